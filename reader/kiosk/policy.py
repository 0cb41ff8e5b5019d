"""The table of what may be done at this screen. What the table does not name is not allowed."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import assert_never

from reader.clinic.model import Settings, SettingsRead
from reader.clinic.options import Mode
from reader.kiosk.idle import IdleTimes
from reader.navigation.changes import (
    GrowText,
    LookChange,
    NextTheme,
    ShrinkText,
    UseSpacing,
    UseTextSize,
    UseTheme,
)
from reader.navigation.visit import TEXT_SIZES


class Permit(Enum):
    """One thing a person at this screen may be allowed to do."""

    CLOSE_WINDOW = auto()
    """Close the window as any other window."""
    SHARE_SCREEN = auto()
    """Keep other windows beside or above this one; without it the window fills its screen."""
    STAFF_AREA = auto()
    """Ask for the staff area, which has its own lock."""
    STAFF_EXIT = auto()
    """Leave the program from the staff area."""
    HIDE_SCREEN = auto()
    """Cover the screen with a neutral picture."""
    START_OVER = auto()
    """End the visit with a button."""
    CHANGE_THEME = auto()
    SPEECH = auto()
    """Have a page read aloud."""
    PRINT = auto()
    PACKETS = auto()
    """Put pages together in a packet for somebody, and save it in a file."""
    SELECT_TEXT = auto()
    """Mark text of a page, copy it, or drag it out."""
    KEY_LIST = auto()
    """See the list of keyboard shortcuts."""
    FREE_KEYS = auto()
    """Use keys this program knows nothing of, such as those of the desktop."""
    SCREEN_KEYS = auto()
    """Type on keys drawn on the screen."""
    TOPIC_TITLES = auto()
    """See the topic in large letters, which others in the room could read."""


USUAL_TIMES = IdleTimes()
"""When a visit ends by itself unless the clinic chose otherwise."""


@dataclass(frozen=True)
class Policy:
    """What may be done here. Each value left out is the one that allows least.

    `languages` are codes of the guide's languages; `text_sizes` are in percent; `pages_per_visit` is how
    many sheets a visitor may print and `pages_per_hour` how many all visitors together, None for as many as
    they like; `idle` says when a visit ends by itself,
    None for never; `finger_targets` asks for targets large enough for a finger in every window size.
    """

    permits: frozenset[Permit] = frozenset()
    languages: tuple[str, ...] = ()
    text_sizes: tuple[int, ...] = TEXT_SIZES[:1]
    pages_per_visit: int | None = 0
    pages_per_hour: int | None = 0
    idle: IdleTimes | None = USUAL_TIMES
    finger_targets: bool = True

    def allows(self, permit: Permit) -> bool:
        """Whether this may be done here."""
        return permit in self.permits

    def allows_language(self, language: str) -> bool:
        """Whether a visitor may change to this language of the guide."""
        return language in self.languages

    def allows_text_size(self, percent: int) -> bool:
        """Whether text may be this large or small."""
        return percent in self.text_sizes

    def allows_change(self, wanted: LookChange) -> bool:
        """Whether a visitor may change this of the look."""
        match wanted:
            case UseTextSize(percent):
                return self.allows_text_size(percent)
            case NextTheme() | UseTheme():
                return self.allows(Permit.CHANGE_THEME)
            case GrowText() | ShrinkText() | UseSpacing():
                return True
            case _:
                assert_never(wanted)

    def allows_printing(self, pages: int, printed: int) -> bool:
        """Whether `pages` more may be printed in a visit that has printed `printed`."""
        if not self.allows(Permit.PRINT) or pages < 1:
            return False
        return self.pages_per_visit is None or printed + pages <= self.pages_per_visit


_OF_A_KIOSK = frozenset(
    {
        Permit.STAFF_AREA,
        Permit.STAFF_EXIT,
        Permit.HIDE_SCREEN,
        Permit.START_OVER,
        Permit.CHANGE_THEME,
        Permit.SPEECH,
    }
)
_NOT_ON_A_DESKTOP = frozenset({Permit.SCREEN_KEYS, Permit.START_OVER})


def open_policy(languages: tuple[str, ...] = ()) -> Policy:
    """A staff computer: everything but the keys on the screen, and no visit ends by itself."""
    return Policy(
        permits=frozenset(Permit) - _NOT_ON_A_DESKTOP,
        languages=languages,
        text_sizes=TEXT_SIZES,
        pages_per_visit=None,
        pages_per_hour=None,
        idle=None,
        finger_targets=False,
    )


def locked_policy(settings: Settings, languages: tuple[str, ...] = (), windowed: bool = False) -> Policy:
    """A screen the public uses, with the clinic's choices.

    `windowed` is for a staff computer whose settings cannot be read: all is forbidden that a kiosk forbids,
    but the window can be closed, since the desktop around it belongs to the person using it.
    """
    kiosk = settings.kiosk
    chosen = {
        Permit.SCREEN_KEYS: kiosk.screen_keys,
        Permit.PRINT: kiosk.pages_per_visit > 0,
        Permit.TOPIC_TITLES: not kiosk.discreet_titles,
        Permit.CLOSE_WINDOW: windowed,
        Permit.SHARE_SCREEN: windowed,
        Permit.FREE_KEYS: windowed,
    }
    permits = _OF_A_KIOSK | {permit for permit, is_chosen in chosen.items() if is_chosen}
    return Policy(
        permits=permits,
        languages=languages,
        text_sizes=TEXT_SIZES,
        pages_per_visit=kiosk.pages_per_visit,
        pages_per_hour=kiosk.pages_per_hour,
        idle=IdleTimes(kiosk.idle_seconds, kiosk.warning_seconds, kiosk.visit_minutes * 60),
    )


def policy_for(
    read: SettingsRead, asks_kiosk: bool, last: Mode | None, languages: tuple[str, ...] = ()
) -> Policy:
    """The policy of this start: open only where settings that could be read say so.

    `asks_kiosk` is the command line's flag; `last` is the mode of the last settings that could be read, None
    when that is not known. Settings that cannot say whether this is a kiosk give a locked policy.
    """
    if asks_kiosk or read.settings.mode is Mode.KIOSK:
        return locked_policy(read.settings, languages)
    if read.locked:
        return locked_policy(read.settings, languages, windowed=last is Mode.DESKTOP)
    return open_policy(languages)
