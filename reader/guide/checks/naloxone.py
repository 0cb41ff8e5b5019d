"""Rule: an article about an opioid mentions naloxone."""

import re
from collections.abc import Iterator

from reader.content.passages import block_passages
from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.library.taxonomy import TermKind

_NALOXONE = re.compile(r"\bnalox[oó]n", re.IGNORECASE)  # naloxone, naloxona


def check_naloxone(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each article about an opioid whose text never names naloxone."""
    known = {term.id for term in gathered.guide.terms if term.kind is TermKind.DRUG and term.is_opioid}
    for article in gathered.articles:
        opioids = [drug for drug in article.front.drugs if drug in known]
        if opioids and not any(_NALOXONE.search(each.text) for each in block_passages(article.blocks)):
            line = dict(article.front.lines).get("drugs", 1)
            message = f'The article is about "{opioids[0]}" and does not mention naloxone.'
            hint = "Say that naloxone reverses an opioid overdose, and where to get it."
            yield Problem(article.path, line, "naloxone", message, hint)
