"""Plays with a kiosk's window as a bored child would, from a seed, and watches that nothing gives way.

tools/on-screen python tests/benchmarks/monkey.py --events 20000 --seed 1
"""

import argparse
import gc
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from reader.navigation.location import Search
from reader.ui.access.requests import Act, UseLanguage

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from benchmarks.shipped import compiled_guide  # noqa: E402
from PySide6.QtCore import QPoint, QPointF, Qt  # noqa: E402
from PySide6.QtGui import QInputMethodEvent, QWheelEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QLineEdit  # noqa: E402
from windows import settle  # noqa: E402

from reader.app import make_application, make_window  # noqa: E402
from reader.clinic.reading import interpret  # noqa: E402
from reader.start import Start  # noqa: E402
from reader.ui.window.main_window import MainWindow  # noqa: E402

WARM_UP = 2000
"""Events after which memory must stand still."""
NASTY = (
    "'", '"', "''\"\"", "\0", "a\0b", "\u202e\u200fmeth\u202c", "\u2066\u2067", "😀👩‍👩‍👧", "ñandú Ω ж 中文",
    "*", "NEAR(", "a AND OR NOT", '"unclosed', "%_\\", "../../etc/passwd", "file:///", "<script>", "&amp;&",
    "{0}{name}", "%s%n", "\ud800", "\r\n\t", " " * 300, "meth " * 2000, "ｍｅｔｈ", "a\u0301" * 500,
)  # fmt: skip
KEYS = [
    key
    for key in Qt.Key
    if key.name not in ("Key_mu", "Key_micro", "Key_unknown") and int(key) < int(Qt.Key.Key_Multi_key)
]
HELD = (
    *(Qt.KeyboardModifier.NoModifier,) * 6,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
)


class Monkey:
    """Sends events to one window; `seconds` is the clock the window sees."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window = window
        self.seconds = 0.0
        self.counts: dict[str, int] = {}
        self._dice = random.Random(seed)
        self._touch = QTest.createTouchDevice()
        window.visits.clock = lambda: self.seconds
        self._acts: list[tuple[int, Callable[[], None]]] = [
            (30, self.click),
            (25, self.touch),
            (6, self.drag),
            (15, self.key),
            (6, self.word),
            (3, self.nasty),
            (10, self.wheel),
            (3, self.any_button),
            (2, self.wait),
        ]

    def play(self, events: int) -> None:
        """Send so many events, looking at the window now and then."""
        weights = [weight for weight, _ in self._acts]
        for number in range(events):
            act = self._dice.choices(self._acts, weights)[0][1]
            self.counts[act.__name__] = self.counts.get(act.__name__, 0) + 1
            act()
            settle()
            if number % 100 == 0:
                self.check()
        self.check()

    def search_once_in_each_language(self) -> None:
        """Have the words of the guide read, which stay from a language's first search on."""
        for language in self.window.guide.languages:
            self.window.answer(UseLanguage(language))
            self.window.go(Search("meth"))
            settle()

    def check(self) -> None:
        """Fail unless the window is alone, fills its screen, and shows the helpline or the cover."""
        window = self.window
        seen = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        assert seen == [window], seen
        assert QApplication.activePopupWidget() is None
        assert window.isFullScreen()
        assert window.size() == window.screen().size()
        assert window.windowTitle() == "Waymark"
        if not window.visits.is_hidden:
            assert window.helpline.isVisible()
            spot = window.helpline.mapTo(window, window.helpline.rect().center())
            on_top = window.childAt(spot)
            assert on_top is window.helpline or window.helpline.isAncestorOf(on_top), on_top

    # -- events

    def spot(self) -> QPoint:
        return QPoint(self._dice.randrange(self.window.width()), self._dice.randrange(self.window.height()))

    def click(self) -> None:
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, pos=self.spot())

    def any_button(self) -> None:
        buttons = (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton)
        QTest.mouseClick(self.window.windowHandle(), self._dice.choice(buttons), pos=self.spot())

    def touch(self) -> None:
        spot, handle = self.spot(), self.window.windowHandle()
        QTest.touchEvent(handle, self._touch).press(0, spot, handle).commit()
        QTest.touchEvent(handle, self._touch).release(0, spot, handle).commit()

    def drag(self) -> None:
        begin, end, handle = self.spot(), self.spot(), self.window.windowHandle()
        QTest.touchEvent(handle, self._touch).press(0, begin, handle).commit()
        for step in range(1, 5):
            QTest.touchEvent(handle, self._touch).move(0, begin + (end - begin) * step / 4, handle).commit()
        QTest.touchEvent(handle, self._touch).release(0, end, handle).commit()

    def key(self) -> None:
        key, held = self._dice.choice(KEYS), self._dice.choice(HELD)
        QTest.keyEvent(QTest.KeyAction.Click, self.window.windowHandle(), key, held)

    def word(self) -> None:
        for sign in self._dice.choice(("meth", "naltrexone", "xanax", "how do i quit", "zzq", "911")):
            QTest.keyEvent(QTest.KeyAction.Click, self.window.windowHandle(), sign)

    def nasty(self) -> None:
        self.window.answer(Act.SEARCH)
        settle()
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit):
            event = QInputMethodEvent()
            event.setCommitString(self._dice.choice(NASTY))
            QApplication.sendEvent(field, event)

    def wheel(self) -> None:
        spot = QPointF(self.spot())
        event = QWheelEvent(
            spot,
            spot,
            QPoint(),
            QPoint(0, self._dice.choice((-480, -120, 120, 480))),
            Qt.MouseButton.NoButton,
            self._dice.choice(HELD),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.window.windowHandle(), event)

    def wait(self) -> None:
        for _ in range(self._dice.choice((1, 30, 70, 95, 120))):
            self.seconds += 1
            self.window.visits.tick()


