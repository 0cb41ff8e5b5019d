"""Reads the structure of a tagged PDF back with pypdf: what a screen reader says, in the order it says it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject

_MAPPED = re.compile(r"<(\w+)> <(\w+)>")


@dataclass
class Piece:
    """A structure element: its type, its own words, and what is in it."""

    kind: str
    text: str = ""
    alt: str = ""
    facts: dict[str, object] = field(default_factory=dict)
    address: str = ""
    kids: list["Piece"] = field(default_factory=list)

    def walk(self) -> Iterator["Piece"]:
        """This piece and all in it, in order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def words(self) -> str:
        """All words in it."""
        return " ".join(piece.text for piece in self.walk() if piece.text)


class TaggedFile:
    """A PDF as assistive technology finds it."""

    def __init__(self, path: Path) -> None:
        self.reader = PdfReader(path, strict=True)
        self.catalog = self.reader.root_object
        self._pages = {page.indirect_reference.idnum: place for place, page in enumerate(self.reader.pages)}

    @cached_property
    def document(self) -> Piece:
        """The whole tree."""
        return self._piece(self.catalog["/StructTreeRoot"]["/K"][0].get_object())

    @cached_property
    def contents(self) -> list[dict[int | None, str]]:
        """The words of each page by the number of their marked content; None for artifacts."""
        return [self._content(page) for page in self.reader.pages]

    def of_kind(self, *kinds: str) -> list[Piece]:
        """All pieces of these types."""
        return [piece for piece in self.document.walk() if piece.kind in kinds]

    def _piece(self, element: DictionaryObject) -> Piece:
        piece = Piece(element["/S"][1:], alt=element.get("/Alt", ""))
        attributes = element.get("/A", {})
        piece.facts = {key: attributes[key] for key in attributes}
        for kid in element["/K"]:
            kid = kid.get_object()
            if kid.get("/Type") == "/MCR":
                page = self._pages[kid.raw_get("/Pg").idnum]
                piece.text += self.contents[page][kid["/MCID"]]
            elif kid.get("/Type") == "/OBJR":
                action = kid["/Obj"]["/A"]
                piece.address = action.get("/URI") or f"page {self._pages[action['/D'][0].idnum] + 1}"
            else:
                piece.kids.append(self._piece(kid))
        return piece

    def _content(self, page) -> dict[int | None, str]:
        found: dict[int | None, str] = {None: ""}
        fonts = {name: _table(font) for name, font in page["/Resources"]["/Font"].items()}
        now: list[int | None] = []
        table: dict[str, str] = {}
        for operands, operator in ContentStream(page["/Contents"], self.reader).operations:
            if operator in (b"BDC", b"BMC"):
                facts = operands[1] if len(operands) > 1 else {}
                now.append(facts.get("/MCID"))
                found.setdefault(now[-1], "")
            elif operator == b"EMC":
                now.pop()
            elif operator == b"Tf":
                table = fonts[operands[0]]
            elif operator == b"Tj":
                assert len(now) == 1, "words that are neither content nor artifact"
                code = operands[0].original_bytes.hex().upper()
                signs = (table[code[place : place + 4]] for place in range(0, len(code), 4))
                found[now[-1]] += "".join(signs)
        assert now == []
        return found


def _table(font) -> dict[str, str]:
    said = font["/ToUnicode"].get_data().decode()
    return {code: bytes.fromhex(signs).decode("utf-16-be") for code, signs in _MAPPED.findall(said)}
