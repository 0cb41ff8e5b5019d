"""A table of evidence in words, for wherever it is not drawn."""

from reader.content.blocks import Block, Cell, Comparison, Evidence, Paragraph, Strong, Table, Text


def in_words(evidence: Evidence) -> tuple[Block, ...]:
    """Its title, and a table with a row for each comparison."""
    groups = (Text(""), Text(evidence.treatment), Text(evidence.comparison))
    header = tuple(Cell((words,) if words.text else ()) for words in groups)
    rows = tuple(_row(each) for each in evidence.rows)
    return (Paragraph((Strong((Text(evidence.title),)),)), Table(header, rows))


def _row(row: Comparison) -> tuple[Cell, ...]:
    values = (Text(_value(value, row.unit)) for value in (row.treated, row.compared))
    return (Cell(row.counted), *(Cell((value,)) for value in values))


def _value(value: str, unit: str) -> str:
    return f"{value} {unit}" if unit else f"{value}%"
