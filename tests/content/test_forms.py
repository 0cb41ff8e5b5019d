"""What people write on: the notation of fields, tables and options, and what its reader says of mistakes."""

import pytest

from reader.content.blocks import Block, Field, Fields, Options, Room, Text, WritingTable
from reader.content.findings import Findings
from reader.content.markdown import parse_markdown
from reader.content.sheet import sheet_blocks
from reader.content.walk import citations, plain_text

FORMS = """!!! fields "Before my visit"
    Why I come today | long 4
    My last drink | date
    My pharmacy | short
    I am pregnant | boxes | yes | no | not sure
    I agree | boxes
    How strong? | scale | 0 not at all | 10 very much

!!! log "One week"
    Day | Drinks | With whom
    Monday |
    empty | 2

!!! options "Which fits me?"
    Choice | Still in care | What it asks of you
    Pills | 74 [@one-2014] | One a day.
    Shots | 46.5 [@one-2014; @two-2015] {needs: clinician} | One a month.
"""


def read(body: str) -> tuple[tuple[Block, ...], list[str]]:
    """The blocks, and what was wrong."""
    findings = Findings("x.md")
    blocks = parse_markdown(body, 1, findings)
    return blocks, [f"{each.line}: {each.message}" for each in findings.problems()]


def test_each_form_is_read() -> None:
    (fields, log, options), problems = read(FORMS)
    assert problems == []
    assert isinstance(fields, Fields)
    assert isinstance(log, WritingTable)
    assert isinstance(options, Options)
    assert [(each.room, each.lines, each.choices) for each in fields.fields] == [
        (Room.LINES, 4, ()),
        (Room.DATE, 0, ()),
        (Room.LINE, 0, ()),
        (Room.BOXES, 0, ("yes", "no", "not sure")),
        (Room.BOXES, 0, ()),
        (Room.SCALE, 0, ("0 not at all", "10 very much")),
    ]
    assert fields.fields[0] == Field((Text("Why I come today"),), Room.LINES, (), 4, 2)
    assert [[plain_text(cell.children) for cell in row] for row in log.rows] == [
        ["Monday", "", ""],
        ["", "", ""],
        ["", "", ""],
    ]
    assert [[plain_text(cell.children) for cell in row] for row in options.rows] == [
        ["Pills", "74", "One a day."],
        ["Shots", "46.5", "One a month."],
    ]
    assert [each.source_id for each in citations((options,))] == ["one-2014", "one-2014", "two-2015"]


def test_all_of_them_stand_on_one_sheet_without_a_mark() -> None:
    blocks, _problems = read(FORMS)
    assert tuple(sheet_blocks(blocks)) == blocks


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('!!! fields "F"\n    A label', "2: The line does not say what there is room for."),
        ('!!! fields "F"\n    A label | shrot', "2: The line does not say what there is room for."),
        ('!!! fields "F"\n    A label | short | yes', '2: A field of the kind "short" has no choices.'),
        ('!!! fields "F"\n    A label | long 99', '2: "long 99" is no room; at most 12 lines.'),
        ('!!! fields "F"\n    A label | scale | 0 none', "2: A scale has two ends"),
        ('!!! fields "F"\n    A label | scale | 5 much | 1 none', "2: A scale goes up"),
        ('!!! fields "F"\n    A label | boxes | yes |  | no', "2: A choice has no words."),
        ('!!! log "L"\n    Day', "1: The first line does not name 2 to 8 columns."),
        ('!!! log "L"\n    Day | Drinks', "1: The box has no line that can be used."),
        ('!!! log "L"\n    Day | Drinks\n    empty | many', '3: "many" is no number of rows up to 31.'),
        ('!!! log "L"\n    Day | Drinks\n    a | b | c', "3: The row has 3 parts, the first line 2."),
        ('!!! options "O"\n    A | B | C\n    x | 74 | y', "3: The number 74 names no source."),
        ('!!! options "O"\n    A | B | C\n    x | 740 [@a-1] | y', '3: "740" is not a number out of 100.'),
        ('!!! options "O"\n    A | B | C\n    x | none | y', '3: The option "x" has no number at all.'),
        ('!!! options "O"\n    A | B | C\n    x | 4 [@a-1]', "3: An option needs its name"),
        ('!!! options "O"\n    A | B | C\n    x | 4 [@a-1] | y', "1: A decision needs two options"),
        ('!!! fields "F"\n    - A list', "1: The box holds something else than lines of parts."),
    ],
)
def test_a_mistake_is_named_with_its_line(body: str, said: str) -> None:
    _blocks, problems = read(body)
    assert any(each.startswith(said) for each in problems), problems


def test_a_number_that_only_one_option_has_cannot_be_compared() -> None:
    body = '!!! options "O"\n    A | B | C | D\n    x | 4 [@a-1] | 5 [@a-1] | y\n    z | 6 [@a-1] | none | w'
    _blocks, problems = read(body)
    assert problems == ["1: Column 3 has fewer than two numbers."]


def test_other_lines_of_a_form_stay_when_one_cannot_be_used() -> None:
    (form,), problems = read('!!! fields "F"\n    One | short\n    Two\n    Three | date')
    assert isinstance(form, Fields)
    assert [plain_text(each.label) for each in form.fields] == ["One", "Three"]
    assert len(problems) == 1
