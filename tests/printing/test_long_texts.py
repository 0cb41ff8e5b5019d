"""Texts of a clinic as long as they may be: no word lies over another, and every number is whole."""

import re
from itertools import combinations
from pathlib import Path

import pytest
from papers import PdfFile, run
from PySide6.QtWidgets import QApplication

from reader.__main__ import main
from reader.exit_codes import ExitCode

LONG = ("Long clinic name words " * 9)[:200].strip()
SETTINGS = f"""
[clinic]
name = "{{name}}"
address = "{LONG}"
phone = "+52 55 1234 5678 ext. 123456"
front_desk = "+1 787 555 0100 ext. 123456"
front_desk_label = "{LONG}"
front_desk_note = "{LONG}"
[helpline]
name = "{LONG}"
number = "+52 55 1234 5678 ext. 123456"
languages = "{LONG}"
free = true
"""
WORD = re.compile(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>')


def overlapping(pdf: Path) -> list[tuple[str, str]]:
    """Words that lie over one another, on any page."""
    found = []
    for page in run("pdftotext", "-bbox", str(pdf), "-").split("<page ")[1:]:
        boxes = [(*map(float, word[:4]), word[4]) for word in WORD.findall(page)]
        for one, other in combinations(boxes, 2):
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            if across > 2 and down > 6:  # points; letters reach a little beyond their line
                found.append((one[4], other[4]))
    return found


def pages(settings: str, tmp_path: Path, library: Path, *options: str) -> PdfFile:
    file, output = tmp_path / "clinic.toml", tmp_path / "out.pdf"
    file.write_text(settings, "utf-8")
    order = ["--settings", str(file), "--library", str(library), "handout", "topics/overdose", *options]
    assert main([*order, "-o", str(output)]) == ExitCode.FINE
    assert overlapping(output) == []
    return PdfFile(output)


LARGE_PACKET = ("--large-print", "--paper", "a4", "--language", "es", "--cover", "--wallet-cards")


@pytest.mark.parametrize(
    ("options", "name"),
    [((), LONG), (("--large-print",), "W" * 200), ((*LARGE_PACKET, "--helpline-page"), LONG)],
    ids=["ordinary", "large", "packet"],
)
def test_nothing_lies_over_anything(
    tmp_path: Path,
    shipped_library: Path,
    qapp: QApplication,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
    name: str,
) -> None:
    short = pages('[clinic]\nname = "River Clinic"\n', tmp_path, shipped_library, *options)
    assert capsys.readouterr().err == ""
    long = pages(SETTINGS.format(name=name), tmp_path, shipped_library, *options)
    assert len(long.pages) <= len(short.pages) * 1.5
    assert ("end in an ellipsis" in capsys.readouterr().err) is bool(options)
    for page in long.pages[:2]:
        assert "+52 55 1234 5678 ext. 123456" in page
        assert "988" in page
        assert "+1 787 555 0100 ext. 123456" in page
