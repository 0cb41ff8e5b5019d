"""Which signs of what a person wrote no font of this computer has: they would print as boxes."""

import unicodedata
from collections.abc import Iterator

from PySide6.QtGui import QFont, QRawFont, QTextLayout

from reader.handouts.blocks import TypedBox, WriteLine
from reader.handouts.document import Document
from reader.printing.fonts import FAMILY
from reader.texts.sentence import NOTHING, Sentence, all_of, said

_NAMED = 12  # signs told one by one
_UNSEEN = ("Cc", "Cf", "Z", "M")  # control signs, blanks, and marks that are drawn on the letter before


def signs_trouble(document: Document) -> Sentence:
    """What a counselor has to know of signs that cannot be printed; empty when all can be."""
    missing = [sign for sign in dict.fromkeys("".join(_typed(document))) if not is_printable(sign)]
    if not missing:
        return NOTHING
    shown = " ".join(missing[:_NAMED]) + (" …" if len(missing) > _NAMED else "")
    letters = [sign for sign in missing if unicodedata.category(sign) == "Lo"] or missing
    scripts = dict.fromkeys(unicodedata.name(sign, "?").split()[0] for sign in letters)
    return said(
        "No font here has these signs, so they print as boxes: {signs} ({scripts})."
        " Write them in other letters, or install a font that has them.",
        signs=shown,
        scripts=all_of(scripts),
    )


def is_printable(sign: str) -> bool:
    """Whether some font can draw the sign."""
    if sign.isascii() or unicodedata.category(sign).startswith(_UNSEEN):
        return True
    layout = QTextLayout(sign, QFont(FAMILY))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    # Where no font knows a script Qt takes one of its own, which has no file and draws boxes.
    return bool(runs) and all(0 not in run.glyphIndexes() and _is_of_a_file(run.rawFont()) for run in runs)


def _is_of_a_file(font: QRawFont) -> bool:
    return not font.fontTable("cmap").isEmpty()


def _typed(document: Document) -> Iterator[str]:
    """All that the clinic and the counselor wrote; what the guide says is ours to check."""
    head, foot = document.letterhead, document.helpline
    yield from (document.prepared_for, head.name, head.contact, foot.main.name, foot.facts)
    yield from (f"{line.name}{line.note}" for line in foot.others)
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, WriteLine):
                yield block.text
            elif isinstance(block, TypedBox):
                yield from block.lines
