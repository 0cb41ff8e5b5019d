"""Saved packets: small TOML files with article ids and options, and never a word about any person."""

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import platformdirs

from reader.content.problems import did_you_mean
from reader.content.wire import fingerprint
from reader.errors import FileProblem, UnknownArticle
from reader.files import read_start
from reader.handouts.files import make_folder, write_whole
from reader.library.records import StoredArticle
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions, Paper

ENDING = ".toml"
VARIABLE = "WAYMARK_PACKETS"
LARGEST = 200_000
"""The most bytes a packet file may have."""

_HEAD = (
    "# A saved packet: which pages to print, and how. Nothing about any person belongs in this file.\n"
    "# A digest tells whether a page has changed since the packet was saved.\n"
)
_SECTIONS = ("language", "options", "article")
_ROW_KEYS = ("id", "digest")
_NAME = re.compile(r"[^\W_][\w .,&+()'-]{0,79}")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_PLACE = re.compile(r"\(at line (\d+)")


@dataclass(frozen=True)
class SavedName:
    """A saved packet by the name a person gave it."""

    name: str
    path: Path


@dataclass(frozen=True)
class SavedPacket:
    """A packet as it was saved. `missing` articles are left out of it; `changed` ones are in it."""

    packet: Packet
    missing: tuple[str, ...]
    changed: tuple[str, ...]


def packet_folder(environ: Mapping[str, str] | None = None) -> Path:
    """Where packets are kept: WAYMARK_PACKETS, else the user's own data folder."""
    override = (os.environ if environ is None else environ).get(VARIABLE)
    return Path(override) if override else platformdirs.user_data_path("waymark") / "packets"


def article_digest(stored: StoredArticle) -> str:
    """A fingerprint of what an article says; that it is drawn in another way does not change it."""
    return fingerprint(stored.card.title, stored.card.summary, stored.body)


def name_complaint(name: str) -> str:
    """What is wrong with a packet's name as one sentence; empty when nothing is."""
    if not name.strip():
        return "A packet needs a name."
    if not _NAME.fullmatch(name.strip()) or _RESERVED.fullmatch(name.strip()) or name.strip().endswith("."):
        return "A packet's name may have letters, digits, blanks and dashes, and begins with a letter."
    return ""


def packet_path(folder: Path, name: str) -> Path:
    """Where a packet of that name is kept. Raises FileProblem for a name that cannot be used."""
    if wrong := name_complaint(name):
        raise FileProblem(f"The packet was not saved. {wrong}", "Choose another name.")
    return folder / f"{name.strip()}{ENDING}"


def save_packet(folder: Path, name: str, packet: Packet, library: Library) -> Path:
    """Save a packet under a name, in place of an earlier one of that name; the file.

    Raises FileProblem, and UnknownArticle for an article the guide lacks.
    """
    path = packet_path(folder, name)
    make_folder(folder)
    write_whole(path, _as_toml(packet, library).encode("utf-8"))
    return path


def list_packets(folder: Path) -> tuple[SavedName, ...]:
    """The saved packets of a folder by name; none when there is no such folder."""
    try:
        files = [file for file in folder.iterdir() if file.suffix == ENDING and file.is_file()]
    except OSError:
        return ()
    found = [SavedName(file.stem, file) for file in files if not name_complaint(file.stem)]
    return tuple(sorted(found, key=lambda saved: saved.name.casefold()))


def read_packet(path: Path, library: Library) -> SavedPacket:
    """A saved packet, held against the guide as it is now. Raises FileProblem for a file of no use."""
    tree = _tree(path)
    _require_known(path, "section", tree, _SECTIONS)
    language = tree.get("language", "en")
    if not isinstance(language, str):
        raise _unusable(path, "its language is not a text in quotes")
    rows = tree.get("article", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _unusable(path, "each of its pages must begin with [[article]]")
    kept: list[str] = []
    missing: list[str] = []
    changed: list[str] = []
    for row in rows:
        _require_known(path, "entry", row, _ROW_KEYS)
        article, digest = row.get("id"), row.get("digest", "")
        if not isinstance(article, str) or not article:
            raise _unusable(path, "one of its pages has no id")
        try:
            stored = library.article(article, language)
        except UnknownArticle:
            missing.append(article)
            continue
        if stored.card.damaged:
            missing.append(article)
        elif article not in kept:
            kept.append(article)
            if digest and digest != article_digest(stored):
                changed.append(article)
    packet = Packet(tuple(kept), language, _options(tree.get("options", {}), path))
    return SavedPacket(packet, tuple(missing), tuple(changed))


def _as_toml(packet: Packet, library: Library) -> str:
    options = packet.options
    lines = [f"{_HEAD}language = {_quoted(packet.language)}", "", "[options]"]
    for field in fields(options):
        value = getattr(options, field.name)
        said = _quoted(value.value) if isinstance(value, Paper) else str(value).lower()
        lines.append(f"{field.name} = {said}")
    for article in packet.articles:
        digest = article_digest(library.article(article, packet.language))
        lines += ["", "[[article]]", f"id = {_quoted(article)}", f"digest = {_quoted(digest)}"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _tree(path: Path) -> dict[str, Any]:
    try:
        data = read_start(path, LARGEST + 1)
        if len(data) > LARGEST:
            raise _unusable(path, "it is too large to be one")
        return tomllib.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise FileProblem(
            f"The packet {path} cannot be read: {error.strerror}.", "Check the path and who may read it."
        ) from error
    except UnicodeDecodeError:
        raise _unusable(path, "it is not written in UTF-8") from None
    except (ValueError, RecursionError) as error:
        line = _PLACE.search(str(error))
        reason = str(error).partition(" (at ")[0]
        what = f"line {line[1]}" if line else "it"
        raise _unusable(path, f'{what} is not written as TOML, which says "{reason[:100]}"') from None


def _options(given: object, path: Path) -> PacketOptions:
    if not isinstance(given, dict):
        raise _unusable(path, "its options must be a section; write [options]")
    _require_known(path, "option", given, [field.name for field in fields(PacketOptions)])
    values: dict[str, Any] = {}
    for name, value in given.items():
        if name == "paper":
            if value not in [paper.value for paper in Paper]:
                raise _unusable(path, 'paper must be "letter" or "a4"')
            values[name] = Paper(value)
        elif isinstance(value, bool):
            values[name] = value
        else:
            raise _unusable(path, f"{name} must be true or false, without quotes")
    return PacketOptions(**values)


def _require_known(path: Path, kind: str, given: Mapping[str, object], known: Sequence[str]) -> None:
    """A misspelled name must not drop a page or the large print in silence."""
    for name in given:
        if name not in known:
            raise _unusable(path, f'there is no {kind} "{name}"', did_you_mean(name, known))


def _unusable(path: Path, why: str, hint: str = "") -> FileProblem:
    return FileProblem(
        f"The packet {path} cannot be used, because {why}.", hint or "Mend the file or save it again."
    )
