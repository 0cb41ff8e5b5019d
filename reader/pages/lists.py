"""Lists of everything: drugs, treatments and topics from A to Z, and the page for families."""

from dataclasses import dataclass
from itertools import groupby

from reader.ids import ArticleKind
from reader.library.folding import fold
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.navigation.location import AllDrugs, AllTopics, AllTreatments, Family, Location, Situations
from reader.pages.parts import ArticleLink, TermTile, article_link, term_tile

Entry = TermTile | ArticleLink


@dataclass(frozen=True)
class LetterGroup:
    """The entries under one letter, or one heading; empty for a list in an order of its own."""

    letter: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class ListPage:
    """Everything of one kind."""

    location: Location
    groups: tuple[LetterGroup, ...]


_TOPICS = (ArticleKind.TOPIC, ArticleKind.PAIR)


def terms_page(library: Library, kind: TermKind, language: str) -> ListPage:
    """Every drug, or every treatment, A to Z."""
    tiles = [term_tile(term) for term in library.terms(kind, language)]
    location = AllDrugs() if kind is TermKind.DRUG else AllTreatments()
    return ListPage(location, _by_letter([(tile.name, tile) for tile in tiles]))


def topics_page(library: Library, language: str) -> ListPage:
    """Every article that is about no single drug or treatment, A to Z."""
    cards = [card for card in library.cards(language) if card.id.kind in _TOPICS]
    return ListPage(AllTopics(), _by_letter([(card.title, article_link(card)) for card in cards]))


def family_page(library: Library, language: str) -> ListPage:
    """Pages for family and friends, in the guide's own order."""
    cards = [library.card(article, language) for article in library.info.family]
    return ListPage(Family(), (LetterGroup("", tuple(article_link(card) for card in cards if card)),))


def situations_page(library: Library, language: str) -> ListPage:
    """Articles by situation, in the guide's own order; one without a page in the language is left out."""
    groups = []
    for situation in library.info.situations:
        cards = [library.card(article, language) for article in situation.articles]
        entries = tuple(article_link(card) for card in cards if card)
        if entries and (name := situation.name(language)):
            groups.append(LetterGroup(name, entries))
    return ListPage(Situations(), tuple(groups))


def _by_letter(named: list[tuple[str, Entry]]) -> tuple[LetterGroup, ...]:
    in_order = sorted(named, key=lambda pair: fold(pair[0]))
    return tuple(
        LetterGroup(letter, tuple(entry for _, entry in entries))
        for letter, entries in groupby(in_order, key=lambda pair: fold(pair[0])[:1].upper())
    )
