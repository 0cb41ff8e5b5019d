"""`waymark export audio`, with real programs for a voice: good ones, and those that fail in every way."""

import json
import os
import signal
import subprocess
import sys
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from builders import compile_guide, make_bilingual

from reader.__main__ import main
from reader.bundle import outside_environment
from reader.clinic.model import settings_from
from reader.exit_codes import ExitCode
from reader.speech import rendering

HEAD = f"#!{sys.executable}\nimport json, os, sys, time, wave\n"
GOOD = """
text = sys.stdin.buffer.read().decode("utf-8")
with wave.open(sys.argv[1], "wb") as sound:
    sound.setparams((1, 2, 8000, 0, "NONE", ""))
    sound.writeframes(bytes(2 * len(text)))
with open(os.environ["HEARD"], "a", encoding="utf-8") as heard:
    heard.write(json.dumps({"text": text, "words": sys.argv[1:], "folder": os.getcwd()}) + "\\n")
"""
HALF = 'open(sys.argv[1], "wb").write(b"RIFF....WAVE" + bytes(99))\n'
AT_ONCE = "sys.exit(3)\n"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("audio")
    return compile_guide(make_bilingual(folder / "guide"), folder / "library.sqlite")


@pytest.fixture
def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "heard.jsonl"
    monkeypatch.setenv("HEARD", str(path))
    return path


@pytest.fixture(autouse=True)
def _signals_as_before() -> Iterator[None]:
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def settings_with(folder: Path, code: str, command: str = "./voice {file} {language}") -> Path:
    """A settings file whose voice is a program of this code, beside it."""
    program = folder / "voice"
    program.write_text(HEAD + code, encoding="utf-8")
    program.chmod(0o755)
    settings = folder / "clinic.toml"
    settings.write_text(f"[speech]\ncommand = {json.dumps(command)}\n", encoding="utf-8")
    return settings


def export(settings: Path, library: Path, folder: Path, *more: str) -> int:
    where = ["--settings", str(settings), "--library", str(library)]
    return main([*where, "export", "audio", "-o", str(folder), *more])


def said(heard: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in heard.read_text(encoding="utf-8").splitlines()]


def files(folder: Path) -> list[str]:
    """All that is in a folder, what is hidden too."""
    return sorted(os.listdir(folder))


# -- what it makes


