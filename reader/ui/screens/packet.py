"""The counselor's screen: find pages on the left, order them in the middle, see the paper on the right."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.handouts.packet_files import SavedPacket
from reader.handouts.shelf import PacketShelf
from reader.ids import ArticleId
from reader.navigation.location import FindGroup
from reader.navigation.packet import Packet
from reader.navigation.visit import Visit
from reader.pages.packet import PacketPage
from reader.printing.paper import Sheets
from reader.ui.access.requests import ChangePacket, OpenIn, OpenPacket, PrintSheets, SaveSheets
from reader.ui.language.words import error_words, language_name, tr, tr_n
from reader.ui.look.look import Look
from reader.ui.paper.choices import Choices
from reader.ui.paper.chosen import ChosenList
from reader.ui.paper.finder import Finder
from reader.ui.paper.press import Compose, LayoutWork
from reader.ui.paper.preview import Preview
from reader.ui.paper.saved import SavedPackets
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import FlowBox, button, label, set_icon
from reader.ui.widgets.card_grid import CardGrid

_PANE = 330  # pixels, the least width of one of the three panes at 100 % text
_PANES = 3
_LARGE = 200  # percent
_GAP = 28
_TYPING_MS = 250  # the preview follows when a note is typed no further


class PacketScreen(Screen):
    """What is chosen and typed stays in the visit and goes with it."""

    starts_in_field = True

    def __init__(
        self,
        look: Look,
        page: PacketPage,
        visit: Visit,
        compose: Compose,
        shelf: PacketShelf | None = None,
    ) -> None:
        super().__init__(look, tr("Pages to take home"))
        self._page = page
        self._visit = visit
        self._layout_work = LayoutWork(compose, self)
        self._layout_work.laidOut.connect(self._on_laid_out)
        self._layout_work.failed.connect(self._on_failed)
        self._saved = SavedPackets(look, shelf, self._packet) if shelf is not None else None
        self._panes = CardGrid(_PANE * look.percent // 100, _PANES, (_GAP, 20))
        self._panes.acrossChanged.connect(self._place_acts)
        self._panes.add(self._find_pane())
        self._panes.add(self._packet_pane())
        self._panes.add(self._paper_pane())
        self.column.addWidget(self._panes)
        self.column.addStretch(1)
        self._foot = QWidget()
        self._foot_box = QVBoxLayout(self._foot)
        self._foot_box.setContentsMargins(look.margin, 8, look.margin, 8)
        self.box.addWidget(self._foot)
        self._foot.hide()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._lay_out)
        self.scrolled.connect(self._keep_preview_in_sight)
        self.show_page(page)

    def focus_field(self) -> None:
        """Put the cursor where a person begins: in the search, or on the name of a packet to save."""
        if self._visit.shows_saved_packets and self._saved is not None:
            self._saved.focus_name()
        else:
            self._finder.focus_field()

    def show_page(self, page: PacketPage) -> None:
        """Show what was found and what is chosen now."""
        self._page = page
        self._finder.show_page(page)
        self._chosen.show_lines(page.chosen)
        if self._saved is not None:
            self._saved.renew_save()
        self._show_left_out()
        self._lay_out()

    def say_opened(self, saved: SavedPacket, name: str, undo: Callable[[], object]) -> None:
        """Say what is to be known of a packet that was just opened; `undo` brings the one before back."""
        if self._saved is not None:
            self._saved.say_opened(saved, name, undo)

    def print_shown(self) -> None:
        """Print the packet, when it is laid out."""
        if self._layout_work.sheets is not None:
            self.ask(PrintSheets(self._layout_work.sheets))

    # -- panes

    def _find_pane(self) -> QWidget:
        pane, box = _pane()
        head = QHBoxLayout()
        self._find_title = label("", "h2")
        head.addWidget(self._find_title, 1)
        box.addLayout(head)
        self._finder = Finder(self.look, self._page.location.query)
        self._finder.queryChanged.connect(self._on_query)
        self._finder.groupChanged.connect(self._on_group)
        self._finder.addRequest.connect(lambda article: self._change(self._packet().added(article)))
        self._finder.removeRequest.connect(lambda article: self._change(self._packet().removed(article)))
        box.addWidget(self._finder)
        if self._saved is not None:
            self._turn = button("", self.look, self._turn_to_saved, "list")
            head.addWidget(self._turn)
            self._saved.openRequest.connect(self._open)
            box.addWidget(self._saved)
        self._show_side()
        box.addStretch(1)
        return pane

    def _packet_pane(self) -> QWidget:
        pane, box = _pane()
        head = QHBoxLayout()
        head.addWidget(label(tr("Packet for this visit"), "h2"), 1)
        write = button(tr("Write a note"), self.look, self._write_note, kind="link")
        head.addWidget(write, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(head)
        self._count = label("", "small", "quiet")
        box.addWidget(self._count)
        self._left_out = QVBoxLayout()
        box.addLayout(self._left_out)
        self._chosen = ChosenList(self.look)
        self._chosen.moveRequest.connect(lambda article, by: self._change(self._packet().moved(article, by)))
        self._chosen.removeRequest.connect(lambda article: self._change(self._packet().removed(article)))
        box.addWidget(self._chosen)
        self._choices = Choices(self.look, self._visit)
        self._choices.chosen.connect(self._lay_out)
        self._choices.typed.connect(lambda: self._typing.start())
        box.addWidget(self._choices)
        box.addStretch(1)
        return pane

    def _write_note(self) -> None:
        """Go to the note, which a long packet moves out of sight."""
        self._choices.note.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(self._choices.note, 0, 3 * _GAP)  # as the packet's length comes later

    def _paper_pane(self) -> QWidget:
        self._paper, box = _pane()
        self._paper_box = box
        self._preview = Preview(self.look, min(_PANE + 30, 460) * min(self.look.percent, 150) // 100)
        box.addWidget(self._preview)
        self._trouble = label("", "body")
        box.addWidget(self._trouble)
        self._print = button(tr("Print"), self.look, self.print_shown, "print", "primary", place="bar")
        self._save = button(tr("Save PDF"), self.look, partial(self._on_save, ".pdf"), "save", place="bar")
        self._save_html = button(
            tr("Save web page"), self.look, partial(self._on_save, ".html"), "doc", place="bar"
        )
        self._acts = FlowBox(gap=10)
        for each in (self._print, self._save, self._save_html):
            self._acts.add(each)
        box.insertWidget(0, self._acts)
        box.addStretch(1)
        return self._paper

    def _place_acts(self, across: int) -> None:
        """Keep Print in sight: above the paper, or below the page where the paper stands under panes."""
        stays = across < _PANES and self.look.percent < _LARGE  # which needs the height for the page
        if stays:
            self._foot_box.addWidget(self._acts)
        else:
            self._paper_box.insertWidget(0, self._acts)
        self._foot.setVisible(stays)

    # -- the paper

    def _packet(self) -> Packet:
        """The pages that are there in this language; the visit's packet may hold more."""
        articles = tuple(line.article for line in self._page.chosen)
        return replace(self._visit.packet, articles=articles, language=self._page.language)

    def _lay_out(self) -> None:
        if self._page.chosen:
            if self._preview.is_empty:
                self._preview.show_words(tr("The pages are being laid out."))
            self._layout_work.start(self._packet(), self._visit.slip)
        else:
            self._layout_work.stop()
            self._show_sheets(None, tr("Add a page, and you see it here as it will be printed."))
            self._trouble.setText("")

    def _on_laid_out(self, sheets: Sheets) -> None:
        self._trouble.setText(" ".join(map(error_words, sheets.problems)))
        self._show_sheets(sheets)

    def _on_failed(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._show_sheets(None)

    def _show_sheets(self, sheets: Sheets | None, instead: str = "") -> None:
        if sheets is None:
            self._preview.show_words(instead)
        else:
            self._preview.show_sheets(sheets)
        pages = sheets.page_count if sheets else 0
        for each in (self._print, self._save, self._save_html):
            each.setEnabled(sheets is not None)
        words = tr_n("Print {count} page", "Print {count} pages", pages)
        self._print.setText(words if pages else tr("Print"))
        set_icon(self._print, self.look, "print", "on-btn", self.look.bar_px("icon"))
        self._chosen.show_lengths(partial(_length, sheets))
        self._count.setText(self._count_words(sheets) if sheets else "")

    def _count_words(self, sheets: Sheets) -> str:
        return tr("{language}, {pages}; {sheets} when both sides are printed").format(
            language=language_name(self._page.language),
            pages=tr_n("{count} page", "{count} pages", sheets.page_count),
            sheets=tr_n("{count} sheet", "{count} sheets", sheets.sheet_count(both_sides=True)),
        )

    def _keep_preview_in_sight(self) -> None:
        """While the page scrolls, what will be printed stays beside what is typed."""
        spare = self._paper.height() - self._preview.height() - self._trouble.height() - 20
        down = self.area.verticalScrollBar().value() if self._panes.across == _PANES else 0
        self._paper_box.setContentsMargins(0, max(0, min(down, spare)), 0, 0)

    # -- what happens

    def _on_query(self, text: str) -> None:
        self.ask(ChangePacket(replace(self._page.location, query=text)))

    def _on_group(self, group: FindGroup) -> None:
        self.ask(ChangePacket(replace(self._page.location, group=group)))

    def _change(self, packet: Packet) -> None:
        # After this press is over: its own button is among those replaced.
        wanted = replace(self._page.location, articles=packet.articles)
        QTimer.singleShot(0, self, lambda: self.ask(ChangePacket(wanted)))

    def _open(self, saved: SavedPacket, name: str) -> None:
        """Put a saved packet in place of this one, which can be brought back."""
        self.ask(OpenPacket(saved, name, self._packet()))

    def _turn_to_saved(self) -> None:
        visit = self._visit
        visit.shows_saved_packets = not visit.shows_saved_packets
        if visit.shows_saved_packets and self._saved is not None:
            self._saved.renew()
        self._show_side()
        self.focus_field()

    def _show_side(self) -> None:
        shows_saved = self._visit.shows_saved_packets and self._saved is not None
        self._find_title.setText(tr("My handouts") if shows_saved else tr("Find pages"))
        self._finder.setVisible(not shows_saved)
        if self._saved is not None:
            self._saved.setVisible(shows_saved)
            self._turn.setText(tr("Find pages") if shows_saved else tr("My handouts"))
            icon = "search" if shows_saved else "list"
            set_icon(self._turn, self.look, icon, "ink", self.look.px("icon"))

    def _show_left_out(self) -> None:
        """A packet has one language: say which pages this one lacks, and ask what to do."""
        from reader.ui.paper.left_out import fill_left_out

        fill_left_out(self._left_out, self.look, self._page, self._drop_left_out, self._go_back_to)

    def _drop_left_out(self) -> None:
        self._change(self._packet())

    def _go_back_to(self, language: str) -> None:
        self.ask(OpenIn(language, self._page.location))

    def _on_save(self, ending: str) -> None:
        if self._layout_work.sheets is not None:
            self.ask(SaveSheets(self._layout_work.sheets, ending))


def _length(sheets: Sheets | None, article: ArticleId) -> int:
    placed = sheets.pages_of(article) if sheets else None
    return placed.count if placed else 0


def _pane() -> tuple[QFrame, QVBoxLayout]:
    pane = QFrame()
    box = QVBoxLayout(pane)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(10)
    return pane, box
