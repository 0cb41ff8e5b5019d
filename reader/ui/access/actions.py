"""Every keyboard shortcut of the window, declared once; the keys screen lists this table."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from reader.kiosk.layers import Layer
from reader.kiosk.policy import Permit
from reader.navigation.changes import GrowText, NextTheme, ShrinkText
from reader.navigation.location import Home, Keys
from reader.ui.access.requests import Act, Go, Request
from reader.ui.language.words import noop


class Effect(Enum):
    """What holding a key down comes to."""

    MOVES = auto()
    """It goes on for as long as the key is held, as scrolling does."""
    ACTS = auto()
    """It is done once, however long the key is held."""


@dataclass(frozen=True)
class Shortcut:
    """What a key asks of the window; `keys` are Qt key sequences.

    `permit` is what the policy must allow for it; None where nothing could forbid it. One that is not
    `listed` is for staff and not shown to visitors. `over` is the highest layer over which it still acts.
    """

    request: Request
    keys: tuple[str, ...]
    words: str
    permit: Permit | None = None
    listed: bool = True
    effect: Effect = Effect.ACTS
    over: Layer = Layer.PAGE

    @property
    def keys_words(self) -> str:
        """The keys as people read them."""
        return " / ".join(self.keys)


SHORTCUTS: tuple[Shortcut, ...] = (
    Shortcut(Act.GO_BACK, ("Alt+Left",), noop("Back to the previous page")),
    Shortcut(Act.GO_FORWARD, ("Alt+Right",), noop("Forward again")),
    Shortcut(Go(Home()), ("Alt+Home",), noop("Home")),
    Shortcut(Act.SEARCH, ("Ctrl+F", "/"), noop("Search")),
    Shortcut(GrowText(), ("Ctrl++", "Ctrl+="), noop("Larger text")),
    Shortcut(ShrinkText(), ("Ctrl+-",), noop("Smaller text")),
    Shortcut(Act.USUAL_TEXT_SIZE, ("Ctrl+0",), noop("Normal text size")),
    Shortcut(NextTheme(), ("F8",), noop("Next colors: light, high contrast, dark"), Permit.CHANGE_THEME),
    Shortcut(Act.HIDE_SCREEN, ("F9", "Esc"), noop("Hide my screen"), Permit.HIDE_SCREEN, over=Layer.SMALL),
    Shortcut(Act.PAGE_UP, ("PgUp",), noop("Page up"), effect=Effect.MOVES),
    Shortcut(Act.PAGE_DOWN, ("PgDown",), noop("Page down"), effect=Effect.MOVES),
    Shortcut(Act.LISTEN, ("F6",), noop("Listen to this page, or stop"), Permit.SPEECH),
    Shortcut(Act.FIND_ON_PAGE, ("F3", "Ctrl+G"), noop("Find words on this page")),
    Shortcut(Act.PUT_TOGETHER, ("Ctrl+K",), noop("Put pages together for paper"), Permit.PACKETS),
    # Not for the public: the ways of a desktop to its own windows stay shut there.
    Shortcut(Act.PRINT_SHOWN, ("Ctrl+P",), noop("Print what is shown"), Permit.PACKETS),
    Shortcut(Act.TO_HELPLINE, ("F2",), noop("To the helpline numbers, and back")),
    Shortcut(Go(Keys()), ("F1",), noop("This list"), Permit.KEY_LIST),
    Shortcut(Act.OPEN_STAFF, ("Ctrl+Alt+S",), noop("Staff area"), Permit.STAFF_AREA, listed=False),
)


def acts_over(event: QKeyEvent) -> Layer | None:
    """The highest layer over which the shortcut of this key still acts; None where it is no shortcut."""
    pressed = QKeySequence(event.keyCombination())
    for shortcut in SHORTCUTS:
        if any(QKeySequence(keys) == pressed for keys in shortcut.keys):
            # In the staff area Esc is its own key: it leaves the PIN pad.
            return min(shortcut.over, Layer.QUESTION) if event.key() == Qt.Key.Key_Escape else shortcut.over
    return None
