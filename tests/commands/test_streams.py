"""What is piped is UTF-8, wherever it is printed; without a console nothing is printed, and nothing fails."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from builders import compile_guide, make_bilingual
from on_windows import Advapi, Kernel, pretend_windows

from reader import processes
from reader.__main__ import main
from reader.clinic.pin import PinKeeper
from reader.exit_codes import ExitCode

WORDS = ("palabras", "--lang", "es")
FOUND = "¿Es una emergencia?"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("streams")
    return str(compile_guide(make_bilingual(folder / "articles"), folder / "library.sqlite"))


class Pipe(io.TextIOWrapper):
    """A pipe as Windows gives it, in the code page of an older Windows."""

    def __init__(self, given: bytes = b"") -> None:
        super().__init__(io.BytesIO(given), encoding="cp1252")

    def taken(self) -> bytes:
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue()


def on_windows(monkeypatch: pytest.MonkeyPatch) -> Pipe:
    pretend_windows(monkeypatch, advapi32=Advapi(), kernel32=Kernel())
    out = Pipe()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", Pipe())
    return out


@pytest.mark.parametrize("more", [["--json"], []])
def test_a_pipe_of_windows_gets_utf_8(monkeypatch: pytest.MonkeyPatch, library: str, more: list[str]) -> None:
    out = on_windows(monkeypatch)
    assert main(["--library", library, "search", *more, *WORDS]) == ExitCode.FINE
    told = out.taken().decode("utf-8")
    assert FOUND in (" ".join(each["title"] for each in json.loads(told)["results"]) if more else told)


def test_a_pipe_of_windows_gives_utf_8(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PowerShell puts a byte order mark before the first word, and a carriage return behind each line."""
    on_windows(monkeypatch)
    monkeypatch.setattr(sys, "stdin", Pipe(b"\xef\xbb\xbf8317\r\n"))
    assert main(["--settings", str(tmp_path / "clinic.toml"), "pin", "set"]) == ExitCode.FINE
    assert PinKeeper(tmp_path / "clinic.pin").check("8317")


def test_json_is_utf_8_on_a_terminal_that_knows_no_accents(library: str) -> None:
    world = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "reader", "--library", library, "search", "--json", *WORDS],
        env={**os.environ, **world, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    assert FOUND in done.stdout.decode("utf-8")
    assert json.loads(done.stdout)["results"]


@pytest.mark.parametrize(
    "arguments", [["search", *WORDS], ["search", "--json", *WORDS], ["pin", "clear"], ["--version"]]
)
def test_without_a_console(
    library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """`waymark.exe` of Windows has no streams at all."""
    with monkeypatch.context() as only_here:
        for name in ("stdin", "stdout", "stderr"):
            only_here.setattr(sys, name, None)
        try:
            code = main(["--library", library, "--settings", str(tmp_path / "clinic.toml"), *arguments])
        except SystemExit as ended:
            code = int(ended.code or 0)
        for stream in (sys.stdout, sys.stderr):
            stream.close()
    assert code == ExitCode.FINE


class TestBecoming:
    """On Windows, what Python offers instead tears "Program Files" apart and answers before its time."""

    def test_on_windows_another_program_is_started(self, monkeypatch: pytest.MonkeyPatch) -> None:
        pretend_windows(monkeypatch)
        started: list[list[str]] = []
        monkeypatch.setattr(subprocess, "Popen", lambda command, **_: started.append(command))
        command = [r"C:\Program Files\Waymark\python\pythonw.exe", "-m", "reader", "open", "drugs/alcohol"]
        with pytest.raises(SystemExit) as ended:
            processes.become(command, {})
        assert ended.value.code == 0
        assert started == [command]

    def test_elsewhere_it_takes_the_place_of_this_one(self, tmp_path: Path) -> None:
        code = (
            "import os, sys; from reader.processes import become\n"
            "code = f'import os; print(os.getpid() == {os.getpid()})'\n"
            "become([sys.executable, '-c', code], dict(os.environ))"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout == "True\n"


STRICT = ("-X", "warn_default_encoding", "-W", "error::EncodingWarning", "-m", "reader")


@pytest.mark.parametrize("arguments", [("search", "alcohol"), ("doctor",), ("check",)])
def test_every_file_is_opened_with_an_encoding(
    library: str, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    """What is left out would be that of an older Windows there."""
    more = ("--articles", str(Path(library).parent / "articles")) if arguments == ("check",) else ()
    settings = ("--library", library, "--settings", str(tmp_path / "clinic.toml"))
    done = subprocess.run(
        [sys.executable, *STRICT, *settings, *arguments, *more], capture_output=True, text=True, check=False
    )
    assert "EncodingWarning" not in done.stderr, done.stderr
    assert done.stdout
