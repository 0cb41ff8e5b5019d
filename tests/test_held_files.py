"""Files that another program has open, as a virus scanner does on Windows: waited for, and told in words."""

import logging
import os
from pathlib import Path

import pytest
from builders import make_guide
from on_windows import Held, pretend_windows

from reader import files, logs, second_start
from reader.clinic.last_mode import keep_mode, last_mode
from reader.clinic.options import Mode
from reader.clinic.pin import PinKeeper
from reader.files import put_in_place, reason_of, take_away, write_whole
from reader.library.locate import ToCompile
from reader.library.preparing import Preparation, prepared
from reader.second_start import Request


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    pretend_windows(monkeypatch)
    monkeypatch.setattr(files, "_HELD_PAUSE", 0.0)
    monkeypatch.setattr(second_start, "is_own", lambda _found: True)
    return Held(monkeypatch)


def test_what_is_let_go_of_is_replaced(tmp_path: Path, held: Held) -> None:
    target = tmp_path / "clinic.toml"
    write_whole(target, b"one")
    held.let_go_after(target, tries=5)
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert held.refusals == 6
    assert os.listdir(tmp_path) == ["clinic.toml"]


def test_what_is_never_let_go_of_stays_as_it_was(
    tmp_path: Path, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_HELD_PATIENCE", 0.0)
    target = tmp_path / "library.sqlite"
    target.write_bytes(b"old")
    held.let_go_after(target, tries=1000)
    with pytest.raises(OSError, match="another program") as told:
        write_whole(target, b"new")
    assert reason_of(told.value) == "another program has it open"
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["library.sqlite"]


def test_everything_that_is_replaced_or_removed_waits(tmp_path: Path, held: Held) -> None:
    keep_mode(tmp_path, Mode.KIOSK)
    held.let_go_after(tmp_path / "last-mode", tries=3)
    keep_mode(tmp_path, Mode.DESKTOP)
    assert last_mode(tmp_path) is Mode.DESKTOP
    keeper = PinKeeper(tmp_path / "clinic.pin")
    keeper.set_pin("8317")
    held.let_go_after(tmp_path / "clinic.pin", tries=3)
    assert keeper.clear()
    assert not keeper.path.exists()
    assert second_start.leave_request(tmp_path, Request("drugs/alcohol"))
    held.let_go_after(tmp_path / "request", tries=3)
    assert second_start.take_request(tmp_path) == Request("drugs/alcohol")
    assert not (tmp_path / "request").exists()


def test_nothing_replaces_or_removes_without_waiting() -> None:
    """Whoever writes a file goes through reader/files.py; what may stay for now is named here."""
    may_fail = {
        "files.py",  # the one place
        "locks.py",  # the file of the lock itself
        "library/locate.py",  # older libraries: the next start tries again
        "library/preparing.py",  # again when the library is closed
        "packs/taking.py",  # older packs: the next one tries again
        "health/checkup.py",  # a trial of the disk
        "ui/staff/own_desk.py",  # a file that the window has open; again once it is closed
        "ui/window/preview.py",  # the same
    }
    root = Path(files.__file__).parent
    moving = (".unlink(", "os.unlink", "os.remove", "os.replace", "part.replace(", "folder.replace(")
    found = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if any(each in path.read_text("utf-8") for each in moving)
    }
    assert found <= may_fail, found - may_fail


def test_elsewhere_nobody_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Held(monkeypatch)
    held.let_go_after(tmp_path / "x", tries=1)
    with pytest.raises(PermissionError):
        take_away(tmp_path / "x")
    assert held.refusals == 1
    with pytest.raises(FileNotFoundError):
        put_in_place(tmp_path / "none", tmp_path / "y")


class TestTheLog:
    """A program that has the log open, such as the one that shows it to the clinic's IT person."""

    @pytest.fixture
    def log(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> logging.Logger:
        monkeypatch.setattr(logs, "_SIZE", 2000)
        monkeypatch.setattr(logging, "raiseExceptions", True)
        logs.start_log(tmp_path)
        return logging.getLogger("reader.test")

    def test_later_lines_are_not_lost(
        self, tmp_path: Path, held: Held, log: logging.Logger, capsys: pytest.CaptureFixture[str]
    ) -> None:
        held.let_go_after(tmp_path / "waymark.log", tries=10)
        for number in range(60):
            log.info("line %d %s", number, "x" * 40)
        logs.start_log(tmp_path / "other")
        told = "".join(
            path.read_text("utf-8") for path in sorted(tmp_path.glob("waymark.log*"), reverse=True)
        )
        kept = [int(line.split("line ")[1].split()[0]) for line in told.splitlines()]
        assert kept == list(range(kept[0], 60)), "a line is missing"
        assert (tmp_path / "waymark.log.1").exists(), "it was put aside once it was let go of"
        assert capsys.readouterr().err == ""

    def test_it_does_not_grow_without_an_end(self, tmp_path: Path, held: Held, log: logging.Logger) -> None:
        held.let_go_after(tmp_path / "waymark.log", tries=1_000_000)
        for number in range(1000):
            log.info("line %d %s", number, "x" * 40)
        logs.start_log(tmp_path / "other")
        assert (tmp_path / "waymark.log").stat().st_size < 5 * 2000
        assert "line 999 " in (tmp_path / "waymark.log").read_text("utf-8")


class TestATemporaryLibrary:
    """Where the cache cannot be written, the library lies in the temporary folder while it is open."""

    @pytest.fixture
    def temporary(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        folder = tmp_path / "temporary"
        folder.mkdir()
        monkeypatch.setattr("tempfile.tempdir", str(folder))
        monkeypatch.setattr("reader.library.preparing.can_write_in", lambda _folder: False)
        return folder

    def test_it_goes_when_it_is_closed(
        self, tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        wanted = ToCompile(make_guide(tmp_path), tmp_path / "cache" / "library.sqlite")
        held = Held(monkeypatch)
        held.keeps_own = True
        library = prepared(wanted)
        (folder,) = temporary.iterdir()
        assert [path.name for path in folder.iterdir()] == ["library.sqlite"]
        assert library.info.languages
        library.close()
        assert list(temporary.iterdir()) == []

    def test_what_a_power_cut_left_goes_at_the_next_turn(self, tmp_path: Path, temporary: Path) -> None:
        for name, age in (("waymark-old", 7200), ("waymark-new", 0)):
            (temporary / name).mkdir(mode=0o700)
            (temporary / name / "library.sqlite").write_bytes(b"")
            os.utime(temporary / name, (os.stat(temporary / name).st_mtime - age,) * 2)
        preparation = Preparation(ToCompile(tmp_path, tmp_path / "library.sqlite"))
        left = {path.name for path in temporary.iterdir()}
        assert "waymark-old" not in left
        assert "waymark-new" in left
        preparation.give_up()
