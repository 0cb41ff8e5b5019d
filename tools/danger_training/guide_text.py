"""The guide's own names and questions as sentences to learn from: harmless, whatever words they use."""

import re
from collections.abc import Iterable, Iterator

from reader.guide.danger import DangerSource
from reader.guide.danger_text import OTHER, Example
from reader.guide.loader import Gathered
from reader.library.folding import fold

NAMES, QUESTIONS = "guide-names", "guide-questions"
"""The writers of these sentences; no file of sentences is named so."""

FROM_GUIDE = (NAMES, QUESTIONS)

EMERGENCIES = ("topics/emergency", "topics/overdose", "treatments/naloxone")
"""Pages whose names and questions may speak of danger."""

_UNFIT = re.compile(r"[{}\[\]]")


def guide_sentences(gathered: Gathered, danger: DangerSource) -> Iterator[Example]:
    """Each search word, title and question once; those that do speak of danger are left out."""
    speaks_of_danger = {fold(text) for text in _dangerous(danger)}
    for writer, texts in ((NAMES, _names(gathered)), (QUESTIONS, _questions(gathered))):
        for number, (language, text) in enumerate(sorted(set(texts))):
            if fold(text) not in speaks_of_danger and not _UNFIT.search(text):
                yield Example(text, language, OTHER, False, writer, number, 0)


def _dangerous(danger: DangerSource) -> Iterator[str]:
    yield from danger.tables["settings.toml"]["guide"]["left_out"]
    for kinds in danger.tables["phrases.toml"].values():
        for phrases in kinds.values():
            yield from phrases


def _names(gathered: Gathered) -> Iterable[tuple[str, str]]:
    for alias in gathered.tables.aliases:
        if alias.article not in EMERGENCIES:
            yield ("es" if alias.kind.value == "spanish" else "en"), alias.term.strip()
    for article in gathered.articles:
        if article.id not in EMERGENCIES:
            yield article.language, article.front.title.strip()


def _questions(gathered: Gathered) -> Iterable[tuple[str, str]]:
    for row in gathered.tables.questions:
        if row.article not in EMERGENCIES:
            yield row.language, row.question.strip()
