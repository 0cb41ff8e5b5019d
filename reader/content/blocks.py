"""The block and inline values an article is made of; every output is made from these.

`sheet` says of a block that it stands on the edition of one sheet, of a heading that its section does.
"""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True)
class Strong:
    """Words that matter most, shown bold."""

    children: tuple["Inline", ...]


@dataclass(frozen=True)
class Emphasis:
    """Stressed words; drawn bold, since the guide uses no italics."""

    children: tuple["Inline", ...]


@dataclass(frozen=True)
class Link:
    """A link to another article.

    `target` is what the editor wrote, such as `../drugs/alcohol.md#risks`; in a body, which is ready to show,
    it is an address of the program, such as `article/drugs/alcohol#risks`.
    """

    target: str
    children: tuple["Inline", ...]
    line: int = 0


@dataclass(frozen=True)
class Citation:
    """A pointer to one of the article's sources, by the source's id.

    `number` is the source's place in the list below the text, from 1; 0 until the body is made.
    """

    source_id: str
    line: int = 0
    number: int = 0


@dataclass(frozen=True)
class LineBreak:
    """A forced new line."""


@dataclass(frozen=True)
class Fact:
    """Words of the register of facts, which are true until a day.

    In what an editor wrote there is the id alone; a body has the words with their citation, and the days:
    `as_of` the day on which the fact was true, `until` the last one on which it may be said without a note.
    """

    fact_id: str
    children: tuple["Inline", ...] = ()
    as_of: str = ""  # ISO days; empty for what never grows old
    until: str = ""
    line: int = 0


@dataclass(frozen=True)
class Needs:
    """Says that the words before it wait for somebody's approval: `who` is a clinician, a lawyer or a reader.

    `children` are the words that tell so in the article's language; empty in what an editor wrote.
    """

    who: str
    children: tuple["Inline", ...] = ()
    line: int = 0


Inline = Text | Strong | Emphasis | Link | Citation | LineBreak | Fact | Needs


@dataclass(frozen=True)
class Heading:
    """A section title; `level` is 2 or 3, `anchor` is unique in the article."""

    level: int
    children: tuple[Inline, ...]
    anchor: str
    line: int = 0
    sheet: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A run of text."""

    children: tuple[Inline, ...]
    line: int = 0
    sheet: bool = False


@dataclass(frozen=True)
class ListItem:
    """One entry of a list: usually one paragraph, sometimes a list below it."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class ListBlock:
    """Bullets, or numbered steps when `ordered`."""

    ordered: bool
    items: tuple[ListItem, ...]
    start: int = 1
    line: int = 0
    sheet: bool = False


@dataclass(frozen=True)
class Cell:
    """One cell of a table."""

    children: tuple[Inline, ...]


@dataclass(frozen=True)
class Table:
    """A table with a header row; every row has as many cells as the header."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    line: int = 0
    sheet: bool = False


class CalloutKind(Enum):
    """The four boxes an article may have."""

    KEY = "key"  # the points to remember, first on the page
    DANGER = "danger"  # a safety warning
    ASK = "ask"  # questions to take to a doctor or counselor
    NOTE = "note"  # a definition or an aside


@dataclass(frozen=True)
class Callout:
    """A box with a title; `anchor` is unique in the article.

    `passage` names the shared passage that it is; without blocks, it stands where the guide puts one.
    """

    kind: CalloutKind
    title: str
    blocks: tuple["Block", ...]
    anchor: str
    line: int = 0
    sheet: bool = False
    passage: str = ""


@dataclass(frozen=True)
class Figure:
    """A picture. `picture` is the file name in `articles/images/`, in a body that of the language's own."""

    picture: str
    alt: str
    caption: str
    line: int = 0
    sheet: bool = False


class Verdict(Enum):
    """What a comparison showed."""

    HELPED = "helped"
    CHANCE = "chance"  # the difference could be chance
    SAME = "same"  # no difference
    HARMED = "harmed"


@dataclass(frozen=True)
class Comparison:
    """What was counted in two groups. Without a unit the values are of 100, with one they are averages.

    `counted` says what the values count, with its citations. Values are as written: `65`, `7.5`, `1,200`.
    """

    treated: str
    compared: str
    unit: str
    counted: tuple[Inline, ...]
    verdict: Verdict
    line: int = 0


@dataclass(frozen=True)
class Evidence:
    """A table of evidence: those who were treated, and those they were compared with."""

    title: str
    treatment: str
    comparison: str
    rows: tuple[Comparison, ...]
    line: int = 0
    sheet: bool = False


class Room(Enum):
    """What a person puts into a field. `LINE` has room for a few words, `LINES` for some lines of them."""

    LINE = "short"
    LINES = "long"
    DATE = "date"
    BOXES = "boxes"  # to mark: one for each choice, or one before the label
    SCALE = "scale"  # from one number to another, each with its words


@dataclass(frozen=True)
class Field:
    """A label, and room to write or to mark. `lines` counts those of a field for some lines.

    `choices` are the words of boxes, or of a scale its two ends: `0 not at all`, `10 very much`.
    """

    label: tuple[Inline, ...]
    room: Room
    choices: tuple[str, ...] = ()
    lines: int = 0
    line: int = 0

    @property
    def steps(self) -> range:
        """The numbers of a scale, from one end to the other."""
        first, last = (int(end.split()[0]) for end in self.choices)
        return range(first, last + 1)


@dataclass(frozen=True)
class Fields:
    """Fields to fill in by hand, under a title."""

    title: str
    fields: tuple[Field, ...]
    line: int = 0
    sheet: bool = False


@dataclass(frozen=True)
class WritingTable:
    """A table to write in, under a title. An empty cell is room to write."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str
    line: int = 0
    sheet: bool = False


@dataclass(frozen=True)
class Options:
    """The options of a decision side by side, each with a box to mark.

    A row has the option's name, then for each measure of the header how many of 100 it counts, then what the
    option asks of the person. A number is as written, such as `74`, with its citations behind it; an empty
    cell means that no study has that number.
    """

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str
    line: int = 0
    sheet: bool = False


Block = (
    Heading | Paragraph | ListBlock | Table | Callout | Figure | Evidence | Fields | WritingTable | Options
)
"""What an article is made of, from top to bottom."""