def memory_mb() -> float:
    """What this process alone has put into memory, in megabytes; files and libraries do not count."""
    gc.collect()
    with open("/proc/self/smaps_rollup") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("Anonymous:")) / 1024


def at_rest_mb(window: MainWindow) -> float:
    """The same when a visit has ended, so that no long article counts in one reading and not in the other."""
    window.visits.end()
    QTest.qWait(200)
    return memory_mb()


def open_kiosk(library: Path | None) -> MainWindow:
    """A kiosk's window over the whole screen."""
    read = interpret('mode = "kiosk"\n[clinic]\nfront_desk = "ext. 12"\n', Path("clinic.toml"))
    window, _library = make_window(Start(library=library), read)
    window.present()
    deadline = time.monotonic() + 10
    while not (window.isFullScreen() and window.size() == window.screen().size()):
        assert time.monotonic() < deadline, "the window never filled the screen"
        settle()
    return window


def main() -> int:
    """Play, and print what was done and how memory grew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--library", type=Path)
    asked = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder
    ):  # named, so that making the guide is no part of what is measured
        found = _played(asked.library or compiled_guide(Path(folder)), asked.seed, asked.events)
    print(json.dumps(found))
    return 0 if found["growth_mb"] < 10 else 1


def _played(library: Path, seed: int, events: int) -> dict[str, float]:
    """What was done, and how memory grew."""
    make_application()
    monkey = Monkey(open_kiosk(library), seed)
    monkey.search_once_in_each_language()
    begun = time.monotonic()
    monkey.play(min(WARM_UP, events))
    warm = at_rest_mb(monkey.window)
    monkey.play(max(0, events - WARM_UP))
    found = {
        "events": events,
        "seed": seed,
        "seconds": round(time.monotonic() - begun),
        "memory_after_2000_mb": round(warm, 1),
        "growth_mb": round(at_rest_mb(monkey.window) - warm, 1),
        **monkey.counts,
    }
    monkey.window.leave()
    return found


if __name__ == "__main__":
    sys.exit(main())
