"""The whole program in a world that is out of order: it goes on, or says one sentence; the helpline stays."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from builders import html_of, make_guide

from reader.exit_codes import ExitCode
from reader.library.store import Library

ROOT = Path(__file__).resolve().parents[2]
OPENED = str(Path(__file__).with_name("opened.py"))
FAKETIME = next(iter(Path("/usr/lib").glob("*/faketime/libfaketime.so.1")), None)
NUMBER = "1-800-662-4357"
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@dataclass(frozen=True)
class Ended:
    """How a run ended, and what it said of its window."""

    code: int
    window: dict[str, Any]
    errors: str


def run(
    command: list[str],
    before: Callable[[], None] | None = None,
    drop: tuple[str, ...] = (),
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    world = {name: value for name, value in os.environ.items() if name not in drop} | environment
    return subprocess.run(
        command,
        cwd=ROOT,
        # On a full disk Python leaves halves of compiled modules behind, and no later start gets by them.
        env={**world, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        errors="replace",
        timeout=120,
        check=False,
        preexec_fn=before,
    )


def opened(*arguments: object, prefix: tuple[str, ...] = (), **how: Any) -> Ended:
    done = run([*prefix, sys.executable, OPENED, *map(str, arguments)], **how)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    return Ended(done.returncode, json.loads(lines[-1]) if lines else {}, done.stderr)


def is_well(ended: Ended, has_guide: bool = True) -> None:
    assert "Traceback" not in ended.errors
    assert ended.window["helpline"] == NUMBER, ended.errors
    assert ended.window["is_shown"]
    assert ended.window["has_guide"] is has_guide
    assert ended.code == 0


def waymark(*arguments: object, **how: Any) -> subprocess.CompletedProcess[str]:
    return run([sys.executable, "-m", "reader", *map(str, arguments)], **how)


def no_room() -> None:
    import resource  # Windows has none

    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """A small guide, and one article with letters that ASCII does not have."""
    folder = make_guide(tmp_path / "guide")
    article = folder / "en" / "drugs" / "alcohol.md"
    article.write_text(article.read_text("utf-8").replace("Plain words.", "Años – 日本."), "utf-8")
    return folder


class TestDisk:
    def test_a_full_disk_with_the_guide_installed(self, shipped_library: Path) -> None:
        is_well(opened(shipped_library, before=no_room))

    def test_a_full_disk_before_the_guide_was_ever_compiled(self, tmp_path: Path, guide: Path) -> None:
        world = {"WAYMARK_CACHE": str(tmp_path / "cache"), "TMPDIR": str(tmp_path)}
        ended = opened("--articles", guide, before=no_room, **world)
        is_well(ended, has_guide=False)
        assert any("cannot be written" in words for words in ended.window["words"])
        assert not list(tmp_path.rglob("*.waymark-part"))

    @pytest.mark.skipif(not IS_ROOT or not shutil.which("unshare"), reason="needs to mount")
    def test_everything_read_only(self, shipped_library: Path) -> None:
        alone = ("unshare", "--mount", "sh", "-c", 'mount -o remount,bind,ro / && exec "$@"', "read-only")
        ended = opened(shipped_library, prefix=alone)
        if "mount:" in ended.errors:
            pytest.skip(ended.errors)
        is_well(ended)

    @pytest.mark.skipif(not IS_ROOT or not shutil.which("mount"), reason="needs to mount")
    def test_settings_on_a_full_disk_stay_as_they_were(self, small_disk: Path) -> None:
        from reader.clinic.model import settings_from
        from reader.clinic.store import read_settings, write_settings
        from reader.errors import FileProblem

        file = small_disk / "clinic.toml"
        file.write_text('mode = "kiosk"\n')
        with (small_disk / "filler").open("wb", buffering=0) as filler:
            try:
                while filler.write(bytes(4096)):
                    continue
            except OSError:
                pass
        with pytest.raises(FileProblem, match="the disk is full"):
            write_settings(file, settings_from({"clinic.name": "x" * 200, "clinic.address": "y" * 200}))
        assert file.read_text() == 'mode = "kiosk"\n'
        assert read_settings(file).problems == ()
        assert sorted(path.name for path in small_disk.iterdir()) == ["clinic.toml", "filler"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    done = run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)])
    if done.returncode:
        pytest.skip(done.stderr)
    yield folder
    run(["umount", str(folder)])


@pytest.mark.skipif(FAKETIME is None, reason="needs libfaketime")
class TestClock:
    @pytest.mark.parametrize("day", ["1970-01-02 00:00:00", "2100-01-01 00:00:00"])
    def test_the_guide_opens(self, shipped_library: Path, day: str) -> None:
        is_well(opened(shipped_library, **self.at(day)))

    @pytest.mark.parametrize(
        ("day", "verdict"), [("1970-01-02 00:00:00", "wrong"), ("2100-01-01 00:00:00", "check")]
    )
    def test_the_doctor_says_so(self, shipped_library: Path, day: str, verdict: str) -> None:
        done = waymark("--library", shipped_library, "doctor", "--json", **self.at(day))
        found = {each["id"]: each for each in json.loads(done.stdout)["findings"]}
        assert found["clock"]["verdict"] == verdict
        assert found["articles"]["verdict"] == "fine"

    @staticmethod
    def at(day: str) -> dict[str, str]:
        return {"LD_PRELOAD": str(FAKETIME), "FAKETIME": f"@{day}", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


class TestParts:
    def test_the_font_is_missing(self, shipped_library: Path) -> None:
        is_well(opened("--font", "no_such_font", shipped_library))

    def test_the_platform_plugin_is_missing(self, shipped_library: Path) -> None:
        done = waymark("--library", shipped_library, QT_QPA_PLATFORM="no-such-platform")
        assert done.returncode == 3
        assert done.stderr.count("\n") == 1
        assert "no-such-platform" in done.stderr

    def test_a_folder_of_platform_plugins_that_is_missing(self, shipped_library: Path) -> None:
        is_well(opened(shipped_library, QT_QPA_PLATFORM_PLUGIN_PATH="/nowhere"))  # Qt has its own

    def test_no_graphics_card_and_no_driver(self, shipped_library: Path) -> None:
        nowhere = {"LIBGL_DRIVERS_PATH": "/nowhere", "__EGL_VENDOR_LIBRARY_DIRS": "/nowhere"}
        is_well(opened(shipped_library, QT_XCB_GL_INTEGRATION="none", **nowhere))

    def test_the_phone_lines_are_missing(self) -> None:
        program = (
            "from pathlib import Path; from reader import bundle; from reader.__main__ import main; "
            "bundle.resources = lambda: Path('/nowhere'); raise SystemExit(main(['doctor']))"
        )
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
        assert done.returncode == ExitCode.NO_LIBRARY
        assert done.stderr.count("\n") == 1
        assert "/nowhere/phones.toml" in done.stderr


class TestHome:
    @pytest.mark.parametrize("home", ["/nowhere", "/dev/null"])
    def test_a_home_that_is_not_there(self, shipped_library: Path, home: str) -> None:
        variables = [name for name in os.environ if name.startswith(("XDG_C", "XDG_S", "XDG_D", "WAYMARK_"))]
        is_well(opened(shipped_library, drop=tuple(variables), HOME=home))

    def test_no_home_at_all(self, shipped_library: Path, tmp_path: Path) -> None:
        variables = [name for name in os.environ if name.startswith(("XDG_C", "XDG_S", "XDG_D", "HOME"))]
        # Whoever else has no home at this moment has the same settings file, and is asked for its window.
        is_well(opened(shipped_library, drop=tuple(variables), XDG_RUNTIME_DIR=str(tmp_path)))

    def test_the_doctor_without_a_home(self, shipped_library: Path) -> None:
        done = waymark("--library", shipped_library, "doctor", drop=("HOME",))
        assert "The guide – Whole" in done.stdout


ASCII = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


class TestLocale:
    def test_the_window(self, shipped_library: Path) -> None:
        is_well(opened(shipped_library, **ASCII))

    @pytest.mark.parametrize("arguments", [("doctor",), ("doctor", "--json"), ("search", "pacientes ñ")])
    def test_the_commands(self, shipped_library: Path, arguments: tuple[str, ...]) -> None:
        done = waymark("--library", shipped_library, *arguments, **ASCII)
        assert "Traceback" not in done.stderr
        assert done.stdout

    def test_articles_with_accents_are_compiled(self, tmp_path: Path, guide: Path) -> None:
        target = tmp_path / "library.sqlite"
        done = waymark("compile", "--articles", guide, "-o", target, **ASCII)
        assert done.returncode == 0, done.stderr
        with Library(target) as library:
            assert "Años – 日本." in html_of(library.article("drugs/alcohol", "en"))


class TestTwo:
    def test_two_copies_started_at_once(self, tmp_path: Path, guide: Path) -> None:
        cache = tmp_path / "cache"
        command = [sys.executable, OPENED, "--wait", "0.6", "--articles", str(guide)]
        world = {**os.environ, "PYTHONPATH": str(ROOT), "WAYMARK_CACHE": str(cache)}
        both = []
        for number in range(2):
            # Two sessions: within one, the second start raises the first window.
            runtime = tmp_path / f"session{number}"
            runtime.mkdir(mode=0o700)
            env = {**world, "XDG_RUNTIME_DIR": str(runtime)}
            both.append(
                subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            )
        for each in both:
            out, errors = each.communicate(timeout=180)
            assert json.loads(out)["has_guide"], errors
            assert each.returncode == 0
        assert len(list(cache.glob("library-*.sqlite"))) == 1
        assert not list(cache.glob(".*.waymark-part"))
