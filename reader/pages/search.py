"""What the search page says to what was typed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.library.store import Library
from reader.library.tables import AliasKind
from reader.library.taxonomy import TermKind
from reader.navigation.location import ArticlePage, Location, Search
from reader.pages.parts import Crumb, term_location
from reader.search.results import Meaning, Span

if TYPE_CHECKING:
    from reader.search.ranking import Searcher


@dataclass(frozen=True)
class ResultLine:
    """One page found; `is_drug` and `is_treatment` say which way in it belongs to."""

    title: str
    snippet: tuple[Span, ...]
    symbol: str
    kind: TermKind | None
    location: ArticlePage


@dataclass(frozen=True)
class MeaningLine:
    """What a typed word stands for, each meaning with its page."""

    word: str
    is_brand: bool
    is_street: bool
    meanings: tuple[Crumb, ...]


@dataclass(frozen=True)
class SearchPage:
    """Suggestions, meanings and results; `emergency` is set when the words are urgent."""

    location: Search
    suggestions: tuple[str, ...]
    shown_for: str
    meanings: tuple[MeaningLine, ...]
    results: tuple[ResultLine, ...]
    is_urgent: bool
    emergency: Location | None

    @property
    def found_nothing(self) -> bool:
        """Whether something was typed and nothing was found for it."""
        return bool(self.location.query.strip()) and not self.results


def search_page(library: Library, searcher: "Searcher", location: Search, language: str) -> SearchPage:
    """The search page for a query; an empty query gives an empty page."""
    result = searcher.search(location.query)
    card = library.card(library.info.emergency, language)
    return SearchPage(
        location=location,
        suggestions=result.suggestions,
        shown_for=result.shown_for,
        meanings=tuple(_meaning(meaning) for meaning in result.meanings),
        results=tuple(
            ResultLine(
                title=hit.card.title,
                snippet=hit.snippet,
                symbol=_symbol(library, hit.card.id, language),
                kind=_kind(hit.card.id),
                location=ArticlePage(hit.card.id),
            )
            for hit in result.hits
        ),
        is_urgent=result.is_urgent,
        emergency=ArticlePage(card.id) if card and result.is_urgent else None,
    )


def _meaning(meaning: Meaning) -> MeaningLine:
    crumbs = []
    for name, article in zip(meaning.names, meaning.articles, strict=True):
        folder, _, term = article.partition("/")
        crumbs.append(Crumb(term_location(TermKind(folder.removesuffix("s")), term), name))
    return MeaningLine(
        word=meaning.word,
        is_brand=meaning.kind == AliasKind.BRAND.value,
        is_street=meaning.kind == AliasKind.STREET.value,
        meanings=tuple(crumbs),
    )


def _kind(article_id: str) -> TermKind | None:
    folder = article_id.partition("/")[0]
    return {"drugs": TermKind.DRUG, "treatments": TermKind.TREATMENT}.get(folder)


def _symbol(library: Library, article_id: str, language: str) -> str:
    kind = _kind(article_id)
    term = library.term(kind, article_id.partition("/")[2], language) if kind else None
    return term.symbol if term else ("grid" if article_id.startswith("pairs/") else "doc")
