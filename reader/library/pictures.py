"""Which SVG files may be shown: whole, self-contained, and quick to draw.

An SVG can reach for other files, run scripts, or describe in a few bytes a drawing that takes for ever.
"""

import re
from collections.abc import Iterator
from xml.parsers import expat

from reader.texts.sentence import NOTHING, Sentence, said

LARGEST = 500_000
"""Bytes; the guide's own pictures have up to ten thousand."""

MOST_ELEMENTS = 5_000
"""Elements drawn, each one as often as it is used."""

MOST_LEVELS = 30  # Qt draws no more than 32
MOST_TIMES_AS_LONG = 8  # as it is wide, or as wide as it is high

_FORBIDDEN = frozenset(
    "script foreignobject image a animate animatemotion animatetransform set iframe audio video filter"
    " pattern mask marker".split()
)
_NUMBER = re.compile(r"\s*\+?(\d{1,7}(?:\.\d{0,9})?)(?:px|pt|mm|cm|in|em)?\s*", re.ASCII)
_OUTSIDE = re.compile(r"url\(\s*['\"]?\s*[^#'\"\s]|@import|javascript:", re.IGNORECASE)


class _Unfit(Exception):
    """A reason not to show a picture."""

    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason)
        self.reason = reason


def picture_fault(svg: bytes) -> Sentence:
    """Why a picture may not be shown, as the end of a sentence ("it …"); empty when it may. Never raises."""
    if len(svg) > LARGEST:
        return said("is larger than {most} kB", most=LARGEST // 1000)
    try:
        _Look().over(svg)
    except _Unfit as unfit:
        return unfit.reason
    except (expat.ExpatError, ValueError, RecursionError) as error:
        return said("is not whole: {error}", error=error)
    return NOTHING


class _Look:
    """Goes through one picture once, counting."""

    def __init__(self) -> None:
        self._level = 0
        self._drawn = 0
        self._open: list[tuple[str, int]] = []  # id, and elements drawn before it
        self._sizes: dict[str, int] = {}

    def over(self, svg: bytes) -> None:
        """Raise _Unfit or ExpatError for a picture that may not be shown."""
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = self._on_doctype
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        parser.Parse(svg, True)

    def _on_doctype(self, *_: object) -> None:
        raise _Unfit(said("declares a document type, which may hide anything"))

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2].lower()
        if self._level == 0:
            _check_root(tag, attributes)
        self._level += 1
        if self._level > MOST_LEVELS:
            raise _Unfit(said("has more than {most} levels", most=MOST_LEVELS))
        if tag in _FORBIDDEN or any(key.lower().startswith("on") for key in attributes):
            raise _Unfit(said('has "{tag}" in it, which pictures here may not have', tag=tag))
        if any(_OUTSIDE.search(value) for value in attributes.values()):
            raise _Unfit(said("leads out of its file"))
        self._open.append((attributes.get("id", ""), self._drawn))
        self._drawn += 1
        for target in _targets(attributes):
            if tag == "use":
                # Only what is finished may be used, so nothing can use itself.
                if target not in self._sizes:
                    raise _Unfit(said('uses "{target}", which is not drawn before', target=target))
                self._drawn += self._sizes[target]
        if self._drawn > MOST_ELEMENTS:
            raise _Unfit(said("has more than {most} elements", most=MOST_ELEMENTS))

    def _on_end(self, _name: str) -> None:
        self._level -= 1
        own_id, before = self._open.pop()
        if own_id:
            self._sizes[own_id] = self._drawn - before


def _targets(attributes: dict[str, str]) -> Iterator[str]:
    for key, value in attributes.items():
        if key.rpartition(":")[2].lower() == "href":
            if not value.startswith("#"):
                raise _Unfit(said("leads out of its file"))
            yield value[1:]


def _check_root(tag: str, attributes: dict[str, str]) -> None:
    if tag != "svg":
        raise _Unfit(said("is no SVG"))
    box = attributes.get("viewBox", "").replace(",", " ").split()[2:4]
    sides = [attributes.get("width") or "".join(box[:1]), attributes.get("height") or "".join(box[1:])]
    for pair in (sides, box):
        if pair:
            width, height = (_side(side) for side in pair)
            if not 1 / MOST_TIMES_AS_LONG <= width / height <= MOST_TIMES_AS_LONG:
                raise _Unfit(said("is more than {most} times as long as wide", most=MOST_TIMES_AS_LONG))


def _side(text: str) -> float:
    found = _NUMBER.fullmatch(text)
    if not found or float(found[1]) <= 0:
        raise _Unfit(said("does not say its width and height in numbers"))
    return float(found[1])
