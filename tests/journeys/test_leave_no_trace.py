"""A visit at a kiosk: search, read, print, enlarge, listen, hide, end. Then no word of it is anywhere."""

import gc
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from print_system import PrintSystem, missing, print_system
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot
from windows import press, settle, settle_fully, shown_texts

from reader import bundle, logs
from reader.navigation.changes import GrowText, NextTheme
from reader.navigation.location import ArticlePage
from reader.speech.reading import State
from reader.speech.voice import Voice
from reader.ui.access.requests import Act

TYPED = "zxquoblin"
"""A word no file of ours holds."""
READ = ("amphetamine addiction", "naltrexone-for-amphetamine")
MOCK = (sys.executable, "-m", "reader", "voice", "--engine", "mock")
SETTINGS = 'mode = "kiosk"\n[clinic]\nfront_desk = "ext. 12"\n[printing]\nplace = "the front desk"\n'


@pytest.fixture
def cups() -> Iterator[PrintSystem]:
    if program := missing():
        pytest.skip(f"{Path(program).name} is not installed (packages cups, cups-client, cups-ipp-utils)")
    with print_system() as system:
        system.add_queue("Front")
        yield system


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setenv("SQLITE_TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


def test_a_visit_leaves_no_trace(
    # The print system comes before the folder for temporary files: its own files lie elsewhere.
    cups: PrintSystem,
    open_kiosk: Callable[..., Any],
    temporary: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setenv("CUPS_SERVER", cups.server)
    logs.start_log(bundle.log_folder())
    kiosk = open_kiosk(settings=SETTINGS)
    window = kiosk.window
    window.aloud.make_voice = lambda: Voice(MOCK)
    before = files()

    # Searches, by keyboard and by the keys on the screen.
    window.answer(Act.SEARCH)
    settle()
    QTest.keyClicks(QApplication.focusWidget(), f"{TYPED} naltrexone speed")
    settle()
    assert TYPED in everything_in(window)
    # Reads.
    window.go(ArticlePage("pairs/naltrexone-for-amphetamine"))
    settle_fully(window)
    window.answer(Act.PAGE_DOWN)
    # Prints.
    press(window, "Print")
    done = "Your pages are printing. They are at: the front desk."
    qtbot.waitUntil(lambda: done in shown_texts(window))
    job = cups.job(1)
    assert job["job-name"] == "Handout"
    assert cups.printed(1).stat().st_size > 10_000
    assert window.visit.printed_pages > 0
    # Enlarges.
    window.answer(GrowText())
    window.answer(NextTheme())
    settle_fully(window)
    assert READ[0] in everything_in(window)
    # Listens.
    press(window, "Listen")
    qtbot.waitUntil(lambda: window.aloud.reading.sentence is not None)
    for _ in range(3):
        window.aloud.reading.next_section()
    window.aloud.reading.change_volume(-2)
    assert window.aloud.reading.state is State.READING
    processes = arguments_of_all()
    # Hides, comes back, ends.
    press(window, "Hide my screen")
    assert TYPED not in everything_in(window)
    assert READ[0] not in everything_in(window)
    assert window.aloud.reading.state is State.SILENT
    kiosk.wait(2)
    QTest.mouseClick(window.visits.cover, Qt.MouseButton.LeftButton)
    settle()
    press(window, "Go back to my page")
    settle_fully(window)
    assert READ[0] in everything_in(window)
    press(window, "Start over")
    gc.collect()
    settle()

    seen = everything_in(window)
    for word in (TYPED, *READ):
        assert word not in seen
        assert word not in clipboard()
        assert word not in window.windowTitle()
        assert word not in caplog.text
        assert word not in processes + arguments_of_all()
        assert word not in str(job).casefold()
    assert not window.visit.history.can_go_back
    assert window.visit.printed_pages == 0
    assert window.aloud.reading.state is State.SILENT
    assert window.aloud.reading.sentence is None
    assert window.aloud.reading.manner.volume == pytest.approx(0.7)
    assert done not in seen
    for path in files():
        assert path.read_bytes().find(TYPED.encode()) < 0, path
    written = {path for path in files() - before if path.name != "waymark.log"}
    assert not written, "a visit writes no file"
    log = bundle.log_folder() / "waymark.log"
    assert log.read_text(encoding="utf-8") == ""
    # No way back by keys or by undo.
    window.answer(Act.SEARCH)
    settle()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""


def test_an_idle_end_leaves_no_trace_either(open_kiosk: Callable[..., Any]) -> None:
    kiosk = open_kiosk()
    kiosk.window.answer(Act.SEARCH)
    settle()
    QTest.keyClicks(QApplication.focusWidget(), TYPED)
    settle()
    kiosk.wait(111)
    gc.collect()
    settle()
    assert TYPED not in everything_in(kiosk.window)


def test_the_visit_itself_is_let_go_of(open_kiosk: Callable[..., Any]) -> None:
    import weakref

    kiosk = open_kiosk()
    kiosk.window.go(ArticlePage("topics/cravings"))
    settle_fully(kiosk.window)
    gone = weakref.ref(kiosk.window.visit.history)
    kiosk.window.start_over()
    settle()
    gc.collect()
    assert gone() is None


def everything_in(window: QWidget) -> str:
    """Every text of every widget of the program, in sight or not, and what a screen reader hears of it."""
    found: list[str] = []
    for widget in (window, *QApplication.allWidgets()):
        found += [widget.windowTitle(), widget.accessibleName(), widget.accessibleDescription()]
        found += [widget.toolTip(), widget.statusTip(), widget.whatsThis()]
        if isinstance(widget, QLabel | QLineEdit):
            found.append(widget.text())
        if isinstance(widget, QTextBrowser):
            found += [widget.toPlainText(), widget.toHtml()]
        if (text := getattr(widget, "text", None)) is not None and callable(text):
            found.append(str(text()))
        found += [str(value) for value in properties(widget)]
    for text in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
        interface = QAccessible.queryAccessibleInterface(window)
        found.append(interface.text(text) if interface is not None else "")
    return "\n".join(found)


def properties(thing: QObject) -> Iterator[object]:
    for name in thing.dynamicPropertyNames():
        try:
            yield thing.property(bytes(name.data()).decode())
        except RuntimeError:  # Qt's own, of a type Python does not know
            continue


def arguments_of_all() -> str:
    """The arguments of this process and of every process it started."""
    found = [" ".join(sys.argv)]
    for process in Path("/proc").glob("[0-9]*"):
        try:
            parent = (process / "stat").read_text().rpartition(")")[2].split()[1]
            if parent == str(os.getpid()):
                found.append((process / "cmdline").read_bytes().decode(errors="replace"))
        except OSError:  # it has just ended
            continue
    return "\n".join(found)


def clipboard() -> str:
    board = QGuiApplication.clipboard()
    return board.text() + board.text(QClipboard.Mode.Selection)


def files() -> set[Path]:
    """Every file below the person's folders and the folder for temporary files."""
    folders = [Path(os.environ["HOME"]), Path(os.environ["TMPDIR"]), Path(os.environ["WAYMARK_LOGS"])]
    return {path for folder in folders for path in folder.rglob("*") if path.is_file()}
