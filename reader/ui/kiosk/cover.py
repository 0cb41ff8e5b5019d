"""The neutral picture that hides the screen: a lake, the time, whom to ask; nothing that tells the topic."""

from datetime import datetime

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAccessibleWidget, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.clinic.model import Settings
from reader.kiosk.sky import Moon, sky_of
from reader.ui.look import Form, Look
from reader.ui.widgets.basics import FlowBox, label, pixmap_label
from reader.ui.words import panel_words, tr

_SIDE_BY_SIDE = 1200
"""The least width of a window that has room for the two cards at the foot, at every text size."""
_WIDE, _TALL = QSize(1456, 819), QSize(819, 1456)


class CoverPicture:
    """The lake in one look and size, drawn once: hiding the screen is not to wait for it."""

    def __init__(self) -> None:
        self._is_of: tuple[str, QSize] | None = None
        self._drawn = QPixmap()

    def drawn(self, look: Look, room: QSize) -> QPixmap:
        """The picture, large enough to fill the room, cut at the sides or at top."""
        if self._is_of == (look.theme.id, room):
            return self._drawn
        name, shape = ("lake-tall", _TALL) if room.height() > room.width() else ("lake-wide", _WIDE)
        size = shape.scaled(room, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        swaps = {old.encode(): new.encode() for old, new in look.theme.pictures.items()}
        whole = look.icons.picture(name, swaps, size)
        ratio = whole.devicePixelRatio()
        left, top = (size.width() - room.width()) // 2, size.height() - room.height()
        place = (left, top, room.width(), room.height())
        self._drawn = whole.copy(*(round(each * ratio) for each in place))
        self._is_of = look.theme.id, room
        return self._drawn


class Cover(QWidget):
    """Lies over the whole window. Any press or key asks to be let back."""

    returnRequest = Signal()

    def __init__(
        self, window: QWidget, look: Look, settings: Settings, picture: CoverPicture | None = None
    ) -> None:
        super().__init__(window)
        self.setObjectName("cover")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Touch to return"))
        self._look = look
        self._settings = settings
        self._window_width = window.width()
        self._picture = picture or CoverPicture()
        side = {Form.RAIL: 96, Form.PORTRAIT: 56, Form.STRIP: 48}[look.form]
        box = QVBoxLayout(self)
        box.setContentsMargins(side, side * 4 // 5, side, side // 2)
        box.setSpacing(12 if look.is_kiosk_scale else 6)
        self._time = label("", "cover-time", wrap=False)
        self._date = label("", "cover-date")
        self._sky = FlowBox(gap=28)
        for widget in (self._time, self._date, self._sky):
            box.addWidget(widget)
        box.addStretch(1)
        box.addLayout(self._foot())
        self._day = ""
        self._show_time()
        clock = QTimer(self)
        clock.setInterval(1000)
        clock.timeout.connect(self._show_time)
        clock.start()

    def accessible_interface(self) -> QAccessibleInterface:
        """What assistive technology is told."""
        return _Lid(self)

    # -- Qt

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.returnRequest.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The key that hid the screen may still be held, and F9 hides: it never shows what is below.
        if not event.isAutoRepeat() and event.key() != Qt.Key.Key_F9:
            self.returnRequest.emit()

    def focusNextPrevChild(self, next: bool) -> bool:
        return False  # what lies below is not to be reached

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture.drawn(self._look, self.size()))
        painter.end()

    # -- building

    def _foot(self) -> QHBoxLayout:
        hand = pixmap_label(self._look, "hand", "rail-card-ink", self._look.bar_px("icon"))
        back = self._card(hand, label(tr("Touch to return"), "cover-strong", wrap=False))
        panel = self._settings.panel()
        whom: list[QWidget] = []
        if panel.desk is not None:
            desk = panel_words(panel.desk.name)
            words = tr("Need help? {name}: {number}").format(name=desk, number=panel.desk.number)
            whom.append(label(words, "cover-words", wrap=False))
        words = tr("Emergency: {number}").format(number=panel.emergency.number)
        whom.append(label(words, "cover-strong", wrap=False))
        row = QHBoxLayout()
        if self._look.form is Form.PORTRAIT or self._window_width < _SIDE_BY_SIDE:
            column = QVBoxLayout()
            column.setSpacing(16)
            for each in (*(self._card(one) for one in whom), back):
                column.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
            row.addLayout(column)
            row.addStretch(1)
            return row
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self._card(*whom))
        return row

    def _card(self, *parts: QWidget) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "cover-card")
        box = QHBoxLayout(frame)
        pad = 22 if self._look.is_kiosk_scale else 12
        box.setContentsMargins(pad * 3 // 2, pad, pad * 3 // 2, pad)
        box.setSpacing(24 if self._look.is_kiosk_scale else 16)
        for part in parts:
            box.addWidget(part)
        return frame

    # -- what changes with time

    def _show_time(self) -> None:
        now = datetime.now()
        hour = now.hour % 12 or 12
        self._time.setText(f"{hour}:{now.minute:02}")
        # QLocale's own words for the day; PySide takes a Python date, which its type file does not say.
        day = str(QLocale().toString(now.date(), tr("dddd, MMMM d")))  # type: ignore[call-overload]
        if day != self._day:
            self._day = day
            self._date.setText(day)
            self._show_sky(now)

    def _show_sky(self, now: datetime) -> None:
        clinic = self._settings.clinic
        sky = sky_of(now.date(), clinic.latitude, clinic.longitude, None)
        self._sky.clear()
        if sky.sunrise and sky.sunset:
            for icon, words, when in (
                ("sunrise", tr("Sunrise {time}"), sky.sunrise),
                ("sunset", tr("Sunset {time}"), sky.sunset),
            ):
                text = words.format(time=f"{when.hour % 12 or 12}:{when.minute:02}")
                self._sky.add(self._fact(icon, text))
        self._sky.add(self._fact("moon", _moon_words(sky.moon)))

    def _fact(self, icon: str, words: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(pixmap_label(self._look, icon, "ink", self._look.bar_px("icon")))
        row.addWidget(label(words, "cover-fact", wrap=False))
        return holder


class _Lid(QAccessibleWidget):
    """The cover: one button as large as the window, with the time and the numbers on it."""

    def __init__(self, cover: Cover) -> None:
        super().__init__(cover, QAccessible.Role.Button)

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, actionName: str) -> None:  # noqa: N803
        cover = self.object()
        if isinstance(cover, Cover):
            QTimer.singleShot(0, cover, cover.returnRequest.emit)


def _moon_words(moon: Moon) -> str:
    return {
        Moon.NEW: tr("New moon tonight"),
        Moon.WAXING_CRESCENT: tr("Thin moon, growing"),
        Moon.FIRST_QUARTER: tr("Half moon tonight"),
        Moon.WAXING: tr("Growing moon"),
        Moon.FULL: tr("Full moon tonight"),
        Moon.WANING: tr("Shrinking moon"),
        Moon.LAST_QUARTER: tr("Half moon tonight"),
        Moon.WANING_CRESCENT: tr("Thin moon, shrinking"),
    }[moon]
