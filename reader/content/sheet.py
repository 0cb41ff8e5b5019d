"""What of an article stands on its edition of one sheet."""

from collections.abc import Iterable, Iterator

from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Evidence,
    Fields,
    Heading,
    Options,
    WritingTable,
)

_ALWAYS = (CalloutKind.KEY, CalloutKind.DANGER, CalloutKind.ASK)


def sheet_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Key points, warnings, questions, tables of evidence, what people write on, and what is marked.

    A marked heading brings what stands below it, up to the next heading of its level or above.
    """
    level = 0
    for block in blocks:
        if isinstance(block, Heading):
            if not level or block.level <= level:
                level = block.level if block.sheet else 0
        elif _is_always_there(block):
            yield block
            continue
        if level or block.sheet:
            yield block


def _is_always_there(block: Block) -> bool:
    return isinstance(block, Evidence | Fields | WritingTable | Options) or (
        isinstance(block, Callout) and block.kind in _ALWAYS
    )
