"""What people write on, in words: its labels and its numbers, and how the room beside them is told.

Screen and browsers draw the room, and say it with these words to whoever does not see it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.content.blocks import (
    Cell,
    Field,
    Fields,
    Inline,
    Options,
    Paragraph,
    Room,
    Strong,
    Table,
    Text,
    WritingTable,
)
from reader.content.walk import plain_text

MOST_COLUMNS = 3
"""On a screen more columns would break words."""

NO_BREAK = "\N{NO-BREAK SPACE}"
Form = Fields | WritingTable | Options


@dataclass(frozen=True)
class FormWords:
    """The few words of a form in one language. `of_hundred` has a {value}, `scale` a {first} and a {last}."""

    room: str
    box: str
    date: str
    scale: str
    of_hundred: str
    no_number: str
    on_paper: str = ""
    """Where nobody can write, such as on a screen: how to get it on paper."""


BARE = FormWords("", "", "", "{first} – {last}", "{value}%", "")
"""No words of a language: the numbers alone, and nothing for the room."""


def in_words(block: Form, words: FormWords = BARE) -> tuple[Paragraph | Table, ...]:
    """Its title, and its labels as paragraphs or as a table; rows with nothing in them are left out."""
    title = Paragraph((Strong((Text(block.title),)),))
    match block:
        case Fields():
            return (title, *(Paragraph(_field(each, words)) for each in block.fields))
        case WritingTable(header, rows):
            return (title, Table(header, tuple(row for row in rows if any(cell.children for cell in row))))
        case Options():
            return (title, option_table(block, words))


def option_table(block: Options, words: FormWords) -> Table:
    """The options as a table, each number told as one out of 100."""
    return Table(block.header, tuple(tuple(_option_cells(row, words)) for row in block.rows))


def told_of(table: Table, row: tuple[Cell, ...]) -> Iterator[tuple[Inline, ...]]:
    """What is told of an option, each after its column, for where there is no room for a table."""
    for name, cell in zip(table.header[1:], row[1:], strict=True):
        yield (*name.children, Text(": "), *cell.children)


def room_words(field: Field, words: FormWords) -> str:
    """What there is room for, for whoever does not see it."""
    match field.room:
        case Room.DATE:
            return f"{words.room}: {words.date}" if words.room else ""
        case Room.BOXES:
            return words.box
        case Room.SCALE:
            return words.scale.format(first=field.choices[0], last=field.choices[-1])
        case Room.LINE | Room.LINES:
            return words.room


def _field(field: Field, words: FormWords) -> tuple[Inline, ...]:
    rest = ", ".join(field.choices) if field.room is Room.BOXES else room_words(field, words)
    ends = plain_text(field.label)[-1:]
    return (*field.label, Text(f"{'' if ends in ':?.!' else ':'} {rest}")) if rest else field.label


def _option_cells(row: tuple[Cell, ...], words: FormWords) -> Iterator[Cell]:
    yield row[0]
    for cell in row[1:-1]:
        if not cell.children:
            yield Cell((Text(words.no_number),) if words.no_number else ())
            continue
        value, *cited = cell.children
        told = words.of_hundred.format(value=plain_text((value,))).replace(" ", NO_BREAK)
        yield Cell((Text(told), *cited))
    yield row[-1]
