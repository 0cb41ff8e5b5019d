"""Every keyboard shortcut of the window, declared once; the keys screen lists this table."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shortcut:
    """What a key does. `slot` names a method of the main window; `keys` are Qt key sequences."""

    slot: str
    keys: tuple[str, ...]
    words: str

    @property
    def keys_words(self) -> str:
        """The keys as people read them."""
        return " / ".join(self.keys)


def _noop(text: str) -> str:
    """Mark a text for the translators; the keys screen translates it when it is shown."""
    return text


SHORTCUTS: tuple[Shortcut, ...] = (
    Shortcut("go_back", ("Alt+Left",), _noop("Back to the page before")),
    Shortcut("go_forward", ("Alt+Right",), _noop("Forward again")),
    Shortcut("go_home", ("Alt+Home",), _noop("Home")),
    Shortcut("go_search", ("Ctrl+F", "/"), _noop("Search")),
    Shortcut("grow_text", ("Ctrl++", "Ctrl+="), _noop("Larger text")),
    Shortcut("shrink_text", ("Ctrl+-",), _noop("Smaller text")),
    Shortcut("reset_text", ("Ctrl+0",), _noop("Usual text size")),
    Shortcut("next_theme", ("F8",), _noop("Next colors: light, high contrast, dark")),
    Shortcut("page_up", ("PgUp",), _noop("One view up")),
    Shortcut("page_down", ("PgDown",), _noop("One view down")),
    Shortcut("listen", ("F6",), _noop("Listen to this page, or stop")),
    Shortcut("find_on_page", ("F3", "Ctrl+G"), _noop("Find words on this page")),
    Shortcut("visit_helpline", ("F2",), _noop("To the helpline numbers, and back")),
    Shortcut("show_keys", ("F1",), _noop("This list")),
)
