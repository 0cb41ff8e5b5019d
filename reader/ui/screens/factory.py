"""The screen for each kind of page. Each screen's module is loaded when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.clinic.model import HelplineSettings
from reader.kiosk.policy import Permit, Policy
from reader.navigation.location import Display, Labels
from reader.navigation.visit import Visit
from reader.pages.article import ArticleView, DamagedView
from reader.pages.home import HomePage
from reader.pages.lists import ListPage
from reader.pages.matrix import MatrixPage
from reader.pages.packet import PacketPage
from reader.pages.router import FixedPage, NotHere, OtherLanguage, Page, Trouble
from reader.pages.search import SearchPage
from reader.pages.take import TakePage
from reader.pages.term import TermPage
from reader.ui.look import Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.article_view import PictureShelf
from reader.ui.words import error_words, tr

if TYPE_CHECKING:
    from reader.handouts.shelf import PacketShelf
    from reader.ui.paper.press import Compose


@dataclass(frozen=True)
class ScreenFactory:
    """Makes screens in one look. `css` is the template of the article stylesheet."""

    look: Look
    css: str
    shelf: PictureShelf
    visit: Visit
    policy: Policy
    helpline: HelplineSettings
    languages: tuple[str, ...] = ()
    compose: "Compose | None" = None
    packets: "Callable[[], PacketShelf] | None" = None
    paper: str = "letter"

    def make(self, page: Page) -> Screen:
        """The screen that draws `page`."""
        look = self.look
        match page:
            case HomePage():
                from reader.ui.screens.home import HomeScreen

                return HomeScreen(look, page, self.policy.allows(Permit.SCREEN_KEYS))
            case TermPage():
                from reader.ui.screens.term import TermScreen

                return TermScreen(look, page)
            case ArticleView():
                from reader.ui.screens.article import ArticleScreen

                return ArticleScreen(look, page, self.css, self.shelf, self.policy)
            case DamagedView():
                from reader.ui.screens.article import DamagedScreen

                return DamagedScreen(look, page)
            case MatrixPage():
                from reader.ui.screens.matrix import MatrixScreen

                return MatrixScreen(look, page)
            case ListPage():
                from reader.ui.screens.lists import ListScreen

                return ListScreen(look, page)
            case SearchPage():
                from reader.ui.screens.search import SearchScreen

                return SearchScreen(look, page, self.policy.allows(Permit.SCREEN_KEYS))
            case OtherLanguage():
                from reader.ui.screens.other_language import OtherLanguageScreen

                return OtherLanguageScreen(look, page, self.visit.language)
            case PacketPage():
                return self._packet(page)
            case TakePage():
                from reader.ui.screens.take import TakeScreen

                return TakeScreen(look, page, self.helpline.tel, self.helpline.number)
            case FixedPage() | NotHere() | Trouble():
                return self._fixed(page)

    def _packet(self, page: PacketPage) -> Screen:
        from reader.handouts.packet import Paper
        from reader.ui.screens.packet import PacketScreen

        assert self.compose is not None
        shelf = self.packets() if self.packets and self.policy.allows(Permit.PACKETS) else None
        return PacketScreen(self.look, page, self.visit, self.compose, shelf, Paper(self.paper))

    def _fixed(self, page: FixedPage | NotHere | Trouble) -> Screen:
        from reader.ui.screens.fixed import DisplayScreen, KeysScreen, LabelsScreen, TroubleScreen

        match page:
            case NotHere():
                words = tr("The guide has no page at this place. It may have been renamed.")
                return TroubleScreen(self.look, tr("This page is not here"), words, can_browse=True)
            case Trouble():
                title = tr("The guide cannot be shown")
                return TroubleScreen(self.look, title, error_words(page.sentence), can_browse=False)
            case FixedPage(Labels()):
                return LabelsScreen(self.look)
            case FixedPage(Display()):
                return DisplayScreen(self.look, self.visit, self.languages)
            case FixedPage():
                return KeysScreen(self.look)
