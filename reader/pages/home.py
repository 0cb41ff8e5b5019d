"""The first page: where to begin."""

from dataclasses import dataclass

from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.navigation.location import ArticlePage, Home, Location
from reader.pages.parts import TermTile, term_tile


@dataclass(frozen=True)
class HomePage:
    """Tiles for the common drugs and treatments, and the emergency card."""

    location: Home
    drugs: tuple[TermTile, ...]
    treatments: tuple[TermTile, ...]
    emergency: Location | None
    has_situations: bool = False


def home_page(library: Library, language: str) -> HomePage:
    """The first page of one language's guide."""
    emergency = library.emergency(language)
    return HomePage(
        location=Home(),
        drugs=_featured(library, TermKind.DRUG, language),
        treatments=_featured(library, TermKind.TREATMENT, language),
        emergency=ArticlePage(emergency.id) if emergency else None,
        has_situations=bool(library.info.situations),
    )


def _featured(library: Library, kind: TermKind, language: str) -> tuple[TermTile, ...]:
    return tuple(term_tile(term) for term in library.terms(kind, language) if term.is_featured)
