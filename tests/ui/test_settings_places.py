"""Settings that are no file at all: a locked window with the helpline and a sentence, and no traceback."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from windows import settle_fully, shown_texts

from reader import logs
from reader.app import add_staff_area, make_window
from reader.clinic.pin import PinKeeper, PinState, pin_path
from reader.clinic.store import read_settings
from reader.exit_codes import ExitCode
from reader.kiosk.policy import Permit
from reader.start import Start

ROOT = Path(__file__).resolve().parents[2]
PLACES = ["", ".", "..", "/", "folder", "pipe", "binary", "huge", "utf-16", "loop", "caf\udce9", "x" * 300]


@pytest.fixture(params=PLACES, ids=lambda name: name[:9].encode("ascii", "replace").decode() or "empty")
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    if os.name != "posix":
        pytest.skip("needs POSIX files")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "binary").write_bytes(bytes(range(256)))
    (tmp_path / "huge").write_bytes(b"#" * 1_000_001)
    (tmp_path / "utf-16").write_bytes('mode = "kiosk"\n'.encode("utf-16"))
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "loop.pin").symlink_to("loop.pin")
    (tmp_path / "caf\udce9").write_bytes(b"\xff")
    return str(request.param)


def test_the_window_is_locked_and_shows_whom_to_call(
    place: str, shipped_library: Path, qapp: QApplication
) -> None:
    read = read_settings(Path(place))
    assert read.locked
    window, library = make_window(Start(settings=Path(place), library=shipped_library), read)
    door = add_staff_area(window, read, qapp)
    window.show()
    settle_fully(window)
    assert not window.policy.allows(Permit.CLOSE_WINDOW)
    assert window.helpline.isVisible()
    texts = shown_texts(window)
    assert any("could not be used, because" in text for text in texts)
    assert isinstance(door.has_pin, bool)
    window.leave()
    window.deleteLater()
    if library is not None:
        library.close()


def test_the_commands_end_in_a_sentence(place: str, shipped_library: Path) -> None:
    def waymark(*arguments: str, given: str = "") -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "reader", "--settings", place, "--library", shipped_library, *arguments],
            env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
            input=given, capture_output=True, text=True, errors="replace", timeout=60, check=False,
        )  # fmt: skip

    done = waymark("doctor")
    assert done.returncode == ExitCode.MEND
    assert "could not be used, because" in done.stdout
    assert done.stderr == ""
    done = waymark("pin", "set", given="271828\n")
    assert "Traceback" not in done.stderr
    assert done.returncode in (ExitCode.FINE, ExitCode.NOT_WRITTEN)
    assert len((done.stdout + done.stderr).splitlines()) == 1


def test_a_pin_file_that_is_a_link_to_itself(tmp_path: Path) -> None:
    link = tmp_path / "loop.pin"
    link.symlink_to("loop.pin")
    assert PinKeeper(pin_path(tmp_path / "loop.toml")).status().state is PinState.UNUSABLE


def test_a_path_in_any_bytes_can_be_logged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    logs.start_log(tmp_path / "former")  # closed by the next; an open file would be a warning
    logs.start_log(tmp_path)
    logging.getLogger("reader.test").warning("a problem: %s", Path("caf\udce9"))
    for handler in logging.getLogger("reader").handlers:
        handler.close()
    assert "caf\\udce9" in (tmp_path / "waymark.log").read_text("utf-8")
    assert capsys.readouterr().err == ""
