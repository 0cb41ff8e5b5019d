"""The emergency article as one screen: what is happening, and the steps for it, each with few words.

The words are the article's own. Where the article is not written as steps it stays an ordinary one.
A screen with little room leaves sentences out, never half of one. A step's first sentence always stands, and
so does what the editor made bold in it; where nothing is bold, what has a number (911, 988, a dose, a time).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Citation,
    Heading,
    Inline,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Strong,
    Text,
)
from reader.content.walk import plain_text
from reader.navigation.location import ArticlePage
from reader.pages.article import ArticleView

_LEAST = 2  # situations; with fewer there is nothing to choose
_OF_THE_FIRST = ("check", "call", "spray", "breaths", "second", "side")
"""The pictures of the first situation's steps: someone who will not wake up."""
_CALL = "911"
_MARK = "\0"  # around bold words, whose own blanks and points must not get lost
_END = re.compile(r"[.!?][\"”’»)\0]*\s+\0?(?=[\"“‘«(]?[¿¡]?[A-ZÁÉÍÓÚÑ0-9])")
"""Where a sentence ends and another begins."""


@dataclass(frozen=True)
class Said:
    """A sentence, with its question where it is the answer; `stays` says that no screen leaves it out."""

    text: str
    stays: bool


@dataclass(frozen=True)
class Step:
    """What to do, in a word and in sentences; `picture` may be empty."""

    head: str
    words: tuple[Said, ...]
    picture: str
    calls: bool
    """Whether this step is to call for help."""


@dataclass(frozen=True)
class Situation:
    """What may be happening, the signs of it, the steps, and what else is to be known.

    `anchors` are all places in the article that are about it, the passages' names among them.
    """

    title: str
    anchor: str
    anchors: tuple[str, ...]
    signs: tuple[Said, ...]
    steps: tuple[Step, ...]
    more: tuple[Said, ...]


@dataclass(frozen=True)
class EmergencyPage:
    """The situations, of which one is chosen; `lead` holds for all, `foot` is for the one that is none."""

    article: ArticleView
    lead: str
    foot: str
    situations: tuple[Situation, ...]
    chosen: int
    whole: ArticlePage
    """The same article as ordinary text."""
    sources: ArticlePage
    """Where that text names its sources."""

    def at(self, index: int) -> ArticlePage:
        """The place of one situation."""
        return ArticlePage(self.article.location.article, self.situations[index].anchor)


def emergency_page(view: ArticleView) -> EmergencyPage | None:
    """The emergency article as one screen; None for another place in it, or where it has no steps."""
    found = tuple(_situations(view.body.blocks))
    wanted = view.location.anchor
    chosen = next(
        (index for index, each in enumerate(found) if wanted in each.anchors), 0 if not wanted else -1
    )
    key = next((each for each in view.body.blocks if _is_key(each)), None)
    if len(found) < _LEAST or chosen < 0:
        return None
    points = [plain_text(_words_of(item.blocks)) for item in _key_points(view.body.blocks)]
    sources = ArticlePage(view.location.article, view.contents[-1].anchor)
    return EmergencyPage(
        article=view,
        lead=" ".join(points[:-1] or points),
        foot=points[-1] if len(points) > 1 else "",
        situations=found,
        chosen=chosen,
        whole=ArticlePage(view.location.article, key.anchor) if isinstance(key, Callout) else sources,
        sources=sources,
    )


def _situations(blocks: tuple[Block, ...]) -> Iterator[Situation]:
    for index, (head, inside) in enumerate(_sections(blocks)):
        boxes = [each for each in inside if isinstance(each, Callout) and each.kind is CalloutKind.DANGER]
        if not boxes:
            continue
        first = boxes[0]
        numbered = next((each for each in first.blocks if isinstance(each, ListBlock) and each.ordered), None)
        signs: tuple[Said, ...] = ()
        more: tuple[Said, ...] = ()
        if numbered is None:
            steps = _steps(_as_items(first.blocks), has_pictures=False)
        else:
            steps = _steps(numbered.items, index == 0)
            at = first.blocks.index(numbered)
            signs, more = tuple(_known(first.blocks[:at], True)), tuple(_known(first.blocks[at + 1 :], False))
        others = [_more(each) for each in boxes[1:]]
        anchors = [
            each.anchor
            for each in _flat(inside)
            if isinstance(each, Callout | Heading) and (each in boxes or isinstance(each, Heading))
        ]
        title = plain_text(head.children)
        yield Situation(title, head.anchor, (head.anchor, *anchors), signs, steps, more + sum(others, ()))


