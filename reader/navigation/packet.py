"""A packet: the articles to print together, in order, and how. Values that are never changed in place."""

from dataclasses import dataclass, field, replace
from enum import Enum

from reader.ids import ArticleId
from reader.texts.languages import SOURCE


class Paper(Enum):
    """The paper sizes a handout can have; the value is what a person types."""

    LETTER = "letter"
    A4 = "a4"

    @property
    def points(self) -> tuple[float, float]:
        """Width and height in points, 72 to the inch (ANSI/ASME Y14.1; ISO 216)."""
        return (612.0, 792.0) if self is Paper.LETTER else (210 / 25.4 * 72, 297 / 25.4 * 72)


@dataclass(frozen=True)
class PacketOptions:
    """How a packet is printed."""

    large_print: bool = False
    paper: Paper = Paper.LETTER
    one_sheet: bool = False  # of each article what finds room on one, in large print on two
    cover: bool = False
    glossary: bool = False
    helpline_page: bool = False
    wallet_cards: bool = False
    teach_back: bool = False  # below each article, questions with which a counselor sees if it was clear

    def with_cover(self, cover: bool) -> "PacketOptions":
        """With a cover page and what goes with it, the words and the helplines, or without all three."""
        return replace(self, cover=cover, glossary=cover, helpline_page=cover)


TO_TAKE_HOME = PacketOptions(teach_back=True).with_cover(True)
"""How a packet is printed that a counselor puts together, unless they choose otherwise."""


LONGEST_LINE = 200
"""The most characters of a name or a next visit: they stand above and below the text of every page."""

LONGEST_NOTE = 10_000
"""The most characters of a note, some three pages."""


@dataclass(frozen=True)
class Slip:
    """What the counselor types for one person. It is printed and never stored."""

    prepared_for: str = ""
    note: str = ""
    next_visit: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not (self.prepared_for.strip() or self.note.strip() or self.next_visit.strip())


@dataclass(frozen=True)
class Packet:
    """Article ids in the order they are printed, all in one language."""

    articles: tuple[ArticleId, ...] = ()
    language: str = SOURCE
    options: PacketOptions = field(default_factory=PacketOptions)

    def added(self, article: ArticleId) -> "Packet":
        """With `article` at the end; the same packet when it is in it already."""
        return self if article in self.articles else replace(self, articles=(*self.articles, article))

    def removed(self, article: ArticleId) -> "Packet":
        """Without `article`."""
        return replace(self, articles=tuple(each for each in self.articles if each != article))

    def moved(self, article: ArticleId, places: int) -> "Packet":
        """With `article` that many places later (earlier when negative), as far as there is room."""
        if article not in self.articles:
            return self
        others = [each for each in self.articles if each != article]
        place = min(max(0, self.articles.index(article) + places), len(others))
        return replace(self, articles=(*others[:place], article, *others[place:]))

    def in_language(self, language: str) -> "Packet":
        """The same articles in another language; ask `missing_in` whether the guide has them."""
        return replace(self, language=language)
