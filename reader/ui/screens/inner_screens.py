"""The screen for each kind of page but Home. Each screen's module is loaded when it is first shown."""

from typing import TYPE_CHECKING, assert_never

from reader.kiosk.policy import Permit
from reader.navigation.location import Display, Keys, Labels
from reader.pages.article import ArticleView, DamagedView
from reader.pages.emergency import EmergencyPage
from reader.pages.lists import ListPage
from reader.pages.matrix import MatrixPage
from reader.pages.packet import PacketPage
from reader.pages.router import FixedPage, NotHere, OtherLanguage, Preparing, Trouble
from reader.pages.search import SearchPage
from reader.pages.take import TakePage
from reader.pages.term import TermPage
from reader.ui.language.words import error_words, tr
from reader.ui.screens.base import Screen

if TYPE_CHECKING:
    from reader.pages.router import InnerPage
    from reader.ui.screens.parts import ScreenParts


def inner_screen(page: "InnerPage", parts: "ScreenParts") -> Screen:
    """The screen that draws `page`, made with these parts."""
    look = parts.look
    match page:
        case ArticleView() | EmergencyPage() | DamagedView():
            return _article(page, parts)
        case TermPage():
            from reader.ui.screens.term import TermScreen

            return TermScreen(look, page)
        case MatrixPage():
            from reader.ui.screens.matrix import MatrixScreen

            return MatrixScreen(look, page)
        case ListPage():
            from reader.ui.screens.lists import ListScreen

            return ListScreen(look, page)
        case SearchPage():
            from reader.ui.screens.search import SearchScreen

            return SearchScreen(look, page, parts.policy.allows(Permit.SCREEN_KEYS))
        case PacketPage() | TakePage():
            return _for_paper(page, parts)
        case OtherLanguage():
            from reader.ui.screens.other_language import OtherLanguageScreen

            return OtherLanguageScreen(look, page, parts.visit.language)
        case Preparing():
            from reader.ui.screens.preparing import PreparingScreen

            return PreparingScreen(look, page)
        case FixedPage():
            return _fixed(page, parts)
        case NotHere() | Trouble():
            return _trouble(page, parts)
        case _:
            assert_never(page)


def _article(page: ArticleView | EmergencyPage | DamagedView, parts: "ScreenParts") -> Screen:
    look = parts.look
    match page:
        case ArticleView():
            from reader.ui.screens.article import ArticleScreen

            return ArticleScreen(look, page, parts.css, parts.shelf, parts.policy)
        case EmergencyPage():
            from reader.ui.screens.emergency import EmergencyScreen

            return EmergencyScreen(look, page, parts.shelf, parts.policy)
        case DamagedView():
            from reader.ui.screens.damaged import DamagedScreen

            return DamagedScreen(look, page)
        case _:
            assert_never(page)


def _for_paper(page: PacketPage | TakePage, parts: "ScreenParts") -> Screen:
    if isinstance(page, TakePage):
        from reader.ui.screens.take import TakeScreen

        return TakeScreen(parts.look, page, parts.helpline.tel, parts.helpline.number)
    from reader.ui.screens.packet import PacketScreen

    assert parts.compose is not None
    shelf = parts.packets() if parts.packets and parts.policy.allows(Permit.PACKETS) else None
    return PacketScreen(parts.look, page, parts.visit, parts.compose, shelf)


def _fixed(page: FixedPage, parts: "ScreenParts") -> Screen:
    from reader.ui.screens.fixed import DisplayScreen, KeysScreen, LabelsScreen

    look, location = parts.look, page.location
    match location:
        case Labels():
            return LabelsScreen(look)
        case Display():
            return DisplayScreen(look, parts.visit, parts.languages)
        case Keys():
            return KeysScreen(look)
        case _:
            assert_never(location)


def _trouble(page: NotHere | Trouble, parts: "ScreenParts") -> Screen:
    from reader.ui.screens.fixed import TroubleScreen

    look = parts.look
    match page:
        case NotHere():
            words = tr("The guide has no page at this place. It may have been renamed.")
            return TroubleScreen(look, tr("This page is not here"), words, can_browse=True)
        case Trouble():
            title = tr("The guide cannot be shown")
            screen = TroubleScreen(look, title, error_words(page.sentence), can_browse=False)
            if page.again:
                screen.offer_again()
            return screen
        case _:
            assert_never(page)
