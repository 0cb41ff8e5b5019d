"""Tables of evidence drawn: what is filled, what is said, and that black alone tells all of it."""

import re
from xml.etree import ElementTree

from reader.content.blocks import Comparison, Evidence, Text, Verdict
from reader.content.body import Body
from reader.handouts.labels import evidence_words
from reader.render.evidence import ON_PAPER, Drawing, drawings, sentence, svg
from reader.render.html import body_html, drawing_of

ROW = Comparison("65", "48", "", (Text("tests"),), Verdict.HELPED)
TABLE = Evidence("The trial", "Pill", "Dummy", (ROW,))
SQUARES = Drawing("65", "48", "", "Pill", "Dummy", Verdict.HELPED)
BARS = Drawing("13", "6", "days", "Pill", "Dummy", Verdict.CHANCE)
ENGLISH = evidence_words("en")


def filled(drawing: Drawing, width: int = 700, color: str = "#000000") -> list[float]:
    """The widths of the filled boxes, in order."""
    root = ElementTree.fromstring(svg(drawing, ENGLISH, width, 18, ON_PAPER))
    return [
        float(each.get("width", 0))
        for each in root.iter()
        if each.tag.endswith("rect") and each.get("fill") == color
    ]


def test_a_square_for_each_of_a_hundred() -> None:
    root = ElementTree.fromstring(svg(SQUARES, ENGLISH, 700, 18, ON_PAPER))
    outlines = [each for each in root.iter() if each.tag.endswith("rect") and each.get("fill") == "none"]
    assert len(outlines) == 200
    assert len(filled(SQUARES)) == 65 + 48


def test_a_part_of_one_is_a_part_of_a_square() -> None:
    widths = filled(Drawing("6.5", "0", "", "Pill", "Dummy", Verdict.SAME))
    assert len(widths) == 7
    assert abs(widths[-1] - widths[0] / 2) < 0.1


def test_an_average_is_a_bar_as_long_as_its_value() -> None:
    one, other = filled(BARS)
    assert abs(other / one - 6 / 13) < 0.01


def test_paper_needs_no_color() -> None:
    colors = set(re.findall(r"#[0-9A-Fa-f]{6}", svg(SQUARES, ENGLISH, 700, 18, ON_PAPER).decode()))
    assert colors == {"#000000", "#FFFFFF"}


def test_every_word_of_it_is_said() -> None:
    assert sentence(SQUARES, ENGLISH) == "Pill: 65 of 100. Dummy: 48 of 100. It helped."
    assert sentence(BARS, ENGLISH) == "Pill: 13 days. Dummy: 6 days. The gap could be chance."


def test_the_text_has_it_as_a_picture_with_these_words() -> None:
    html = body_html(Body((TABLE,), ()), "Sources", ENGLISH)
    assert 'alt="Pill: 65 of 100. Dummy: 48 of 100. It helped."' in html
    address = re.search(r'src="evidence:([^"]+)"', html)
    assert address is not None
    assert drawing_of(address[1]) == next(drawing for _, drawing in drawings(TABLE))


def test_a_narrow_column_stacks_the_groups() -> None:
    wide = ElementTree.fromstring(svg(SQUARES, ENGLISH, 700, 18))
    narrow = ElementTree.fromstring(svg(SQUARES, ENGLISH, 320, 18))
    assert int(narrow.get("height", 0)) > int(wide.get("height", 0))
