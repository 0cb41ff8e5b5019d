"""The body of an article: known blocks become values, all else a problem on its line."""

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
    Figure,
    Heading,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Strong,
    Table,
    Text,
    Verdict,
)
from reader.content.findings import Findings
from reader.content.markdown import parse_markdown
from reader.content.problems import Severity
from reader.content.walk import citations, facts, headings, links, plain_text

FIRST = 11  # the line of the file on which these bodies begin


def read(body: str) -> tuple[Block, ...]:
    findings = Findings("x.md")
    blocks = parse_markdown(body, FIRST, findings)
    assert findings.problems() == ()
    return blocks


def found(body: str) -> list[tuple[int, str]]:
    findings = Findings("x.md")
    parse_markdown(body, FIRST, findings)
    return [(problem.line, problem.rule) for problem in findings.problems()]


def severities(body: str) -> set[Severity]:
    findings = Findings("x.md")
    parse_markdown(body, FIRST, findings)
    return {problem.severity for problem in findings.problems()}


def test_paragraph_with_every_inline() -> None:
    body = "Plain **strong** and *stressed*  \nthen [a **link**](../drugs/x.md#risks). [@a; @b-2]"
    assert read(body) == (
        Paragraph(
            (
                Text("Plain "),
                Strong((Text("strong"),)),
                Text(" and "),
                Emphasis((Text("stressed"),)),
                LineBreak(),
                Text("then "),
                Link("../drugs/x.md#risks", (Text("a "), Strong((Text("link"),))), FIRST + 1),
                Text(". "),
                Citation("a", FIRST + 1),
                Citation("b-2", FIRST + 1),
            ),
            FIRST,
        ),
    )


def test_headings_have_unique_anchors_without_accents() -> None:
    body = "## ¿Qué es el síndrome?\n\n### Risks [@a]\n\n## Risks\n\n## Sources\n\n## Source 1\n\n## 911\n"
    assert [(h.level, h.anchor, h.line) for h in headings(read(body))] == [
        (2, "que-es-el-sindrome", 11),
        (3, "risks", 13),
        (2, "risks-2", 15),
        (2, "section-sources", 17),
        (2, "section-source-1", 19),
        (2, "911", 21),
    ]


def test_anchors_never_meet_a_numbered_heading() -> None:
    anchors = [heading.anchor for heading in headings(read("## A 2\n\n## A\n\n## A\n\n## A 2\n"))]
    assert anchors[:3] == ["a-2", "a", "a-3"]
    assert len(set(anchors)) == 4


def test_lists_nest_and_number() -> None:
    body = "- One\n- Two\n    1. Deep\n    2. Deeper\n\n3. Three\n4. Four\n"
    bullets, numbers = read(body)
    assert bullets == ListBlock(
        False,
        (
            ListItem((Paragraph((Text("One"),), 11),)),
            ListItem(
                (
                    Paragraph((Text("Two"),), 12),
                    ListBlock(
                        True,
                        (
                            ListItem((Paragraph((Text("Deep"),), 13),)),
                            ListItem((Paragraph((Text("Deeper"),), 14),)),
                        ),
                        1,
                        13,
                    ),
                )
            ),
        ),
        1,
        11,
    )
    assert isinstance(numbers, ListBlock)
    assert (numbers.ordered, numbers.start, numbers.line, len(numbers.items)) == (True, 3, 16, 2)


@pytest.mark.parametrize("body", ["We have:\n- one\n- two\n", "We have:\n1. one\n2. two\n"])
def test_list_may_follow_its_paragraph_at_once(body: str) -> None:
    paragraph, items = read(body)
    assert isinstance(paragraph, Paragraph)
    assert isinstance(items, ListBlock)
    assert (plain_text(paragraph.children), len(items.items), items.line) == ("We have:", 2, FIRST + 1)


def test_list_may_follow_its_paragraph_in_a_callout() -> None:
    (callout,) = read('!!! ask "Ask"\n    Say:\n    - one\n    - two\n')
    assert isinstance(callout, Callout)
    assert [type(block) for block in callout.blocks] == [Paragraph, ListBlock]


