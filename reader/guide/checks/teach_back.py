"""Rule: each page of the guide has what a counselor asks to see whether it was clear."""

from collections import Counter
from collections.abc import Iterator

from reader.content.article import Article
from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.guide.tables import TEACH_BACK
from reader.ids import ArticleKind
from reader.texts.sentence import did_you_mean

RULE = "teach-back"
LEAST = 2
"""How many questions a page or a kind of pages has."""

_LONGEST = 160


def check_teach_back(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each row that cannot be used, and for each page with too few; a guide may have none."""
    rows = gathered.tables.teach_back
    kinds = [kind.value for kind in ArticleKind]
    known = {*kinds, *(article for _language, article in gathered.ids)}
    for row in rows:
        if row.page not in known:
            hint = did_you_mean(row.page, sorted(known)) or f"Kinds: {', '.join(kinds)}."
            yield Problem(TEACH_BACK, row.line, RULE, f'"{row.page}" is no page and no kind of pages.', hint)
        if row.language not in gathered.guide.languages:
            yield Problem(TEACH_BACK, row.line, RULE, f'"{row.language}" is no language of the guide.')
        if not 0 < len(row.prompt) <= _LONGEST:
            yield Problem(TEACH_BACK, row.line, RULE, f"The question must have 1 to {_LONGEST} characters.")
    counts = Counter((row.language, row.page) for row in rows)
    for (language, page), count in counts.items():
        if count < LEAST and page in known:
            message = f'{TEACH_BACK} has {count} question for "{page}" in "{language}"; {LEAST} are needed.'
            yield Problem(TEACH_BACK, 0, RULE, message)
    for article in gathered.everything if rows else ():
        if not isinstance(article, Article):
            continue
        places = ((article.language, article.id), (article.language, article.id.partition("/")[0]))
        if not any(counts[place] for place in places):
            message = f"{TEACH_BACK} has no question for this page, nor for its kind."
            yield Problem(article.path, 0, RULE, message, "Write two for its kind.")
