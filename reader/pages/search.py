"""What the search page says to what was typed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.ids import ArticleId, TermId
from reader.library.rows import AliasKind
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.navigation.location import ArticlePage, Search
from reader.pages.alarm import Alarm, alarm_for
from reader.pages.parts import Crumb, term_location
from reader.search.results import CODE, Hit, Meaning, Span

if TYPE_CHECKING:
    from reader.search.ranking import Searcher

MOST_ELSEWHERE = 2
_CLEARLY = 3  # times as many pages


@dataclass(frozen=True)
class ResultLine:
    """One page found; `is_drug` and `is_treatment` say which way in it belongs to."""

    title: str
    snippet: tuple[Span, ...]
    symbol: str
    kind: TermKind | None
    location: ArticlePage
    origin: str = ""


@dataclass(frozen=True)
class ResultsElsewhere:
    """Pages of another language, for words that belong to it."""

    language: str
    results: tuple[ResultLine, ...]


@dataclass(frozen=True)
class MeaningLine:
    """What a typed word stands for, each meaning with its page.

    `is_name` is False for a phrase that only leads there: "cold turkey" is no name of detox. `is_code` is
    True for a clinical code.
    """

    word: str
    is_name: bool
    is_brand: bool
    is_street: bool
    meanings: tuple[Crumb, ...]
    is_code: bool = False


@dataclass(frozen=True)
class SearchPage:
    """Suggestions, meanings and results, and how loudly danger is told.

    `alarm` is for the text as it stands; `typing_alarm` while its last word may still grow. `crisis` are the
    pages that stand below a card that allows no others.
    """

    location: Search
    suggestions: tuple[str, ...]
    shown_for: str
    meanings: tuple[MeaningLine, ...]
    results: tuple[ResultLine, ...]
    elsewhere: tuple[ResultsElsewhere, ...]
    alarm: Alarm
    typing_alarm: Alarm
    crisis: tuple[ResultLine, ...]

    @property
    def is_urgent(self) -> bool:
        """Whether the card of danger stands above the results."""
        return self.alarm.is_full

    @property
    def found_nothing(self) -> bool:
        """Whether something was typed and nothing was found for it."""
        return bool(self.location.query.strip()) and not self.results and not self.elsewhere


def search_page(
    library: Library, searcher: Callable[[str], "Searcher"], location: Search, language: str
) -> SearchPage:
    """The search page for a query; an empty query gives an empty page.

    `searcher` gives the searcher of a language.
    """
    own, typed = searcher(language), location.query
    result = own.search(typed)
    others = tuple(_other_languages(library, searcher, typed, language))
    # Who types in another language reads the card in that one first.
    alarm, typing_alarm = (
        alarm_for(library, urgency, (*others, language))
        for urgency in (result.urgency, result.typing_urgency)
    )
    return SearchPage(
        location=location,
        suggestions=result.suggestions,
        shown_for=result.shown_for,
        meanings=tuple(_meaning(meaning) for meaning in result.meanings),
        results=tuple(_line(own, hit) for hit in result.hits),
        elsewhere=tuple(_elsewhere(searcher, typed, others)),
        alarm=alarm,
        typing_alarm=typing_alarm,
        crisis=tuple(_pages(library, own, alarm.only or typing_alarm.only, language)),
    )


def _pages(
    library: Library, searcher: "Searcher", ids: tuple[ArticleId, ...], language: str
) -> Iterator[ResultLine]:
    """Lines for pages that were not searched for, with their summaries."""
    for each in ids:
        card = library.card(each, language)
        if card is not None:
            yield _line(searcher, Hit(card, (Span(card.summary, False),), 0))


def _line(searcher: "Searcher", hit: Hit) -> ResultLine:
    return ResultLine(
        title=hit.card.title,
        snippet=hit.snippet,
        symbol=_symbol(searcher, hit.card.id),
        kind=own[0] if (own := _term_of(hit.card.id)) is not None else None,
        location=ArticlePage(hit.card.id),
        origin=hit.card.origin,
    )


def _elsewhere(
    searcher: Callable[[str], "Searcher"], typed: str, others: tuple[str, ...]
) -> Iterator[ResultsElsewhere]:
    """Pages of the other languages that the typed words belong to."""
    for other in others:
        theirs = searcher(other)
        if hits := theirs.likeliest(typed, MOST_ELSEWHERE):
            yield ResultsElsewhere(other, tuple(_line(theirs, hit) for hit in hits))


def _other_languages(
    library: Library, searcher: Callable[[str], "Searcher"], typed: str, language: str
) -> Iterator[str]:
    """Each language that more of the typed words belong to than to this one."""
    others = [other for other in library.info.languages if other != language]
    own = searcher(language).pages_with_words(typed) if others else ()
    for other in others:
        theirs = searcher(other).pages_with_words(typed)
        if _clearly_more(theirs, own) > _clearly_more(own, theirs):
            yield other


def _clearly_more(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """How many words stand on several times as many pages of one language: a word may be a name in both."""
    return sum(here > _CLEARLY * there for here, there in zip(one, other, strict=True))


def _meaning(meaning: Meaning) -> MeaningLine:
    crumbs = []
    for name, article in zip(meaning.names, meaning.articles, strict=True):
        own = _term_of(article)
        place = term_location(*own) if own is not None else ArticlePage(article)
        crumbs.append(Crumb(place, name))
    return MeaningLine(
        word=meaning.word,
        is_name=meaning.kind != AliasKind.PLAIN.value,
        is_brand=meaning.kind == AliasKind.BRAND.value,
        is_street=meaning.kind == AliasKind.STREET.value,
        meanings=tuple(crumbs),
        is_code=meaning.kind == CODE,
    )


def _term_of(article: ArticleId) -> tuple[TermKind, TermId] | None:
    """The drug or treatment that an article is the own page of."""
    if article.drug:
        return TermKind.DRUG, article.drug
    return (TermKind.TREATMENT, article.treatment) if article.treatment else None


def _symbol(searcher: "Searcher", article: ArticleId) -> str:
    term = searcher.term(article)
    return term.symbol if term else ("grid" if article.is_pair else "doc")
