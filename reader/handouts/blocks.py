"""The block values a document is made of: what stands on the paper, before anybody knows where."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from reader.library.rows import Level


@dataclass(frozen=True)
class Run:
    """Words in one face. `raised` is a small number above the line; a newline in the text is forced."""

    text: str
    bold: bool = False
    raised: bool = False


Runs = tuple[Run, ...]


class Look(Enum):
    """How a paragraph looks."""

    LEAD = "lead"  # what the article says in a sentence or two
    BODY = "body"
    SMALL = "small"  # sources, dates
    CAPTION = "caption"  # under a figure


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the title of a section of the document."""

    level: int
    runs: Runs


@dataclass(frozen=True)
class Paragraph:
    """A run of text."""

    runs: Runs
    look: Look = Look.BODY


class Marks(Enum):
    """What stands before each item of a list."""

    BULLETS = "bullets"
    NUMBERS = "numbers"
    TICK_BOXES = "tick boxes"


@dataclass(frozen=True)
class Listing:
    """A list; each item is usually one paragraph."""

    marks: Marks
    items: tuple[tuple["Block", ...], ...]
    start: int = 1
    look: Look = Look.BODY


@dataclass(frozen=True)
class Table:
    """A table; every row has as many cells as the header. An empty header means there is none."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


class BoxLook(Enum):
    """What a box is for."""

    KEY = "key"
    DANGER = "danger"
    ASK = "ask"
    NOTE = "note"
    WRITTEN = "written"  # the counselor's own words
    VISIT = "visit"  # the next appointment


@dataclass(frozen=True)
class Box:
    """Blocks in a frame, under a title that may be empty."""

    look: BoxLook
    title: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Figure:
    """A picture of the library by file name, and what it shows in words."""

    picture: str
    alt: str


@dataclass(frozen=True)
class Badge:
    """How well a treatment is proven, in words; `addition` may be empty."""

    level: Level
    words: str
    addition: str = ""


@dataclass(frozen=True)
class Contents:
    """The list of the document's sections with the page each begins on; `sections` counts from 0."""

    sections: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class WriteLine:
    """A label with a typed text after it, or a line to write on by hand."""

    label: str
    text: str = ""


@dataclass(frozen=True)
class PhoneLine:
    """A line to call or text. `tel` is what its QR code dials; empty where it has none."""

    number: str
    name: str
    note: str = ""
    tel: str = ""


@dataclass(frozen=True)
class PhoneCards:
    """Telephone lines in large type, each with its QR code when it has one."""

    lines: tuple[PhoneLine, ...]


@dataclass(frozen=True)
class CardSheet:
    """A sheet of wallet cards to cut out, all alike."""

    clinic: str
    lines: tuple[PhoneLine, ...]
    facts: str
    advice: str


Block = (
    Heading
    | Paragraph
    | Listing
    | Table
    | Box
    | Figure
    | Badge
    | Contents
    | WriteLine
    | PhoneCards
    | CardSheet
)


def words(runs: Runs) -> str:
    """The plain text of runs."""
    return "".join(run.text for run in runs)


def figure_names(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The pictures that blocks show, by file name, those inside boxes and lists too."""
    for block in blocks:
        if isinstance(block, Figure):
            yield block.picture
        elif isinstance(block, Box):
            yield from figure_names(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from figure_names(item)
