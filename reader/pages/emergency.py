"""The emergency article as one screen: what is happening, and the steps for it, each with few words.

The words are the article's own. Where the article is not written as steps it stays an ordinary one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Citation,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Strong,
)
from reader.content.walk import plain_text
from reader.navigation.location import ArticlePage
from reader.pages.article import ArticleView

_LEAST = 2  # situations; with fewer there is nothing to choose
_OF_THE_FIRST = ("check", "call", "spray", "breaths", "second", "side")
"""The pictures of the first situation's steps: someone who will not wake up."""
_CALL = "911"


@dataclass(frozen=True)
class Step:
    """What to do, in a word and in a sentence or two; `picture` may be empty."""

    head: str
    words: str
    picture: str
    calls: bool
    """Whether this step is to call for help."""


@dataclass(frozen=True)
class Situation:
    """What may be happening, what is to be known of it first, and the steps."""

    title: str
    anchor: str
    warning: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class EmergencyPage:
    """The situations, of which one is chosen; `lead` holds for all, `foot` is for the one that is none."""

    article: ArticleView
    lead: str
    foot: str
    situations: tuple[Situation, ...]
    chosen: int
    whole: ArticlePage
    """The same article as ordinary text, with its sources."""

    def at(self, index: int) -> ArticlePage:
        """The place of one situation."""
        return ArticlePage(self.article.location.article, self.situations[index].anchor)


def emergency_page(view: ArticleView) -> EmergencyPage | None:
    """The emergency article as one screen; None for another place in it, or where it has no steps."""
    found = tuple(_situations(view.body.blocks))
    anchors = [each.anchor for each in found]
    wanted = view.location.anchor
    if len(found) < _LEAST or (wanted and wanted not in anchors):
        return None
    points = [plain_text(_words_of(item.blocks)) for item in _key_points(view.body.blocks)]
    return EmergencyPage(
        article=view,
        lead=" ".join(points[:-1] or points),
        foot=points[-1] if len(points) > 1 else "",
        situations=found,
        chosen=anchors.index(wanted) if wanted else 0,
        whole=ArticlePage(view.location.article, view.contents[-1].anchor),
    )


def _situations(blocks: tuple[Block, ...]) -> Iterator[Situation]:
    for index, (head, inside) in enumerate(_sections(blocks)):
        steps = next((each for each in _flat(inside) if isinstance(each, ListBlock) and each.ordered), None)
        if steps is None:
            continue
        warnings = [each for each in inside if isinstance(each, Callout) and each.kind is CalloutKind.DANGER]
        warned = [" ".join((each.title + ".", plain_text(_words_of(each.blocks)))) for each in warnings]
        made = _steps(steps, has_pictures=index == 0)
        yield Situation(plain_text(head.children), head.anchor, " ".join(warned), made)


def _steps(written: ListBlock, has_pictures: bool) -> tuple[Step, ...]:
    pictured = has_pictures and len(written.items) == len(_OF_THE_FIRST)
    made = []
    for index, item in enumerate(written.items):
        inlines = _words_of(item.blocks)
        head, rest = (inlines[0].children, inlines[1:]) if isinstance(inlines[0], Strong) else (inlines, ())
        title, calls = plain_text(head).rstrip(":."), _CALL in plain_text(head)
        picture = _OF_THE_FIRST[index] if pictured else "call" if calls else ""
        words = plain_text(rest).strip()
        made.append(Step(title, words[:1].upper() + words[1:], picture, calls))
    return tuple(made)


def _sections(blocks: Iterable[Block]) -> Iterator[tuple[Heading, tuple[Block, ...]]]:
    head: Heading | None = None
    inside: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            if head is not None:
                yield head, tuple(inside)
            head, inside = block, []
        else:
            inside.append(block)
    if head is not None:
        yield head, tuple(inside)


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, and those that stand in a box."""
    for block in blocks:
        yield block
        if isinstance(block, Callout):
            yield from _flat(block.blocks)


def _key_points(blocks: Iterable[Block]) -> tuple[ListItem, ...]:
    for block in blocks:
        if isinstance(block, Callout) and block.kind is CalloutKind.KEY:
            for inside in block.blocks:
                if isinstance(inside, ListBlock):
                    return inside.items
    return ()


def _words_of(blocks: Iterable[Block]) -> tuple[Inline, ...]:
    """The words of all paragraphs; sources stand on the whole page."""
    found: list[Inline] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found += [each for each in block.children if not isinstance(each, Citation)]
    return tuple(found)
