"""The window comes first: the guide is compiled by a process of its own, whatever becomes of that."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from builders import make_bilingual
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication, QProgressBar
from pytestqt.qtbot import QtBot
from windows import press, settle, shown_texts

from reader import bundle
from reader.app import add_staff_area, close_guide, make_window
from reader.clinic.reading import interpret
from reader.errors import UnknownArticle
from reader.library import preparing
from reader.library.locate import ToCompile
from reader.library.store import Library
from reader.library.telling import Failed, Progress, message_line
from reader.navigation.changes import UseTextSize
from reader.navigation.location import AllTopics, ArticlePage, Home
from reader.start import Start
from reader.texts.sentence import said
from reader.ui.access.requests import Act, OpenIn
from reader.ui.window.main_window import MainWindow
from reader.ui.window.preparing import GuidePreparing

ROOT = Path(__file__).resolve().parents[2]
NUMBER = "1-800-662-4357"
CLINIC = '[clinic]\nname = "Riverside Clinic"\n'
KIOSK = f'mode = "kiosk"\n{CLINIC}latitude = 41.88\nlongitude = -87.63\n'
LONG = 20_000  # milliseconds that a slow day may take

# The real compiler, once the gate is open; it tells that it is there before.
AT_THE_GATE = """
import pathlib, sys, time
print('{"read": 3, "of": 9}', flush=True)
while not pathlib.Path(sys.argv[1]).exists():
    time.sleep(0.01)
from reader.__main__ import main
sys.exit(main(["compile", *sys.argv[2:]]))
"""
OpenCold = Callable[..., MainWindow]


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout's articles in two languages, which nobody has compiled yet."""
    folder = make_bilingual(tmp_path / "guide")
    monkeypatch.setattr(bundle, "articles", lambda: folder)
    monkeypatch.setenv("WAYMARK_CACHE", str(tmp_path / "cache"))
    return folder


@pytest.fixture
def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Compiling goes on when this file is there."""
    path = tmp_path / "gate"
    command = (sys.executable, "-c", AT_THE_GATE, str(path))
    monkeypatch.setattr(preparing, "own_command", lambda _name: command)
    return path


def run_instead(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Have this run in place of the compiler."""
    monkeypatch.setattr(preparing, "own_command", lambda _name: (sys.executable, "-c", code))


@pytest.fixture
def open_cold(qtbot: QtBot, guide: Path, tmp_path: Path) -> Iterator[OpenCold]:
    """Opens the window of a checkout whose articles are not compiled."""
    opened: list[MainWindow] = []

    def open_(settings: str = CLINIC, **start: str) -> MainWindow:
        window, library = make_window(Start(**start), interpret(settings, tmp_path / "clinic.toml"))  # type: ignore[arg-type]
        assert library is None
        opened.append(window)
        window.resize(1366, 768)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        settle()
        return window

    yield open_
    for window in opened:
        close_guide(window)
        window.leave()
        window.deleteLater()
    settle()


def has_begun(window: MainWindow) -> bool:
    return window.guide.preparing == Progress(3, 9)


def wait_for_guide(qtbot: QtBot, window: MainWindow) -> Library:
    qtbot.waitUntil(lambda: window.guide.preparing is None, timeout=LONG)
    settle()
    assert window.guide.library is not None, window.guide.trouble
    return window.guide.library


def wait_for_trouble(qtbot: QtBot, window: MainWindow) -> str:
    qtbot.waitUntil(lambda: bool(window.guide.trouble), timeout=LONG)
    settle()
    assert window.helpline.isVisible()
    assert window.helpline.number_text == NUMBER
    assert window.guide.trouble in shown_texts(window)
    return window.guide.trouble


