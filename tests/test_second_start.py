"""A second start has the open window come up; anything else that lies where its request would is dropped."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import OpenWindow, settle, shown_texts

from reader.app import bring_up
from reader.navigation.location import ArticlePage, Home
from reader.second_start import Request, leave_request, meeting_folder, take_request
from reader.ui.window.one_window import OneWindow

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="rights and links as on POSIX")
ASKED = Request("topics/overdose", "es")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    found = meeting_folder(tmp_path / "clinic.toml", tmp_path / "state")
    assert found is not None
    return found


def put(folder: Path, data: bytes, mode: int = 0o600) -> Path:
    path = folder / "request"
    path.write_bytes(data)
    path.chmod(mode)
    return path


def good() -> bytes:
    return json.dumps({"article": "topics/overdose", "language": "es"}).encode()


def test_it_is_taken_once(folder: Path) -> None:
    assert leave_request(folder, ASKED)
    assert take_request(folder) == ASKED
    assert take_request(folder) is None
    assert list(folder.iterdir()) == []


@POSIX
def test_only_its_user_may_enter(folder: Path, tmp_path: Path) -> None:
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    folder.chmod(0o777)
    assert meeting_folder(tmp_path / "clinic.toml", tmp_path / "state") is None


@POSIX
def test_a_folder_that_is_a_link(folder: Path, tmp_path: Path) -> None:
    folder.rmdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    folder.symlink_to(elsewhere)
    assert meeting_folder(tmp_path / "clinic.toml", tmp_path / "state") is None


def test_each_settings_file_has_its_own(tmp_path: Path) -> None:
    found = {meeting_folder(tmp_path / name, tmp_path / "state") for name in ("a.toml", "b.toml")}
    assert len(found) == 2


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"raise",
        b"null",
        b"[]",
        b"{}",
        b'{"article": 1, "language": ""}',
        b'{"article": "../../etc/passwd", "language": ""}',
        b'{"article": "/etc/passwd", "language": ""}',
        b'{"article": "a b", "language": ""}',
        b'{"article": "<b>x</b>", "language": ""}',
        b'{"article": "x", "language": "../"}',
        b'{"article": "x\\u0000", "language": ""}',
        b"[" * 2000,
        b"\xff\xfe\x00",
        good() + b" " * 3000,
        json.dumps({"article": "a" * 201, "language": ""}).encode(),
    ],
)
def test_what_we_would_not_have_left(folder: Path, data: bytes) -> None:
    path = put(folder, data)
    assert take_request(folder) is None
    assert not path.exists(), "deleted at once"


@POSIX
@pytest.mark.parametrize("mode", [0o644, 0o660, 0o606, 0o666])
def test_rights_that_others_have(folder: Path, mode: int) -> None:
    put(folder, good(), mode)
    assert take_request(folder) is None
    assert not (folder / "request").exists()


@POSIX
@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_what_is_no_file(folder: Path, tmp_path: Path, kind: str) -> None:
    path = folder / "request"
    target = tmp_path / "target"
    target.write_bytes(good())
    target.chmod(0o600)
    if kind == "link":
        path.symlink_to(target)
    elif kind == "pipe":
        os.mkfifo(path, 0o600)
    else:
        path.mkdir(mode=0o700)
    assert take_request(folder) is None
    assert target.read_bytes() == good()


def test_the_first_window_is_asked(folder: Path, qtbot: QtBot) -> None:
    first, second = OneWindow(folder), OneWindow(folder)
    assert first.is_first()
    assert not second.is_first()
    with qtbot.waitSignal(first.asked) as told:
        second.ask(ASKED)
    assert told.args == [ASKED]
    first.close()
    assert second.is_first()
    second.close()


def test_a_window_that_was_killed_is_no_window(folder: Path) -> None:
    code = (
        "import sys, os; from pathlib import Path; from reader.ui.window.one_window import OneWindow;"
        " one = OneWindow(Path(sys.argv[1])); assert one.is_first(); os.kill(os.getpid(), 9)"
    )
    root = Path(__file__).resolve().parents[1]
    subprocess.run([sys.executable, "-c", code, str(folder)], cwd=root, check=False)
    later = OneWindow(folder)
    assert later.is_first()
    later.close()


def test_without_a_safe_folder_each_start_opens_a_window() -> None:
    assert OneWindow(None).is_first()
    assert OneWindow(None).is_first()


def test_a_staff_computer_shows_the_page(open_window: OpenWindow) -> None:
    window = open_window()
    bring_up(window, Request("topics/overdose"))
    settle()
    assert window.visit.history.current.location == ArticlePage("topics/overdose")


def test_a_staff_computer_shows_the_language_asked_for(open_window: OpenWindow) -> None:
    window = open_window()
    bring_up(window, Request("topics/overdose", "es"))
    settle()
    assert window.visit.history.current.location == ArticlePage("topics/overdose")
    assert window.visit.language == "es"
    bring_up(window, Request("drugs/alcohol", "vi"))
    settle()
    assert window.visit.language == "es"


def test_a_staff_computer_says_that_there_is_no_page(open_window: OpenWindow) -> None:
    window = open_window()
    bring_up(window, Request(unknown=True))
    settle()
    assert any("no page for what the record system asked" in text for text in shown_texts(window))
    bring_up(window, Request("topics/overdose"))
    settle()
    assert not any("record system asked" in text for text in shown_texts(window))


@pytest.mark.parametrize("value", ["yes", 1, None, []])
def test_what_says_unknown_in_another_way(folder: Path, value: object) -> None:
    put(folder, json.dumps({"article": "", "language": "", "unknown": value}).encode())
    assert take_request(folder) is None


@pytest.mark.parametrize("hidden", [False, True])
def test_a_kiosk_only_comes_up(open_kiosk: Callable[..., Any], hidden: bool) -> None:
    window = open_kiosk().window
    if hidden:
        window.hide_screen()
    visit = window.visit
    bring_up(window, Request("topics/overdose"))
    settle()
    assert window.visit is visit
    assert window.visit.history.current.location == Home()
    assert window.visits.is_hidden is hidden


def test_below_the_cover_nothing_changes(open_window: OpenWindow, qapp: QApplication) -> None:
    window = open_window()
    window.hide_screen()
    settle()
    bring_up(window, Request("topics/overdose"))
    assert window.visits.is_hidden
    assert window.visit.history.current.location == Home()