def _known(blocks: tuple[Block, ...], stays: bool) -> Iterator[Said]:
    """The words before or after the steps, as sentences; links are for the whole page."""
    for block in blocks:
        if isinstance(block, Paragraph) and not all(isinstance(each, Link) for each in block.children):
            yield from _said(block.children, first_stays=stays)
        elif isinstance(block, ListBlock):
            yield Said(_in_a_row(block), stays)


def _more(box: Callout) -> tuple[Said, ...]:
    """A second box, in which nothing has to stand."""
    said = [each for block in box.blocks if isinstance(block, Paragraph) for each in _said(block.children)]
    return tuple(Said(each.text, stays=False) for each in (Said(box.title + ".", stays=False), *said))


def _as_items(blocks: Iterable[Block]) -> tuple[ListItem, ...]:
    """Steps that are not numbered: each begins where a paragraph begins in bold."""
    found: list[list[Block]] = []
    for block in blocks:
        begins = isinstance(block, Paragraph) and block.children and isinstance(block.children[0], Strong)
        if begins or not found:
            found.append([])
        found[-1].append(block)
    return tuple(ListItem(tuple(each)) for each in found)


def _steps(written: tuple[ListItem, ...], has_pictures: bool) -> tuple[Step, ...]:
    pictured = has_pictures and len(written) == len(_OF_THE_FIRST)
    made = []
    for index, item in enumerate(written):
        first, *below = item.blocks or (Paragraph(()),)
        inlines = first.children if isinstance(first, Paragraph) else ()
        is_bold = bool(inlines) and isinstance(inlines[0], Strong)
        head, rest = (inlines[:1], inlines[1:]) if is_bold else (inlines, ())
        title = plain_text(_uncited(head)).rstrip(":.,")
        calls = _CALL in title
        picture = _OF_THE_FIRST[index] if pictured else "call" if calls else ""
        goes_on = is_bold and not plain_text(_uncited(head)).endswith((".", "?", ":", "!"))
        said = list(_said(rest, first_stays=True, goes_on=goes_on))
        for block in below:
            said += [Said(_in_a_row(block), stays=True)] if isinstance(block, ListBlock) else []
            said += _said(block.children) if isinstance(block, Paragraph) else []
        made.append(Step(title, tuple(said), picture, calls))
    return tuple(made)


def _said(inlines: Iterable[Inline], first_stays: bool = False, goes_on: bool = False) -> Iterator[Said]:
    """The words as sentences; a question goes with its answer. The first may go on what the head began."""
    text, bold = "", []
    for inline in _uncited(inlines):
        begin = len(text)
        text += _MARK + plain_text([inline]) + _MARK if isinstance(inline, Strong) else _raw(inline)
        if isinstance(inline, Strong):
            bold.append((begin, len(text)))
    parts: list[tuple[str, bool]] = []
    begin = 0
    for end in [each.end() for each in _END.finditer(text)] + [len(text)]:
        words = " ".join(text[begin:end].replace(_MARK, "").split())
        if words and not (words.endswith("?") and end < len(text)):
            is_bold = any(start < end and begin < stop for start, stop in bold)
            is_small = goes_on and not parts
            parts.append((words if is_small else words[:1].upper() + words[1:], is_bold))
            begin = end
    has_bold = any(is_bold for _words, is_bold in parts)
    for index, (words, is_bold) in enumerate(parts):
        has_number = not has_bold and any(each.isdigit() for each in words)
        yield Said(words, stays=(first_stays and (index == 0 or has_number)) or is_bold)


def _raw(inline: Inline) -> str:
    """The words of one part of a sentence, with the blanks around them."""
    return plain_text([Text("|"), inline, Text("|")])[1:-1]


def _in_a_row(block: ListBlock) -> str:
    """Bullets as one sentence."""
    items = "; ".join(plain_text(_words_of(item.blocks)).rstrip(".;") for item in block.items)
    return items[:1].upper() + items[1:] + "."


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


def _is_key(block: Block) -> bool:
    return isinstance(block, Callout) and block.kind is CalloutKind.KEY


def _key_points(blocks: Iterable[Block]) -> tuple[ListItem, ...]:
    for block in blocks:
        if isinstance(block, Callout) and _is_key(block):
            for inside in block.blocks:
                if isinstance(inside, ListBlock):
                    return inside.items
    return ()


def _words_of(blocks: Iterable[Block]) -> tuple[Inline, ...]:
    """The words of all paragraphs; sources stand on the whole page."""
    found: list[Inline] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found += _uncited(block.children)
    return tuple(found)


def _uncited(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    return tuple(each for each in inlines if not isinstance(each, Citation))
