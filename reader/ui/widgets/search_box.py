"""The big search field: an icon, the words, and a Clear or Search button inside one frame."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import button, pixmap_label, set_icon
from reader.ui.widgets.typing_fields import unlearned

LONGEST = 300  # characters a person can type; the search reads no more


class SearchBox(QFrame):
    """Emits what is typed at every change, and again on Enter."""

    typed = Signal(str)
    changed = Signal(str)  # also by what is no typing, such as voice control or a screen reader
    submitted = Signal(str)
    fieldPressed = Signal()

    def __init__(self, look: Look, text: str, can_clear: bool = False) -> None:
        super().__init__()
        self.setObjectName("searchbox")
        row = QHBoxLayout(self)
        pad = 8 if look.is_kiosk_scale else 5
        row.setContentsMargins(20 if look.is_kiosk_scale else 12, pad, pad, pad)
        row.setSpacing(14)
        row.addWidget(pixmap_label(look, "search", "ink", look.px("icon")))
        self.field = unlearned(_Field(text))
        self.field.pressed.connect(self.fieldPressed)
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(tr("Search: type a drug, a medicine or a question"))
        self.field.setMinimumHeight(max(look.line_target, look.px("body") * 7 // 4))
        self.field.textEdited.connect(self.typed)
        self.field.textChanged.connect(self.changed)
        self.field.returnPressed.connect(lambda: self.submitted.emit(self.field.text()))
        row.addWidget(self.field, 1)
        if can_clear:
            clear = button(tr("Clear"), look, self._clear, kind="plain")
            set_icon(clear, look, "close", "ink", look.px("icon"))
            policy = clear.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # the first letter typed must not move the page
            clear.setSizePolicy(policy)
            clear.setVisible(bool(text))
            self.field.textChanged.connect(lambda now: clear.setVisible(bool(now)))
            row.addWidget(clear)
        else:
            row.addWidget(
                button(tr("Search"), look, lambda: self.submitted.emit(self.field.text()), kind="primary")
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The longest hint that is whole; a hint cut short helps nobody.
        hints = (
            tr("Type a drug, a medicine or a question"),
            tr("Drug, medicine or question"),
            tr("Type here"),
        )
        room = self.field.width() - 24
        metrics = self.field.fontMetrics()
        self.field.setPlaceholderText(
            next((hint for hint in hints if metrics.horizontalAdvance(hint) <= room), hints[-1])
        )

    def _clear(self) -> None:
        self.field.setFocus()  # before the Clear button that has it goes
        # A fresh document: Ctrl+Z must not bring back what was cleared.
        self.field.setText("")
        self.typed.emit("")


class _Field(QLineEdit):
    """Says when it is pressed."""

    pressed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.pressed.emit()
