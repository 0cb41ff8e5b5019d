"""`waymark doctor`: what it finds, the code it ends with, and that nobody's name is in it."""

import json
import os
import sys
from pathlib import Path, PureWindowsPath
from typing import Any

import pytest
from builders import make_library
from packed import Editors, made_keys

from reader import __version__, bundle
from reader.__main__ import main
from reader.clinic.pin import PinKeeper
from reader.commands.doctor import ask_machine, without_names
from reader.exit_codes import ExitCode
from reader.health.machine import Machine
from reader.library.store import Library
from reader.packs.taking import take

PIN = "271828"


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    PinKeeper(tmp_path / "clinic.pin").set_pin(PIN)
    path = tmp_path / "clinic.toml"
    path.write_text('[clinic]\nname = "Riverside Clinic"\n')
    return path


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return make_library(tmp_path)


def doctor(capsys: pytest.CaptureFixture[str], settings: Path, library: Path) -> tuple[int, dict[str, Any]]:
    code = main(["--settings", str(settings), "--library", str(library), "doctor", "--json"])
    return code, json.loads(capsys.readouterr().out)


def verdicts(told: dict[str, Any]) -> dict[str, str]:
    return {each["id"]: each["verdict"] for each in told["findings"]}


@pytest.mark.screen
def test_a_sound_computer(capsys: pytest.CaptureFixture[str], settings: Path, library: Path) -> None:
    code, told = doctor(capsys, settings, library)
    assert code == ExitCode.FINE
    assert set(verdicts(told)) >= set(
        "settings helpline pin library articles clock fonts screen voices write room".split()
    )
    assert "wrong" not in verdicts(told).values()
    assert told["versions"]["Qt"][:2] == "6."
    assert told["settings"]["clinic.name"] == "set by the clinic"
    assert told["settings"]["screen.text_size"] == 100


def test_the_keys_for_scripts(
    capsys: pytest.CaptureFixture[str], settings: Path, library: Path, tmp_path: Path
) -> None:
    """As docs/fleet.md promises them; and the pack in use by its number."""
    _code, told = doctor(capsys, settings, library)
    assert (told["format"], told["program"], told["pack"]) == (1, __version__, 0)
    with Library(library) as opened:
        assert told["digest"] == opened.info.digest
    assert set(told) == {
        "format", "result", "program", "pack", "digest", "versions", "settings", "findings",
    }  # fmt: skip
    keys = made_keys(tmp_path / "keys")
    stick = Editors(keys, {1: library}, tmp_path / "sticks").stick(1)
    take(stick, keys / "root.json", None)
    (taken,) = bundle.pack_folder().glob("library-*")
    _code, told = doctor(capsys, settings, taken)
    assert told["pack"] == 1
    assert {each["id"]: each["detail"] for each in told["findings"]}["pack"].startswith("Pack 1 is in use")
    taken.write_bytes(b"spoilt")
    code, told = doctor(capsys, settings, library)
    assert (code, verdicts(told)["pack"], told["pack"]) == (ExitCode.MEND, "wrong", 0)


def test_the_words_name_each_check_and_count_them(
    capsys: pytest.CaptureFixture[str], settings: Path, library: Path
) -> None:
    assert main(["--settings", str(settings), "--library", str(library), "doctor"]) == ExitCode.FINE
    out = capsys.readouterr().out
    assert "[ok] Staff PIN – A PIN is set." in out
    assert "0 to fix" in out


def test_a_damaged_library_ends_with_the_code_to_mend(
    capsys: pytest.CaptureFixture[str], settings: Path, library: Path
) -> None:
    library.write_bytes(library.read_bytes()[:5000])
    code, told = doctor(capsys, settings, library)
    assert code == ExitCode.MEND
    assert verdicts(told)["library"] == told["result"] == "wrong"
    assert verdicts(told)["helpline"] == "fine"


