"""The phone numbers that a text names, for saying which of them a pack changes.

Which numbers may stand in the guide is for its checks; here a few too many do no harm, one too few would.
"""

import re

from reader.content.blocks import Block, Figure, Heading, Paragraph, Table
from reader.content.walk import all_blocks, plain_text
from reader.dialing import national_digits, written_number
from reader.signs import plain

_ALONE, _END = r"(?<![\w/.@-])", r"(?![\w-])"
_DIALED = re.compile(
    rf"{_ALONE}(?:\+?1[-. ])?\(?[2-9]\d{{2}}\)?[-. ]{{1,2}}\d{{3}}[-. ]\d{{4}}{_END}"
    rf"|{_ALONE}\+?1[-. ]\(?[2-9]\d{{2}}\)?[-. ][0-9A-Z]{{2,}}(?:-[0-9A-Z]+)*{_END}"
)
_SHORT = re.compile(rf"{_ALONE}(?:988|[2-9]11){_END}(?![.,]\d| ?%)")
# Any three digits that somebody is told to call, so that a slip such as 912 is seen.
_CALLED = re.compile(
    r"(?i)\b(?:call|dial|text|phone|llam\w{1,3}|marqu?\w{1,3})\b[^.?!;\d]{0,40}?"
    r"(?<![\w,.$(-])(\d{3})(?![\w%,)-]|[. ]\d)"
)
_TEXTED = re.compile(
    r"(?i)\b(?:text|send|sms|messages?|env[ií]e|mande|texto|mensajes?)\b[^.?!;]{0,80}?(?<![\w,.$])(\d{5,6})(?![\w%,])"
)


def numbers_in(blocks: tuple[Block, ...]) -> frozenset[str]:
    """Every phone number in these blocks, written in one way: 1-800-662-4357, 988."""
    return frozenset(number for text in _texts(blocks) for number in numbers_of(text))


def numbers_of(text: str) -> set[str]:
    """Every phone number in a text, written in one way."""
    words = plain(text)
    found = {written_number(national_digits(each[0])) for each in _DIALED.finditer(words)}
    found |= {each[0] for each in _SHORT.finditer(words)}
    return found | {each[1] for pattern in (_CALLED, _TEXTED) for each in pattern.finditer(words)}


def _texts(blocks: tuple[Block, ...]) -> list[str]:
    texts: list[str] = []
    for block in all_blocks(blocks):
        match block:
            case Heading(_, children) | Paragraph(children):
                texts.append(plain_text(children))
            case Table(header, rows):
                texts += [plain_text(cell.children) for row in (header, *rows) for cell in row]
            case Figure(_, alt, caption):
                texts += [alt, caption]
            case _:
                texts.append(getattr(block, "title", ""))
    return texts