def test_table() -> None:
    assert read("| A | B |\n|---|:-:|\n| 1 | **2** |\n| 3 | [@a] |\n") == (
        Table(
            (Cell((Text("A"),)), Cell((Text("B"),))),
            (
                (Cell((Text("1"),)), Cell((Strong((Text("2"),)),))),
                (Cell((Text("3"),)), Cell((Citation("a", FIRST + 3),))),
            ),
            FIRST,
        ),
    )


@pytest.mark.parametrize("kind", list(CalloutKind))
def test_callout(kind: CalloutKind) -> None:
    body = f'Before.\n\n!!! {kind.value} "Key points"\n    - One\n\n    Two.\n\nAfter.\n'
    _, callout, after = read(body)
    items = ListBlock(False, (ListItem((Paragraph((Text("One"),), 14),)),), 1, 14)
    assert callout == Callout(kind, "Key points", (items, Paragraph((Text("Two."),), 16)), "key-points", 13)
    assert after == Paragraph((Text("After."),), 18)


def test_figure() -> None:
    body = '![A glass (full).](../../images/glass-1.svg "One drink (about 14 g).")\n'
    assert read(body) == (Figure("glass-1.svg", "A glass (full).", "One drink (about 14 g).", FIRST),)


def test_escaped_signs_are_words() -> None:
    (paragraph,) = read(r"\[not\](a link), \*not\* bold, 5 < 6, a_b_c, AT&T, \[@x\]")
    assert isinstance(paragraph, Paragraph)
    assert plain_text(paragraph.children) == "[not](a link), *not* bold, 5 < 6, a_b_c, AT&T, [@x]"


def test_inline_lines_are_those_of_the_file() -> None:
    body = (
        "Same words.\nSame words. [a](../drugs/x.md) **[b](../drugs/x.md)**\n[@a;\n@b] and\n"
        '"[c\nc](../drugs/x.md)" [d](../drugs/x.md)\n\n- x\n- Same words. [a](../drugs/x.md) [@a]\n\n'
        '!!! note "Same words."\n    Same words. [a](../drugs/x.md) [@a]\n\n'
        "| Same | x |\n|--|--|\n| words. | [@a] |\n"
    )
    blocks = read(body)
    assert [link.line for link in links(blocks)] == [12, 12, 15, 16, 19, 22]
    assert [citation.line for citation in citations(blocks)] == [13, 14, 19, 22, 26]


@given(
    st.lists(
        st.sampled_from(
            ["## Risks", "Text.", "- x", "", "1. y", '!!! note "N"\n    t', "> q", "***", "| a |"]
        ),
        max_size=25,
    )
)
def test_heading_lines_are_right_in_any_surroundings(parts: list[str]) -> None:
    body = "\n\n".join(parts)
    wanted = [number for number, line in enumerate(body.split("\n"), FIRST) if line.startswith("## ")]
    assert [heading.line for heading in headings(parse_markdown(body, FIRST, Findings("x.md")))] == wanted


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("x\n\n# One", (13, "bad-heading")),
        ("x\n\n#### Four", (13, "bad-heading")),
        ("- ## In a list", (11, "bad-heading")),
        ("##", (11, "empty-heading")),
        ("x\n\n    code", (13, "code-block")),
        ("a `code` b", (11, "unknown-inline")),
        ("```\ncode\n```", (12, "unknown-inline")),
        ("x\n\n> quote", (13, "blockquote")),
        ("x\n\n***\n\ny", (13, "horizontal-rule")),
        ("x\n\n---\n", (13, "horizontal-rule")),
        ("x\n---\n", (12, "horizontal-rule")),
        ('!!! dangr "X"\n    a', (11, "unknown-callout")),
        ("!!! key\n    a", (11, "missing-title")),
        ("!!! key Key points\n    a", (11, "bad-callout")),
        ('!!! key "A [@b]"\n    a', (11, "bad-callout")),
        ('!!! key "A"\n', (11, "empty-callout")),
        ('- a\n\n    !!! key "A"\n        b', (13, "callout-place")),
        ("a ![b](../../images/x.svg)", (11, "image-not-alone")),
        ("![](../../images/x.svg)", (11, "missing-alt")),
        ("![a](../images/x.svg)", (11, "bad-picture")),
        ("![a](../../images/x.png)", (11, "bad-picture")),
        ("[a](foo.txt)", (11, "bad-link")),
        ("[a](/drugs/x.md)", (11, "bad-link")),
        ("[a](../drugs/x.md", (11, "bad-link")),
        ("[](../drugs/x.md)", (11, "bad-link")),
        ('[a](../drugs/x.md "T")', (11, "bad-link")),
        ("[a [@b]](../drugs/x.md)", (11, "bad-link")),
        ("[a][b]", (11, "reference-link")),
        ("x\n\n[b]: ../drugs/x.md", (13, "reference-link")),
        ("[@A b]", (11, "bad-citation")),
        ("[@a, @b]", (11, "bad-citation")),
        ("[@a", (11, "bad-citation")),
        ("**a", (11, "stray-mark")),
        ("a &amp; b", (11, "html-entity")),
        ("- a\n  - b", (12, "list-indent")),
        ("x\n2. a\n3. b", (11, "lost-list")),
        ("x\n| a | b |\n|---|---|\n| 1 | 2 |", (11, "lost-table")),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", (13, "table-row")),
        ("| a | b |\n|---|---|\n| 1 |", (13, "table-row")),
        ("| a | b |\n|---|---|\n", (11, "empty-table")),
    ],
)
def test_what_is_no_known_block_is_an_error_on_its_line(body: str, problem: tuple[int, str]) -> None:
    assert problem in found(body)
    assert severities(body) == {Severity.ERROR}


