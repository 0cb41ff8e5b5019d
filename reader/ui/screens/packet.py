"""The counselor's screen: find pages on the left, order them in the middle, see the paper on the right."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.handouts.packet import Packet, PacketOptions, Paper, Slip
from reader.navigation.location import Handouts
from reader.navigation.visit import Visit
from reader.pages.packet import PacketLine, PacketPage
from reader.printing.paper import Sheets
from reader.ui.look import Look
from reader.ui.paper.joining import PaperRequests
from reader.ui.paper.press import Compose, LayoutWork
from reader.ui.paper.preview import Preview
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import FlowBox, button, clear_layout, label, rule, set_icon
from reader.ui.widgets.card_grid import CardGrid
from reader.ui.widgets.search_box import SearchBox
from reader.ui.words import tr

_PANE = 400  # pixels, the least width of one of the three panes at 100 % text
_TYPING_MS = 250  # the preview follows when a note is typed no further
_LONGEST_NOTE = 600


class PacketScreen(Screen):
    """What is chosen and typed stays in the visit and goes with it."""

    def __init__(self, look: Look, page: PacketPage, visit: Visit, compose: Compose) -> None:
        super().__init__(look, tr("Pages to take home"))
        self.paper_requests = PaperRequests(self)
        self._page = page
        self._visit = visit
        self._layout_work = LayoutWork(compose, self)
        self._layout_work.laidOut.connect(self._on_laid_out)
        self._layout_work.failed.connect(self._on_failed)
        panes = CardGrid(_PANE * look.percent // 100, 3, (28, 20))
        panes.add(self._find_pane())
        panes.add(self._packet_pane())
        panes.add(self._paper_pane())
        self.column.addWidget(panes)
        self.column.addStretch(1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._lay_out)
        self.show_page(page)

    def focus_field(self) -> None:
        """Put the cursor at the end of what was typed."""
        self._box.field.setFocus()
        self._box.field.setCursorPosition(len(self._box.field.text()))

    def show_page(self, page: PacketPage) -> None:
        """Show what was found and what is chosen now."""
        self._page = page
        clear_layout(self._found)
        if page.found_nothing:
            self._found.addWidget(label(tr("Nothing was found for that."), "body"))
        for line in page.found:
            self._found.addWidget(self._found_row(line))
            self._found.addWidget(rule())
        clear_layout(self._chosen)
        if not page.chosen:
            self._chosen.addWidget(label(tr("No pages yet. Find one on the left, then press Add."), "body"))
        for number, line in enumerate(page.chosen, start=1):
            self._chosen.addWidget(self._chosen_row(number, line, len(page.chosen)))
        self._lay_out()

    # -- panes

    def _find_pane(self) -> QWidget:
        pane, box = _pane()
        box.addWidget(label(tr("Find pages"), "h2"))
        self._box = SearchBox(self.look, self._page.location.query, can_clear=True)
        self._box.changed.connect(self._on_query)
        self._box.submitted.connect(self._on_query)
        box.addWidget(self._box)
        self._found = QVBoxLayout()
        self._found.setSpacing(6)
        box.addLayout(self._found)
        box.addStretch(1)
        return pane

    def _packet_pane(self) -> QWidget:
        pane, box = _pane()
        box.addWidget(label(tr("Packet for this visit"), "h2"))
        self._count = label("", "small", "quiet")
        box.addWidget(self._count)
        self._chosen = QVBoxLayout()
        self._chosen.setSpacing(8)
        box.addLayout(self._chosen)
        choices = FlowBox(gap=10)
        for words, name in (
            (tr("Large print"), "large_print"),
            (tr("A4 paper"), "a4"),
            (tr("Cover page"), "cover"),
        ):
            choices.add(self._choice(words, name))
        box.addWidget(choices)
        for words, name in (
            (tr("Prepared for"), "prepared_for"),
            (tr("Note to the patient"), "note"),
            (tr("Next visit"), "next_visit"),
        ):
            box.addWidget(label(words, "small", "strong"))
            box.addWidget(self._field(words, name))
        box.addWidget(
            label(tr("What you type here is printed. It is never stored on this computer."), "small", "quiet")
        )
        box.addStretch(1)
        return pane

    def _paper_pane(self) -> QWidget:
        pane, box = _pane()
        self._preview = Preview(self.look, min(_PANE - 40, 460) * min(self.look.percent, 150) // 100)
        box.addWidget(self._preview)
        self._trouble = label("", "body")
        box.addWidget(self._trouble)
        self._print = button(tr("Print"), self.look, self._on_print, "print", "primary", place="bar")
        self._save = button(tr("Save PDF"), self.look, partial(self._on_save, ".pdf"), "save", place="bar")
        self._save_html = button(
            tr("Save web page"), self.look, partial(self._on_save, ".html"), "doc", place="bar"
        )
        for each in (self._print, self._save, self._save_html):
            self.add_bar_widget(each)  # in sight wherever the page is scrolled to
        box.addStretch(1)
        return pane

    def _choice(self, words: str, name: str) -> QPushButton:
        chip = button(words, self.look, lambda: self._choose(chip, name), kind="chip")
        chip.setCheckable(True)
        chip.setChecked(bool(getattr(self._visit.desk, name)))
        self._mark(chip)
        return chip

    def _field(self, words: str, name: str) -> QLineEdit:
        field = QLineEdit(str(getattr(self._visit.desk, name)))
        field.setProperty("kind", "typed")
        field.setAccessibleName(words)
        field.setMaxLength(_LONGEST_NOTE)
        field.setMinimumHeight(max(self.look.target, self.look.px("body") * 7 // 4))
        field.textEdited.connect(partial(self._on_typed, name))
        return field

    def _found_row(self, line: PacketLine) -> QWidget:
        row, box = _row()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(line.title, "body", "strong"))
        about = tr("{minutes} min read").format(minutes=line.minutes)
        languages = ", ".join(each.upper() for each in line.languages)
        words.addWidget(label(f"{about} · {languages}", "small"))
        box.addLayout(words, 1)
        if line.is_chosen:
            made = button(tr("Added"), self.look, partial(self._remove, line.article), "check")
            made.setAccessibleName(tr("Added: {title}. Press to take it out").format(title=line.title))
        else:
            made = button(tr("Add"), self.look, partial(self._add, line.article), "plus")
            made.setAccessibleName(tr("Add {title}").format(title=line.title))
        box.addWidget(made)
        return row

    def _chosen_row(self, number: int, line: PacketLine, count: int) -> QWidget:
        row, box = _row("chosen")
        box.addWidget(label(str(number), "body", "quiet", wrap=False))
        box.addWidget(label(line.title, "body", "strong"), 1)
        up = self._act("up", tr("Move up: {title}"), line, partial(self._move, line.article, -1))
        up.setEnabled(number > 1)
        down = self._act("down", tr("Move down: {title}"), line, partial(self._move, line.article, 1))
        down.setEnabled(number < count)
        out = self._act("trash", tr("Take out: {title}"), line, partial(self._remove, line.article))
        for each in (up, down, out):
            box.addWidget(each)
        return row

    def _act(self, icon: str, words: str, line: PacketLine, press: Callable[[], object]) -> QPushButton:
        made = button("", self.look, press, icon, "icon")
        made.setAccessibleName(words.format(title=line.title))
        made.setFixedWidth(max(self.look.target, self.look.px("icon") + 20))
        return made

    # -- what happens

    def _packet(self) -> Packet:
        desk = self._visit.desk
        options = PacketOptions(
            large_print=desk.large_print,
            paper=Paper.A4 if desk.a4 else Paper.LETTER,
            cover=desk.cover,
            glossary=desk.cover,
            helpline_page=desk.cover,
        )
        return Packet(tuple(line.article for line in self._page.chosen), self._page.language, options)

    def _slip(self) -> Slip:
        desk = self._visit.desk
        return Slip(desk.prepared_for, desk.note, desk.next_visit)

    def _lay_out(self) -> None:
        if self._page.chosen:
            self._layout_work.start(self._packet(), self._slip())
        else:
            self._layout_work.sheets = None
            self._show_sheets(None)
            self._trouble.setText("")

    def _on_laid_out(self, sheets: Sheets) -> None:
        self._trouble.setText(" ".join(sheets.document.problems))
        self._show_sheets(sheets)

    def _on_failed(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._show_sheets(None)

    def _show_sheets(self, sheets: Sheets | None) -> None:
        self._preview.show_sheets(sheets)
        pages = sheets.page_count if sheets else 0
        for each in (self._print, self._save, self._save_html):
            each.setEnabled(sheets is not None)
        self._print.setText(
            tr("Print 1 page") if pages == 1 else tr("Print {count} pages").format(count=pages)
        )
        self._count.setText(
            tr("{pages} pages on {sheets} sheets when both sides are printed").format(
                pages=pages, sheets=sheets.sheet_count(both_sides=True) if sheets else 0
            )
            if pages
            else ""
        )

    def _on_query(self, text: str) -> None:
        self.paper_requests.packetChanged.emit(replace(self._page.location, query=text))

    def _change(self, packet: Packet) -> None:
        # After this press is over: its own button is among those replaced.
        wanted = Handouts(self._page.location.query, packet.articles)
        QTimer.singleShot(0, self, lambda: self.paper_requests.packetChanged.emit(wanted))

    def _add(self, article: str) -> None:
        self._change(self._packet().added(article))

    def _remove(self, article: str) -> None:
        self._change(self._packet().removed(article))

    def _move(self, article: str, places: int) -> None:
        self._change(self._packet().moved(article, places))

    def _choose(self, chip: QPushButton, name: str) -> None:
        setattr(self._visit.desk, name, chip.isChecked())
        self._mark(chip)
        self._lay_out()

    def _mark(self, chip: QPushButton) -> None:
        color = "on-pine" if chip.isChecked() else "ink"
        set_icon(chip, self.look, "check" if chip.isChecked() else "plus", color, self.look.px("small"))

    def _on_typed(self, name: str, text: str) -> None:
        setattr(self._visit.desk, name, text)
        self._typing.start()

    def _on_print(self) -> None:
        if self._layout_work.sheets is not None:
            self.paper_requests.printSheets.emit(self._layout_work.sheets)

    def _on_save(self, ending: str) -> None:
        if self._layout_work.sheets is not None:
            self.paper_requests.saveSheets.emit(self._layout_work.sheets, ending)


def _pane() -> tuple[QFrame, QVBoxLayout]:
    pane = QFrame()
    box = QVBoxLayout(pane)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(10)
    return pane, box


def _row(role: str = "found") -> tuple[QFrame, QHBoxLayout]:
    row = QFrame()
    row.setProperty("role", role)
    box = QHBoxLayout(row)
    inset = 10 if role == "chosen" else 0
    box.setContentsMargins(inset, 4, inset, 4)
    box.setSpacing(10)
    return row, box