class TestMeanwhile:
    def test_helpline_and_progress_then_the_guide(
        self, qtbot: QtBot, open_cold: OpenCold, gate: Path
    ) -> None:
        window = open_cold()
        assert window.helpline.number_text == NUMBER
        assert window.helpline.isVisible()
        assert "Preparing the guide…" in shown_texts(window)
        qtbot.waitUntil(lambda: has_begun(window), timeout=LONG)
        assert "3 of 9 pages" in shown_texts(window)
        bar = window.findChild(QProgressBar)
        assert isinstance(bar, QProgressBar)
        assert (bar.value(), bar.maximum()) == (3, 9)
        gate.touch()
        wait_for_guide(qtbot, window)
        assert "Find by drug" in shown_texts(window)
        assert window.windowTitle() == "Test guide"

    def test_it_goes_to_the_page_asked_for(self, qtbot: QtBot, open_cold: OpenCold) -> None:
        window = open_cold(article="drugs/alcohol", language="es")
        assert "Preparando la guía…" in shown_texts(window)
        wait_for_guide(qtbot, window)
        assert window.visit.history.current.location == ArticlePage("drugs/alcohol")
        assert "El alcohol" in shown_texts(window)

    @pytest.mark.parametrize("start", [{"article": "drugs/alcool"}, {"language": "fr"}])
    def test_a_page_the_articles_lack_is_told_at_once(
        self, open_cold: OpenCold, start: dict[str, str]
    ) -> None:
        with pytest.raises(UnknownArticle) as told:
            open_cold(**start)
        assert told.value.sentence in (
            'The guide has no page "drugs/alcool". Did you mean "drugs/alcohol"?',
            'The guide is not in "fr". It has: en and es.',
        )

    def test_the_visit_goes_on(self, qtbot: QtBot, open_cold: OpenCold, gate: Path) -> None:
        window = open_cold()
        visit = window.visit
        window.answer(OpenIn("es"))
        window.answer(UseTextSize(150))
        window.go(AllTopics())
        settle()
        assert "Preparando la guía…" in shown_texts(window)
        gate.touch()
        wait_for_guide(qtbot, window)
        assert window.visit is visit
        assert (visit.language, visit.text_size) == ("es", 150)
        assert visit.history.current.location == AllTopics()
        assert "Todos los temas" in shown_texts(window)
        window.answer(Act.GO_BACK)
        settle()
        assert visit.history.current.location == Home()

    def test_notices_of_the_settings_stay(self, qtbot: QtBot, open_cold: OpenCold, gate: Path) -> None:
        window = open_cold(settings=f"{CLINIC}nmae = 3\n")
        (told,) = (words for words in shown_texts(window) if "nmae" in words)
        gate.touch()
        wait_for_guide(qtbot, window)
        assert told in shown_texts(window)

    def test_a_kiosk_stays_locked(self, qtbot: QtBot, open_cold: OpenCold, gate: Path) -> None:
        window = open_cold(settings=KIOSK)
        assert not window.close()
        window.go(AllTopics())
        settle()
        before = window.visit
        press(window, "Start over")
        assert window.visit is not before
        press(window, "Hide my screen")
        assert window.visits.cover is not None
        gate.touch()
        wait_for_guide(qtbot, window)
        assert not window.close()
        cover = window.visits.cover
        assert cover is not None
        assert cover.isVisible()
        assert window.childAt(window.rect().center()) in (cover, *cover.findChildren(object))

    def test_the_staff_area_stays_open_and_keeps_the_keyboard(
        self, qtbot: QtBot, open_cold: OpenCold, gate: Path, tmp_path: Path
    ) -> None:
        window = open_cold(settings=KIOSK)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        add_staff_area(window, interpret(KIOSK, tmp_path / "clinic.toml"), application)
        window.answer(Act.OPEN_STAFF)
        settle()
        from reader.ui.staff.area import StaffArea

        area = window.findChild(StaffArea)
        assert isinstance(area, StaffArea)
        focused = window.focusWidget()
        assert focused is not None
        assert area.isAncestorOf(focused)
        gate.touch()
        wait_for_guide(qtbot, window)
        assert window.focusWidget() is focused
        top = window.childAt(window.rect().center())
        assert top is not None
        assert area.isAncestorOf(top)

    @pytest.mark.qt_log_ignore("pipewire")  # Qt's multimedia part looks for it while engines are listed
    def test_the_health_check_says_so(
        self, qtbot: QtBot, open_cold: OpenCold, gate: Path, tmp_path: Path
    ) -> None:
        window = open_cold()
        read = interpret(CLINIC, tmp_path / "clinic.toml")
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        door = add_staff_area(window, read, application)

        def said() -> str:
            return next(each.detail for each in door._health(read) if each.id == "library")

        assert said() == "It is being made ready. Look again in a moment."
        gate.touch()
        wait_for_guide(qtbot, window)
        assert said().startswith("Whole: 16 pages")

    @pytest.mark.parametrize("cache", ["cold", "warm"])
    def test_the_window_never_loads_the_compiler(self, guide: Path, tmp_path: Path, cache: str) -> None:
        script = (
            "import sys\n"
            "from pathlib import Path\n"
            "from PySide6.QtCore import QTimer\n"
            "from reader import app, bundle\n"
            f"bundle.articles = lambda: Path({str(guide)!r})\n"
            "make = app.make_window\n"
            "def watched(start, read):\n"
            "    window, library = make(start, read)\n"
            "    print(library is None)\n"
            "    def look():\n"
            "        if window.guide.library is not None:\n"
            "            window.close()\n"
            "    timer = QTimer(window)\n"
            "    timer.timeout.connect(look)\n"
            "    timer.start(20)\n"
            "    return window, library\n"
            "app.make_window = watched\n"
            "code = app.run(app.Start())\n"
            "strangers = ('yaml', 'markdown', 'multiprocessing', 'reader.guide.loader',"
            " 'reader.guide.compile', 'reader.content.parser')\n"
            "print(code, [each for each in strangers if each in sys.modules])\n"
        )
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
        for expected in ("True",) if cache == "cold" else ("True", "False"):
            done = subprocess.run(
                [sys.executable, "-c", script],
                env=environment,
                capture_output=True,
                text=True,
                timeout=60,
                check=False,
            )
            assert done.stdout.splitlines() == [expected, "0 []"], done.stderr


