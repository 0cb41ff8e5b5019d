"""Which files become the guide: what editors keep beside is passed over, what would be lost is named."""

import os
from pathlib import Path

import pytest
from builders import ARTICLES, guide_toml, make_bilingual, make_guide, problems_of

from reader.commands.compile import compile_guide
from reader.exit_codes import ExitCode
from reader.guide.loader import gather
from reader.library.digest import content_digest


@pytest.mark.parametrize(
    "name", ["hope.md.txt", "hope.MD", "hope.markdown", "hope.md~", "hope.docx", "hope.md.bak", "hope"]
)
def test_a_file_that_would_be_left_out_is_named(tmp_path: Path, name: str) -> None:
    folder = make_guide(tmp_path)
    (folder / "en" / "topics" / name).write_text("x", encoding="utf-8")
    (problem,) = problems_of(folder)
    assert (problem.path, problem.rule) == (f"en/topics/{name}", "file-name")
    assert ".md" in problem.hint


def test_a_picture_of_another_kind_is_named(tmp_path: Path) -> None:
    folder = make_guide(tmp_path)
    (folder / "images" / "brain.PNG").write_bytes(b"x")
    (problem,) = problems_of(folder)
    assert (problem.path, problem.rule) == ("images/brain.PNG", "file-name")


@pytest.mark.parametrize(
    "name", ["._hope.md", ".#hope.md", "~$hope.md", ".DS_Store", "Thumbs.db", "desktop.ini", ".hope.md.swp"]
)
def test_what_editors_and_systems_keep_is_passed_over(tmp_path: Path, name: str) -> None:
    folder = make_guide(tmp_path)
    digest = content_digest(folder)
    (folder / "en" / "topics" / name).write_bytes(b"\0\5\26\7")
    (folder / "images" / name).write_bytes(b"\0\5\26\7")
    assert problems_of(folder) == ()
    assert len(gather(folder).everything) == len(ARTICLES)
    assert content_digest(folder) == digest


def compiled(folder: Path, output: Path) -> ExitCode:
    return compile_guide(folder, output)


def test_a_sound_guide_is_compiled(tmp_path: Path) -> None:
    assert compiled(make_guide(tmp_path / "guide"), tmp_path / "l.sqlite") is ExitCode.FINE
    assert (tmp_path / "l.sqlite").is_file()


@pytest.mark.parametrize("name", ["evidence.tsv", "aliases.tsv", "codes.tsv"])
@pytest.mark.parametrize("data", [None, b"", b"\xff\xfed\0", b"\xff\xff", b"drug;level\n", b"one\ttwo\n"])
def test_a_guide_without_a_table_is_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes | None
) -> None:
    folder = make_guide(tmp_path / "guide")
    (folder / name).unlink()
    if data is not None:
        (folder / name).write_bytes(data)
    assert compiled(folder, tmp_path / "l.sqlite") is ExitCode.PROBLEMS
    assert not (tmp_path / "l.sqlite").exists()
    assert f"{name}" in capsys.readouterr().err


@pytest.mark.parametrize("rows", [(), ("alcohol\tnaltrexone\tgreat\tIt helps.\tTwo, 2021\tdrugs/alcohol",)])
def test_evidence_without_a_row_is_not_written(tmp_path: Path, rows: tuple[str, ...]) -> None:
    folder = make_guide(tmp_path / "guide", evidence=rows)
    assert compiled(folder, tmp_path / "l.sqlite") is ExitCode.PROBLEMS
    assert not (tmp_path / "l.sqlite").exists()


def test_a_guide_without_a_promised_language_is_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_bilingual(tmp_path / "guide")
    assert compiled(folder, tmp_path / "one.sqlite") is ExitCode.FINE
    (folder / "es").rename(folder / "ES-old")
    assert compiled(folder, tmp_path / "two.sqlite") is ExitCode.PROBLEMS
    assert not (tmp_path / "two.sqlite").exists()
    assert '"es"' in capsys.readouterr().err


def test_a_guide_without_pages_is_not_written(tmp_path: Path) -> None:
    assert compiled(make_guide(tmp_path / "guide", articles={}), tmp_path / "l.sqlite") is ExitCode.PROBLEMS
    assert not (tmp_path / "l.sqlite").exists()


def test_an_earlier_library_stays_when_the_new_one_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "l.sqlite").write_bytes(b"old")
    compiled(make_guide(tmp_path / "guide", articles={}), tmp_path / "l.sqlite")
    assert (tmp_path / "l.sqlite").read_bytes() == b"old"


def test_a_folder_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_guide(tmp_path / "guide")
    real = os.scandir

    def refused(path: str) -> object:
        if str(path).endswith("topics"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refused)  # root may read everything
    assert compiled(folder, tmp_path / "l.sqlite") is ExitCode.PROBLEMS
    assert not (tmp_path / "l.sqlite").exists()
    assert "en/topics: The folder cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("change", [{"first": ["topics/nothing"]}, {"family": ["topics/nothing"]}])
def test_a_topic_that_is_promised_must_be_there(tmp_path: Path, change: dict[str, list[str]]) -> None:
    guide = guide_toml(**change)  # type: ignore[arg-type]
    found = [
        problem for problem in problems_of(make_guide(tmp_path, guide=guide)) if problem.rule != "orphan"
    ]
    assert [(problem.path, problem.rule) for problem in found] == [("guide.toml", "missing-topic")]
    assert compiled(tmp_path, tmp_path / "l.sqlite") is ExitCode.PROBLEMS


def test_ids_that_differ_by_capitals_are_one_id_twice(tmp_path: Path) -> None:
    guide = guide_toml() + '[[drug]]\nid = "ALCOHOL"\nsign = "more"\nname.en = "Alcohol"\n'
    assert "duplicate-id" in {problem.rule for problem in problems_of(make_guide(tmp_path, guide=guide))}
