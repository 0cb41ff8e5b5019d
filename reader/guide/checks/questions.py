"""Rule: the questions people ask name articles of the guide, stand once, and are enough for each article."""

import re
from collections import Counter
from collections.abc import Iterator

from reader.content.article import Article
from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.library.folding import words
from reader.texts.sentence import did_you_mean

LEAST = 15
"""Questions each article has in its language, once the guide has any."""

_TABLE = "questions.tsv"
_LONGEST = 200  # signs
# Questions are what anybody might type: nothing that could be somebody's.
_PRIVATE = re.compile(r"@|://|www\.|\d(?:[\s().-]*\d){6}")


def check_questions(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each row that cannot be used, and for each article with too few."""
    rows = gathered.tables.questions
    ids = {article_id for _, article_id in gathered.ids}
    seen: dict[tuple[str, str], int] = {}
    for row in rows:
        if row.article not in ids:
            hint = did_you_mean(row.article, sorted(ids))
            message = f'"{row.article}" is no article of the guide.'
            yield Problem(_TABLE, row.line, "unknown-article", message, hint)
        if row.language not in gathered.guide.languages:
            message = f'"{row.language}" is no language of the guide.'
            yield Problem(_TABLE, row.line, "unknown-language", message)
        if message := _fault(row.question):
            yield Problem(_TABLE, row.line, "questions", message)
        first = seen.setdefault((row.language, " ".join(words(row.question))), row.line)
        if first != row.line:
            message = f"The question stands in line {first} already."
            yield Problem(_TABLE, row.line, "repeated-question", message, "Keep it for the best article.")
    if rows:
        yield from _too_few(gathered)


def _fault(question: str) -> str:
    if not words(question):
        return "The question has no words."
    if len(question) > _LONGEST:
        return f"The question has more than {_LONGEST} characters."
    if _PRIVATE.search(question):
        return "The question has an address or a long number in it."
    return ""


def _too_few(gathered: Gathered) -> Iterator[Problem]:
    counts = Counter((row.language, row.article) for row in gathered.tables.questions)
    for each in gathered.everything:
        found = counts[each.language, each.id]
        if isinstance(each, Article) and found < LEAST:
            message = f"{_TABLE} has {found} questions for this article; {LEAST} are needed."
            yield Problem(each.path, 0, "few-questions", message)
