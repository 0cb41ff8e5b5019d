"""Mends the table by which programs turn the signs of a PDF back into text, as Qt writes it."""

import re
import unicodedata

_RANGE = re.compile(rb"<(\w+)> <\w+> \[([^\]]*)\]")
_ROWS = 100  # of a part of the table, at most (Adobe Technical Note 5014, 1.4.2)
_BLANK = 0x20
_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def readable(table: bytes) -> bytes:
    """The table with blanks where Qt says tab, the letters of a ligature one by one, and no sign for nothing.

    Qt looks a drawn sign up in the font, where a tab, a blank and a hard blank are one.
    """
    rows: list[str] = []
    for first, signs in _RANGE.findall(table):
        for number, sign in enumerate(signs.split(), start=int(first, 16)):
            text = bytes.fromhex(sign.strip(b"<>").decode()).decode("utf-16-be", "replace")
            if text.strip("\0\ufeff\ufffe"):
                rows.append(f"<{number:04X}> <{_as_written(text).encode('utf-16-be').hex().upper()}>")
    parts = [rows[start : start + _ROWS] for start in range(0, len(rows), _ROWS)]
    body = "".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n" for part in parts)
    return (_HEAD + body + _TAIL).encode()


def _as_written(text: str) -> str:
    if text.isspace():
        return chr(_BLANK)
    return unicodedata.normalize("NFKC", text) if "\ufb00" <= text <= "\ufb06" else text
