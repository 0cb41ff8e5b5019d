"""Signs that prose never has: what converters, mail merges and other kinds of Markdown leave behind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.texts.sentence import Sentence, said

_PLAIN = said("Write plain words, and ** around important ones.")


@dataclass(frozen=True)
class Leftover:
    """A piece of such a sign as it stands in the text, and what to do."""

    piece: str
    hint: Sentence


_SIGNS = (
    (r"\\.?", said("Delete the backslash.")),
    (r"[{}]+[^{}]{0,40}[{}]*", said("Delete it, braces and all.")),
    (
        r"\^[^\s^]{0,20}\^?|\[\^[^\]]{0,20}\]",
        said("Write it beside the word; a source is cited as [@source-id]."),
    ),
    (r"~~[^~]{1,80}~~", said("Nothing is shown struck out. Delete the words, or only the signs.")),
    (r"~[^\s~]{1,20}~", said("Write it beside the letter.")),
    (r"~+[^\s~]{0,20}~*", said('Write plain words, such as "about".')),
    (r"={2,}|:{2,}|%{2,}|_{2,}|''|``|`|--+", _PLAIN),
    (r"\[[ xX]?\]", said('Write a list as lines that begin with "- ".')),
    (r"[\[\]]", said("Square brackets are for links and citations; use round ones.")),
    (r"\|", said("A table needs a header row, a row of hyphens, and an empty line before it.")),
    (
        r"(?<!\w)[*_]|[*_](?!\w)|[*]",
        said("Put * or ** directly before and after the words, or take it away."),
    ),
    (r"\$[^\s\d$][^$]{0,40}\$", _PLAIN),
    (r"(?<![\w.])@[a-z]+-\d{4}", said("A source is cited as [@source-id].")),
    (r"(?<!\w)#[^\W\d_]\w*", said("Take the # away; a heading begins its line with ## and a blank.")),
    (r"&(?:#\d{1,8}|#[xX][0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});", said("Type the character itself.")),
    (
        r"&(?:nbsp|amp|quot|lt|gt|shy|[lr][sd]quo|[mn]dash|hellip|bull|middot)\b",
        said("Type the character itself."),
    ),
    (
        r"¡?Error! (?:Reference|Bookmark|Hyperlink|No)\b|\b(?:HYPERLINK|PAGEREF|MERGEFIELD)\b",
        said("Delete it."),
    ),
    (
        r"[ÂÃ][\u0080-\u00bf]|â€\S?|ï»¿|ï¿½",
        said("Letters were mixed up in saving. Type the word again."),
    ),
)
_COMPILED = tuple((re.compile(pattern), hint) for pattern, hint in _SIGNS)
_REFERENCE = re.compile(r"^\s*\[[^\[\]]*\]:")
_ANY = re.compile(r"[{}^~\\`\[\]|*&$@_#ÂÃâï]|==|::|%%|''|--|Error!|HYPERLINK|PAGEREF|MERGEFIELD")


def leftovers(text: str) -> Iterator[Leftover]:
    """Every such sign in some prose, the first of each kind."""
    if not _ANY.search(text):
        return
    text = _REFERENCE.sub(" ", text)  # has a rule of its own
    for pattern, hint in _COMPILED:
        if found := pattern.search(text):
            yield Leftover(found[0], hint)
            text = pattern.sub(" ", text)
