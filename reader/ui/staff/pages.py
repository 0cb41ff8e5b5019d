"""What stands beside the list of the staff area: a page of settings, and the health check."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.clinic.draft import Draft
from reader.clinic.helplines import helpline
from reader.health.checkup import Finding, Verdict
from reader.health.machine import Machine
from reader.printing.question import PrintersQuestion
from reader.ui.language.words import error_words, tr
from reader.ui.look.look import Look
from reader.ui.screens.base import Screen
from reader.ui.staff.fields import Edited, Field
from reader.ui.staff.sections import KIOSK, Section
from reader.ui.widgets.basics import FlowBox, button, label, let_go, pixmap_label, rule

_ACTIONS = ("exit", "restart", "clear-jobs")


class SectionPage(Screen):
    """The settings of one section, from the table. Edits go into the draft at once."""

    edited = Signal()
    actionRequest = Signal(str)  # "exit", "restart" or "clear-jobs"

    def __init__(
        self,
        look: Look,
        section: Section,
        draft: Draft,
        languages: tuple[str, ...],
        facts: tuple[str, ...] = (),
    ) -> None:
        """`facts` are told beside what can be done to this kiosk."""
        super().__init__(look, section.name)
        self._facts = facts
        self._draft = draft
        self.fields: dict[str, Field] = {}
        self._moved: QLabel | None = None
        self.column.addWidget(label(section.name, "h1"))
        if section.id == KIOSK:
            self.column.addWidget(self._actions())
        if section.options:
            self.column.addWidget(self._card(section, languages))
        if section.id == "helpline":
            self.column.addWidget(self._fixed_lines())
        self.column.addStretch(1)

    def show_wrong(self) -> None:
        """Say beside each field what is wrong with it."""
        for name, field in self.fields.items():
            field.say(self._draft.wrong(name))

    def bring_up(self, name: str) -> None:
        """Scroll to a field and give it the keyboard."""
        if name in self.fields:
            field = self.fields[name]
            self.area.ensureWidgetVisible(field)
            field.control.setFocus()

    def _card(self, section: Section, languages: tuple[str, ...]) -> QFrame:
        frame, column = card()
        for declared in section.options:
            field = Field(self.look, declared, self._draft.value(declared.name), languages)
            field.changed.connect(self._on_changed)
            field.say(self._draft.wrong(declared.name))
            self.fields[declared.name] = field
            column.addWidget(field)
            if declared.name == "helpline.number":
                self._moved = label(_moved_words(), "small", "wrong")
                column.addWidget(self._moved)
        self._say_moved()
        return frame

    def _on_changed(self, edited: Edited) -> None:
        for other in self._draft.change(edited.name, edited.value):
            if other in self.fields:
                self.fields[other].show_value(self._draft.value(other))
        self.show_wrong()
        self._say_moved()
        self.edited.emit()

    def _say_moved(self) -> None:
        if self._moved is not None:
            self._moved.setVisible(self._draft.is_another_line("helpline.number"))

    def _actions(self) -> QFrame:
        frame, column = card()
        holder = FlowBox(gap=12)
        words = (tr("Leave the guide"), tr("Restart the guide"), tr("Clear print jobs"))
        icons = ("prev", "refresh", "trash")
        for action, text, icon in zip(_ACTIONS, words, icons, strict=True):
            holder.add(button(text, self.look, partial(self.actionRequest.emit, action), icon))
        column.addWidget(holder)
        column.addWidget(
            label(tr("Changes that are not saved are dropped when you leave or restart."), "small", "quiet")
        )
        for fact in self._facts:
            column.addWidget(label(fact, "body"))
        said = tr("This cancels all waiting print jobs of this account, those of other programs too.")
        column.addWidget(label(said, "small", "quiet"))
        return frame

    def _fixed_lines(self) -> QFrame:
        frame, column = card()
        column.addWidget(label(tr("Always shown"), "h3"))
        for line in (helpline("crisis"), helpline("emergency")):
            row = QHBoxLayout()
            row.addWidget(label(line.number, "body", "strong", wrap=False))
            row.addWidget(label(line.name), 1)
            row.addWidget(pixmap_label(self.look, "lock", "ink2", self.look.px("small")))
            row.addWidget(label(tr("Locked"), "small", "quiet", wrap=False))
            column.addLayout(row)
        return frame


class HealthPage(Screen):
    """The findings of the health check, each in words and with a symbol."""

    def __init__(
        self,
        look: Look,
        check: Callable[[], tuple[Finding, ...]],
        check_printers: Callable[[Machine | None], Finding],
    ) -> None:
        """`check_printers` makes the finding of what is known once the printers have answered."""
        super().__init__(look, tr("Health check"))
        self._check = check
        self._check_printers = check_printers
        self._question: PrintersQuestion | None = None
        self.column.addWidget(label(tr("Health check"), "h1"))
        self._holder = QVBoxLayout()
        self.column.addLayout(self._holder)
        again = button(tr("Run the check again"), look, self.run, "refresh")
        self.column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self._card: QFrame | None = None
        self.run()

    def run(self) -> None:
        """Check everything now and show what was found."""
        if self._card is not None:
            self._holder.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
        self._card, column = card()
        for finding in self._check():
            column.addWidget(self._row(finding))
            column.addWidget(rule())
        waiting = label(tr("Asking for the printers…"), "body", "quiet")
        column.addWidget(waiting)
        self._holder.addWidget(self._card)
        self._close_question()
        self._question = PrintersQuestion(self)
        self._question.answered.connect(partial(self._on_printers, column, waiting))

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():  # not merely minimised
            self._close_question()
        super().hideEvent(event)

    def _close_question(self) -> None:
        if self._question is not None:
            self._question.close()
            self._question.deleteLater()
            self._question = None

    def _on_printers(self, column: QVBoxLayout, waiting: QLabel, machine: Machine | None) -> None:
        column.removeWidget(waiting)
        let_go(waiting)
        column.addWidget(self._row(self._check_printers(machine)))
        self._close_question()

    def _row(self, finding: Finding) -> QWidget:
        icon, color, words, tone = {
            Verdict.FINE: ("check", "pine", tr("OK"), "strong"),
            Verdict.CHECK: ("alert", "honey-ink", tr("Look at this"), "strong"),
            Verdict.WRONG: ("close", "brick", tr("Not working"), "wrong"),
        }[finding.verdict]
        what, detail = error_words(finding.what), error_words(finding.detail)
        row = QWidget()
        row.setAccessibleName(f"{what}: {words}. {detail}")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(14)
        symbol = pixmap_label(self.look, icon, color, self.look.px("body") * 5 // 4)
        line.addWidget(symbol, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(2)
        verdict = label(words, "body", tone, wrap=False)
        if self.look.is_large_text:
            told.addWidget(verdict)
        told.addWidget(label(breakable(what)))
        if detail:
            told.addWidget(label(breakable(detail), "small", "quiet"))
        line.addLayout(told, 1)
        if not self.look.is_large_text:
            line.addWidget(verdict, 0, Qt.AlignmentFlag.AlignTop)
        return row


def breakable(text: str) -> str:
    """Text whose long paths may go on in a new line."""
    return text.replace("/", "/\u200b").replace("\\", "\\\u200b")


def _moved_words() -> str:
    return tr("This is another line. Its name, languages and promises were emptied: fill in the new ones.")


def card() -> tuple[QFrame, QVBoxLayout]:
    """A card, and the column in it."""
    frame = QFrame()
    frame.setProperty("role", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(20, 14, 20, 14)
    column.setSpacing(8)
    return frame, column
