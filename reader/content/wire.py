"""The form in which an article's body is stored and travels: blocks to bytes and back, with a version.

The bytes are JSON: `[version, blocks, sources]`. Plain words are a string; every other value is a row that
begins with the tag of its kind, and ends where the rest is as usual. Lines are left out: readers need none.

To add a kind, give it a row in the tables below; to add a field, put it last and give it a default. Then
count `WIRE_VERSION` up. Fingerprints know no version: articles that do not use the new part keep theirs.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any, Generic, NoReturn, TypeVar, cast

from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Cell,
    Citation,
    Comparison,
    Emphasis,
    Evidence,
    Fact,
    Field,
    Fields,
    Figure,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    Needs,
    Options,
    Paragraph,
    Room,
    Strong,
    Table,
    Text,
    Verdict,
    WritingTable,
)
from reader.content.body import Body, Source
from reader.content.walk import changed, with_inlines

_Made = TypeVar("_Made", covariant=True)

WIRE_VERSION = 3
_FINGERPRINT_DIGITS = 16


class WireError(ValueError):
    """Bytes that are no body."""


class OtherVersion(WireError):
    """A body written by another version of the program."""


def write_body(body: Body) -> bytes:
    """The bytes of a body."""
    return _as_bytes([WIRE_VERSION, *_rows(body)])


def read_body(data: bytes) -> Body:
    """The body in these bytes, its lines all 0. Raises WireError, and OtherVersion for another version."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise WireError("not JSON") from error
    if not isinstance(found, list) or not found or type(found[0]) is not int:
        _refuse()
    if found[0] != WIRE_VERSION:
        raise OtherVersion(str(found[0]))
    try:
        _version, blocks, sources = found
        return Body(_read_blocks(blocks), tuple(_read(row, _SOURCES) for row in _list(sources)))
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise WireError("not the rows of a body") from error


def fingerprint(title: str, summary: str, body: Body) -> str:
    """Changes when what an article says changes, and not with the way it is drawn or stored."""
    rows = _rows(as_said(body))
    return hashlib.sha256(_as_bytes([title, summary, *rows])).hexdigest()[:_FINGERPRINT_DIGITS]


def as_said(body: Body) -> Body:
    """The body without marks of where a block came from and on which sheet it stands, and days of facts."""
    return replace(body, blocks=with_inlines(changed(body.blocks, _without_marks), _without_days))


def _without_marks(block: Block) -> Block:
    """The block without what says only where it came from, or on which sheet it stands."""
    if isinstance(block, Callout):
        return replace(block, sheet=False, passage="")
    return replace(block, sheet=False) if block.sheet else block


def _without_days(inline: Inline) -> Inline:
    return replace(inline, as_of="", until="") if isinstance(inline, Fact) else inline


def _rows(body: Body) -> list[Any]:
    return [_write_blocks(body.blocks), [_write(source) for source in body.sources]]


def _as_bytes(rows: list[Any]) -> bytes:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


# -- fields: how each is written and read