def test_every_page_in_both_languages(
    tmp_path: Path, library: Path, heard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, out = settings_with(tmp_path, GOOD), tmp_path / "out"
    assert export(settings, library, out) == ExitCode.FINE
    found = files(out)
    assert len(found) == 2 * 8 + 2
    assert {"drugs-alcohol.en.wav", "drugs-alcohol.es.wav", "pairs-naltrexone-for-amphetamine.es.wav"} <= {
        *found
    }
    for name in found:
        if name.endswith(".wav"):
            with wave.open(str(out / name)) as sound:
                assert sound.getnframes() > 100
    told = capsys.readouterr()
    assert "15 of 16 pages made" in told.err
    assert "16 pages" in told.out


def test_the_list_of_contents_has_the_titles_in_the_guide_s_order(
    tmp_path: Path, library: Path, heard: Path
) -> None:
    settings, out = settings_with(tmp_path, GOOD), tmp_path / "out"
    assert export(settings, library, out, "topics/emergency", "--lang", "es") == ExitCode.FINE
    assert export(settings, library, out, "drugs/alcohol", "--lang", "es") == ExitCode.FINE
    assert files(out) == ["contents.es.m3u8", "drugs-alcohol.es.wav", "topics-emergency.es.wav"]
    # What an earlier run made is listed too.
    assert (out / "contents.es.m3u8").read_text(encoding="utf-8").splitlines() == [
        "#EXTM3U",
        "#EXTINF:-1,El alcohol",
        "drugs-alcohol.es.wav",
        "#EXTINF:-1,¿Es una emergencia?",
        "topics-emergency.es.wav",
    ]


def test_what_the_voice_is_given(tmp_path: Path, library: Path, heard: Path) -> None:
    settings = settings_with(tmp_path, GOOD)
    assert export(settings, library, tmp_path / "out", "drugs/alcohol") == ExitCode.FINE
    english, spanish = said(heard)
    assert [english["words"][1], spanish["words"][1]] == ["en", "es"]  # type: ignore[index]
    assert english["folder"] == str(tmp_path)
    text = str(english["text"])
    assert text.count("\n") == 1  # some voices take each line as a text of its own
    assert text.startswith("Alcohol. What drinking does. ")
    assert "Call 9 1 1 for a seizure." in text
    assert "1, 8 0 0, 6 6 2, 4 3 5 7." in text
    assert "9 8 8." in text
    assert text.index("6 6 2, 4 3 5 7") < text.index("Sources.")
    assert "Llame al 9 1 1 por una convulsión." in str(spanish["text"])
    assert "1, 8 0 0, 6 6 2, 4 3 5 7." in str(spanish["text"])


def test_nothing_of_the_page_is_in_the_arguments(tmp_path: Path, library: Path, heard: Path) -> None:
    settings = settings_with(tmp_path, GOOD)
    assert export(settings, library, tmp_path / "out", "drugs/alcohol", "--lang", "en") == ExitCode.FINE
    (order,) = said(heard)
    assert "alcohol" not in str(order["words"]).casefold()


def test_an_earlier_file_is_made_anew(tmp_path: Path, library: Path, heard: Path) -> None:
    settings, out = settings_with(tmp_path, GOOD), tmp_path / "out"
    out.mkdir()
    (out / "drugs-alcohol.en.wav").write_bytes(b"old")
    (out / "mine.txt").write_text("kept")
    assert export(settings, library, out, "drugs/alcohol", "--lang", "en") == ExitCode.FINE
    assert (out / "drugs-alcohol.en.wav").stat().st_size > 100
    assert files(out) == ["contents.en.m3u8", "drugs-alcohol.en.wav", "mine.txt"]


def test_odd_paths(tmp_path: Path, library: Path, heard: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    odd = tmp_path / '-a b\'c "ñ" $(x) {language}'
    odd.mkdir()
    command = "\"./voice\" '{file}' --model={language}.onnx 'two words' '$HOME;x'"
    settings = settings_with(odd, GOOD, command)
    monkeypatch.chdir(odd)
    assert export(settings, library, Path("out {file}"), "drugs/alcohol", "--lang", "es") == ExitCode.FINE
    assert files(odd / "out {file}") == ["contents.es.m3u8", "drugs-alcohol.es.wav"]
    (order,) = said(heard)
    assert order["words"][1:] == ["--model=es.onnx", "two words", "$HOME;x"]  # type: ignore[index]


def test_the_kind_of_sound_gives_the_ending(tmp_path: Path, library: Path) -> None:
    out = tmp_path / "out"
    settings = settings_with(tmp_path, 'open(sys.argv[1], "wb").write(b"OggS" + bytes(99))\n')
    assert export(settings, library, out, "drugs/alcohol", "--lang", "en") == ExitCode.FINE
    assert files(out) == ["contents.en.m3u8", "drugs-alcohol.en.ogg"]
    assert "drugs-alcohol.en.ogg" in (out / "contents.en.m3u8").read_text(encoding="utf-8")


def test_a_voice_that_reads_nothing_of_its_input(tmp_path: Path, library: Path) -> None:
    settings, out = settings_with(tmp_path, HALF), tmp_path / "out"
    assert export(settings, library, out, "drugs/alcohol", "--lang", "en") == ExitCode.FINE
    assert "drugs-alcohol.en.wav" in files(out)


# -- what stops it


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (AT_ONCE, "The voice failed with code 3."),
        ('print("Working", file=sys.stderr); sys.exit("no such model: es")\n', "code 1: no such model: es."),
        (HALF + AT_ONCE, "The voice failed with code 3."),
        ("sys.stdin.read()\n", "wrote no sound"),
        ('open(sys.argv[1], "wb").close()\n', "wrote no sound"),
        ('open(sys.argv[1], "wb").write(b"No sound at all, but words.")\n', "wrote no sound"),
        ('open(sys.argv[1], "wb").write(b"RIFF....WAVE" + bytes(32))\n', "wrote no sound"),
        ("os.kill(os.getpid(), 9)\n", "The voice failed with code -9."),
    ],
    ids=["fails", "says why", "half", "nothing", "empty", "words", "a head alone", "killed"],
)
def test_a_voice_that_fails(
    tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str], code: str, words: str
) -> None:
    settings, out = settings_with(tmp_path, code), tmp_path / "out"
    assert export(settings, library, out, "drugs/alcohol", "--lang", "en") == ExitCode.NOT_WRITTEN
    told = capsys.readouterr().err.strip()
    assert told.startswith("en/drugs/alcohol: ")
    assert words in told
    assert told.endswith("Check speech.command in the settings file.")
    assert "\n" not in told
    assert files(out) == []


def test_what_was_made_before_a_failure_stays_and_is_listed(
    tmp_path: Path, library: Path, heard: Path
) -> None:
    failing = 'if sys.argv[2] == "es": sys.exit(4)\n' + GOOD
    settings, out = settings_with(tmp_path, failing), tmp_path / "out"
    assert export(settings, library, out, "drugs/alcohol") == ExitCode.NOT_WRITTEN
    assert files(out) == ["contents.en.m3u8", "drugs-alcohol.en.wav"]


