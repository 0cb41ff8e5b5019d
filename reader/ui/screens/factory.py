"""The screen for each kind of page."""

from dataclasses import dataclass

from reader.navigation.location import Display, Keys, Labels
from reader.navigation.visit import Visit
from reader.pages.article import ArticleView, DamagedView
from reader.pages.home import HomePage
from reader.pages.lists import ListPage
from reader.pages.matrix import MatrixPage
from reader.pages.router import FixedPage, NotHere, Page, Trouble
from reader.pages.search import SearchPage
from reader.pages.term import TermPage
from reader.ui.look import Look
from reader.ui.screens.article import ArticleScreen, DamagedScreen
from reader.ui.screens.base import Screen
from reader.ui.screens.fixed import DisplayScreen, KeysScreen, LabelsScreen, TroubleScreen
from reader.ui.screens.home import HomeScreen
from reader.ui.screens.lists import ListScreen
from reader.ui.screens.matrix import MatrixScreen
from reader.ui.screens.search import SearchScreen
from reader.ui.screens.term import TermScreen
from reader.ui.widgets.article_view import PictureShelf
from reader.ui.words import tr


@dataclass(frozen=True)
class ScreenFactory:
    """Makes screens in one look. `css` is the article stylesheet for that look."""

    look: Look
    css: str
    shelf: PictureShelf
    visit: Visit

    def make(self, page: Page) -> Screen:
        """The screen that draws `page`."""
        look = self.look
        match page:
            case HomePage():
                return HomeScreen(look, page)
            case TermPage():
                return TermScreen(look, page)
            case ArticleView():
                return ArticleScreen(look, page, self.css, self.shelf)
            case DamagedView():
                return DamagedScreen(look, page)
            case MatrixPage():
                return MatrixScreen(look, page)
            case ListPage():
                return ListScreen(look, page)
            case SearchPage():
                return SearchScreen(look, page)
            case FixedPage():
                return self._fixed(page)
            case NotHere():
                words = tr("The guide has no page at this place. It may have been renamed.")
                return TroubleScreen(look, tr("This page is not here"), words, can_browse=True)
            case Trouble():
                return TroubleScreen(look, tr("The guide cannot be shown"), page.sentence, can_browse=False)

    def _fixed(self, page: FixedPage) -> Screen:
        match page.location:
            case Labels():
                return LabelsScreen(self.look)
            case Display():
                return DisplayScreen(self.look, self.visit)
            case Keys():
                return KeysScreen(self.look)
