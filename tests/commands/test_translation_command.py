"""`waymark translation`, and the language options of the other commands."""

import json
from pathlib import Path

import pytest
from builders import compile_guide, make_bilingual

from reader.__main__ import main
from reader.exit_codes import ExitCode


def test_stamp_and_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make_bilingual(tmp_path)
    where = ["--articles", str(folder)]
    assert main(["translation", "list", *where]) == ExitCode.FINE
    assert "8 of 8 translations are current." in capsys.readouterr().out
    original = folder / "en" / "drugs" / "alcohol.md"
    original.write_text(original.read_text(encoding="utf-8").replace("Plain", "Clear"), encoding="utf-8")
    (folder / "es" / "treatments" / "naloxone.md").unlink()
    assert main(["translation", "list", *where]) == ExitCode.PROBLEMS
    listed = capsys.readouterr().out
    assert "es\tdrugs/alcohol\tolder than its original" in listed
    assert "es\ttreatments/naloxone\tmissing" in listed
    assert main(["translation", "stamp", "drugs/alcohol", *where]) == ExitCode.FINE
    assert main(["translation", "stamp", "--all", "--language", "es", *where]) == ExitCode.FINE
    assert capsys.readouterr().out == "1 stamped.\n7 stamped.\n"
    assert main(["translation", "stamp", "drugs/alcohl", *where]) == ExitCode.UNKNOWN
    main(["translation", "list", *where])
    assert "drugs/alcohol\t" not in capsys.readouterr().out


def test_a_language_the_guide_is_not_translated_into(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--language", "fr", "--articles", str(make_bilingual(tmp_path))]
    assert main(["translation", "stamp", "--all", *where]) == ExitCode.USAGE
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", 'The guide is not translated into "fr". It has: es.\n')


def test_a_guide_that_cannot_be_read(tmp_path: Path) -> None:
    assert main(["translation", "list", "--articles", str(tmp_path)]) == ExitCode.PROBLEMS
    assert main(["translation", "stamp", "--all", "--articles", str(tmp_path)]) == ExitCode.PROBLEMS


def test_search_in_spanish(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = str(compile_guide(make_bilingual(tmp_path / "guide"), tmp_path / "library.sqlite"))
    assert main(["--library", library, "search", "alcohol", "--language", "es", "--json"]) == ExitCode.FINE
    first = json.loads(capsys.readouterr().out)["results"][0]
    assert (first["title"], first["lang"]) == ("El alcohol", "es")


def test_the_language_may_be_left_out_where_there_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_bilingual(tmp_path / "guide")
    assert main(["translation", "stamp", "--all", "--articles", str(folder)]) == ExitCode.FINE
    signed = ["review", "sign", "drugs/alcohol", "--name", "Ana", "--role", "MD", "--articles", str(folder)]
    assert main(signed) == ExitCode.FINE
    assert "drugs/alcohol (en)" in capsys.readouterr().out
    text = (folder / "guide.toml").read_text(encoding="utf-8")
    (folder / "guide.toml").write_text(text.replace('["en", "es"]', '["en", "es", "fr"]'), encoding="utf-8")
    assert main(["translation", "stamp", "--all", "--articles", str(folder)]) == ExitCode.USAGE
    assert "--language es or fr" in capsys.readouterr().err
    (folder / "guide.toml").unlink()
    assert main(signed) == ExitCode.PROBLEMS
    assert "guide.toml" in capsys.readouterr().err
