"""Sets the clinic's head, which stands on the first page of every section."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from reader.handouts.document import Document
from reader.handouts.labels import labels, long_date
from reader.printing.art import Art, icon, logo_art, rule
from reader.printing.bench import draw_marked
from reader.printing.ink import RULE
from reader.printing.measures import Sizes, units
from reader.printing.tags import PAGINATION, Tag, mark
from reader.printing.text import Setter
from reader.render.paper import Run

_LOGO = (110.0, 36.0)  # the largest a logo may be, in points
_GAP = 12.0


class LetterheadSet:
    """The clinic's head on the first page of every section."""

    def __init__(
        self, document: Document, sizes: Sizes, setter: Setter, resources: Path, room: float, most: int
    ) -> None:
        words, head = labels(document.language), document.letterhead
        day = long_date(document.day, document.language)
        for_whom = document.prepared_for
        side = [f"{words.prepared_for}: {for_whom}"] if for_whom else []
        if not sizes.is_large:  # large print has no room to spare, and the day stands at the foot as well
            side = [side[0] if side else words.to_keep, words.printed.format(day=day)]
        self._room = room
        self.tag = Tag("Sect")
        self._art = _art(document, resources)
        size = self._art.fitted(units(_LOGO[0]), units(_LOGO[1])) if self._art else QSizeF()
        self._size = size
        self._indent = size.width() + units(_GAP) if self._art else 0.0
        widest = max((setter.width((Run(line),), sizes.furniture) for line in side), default=0.0)
        self._stacked = sizes.is_large or widest > room * 0.4
        beside = 0.0 if self._stacked else widest + units(_GAP)
        text = room - self._indent - beside
        # The telephone stands on a line of its own where the address may be cut.
        contact = [head.address, head.phone] if most else [head.contact]
        self._left = [setter.clipped((Run(head.name),), sizes.clinic, text, most)]
        self._left += [setter.clipped((Run(line),), sizes.furniture, text, most) for line in contact if line]
        width = room if self._stacked else widest
        self._side = [setter.clipped((Run(line),), sizes.furniture, width, most) for line in side]
        self._left_tags = [self.tag.add("P") for _ in self._left]
        # To whom it was given matters; that it is to keep, and the day, stand in the foot as well.
        self._side_tags = [
            self.tag.add("P") if for_whom and not place else PAGINATION for place in range(len(side))
        ]
        self.height = self._text_height() + units(5 + 2)

    def paint(self, painter: QPainter, x: float, y: float, *, is_said: bool) -> None:
        """Draw it, the rule below included. `is_said` where it is read out, as part of `tag`."""
        if self._art is not None:
            self._art.draw(painter, QRectF(x, y, self._size.width(), self._size.height()))
        head = sum(text.height for text in self._left)
        # Beside a logo a single line stands in its middle.
        top = y + max(0.0, (self._size.height() - head) / 2)
        for text, tag in zip(self._left, self._left_tags, strict=True):
            draw_marked(painter, tag if is_said else PAGINATION, text, (x + self._indent, top))
            top += text.height
        top = y + max(head, self._size.height()) if self._stacked else y
        for text, tag in zip(self._side, self._side_tags, strict=True):
            left = x if self._stacked else x + self._room - text.natural_width
            draw_marked(painter, tag if is_said else PAGINATION, text, (left, top))
            top += text.height
        mark(painter, PAGINATION)
        rule(painter, x, x + self._room, y + self._text_height() + units(5), 2, RULE)

    def _text_height(self) -> float:
        head = max(sum(text.height for text in self._left), self._size.height())
        side = sum(text.height for text in self._side)
        return head + side if self._stacked else max(head, side)


def _art(document: Document, resources: Path) -> Art | None:
    """The clinic's logo, else the program's own mark."""
    logo = document.letterhead.logo
    art = logo_art(logo) if logo else None
    return art if art is not None and not art.size.isEmpty() else icon(resources, "pictures/mark")
