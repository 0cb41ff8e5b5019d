"""Saved packets: small TOML files with article ids and options, and never a word about any person."""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import platformdirs

from reader.content.wire import fingerprint
from reader.errors import FileProblem, UnknownArticle
from reader.files import read_start, reason_of
from reader.handouts.files import make_folder, write_whole
from reader.ids import ArticleId
from reader.library.records import StoredArticle
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions, Paper
from reader.texts.languages import SOURCE
from reader.texts.sentence import NOTHING, Sentence, did_you_mean, joined, said

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
    changed: tuple[ArticleId, ...]


def packet_folder(environ: Mapping[str, str] | None = None) -> Path:
    """Where packets are kept: WAYMARK_PACKETS, else the user's own data folder."""
    override = (os.environ if environ is None else environ).get(VARIABLE)
    return Path(override) if override else platformdirs.user_data_path("waymark") / "packets"


def article_digest(stored: StoredArticle) -> str:
    """A fingerprint of what an article says; that it is drawn in another way does not change it."""
    return fingerprint(stored.card.title, stored.card.summary, stored.body)


def name_complaint(name: str) -> Sentence:
    """What is wrong with a packet's name as one sentence; empty when nothing is."""
    if not name.strip():
        return said("A packet needs a name.")
    if not _NAME.fullmatch(name.strip()) or _RESERVED.fullmatch(name.strip()) or name.strip().endswith("."):
        return said("A packet's name may have letters, digits, blanks and dashes, and begins with a letter.")
    return NOTHING


def packet_path(folder: Path, name: str) -> Path:
    """Where a packet of that name is kept. Raises FileProblem for a name that cannot be used."""
    if wrong := name_complaint(name):
        raise FileProblem(joined(said("The packet was not saved."), wrong), said("Choose another name."))
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
    for name in _unknown(tree, _SECTIONS):
        raise _unusable(path, said('there is no section "{name}"', name=name), did_you_mean(name, _SECTIONS))
    language = tree.get("language", SOURCE)
    if not isinstance(language, str):
        raise _unusable(path, said("its language is not a text in quotes"))
    rows = tree.get("article", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _unusable(path, said("each of its pages must begin with [[article]]"))
    kept: list[ArticleId] = []
    missing: list[str] = []
    changed: list[ArticleId] = []
    for row in rows:
        for name in _unknown(row, _ROW_KEYS):
            raise _unusable(
                path, said('there is no entry "{name}"', name=name), did_you_mean(name, _ROW_KEYS)
            )
        named, digest = row.get("id"), row.get("digest", "")
        if not isinstance(named, str) or not named:
            raise _unusable(path, said("one of its pages has no id"))
        article = ArticleId.of(named)
        try:
            stored = library.article(article, language) if article is not None else None
        except UnknownArticle:
            stored = None
        if article is None or stored is None or stored.card.damaged:
            missing.append(named)
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
            raise _unusable(path, said("it is too large to be one"))
        return tomllib.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise FileProblem(
            said("The packet {file} cannot be read: {reason}.", file=path, reason=reason_of(error)),
            said("Check the path and who may read it."),
        ) from error
    except UnicodeDecodeError:
        raise _unusable(path, said("it is not written in UTF-8")) from None
    except (ValueError, RecursionError) as error:
        line = _PLACE.search(str(error))
        reason = str(error).partition(" (at ")[0]
        what = (
            said("line {line} is not valid TOML: {reason}", line=line[1], reason=reason[:100])
            if line
            else said("it is not valid TOML: {reason}", reason=reason[:100])
        )
        raise _unusable(path, what) from None


def _options(given: object, path: Path) -> PacketOptions:
    if not isinstance(given, dict):
        raise _unusable(path, said("its options must be a section; write [options]"))
    for name in _unknown(given, known := [field.name for field in fields(PacketOptions)]):
        raise _unusable(path, said('there is no option "{name}"', name=name), did_you_mean(name, known))
    values: dict[str, Any] = {}
    for name, value in given.items():
        if name == "paper":
            if value not in [paper.value for paper in Paper]:
                raise _unusable(path, said('paper must be "letter" or "a4"'))
            values[name] = Paper(value)
        elif isinstance(value, bool):
            values[name] = value
        else:
            raise _unusable(path, said("{name} must be true or false, without quotes", name=name))
    return PacketOptions(**values)


def _unknown(given: Mapping[str, object], known: Sequence[str]) -> Iterator[str]:
    """A misspelled name must not drop a page or the large print in silence."""
    return (name for name in given if name not in known)


def _unusable(path: Path, why: Sentence, hint: Sentence = NOTHING) -> FileProblem:
    what = said("The packet {file} cannot be used, because {reason}.", file=path, reason=why)
    return FileProblem(what, hint or said("Fix the file or save it again."))
