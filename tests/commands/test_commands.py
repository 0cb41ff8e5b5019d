"""The command line: what it prints and the exit code it ends with."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from builders import article_text, compile_guide, make_guide, make_library

from reader import __version__, bundle
from reader.__main__ import main
from reader.exit_codes import ExitCode
from reader.library.store import Library
from reader.texts.catalog import catalog
from reader.texts.wire import sentence_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def library(tmp_path: Path) -> str:
    return str(make_library(tmp_path))


def usage_error(*arguments: str) -> int:
    """The exit code of a command line that is not understood."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert isinstance(caught.value.code, int)
    return caught.value.code


# -- usage


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert usage_error("--version") == ExitCode.FINE
    assert capsys.readouterr().out == f"waymark {__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["search", "--help"]])
def test_help(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert usage_error(*arguments) == ExitCode.FINE
    assert "usage: waymark" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [["dance"], ["search"], ["open"], ["--what"], ["check", "--output", "x"], ["compile", "-o"]]
)
def test_what_is_not_understood(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert usage_error(*arguments) == ExitCode.USAGE
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("usage: waymark")


@pytest.mark.parametrize("command", ["check", "compile"])
def test_no_articles_here(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(bundle, "articles", lambda: None)
    assert usage_error(command) == ExitCode.USAGE
    assert "--articles" in capsys.readouterr().err


# -- check


def test_check_a_sound_guide(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make_guide(tmp_path)
    assert main(["check", "--articles", str(folder)]) == ExitCode.FINE
    assert main(["check", "--strict", "--articles", str(folder)]) == ExitCode.FINE
    assert capsys.readouterr().out.splitlines()[::2] == ["8 articles, 0 damaged, 0 problems."] * 2


def test_check_names_file_line_and_hint(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = article_text("Pain", drugs=["alchol"])
    folder = make_guide(tmp_path, more={"topics/pain": wrong, "topics/broken": "no head"})
    assert main(["check", "--articles", str(folder)]) == ExitCode.PROBLEMS
    broken, pain, *others, count, _sources = capsys.readouterr().out.splitlines()
    assert broken.startswith("en/topics/broken.md:1: ")
    assert pain.startswith("en/topics/pain.md:4: ")
    assert pain.endswith('Did you mean "alcohol"? [unknown-term]')
    assert all(line.startswith("en/topics/pain.md") for line in others), others
    assert count == f"10 articles, 1 damaged, {2 + len(others)} problems."


def test_check_without_a_guide(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--articles", str(tmp_path)]) == ExitCode.PROBLEMS
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "guide.toml" in printed.err


# -- compile


def test_compile(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, output = make_guide(tmp_path / "guide"), tmp_path / "new" / "library.sqlite"
    assert main(["compile", "--articles", str(folder), "-o", str(output)]) == ExitCode.FINE
    with Library(output) as library:
        expected = f"{output}: 8 articles, content digest {library.info.digest}\n"
    assert capsys.readouterr().out == expected


def test_compile_goes_on_past_a_damaged_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, output = make_guide(tmp_path / "guide", more={"topics/broken": "no head"}), tmp_path / "l.sqlite"
    assert main(["compile", "--articles", str(folder), "-o", str(output)]) == ExitCode.PROBLEMS
    printed = capsys.readouterr()
    assert printed.err.startswith("en/topics/broken.md:1: ")
    assert "9 articles" in printed.out
    with Library(output) as library:
        assert library.card("drugs/alcohol", "en")


def test_compile_to_a_place_that_cannot_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_guide(tmp_path / "guide")
    (tmp_path / "file").write_text("in the way")
    output = tmp_path / "file" / "library.sqlite"
    assert main(["compile", "--articles", str(folder), "-o", str(output)]) == ExitCode.NOT_WRITTEN
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1


def test_compile_without_a_guide(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "library.sqlite"
    assert main(["compile", "--articles", str(tmp_path), "-o", str(output)]) == ExitCode.PROBLEMS
    assert "guide.toml" in capsys.readouterr().err
    assert not output.exists()


# -- search


def test_search_json(library: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", library, "search", "vivitrol", "speed", "--json"]) == ExitCode.FINE
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["urgent", "caution", "kind", "words", "suggestions", "results"]
    assert (found["urgent"], found["caution"], found["kind"], found["words"]) == (False, False, None, [])
    assert found["suggestions"] == []
    first = found["results"][0]
    assert list(first) == ["id", "lang", "title", "snippet", "score"]
    assert first["id"] == "pairs/naltrexone-for-amphetamine"
    assert (first["lang"], first["title"]) == ("en", "Naltrexone for amphetamine")
    assert isinstance(first["snippet"], str)
    assert isinstance(first["score"], float)


@pytest.mark.parametrize("words", ["overdose", "he is not breathing", "sobredosis"])
def test_search_json_urgent(library: str, capsys: pytest.CaptureFixture[str], words: str) -> None:
    assert main(["--library", library, "search", "--json", *words.split()]) == ExitCode.FINE
    found = json.loads(capsys.readouterr().out)
    assert found["urgent"] is True
    assert found["caution"] is False
    assert found["kind"] in ("overdose", "not-breathing")
    assert set(found["words"]) <= {"overdose", "hes", "not", "breathing", "sobredosis"}


@pytest.mark.parametrize("words", ['"', "zzzzqqq", "💊", "\0", "\ud800", "x" * 10_000])
def test_search_json_of_anything(library: str, capsys: pytest.CaptureFixture[str], words: str) -> None:
    assert main(["--library", library, "search", "--json", words]) == ExitCode.FINE
    assert json.loads(capsys.readouterr().out) == {
        "urgent": False,
        "caution": False,
        "kind": None,
        "words": [],
        "suggestions": [],
        "results": [],
    }


def test_search_in_words(library: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", library, "search", "naltrexon side effects"]) == ExitCode.FINE
    meant, first, *_rest = capsys.readouterr().out.splitlines()
    assert meant == "Did you mean: Naltrexone side effects or Naloxone side effects?"
    assert first == "treatments/naltrexone\tNaltrexone"
    assert main(["--library", library, "search", "he is not breathing"]) == ExitCode.FINE
    assert capsys.readouterr().out.splitlines()[0] == "not-breathing: 911"
    assert main(["--library", library, "search", "zzzzqqq"]) == ExitCode.FINE
    assert capsys.readouterr().out == "Nothing was found.\n"


def test_search_in_a_language_the_guide_lacks(library: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", library, "search", "x", "--lang", "xx"]) == ExitCode.USAGE
    assert capsys.readouterr().err == 'The guide is not in "xx". It has: en.\n'


@pytest.mark.parametrize("data", [None, b"", b"no database"])
def test_search_without_a_library(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes | None
) -> None:
    path = tmp_path / "library.sqlite"
    if data is not None:
        path.write_bytes(data)
    assert main(["--library", str(path), "search", "x", "--json"]) == ExitCode.NO_LIBRARY
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1


def test_search_finds_the_articles_of_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_guide(tmp_path / "guide")
    monkeypatch.setattr(bundle, "articles", lambda: folder)
    monkeypatch.setenv("WAYMARK_CACHE", str(tmp_path / "cache"))
    assert main(["search", "vivitrol"]) == ExitCode.FINE
    assert capsys.readouterr().out.startswith("treatments/naltrexone\t")


# -- as a program


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", "-X", "utf8", "-m", "reader", *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=60, check=False)


def test_the_real_program(tmp_path: Path) -> None:
    folder, output = make_guide(tmp_path / "guide"), tmp_path / "library.sqlite"
    assert run("compile", "--articles", str(folder), "-o", str(output)).returncode == ExitCode.FINE
    assert output.read_bytes() == compile_guide(folder, tmp_path / "again.sqlite").read_bytes()
    found = run("--library", str(output), "search", "--json", "metanfetamína")
    assert (found.returncode, found.stderr) == (ExitCode.FINE, "")
    assert json.loads(found.stdout)["results"][0]["id"] == "drugs/methamphetamine"


def test_compile_tells_a_program_how_far_it_is(tmp_path: Path) -> None:
    folder, output = make_guide(tmp_path / "guide"), tmp_path / "library.sqlite"
    done = run("compile", "--progress", "--articles", str(folder), "-o", str(output))
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == ExitCode.FINE
    assert told[-1] == {"written": str(output)}
    assert told[-2] == {"read": 8, "of": 8}
    assert output.read_bytes() == compile_guide(folder, tmp_path / "again.sqlite").read_bytes()


def test_compile_tells_a_program_why_not(tmp_path: Path) -> None:
    (folder := make_guide(tmp_path / "guide")).joinpath("guide.toml").write_text("name = ")
    done = run("compile", "--progress", "--articles", str(folder), "-o", str(tmp_path / "library.sqlite"))
    told = sentence_of(json.loads(done.stdout)["failed"])
    file = folder / "guide.toml"
    assert told.startswith(f"{file} is not valid TOML")
    assert catalog("es").say(told).startswith(f"{file} no es TOML válido")
    assert done.stderr.startswith(told)


@pytest.mark.parametrize(
    ("command", "stranger"),
    [
        ("from reader.__main__ import main; main(['check', '--articles', {folder}])", "PySide6"),
        ("from reader.__main__ import main; main(['--library', {library}, 'search', 'x'])", "PySide6"),
        ("from reader.__main__ import main; main(['--library', {library}, 'search', 'x'])", "markdown"),
        ("from reader.__main__ import main; main(['--library', {library}, 'search', 'x'])", "yaml"),
    ],
)
def test_a_command_imports_only_what_it_needs(tmp_path: Path, command: str, stranger: str) -> None:
    library = make_library(tmp_path)
    code = command.format(folder=repr(str(tmp_path / "guide")), library=repr(str(library)))
    code += f"; import sys; sys.exit({stranger!r} in sys.modules)"
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, cwd=ROOT, timeout=60, check=False
    )
    assert ended.returncode == 0, ended.stderr