def test_strict_counts_what_someone_should_look_at(
    capsys: pytest.CaptureFixture[str], settings: Path, library: Path
) -> None:
    settings.write_text('[screen]\ntheme = "pink"\n')
    common = ["--settings", str(settings), "--library", str(library), "doctor"]
    assert main(common) == ExitCode.FINE
    assert main([*common, "--strict"]) == ExitCode.MEND
    assert "clinic.toml:2" in capsys.readouterr().out


def test_nobody_and_nothing_private_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "jane.doe"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    logs = home / "logs"
    logs.mkdir()
    (logs / "waymark.log").write_text("alcohol withdrawal\n")
    monkeypatch.setenv("WAYMARK_LOGS", str(logs))
    settings = home / "clinic.toml"
    settings.write_text('[clinic]\nname = "Riverside Clinic"\naddress = "1 River Road"\n[screen]\ntheme=1\n')
    PinKeeper(home / "clinic.pin").set_pin(PIN)
    for extra in ([], ["--json"]):
        main(["--settings", str(settings), "--library", str(home / "none.sqlite"), "doctor", *extra])
        out = capsys.readouterr().out
        assert "~/clinic.toml" in out
        for private in ("jane", "Riverside", "River Road", PIN, "withdrawal", str(home), os.uname().nodename):
            assert private not in out


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("/home/jane/clinic.toml:3: no", "~/clinic.toml:3: no"),
        ("/home/janet/x and /Users/bob/y", "~/x and ~/y"),
        (r"C:\Users\Jane Doe\x", r"~\x"),
        (r'"C:\\Users\\Jane Doe\\x"', r'"~\\x"'),  # as JSON writes it
        (r"C:\Users\jane", "~"),
        (r"\\CLINIC-PC\shared\x", r"\\~\shared\x"),
        (r'"\\\\CLINIC-PC\\shared"', r'"\\\\~\\shared"'),
        ("//clinic-pc/shared/x", "//~/shared/x"),
        ("https://example.org/x", "https://example.org/x"),
        (r"\\?\D:\x", r"\\?\D:\x"),
        ("/srv/me/x", "~/x"),
        ("/srv/men/x", "/srv/men/x"),
        ("/media/jane/stick/library.sqlite", "/media/~/stick/library.sqlite"),
    ],
)
def test_names_become_a_tilde(text: str, shown: str) -> None:
    assert without_names(text, Path("/srv/me"), "jane") == shown


@pytest.mark.parametrize("text", [r"D:\Profiles\jd\x", r"D:\\Profiles\\jd\\x", "D:/Profiles/jd/x"])
def test_a_home_of_windows_becomes_a_tilde(text: str) -> None:
    shown = without_names(text, PureWindowsPath(r"D:\Profiles\jd"))
    assert shown.startswith("~")
    assert shown.endswith("x")


class TestAskingQt:
    def test_a_process_that_dies_is_said(self) -> None:
        told = ask_machine((sys.executable, "-c", "import os; os.write(2, b'no xcb'); os.abort()"))
        assert "no xcb" in told.trouble

    def test_a_process_that_talks_nonsense(self) -> None:
        assert ask_machine((sys.executable, "-c", "print('[1]')")).trouble

    def test_a_process_that_is_not_there(self) -> None:
        assert ask_machine(("/nowhere/waymark",)).trouble

    def test_a_process_that_hangs(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("reader.commands.doctor.PATIENCE", 0.2)
        told = ask_machine((sys.executable, "-c", "import time; time.sleep(30)"))
        assert "did not answer" in told.trouble

    def test_without_a_screen_the_rest_is_told(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            monkeypatch.delenv(name, raising=False)
        told = ask_machine()
        assert told.screens == ()
        assert "no screen" in told.no_screen
        assert told.qt

    def test_a_missing_platform_plugin_is_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
        monkeypatch.setenv("QT_QPA_PLATFORM_PLUGIN_PATH", "/nowhere")
        monkeypatch.setenv("QT_PLUGIN_PATH", "/nowhere")
        told = ask_machine()
        assert isinstance(told, Machine)
        assert told.trouble or told.qt
