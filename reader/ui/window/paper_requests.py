"""Joins the screens that ask for paper with the desk that has it."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.navigation.location import Handouts
from reader.navigation.visit_bound import AskedBy
from reader.ui.access.announce import announce
from reader.ui.language.words import language_name, tr
from reader.ui.screens.base import Screen

if TYPE_CHECKING:
    from reader.handouts.packet import Packet
    from reader.handouts.packet_files import SavedPacket
    from reader.ui.window.main_window import MainWindow


class PaperRequests(QObject):
    """What a screen may ask for on paper."""

    printArticle = Signal(str)  # an article id
    addArticle = Signal(str)
    printSheets = Signal(object)  # Sheets
    saveSheets = Signal(object, str)  # Sheets, and ".pdf" or ".html"
    packetChanged = Signal(object)  # Handouts
    packetOpened = Signal(object, str, object)  # SavedPacket, its name, and the Packet it replaces


def connect_paper(screen: Screen, window: "MainWindow") -> None:
    """Connect a screen's requests, if it has any; screens without one are left as they are."""
    asked = getattr(screen, "paper_requests", None)
    if isinstance(asked, PaperRequests):
        only = AskedBy(window).only
        asked.printArticle.connect(only(lambda article: window.paper_desk().print_article(article)))
        asked.addArticle.connect(only(lambda article: _add(window, article)))
        asked.printSheets.connect(only(lambda sheets: window.paper_desk().print_sheets(sheets)))
        asked.saveSheets.connect(only(lambda sheets, ending: window.paper_desk().save(sheets, ending)))
        asked.packetChanged.connect(only(lambda wanted: _change(window, screen, wanted)))
        asked.packetOpened.connect(only(partial(_open, window)))
    if isinstance(place := window.visit.history.current.location, Handouts):
        _bring_up_to_date(window, screen, place)


def _add(window: "MainWindow", article: str) -> None:
    if article not in window.visit.packet:
        window.visit.packet = (*window.visit.packet, article)
    count = len(window.visit.packet)
    window.add_notice(tr("Added to the packet. It has {count} pages now.").format(count=count))


def _bring_up_to_date(window: "MainWindow", screen: Screen, place: Handouts) -> None:
    """The packet is the visit's, whatever it held when this place was last left."""
    if not window.visit.packet:
        window.visit.packet = place.articles
    elif place.articles != window.visit.packet:
        _change(window, screen, replace(place, articles=window.visit.packet))


def _open(window: "MainWindow", saved: "SavedPacket", name: str, before: "Packet") -> None:
    """Show a saved packet in its own language, in place of the one before."""
    from reader.handouts.packet import Paper
    from reader.handouts.packet_files import SavedPacket

    packet = saved.packet
    if packet.language not in window.guide.languages:
        words = tr("This packet is in {language}, which is not offered here.")
        window.add_notice(words.format(language=language_name(packet.language)))
        return
    desk = window.visit.desk
    desk.large_print, desk.a4 = packet.options.large_print, packet.options.paper is Paper.A4
    desk.cover, desk.wallet_cards = packet.options.cover, packet.options.wallet_cards
    window.visit.packet = packet.articles
    window.change_language(packet.language, Handouts("", packet.articles))
    shown = window.screen_shown
    if (say := getattr(shown, "say_opened", None)) is not None:
        # Brought back it has no name, and nothing more to undo.
        earlier = SavedPacket(before, (), ())
        say(saved, name, lambda: _open(window, earlier, "", packet))


def _change(window: "MainWindow", screen: Screen, wanted: Handouts) -> None:
    from reader.pages.packet import PacketPage
    from reader.ui.screens.packet import PacketScreen

    added = len(wanted.articles) - len(window.visit.packet)
    window.visit.packet = wanted.articles
    window.visit.history.replace(wanted)
    page = window.page_at(wanted)
    if isinstance(page, PacketPage) and isinstance(screen, PacketScreen):
        screen.show_page(page)
    if added:
        announce(window, tr("Added to the packet.") if added > 0 else tr("Taken out of the packet."))
