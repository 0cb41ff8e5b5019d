"""Answers a record system with pages of the guide; nothing of what was asked stands in an answer."""

from dataclasses import dataclass

from reader.ids import ArticleId
from reader.library.folding import plain_code
from reader.library.records import ArticleCard
from reader.library.search_words import codes_like
from reader.library.store import Library
from reader.lookup.infobutton import Asked, Criterion, System
from reader.lookup.medicines import Medicines

_CODED = {System.ICD10CM: "icd10cm", System.RXNORM: "rxnorm"}
_LONGEST_ICD10CM = 7  # signs, without the point


@dataclass(frozen=True)
class Result:
    """What was found for one thing asked.

    `matched` is the guide's own code, or its own name of a medicine; `exact` tells whether the code is the
    one asked for, and not the nearest family above it.
    """

    system: System
    matched: str
    exact: bool
    pages: tuple[ArticleCard, ...]


@dataclass(frozen=True)
class Answer:
    """All results. `language` is the one of the pages; `is_other` tells that another was asked for."""

    language: str
    is_other: bool
    results: tuple[Result, ...]

    @property
    def pages(self) -> tuple[ArticleCard, ...]:
        """Every page once, in the order asked for."""
        return tuple({card.id: card for result in self.results for card in result.pages}.values())


def answer(library: Library, asked: Asked) -> Answer:
    """The pages for what is asked, in the language asked for where the guide has it."""
    languages = library.info.languages
    has_it = asked.language in languages
    language = asked.language if has_it else languages[0]
    medicines = Medicines(library)
    results = tuple(_result(library, medicines, each, language) for each in asked.criteria)
    return Answer(language, bool(asked.language) and not has_it, results)


def _result(library: Library, medicines: Medicines, asked: Criterion, language: str) -> Result:
    matched, exact, ids = _by_code(library, asked)
    if not ids and asked.system in (System.RXNORM, System.NDC):
        matched, ids = _by_name(medicines, asked.names)
    cards = tuple(card for each in ids if (card := _card(library, each, language)))
    return Result(asked.system, matched if cards else "", exact and bool(cards), cards)


def _by_code(library: Library, asked: Criterion) -> tuple[str, bool, tuple[ArticleId, ...]]:
    system = _CODED.get(asked.system)
    plain = plain_code(asked.code)
    if asked.system is System.ICD10CM:
        plain = plain[:_LONGEST_ICD10CM]
    elif asked.system is System.RXNORM:
        plain = plain.lstrip("0")
    if system is None or not plain:
        return "", False, ()
    entries = codes_like(library, plain, system)
    # A number that nothing confirms says nothing by itself: the medicine's name has to.
    entries = tuple(entry for entry in entries if not entry.is_unconfirmed)
    if not entries:
        return "", False, ()
    ids = dict.fromkeys(entry.article for entry in entries)
    return entries[0].code, plain_code(entries[0].code) == plain, tuple(ids)


def _by_name(medicines: Medicines, names: tuple[str, ...]) -> tuple[str, tuple[ArticleId, ...]]:
    for name in names:
        if found := medicines.named_in(name):
            pages = dict.fromkeys(page for medicine in found for page in medicine.pages)
            return ", ".join(medicine.name for medicine in found), tuple(pages)
    return "", ()


def _card(library: Library, article: ArticleId, language: str) -> ArticleCard | None:
    """The page in this language, or in the guide's first; a damaged one cannot be shown."""
    for each in (language, library.info.languages[0]):
        card = library.card(article, each)
        if card is not None and not card.damaged:
            return card
    return None
