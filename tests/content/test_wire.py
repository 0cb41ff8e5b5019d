"""The stored form of a body: what goes in comes out, other versions are told, and no bytes do harm."""

import json
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from reader.content.walk import all_blocks, all_inlines
from reader.content.wire import (
    WIRE_VERSION,
    OtherVersion,
    WireError,
    as_said,
    fingerprint,
    read_body,
    write_body,
)

texts = st.text(max_size=20)
inlines: st.SearchStrategy[Inline] = st.recursive(
    st.one_of(
        st.builds(Text, texts),
        st.builds(Citation, texts, number=st.integers(0, 99)),
        st.builds(LineBreak),
    ),
    lambda inner: st.one_of(
        st.builds(Strong, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Emphasis, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Link, texts, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Fact, texts, st.lists(inner, max_size=3).map(tuple), texts, texts),
    ),
    max_leaves=6,
)
lines = st.lists(inlines, max_size=4).map(tuple)
rows = st.lists(st.builds(Cell, lines), max_size=3).map(tuple)
comparisons = st.builds(Comparison, texts, texts, texts, lines, st.sampled_from(Verdict))
fields = st.builds(
    Field, lines, st.sampled_from(Room), st.lists(texts, max_size=3).map(tuple), st.integers(0, 12)
)
blocks: st.SearchStrategy[Block] = st.recursive(
    st.one_of(
        st.builds(Heading, st.integers(2, 3), lines, texts),
        st.builds(Paragraph, lines),
        st.builds(Table, rows, st.lists(rows, max_size=3).map(tuple)),
        st.builds(Figure, texts, texts, texts, sheet=st.booleans()),
        st.builds(Evidence, texts, texts, texts, st.lists(comparisons, max_size=2).map(tuple)),
        st.builds(Fields, texts, st.lists(fields, max_size=2).map(tuple)),
        st.builds(WritingTable, rows, st.lists(rows, max_size=3).map(tuple), texts),
        st.builds(Options, rows, st.lists(rows, max_size=3).map(tuple), texts, sheet=st.booleans()),
    ),
    lambda inner: st.one_of(
        st.builds(
            ListBlock,
            st.booleans(),
            st.lists(st.builds(ListItem, st.lists(inner, max_size=2).map(tuple)), max_size=3).map(tuple),
            st.integers(0, 999),
        ),
        st.builds(
            Callout, st.sampled_from(CalloutKind), texts, st.lists(inner, max_size=2).map(tuple), texts
        ),
    ),
    max_leaves=8,
)
sources = st.builds(Source, texts, texts, texts, st.integers(0, 9999), texts)
bodies = st.builds(Body, st.lists(blocks, max_size=5).map(tuple), st.lists(sources, max_size=3).map(tuple))

EVERY_KIND = Body(
    (
        Heading(2, (Text("A "), Strong((Text("b"),)), Emphasis((Text("c"),)), LineBreak()), "a"),
        Paragraph((Link("article/drugs/x", (Text("x"),)), Citation("one", number=1), Citation("none"))),
        ListBlock(True, (ListItem((Paragraph((Text("i"),)),)),), 3),
        ListBlock(False, (ListItem((Paragraph((Text("j"),)),)),)),
        Table((Cell((Text("A"),)), Cell(())), ((Cell((Text("1"),)), Cell((Text("2"),))),)),
        Callout(CalloutKind.ASK, "T", (Paragraph((Text("q"),)),), "t"),
        Figure("b.svg", "alt", "caption"),
        Evidence(
            "E", "pill", "dummy", (Comparison("65", "48", "", (Text("w"),), Verdict.HELPED),), sheet=True
        ),
        Paragraph((Fact("f", (Text("now"),), "2026-01-01", "2026-12-31"),)),
        Callout(CalloutKind.DANGER, "D", (), "d", passage="seizure"),
        Paragraph((Needs("clinician", (Text("Ask."),)),)),
        Fields("F", (Field((Text("l"),), Room.LINES, (), 3), Field((Text("b"),), Room.BOXES, ("y", "n")))),
        WritingTable((Cell((Text("D"),)),), ((Cell(()),),), "W"),
        Options((Cell((Text("O"),)),), ((Cell((Text("74"), Citation("one", number=1))),),), "P", sheet=True),
    ),
    (Source("one", "One", "NIDA", 2020, "https://nida.nih.gov"), Source("two", "Two", "", 0)),
)
ITS_BYTES = (
    '[3,[["h",2,["A ",["s",["b"]],["e",["c"]],["b"]],"a"],'
    '["p",[["a","article/drugs/x",["x"]],["c","one",1],["c","none"]]],'
    '["l",true,[[["p",["i"]]]],3],["l",false,[[["p",["j"]]]]],'
    '["t",[["A"],[]],[[["1"],["2"]]]],["x","ask","T",[["p",["q"]]],"t"],["f","b.svg","alt","caption"],'
    '["v","E","pill","dummy",[["","65","48","",["w"],"helped"]],true],'
    '["p",[["d","f",["now"],"2026-01-01","2026-12-31"]]],["x","danger","D",[],"d",false,"seizure"],'
    '["p",[["n","clinician",["Ask."]]]],'
    '["w","F",[["",["l"],"long",[],3],["",["b"],"boxes",["y","n"]]]],["g",[["D"]],[[[]]],"W"],'
    '["o",[["O"]],[[["74",["c","one",1]]]],"P",true]],'
    '[["r","one","One","NIDA",2020,"https://nida.nih.gov"],["r","two","Two","",0]]]'
)


