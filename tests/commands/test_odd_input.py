"""What people and shells really hand over: bytes of other encodings, no input, a full disk, a gone reader."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from builders import make_guide, make_library
from papers import PdfFile
from PySide6.QtWidgets import QApplication

from reader.__main__ import main
from reader.clinic.pin import PinKeeper, PinState, pin_path
from reader.exit_codes import ExitCode

ROOT = Path(__file__).resolve().parents[2]
Done = subprocess.CompletedProcess[bytes]


@pytest.fixture
def library(tmp_path: Path, qapp: QApplication) -> str:
    return str(make_library(tmp_path))


def waymark(*arguments: str | bytes, given: bytes | None = b"", **environment: str) -> Done:
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        input=given, capture_output=True, cwd=ROOT, timeout=60, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip


def from_shell(line: str) -> Done:
    """A line for the shell, with the program as $W."""
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line}"],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "W": f"{sys.executable} -m reader"},
        timeout=60,
        check=False,
    )


def handout(library: str, *arguments: object) -> int:
    return main(["--library", library, "handout", *map(str, arguments)])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("Llame a José.".encode("cp1252"), "Llame a José."),
        ("\ufeffLlame a José.".encode(), "Llame a José."),
        ("Llame a José.".encode("utf-16"), "Llame a José."),
        (b"Line one.\r\nLine two.\r\n", "Line one."),
        (b"", "Alcohol"),
    ],
)
def test_a_note_in_any_encoding(library: str, tmp_path: Path, data: bytes, words: str) -> None:
    output = tmp_path / "out.pdf"
    done = waymark(
        "--library", library, "handout", "drugs/alcohol", "--note", "-", "-o", str(output), given=data
    )
    assert done.returncode == ExitCode.FINE, done.stderr
    assert words in "\n".join(PdfFile(output).bodies)
    assert (b"not in UTF-8" in done.stderr) is (b"\xe9." in data)


@pytest.mark.parametrize("data", [b"a\0b", b"x" * 100_001, b"y" * 10_001])
def test_what_is_no_note(library: str, tmp_path: Path, data: bytes) -> None:
    output = tmp_path / "out.pdf"
    done = waymark(
        "--library", library, "handout", "drugs/alcohol", "--note", "-", "-o", str(output), given=data
    )
    assert done.returncode == ExitCode.USAGE
    assert len(done.stderr.splitlines()) == 1
    assert not output.exists()


def test_words_of_an_old_terminal(library: str, tmp_path: Path) -> None:
    output = tmp_path / "out.pdf"
    name = "José\nPérez".encode("cp1252")
    done = waymark(
        "--library", library, "handout", "drugs/alcohol", "--prepared-for", name, "-o", str(output)
    )
    assert done.returncode == ExitCode.FINE, done.stderr
    assert "José Pérez" in PdfFile(output).pages[0]
    for words in ((b"topics/caf\xe9",), ("drugs/alcohol", "--language", b"\xe9")):
        done = waymark("--library", library, "handout", *words, "-o", str(output))
        assert done.returncode == ExitCode.UNKNOWN
        assert len(done.stderr.splitlines()) == 1
    assert waymark("--library", library, "search", b"caf\xe9").returncode == ExitCode.FINE


def test_a_file_name_in_any_bytes(library: str, tmp_path: Path) -> None:
    output = os.fsencode(tmp_path) + b"/Jos\xe9.pdf"
    done = waymark("--library", library, "handout", "drugs/alcohol", "-o", output)
    assert done.returncode == ExitCode.FINE, done.stderr
    assert os.path.exists(output)


def test_a_signature_in_any_bytes(tmp_path: Path) -> None:
    guide = make_guide(tmp_path / "guide")
    who = ("--name", b"Jos\xe9", "--role", "Medical\ndirector", "--articles", str(guide))
    done = waymark("review", "sign", "topics/emergency", *who)
    assert done.returncode == ExitCode.FINE, done.stderr
    assert "José" in (guide / "reviews.toml").read_text("utf-8")
    assert len(waymark("review", "list", "--articles", str(guide)).stdout.splitlines()) == 1


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("$W handout drugs/alcohol --note - -o {out} <&-", ExitCode.USAGE, b"There is no note to read."),
        ("$W pin set <&-", ExitCode.USAGE, b"Nothing was changed."),
        ("$W search alcohol | true", ExitCode.FINE, b""),
        ("$W handout drugs/alcohol -o - | head -c 4 > /dev/null", ExitCode.FINE, b""),
        ("$W search alcohol >&-", ExitCode.FINE, b""),
        ("$W search alcohol > /dev/full", ExitCode.NOT_WRITTEN, b"The output could not be written"),
        ("$W handout drugs/alcohol -o - > /dev/full", ExitCode.NOT_WRITTEN, b"could not be written"),
        ("$W handout drugs/alcohol -o /dev/stdout", ExitCode.NOT_WRITTEN, b"it is not an ordinary file"),
        ("LANG=C LC_ALL=C $W search heroína", ExitCode.FINE, b""),
    ],
)
def test_streams_that_are_closed_full_or_gone(
    library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, code: ExitCode, said: bytes
) -> None:
    monkeypatch.setenv("WAYMARK_SETTINGS", str(tmp_path / "clinic.toml"))
    (tmp_path / "clinic.toml").touch()
    given = line.format(out=tmp_path / "out.pdf").replace("$W", f"$W --library {library}")
    done = from_shell(given)
    assert done.returncode == code, done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert said in done.stderr


def test_standard_output_is_only_the_page(library: str) -> None:
    done = waymark("--library", library, "handout", "drugs/alcohol", "-o", "-")
    assert (done.returncode, done.stderr) == (ExitCode.FINE, b"")
    assert done.stdout.startswith(b"%PDF-")
    done = waymark("--library", library, "handout", "drugs/alcohol", "--html", "-o", "-")
    assert done.stdout.startswith(b"<!DOCTYPE html>")


@pytest.mark.parametrize("platform", ["wayland", "xcb", "eglfs", "nonsense", ""])
def test_paper_needs_no_screen_whatever_the_session_says(library: str, tmp_path: Path, platform: str) -> None:
    output = tmp_path / "out.pdf"
    done = waymark(
        "--library", library, "handout", "drugs/alcohol", "-o", str(output),
        QT_QPA_PLATFORM=platform, DISPLAY=":9876", WAYLAND_DISPLAY="nowhere",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (ExitCode.FINE, b"")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["-o", "."], ExitCode.NOT_WRITTEN, "it is a folder"),
        (["-o", "out/"], ExitCode.USAGE, "out/ is a folder."),
        (["-o", ""], ExitCode.USAGE, "Say where to"),
        (["-o", "/dev/stdout"], ExitCode.NOT_WRITTEN, "it is"),
        (["--html", "-o", "out.pdf"], ExitCode.USAGE, "--html writes a web page"),
        (["-o", "out.docx"], ExitCode.USAGE, "ends in .docx"),
        (["--html", "-o", "out.txt"], ExitCode.USAGE, "ends in .txt"),
        (["--prepared-for", "x" * 201, "-o", "x.pdf"], ExitCode.USAGE, "may have 200 characters"),
    ],
)
def test_a_place_that_makes_no_handout(
    library: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: ExitCode,
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    assert handout(library, "drugs/alcohol", *arguments) == code
    printed = capsys.readouterr()
    assert said in printed.err
    assert len(printed.err.splitlines()) == 1
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (["-o", "x.html"], b"<!DOCTYPE"),
        (["-o", "x.HTM"], b"<!DOCTYPE"),
        (["--html", "-o", "x"], b"<!DOCTYPE"),
        (["-o", "x.PDF"], b"%PDF-"),
        (["-o", "pages.2026"], b"%PDF-"),
    ],
)
def test_the_ending_says_what_is_wanted(
    library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], start: bytes
) -> None:
    monkeypatch.chdir(tmp_path)
    assert handout(library, "drugs/alcohol", *arguments) == ExitCode.FINE
    assert (tmp_path / arguments[-1]).read_bytes().startswith(start)


def test_what_is_read_is_not_written_over(
    library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    packet = tmp_path / "packet"
    packet.write_text('[[article]]\nid = "drugs/alcohol"\n', "utf-8")
    (tmp_path / "link").symlink_to("packet")
    assert handout(library, "--packet", packet, "-o", tmp_path / "link") == ExitCode.USAGE
    assert handout(library, "drugs/alcohol", "-o", library) == ExitCode.USAGE
    assert "is read to make the handout" in capsys.readouterr().err


def test_a_page_named_after_print_is_a_page(
    library: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")
    for arguments in (["--print", "drugs/alcohol"], ["--print", "drugs/alcohol", "topics/emergency"]):
        assert handout(library, *arguments) == ExitCode.NO_PRINTER
        assert capsys.readouterr().err.startswith("No printer can be reached.")
    assert handout(library, "--print", "drugs/alcohl") == ExitCode.UNKNOWN
    assert 'Did you mean "drugs/alcohol"?' in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[artcle]]\nid = "drugs/alcohol"\n', 'there is no section "artcle". Did you mean "article"?'),
        ("[option]\nlarge_print = true\n", 'there is no section "option". Did you mean "options"?'),
        ("[options]\nlarge = true\n", 'there is no option "large"'),
        ('[[article]]\nid = "drugs/alcohol"\ndigset = "0"\n', 'there is no entry "digset". Did you mean'),
        ('paper = "a4"\n', 'there is no section "paper"'),
        ('Language = "es"\n', 'there is no section "Language". Did you mean "language"?'),
    ],
)
def test_a_misspelled_name_in_a_saved_packet(
    library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    packet = tmp_path / "packet.toml"
    packet.write_text(f'{text}\n[[article]]\nid = "topics/emergency"\n', "utf-8")
    assert handout(library, "--packet", packet, "-o", tmp_path / "out.pdf") == ExitCode.NOT_WRITTEN
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize("place", ["folder", "pipe", "."])
def test_no_command_writes_over_what_is_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    guide = str(make_guide(tmp_path / "guide"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    assert main(["compile", "--articles", guide, "-o", place]) == ExitCode.NOT_WRITTEN
    assert main(["check", "--articles", guide, "--report", place]) == ExitCode.NOT_WRITTEN
    printed = capsys.readouterr().err
    assert printed.count("cannot be written, because it is") == 2
    assert "Traceback" not in printed


@pytest.mark.skipif(os.name != "posix", reason="needs pipes")
def test_a_pipe_is_never_waited_for(library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("packet.toml", "clinic.pin", "logo.png"):
        os.mkfifo(tmp_path / name)
    settings = tmp_path / "clinic.toml"
    settings.write_text('[clinic]\nlogo = "logo.png"\n', "utf-8")
    output = str(tmp_path / "out.pdf")
    assert handout(library, "--packet", tmp_path / "packet.toml", "-o", output) == ExitCode.NOT_WRITTEN
    assert "it is not an ordinary file" in capsys.readouterr().err
    order = ["--settings", str(settings), "--library", library, "handout", "drugs/alcohol", "-o", output]
    assert main(order) == ExitCode.FINE
    assert "logo.png is left out, because it is not an ordinary file." in capsys.readouterr().err
    assert PinKeeper(pin_path(settings)).status().state is PinState.UNUSABLE


def test_why_a_saved_packet_is_no_toml(
    library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    packet = tmp_path / "packet.toml"
    packet.write_text('language = "en"\nlanguage = "es"\n', "utf-8")
    assert handout(library, "--packet", packet, "-o", tmp_path / "out.pdf") == ExitCode.NOT_WRITTEN
    assert "line 2 is not valid TOML: Cannot overwrite a value" in capsys.readouterr().err
