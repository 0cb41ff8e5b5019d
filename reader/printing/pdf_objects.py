"""A PDF file being written anew: objects as bytes, those that stay as they were."""

import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject, StreamObject

_QUICK = 3  # of zlib's nine; the slowest saves a tenth of the file for three times the time


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
        self._next = max(self._kept) + 1

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

    def put_entries(self, number: int, found: DictionaryObject, entries: bytes) -> None:
        """A dictionary as it was read, with more entries."""
        written = BytesIO()
        found.write_to_stream(written)
        self.put(number, written.getvalue().removesuffix(b">>") + entries + b">>")

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
        trailer = BytesIO()
        self.reader.trailer.write_to_stream(trailer)
        parts.append(b"xref\n0 %d\n%strailer\n" % (self._next, b"".join(rows)))
        parts.append(_sized(trailer.getvalue(), self._next) + b"\nstartxref\n%d\n%%%%EOF\n" % place)
        return b"".join(parts)


def _sized(trailer: bytes, size: int) -> bytes:
    return trailer.removesuffix(b">>") + b"/Size %d>>" % size


def fonts_of(reader: PdfReader) -> Iterator[tuple[int, DictionaryObject]]:
    """Every font of the pages once, with its number."""
    seen: set[int] = set()
    for page in reader.pages:
        for font in held(held(page, "/Resources"), "/Font").values():
            number = number_of(font)
            if number not in seen:
                seen.add(number)
                yield number, resolved(font)


def held(owner: DictionaryObject, key: str) -> DictionaryObject:
    """The dictionary that another one holds, wherever in the file it stands."""
    return resolved(owner.raw_get(key))


def resolved(found: object) -> DictionaryObject:
    """A dictionary, whether it stands here or is pointed to."""
    value = found.get_object() if isinstance(found, IndirectObject) else found
    assert isinstance(value, DictionaryObject)
    return value


def stream_of(owner: DictionaryObject, key: str) -> bytes:
    """What the stream that a dictionary points to says."""
    found = owner.raw_get(key).get_object()
    assert isinstance(found, StreamObject)
    return found.get_data()


def number_of(place: object) -> int:
    """The number of the object that is pointed to."""
    assert isinstance(place, IndirectObject)
    return place.idnum


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
