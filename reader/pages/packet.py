"""What the screen shows on which a counselor puts pages together: what was found, and what was chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.library.records import ArticleCard
from reader.library.store import Library
from reader.navigation.location import Handouts

if TYPE_CHECKING:
    from reader.search.ranking import Searcher

MOST_FOUND = 12


@dataclass(frozen=True)
class PacketLine:
    """One article, found or chosen."""

    article: str
    title: str
    minutes: int
    languages: tuple[str, ...]
    is_chosen: bool


@dataclass(frozen=True)
class PacketPage:
    """`found` answers what was typed; with nothing typed it offers where many begin.

    `left_out` are titles of articles that the packet's language lacks; `whole_in` is a language that has
    all of them, empty when there is none.
    """

    location: Handouts
    found: tuple[PacketLine, ...]
    chosen: tuple[PacketLine, ...]
    language: str
    left_out: tuple[str, ...] = ()
    whole_in: str = ""

    @property
    def found_nothing(self) -> bool:
        """Whether something was typed and nothing was found for it."""
        return bool(self.location.query.strip()) and not self.found


def packet_page(
    library: Library, searcher: Callable[[str], "Searcher"], location: Handouts, language: str
) -> PacketPage:
    """The page for a query and a choice; articles the language lacks are left out of the choice."""
    chosen = [card for article in location.articles if (card := library.card(article, language))]
    if location.query.strip():
        found = [hit.card for hit in searcher(language).search(location.query).hits]
    else:
        found = [card for article in library.info.first if (card := library.card(article, language))]
    ids = {card.id for card in chosen}
    return PacketPage(
        location,
        tuple(_line(library, card, ids) for card in found[:MOST_FOUND]),
        tuple(_line(library, card, ids) for card in chosen),
        language,
        _elsewhere(library, location.articles, language),
        _whole_in(library, location.articles),
    )


def _elsewhere(library: Library, articles: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Titles of the articles that are there in other languages only."""
    lacking = [article for article in articles if library.card(article, language) is None]
    cards = [[library.card(article, other) for other in library.info.languages] for article in lacking]
    return tuple(next(card.title for card in each if card) for each in cards if any(each))


def _whole_in(library: Library, articles: tuple[str, ...]) -> str:
    return next(
        (each for each in library.info.languages if all(library.card(article, each) for article in articles)),
        "",
    )


def _line(library: Library, card: ArticleCard, chosen: set[str]) -> PacketLine:
    languages = tuple(each for each in library.info.languages if library.card(card.id, each))
    return PacketLine(card.id, card.title, card.minutes, languages, card.id in chosen)
