"""Writes every file of the program over and over in a child that is killed at random moments.

After each kill the files must be those of before or after one whole write. Prints one JSON object.
Run with: folder, number of kills, seed.
"""

import json
import os
import random
import signal
import sys
import time
from datetime import date
from pathlib import Path

from builders import guide_toml, make_guide

from reader import crash
from reader.clinic.model import settings_from
from reader.clinic.pin import PinKeeper, PinState
from reader.clinic.store import read_settings, write_settings
from reader.files import clean_leftovers
from reader.guide.compile import compile_library
from reader.guide.loader import Gathered, gather
from reader.guide.report import write_report
from reader.guide.reviews import read_reviews, sign
from reader.library.store import Library

CHOICES = tuple(
    settings_from(
        {"mode": "kiosk", "clinic.name": name, "clinic.address": name[0] * 150, "clinic.phone": number}
    )
    for name, number in (("Riverside", "1-555-010-0130"), ("Hillside", "1-555-010-0140"))
)
PAGES = ("<p>one</p>" * 4000, "<p>two</p>" * 5000)
GUIDES = ("Guide one", "Guide two")


class Place:
    """One computer's files."""

    def __init__(self, folder: Path) -> None:
        self.settings = folder / "config" / "clinic.toml"
        self.pin = folder / "config" / "clinic.pin"
        self.library = folder / "cache" / "library.sqlite"
        self.report = folder / "reports" / "report.html"
        self.crashes = folder / "log"
        self.guide = folder / "guide"

    def folders(self) -> tuple[Path, ...]:
        return (self.settings.parent, self.library.parent, self.report.parent, self.crashes, self.guide)


def write_for_ever(place: Place, gathered: tuple[Gathered, ...], first: int) -> None:
    """Write all files in turn, beginning anywhere, until killed."""
    keeper = PinKeeper(place.pin)
    number = first
    while True:
        turn, now = number % 6, number // 6 % 2
        number += 1
        if turn == 0:
            write_settings(place.settings, CHOICES[now])
        elif turn == 1:
            # What a wrong try writes, without its tenth of a second of hashing.
            keeper._write(keeper._read())
        elif turn == 2:
            compile_library(gathered[now], GUIDES[now], place.library)
        elif turn == 3:
            write_report(PAGES[now], place.report)
        elif turn == 4:
            crash.report(ValueError(), place.crashes)
        else:
            sign(place.guide, "drugs/alcohol", "en", "Dr. A", "Director", date(2026, 11, 20 + now))


def wrong(place: Place) -> list[str]:
    """What is not as it was before or after one whole write."""
    found: list[str] = []
    read = read_settings(place.settings)
    if read.settings not in CHOICES or read.problems:
        found.append(f"settings: {read.problems}")
    if PinKeeper(place.pin).status().state is not PinState.SET:
        found.append("pin")
    with Library(place.library) as library:
        if library.info.digest not in GUIDES or not library.is_sound():
            found.append("library")
    if place.report.read_text() not in PAGES:
        found.append("report")
    for report in place.crashes.glob("crash-*.txt"):
        if not report.read_text().endswith("ValueError\n"):
            found.append(f"crash report {report.name}")
    reviews = read_reviews(place.guide)
    if reviews.problems or len(reviews.signed) != 1:
        found.append("reviews")
    return found


def names(place: Place) -> set[str]:
    """Every file that is no crash report and no part of the guide."""
    found = {path.name for folder in place.folders()[:3] for path in folder.iterdir()}
    return found | {path.name for path in place.crashes.iterdir() if not path.name.startswith("crash-")}


def main() -> None:
    """Kill, look, clear up; again and again."""
    place = Place(Path(sys.argv[1]))
    kills, chance = int(sys.argv[2]), random.Random(sys.argv[3])
    gathered = tuple(
        gather(make_guide(place.guide.with_name(name), guide=guide_toml().replace("Test guide", name)))
        for name in GUIDES
    )
    make_guide(place.guide)
    write_settings(place.settings, CHOICES[0])
    PinKeeper(place.pin).set_pin("271828")
    compile_library(gathered[0], GUIDES[0], place.library)
    write_report(PAGES[0], place.report)
    crash.report(ValueError(), place.crashes)
    sign(place.guide, "drugs/alcohol", "en", "Dr. A", "Director", date(2026, 11, 20))
    sys.stderr = None
    faults: list[str] = []
    leftovers = 0
    for number in range(kills):
        child = os.fork()
        if child == 0:
            write_for_ever(place, gathered, chance.randrange(12) + number)
        time.sleep(chance.uniform(0.001, 0.05))
        os.kill(child, signal.SIGKILL)
        if not os.WIFSIGNALED(os.waitpid(child, 0)[1]):
            faults.append("a write failed by itself")
        faults += wrong(place)
        leftovers += sum(clean_leftovers(folder, older_than=0) for folder in place.folders())
    # A lock that its holder's death left behind holds nobody up, and the next change takes it away.
    write_settings(place.settings, CHOICES[0])
    PinKeeper(place.pin).set_pin("271828")
    expected = {"clinic.toml", "clinic.pin", "library.sqlite", "report.html"}
    print(
        json.dumps({"faults": faults, "leftovers": leftovers, "strangers": sorted(names(place) - expected)})
    )


if __name__ == "__main__":
    main()
