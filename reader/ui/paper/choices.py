"""How a packet is printed and what is typed for the person: chips and fields that change the visit's desk."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reader.navigation.visit import Desk
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import FlowBox, button, label, set_icon
from reader.ui.widgets.card_grid import CardGrid

_LONGEST_NOTE = 600
_NOTE_LINES = 2
_SHORT_FIELD = 180  # pixels, the least width of a field for a few words at 100 % text


class Choices(QFrame):
    """Everything here stays in the visit and goes with it."""

    chosen = Signal()  # a chip was pressed
    typed = Signal()

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self._look = look
        self._desk = desk
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        chips = FlowBox(gap=8)
        for words, name in (
            (tr("Large print"), "large_print"),
            (tr("A4 paper"), "a4"),
            (tr("Cover page"), "cover"),
            (tr("Wallet cards"), "wallet_cards"),
        ):
            chips.add(self._chip(words, name))
        self.note = self._note(tr("Note to the patient"))
        box.addWidget(self._named(tr("Note to the patient"), self.note))
        short = CardGrid(_SHORT_FIELD * look.percent // 100, 2, (12, 8))
        short.add(self._named(tr("Prepared for"), self._line(tr("Prepared for"), "prepared_for")))
        short.add(self._named(tr("Next visit"), self._line(tr("Next visit"), "next_visit")))
        box.addWidget(short)
        privacy = tr("What you type here is printed. It is never stored on this computer.")
        box.addWidget(label(privacy, "small", "quiet"))
        box.addWidget(chips)

    def _chip(self, words: str, name: str) -> QPushButton:
        chip = button(words, self._look, lambda: self._choose(chip, name), kind="chip")
        chip.setCheckable(True)
        chip.setChecked(bool(getattr(self._desk, name)))
        self._mark(chip)
        return chip

    def _named(self, words: str, field: QWidget) -> QWidget:
        holder = QFrame()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(label(words, "small", "strong"))
        box.addWidget(field)
        return holder

    def _line(self, words: str, name: str) -> QLineEdit:
        field = QLineEdit(str(getattr(self._desk, name)))
        field.setProperty("kind", "typed")
        field.setAccessibleName(words)
        field.setMaxLength(_LONGEST_NOTE)
        field.setMinimumHeight(max(self._look.target, self._look.px("body") * 7 // 4))
        field.textEdited.connect(partial(self._on_typed, name))
        return field

    def _note(self, words: str) -> QPlainTextEdit:
        field = QPlainTextEdit(self._desk.note)
        field.setProperty("kind", "typed")
        field.setAccessibleName(words)
        field.setTabChangesFocus(True)
        field.setFixedHeight(self._look.px("body") * 3 // 2 * _NOTE_LINES + 24)
        field.textChanged.connect(lambda: self._on_note(field))
        return field

    def _on_note(self, field: QPlainTextEdit) -> None:
        text = field.toPlainText()
        if len(text) > _LONGEST_NOTE:
            cursor = field.textCursor()
            cursor.setPosition(_LONGEST_NOTE)
            cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()  # which calls this again
            return
        self._on_typed("note", text)

    def _on_typed(self, name: str, text: str) -> None:
        setattr(self._desk, name, text)
        self.typed.emit()

    def _choose(self, chip: QPushButton, name: str) -> None:
        setattr(self._desk, name, chip.isChecked())
        self._mark(chip)
        self.chosen.emit()

    def _mark(self, chip: QPushButton) -> None:
        color = "on-pine" if chip.isChecked() else "ink"
        set_icon(chip, self._look, "check" if chip.isChecked() else "plus", color, self._look.px("small"))
