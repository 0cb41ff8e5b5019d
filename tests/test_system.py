"""Which system this is: asked in one place, and what only Windows does is asked of Windows."""

import os
import re
import sys
import time
from pathlib import Path

import pytest
from on_windows import Advapi, Kernel, pretend_windows

from reader import bundle, crash, system
from reader.clinic import store
from reader.kiosk.clock import VisitClock
from reader.locks import locked
from reader.system import (
    System,
    awake_seconds,
    is_of_administrators,
    program_path,
    running_seconds,
    user_name,
)

READER = Path(__file__).resolve().parents[1] / "reader"
ADMINISTRATORS = "S-1-5-32-544"
SOMEBODY = "S-1-5-21-1111111111-2222222222-3333333333-1001"


def test_nothing_else_asks() -> None:
    asks = re.compile(
        r"sys\.platform|os\.name\b|platform\.system\(\) *[=!]=|import (?:fcntl|msvcrt|resource|pwd)\b"
    )
    found = {
        path.relative_to(READER).as_posix()
        for path in READER.rglob("*.py")
        if asks.search(path.read_text("utf-8"))
    }
    assert found == {"system.py"}


def test_it_is_one_of_them() -> None:
    assert system._HERE.value
    assert sys.platform.startswith(system._HERE.value)
    assert sum((system.is_linux(), system.is_mac(), system.is_windows())) == 1


class TestPrograms:
    """The current folder is never looked in: anybody may have put a program there."""

    def test_a_program_in_the_current_folder_is_not_found(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("lpoptions", "lpoptions.bat"):
            (tmp_path / name).write_text("#!/bin/sh\n")
            (tmp_path / name).chmod(0o755)
        monkeypatch.chdir(tmp_path)
        for folders in (".", "", f".{os.pathsep}", os.curdir + os.pathsep + "/nowhere"):
            monkeypatch.setenv("PATH", folders)
            assert program_path("lpoptions") is None
        monkeypatch.setenv("PATH", str(tmp_path))
        assert program_path("lpoptions") == str(tmp_path / "lpoptions")

    def test_windows_is_asked_for_none(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        pretend_windows(monkeypatch)
        (tmp_path / "lpstat").write_text("")
        (tmp_path / "lpstat").chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        assert program_path("lpstat") is None

    def test_nothing_else_looks_for_programs(self) -> None:
        for path in READER.rglob("*.py"):
            assert not re.search(
                r"shutil\.which|find_executable|os\.exec[lv]p|shell=True", path.read_text("utf-8")
            ), path

    def test_our_own_processes_do_not_load_from_the_current_folder(self, tmp_path: Path) -> None:
        import subprocess

        (tmp_path / "reader.py").write_text("raise SystemExit('planted')")
        (tmp_path / "json.py").write_text("raise SystemExit('planted')")
        done = subprocess.run(
            bundle.own_command("--version"),
            cwd=tmp_path,
            env=bundle.own_environment(),
            capture_output=True,
            text=True,
        )
        assert (done.returncode, done.stderr) == (0, "")


class TestNames:
    def test_without_a_name_in_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        pretend_windows(monkeypatch, advapi32=Advapi("jane"))
        for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setitem(sys.modules, "pwd", None)  # Windows has no such module
        assert user_name() == "jane"

    def test_where_nothing_says_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setitem(sys.modules, "pwd", None)
        assert user_name() == ""
        pretend_windows(monkeypatch)
        assert user_name() == ""


class TestTheMachinesFolder:
    """Any account may make a folder in %ProgramData%: only what an administrator made counts for all."""

    @pytest.mark.parametrize(
        ("owner", "counts"),
        [(ADMINISTRATORS, True), ("S-1-5-18", True), (SOMEBODY, False), (2, False), (5, True)],
    )
    def test_who_made_it(self, monkeypatch: pytest.MonkeyPatch, owner: str | int, counts: bool) -> None:
        path = Path("C:/ProgramData/waymark/waymark/clinic.toml")
        pretend_windows(monkeypatch, advapi32=Advapi(owners={str(path): owner}), kernel32=Kernel())
        assert is_of_administrators(path) is counts

    def test_settings_that_anybody_made_are_passed_over(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "clinic.toml").write_text('mode = "desktop"\n')
        monkeypatch.setattr(store.platformdirs, "site_config_path", lambda _name: tmp_path)
        shared = tmp_path / "clinic.toml"
        for owner, is_taken in ((ADMINISTRATORS, True), (SOMEBODY, False)):
            pretend_windows(monkeypatch, advapi32=Advapi(owners={str(shared): owner}), kernel32=Kernel())
            assert (store.settings_path(None, {}) == shared) is is_taken

    def test_packs_in_a_folder_that_anybody_made_are_passed_over(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "packs").mkdir()
        monkeypatch.delenv("WAYMARK_PACKS")
        monkeypatch.setattr(bundle.platformdirs, "site_data_path", lambda _name: tmp_path)
        for owner, is_taken in ((ADMINISTRATORS, True), (SOMEBODY, False)):
            owners = {str(tmp_path / "packs"): owner}
            pretend_windows(monkeypatch, advapi32=Advapi(owners=owners), kernel32=Kernel())
            assert (bundle.pack_folder() == tmp_path / "packs") is is_taken

    def test_elsewhere_the_folders_for_all_are_closed(self, tmp_path: Path) -> None:
        assert is_of_administrators(tmp_path)


def test_windows_writes_no_memory_when_the_program_crashes(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = Kernel()
    pretend_windows(monkeypatch, kernel32=kernel)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("threading.excepthook", None)
    crash.install(None)
    assert kernel.asked == [("SetErrorMode", 3), ("WerSetFlags", 1)]


def test_a_lock_of_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_windows(monkeypatch)
    with locked(tmp_path / "x"), pytest.raises(TimeoutError), locked(tmp_path / "x", patience=0.0):
        pass
    assert not list(tmp_path.iterdir())
    assert system._HERE is System.WINDOWS


class TestSleep:
    def test_the_clocks_of_this_system_never_fall(self) -> None:
        for clock in (awake_seconds, running_seconds):
            told = [clock() for _ in range(100)]
            assert told == sorted(told)

    def test_linux_counts_its_sleep(self) -> None:
        assert running_seconds() == pytest.approx(time.clock_gettime(time.CLOCK_BOOTTIME), abs=1)
        assert awake_seconds() == pytest.approx(time.monotonic(), abs=1)

    def test_windows_is_asked_how_long_it_was_awake(self, monkeypatch: pytest.MonkeyPatch) -> None:
        kernel, day = Kernel(), 1_800_000_000.0
        pretend_windows(monkeypatch, kernel32=kernel)
        python = [100.0]
        monkeypatch.setattr(system.time, "monotonic", lambda: python[0])  # goes on in sleep there
        kernel.awake = 90 * 10_000_000
        clock = VisitClock(wall=lambda: day + python[0])
        python[0] += 600
        kernel.awake += 10 * 10_000_000
        assert clock.take_slept() == pytest.approx(590)
        assert clock() == pytest.approx(600)

    def test_an_older_windows_does_not_say(self, monkeypatch: pytest.MonkeyPatch) -> None:
        kernel = Kernel()
        kernel.awake = None
        pretend_windows(monkeypatch, kernel32=kernel)
        assert awake_seconds() == pytest.approx(time.monotonic(), abs=1)
