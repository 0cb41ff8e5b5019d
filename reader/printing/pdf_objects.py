"""A PDF file being written anew: objects as bytes, those that stay as they were."""

import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TypeVar

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject

_QUICK = 3  # of zlib's nine; the slowest saves a tenth of the file for three times the time

_Kind = TypeVar("_Kind", bound=PdfObject)


class Rewriting:
    """A file and what changes in it. pypdf reads what has to be looked into; the rest is taken over unread.

    pypdf can write files too, but to make and write ten thousands of its objects takes longer than to paint
    the pages.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.reader = PdfReader(BytesIO(data))
        starts = sorted((start, number) for number, start in self.reader.xref[0].items())
        ends = [*(start for start, _ in starts[1:]), data.rindex(b"xref\n", 0, data.rindex(b"startxref"))]
        self._kept = {number: slice(start, end) for (start, number), end in zip(starts, ends, strict=True)}
        self._new: dict[int, bytes] = {}
        self._next: int = max(self._kept) + 1

    def reserve(self) -> int:
        """The number of an object still to be put."""
        self._next += 1
        return self._next - 1

    def put(self, number: int, body: bytes) -> None:
        """An object in the place of that number."""
        self._new[number] = body

    def add(self, body: bytes) -> int:
        """A new object; its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def body(self, number: int) -> bytes:
        """An object as it was, without the words around it."""
        whole = self._data[self._kept[number]]
        return whole[whole.index(b"obj") + 3 : whole.rindex(b"endobj")].strip()

    def stream_at(self, number: int) -> bytes:
        """What a stream says, which Qt compresses in one way or not at all."""
        head, _, packed = self.body(number).partition(b"stream\n")
        packed = packed.removesuffix(b"endstream")
        return zlib.decompressobj().decompress(packed) if b"/FlateDecode" in head else packed

    def add_entries(self, number: int, entries: bytes) -> None:
        """Put more entries into a dictionary that was there."""
        self.put(number, self.body(number).removesuffix(b">>") + entries + b">>")

    def pages(self) -> list[int]:
        """The number of each page's object, in order; Qt keeps them in one list."""
        tree: DictionaryObject = resolved(self.reader.root_object.raw_get("/Pages"))
        return [number_of(each) for each in resolved(tree.raw_get("/Kids"), ArrayObject)]

    def fonts(self) -> Iterator[DictionaryObject]:
        """Every font."""
        for number in self._kept:
            if b"/Subtype /Type0" in self.body(number)[:100]:
                yield resolved(self.reader.get_object(number))

    def finish(self) -> bytes:
        """The whole file."""
        parts, place, rows = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"], 15, [b"0000000000 65535 f \n"]
        for number in range(1, self._next):
            body = self._new.get(number)
            written = (
                self._data[self._kept[number]] if body is None else b"%d 0 obj\n%s\nendobj\n" % (number, body)
            )
            rows.append(b"%010d 00000 n \n" % place)
            parts.append(written)
            place += len(written)
        parts.append(b"xref\n0 %d\n%s" % (self._next, b"".join(rows)))
        parts.append(
            b"trailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (self._next, self._trailer(), place)
        )
        return b"".join(parts)

    def _trailer(self) -> bytes:
        written = BytesIO()
        for key in ("/Root", "/Info", "/ID"):
            written.write(key.encode() + b" ")
            self.reader.trailer.raw_get(key).write_to_stream(written)
        return written.getvalue()


def resolved(found: object, kind: type[_Kind] = DictionaryObject) -> _Kind:  # type: ignore[assignment]
    """A dictionary or an array, whether it stands here or is pointed to."""
    value = found.get_object() if isinstance(found, IndirectObject) else found
    assert isinstance(value, kind)
    return value


def number_of(place: object) -> int:
    """The number of the object that is pointed to."""
    assert isinstance(place, IndirectObject)
    return int(place.idnum)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A stream, compressed."""
    packed = zlib.compress(data, _QUICK)
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (entries, len(packed), packed)


def text(words: str) -> bytes:
    """A text string (ISO 32000-1, 7.9.2.2)."""
    return b"<FEFF%s>" % words.encode("utf-16-be").hex().encode()


def array(parts: Iterable[bytes]) -> bytes:
    """An array of what is written already."""
    return b"[%s]" % b" ".join(parts)


def reference(number: int) -> bytes:
    """A pointer to an object."""
    return b"%d 0 R" % number