def test_words_of_refused_blocks_are_kept() -> None:
    blocks = parse_markdown("# One\n\n> two\n\n    three <\n\na `four` b", FIRST, Findings("x.md"))
    assert [plain_text(b.children) for b in blocks if isinstance(b, Paragraph)] == [
        "One",
        "two",
        "three <",
        "a four b",
    ]


def test_unknown_callout_suggests_the_nearest() -> None:
    findings = Findings("x.md")
    parse_markdown('!!! dangr "X"\n    a', FIRST, findings)
    assert findings.problems()[0].hint == 'Did you mean "danger"?'


ADDRESSES = [
    "javascript:alert(1)",
    "JaVaScRiPt:x",
    "java\nscript:x",
    " javascript:x",
    "java\tscript:x",
    "&#106;avascript:x",
    "javascript&colon;x",
    "javascript&amp;colon;x",
    "javascript&#x3A;x",
    "javascript%3Ax",
    "ｊavascript：x",
    "java\u200bscript:x",
    "<javascript:x>",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "http://example.org/x.md",
    "HTTPS://example.org/x.md",
    "//example.org/x.md",
    "\\\\server\\x.md",
    "mailto:a@example.org",
    "tel:911",
    "C:/x.md",
]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("form", ["[a]({})", "![a]({})", '[a]({} "t")', "[a\nb]({})"])
def test_address_that_leaves_the_guide_is_damage(form: str, address: str) -> None:
    body = form.format(address)
    assert Severity.DAMAGE in severities(body)
    assert not list(links(parse_markdown(body, FIRST, Findings("x.md"))))


def test_address_of_a_reference_link_is_judged_too() -> None:
    assert found("x\n\n[ref]: javascript:x") == [(13, "reference-link"), (13, "forbidden-address")]


@pytest.mark.parametrize(
    "html",
    ["<b>x</b>", "<script>", "</p>", "<!-- x -->", "<?php", "<![CDATA[x]]>", "<http://x.org>", "<a@b.org>",
     "`<b>`",
     "<img\nsrc=x>", "<div>\n\nx\n\n</div>", "    <b>", r"\<b>", "[<i>a</i>](../drugs/x.md)"],
)  # fmt: skip
def test_html_is_damage(html: str) -> None:
    body = f"One.\n\nTwo {html} three"
    assert (13, "raw-html") in found(body)
    assert Severity.DAMAGE in severities(body)


@pytest.mark.parametrize("body", ["5 < 6 and 7 > 6", "Under <5 drinks", "a <- b"])
def test_lone_angle_brackets_are_words(body: str) -> None:
    assert read(body) == (Paragraph((Text(body),), FIRST),)


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("    " * 9 + "- a", "too-deep"),
        ("> " * 9 + "a", "too-deep"),
        ("- " * 9 + "a", "too-deep"),
        ("x" * 6_000, "too-complex"),
    ],
)
def test_too_much_is_damage_with_its_line(body: str, rule: str) -> None:
    assert found(f"x\n\n{body}") == [(13, rule)]
    assert severities(f"x\n\n{body}") == {Severity.DAMAGE}


