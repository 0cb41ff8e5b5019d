"""`waymark doctor`: says whether this computer is in order, in words that may be sent to anybody.

Nothing of a visit is looked at. User names in paths become `~`; printers and computers are not named.
"""

import json
import re
import subprocess
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath

from reader import __version__, bundle
from reader.clinic.model import SettingsRead, values_of
from reader.clinic.options import OPTIONS, Kind
from reader.clinic.pin import PinKeeper, pin_path
from reader.clinic.store import read_settings
from reader.commands.opening import opened_library
from reader.commands.saying import in_words, tell_json
from reader.errors import LibraryError
from reader.exit_codes import ExitCode
from reader.files import reason_of
from reader.health.checkup import health
from reader.health.finding import Finding, Verdict
from reader.health.machine import Machine, machine_from
from reader.health.versions import versions
from reader.library.installed import pack_version
from reader.system import user_name
from reader.texts.sentence import NOTHING, joined, said

FORMAT = 1
"""Counts up whenever a key of the JSON goes or means something else; new keys may come at any time."""
PATIENCE = 60
"""Seconds to wait for Qt's answers; asking a network printer can take long."""

_WORDS = {Verdict.FINE: said("ok"), Verdict.CHECK: said("check"), Verdict.WRONG: said("FIX")}
_SHOWN_KINDS = (Kind.CHOICE, Kind.NUMBER, Kind.BOOLEAN, Kind.LANGUAGE, Kind.LANGUAGES)
_SIGN = r"[\\/]+"  # between the parts of a path; JSON writes a backslash twice
_HOMES = re.compile(
    rf"(?:/home|/Users){_SIGN}[^\\/\s:\"']+"
    # There a name may have blanks.
    rf"|[A-Za-z]:{_SIGN}Users{_SIGN}(?:[^\\/:\"'\r\n]+(?=[\\/])|[^\\/\s:\"']+)"
)
# Another computer, as in \\server\share; not the "?" of a long path.
_SERVERS = re.compile(r"(?<![\w\\/:])(\\{2,4}|//)(?!\?)[^\\/\s:\"'?]+(?=[\\/])")


@dataclass(frozen=True)
class Report:
    """All that is told: versions by name, the settings by name, and the findings.

    `program` is the version of the program, `pack` that of the pack in use, 0 for none, and `digest` that of
    the guide's content, empty where there is no guide.
    """

    versions: dict[str, str]
    settings: dict[str, object]
    findings: tuple[Finding, ...]
    program: str
    pack: int
    digest: str


def doctor(settings: Path | None, library: Path | None, strict: bool, as_json: bool) -> ExitCode:
    """Check everything and print it. With `strict`, what someone should look at counts as wrong."""
    report = _report(settings, library)
    if as_json:
        tell_json(without_names(_json(report), _home(), user_name()))
    else:
        print(without_names(_text(report), _home(), user_name()))
    bad = {Verdict.WRONG, Verdict.CHECK} if strict else {Verdict.WRONG}
    return ExitCode.MEND if any(each.verdict in bad for each in report.findings) else ExitCode.FINE


def without_names(text: str, home: PurePath, user: str = "") -> str:
    """`text` with every home and server written as `~`, and so this user in other paths."""
    if len(home.parts) > 1:  # the root of the disk is nobody's
        own = _SIGN.join(re.escape(part.strip("\\/")) for part in home.parts)
        text = re.sub(rf"{own}(?=[\\/\s:\"'.,]|$)", "~", text)
    text = _SERVERS.sub(r"\1~", _HOMES.sub("~", text))
    return re.sub(rf"(?<=[\\/]){re.escape(user)}(?=[\\/])", "~", text) if user else text


def ask_machine(command: tuple[str, ...] = (), settings: Path | None = None) -> Machine:
    """What Qt knows of this computer and of the settings' logo, from a process of its own. Never raises."""
    try:
        done = subprocess.run(  # noqa: S603
            command or bundle.own_command("probe", settings),
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=PATIENCE,
            check=False,
            env=bundle.own_environment(),
        )
        return machine_from(done.stdout.strip().rpartition("\n")[2])
    except OSError as error:
        return Machine(
            trouble=said(
                "They could not be started: {reason}. Install the guide again.", reason=reason_of(error)
            )
        )
    except subprocess.TimeoutExpired:
        return Machine(
            trouble=said("They did not answer in {seconds} seconds. Restart the computer.", seconds=PATIENCE)
        )
    except ValueError:
        lines = [line.strip() for line in done.stderr.splitlines() if line.strip()]
        told = said("The last words: {words}", words=lines[-1][:200]) if lines else NOTHING
        return Machine(trouble=joined(said("They end by themselves. Install the guide again."), told))


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:
        return Path("/")  # an account without a home


def _report(settings: Path | None, library_path: Path | None) -> Report:
    read = read_settings(settings)
    keeper = PinKeeper(pin_path(read.path))
    machine = ask_machine(settings=settings)
    folders = (bundle.log_folder(), *((bundle.cache_folder(),) if bundle.articles() else ()))
    now, pack, digest = datetime.now(), 0, ""
    try:
        with opened_library(library_path, settings) as library:
            found = health(read, library, keeper, now, machine, folders)
            told = versions(machine.qt, library)
            pack, digest = pack_version(library), library.info.digest
    except LibraryError as error:
        found = health(read, None, keeper, now, machine, folders)
        missing = Finding("library", said("The guide"), Verdict.WRONG, error.sentence)
        found = tuple(missing if each.id == "library" else each for each in found)
        told = versions(machine.qt, None)
    return Report(told, _settings(read), found, __version__, pack, digest)


def _settings(read: SettingsRead) -> dict[str, object]:
    """Each setting: its value where that is one of few, else only whether the clinic changed it."""
    values = values_of(read.settings)
    told: dict[str, object] = {}
    for declared in OPTIONS:
        value = values[declared.name]
        if declared.kind in _SHOWN_KINDS:
            told[declared.name] = list(value) if isinstance(value, tuple) else value
        else:
            told[declared.name] = "built in" if value == declared.default else "set by the clinic"
    return told


def _json(report: Report) -> str:
    worst = max((each.verdict for each in report.findings), key=list(Verdict).index)
    told = {
        "format": FORMAT,
        "result": worst.value,
        "program": report.program,
        "pack": report.pack,
        "digest": report.digest,
        "versions": report.versions,
        "settings": report.settings,
        "findings": [
            {"id": each.id, "what": each.what, "verdict": each.verdict.value, "detail": each.detail}
            for each in report.findings
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _text(report: Report) -> str:
    say = in_words
    lines = [f"{name}: {say(version)}" for name, version in report.versions.items()] + [""]
    lines += [
        f"[{say(_WORDS[each.verdict])}] {say(each.what)}" + (f" – {say(each.detail)}" if each.detail else "")
        for each in report.findings
    ]
    wrong = sum(each.verdict is Verdict.WRONG for each in report.findings)
    look = sum(each.verdict is Verdict.CHECK for each in report.findings)
    told = said(
        "{wrong} to fix, {look} to check, {all} checked.", wrong=wrong, look=look, all=len(report.findings)
    )
    private = said("Nothing here tells of a visit, a name or a secret; it may be sent to anybody.")
    lines += ["", say(told), say(private)]
    return "\n".join(lines)