@dataclass(frozen=True)
class _Field:
    """How the value of one field becomes JSON, and comes back; reading raises ValueError or TypeError."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def _refuse() -> NoReturn:
    raise WireError("not a value of this kind")


def _plain(kind: type) -> _Field:
    def read(value: object) -> object:
        return value if type(value) is kind else _refuse()

    return _Field(lambda value: value, read)


def _write_blocks(blocks: tuple[Block, ...]) -> list[Any]:
    return [_write(block) for block in blocks]


def _read_blocks(rows: object) -> tuple[Block, ...]:
    return tuple(_read(row, _BLOCKS) for row in _list(rows))


def _write_inlines(inlines: tuple[Inline, ...]) -> list[Any]:
    return [inline.text if type(inline) is Text else _write(inline) for inline in inlines]


def _read_inlines(rows: object) -> tuple[Inline, ...]:
    return tuple(Text(row) if type(row) is str else _read(row, _INLINES) for row in _list(rows))


def _write_cells(row: tuple[Cell, ...]) -> list[Any]:
    return [_write_inlines(cell.children) for cell in row]


def _read_cells(row: object) -> tuple[Cell, ...]:
    return tuple(Cell(_read_inlines(cell)) for cell in _list(row))


def _list(value: object) -> list[Any]:
    return value if type(value) is list else _refuse()


_TEXT, _NUMBER, _FLAG = _plain(str), _plain(int), _plain(bool)
_INLINE_TEXT = _Field(_write_inlines, _read_inlines)
_BLOCK_ROWS = _Field(_write_blocks, _read_blocks)
_ITEMS = _Field(
    lambda items: [_write_blocks(item.blocks) for item in items],
    lambda rows: tuple(ListItem(_read_blocks(row)) for row in _list(rows)),
)
_CELLS = _Field(_write_cells, _read_cells)
_COMPARISONS = _Field(
    lambda rows: [_COMPARISON.write(row) for row in rows],
    lambda rows: tuple(_COMPARISON.read(_list(row)) for row in _list(rows)),
)
_TABLE_ROWS = _Field(
    lambda rows: [_write_cells(row) for row in rows],
    lambda rows: tuple(_read_cells(row) for row in _list(rows)),
)
_WORDS = _Field(list, lambda words: tuple(_TEXT.read(each) for each in _list(words)))
_FIELDS = _Field(
    lambda rows: [_FIELD.write(row) for row in rows],
    lambda rows: tuple(_FIELD.read(_list(row)) for row in _list(rows)),
)
_ROOM = _Field(lambda room: room.value, Room)
_VERDICT = _Field(lambda verdict: verdict.value, Verdict)
_CALLOUT_KIND = _Field(lambda kind: kind.value, CalloutKind)


# -- kinds


class _Kind(Generic[_Made]):
    """One kind of value: its tag, and its fields in the order in which they are written."""

    def __init__(self, tag: str, make: type[_Made], **written: _Field) -> None:
        self.tag = tag
        self.make = make
        usual = {field.name: field.default for field in fields(cast("Any", make))}
        self.fields = tuple((name, field, usual[name]) for name, field in written.items())
        self.least = sum(default is MISSING for _name, _field, default in self.fields)

    def write(self, value: object) -> list[Any]:
        """The row of a value, without what is as usual at its end."""
        row = [field.write(getattr(value, name)) for name, field, _default in self.fields]
        while len(row) > self.least and row[-1] == self.fields[len(row) - 1][2]:
            row.pop()
        return [self.tag, *row]

    def read(self, row: list[Any]) -> _Made:
        """The value of a row."""
        if not self.least < len(row) <= len(self.fields) + 1:
            _refuse()
        return self.make(
            **{
                name: field.read(value)
                for (name, field, _default), value in zip(self.fields, row[1:], strict=False)
            }
        )


def _tagged(*kinds: _Kind[_Made]) -> dict[str, _Kind[_Made]]:
    return {kind.tag: kind for kind in kinds}


_COMPARISON: _Kind[Comparison] = _Kind(
    "", Comparison, treated=_TEXT, compared=_TEXT, unit=_TEXT, counted=_INLINE_TEXT, verdict=_VERDICT
)
_FIELD: _Kind[Field] = _Kind("", Field, label=_INLINE_TEXT, room=_ROOM, choices=_WORDS, lines=_NUMBER)
_INLINES: dict[str, _Kind[Inline]] = _tagged(
    _Kind("s", Strong, children=_INLINE_TEXT),
    _Kind("e", Emphasis, children=_INLINE_TEXT),
    _Kind("a", Link, target=_TEXT, children=_INLINE_TEXT),
    _Kind("c", Citation, source_id=_TEXT, number=_NUMBER),
    _Kind("b", LineBreak),
    _Kind("n", Needs, who=_TEXT, children=_INLINE_TEXT),
    _Kind("d", Fact, fact_id=_TEXT, children=_INLINE_TEXT, as_of=_TEXT, until=_TEXT),
)
_BLOCKS: dict[str, _Kind[Block]] = _tagged(
    _Kind("h", Heading, level=_NUMBER, children=_INLINE_TEXT, anchor=_TEXT, sheet=_FLAG),
    _Kind("p", Paragraph, children=_INLINE_TEXT, sheet=_FLAG),
    _Kind("l", ListBlock, ordered=_FLAG, items=_ITEMS, start=_NUMBER, sheet=_FLAG),
    _Kind("t", Table, header=_CELLS, rows=_TABLE_ROWS, sheet=_FLAG),
    _Kind(
        *("x", Callout),
        kind=_CALLOUT_KIND,
        title=_TEXT,
        blocks=_BLOCK_ROWS,
        anchor=_TEXT,
        sheet=_FLAG,
        passage=_TEXT,
    ),
    _Kind("f", Figure, picture=_TEXT, alt=_TEXT, caption=_TEXT, sheet=_FLAG),
    _Kind(*("v", Evidence), title=_TEXT, treatment=_TEXT, comparison=_TEXT, rows=_COMPARISONS, sheet=_FLAG),
    _Kind("w", Fields, title=_TEXT, fields=_FIELDS, sheet=_FLAG),
    _Kind("g", WritingTable, header=_CELLS, rows=_TABLE_ROWS, title=_TEXT, sheet=_FLAG),
    _Kind("o", Options, header=_CELLS, rows=_TABLE_ROWS, title=_TEXT, sheet=_FLAG),
)
_SOURCES: dict[str, _Kind[Source]] = _tagged(
    _Kind("r", Source, id=_TEXT, title=_TEXT, publisher=_TEXT, year=_NUMBER, url=_TEXT),
)
_KIND_OF: dict[type, _Kind[object]] = {
    kind.make: kind for kind in (*_INLINES.values(), *_BLOCKS.values(), *_SOURCES.values())
}


def _write(value: object) -> list[Any]:
    return _KIND_OF[type(value)].write(value)


def _read(row: object, known: Mapping[str, _Kind[_Made]]) -> _Made:
    """The value of a row; raises KeyError for a kind that may not stand here."""
    found = _list(row)
    return known[found[0]].read(found)