EVIDENCE = """!!! evidence "Tests with no amphetamine"
    65 | 48 | tests without amphetamine [@one] | naltrexone pill | dummy pill | helped
    13 days | 6.5 days | before the first use | chance
"""


def test_table_of_evidence() -> None:
    (table,) = read(EVIDENCE)
    assert table == Evidence(
        "Tests with no amphetamine",
        "naltrexone pill",
        "dummy pill",
        (
            Comparison(
                *("65", "48", ""),
                (Text("tests without amphetamine "), Citation("one", FIRST + 1)),
                Verdict.HELPED,
                FIRST + 1,
            ),
            Comparison("13", "6.5", "days", (Text("before the first use"),), Verdict.CHANCE, FIRST + 2),
        ),
        FIRST,
    )
    assert [cited.line for cited in citations([table])] == [FIRST + 1]


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ("    65 | 48 | tests | pill | dummy", 1),  # no verdict
        ("    65 | 48 | tests | helped", 1),  # no groups
        ("    65 | 48 | tests | pill | dummy | maybe", 1),
        ("    165 | 48 | tests | pill | dummy | helped", 1),  # more than all
        ("    65 | 48 days | tests | pill | dummy | helped", 1),
        ("    about 65 | 48 | tests | pill | dummy | helped", 1),
        ("    65 | 48 |  | pill | dummy | helped", 1),
        ("    65 | 48 | a | pill | dummy | helped\n    6 | 4 | b | shot | dummy | helped", 2),
        ("    - 65 | 48", 0),
    ],
)
def test_what_is_no_table_of_evidence(wrong: str, line: int) -> None:
    problems = found(f'!!! evidence "T"\n{wrong}\n')
    assert (FIRST + line, "evidence") in problems


def test_marks_of_the_one_sheet_edition() -> None:
    body = "## Do {sheet}\n\nA.\n\n{sheet}\nB.\n\n{sheet}\n\n- c\n\n" + EVIDENCE.replace(
        '"\n', '" {sheet}\n', 1
    )
    heading, first, second, items, table = read(body)
    assert [block.sheet for block in (heading, first, second, items, table)] == [
        True,
        False,
        True,
        True,
        True,
    ]
    assert isinstance(heading, Heading)
    assert heading.anchor == "do"


@pytest.mark.parametrize("body", ["{shet}\n\nA.", "A {sheet} b.", "A.\n\n{sheet}\n", "- a\n    {sheet}\n"])
def test_marks_that_mark_nothing(body: str) -> None:
    assert [rule for _line, rule in found(body)] in (["leftover"], ["sheet"])


def test_place_of_a_shared_passage() -> None:
    before, passage, _after = read("A.\n\n!!! passage will-not-wake {sheet}\n\nB.\n")
    assert isinstance(passage, Callout)
    assert (passage.passage, passage.anchor, passage.line, passage.sheet) == (
        "will-not-wake",
        "will-not-wake",
        FIRST + 2,
        True,
    )
    assert passage.blocks == ()
    assert before.line == FIRST


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("!!! passage Will Not", "bad-callout"),
        ("!!! passage", "bad-callout"),
        ("!!! passage a\n    words\n", "callout-place"),
        ("- a\n\n    !!! passage a\n", "callout-place"),
    ],
)
def test_passages_stand_alone(body: str, rule: str) -> None:
    assert rule in [rule for _line, rule in found(body)]


def test_facts_stand_in_any_text() -> None:
    (paragraph,) = read("Call {fact:quitline} or **{fact:laws-2026}**.")
    assert isinstance(paragraph, Paragraph)
    assert [fact.fact_id for fact in facts([paragraph])] == ["quitline", "laws-2026"]
    assert [rule for _line, rule in found("Call {fact:Bad id}")] == ["leftover"]
    assert [rule for _line, rule in found("Call {fact:Bad_id}")] == ["bad-fact"]
