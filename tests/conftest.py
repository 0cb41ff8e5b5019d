"""Shared fixtures: nothing of a test touches the person's own settings, cache or log."""

import gc
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import count
from pathlib import Path

import pytest
from builders import compile_guide, make_guide
from hypothesis import HealthCheck, settings
from not_on_windows import reason_for
from own_screen import give_own_screen, stop
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from touch import Finger
from windows import OpenWindow, settle

from reader.app import make_application, make_window
from reader.bundle import APP
from reader.clinic.reading import interpret
from reader.guide import loader
from reader.guide.compile import compile_library
from reader.guide.loader import Gathered, gather
from reader.kiosk.clock import VisitClock
from reader.library import opening, seal
from reader.library.digest import content_digest
from reader.library.store import Library
from reader.locks import locked
from reader.memory import collect_due
from reader.start import Start
from reader.texts.catalog import catalog
from reader.ui.language.translation import use_language
from reader.ui.look import icons
from reader.ui.window.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
KIOSK = (
    'mode = "kiosk"\n[clinic]\nname = "Riverside Clinic"\nfront_desk = "ext. 12"\n'
    "latitude = 41.88\nlongitude = -87.63\n"
)
PATIENCE = 180_000
"""Milliseconds to wait for what is to come, where a test says nothing else."""

NewHome = Callable[[], Path]
CLINIC = '[clinic]\nname = "Riverside Clinic"\nfront_desk = "ext. 12"\n'


def pytest_configure(config: pytest.Config) -> None:
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed, QtBot.waitActive):
        # A slow computer is no fault of the program.
        wait.__kwdefaults__["timeout"] = PATIENCE
    if not hasattr(config, "workerinput"):
        return
    programs = give_own_screen()
    config.add_cleanup(lambda: stop(programs))


