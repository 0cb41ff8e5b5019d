"""Whether this computer is in order, as plain values: for the staff's health page and for the command line.

Nothing here looks at a visit, so the findings may be shown to anyone and sent to support.
"""

import os
import shutil
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from importlib import resources
from pathlib import Path

from reader.clinic.helplines import HELPLINES
from reader.clinic.model import SettingsRead, values_of
from reader.clinic.options import Mode, option
from reader.clinic.panel_texts import panel_sentence
from reader.clinic.pin import PinKeeper, PinState
from reader.errors import LibraryError
from reader.handouts.packet_files import packet_folder
from reader.health.finding import Finding, Verdict
from reader.health.machine import Machine, machine_findings
from reader.health.own_pages import own_findings
from reader.health.packs import pack_finding
from reader.health.soundness import articles_finding, packets_findings
from reader.health.voice_command import voice_command_findings
from reader.library.last_days import old_facts
from reader.library.store import Library
from reader.search.danger.judge import judge_of
from reader.texts.sentence import NOTHING, Sentence, Template, all_of, joined, said, said_as, said_n

__all__ = ["Finding", "Verdict", "health"]

LEAST_ROOM = 100_000_000
"""Bytes that should be free on the disk of the settings."""

_FONTS = ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf")
_FONT_PACKAGE = "fontpkg_atkinson_hyperlegible"
_LONGEST_USE = timedelta(days=10 * 365)


def health(
    read: SettingsRead,
    library: Path | Library | None,
    keeper: PinKeeper,
    now: datetime,
    machine: Machine | None = None,
    folders: tuple[Path, ...] = (),
) -> tuple[Finding, ...]:
    """Every check, in the order in which they are shown. Never raises.

    `library` is what the guide is read from, open or not; None when there is none. `machine` is what Qt
    knows of this computer; None leaves screen, voices and printers out. `folders` are written to besides
    that of the settings.
    """
    return (
        settings_finding(read),
        *kiosk_findings(read),
        helpline_finding(read),
        pin_finding(read, keeper),
        *library_findings(library, now.date()),
        pack_finding(),
        font_finding(),
        *voice_command_findings(read),
        *(machine_findings(read, machine) if machine is not None else ()),
        write_finding((read.path.parent, *folders)),
        room_finding(read.path.parent),
    )


def settings_finding(read: SettingsRead) -> Finding:
    """Whether the settings file could be used, and what is wrong in it."""
    what = said("Settings file {file}", file=read.path)
    if read.locked:
        return Finding("settings", what, Verdict.WRONG, joined(*(each.sentence for each in read.problems)))
    if read.problems:
        return Finding("settings", what, Verdict.CHECK, joined(*(each.sentence for each in read.problems)))
    if not read.path.exists():
        return Finding(
            "settings", what, Verdict.FINE, said("There is none yet; the built-in settings are used.")
        )
    return Finding("settings", what, Verdict.FINE, said("Every line of it is understood."))


def kiosk_findings(read: SettingsRead) -> tuple[Finding, ...]:
    """The rules of a kiosk, and whether they go together; nothing for a staff computer."""
    if read.settings.mode is not Mode.KIOSK:
        return ()
    what = said("Kiosk rules")
    values = {n: value for n, value in values_of(read.settings).items() if n.startswith("kiosk.")}
    waits = [values.get(f"kiosk.{name}", 0) for name in ("idle_seconds", "warning_seconds")]
    longest = values.get("kiosk.visit_minutes", 0)
    seconds = sum(wait for wait in waits if isinstance(wait, int))
    if isinstance(longest, int) and longest and seconds >= longest * 60:
        detail = said("A visit would end by the clock before it is idle. Make kiosk.visit_minutes longer.")
        return (Finding("kiosk", what, Verdict.CHECK, detail),)
    told = (
        said("{setting}: {value}.", setting=said_as(Template(option(name).label)), value=_plain(values[name]))
        for name in values
    )
    return (Finding("kiosk", what, Verdict.FINE, joined(*told) or said("The public's screen is locked.")),)


def helpline_finding(read: SettingsRead) -> Finding:
    """Which number the panel shows."""
    main = read.settings.helpline
    what = said("Helpline {number}", number=main.number)
    if not main.name:
        return Finding("helpline", what, Verdict.CHECK, said("It has no name. Write who answers."))
    return Finding(
        "helpline",
        what,
        Verdict.FINE,
        said("{name}. 988 and 911 are always shown.", name=panel_sentence(main.name)),
    )


def pin_finding(read: SettingsRead, keeper: PinKeeper) -> Finding:
    """Whether staff can get in, and nobody else."""
    what, status = said("Staff PIN"), keeper.status()
    if status.state is PinState.UNUSABLE:
        return Finding("pin", what, Verdict.WRONG, status.trouble)
    if status.state is PinState.NONE:
        serious = read.settings.mode is Mode.KIOSK
        return Finding("pin", what, Verdict.WRONG if serious else Verdict.CHECK, said("No PIN is set."))
    return Finding("pin", what, Verdict.FINE, said("A PIN is set."))


def library_findings(library: Path | Library | None, today: date) -> tuple[Finding, ...]:
    """Whether the guide is whole, and whether the clock can be right, given how new the guide is."""
    if library is None:
        trouble = said("The guide could not be opened. Install it again.")
        return (Finding("library", said("The guide"), Verdict.WRONG, trouble), clock_finding(None, today))
    if isinstance(library, Library):
        return _open_library_findings(library, today)
    try:
        with Library(library) as opened:
            return _open_library_findings(opened, today)
    except LibraryError as error:
        what = said("The guide {file}", file=library)
        return (Finding("library", what, Verdict.WRONG, error.sentence), clock_finding(None, today))


