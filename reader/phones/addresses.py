"""Where each place of the guide is in the folder of the phone edition."""

from posixpath import dirname, relpath

from reader.clinic.model import Settings
from reader.ids import TermId
from reader.library.store import Library
from reader.library.taxonomy import TermKind, page_of_term
from reader.navigation.location import (
    AllDrugs,
    AllTopics,
    AllTreatments,
    ArticlePage,
    DrugPage,
    Family,
    Home,
    Location,
    TreatmentPage,
    from_text,
)
from reader.navigation.phone_address import article_path

HOME, CALL, WORDS, NOTHING = "index.html", "call.html", "words.html", "nothing.html"
STYLE, ICON, PICTURES = "style.css", "icon.png", "pictures"
_LISTS: dict[type[Location], str] = {
    Home: HOME,
    AllDrugs: "drugs.html",
    AllTreatments: "treatments.html",
    AllTopics: "topics.html",
    Family: "family.html",
}


def offered(library: Library, settings: Settings) -> tuple[str, ...]:
    """The guide's languages that the clinic offers; its first one where it offers none of them."""
    found = tuple(each for each in library.info.languages if each in settings.screen.languages)
    return found or library.info.languages[:1]


def relative(path: str, page: str) -> str:
    """The address of the file `path` on the page that is the file `page`."""
    return relpath(path, dirname(page) or ".")


class Places:
    """The files of the pages in one language."""

    def __init__(self, library: Library, language: str) -> None:
        self._language = language
        self._articles = frozenset(card.id for card in library.cards(language) if not card.damaged)

    def path(self, location: Location) -> str:
        """The file of a place, with its section; empty where a phone has no such page."""
        match location:
            case ArticlePage(article, anchor) if article in self._articles:
                return article_path(article, self._language) + (f"#{anchor}" if anchor else "")
            case DrugPage(drug):
                return self._of_term(TermKind.DRUG, drug, AllDrugs())
            case TreatmentPage(treatment):
                return self._of_term(TermKind.TREATMENT, treatment, AllTreatments())
        name = _LISTS.get(type(location))
        return f"{self._language}/{name}" if name else ""

    def of_link(self, target: str) -> str:
        """The file that a link in an article leads to; empty where a phone has none."""
        location = from_text(target)
        return self.path(location) if location is not None else ""

    def _of_term(self, kind: TermKind, term: TermId, every: Location) -> str:
        # The page of a drug or treatment ends with what its own screen in the window shows.
        return self.path(ArticlePage(page_of_term(kind, term))) or self.path(every)
