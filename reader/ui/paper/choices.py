"""How a packet is printed and what is typed for the person: chips and fields that change the visit."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reader.navigation.packet import PacketOptions, Paper, Slip
from reader.navigation.visit import Visit
from reader.ui.language.words import noop, tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import FlowBox, button, label, set_icon
from reader.ui.widgets.card_grid import CardGrid
from reader.ui.widgets.typing_fields import line_field, text_field

_LONGEST_NOTE = 600
_NOTE_LINES = 2
_SHORT_FIELD = 180  # pixels, the least width of a field for a few words at 100 % text

_IsOn = Callable[[PacketOptions], bool]
_Choose = Callable[[PacketOptions, bool], PacketOptions]
_Typed = Callable[[Slip, str], Slip]

_CHIPS: tuple[tuple[str, _IsOn, _Choose], ...] = (
    (
        noop("Whole pages"),
        lambda now: not now.one_sheet,
        lambda now, on: replace(now, one_sheet=not on),
    ),
    (noop("1 sheet each"), lambda now: now.one_sheet, lambda now, on: replace(now, one_sheet=on)),
    (noop("Large print"), lambda now: now.large_print, lambda now, on: replace(now, large_print=on)),
    (
        noop("A4 paper"),
        lambda now: now.paper is Paper.A4,
        lambda now, on: replace(now, paper=Paper.A4 if on else Paper.LETTER),
    ),
    (noop("Cover page"), lambda now: now.cover, lambda now, on: now.with_cover(on)),
    (noop("Teach-back"), lambda now: now.teach_back, lambda now, on: replace(now, teach_back=on)),
    (noop("Wallet cards"), lambda now: now.wallet_cards, lambda now, on: replace(now, wallet_cards=on)),
)


def _prepared_for(slip: Slip, text: str) -> Slip:
    return replace(slip, prepared_for=text)


def _next_visit(slip: Slip, text: str) -> Slip:
    return replace(slip, next_visit=text)


def _note(slip: Slip, text: str) -> Slip:
    return replace(slip, note=text)


class Choices(QFrame):
    """Everything here stays in the visit and goes with it."""

    chosen = Signal()  # a chip was pressed
    typed = Signal()

    def __init__(self, look: Look, visit: Visit) -> None:
        super().__init__()
        self._look = look
        self._visit = visit
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self._chips: list[tuple[QPushButton, _IsOn]] = []
        chips = FlowBox(gap=8)
        for words, is_on, choose in _CHIPS:
            chips.add(self._chip(tr(words), is_on, choose))
        self.note = self._note(tr("Note to the patient"))
        box.addWidget(self._named(tr("Note to the patient"), self.note))
        short = CardGrid(_SHORT_FIELD * look.percent // 100, 2, (12, 8))
        short.add(self._line(tr("Prepared for"), visit.slip.prepared_for, _prepared_for))
        short.add(self._line(tr("Next visit"), visit.slip.next_visit, _next_visit))
        box.addWidget(short)
        privacy = tr("What you type here is printed. It is never stored on this computer.")
        box.addWidget(label(privacy, "small", "quiet"))
        box.addWidget(chips)

    def _chip(self, words: str, is_on: _IsOn, choose: _Choose) -> QPushButton:
        chip = button(words, self._look, lambda: self._choose(chip, choose), kind="chip")
        chip.setCheckable(True)
        self._chips.append((chip, is_on))
        self._mark(chip, is_on)
        return chip

    def _named(self, words: str, field: QWidget) -> QWidget:
        holder = QFrame()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(label(words, "small", "strong"))
        box.addWidget(field)
        return holder

    def _line(self, words: str, text: str, typed: _Typed) -> QWidget:
        field = line_field(text)
        field.setProperty("kind", "typed")
        field.setAccessibleName(words)
        field.setMaxLength(_LONGEST_NOTE)
        field.setMinimumHeight(max(self._look.target, self._look.px("body") * 7 // 4))
        field.textEdited.connect(partial(self._on_typed, typed))
        return self._named(words, field)

    def _note(self, words: str) -> QPlainTextEdit:
        field = text_field(self._visit.slip.note)
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
        self._on_typed(_note, text)

    def _on_typed(self, typed: _Typed, text: str) -> None:
        self._visit.slip = typed(self._visit.slip, text)
        self.typed.emit()

    def _choose(self, chip: QPushButton, choose: _Choose) -> None:
        packet = self._visit.packet
        self._visit.packet = replace(packet, options=choose(packet.options, chip.isChecked()))
        for each, is_on in self._chips:  # of two that exclude each other the other one changes too
            self._mark(each, is_on)
        self.chosen.emit()

    def _mark(self, chip: QPushButton, is_on: _IsOn) -> None:
        chip.setChecked(is_on(self._visit.packet.options))
        color = "on-pine" if chip.isChecked() else "ink"
        set_icon(chip, self._look, "check" if chip.isChecked() else "plus", color, self._look.px("small"))