def _open_library_findings(library: Library, today: date) -> tuple[Finding, ...]:
    if not library.is_sound():
        trouble = said("{file} is damaged. Install the guide again.", file=library.path)
        return (Finding("library", said("The guide"), Verdict.WRONG, trouble), clock_finding(None, today))
    try:
        newest = library.newest_check()
        languages = library.info.languages
        pages = sum(len(library.cards(language)) for language in languages)
    except LibraryError as error:
        return (
            Finding("library", said("The guide"), Verdict.WRONG, error.sentence),
            clock_finding(None, today),
        )
    detail = said_n(
        "Whole: {count} page in {languages}.",
        "Whole: {count} pages in {languages}.",
        pages,
        languages=all_of(languages),
    )
    whole = Finding("library", said("The guide"), Verdict.FINE, detail)
    packets = packets_findings(library, packet_folder())
    rest = (danger_finding(library), facts_finding(library, today), clock_finding(newest, today))
    return (whole, articles_finding(library), *own_findings(library), *packets, *rest)


def facts_finding(library: Library, today: date) -> Finding:
    """Whether the guide tells facts, such as laws and phone lines, that may no longer be true."""
    what = said("Facts that expire")
    try:
        old = old_facts(library, today) + sum(line.valid_until < today for line in HELPLINES)
    except LibraryError as error:
        return Finding("facts", what, Verdict.WRONG, error.sentence)
    if not old:
        return Finding("facts", what, Verdict.FINE, said("None is past its last day."))
    trouble = said("{count} may have changed since this guide was made. Bring a newer guide.", count=old)
    return Finding("facts", what, Verdict.CHECK, trouble)


def danger_finding(library: Library) -> Finding:
    """Whether the search knows danger by its learned weights, or by its list of phrases alone."""
    what = said("Words of danger in the search")
    try:
        is_whole = judge_of(library).has_weights
    except LibraryError as error:
        return Finding("danger", what, Verdict.WRONG, error.sentence)
    if is_whole:
        return Finding("danger", what, Verdict.FINE, said("The learned weights are used."))
    trouble = said("The learned weights are missing or damaged; only a short list of phrases is known.")
    return Finding("danger", what, Verdict.WRONG, joined(trouble, said("Install the guide again.")))


def clock_finding(newest: date | None, today: date) -> Finding:
    """Whether the computer's date can be right: not before the guide was made, nor many years after."""
    what = said("Clock: {date}", date=today.isoformat())
    earliest = newest or date(2026, 1, 1)
    if today < earliest:
        detail = said(
            "That is before this guide was made ({date}). Set the computer's clock.",
            date=earliest.isoformat(),
        )
        return Finding("clock", what, Verdict.WRONG, detail)
    if today > earliest + _LONGEST_USE:
        return Finding("clock", what, Verdict.CHECK, said("That is many years after this guide was made."))
    return Finding("clock", what, Verdict.FINE)


def font_finding() -> Finding:
    """Whether the reading font is there."""
    what = said("Reading font")
    try:
        folder = resources.files(_FONT_PACKAGE) / "files"
        whole = all((folder / name).read_bytes()[:4] == b"\x00\x01\x00\x00" for name in _FONTS)
    except (ModuleNotFoundError, OSError):
        whole = False
    if whole:
        return Finding("fonts", what, Verdict.FINE)
    return Finding(
        "fonts", what, Verdict.CHECK, said("It is missing; text may not fit. Install the guide again.")
    )


def write_finding(folders: Iterable[Path]) -> Finding:
    """Whether settings and PIN can be saved."""
    for folder in folders:
        wrong = _cannot_write(folder)
        if wrong:
            return Finding("write", said("Saving settings"), Verdict.CHECK, wrong)
    return Finding("write", said("Saving settings"), Verdict.FINE)


def room_finding(folder: Path) -> Finding:
    """Whether the disk has room."""
    try:
        free = shutil.disk_usage(_nearest(folder)).free
    except OSError as error:
        return Finding(
            "room",
            said("Room on the disk"),
            Verdict.CHECK,
            said("Unknown: {reason}.", reason=error.strerror),
        )
    what = said("Room on the disk: {megabytes} MB", megabytes=free // 1_000_000)
    if free < LEAST_ROOM:
        return Finding("room", what, Verdict.CHECK, said("The disk is nearly full. Make room on it."))
    return Finding("room", what, Verdict.FINE)


def _plain(value: object) -> str:
    return (said("yes") if value else said("no")) if isinstance(value, bool) else str(value)


def _cannot_write(folder: Path) -> Sentence:
    """Why nothing can be saved in a folder; found out by writing, since rights alone do not tell."""
    probe = _nearest(folder) / f".health.{os.urandom(6).hex()}.waymark-part"
    data = os.urandom(64)
    try:
        probe.write_bytes(data)
        same = probe.read_bytes() == data
        probe.unlink()
    except OSError as error:
        return said(
            "Nothing can be saved in {folder}: {reason}. Check who may write there.",
            folder=folder,
            reason=error.strerror,
        )
    return (
        NOTHING if same else said("Data reads back differently from {folder}. Check the disk.", folder=folder)
    )


def _nearest(folder: Path) -> Path:
    """The folder itself, or the nearest one above it that is there."""
    return next((each for each in (folder, *folder.parents) if each.is_dir()), Path.cwd())
