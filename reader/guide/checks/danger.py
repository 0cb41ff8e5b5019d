"""Rule: where stopping suddenly can kill, a danger box says so."""

import re
from collections.abc import Iterator

from reader.content.article import Article
from reader.content.blocks import Callout, CalloutKind
from reader.content.passages import block_passages
from reader.content.problems import Problem
from reader.content.walk import all_blocks
from reader.guide.loader import Gathered
from reader.library.taxonomy import TermKind

_STOPPING = {
    "en": re.compile(r"\b(?:stop(?:s|ped|ping)?|quit(?:s|ting)?|com(?:e|ing) off)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:dej(?:ar|a|e|an|en|ó|arl[oa]s?|e de)|suspend\w+|par(?:ar|a|e))\b", re.IGNORECASE),
}
_HARM = {
    "en": re.compile(r"\b(?:suddenly|at once|cold turkey|can kill|seizures?)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:de golpe|de repente|pueden? matar|convulsi(?:ón|ones))\b", re.IGNORECASE),
}
_WHOM = {
    "en": re.compile(r"\b(?:call|911|988|doctor|prescriber|medical|hospital|clinic\w*)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:llam\w+|911|988|médic\w+|hospital|clínica|profesional)\b", re.IGNORECASE),
}
_ANYTHING = re.compile("")  # a language without patterns yet still needs the box


def check_danger(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each article about such a drug or treatment without a box on stopping suddenly."""
    dangerous = {(term.kind, term.id) for term in gathered.guide.terms if term.stopping}
    for article in gathered.articles:
        about = [(TermKind.DRUG, term) for term in article.front.drugs]
        about += [(TermKind.TREATMENT, term) for term in article.front.treatments]
        about = [each for each in about if each in dangerous]
        if about and not any(_warns(box, article.language) for box in _danger_boxes(article)):
            kind, term = about[0]
            line = dict(article.front.lines).get(f"{kind.value}s", 1)
            message = f'The article is about "{term}", but no danger box speaks of stopping suddenly.'
            hint = 'Add a box such as: !!! danger "Stopping suddenly can kill", and say whom to call.'
            yield Problem(article.path, line, "danger", message, hint)


def _danger_boxes(article: Article) -> Iterator[Callout]:
    for block in all_blocks(article.blocks):
        if isinstance(block, Callout) and block.kind is CalloutKind.DANGER:
            yield block


def _warns(box: Callout, language: str) -> bool:
    """Whether one title or paragraph of the box names stopping and harm, and the box says whom to turn to."""
    stopping, harm = _STOPPING.get(language, _ANYTHING), _HARM.get(language, _ANYTHING)
    texts = [passage.text for passage in block_passages((box,))]
    if not any(_WHOM.get(language, _ANYTHING).search(text) for text in texts):
        return False
    return any(stopping.search(text) and harm.search(text) for text in texts)