FINGERPRINT, ITS_FINGERPRINT = "782a5e74e3f8ca84", "4cd8e0112be48d08"


def test_every_kind_has_a_form() -> None:
    kinds = {type(value) for value in (*all_blocks(EVERY_KIND.blocks), *all_inlines(EVERY_KIND.blocks))}
    assert kinds == {*get_args(Block), *get_args(Inline)}


@given(bodies)
def test_what_is_written_is_read_again(body: Body) -> None:
    assert read_body(write_body(body)) == body


def test_the_form_changes_only_with_its_version() -> None:
    assert WIRE_VERSION == 3
    assert write_body(EVERY_KIND).decode() == ITS_BYTES
    assert read_body(ITS_BYTES.encode()) == EVERY_KIND


def test_lines_are_for_editors() -> None:
    line = Paragraph((Link("x", (), line=7), Citation("y", line=8)), line=9)
    assert write_body(Body((line,))) == write_body(Body((Paragraph((Link("x", ()), Citation("y"))),)))


@pytest.mark.parametrize("version", [0, 1, 99])
def test_a_body_of_another_version_is_told_from_a_damaged_one(version: int) -> None:
    with pytest.raises(OtherVersion):
        read_body(ITS_BYTES.replace("3", str(version), 1).encode())


def mangled(change: str) -> bytes:
    tree: Any = json.loads(ITS_BYTES)
    exec(change, {"tree": tree, "rows": tree[1]})
    return json.dumps(tree).encode()


@pytest.mark.parametrize(
    "change",
    [
        "tree[0] = '1'",
        "tree[0] = True",
        "tree.pop()",
        "tree.append([])",
        "tree[1] = {}",
        "tree[1] = 'h'",
        "tree[2] = None",
        "rows[0][0] = 'z'",
        "rows[0][0] = []",
        "rows[0][0] = 's'",
        "rows[0][1] = '2'",
        "rows[0][1] = True",
        "rows[0][1] = 2.0",
        "rows[0][2] = 'A'",
        "rows[0][2][0] = 7",
        "rows[0][2][1][0] = 'p'",
        "rows[0].pop()",
        "rows[0].append('more')",
        "rows[1] = []",
        "rows[1] = 'p'",
        "rows[2][1] = 1",
        "rows[2][2] = {'p': []}",
        "rows[4][2][0] = 'ab'",
        "rows[5][1] = 'alarm'",
        "rows[6][2] = None",
        "rows[7][4] = [[]]",
        "rows[7][4] = ['v']",
        "rows[7][4][0][5] = 'perhaps'",
        "tree[2][0][0] = 'p'",
        "tree[2][0][4] = '2020'",
    ],
)
def test_rows_of_no_body(change: str) -> None:
    with pytest.raises(WireError):
        read_body(mangled(change))


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"1", b"\xff", b"[3," + b"[" * 100_000, b"<p>x</p>"])
def test_no_body_at_all(data: bytes) -> None:
    with pytest.raises(WireError):
        read_body(data)


def test_a_body_nested_beyond_all_reason() -> None:
    deep = '[["x","key","",' * 5000 + "[]" + ',""]]' * 5000
    with pytest.raises(WireError):
        read_body(f"[3,{deep},[]]".encode())


@given(st.binary(max_size=60))
def test_any_bytes(data: bytes) -> None:
    with pytest.raises(WireError):
        read_body(data)


def test_a_fingerprint_is_of_the_words_alone() -> None:
    """Changing it marks every saved packet as changed."""
    before = replace(EVERY_KIND, blocks=EVERY_KIND.blocks[:-7])  # without the kinds added since
    assert fingerprint("T", "S.", before) == FINGERPRINT
    without_forms = replace(EVERY_KIND, blocks=EVERY_KIND.blocks[:-3])
    assert fingerprint("T", "S.", without_forms) == ITS_FINGERPRINT
    assert fingerprint("T", "S.", EVERY_KIND) != ITS_FINGERPRINT
    assert fingerprint("T", "S.", read_body(write_body(without_forms))) == ITS_FINGERPRINT


@given(bodies, bodies)
def test_another_body_has_another_fingerprint(one: Body, other: Body) -> None:
    assert (fingerprint("", "", one) == fingerprint("", "", other)) == (as_said(one) == as_said(other))


def test_what_stands_on_a_sheet_or_comes_from_a_passage_is_no_word_of_an_article() -> None:
    paragraph = Paragraph((Text("p"),))
    box = Callout(CalloutKind.NOTE, "T", (paragraph,), "t")
    marked = replace(box, blocks=(replace(paragraph, sheet=True),), passage="seizure", sheet=True)
    assert fingerprint("", "", Body((box,))) == fingerprint("", "", Body((marked,)))


def test_title_and_summary_count() -> None:
    found = {fingerprint(title, summary, EVERY_KIND) for title in "ab" for summary in "ab"}
    assert len(found) == 4
