"""Joins the screens that ask for paper with the desk that has it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.navigation.location import Handouts
from reader.pages.packet import PacketPage
from reader.ui.announce import announce
from reader.ui.screens.base import Screen
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class PaperRequests(QObject):
    """What a screen may ask for on paper."""

    printArticle = Signal(str)  # an article id
    addArticle = Signal(str)
    printSheets = Signal(object)  # Sheets
    saveSheets = Signal(object, str)  # Sheets, and ".pdf" or ".html"
    packetChanged = Signal(object)  # Handouts


def connect_paper(screen: Screen, window: "MainWindow") -> None:
    """Connect a screen's requests, if it has any; screens without one are left as they are."""
    asked = getattr(screen, "paper_requests", None)
    if isinstance(asked, PaperRequests):
        asked.printArticle.connect(lambda article: window.paper_desk().print_article(article))
        asked.addArticle.connect(lambda article: _add(window, article))
        asked.printSheets.connect(lambda sheets: window.paper_desk().print_sheets(sheets))
        asked.saveSheets.connect(lambda sheets, ending: window.paper_desk().save(sheets, ending))
        asked.packetChanged.connect(lambda wanted: _change(window, screen, wanted))


def _add(window: "MainWindow", article: str) -> None:
    if article not in window.visit.packet:
        window.visit.packet = (*window.visit.packet, article)
    count = len(window.visit.packet)
    window.add_notice(tr("Added to the packet. It has {count} pages now.").format(count=count))


def _change(window: "MainWindow", screen: Screen, wanted: Handouts) -> None:
    from reader.ui.screens.packet import PacketScreen

    added = len(wanted.articles) - len(window.visit.packet)
    window.visit.packet = wanted.articles
    window.visit.history.replace(wanted)
    page = window.page_at(wanted)
    if isinstance(page, PacketPage) and isinstance(screen, PacketScreen):
        screen.show_page(page)
    if added:
        announce(window, tr("Added to the packet.") if added > 0 else tr("Taken out of the packet."))
