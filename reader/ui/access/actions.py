"""Every keyboard shortcut of the window, declared once; the keys screen lists this table."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from reader.kiosk.layers import Layer
from reader.kiosk.policy import Permit
from reader.ui.language.words import noop


class Effect(Enum):
    """What holding a key down comes to."""

    MOVES = auto()
    """It goes on for as long as the key is held, as scrolling does."""
    ACTS = auto()
    """It is done once, however long the key is held."""


@dataclass(frozen=True)
class Shortcut:
    """What a key does. `slot` names a method of the main window; `keys` are Qt key sequences.

    `permit` is what the policy must allow for it; None where nothing could forbid it. One that is not
    `listed` is for staff and not shown to visitors. `over` is the highest layer over which it still acts.
    """

    slot: str
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
    Shortcut("go_back", ("Alt+Left",), noop("Back to the page before")),
    Shortcut("go_forward", ("Alt+Right",), noop("Forward again")),
    Shortcut("go_home", ("Alt+Home",), noop("Home")),
    Shortcut("go_search", ("Ctrl+F", "/"), noop("Search")),
    Shortcut("grow_text", ("Ctrl++", "Ctrl+="), noop("Larger text")),
    Shortcut("shrink_text", ("Ctrl+-",), noop("Smaller text")),
    Shortcut("reset_text", ("Ctrl+0",), noop("Usual text size")),
    Shortcut("next_theme", ("F8",), noop("Next colors: light, high contrast, dark"), Permit.CHANGE_THEME),
    Shortcut("hide_screen", ("F9", "Esc"), noop("Hide my screen"), Permit.HIDE_SCREEN, over=Layer.SMALL),
    Shortcut("page_up", ("PgUp",), noop("One view up"), effect=Effect.MOVES),
    Shortcut("page_down", ("PgDown",), noop("One view down"), effect=Effect.MOVES),
    Shortcut("listen", ("F6",), noop("Listen to this page, or stop"), Permit.SPEECH),
    Shortcut("find_on_page", ("F3", "Ctrl+G"), noop("Find words on this page")),
    Shortcut("go_handouts", ("Ctrl+K",), noop("Put pages together for paper"), Permit.PACKETS),
    # Not for the public: the ways of a desktop to its own windows stay shut there.
    Shortcut("print_shown", ("Ctrl+P",), noop("Print what is shown"), Permit.PACKETS),
    Shortcut("visit_helpline", ("F2",), noop("To the helpline numbers, and back")),
    Shortcut("show_keys", ("F1",), noop("This list"), Permit.KEY_LIST),
    Shortcut("open_staff", ("Ctrl+Alt+S",), noop("Staff area"), Permit.STAFF_AREA, listed=False),
)


def acts_over(event: QKeyEvent) -> Layer | None:
    """The highest layer over which the shortcut of this key still acts; None where it is no shortcut."""
    pressed = QKeySequence(event.keyCombination())
    for shortcut in SHORTCUTS:
        if any(QKeySequence(keys) == pressed for keys in shortcut.keys):
            # In the staff area Esc is its own key: it leaves the PIN pad.
            return min(shortcut.over, Layer.QUESTION) if event.key() == Qt.Key.Key_Escape else shortcut.over
    return None