def test_a_hanging_voice_is_ended_with_its_helpers(
    tmp_path: Path, library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rendering, "PATIENCE", 1.0)
    monkeypatch.setattr(rendering, "PATIENCE_A_SIGN", 0.0)
    helper = tmp_path / "helper"
    hanging = (
        "import subprocess\n"
        f'child = subprocess.Popen(["sleep", "600"])\nopen({str(helper)!r}, "w").write(str(child.pid))\n'
        "time.sleep(600)\n"
    )
    settings, out = settings_with(tmp_path, HALF + hanging), tmp_path / "out"
    assert export(settings, library, out, "drugs/alcohol", "--lang", "en") == ExitCode.NOT_WRITTEN
    assert "took too long" in capsys.readouterr().err
    assert files(out) == []
    assert is_gone(int(helper.read_text()))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_breaking_off_leaves_no_half_file(tmp_path: Path, library: Path, number: signal.Signals) -> None:
    begun = tmp_path / "begun"
    hanging = HALF + f'open({str(begun)!r}, "w").write(str(os.getpid()))\ntime.sleep(600)\n'
    settings, out = settings_with(tmp_path, hanging), tmp_path / "out"
    words = ["--settings", str(settings), "--library", str(library), "export", "audio", "-o", str(out)]
    # Whoever runs the tests in the background has Ctrl-C ignored, and hands that on.
    program = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)"
    program += "; from reader.__main__ import main; sys.exit(main())"
    with subprocess.Popen([sys.executable, "-c", program, *words]) as process:
        try:
            wait_for(lambda: begun.exists() and begun.read_text() != "")
            process.send_signal(number)
            assert process.wait(60) in (130, ExitCode.NOT_WRITTEN)
        finally:
            process.kill()
    assert files(out) == []
    assert is_gone(int(begun.read_text()))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "No voice for files is set. Set speech.command"),
        ('[speech]\ncommand = "no-such-voice {file}"\n', "not on this computer"),
        ('[speech]\ncommand = "./clinic.toml {file}"\n', "may not be run"),
        ('[speech]\ncommand = "voice"\n', "must have {file}"),
    ],
)
def test_no_voice(
    tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str], text: str, words: str
) -> None:
    settings, out = tmp_path / "clinic.toml", tmp_path / "out"
    settings.write_text(text, encoding="utf-8")
    assert export(settings, library, out) == ExitCode.NOT_WRITTEN
    assert words in capsys.readouterr().err
    assert not out.exists()


def test_a_program_that_is_none(tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = settings_with(tmp_path, GOOD)
    (tmp_path / "voice").write_bytes(b"\x7fELF, but not really")
    assert export(settings, library, tmp_path / "out", "drugs/alcohol") == ExitCode.NOT_WRITTEN
    assert "The voice could not be started, because" in capsys.readouterr().err


def test_pages_and_languages_that_are_not_there(
    tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, out = settings_with(tmp_path, GOOD), tmp_path / "out"
    assert export(settings, library, out, "drugs/alcohl") == ExitCode.UNKNOWN
    assert "drugs/alcohol" in capsys.readouterr().err
    assert export(settings, library, out, "--lang", "fr") == ExitCode.UNKNOWN
    assert not out.exists()


def test_a_folder_that_cannot_be_one(
    tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, out = settings_with(tmp_path, GOOD), tmp_path / "out"
    out.write_text("a file")
    assert export(settings, library, out) == ExitCode.NOT_WRITTEN
    assert "cannot be used" in capsys.readouterr().err
    assert out.read_text() == "a file"


def test_a_folder_in_the_place_of_a_file(
    tmp_path: Path, library: Path, heard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, out = settings_with(tmp_path, GOOD), tmp_path / "out"
    (out / "drugs-alcohol.en.wav").mkdir(parents=True)
    assert export(settings, library, out, "drugs/alcohol", "--lang", "en") == ExitCode.NOT_WRITTEN
    assert "it is a folder" in capsys.readouterr().err
    assert files(out) == ["drugs-alcohol.en.wav"]


def test_a_clinic_with_one_language(tmp_path: Path, library: Path, heard: Path) -> None:
    settings, out = settings_with(tmp_path, GOOD), tmp_path / "out"
    with settings.open("a", encoding="utf-8") as file:
        file.write('[screen]\nlanguages = ["es"]\n')
    assert export(settings, library, out, "drugs/alcohol") == ExitCode.FINE
    assert files(out) == ["contents.es.m3u8", "drugs-alcohol.es.wav"]


def test_a_name_alone_is_never_looked_for_in_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings_with(tmp_path, GOOD)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f".:{os.environ['PATH']}")
    command = settings_from({"speech.command": "voice {file}"}, tmp_path).voice_command
    assert command is not None
    assert command.program is None


@pytest.mark.parametrize(("before", "after"), [("/opt/lib", "/opt/lib"), (None, None)])
def test_a_voice_does_not_load_the_libraries_of_our_bundle(
    monkeypatch: pytest.MonkeyPatch, before: str | None, after: str | None
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    if before:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    assert outside_environment().get("LD_LIBRARY_PATH") == after


def is_gone(process: int) -> bool:
    """Whether a process ends within some seconds; one that waits for its parent to notice has ended."""
    stat = Path(f"/proc/{process}/stat")

    def gone() -> bool:
        try:
            return stat.read_text().rpartition(") ")[2][0] in "ZX"
        except OSError:
            return True

    wait_for(gone)
    return True


def wait_for(what: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not what():
        assert time.monotonic() < deadline
        time.sleep(0.02)