class TestFaultsInTheArticles:
    def spoil(self, guide: Path) -> None:
        article = guide / "en" / "drugs" / "alcohol.md"
        article.write_text(article.read_text("utf-8").replace("title: Alcohol\n", ""), "utf-8")

    def test_a_broken_article_is_told_with_its_line_and_the_others_are_shown(
        self, qtbot: QtBot, open_cold: OpenCold, guide: Path
    ) -> None:
        self.spoil(guide)
        window = open_cold()
        library = wait_for_guide(qtbot, window)
        (told,) = (words for words in shown_texts(window) if "fault" in words)
        assert told.startswith("The guide has a fault in en/drugs/alcohol.md, line 2: ")
        assert "title" in told
        damaged = {card.id for card in library.cards("en") if card.damaged}
        assert damaged == {"drugs/alcohol"}
        press(window, "OK")
        assert told not in shown_texts(window)

    def test_it_is_told_at_the_next_start_too(
        self, qtbot: QtBot, open_cold: OpenCold, guide: Path, tmp_path: Path
    ) -> None:
        self.spoil(guide)
        wait_for_guide(qtbot, open_cold())
        window, library = make_window(Start(), interpret(CLINIC, tmp_path / "clinic.toml"))
        assert library is not None
        window.show()
        settle()
        assert any("en/drugs/alcohol.md, line 2" in words for words in shown_texts(window))
        close_guide(window)
        window.leave()
        window.deleteLater()
        settle()

    def test_the_public_is_not_told_folders(self, qtbot: QtBot, open_cold: OpenCold, guide: Path) -> None:
        self.spoil(guide)
        window = open_cold(settings=f'{KIOSK}[screen]\nlanguage = "es"\n')
        wait_for_guide(qtbot, window)
        (told,) = (words for words in shown_texts(window) if "alcohol.md" in words)
        assert told == (
            "Una parte de la guía está dañada: alcohol.md, línea 2. Por favor, avise en la recepción."
        )

    @pytest.mark.parametrize(("settings", "shown"), [(CLINIC, True), (KIOSK, False)])
    def test_a_list_that_cannot_be_used(
        self, qtbot: QtBot, open_cold: OpenCold, guide: Path, settings: str, shown: bool
    ) -> None:
        (guide / "guide.toml").write_text("name = ")
        trouble = wait_for_trouble(qtbot, open_cold(settings=settings))
        assert "guide.toml is not valid TOML" in trouble
        assert (str(guide) in trouble) is shown


