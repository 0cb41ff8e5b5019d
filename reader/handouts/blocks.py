"""What stands on paper beside an article's own blocks, before anybody knows where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from reader.content.blocks import Block, Callout, CalloutKind, Figure, ListBlock, Table
from reader.content.body import Source
from reader.library.rows import Level


@dataclass(frozen=True)
class Title:
    """The title of a section of the document."""

    text: str


@dataclass(frozen=True)
class Lead:
    """What a section says in a sentence or two, below its title."""

    text: str


@dataclass(frozen=True)
class SmallPrint:
    """Dates, web addresses, who signed. `address` is the URL it names, if it names one."""

    text: str
    address: str = ""


@dataclass(frozen=True)
class SourceList:
    """Numbered sources; on paper small print, under a `title` that is no chapter's, or under none."""

    title: str
    sources: tuple[Source, ...]


class TypedKind(Enum):
    """What a counselor typed."""

    NOTE = "written"
    VISIT = "visit"  # the next appointment


BoxKind = CalloutKind | TypedKind


@dataclass(frozen=True)
class TypedBox:
    """Lines that a counselor typed, in a frame, under a title that may be empty."""

    kind: TypedKind
    title: str
    lines: tuple[str, ...]


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
    """Telephone lines in large type, each with its QR code when it has one; else the first is the widest."""

    lines: tuple[PhoneLine, ...]
    in_pairs: bool = False


@dataclass(frozen=True)
class CardSheet:
    """A sheet of wallet cards to cut out, all alike."""

    clinic: str
    lines: tuple[PhoneLine, ...]
    facts: str
    advice: str


@dataclass(frozen=True)
class Terms(Table):
    """A table of two columns: words, and what each means."""


@dataclass(frozen=True)
class Repeat:
    """A warning that stands whole earlier in the document: on paper its title, and on which page that is."""

    callout: Callout


PaperBlock = (
    Block
    | Title
    | Lead
    | SmallPrint
    | SourceList
    | TypedBox
    | Badge
    | Contents
    | WriteLine
    | PhoneCards
    | CardSheet
    | Repeat
)


def figure_names(blocks: Iterable[PaperBlock]) -> Iterator[str]:
    """The pictures that blocks show, by file name, those inside boxes and lists too."""
    for block in blocks:
        if isinstance(block, Figure):
            yield block.picture
        elif isinstance(block, Callout):
            yield from figure_names(block.blocks)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from figure_names(item.blocks)
