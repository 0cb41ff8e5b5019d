"""The neutral picture that hides the screen: a lake, the time, whom to ask; nothing that tells the topic."""

from datetime import datetime

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.clinic.model import Settings
from reader.kiosk.sky import Moon, sky_of
from reader.ui.language.words import panel_words, tr
from reader.ui.look.look import Form, Look, sized_font
from reader.ui.widgets.basics import FlowBox, label, pixmap_label

_SIDE_BY_SIDE = 1100
"""The least width in pixels in which the two cards at the foot stand apart."""
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
        self._picture = picture or CoverPicture()
        side = {Form.RAIL: 96, Form.PORTRAIT: 56, Form.STRIP: 48}[look.form]
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(side, side * 4 // 5, side, side // 2)
        box.setSpacing(12 if look.is_kiosk_scale else 6)
        self._time = label("", "cover-time", wrap=False)
        self._date = label("", "cover-date")
        self._sky = FlowBox(gap=28)
        for widget in (self._time, self._date, self._sky):
            box.addWidget(widget)
        box.addStretch(1)
        self._at_foot = QWidget()
        box.addWidget(self._at_foot)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture.drawn(self._look, self.size()))
        painter.end()

    # -- building

    def _foot(self, width: int) -> QWidget:
        """Whom to ask and how to come back, side by side where that fits in `width`."""
        panel = self._settings.panel()
        said = [(tr("Emergency: {number}").format(number=panel.emergency.number), "cover-strong")]
        if panel.desk is not None:
            words = tr("Need help? {name}: {number}")
            desk = panel_words(panel.desk.name)
            said.insert(0, (words.format(name=desk, number=panel.desk.number), "cover-words"))
        hand = pixmap_label(self._look, "hand", "rail-card-ink", self._look.bar_px("icon"))
        beside = hand.width() + self._gap
        back = self._card(hand, self._words(tr("Touch to return"), "cover-strong", width - beside))
        foot = QWidget()
        box = QHBoxLayout(foot)
        box.setContentsMargins(0, 0, 0, 0)
        together = self._card(*(self._words(words, role, width) for words, role in said))
        needed = together.sizeHint().width() + self._gap + back.sizeHint().width()
        if self._look.form is not Form.PORTRAIT and width >= max(needed, _SIDE_BY_SIDE):
            box.addWidget(back)
            box.addStretch(1)
            box.addWidget(together)
            return foot
        together.deleteLater()
        column = QVBoxLayout()
        column.setSpacing(16 if self._look.is_kiosk_scale else 8)
        for each in (*(self._card(self._words(words, role, width)) for words, role in said), back):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        box.addLayout(column)
        box.addStretch(1)
        return foot

    def _words(self, text: str, role: str, room: int) -> QLabel:
        """Words in one line, or where the window ends, in more."""
        made = label(text, role)
        metrics = QFontMetrics(sized_font(self._look.bar_px("body"), bold=role == "cover-strong"))
        width = min(metrics.horizontalAdvance(text) + 4, room - 2 * self._pad[0])
        made.setFixedWidth(width)
        made.ensurePolished()
        return made

    @property
    def _gap(self) -> int:
        return 24 if self._look.is_kiosk_scale else 16

    @property
    def _pad(self) -> tuple[int, int]:
        """Around the words of a card: at the sides, and above and below."""
        pad = 22 if self._look.is_kiosk_scale else 12
        return pad * 3 // 2, pad

    def _card(self, *parts: QWidget) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "cover-card")
        box = QHBoxLayout(frame)
        side, pad = self._pad
        box.setContentsMargins(side, pad, side, pad)
        box.setSpacing(self._gap)
        for part in parts:
            box.addWidget(part)
        return frame

    def _fit(self) -> None:
        """Stand the foot anew for this width; in a low window the sky's times, then the date, give way."""
        margins = self._box.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        foot = self._foot(room)
        self._box.replaceWidget(self._at_foot, foot)
        self._at_foot.deleteLater()
        self._at_foot = foot
        parts = (self._sky, self._date)
        for part in parts:
            part.show()
        for part in parts:
            self._box.activate()
            if self._box.totalHeightForWidth(self.width()) <= self.height():
                return
            part.hide()

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
