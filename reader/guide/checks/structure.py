"""Rule: an article is built as people expect: key points first, questions to ask, where to go next."""

from collections.abc import Iterator
from dataclasses import replace

from reader.content.article import Article
from reader.content.blocks import Block, Callout, CalloutKind, ListBlock
from reader.content.passages import last_section
from reader.content.problems import Problem, Severity
from reader.content.walk import all_blocks, links, plain_text
from reader.guide.loader import Gathered
from reader.guide.rules import Shape
from reader.render.plain import word_count

POINTS = range(2, 7)
NEXT_LINKS = range(3, 7)


def check_structure(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each article that does not begin with key points; warnings for the other parts."""
    for article in gathered.articles:
        yield from _key_points(article)
        # On the emergency card every line that is no step costs time.
        if article.id != gathered.guide.emergency:
            yield from _questions(article)
        shape = gathered.rules.shape(article.language)
        example = gathered.rules.shape(gathered.guide.languages[0]).last_heading
        yield from _next(article, shape.last_heading, example)
        yield from _length(article, shape)


def _key_points(article: Article) -> Iterator[Problem]:
    first = article.blocks[0] if article.blocks else None
    wanted = f"{POINTS[0]} to {POINTS[-1]}"
    if not isinstance(first, Callout) or first.kind is not CalloutKind.KEY:
        message = "The article does not begin with its key points."
        hint = f'Begin with !!! key "Key points" and {wanted} points.'
        yield Problem(article.path, _line(first), "structure", message, hint)
        return
    points = sum(len(block.items) for block in first.blocks if isinstance(block, ListBlock))
    if points not in POINTS:
        message = f"The article has {points} key point(s); {wanted} are wanted."
        hint = "Join points or leave some out." if points else "Write them as a list."
        yield Problem(article.path, first.line, "structure", message, hint)


def _questions(article: Article) -> Iterator[Problem]:
    boxes = (block for block in all_blocks(article.blocks) if isinstance(block, Callout))
    if not any(box.kind is CalloutKind.ASK for box in boxes):
        message = "The article has no box with questions to ask."
        hint = 'Add one such as: !!! ask "Ask your doctor or counselor".'
        yield Problem(article.path, 0, "structure", message, hint, Severity.WARNING)


def _next(article: Article, title: str, example: str) -> Iterator[Problem]:
    last = last_section(article)
    if last is None or (title and title != plain_text(last.heading.children)):
        line = last.heading.line if last else 0
        message = "The article does not end with where to go next."
        hint = f'End with "## {title or example}" and {NEXT_LINKS[0]} to {NEXT_LINKS[-1]} links.'
        yield Problem(article.path, line, "structure", message, hint, Severity.WARNING)
        return
    count = sum(1 for _ in links(last.blocks))
    if count not in NEXT_LINKS:
        message = f"The last section has {count} link(s)."
        hint = f"{NEXT_LINKS[0]} to {NEXT_LINKS[-1]} related pages are wanted."
        yield Problem(article.path, last.heading.line, "structure", message, hint, Severity.WARNING)


def _length(article: Article, shape: Shape) -> Iterator[Problem]:
    count = word_count(replace(article, blocks=article.own_blocks))
    is_short, is_long = count < shape.shortest, 0 < shape.longest < count
    if is_short or is_long:
        message = f"The article has {count} words; {shape.shortest} to {shape.longest} are wanted."
        hint = "Say more, or join it to another." if is_short else "Shorten it or make two of it."
        yield Problem(article.path, 0, "structure", message, hint, Severity.WARNING)


def _line(block: Block | None) -> int:
    return block.line if block is not None else 0