class TestTheProcessFails:
    def test_killed_then_tried_again(self, qtbot: QtBot, open_cold: OpenCold, gate: Path) -> None:
        window = open_cold()
        qtbot.waitUntil(lambda: has_begun(window), timeout=LONG)
        os.kill(process_of(window), signal.SIGKILL)
        trouble = wait_for_trouble(qtbot, window)
        assert trouble.startswith("Preparing the guide ended too early.")
        gate.touch()
        press(window, "Try again")
        wait_for_guide(qtbot, window)
        assert "Find by drug" in shown_texts(window)

    @pytest.mark.parametrize(
        "code", ["raise SystemExit(1)", "print('{]')", "print('[1]')", "print('{\"failed\": [3]}')", "1 / 0"]
    )
    def test_it_ends_without_a_library(
        self, qtbot: QtBot, open_cold: OpenCold, monkeypatch: pytest.MonkeyPatch, code: str
    ) -> None:
        run_instead(monkeypatch, code)
        assert "ended too early" in wait_for_trouble(qtbot, open_cold())

    def test_it_cannot_be_started(
        self, qtbot: QtBot, open_cold: OpenCold, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(preparing, "own_command", lambda _name: ("/no/such/program",))
        assert "ended too early" in wait_for_trouble(qtbot, open_cold())

    def test_it_hangs(self, qtbot: QtBot, guide: Path, gate: Path, tmp_path: Path) -> None:
        parent = QProcess()  # any object
        hanging = GuidePreparing(parent, ToCompile(guide, tmp_path / "library.sqlite"), silence_ms=300)
        with qtbot.waitSignal(hanging.failed, timeout=LONG) as told:
            hanging.start()
        assert str(told.args[0].what) == "Preparing the guide has stopped."  # type: ignore[index]
        assert running(parent) == []

    def test_what_it_says_of_the_fault_is_translated(
        self, qtbot: QtBot, open_cold: OpenCold, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        line = message_line(Failed(said("{file} is nested too deeply.", file="guide.toml")))
        run_instead(monkeypatch, f"print({line!r})")
        window = open_cold(settings=KIOSK, language="es")
        qtbot.waitUntil(lambda: bool(window.guide.trouble), timeout=LONG)
        settle()
        assert "guide.toml tiene demasiados niveles, uno dentro de otro." in shown_texts(window)

    @pytest.mark.skipif(os.name != "posix", reason="asks the system for a process")
    def test_no_process_outlives_the_window(
        self, qtbot: QtBot, open_cold: OpenCold, gate: Path, guide: Path
    ) -> None:
        window = open_cold()
        qtbot.waitUntil(lambda: has_begun(window), timeout=LONG)
        process = process_of(window)
        window.close()
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)

    @pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
    def test_no_process_outlives_a_window_that_was_killed(self, guide: Path, tmp_path: Path) -> None:
        """The one that compiles notices with its next word that nobody listens."""
        script = (
            "import sys, time\n"
            "from pathlib import Path\n"
            "from reader.guide import loader\n"
            "real = loader.parse_article\n"
            "def slowly(*given):\n"
            "    time.sleep(0.1)\n"
            "    return real(*given)\n"
            "loader.parse_article = slowly\n"
            "from reader.__main__ import main\n"
            f"sys.exit(main(['compile', '--progress', '--articles', {str(guide)!r}, '-o', 'x.sqlite']))\n"
        )
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        with subprocess.Popen(
            [sys.executable, "-c", script], stdout=subprocess.PIPE, env=environment, cwd=tmp_path
        ) as compiling:
            assert compiling.stdout is not None
            assert b"read" in compiling.stdout.readline()
            compiling.stdout.close()
            compiling.wait(timeout=30)
        assert not (tmp_path / "x.sqlite").exists()
        assert not list(tmp_path.glob(".x.sqlite*"))


class TestTwoAtOnce:
    def test_both_open_the_same_file(self, qtbot: QtBot, guide: Path, tmp_path: Path) -> None:
        parent = QProcess()
        wanted = ToCompile(guide, tmp_path / "cache" / "library-x.sqlite")
        both = [GuidePreparing(parent, wanted) for _ in range(2)]
        opened: list[Library] = []
        for each in both:
            each.prepared.connect(opened.append)
            each.start()
        qtbot.waitUntil(lambda: len(opened) == 2, timeout=LONG)
        assert len({library.info.digest for library in opened}) == 1
        assert [path.name for path in wanted.output.parent.iterdir()] == ["library-x.sqlite"]
        for library in opened:
            assert library.is_sound()
            library.close()


def running(parent: object) -> list[QProcess]:
    found = parent.findChildren(QProcess)  # type: ignore[attr-defined]
    return [each for each in found if each.state() is not QProcess.ProcessState.NotRunning]


def process_of(window: MainWindow) -> int:
    maker = window.findChild(GuidePreparing)
    assert maker is not None
    (process,) = running(maker)
    return int(process.processId())
