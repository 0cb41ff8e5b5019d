"""From a place to the page that is shown there. An unknown place gives a kind "not here" page.

What makes a kind of page is loaded when the first of its kind is asked for: the first page comes sooner.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from reader.clinic.model import Settings, default_settings
from reader.errors import LibraryError, UnknownArticle
from reader.ids import TermId
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.library.telling import Progress
from reader.navigation.location import (
    AllDrugs,
    AllTopics,
    AllTreatments,
    ArticlePage,
    Display,
    DrugPage,
    Family,
    Handouts,
    Home,
    Keys,
    Labels,
    Location,
    Matrix,
    Search,
    Situations,
    TakeAway,
    TreatmentPage,
)

if TYPE_CHECKING:
    from reader.pages.article import ArticleView, DamagedView
    from reader.pages.emergency import EmergencyPage
    from reader.pages.home import HomePage
    from reader.pages.lists import ListPage
    from reader.pages.matrix import MatrixPage
    from reader.pages.packet import PacketPage
    from reader.pages.search import SearchPage
    from reader.pages.take import TakePage
    from reader.pages.term import TermPage
    from reader.search.ranking import Searcher


@dataclass(frozen=True)
class NotHere:
    """A place the guide does not have."""

    location: Location


@dataclass(frozen=True)
class OtherLanguage:
    """An article the guide has only in other languages; `title` is that in the first of them."""

    location: ArticlePage
    title: str
    languages: tuple[str, ...]


@dataclass(frozen=True)
class Trouble:
    """The guide cannot be read; `sentence` says why and what to do. The helpline stays.

    `again` is whether it is worth trying once more.
    """

    location: Location
    sentence: str
    again: bool = False


@dataclass(frozen=True)
class Preparing:
    """The guide is being made ready; `progress` says how far it is. The place is shown when it is."""

    location: Location
    progress: Progress


@dataclass(frozen=True)
class FixedPage:
    """A page whose whole content is the screen's own words: labels, display choices, keys."""

    location: Labels | Display | Keys


if TYPE_CHECKING:
    InnerPage = (
        TermPage
        | ArticleView
        | EmergencyPage
        | DamagedView
        | MatrixPage
        | ListPage
        | SearchPage
        | FixedPage
        | PacketPage
        | TakePage
        | OtherLanguage
        | NotHere
        | Preparing
        | Trouble
    )
    Page = HomePage | InnerPage


class Router:
    """Makes the page for each place from one library in one language; others of it are one call away."""

    def __init__(
        self,
        library: Library,
        language: str,
        settings: Callable[[], Settings] = default_settings,
    ) -> None:
        """`settings` gives what the clinic chose, as it stands now."""
        self._library = library
        self._language = language
        self._settings = settings
        self._searchers: dict[str, Searcher] = {}

    def in_language(self, language: str) -> "Router":
        """The router of the same library for another language; this one when it is the same."""
        if language == self._language:
            return self
        other = Router(self._library, language, self._settings)
        other._searchers = self._searchers
        return other

    def page(self, location: Location) -> "Page":
        """The page at a place; never raises for a place or a library that is broken."""
        try:
            return self._page(location) or NotHere(location)
        except UnknownArticle:
            return self._elsewhere(location) or NotHere(location)
        except LibraryError as error:
            return Trouble(location, error.sentence)

    def _page(self, location: Location) -> "Page | None":
        library, language = self._library, self._language
        match location:
            case Home():
                from reader.pages.home import home_page

                return home_page(library, language)
            case DrugPage(drug):
                return self._term(TermKind.DRUG, drug)
            case TreatmentPage(treatment):
                return self._term(TermKind.TREATMENT, treatment)
            case ArticlePage():
                return self._article(location)
            case Matrix():
                from reader.pages.matrix import matrix_page

                return matrix_page(library, location, language)
            case Search():
                from reader.pages.search import search_page

                return search_page(library, self._search_with, location, language)
            case AllDrugs() | AllTreatments() | AllTopics() | Family() | Situations():
                return self._list(location)
            case Handouts() | TakeAway():
                return self._for_paper(location)
            case Labels() | Display() | Keys():
                return FixedPage(location)
            case _:
                assert_never(location)

    def _article(self, location: ArticlePage) -> "ArticleView | DamagedView | EmergencyPage":
        from reader.pages.article import ArticleView, article_page

        page = article_page(self._library, location, self._language)
        if isinstance(page, ArticleView) and page.is_emergency:
            from reader.pages.emergency import emergency_page

            return emergency_page(page) or page
        return page

    def _term(self, kind: TermKind, term: TermId) -> "TermPage | None":
        from reader.pages.term import term_page

        return term_page(self._library, kind, term, self._language)

    def _list(self, location: AllDrugs | AllTreatments | AllTopics | Family | Situations) -> "ListPage":
        from reader.pages.lists import family_page, situations_page, terms_page, topics_page

        library, language = self._library, self._language
        match location:
            case AllDrugs():
                return terms_page(library, TermKind.DRUG, language)
            case AllTreatments():
                return terms_page(library, TermKind.TREATMENT, language)
            case AllTopics():
                return topics_page(library, language)
            case Family():
                return family_page(library, language)
            case Situations():
                return situations_page(library, language)

    def _for_paper(self, location: Handouts | TakeAway) -> "PacketPage | TakePage":
        if isinstance(location, TakeAway):
            from reader.pages.take import take_page

            settings = self._settings()
            return take_page(self._library, location, self._language, settings.panel(), settings.phones)
        from reader.pages.packet import packet_page

        return packet_page(self._library, self._search_with, location, self._language)

    def _elsewhere(self, location: Location) -> OtherLanguage | None:
        if not isinstance(location, ArticlePage):
            return None
        cards = [
            card
            for language in self._library.info.languages
            if (card := self._library.card(location.article, language))
        ]
        return OtherLanguage(location, cards[0].title, tuple(c.language for c in cards)) if cards else None

    def _search_with(self, language: str) -> "Searcher":
        if language not in self._searchers:
            from reader.search.ranking import Searcher  # not needed to paint the first page

            other = next(iter(self._searchers.values()), None)
            self._searchers[language] = Searcher(self._library, language, other)
        return self._searchers[language]
