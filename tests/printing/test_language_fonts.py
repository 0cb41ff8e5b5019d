"""A language brings its font: on the screen and on paper, with no change of the program."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import ARTICLES, article_text, compile_guide, guide_toml, make_guide
from papers import run
from pseudo_font import FAMILY as PSEUDO
from pseudo_font import pseudo_font
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout
from PySide6.QtWidgets import QApplication

from reader import bundle
from reader.__main__ import main
from reader.exit_codes import ExitCode
from reader.printing.fonts import FAMILY, load_fonts
from reader.printing.signs import is_printable

LINE = "海洛因是一种很强的阿片类药物纳洛酮可以救命请拨打" * 6
SIGNS = "".join(dict.fromkeys(f"{LINE}酒关于紧急情况。"))


@pytest.fixture
def language(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The resources of a program that has Chinese, with a font for it."""
    folder = tmp_path / "resources"
    folder.mkdir()
    for path in bundle.resources().iterdir():
        if path.name != "locale":
            (folder / path.name).symlink_to(path)
    font = folder / "locale" / "zh" / "fonts" / "letters.ttf"
    font.parent.mkdir(parents=True)
    font.write_bytes(pseudo_font(SIGNS))
    monkeypatch.setattr(bundle, "resources", lambda: folder)
    yield folder
    QFont.removeSubstitutions(FAMILY)
    QFontDatabase.removeAllApplicationFonts()
    monkeypatch.undo()
    load_fonts()


def families(text: str) -> set[str]:
    """The fonts that the letters of a text are drawn with."""
    layout = QTextLayout(text, QFont(FAMILY))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {run.rawFont().familyName() for run in layout.glyphRuns()}


def test_the_font_draws_what_the_reading_font_lacks(language: Path) -> None:
    assert language.is_dir()
    assert load_fonts()
    assert families("酒") == {PSEUDO}
    assert families("alcohol") == {FAMILY}
    assert all(map(is_printable, SIGNS))


def test_a_font_that_is_broken_keeps_nothing_from_starting(language: Path) -> None:
    (language / "locale" / "zh" / "fonts" / "broken.otf").write_bytes(b"no font")
    assert load_fonts()
    assert families("酒") == {PSEUDO}


def test_a_sheet_without_blanks_between_words(language: Path, tmp_path: Path) -> None:
    assert load_fonts()
    more = {
        "zh/drugs/alcohol": article_text("酒", summary="关于酒。", body=f"## 酒\n{LINE}。\n"),
        "zh/topics/emergency": article_text("紧急情况", body="请拨打 911。\n"),
    }
    guide = guide_toml(languages=("en", "zh"), first=("drugs/alcohol",))
    folder = make_guide(tmp_path / "guide", guide=guide, articles={**ARTICLES, **more})
    library, output = compile_guide(folder, tmp_path / "library.sqlite"), tmp_path / "out.pdf"
    order = ["--library", str(library), "handout", "drugs/alcohol", "--language", "zh", "-o", str(output)]
    assert main(order) == ExitCode.FINE
    fonts = run("pdffonts", str(output)).splitlines()[2:]
    assert any(PSEUDO.replace(" ", "") in line.replace("-", "") for line in fonts), fonts
    text = re.sub(r"\s", "", run("pdftotext", str(output), "-"))
    assert LINE in text, "it can be copied whole"
    boxed = run("pdftotext", "-bbox", str(output), "-")
    width = float(re.findall(r'<page width="([\d.]+)"', boxed)[0])
    ends = [
        float(end) for end, word in re.findall(r'xMax="([\d.]+)"[^>]*>([^<]+)<', boxed) if word[0] in SIGNS
    ]
    assert len(ends) > 3, "the line was broken, at signs and not at blanks"
    assert max(ends) < width
