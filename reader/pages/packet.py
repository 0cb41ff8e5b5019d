"""What the screen shows on which a counselor puts pages together: what was found, and what was chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.ids import ArticleId, ArticleKind
from reader.library.records import ArticleCard
from reader.library.store import Library
from reader.navigation.location import FindGroup, Handouts
from reader.pages.parts import Badge
from reader.pages.proof import proof_of

if TYPE_CHECKING:
    from reader.search.ranking import Searcher

MOST_FOUND = 12


@dataclass(frozen=True)
class PacketLine:
    """One article, found or chosen. `badge` says how well its treatment is proven, if that is one thing."""

    article: ArticleId
    title: str
    minutes: int
    languages: tuple[str, ...]
    is_chosen: bool
    badge: Badge | None = None


@dataclass(frozen=True)
class PacketPage:
    """`found` answers what was typed; with nothing typed it offers where many begin, or all of a group.

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
        """Whether something was asked for and nothing was found for it."""
        asked = bool(self.location.query.strip()) or self.location.group is not FindGroup.ALL
        return asked and not self.found


def packet_page(
    library: Library, searcher: Callable[[str], "Searcher"], location: Handouts, language: str
) -> PacketPage:
    """The page for a query and a choice; articles the language lacks are left out of the choice."""
    chosen = [card for article in location.articles if (card := library.card(article, language))]
    if location.query.strip():
        result = searcher(language).search(
            location.query, among=lambda card: _is_in(library, card, location.group)
        )
        found = [hit.card for hit in result.hits[:MOST_FOUND]]
    else:
        found = _offered(library, location.group, language)
    ids = {card.id for card in chosen}
    proof = proof_of(library, language)
    return PacketPage(
        location,
        tuple(_line(library, card, ids, proof(card)) for card in found),
        tuple(_line(library, card, ids, proof(card)) for card in chosen),
        language,
        _elsewhere(library, location.articles, language),
        _whole_in(library, location.articles),
    )


def _offered(library: Library, group: FindGroup, language: str) -> list[ArticleCard]:
    """With nothing typed: where many begin, what the guide keeps for families, or a group from A to Z."""
    if group in (FindGroup.DRUGS, FindGroup.TREATMENTS):
        return [card for card in library.cards(language) if _is_in(library, card, group)]
    articles = library.info.family if group is FindGroup.FAMILY else library.info.first
    return [card for article in articles if (card := library.card(article, language))]


def _is_in(library: Library, card: ArticleCard, group: FindGroup) -> bool:
    match group:
        case FindGroup.DRUGS:
            return card.id.kind is ArticleKind.DRUG
        case FindGroup.TREATMENTS:
            return card.id.kind in (ArticleKind.TREATMENT, ArticleKind.PAIR)
        case FindGroup.FAMILY:
            return card.id in library.info.family
        case _:
            return True


def _elsewhere(library: Library, articles: tuple[ArticleId, ...], language: str) -> tuple[str, ...]:
    """Titles of the articles that are there in other languages only."""
    lacking = [article for article in articles if library.card(article, language) is None]
    cards = [[library.card(article, other) for other in library.info.languages] for article in lacking]
    return tuple(next(card.title for card in each if card) for each in cards if any(each))


def _whole_in(library: Library, articles: tuple[ArticleId, ...]) -> str:
    return next(
        (each for each in library.info.languages if all(library.card(article, each) for article in articles)),
        "",
    )


def _line(library: Library, card: ArticleCard, chosen: set[ArticleId], badge: Badge | None) -> PacketLine:
    languages = tuple(each for each in library.info.languages if library.card(card.id, each))
    return PacketLine(card.id, card.title, card.minutes, languages, card.id in chosen, badge)
