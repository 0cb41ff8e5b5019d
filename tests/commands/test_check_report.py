"""`waymark check --report`: the page is written, and a place that refuses it is named in one sentence."""

from pathlib import Path

import pytest
from builders import article_text, make_guide

from reader.__main__ import main
from reader.exit_codes import ExitCode

SOUND = [
    "8 articles, 0 damaged, 0 problems.",
    "2 sources, 0 with an address: 2 opened, 0 stored copy, 0 facts sheet, 0 not opened. "
    "0 facts that expire.",
]


def test_a_report_of_a_sound_guide(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, output = make_guide(tmp_path / "guide"), tmp_path / "out.html"
    assert main(["check", "--articles", str(folder), "--report", str(output)]) == ExitCode.FINE
    assert capsys.readouterr().out.splitlines() == [*SOUND, f"Report: {output}"]
    assert output.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_problems_still_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, output = (
        make_guide(tmp_path / "guide", more={"topics/pain": article_text("Pain", drugs=["alchol"])}),
        tmp_path / "out.html",
    )
    assert main(["check", "--articles", str(folder), "--report", str(output)]) == ExitCode.PROBLEMS
    assert "alchol" in capsys.readouterr().out
    assert "alchol" in output.read_text(encoding="utf-8")


@pytest.mark.parametrize("place", ["file/out.html", "folder"])
def test_a_place_that_cannot_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    folder = make_guide(tmp_path / "guide")
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "folder").mkdir()
    output = tmp_path / place
    assert main(["check", "--articles", str(folder), "--report", str(output)]) == ExitCode.NOT_WRITTEN
    printed = capsys.readouterr()
    assert printed.out.splitlines() == SOUND
    assert len(printed.err.splitlines()) == 1
    assert str(output) in printed.err
