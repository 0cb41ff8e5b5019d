"""The places of the staff area: one for each section of the settings table, and those for everything else."""

from dataclasses import dataclass

from reader.clinic.options import OPTIONS, Option
from reader.ui.language.words import tr

KIOSK, HEALTH, PIN = "kiosk-actions", "health-check", "change-pin"
"""The places that are no section of the settings."""
PACK, OWN = "pack", "own"
"""The sections of the settings that have acts of their own."""


@dataclass(frozen=True)
class Section:
    """One place: its id, its name on the list, its icon, and the settings in it."""

    id: str
    name: str
    icon: str
    options: tuple[Option, ...] = ()


def sections() -> tuple[Section, ...]:
    """Every place in order. A section the window has no words for is named by its own key."""
    words = {
        "clinic": (tr("Clinic"), "house"),
        "helpline": (tr("Helpline"), "phone"),
        "helplines": (tr("Helplines"), "phone"),
        "screen": (tr("Screen"), "contrast"),
        "kiosk": (tr("Kiosk rules"), "shield"),
        "privacy": (tr("Privacy"), "hide"),
        "idle": (tr("When nobody is there"), "clock"),
        "languages": (tr("Languages"), "globe"),
        "printing": (tr("Printing"), "print"),
        "pack": (tr("Newer guide"), "book"),
        "own": (tr("Your own pages"), "doc"),
        "print": (tr("Printing"), "print"),
        "phones": (tr("Visitors' phones"), "qr"),
        "speech": (tr("Reading aloud"), "speaker"),
        "sound": (tr("Reading aloud"), "speaker"),
        "library": (tr("Content"), "book"),
    }
    by_section: dict[str, list[Option]] = {}
    for declared in (each for each in OPTIONS if not each.in_file_only):
        by_section.setdefault(declared.section, []).append(declared)
    first = Section(KIOSK, tr("This kiosk"), "gear", tuple(by_section.pop("", ())))
    middle = []
    for section, options in by_section.items():
        name, icon = words.get(section, (section[:1].upper() + section[1:].replace("_", " "), "list"))
        middle.append(Section(section, name, icon, tuple(options)))
    last = (Section(HEALTH, tr("Health check"), "shield"), Section(PIN, tr("Change PIN"), "lock"))
    return (first, *middle, *last)
