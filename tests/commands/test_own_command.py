"""`waymark own`: what it says of a clinic's own pages, and that every command shows them."""

import json
from pathlib import Path

import pytest
from builders import compile_guide, make_bilingual

from reader import bundle
from reader.__main__ import main
from reader.exit_codes import ExitCode


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings and two pages, one of them broken."""
    library = compile_guide(make_bilingual(tmp_path / "guide"), tmp_path / "library.sqlite")
    monkeypatch.setattr(bundle, "articles", lambda: None)
    monkeypatch.setattr(bundle, "shipped_library", lambda: library)
    monkeypatch.setenv("WAYMARK_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    Path("pages").mkdir()
    Path("pages/room.md").write_text("# The quokka room\n\nCall 1-555-010-0177.\n", encoding="utf-8")
    Path("pages/broken.md").write_text("---\ntitle: [\n---\nText.\n", encoding="utf-8")
    Path("clinic.toml").write_text(
        '[clinic]\nname = "Riverside"\n[own]\nfolder = "pages"\n', encoding="utf-8"
    )
    return tmp_path


def run(*words: str) -> int:
    return main(["--settings", "clinic.toml", *words])


def test_check(clinic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("own", "check") == ExitCode.PROBLEMS
    said = capsys.readouterr().out
    assert "broken.md:" in said
    assert 'room.md:3: "1-555-010-0177" is neither a line the guide knows nor one of yours.' in said
    assert "1 page is shown, 1 is left out, 2 problems." in said
    Path("pages/broken.md").unlink()
    Path("pages/helplines.tsv").write_text("number\tname\n1-555-010-0177\tOur desk\n", encoding="utf-8")
    assert run("own", "check") == ExitCode.FINE
    assert "0 problems" in capsys.readouterr().out


def test_every_command_shows_them(clinic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("search", "quokka") == ExitCode.FINE
    assert "topics/room" in capsys.readouterr().out
    assert run("handout", "topics/room", "--html", "-o", "room.html") == ExitCode.FINE
    assert "From Riverside." in Path("room.html").read_text(encoding="utf-8")


def test_compile(clinic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("own", "compile", "-o", "with.sqlite") == ExitCode.PROBLEMS
    assert "1 page of your own was added." in capsys.readouterr().out
    assert main(["--library", "with.sqlite", "search", "quokka", "--json"]) == ExitCode.FINE
    assert json.loads(capsys.readouterr().out)


def test_no_folder(clinic: Path) -> None:
    Path("clinic.toml").write_text("", encoding="utf-8")
    assert run("own", "check") == ExitCode.USAGE
    assert run("own", "compile") == ExitCode.USAGE
