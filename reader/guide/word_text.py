"""Words of a Word file in our dialect: bold and italic, and no sign that reads as something else."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from mammoth import documents

from reader.texts.sentence import Sentence, said

Doubt = Callable[[Sentence], object]
_READ_AS_SIGNS = str.maketrans({"*": "∗", "<": "‹", ">": "›", "\\": "/", "`": "'", "_": "-"})
_SIGNS = re.compile(r"[*<>\\`]|(?<!\w)_|_(?!\w)|__")
_BRACKETS = str.maketrans("[]{}", "()()")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_BLANKS = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\t ]+")
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_LIGATURE = re.compile("[\ufb00-\ufb06]")


@dataclass(frozen=True)
class Piece:
    """Text in one look; `is_break` ends the line."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    is_break: bool = False


def written(element: object, doubt: Doubt, is_heading: bool = False) -> str:
    """The words of a paragraph, or of anything in one, on lines of our dialect."""
    pieces = _joined(_pieces(element, doubt))
    if is_heading:  # a heading is bold by itself
        pieces = [replace(each, is_bold=False, is_italic=False) for each in pieces]
    text = "".join(map(_marked, pieces))
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()


def plain_words(text: str, doubt: Doubt) -> str:
    """Text without what people do not see, and without signs that would be read as something else."""
    clean = _BLANKS.sub(" ", _INVISIBLE.sub("", text)).translate(_HYPHENS)
    clean = _LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), clean)
    if found := _SIGNS.search(clean):
        doubt(
            said(
                'The sign {sign} in "{words}" would be read as a mark; it was changed.',
                sign=found[0],
                words=_short(clean),
            )
        )
        clean = _SIGNS.sub(lambda each: each[0].translate(_READ_AS_SIGNS), clean)
    if any(sign in clean for sign in "[]{}"):
        doubt(said('The brackets in "{words}" were made round.', words=_short(clean)))
        clean = clean.translate(_BRACKETS)
    return clean


def _pieces(element: object, doubt: Doubt) -> Iterator[Piece]:
    match element:
        case documents.Text():
            yield Piece(plain_words(element.value, doubt))
        case documents.Tab():
            yield Piece(" ")
        case documents.Break():
            if element.break_type == "line":
                yield Piece("", is_break=True)
        case documents.Run():
            yield from _run(element, doubt)
        case documents.Hyperlink():
            yield from _link(element, doubt)
        case documents.Checkbox():
            doubt(said("A box to tick stands here. People cannot tick it on the screen."))
            yield Piece("☐ ")
        case documents.HasChildren():
            for child in element.children:
                yield from _pieces(child, doubt)


def _run(run: documents.Run, doubt: Doubt) -> Iterator[Piece]:
    pieces = [piece for child in run.children for piece in _pieces(child, doubt)]
    text = _short("".join(each.text for each in pieces))
    if text.strip():
        for is_so, sentence in (
            (
                run.is_strikethrough,
                said('"{words}" is struck out. It is kept; take it out if it is not meant.', words=text),
            ),
            (run.is_underline, said('"{words}" is underlined, which there is not here.', words=text)),
            (run.highlight, said('"{words}" is marked in color, which is not kept.', words=text)),
            (
                run.vertical_alignment != documents.VerticalAlignment.baseline,
                said('"{words}" stands higher or lower than its line, which is not kept.', words=text),
            ),
        ):
            if is_so:
                doubt(sentence)
    for piece in pieces:
        yield replace(piece, is_bold=bool(run.is_bold), is_italic=bool(run.is_italic))


def _link(link: documents.Hyperlink, doubt: Doubt) -> Iterator[Piece]:
    pieces = [piece for child in link.children for piece in _pieces(child, doubt)]
    words = _short("".join(each.text for each in pieces))
    if link.href:
        doubt(said('"{words}" was a link to {address}. The words are kept.', words=words, address=link.href))
    elif link.anchor:
        doubt(said('"{words}" was a link within the file. The words are kept.', words=words))
    yield from pieces


def _joined(pieces: Iterator[Piece]) -> list[Piece]:
    """Neighbors of one look as one piece; Word parts them at every correction."""
    made: list[Piece] = []
    for piece in pieces:
        last = made[-1] if made else None
        if last is not None and not (piece.is_break or last.is_break):
            if not piece.text.strip():
                made[-1] = replace(last, text=last.text + piece.text)
                continue
            if (last.is_bold, last.is_italic) == (piece.is_bold, piece.is_italic):
                made[-1] = replace(last, text=last.text + piece.text)
                continue
        made.append(piece)
    return made


def _marked(piece: Piece) -> str:
    if piece.is_break:
        return "  \n"
    sign = "**" * piece.is_bold + "*" * piece.is_italic
    inner = piece.text.strip()
    if not sign or not inner:
        return piece.text
    before = piece.text[: len(piece.text) - len(piece.text.lstrip())]
    after = piece.text[len(piece.text.rstrip()) :]
    return f"{before}{sign}{inner}{sign[::-1]}{after}"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else words[:57].rstrip() + "…"
