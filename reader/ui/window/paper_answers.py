"""Answers what screens ask for on paper: print, save, and what the packet holds."""

from functools import partial
from typing import TYPE_CHECKING, assert_never

from reader.ids import ArticleId
from reader.navigation.location import Handouts
from reader.ui.access.announce import announce
from reader.ui.access.requests import (
    AddToPacket,
    ChangePacket,
    OpenPacket,
    PaperRequest,
    PrintArticle,
    PrintSheets,
    SaveSheets,
)
from reader.ui.language.words import language_name, tr, tr_n
from reader.ui.window.host import Host
from reader.ui.window.look_changes import LookChanges
from reader.ui.window.stage import Stage

if TYPE_CHECKING:
    from reader.ui.paper.desk import PaperDesk


class PaperAnswers:
    """One desk for the window."""

    def __init__(self, host: Host, stage: Stage, look_changes: LookChanges) -> None:
        self._host = host
        self._stage = stage
        self._look_changes = look_changes
        self._desk: PaperDesk | None = None

    def desk(self) -> "PaperDesk":
        """What prints and saves. Made when it is first needed: the first page is not to wait for it."""
        if self._desk is None:
            from reader.ui.paper.desk import PaperDesk

            host = self._host
            assert host.guide.compose is not None
            self._desk = PaperDesk(host, host.guide.compose, host.widget)
            host.visits.visitEnded.connect(self._desk.forget)
        return self._desk

    def answer(self, request: PaperRequest) -> None:
        """Do what was asked."""
        match request:
            case PrintArticle(article):
                self.desk().print_article(article)
            case PrintSheets(sheets):
                self.desk().print_sheets(sheets)
            case SaveSheets(sheets, ending):
                self.desk().save(sheets, ending)
            case AddToPacket(article):
                self._add(article)
            case ChangePacket(location):
                self._change(location)
            case OpenPacket():
                self._open(request)
            case _:
                assert_never(request)

    def _add(self, article: ArticleId) -> None:
        visit = self._host.visit
        visit.packet = visit.packet.added(article)
        self._stage.renew_packet()
        words = tr_n(
            "Added to the packet. It has {count} page now.",
            "Added to the packet. It has {count} pages now.",
            len(visit.packet.articles),
        )
        self._host.add_notice(words)

    def _change(self, wanted: Handouts) -> None:
        from reader.pages.packet import PacketPage
        from reader.ui.screens.packet import PacketScreen

        visit, screen = self._host.visit, self._stage.screen
        added = len(wanted.articles) - len(visit.packet.articles)
        visit.put_together(wanted.articles)
        self._stage.renew_packet()
        visit.history.replace(wanted)
        page = self._stage.page_at(wanted)
        if isinstance(page, PacketPage) and isinstance(screen, PacketScreen):
            screen.show_page(page)
        if added:
            words = tr("Added to the packet.") if added > 0 else tr("Taken out of the packet.")
            announce(self._host.widget, words)

    def _open(self, asked: OpenPacket) -> None:
        """Show a saved packet in its own language, in place of the one before."""
        from reader.handouts.packet_files import SavedPacket
        from reader.ui.screens.packet import PacketScreen

        visit, packet = self._host.visit, asked.saved.packet
        if packet.language not in self._host.guide.languages:
            words = tr("This packet is in {language}, which is not offered here.")
            self._host.add_notice(words.format(language=language_name(packet.language)))
            return
        visit.packet = packet
        self._look_changes.open_in(packet.language, Handouts("", packet.articles))
        if isinstance(self._stage.screen, PacketScreen):
            # Brought back it has no name, and nothing more to undo.
            earlier = OpenPacket(SavedPacket(asked.before, (), ()), "", packet)
            self._stage.screen.say_opened(asked.saved, asked.name, partial(self._open, earlier))
