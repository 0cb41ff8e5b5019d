"""Rule: where stopping suddenly can kill, a danger box says so."""

from collections.abc import Iterator

from reader.content.article import Article
from reader.content.blocks import Callout, CalloutKind
from reader.content.passages import block_passages
from reader.content.problems import Problem
from reader.content.walk import all_blocks
from reader.guide.loader import Gathered
from reader.guide.rules import DangerWords
from reader.library.taxonomy import TermKind


def check_danger(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each article about such a drug or treatment without a box on stopping suddenly."""
    dangerous = {(term.kind, term.id) for term in gathered.guide.terms if term.stopping}
    for article in gathered.articles:
        about = [(TermKind.DRUG, term) for term in article.front.drugs]
        about += [(TermKind.TREATMENT, term) for term in article.front.treatments]
        about = [each for each in about if each in dangerous]
        words = gathered.rules.own(article.language).danger or DangerWords()
        if about and not any(_warns(box, words) for box in _danger_boxes(article)):
            kind, term = about[0]
            line = dict(article.front.lines).get(f"{kind.value}s", 1)
            message = f'The article is about "{term}", but no danger box speaks of stopping suddenly.'
            hint = 'Add a box such as: !!! danger "Stopping suddenly can kill", and say whom to call.'
            yield Problem(article.path, line, "danger", message, hint)


def _danger_boxes(article: Article) -> Iterator[Callout]:
    for block in all_blocks(article.blocks):
        if isinstance(block, Callout) and block.kind is CalloutKind.DANGER:
            yield block


def _warns(box: Callout, words: DangerWords) -> bool:
    """Whether one title or paragraph of the box names stopping and harm, and the box says whom to turn to."""
    stopping, harm, turn_to = words.patterns
    texts = [passage.text for passage in block_passages((box,))]
    if not any(turn_to.search(text) for text in texts):
        return False
    return any(stopping.search(text) and harm.search(text) for text in texts)