# A slow day fails no test: neither an example that takes long nor many that take long to make.
settings.register_profile("waymark", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("waymark")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest tests: at the end of a run, others would wait for the one that has them.

    On Windows, leave out what cannot run there.
    """
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
    if os.name != "nt":
        return
    for item in items:
        if reason := reason_for(item.path.relative_to(ROOT / "tests").as_posix()):
            item.add_marker(pytest.mark.skip(reason=reason))


def pytest_collection_finish() -> None:
    """Spare every collection of garbage a walk through all modules and tests: none of them goes away."""
    gc.collect()
    gc.freeze()


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: a third of the time a worker waits for a program or a screen."""
    return (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def compiled_texts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """The program's texts as its cache keeps them, compiled once for all programs that tests start."""
    folder = tmp_path_factory.mktemp("texts")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WAYMARK_CACHE", str(folder))
        catalog.cache_clear()
        catalog("es")
    return tuple(folder.iterdir())


@pytest.fixture(scope="session")
def _new_home(tmp_path_factory: pytest.TempPathFactory, compiled_texts: tuple[Path, ...]) -> NewHome:
    """Makes a person's folder for a test, with the compiled texts in its cache."""
    homes = tmp_path_factory.mktemp("homes")
    numbers = count()

    def new_home() -> Path:
        home = homes / str(next(numbers))  # `mktemp` would read the names of all earlier ones
        kept = home / "xdg_cache_home" / APP
        kept.mkdir(parents=True)
        for each in compiled_texts:
            os.link(each, kept / each.name)
        return home

    return new_home


@pytest.fixture(autouse=True)
def _private_folders(_new_home: NewHome, monkeypatch: pytest.MonkeyPatch) -> None:
    home = _new_home()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.setenv("WAYMARK_LOGS", str(home / "logs"))
    monkeypatch.setenv("WAYMARK_PACKS", str(home / "packs"))
    monkeypatch.delenv("WAYMARK_SETTINGS", raising=False)


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    """The language of the interface belongs to the whole process; no test leaves its own to the next."""
    yield
    use_language("en")


@pytest.fixture(autouse=True)
def _garbage() -> Iterator[None]:
    """From the first window on it is looked for only when asked, which many a test never does."""
    yield
    collect_due()


@pytest.fixture(autouse=True)
def _quick_pins(request: pytest.FixtureRequest) -> Iterator[None]:
    """A guess at the PIN takes a tenth of a second on purpose; tests make hundreds of them."""
    with pytest.MonkeyPatch.context() as patch:
        if request.node.get_closest_marker("slow_pins") is None:
            patch.setattr("reader.clinic.pin._BLOCK", 1)
        yield


@pytest.fixture(scope="session")
def shipped_guide() -> Gathered:
    """The shipped guide, read once."""
    guide = gather(ROOT / "articles")
    gc.freeze()  # it stays until the end; no collection of garbage needs to go through it
    return guide


@pytest.fixture(scope="session")
def shipped_library(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """The shipped guide, compiled once for all workers of a run."""
    own = tmp_path_factory.getbasetemp()
    folder = own.parent if hasattr(request.config, "workerinput") else own
    path = folder / "shipped-library.sqlite"
    with locked(path, patience=900):  # the first worker compiles; the others wait for it
        if not path.exists():
            guide = request.getfixturevalue("shipped_guide")
            compile_library(guide, content_digest(ROOT / "articles"), path)
    return path


@pytest.fixture(scope="session", autouse=True)
def _parsed_once() -> Iterator[None]:
    """The articles of the builders stand in a thousand small guides; the same bytes are parsed once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader, "parse_article", lru_cache(maxsize=500)(loader.parse_article))
        yield


@pytest.fixture(scope="session", autouse=True)
def _summed_once() -> Iterator[None]:
    """A thousand windows open the same library; its checksum is made again only for a file that changed."""
    sum_of = cache(lambda path, _size, _changed: seal.is_whole(path))

    def is_whole(path: Path) -> bool:
        found = path.stat()
        return sum_of(path, found.st_size, found.st_mtime_ns)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "is_whole", is_whole)
        yield


@pytest.fixture(scope="session", autouse=True)
def _drawn_once() -> Iterator[None]:
    """All windows draw the same icons; each is made once for a run instead of for each window."""
    draw_svg = icons.draw_svg
    drawn: dict[tuple[object, ...], QImage] = {}

    def draw(svg: bytes, size: QSize, ratio: float, gap: int = 0) -> QImage:
        key = (svg, size.width(), size.height(), ratio, gap)
        if key not in drawn:
            drawn[key] = draw_svg(svg, size, ratio, gap)
        return drawn[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(icons, "draw_svg", draw)
        yield


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application with the reading font, as the program makes it."""
    return make_application()


@pytest.fixture(scope="session")
def finger(qapp: object) -> Finger:
    """A finger on the screen."""
    return Finger()


@pytest.fixture
def open_window(qtbot: QtBot, shipped_library: Path) -> Iterator[OpenWindow]:
    """Opens a shown window of the shipped guide, or of `library`, in any size; closes it after the test."""
    opened: list[tuple[MainWindow, Library | None]] = []

    def open_(
        size: tuple[int, int] = (1366, 768), settings: str = CLINIC, library: Path = shipped_library
    ) -> MainWindow:
        with pytest.MonkeyPatch.context() as patch:
            # The program takes the size of the screen; in that of the test at once, it is built only once.
            patch.setattr(MainWindow, "resize", lambda made, _size: QWidget.resize(made, *size))
            window, opened_library = make_window(
                Start(library=library), interpret(settings, Path("clinic.toml"))
            )
        opened.append((window, opened_library))
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        settle()
        return window

    yield open_
    for window, opened_library in opened:
        window.leave()
        window.deleteLater()
        if opened_library is not None:
            opened_library.close()
    settle()  # a kiosk's window that is still there would swallow the next test's keys


@dataclass
class Kiosk:
    """A kiosk's window with clocks that stand still until told; `wall` is in seconds since 1970."""

    window: MainWindow
    seconds: float = 0.0
    asleep: float = 0.0
    wall: float = 1_800_000_000.0

    def __post_init__(self) -> None:
        clock = VisitClock(
            lambda: self.seconds, lambda: self.wall + self.seconds, lambda: self.asleep + self.seconds
        )
        self.window.clock = self.window.visits.clock = clock
        self.window.visits.slept = clock.take_slept

    def sleep(self, seconds: float) -> None:
        """Have the computer sleep for so long and wake."""
        settle()
        self.wall += seconds
        self.asleep += seconds
        self.window.visits.tick()
        settle()

    def wait(self, seconds: int) -> None:
        """Let so many seconds go by, each with its look at the clock."""
        settle()  # what was begun is done in no time
        for _ in range(seconds):
            self.seconds += 1
            self.window.visits.tick()
        settle()


@pytest.fixture
def open_kiosk(open_window: OpenWindow) -> Callable[..., Kiosk]:
    """Opens a kiosk's window, active, with a clock of its own."""

    def open_(size: tuple[int, int] = (1920, 1080), settings: str = KIOSK) -> Kiosk:
        kiosk = Kiosk(open_window(size, settings=settings))
        kiosk.window.activateWindow()
        # It sleeps, so that the window manager has its turn.
        QTest.qWaitForWindowActive(kiosk.window, PATIENCE)
        return kiosk

    return open_


@pytest.fixture(scope="session")
def small_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The small guide of the builders, with one damaged article."""
    folder = tmp_path_factory.mktemp("small")
    guide = make_guide(folder / "guide", more={"treatments/methadone": "no head"})
    with Library(compile_guide(guide, folder / "library.sqlite")) as library:
        yield library
