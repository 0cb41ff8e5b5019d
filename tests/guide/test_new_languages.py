"""Languages that the program was never told of: from right to left, and without blanks between words."""

import re
from pathlib import Path

import pytest
from builders import ARTICLES, article_text, compile_guide, guide_toml, make_guide
from papers import run
from PySide6.QtWidgets import QApplication

from reader.__main__ import main
from reader.exit_codes import ExitCode
from reader.handouts.direction import is_right_to_left
from reader.library.folding import words
from reader.library.store import Library
from reader.search.ranking import Searcher

CHINESE = """## 什么是海洛因
海洛因是一种很强的阿片类药物。纳洛酮可以救命。

- 请拨打 911。
"""
ARABIC = """## ما هو الكحول
الكحول مادة تبطئ الدماغ وقد يكون التوقف المفاجئ خطيرا جدا على الجسم. اتصل بالرقم 911 إذا حدثت نوبة.

- اتصل بالطبيب قبل أن تتوقف.
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A guide in English, in Chinese, and in letters written from the right."""
    more = {
        "zh/drugs/alcohol": article_text("海洛因", summary="关于海洛因。", body=CHINESE),
        "ar/drugs/alcohol": article_text("الكحول", summary="عن الكحول.", body=ARABIC),
        "zh/topics/emergency": article_text("紧急情况", body="请打 911。\n"),
        "ar/topics/emergency": article_text("حالة طارئة", body="اتصل 911.\n"),
    }
    guide = guide_toml(languages=("en", "zh", "ar"), first=("drugs/alcohol",))
    folder = make_guide(tmp_path / "guide", guide=guide, articles={**ARTICLES, **more})
    return compile_guide(folder, tmp_path / "library.sqlite")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("海洛因", ["海洛", "洛因"]),
        ("酒", ["酒"]),
        ("拨打911吗", ["拨打", "911", "吗"]),
        ("THC和 CBD", ["thc", "和", "cbd"]),
        ("metanfetamína", ["metanfetamina"]),
        ("ヘロイン", ["ヘロ", "ロイ", "イン"]),
    ],
)
def test_words_without_blanks(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize("typed", ["海洛因", "洛因", "纳洛酮", "救命", "阿片"])
def test_two_signs_are_found(library: Path, typed: str) -> None:
    with Library(library) as opened:
        hits = Searcher(opened, "zh").search(typed).hits
        assert [hit.card.id for hit in hits][:1] == ["drugs/alcohol"]
        assert Searcher(opened, "zh").search("狮子").hits == ()


def test_words_from_the_right_are_found(library: Path) -> None:
    with Library(library) as opened:
        assert [hit.card.id for hit in Searcher(opened, "ar").search("الدماغ").hits] == ["drugs/alcohol"]


def test_a_sheet_from_the_right(library: Path, tmp_path: Path, qapp: QApplication) -> None:
    output = tmp_path / "out.pdf"
    order = ["--library", str(library), "handout", "drugs/alcohol", "--language", "ar", "-o", str(output)]
    assert main(order) == ExitCode.FINE
    text = run("pdftotext", "-bbox", str(output), "-")
    page = float(re.findall(r'<page width="([\d.]+)"', text)[0])
    found = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]+)<', text)
    lines: dict[str, list[tuple[float, float]]] = {}
    for left, top, right, word in found:
        if is_right_to_left(word):
            lines.setdefault(top, []).append((float(left), float(right)))
    ((left, top),) = ((float(left), float(top)) for left, top, _right, word in found if word == "•")
    item = lines[min(lines, key=lambda each: abs(float(each) - top))]
    assert left > max(right for _left, right in item), "the dot stands before the item, at its right"
    ends = [max(right for _left, right in line) for line in lines.values()]
    # Title, summary, heading, text and item each begin at the right edge of the column.
    assert len(ends) >= 5
    assert sum(end > page * 0.8 for end in ends) >= 4
