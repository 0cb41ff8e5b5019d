"""What each piece of a page is, for those who hear it or let it flow anew (ISO 32000-1, 14.8)."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

OFF_PAGE = -30_000
"""Where marks are drawn, in units; no paper reaches there."""

_MARK_HEIGHT = 3
_INK = QColor("#000000")


@dataclass(eq=False, slots=True)
class Tag:
    """A piece of the document by its standard structure type, with the pieces in it, in reading order.

    `alt` says what a picture shows, `address` is where a Link leads: a URL, or "#3" for the third section.
    `scope` is Row or Column for a TH, `numbering` Disc or Decimal for an L.
    """

    kind: str
    kids: list["Tag"] = field(default_factory=list)
    alt: str = ""
    address: str = ""
    scope: str = ""
    numbering: str = ""

    def add(
        self, kind: str, *, alt: str = "", address: str = "", scope: str = "", numbering: str = ""
    ) -> "Tag":
        """A new piece at the end of this one."""
        kid = Tag(kind, alt=alt, address=address, scope=scope, numbering=numbering)
        self.kids.append(kid)
        return kid


ARTIFACT = Tag("Artifact")
"""Lines, grounds, and what was said before: nothing of it is read out."""

PAGINATION = Tag("Pagination")
"""Head and foot of a page."""


class Mark(NamedTuple):
    """From here on all ink belongs to `tag`. `place` is where it stands, in units, if that was told."""

    tag: Tag
    page: int
    place: QRectF | None


class TagLog:
    """What the ink of a PDF belongs to, noted while it is painted within `logging_tags`.

    Qt's PDF has no tags. So a small bar is drawn off the page wherever something else begins, as wide as the
    number of the mark; `structure` finds the bars in the file and puts the tags in their place.
    """

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self._page = 0
        self._now = ARTIFACT

    def begin_page(self) -> None:
        """Nothing of a page is painted yet: tags do not reach over to the next one."""
        self._page += 1
        self._now = ARTIFACT

    def mark(self, painter: QPainter, tag: Tag, place: QRectF | None) -> None:
        """What is painted now belongs to `tag`."""
        if tag is self._now and place is None:
            return
        self._now = tag
        self.marks.append(Mark(tag, self._page, place))
        painter.fillRect(QRectF(OFF_PAGE, OFF_PAGE, len(self.marks), _MARK_HEIGHT), _INK)


class _Here(threading.local):
    """The log of this thread, while it makes a tagged file."""

    log: TagLog | None = None


_here = _Here()


@contextmanager
def logging_tags() -> Iterator[TagLog]:
    """Note the tags of what this thread paints; printing and drawing on a screen are outside of it."""
    _here.log = TagLog()
    try:
        yield _here.log
    finally:
        _here.log = None


def is_logging() -> bool:
    """Whether this thread makes a tagged file."""
    return _here.log is not None


def mark(painter: QPainter, tag: Tag, place: QRectF | None = None) -> None:
    """Say what comes next, where a tagged file is made; `place` is where a picture or a link stands."""
    if _here.log is not None:
        _here.log.mark(painter, tag, place)


def begin_page() -> None:
    """Say that a new page comes."""
    if _here.log is not None:
        _here.log.begin_page()
