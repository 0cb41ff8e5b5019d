"""The bar of the staff area: what this is on the left; lock time, Cancel, Save and Lock on the right."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout

from reader.ui.language.words import tr
from reader.ui.look.look import Form, Look, sized_font
from reader.ui.widgets.bars import bar_letters
from reader.ui.widgets.basics import FlowBox, button, label, pixmap_label, set_icon


class StaffBar(QFrame):
    """One row where there is room, more rows where there is not."""

    cancelRequest = Signal()
    saveRequest = Signal()
    lockRequest = Signal()

    def __init__(self, look: Look, mark: QPixmap, is_open: bool) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self._is_open = is_open
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        side = look.margin * 2 // 3
        self._box.setContentsMargins(side, 10, side, 12)
        self._box.setSpacing(10)
        gap = 16 if look.is_kiosk_scale else 10
        self._head, self._tail = FlowBox(gap), FlowBox(gap)
        picture = label("", wrap=False)
        picture.setPixmap(mark)
        title = label(tr("Staff settings"), wrap=False)
        title.setObjectName("brand")
        self._time = label(self._time_words(5999), "small", "quiet", wrap=False)
        letters = look.px("small")
        if look.form is Form.STRIP and look.is_large_text:  # larger words would leave no room for the page
            self.setStyleSheet(bar_letters(look))
            letters = look.usual_px("button")
        # As wide as it will ever be, so that nothing moves while it counts.
        widest = QFontMetrics(sized_font(letters)).horizontalAdvance(self._time_words(5999))
        self._time.setMinimumWidth(widest + 4)
        self._head.add(picture)
        self._head.add(title)
        if is_open:
            self._head.add(_unlocked(look))
            self._add_buttons(look)
        else:
            self._time.hide()
        self._box.addWidget(self._head)
        self._box.addStretch(1)
        self._box.addWidget(self._tail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.is_stacked(self.width())
        self._box.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )

    def is_stacked(self, width: int) -> bool:
        """Whether the buttons go below the title in a window this wide."""
        margins = self._box.contentsMargins()
        needed = self._head.sizeHint().width() + self._tail.sizeHint().width() + self._box.spacing()
        return needed + margins.left() + margins.right() > width

    def _add_buttons(self, look: Look) -> None:
        self._tail.add(self._time)
        self._cancel = button(tr("Cancel"), look, self.cancelRequest.emit, place="bar")
        self._tail.add(self._cancel)
        self._tail.add(
            button(tr("Save changes"), look, self.saveRequest.emit, "check", "primary", place="bar")
        )
        lock = button(tr("Lock"), look, self.lockRequest.emit, kind="dark", place="bar")
        set_icon(lock, look, "lock", "paper", look.bar_px("icon"))
        self._tail.add(lock)

    def show_state(self, seconds: int, is_changed: bool) -> None:
        """The time until the area locks by itself, and whether there is anything to save."""
        self._time.setText(self._time_words(seconds))
        if self._is_open:
            self._cancel.setEnabled(is_changed)

    @staticmethod
    def _time_words(seconds: int) -> str:
        return tr("Locks again in {time}").format(time=f"{seconds // 60}:{seconds % 60:02}")


def _unlocked(look: Look) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "badge")
    frame.setProperty("level", "recommended")
    row = QHBoxLayout(frame)
    row.setContentsMargins(12, 6, 12, 6)
    row.addWidget(pixmap_label(look, "lock", "pine", look.bar_px("small")))
    row.addWidget(label(tr("Unlocked with PIN"), "small", wrap=False))
    return frame
