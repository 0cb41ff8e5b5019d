"""`waymark lookup`: the pages for what a clinic's record system asks, by HL7 Infobutton.

What was asked is never printed, logged or kept: only the guide's own codes, names and pages are.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

from reader.bundle import own_command, own_environment
from reader.clinic.options import Mode
from reader.clinic.store import read_settings
from reader.commands.opening import opened_library
from reader.commands.saying import tell, tell_json, warn
from reader.errors import FileProblem, LibraryError, ReaderError
from reader.exit_codes import ExitCode
from reader.files import read_start
from reader.handouts.packet_files import ENDING, save_packet
from reader.library.store import Library
from reader.lookup.answers import Answer, answer
from reader.lookup.infobutton import ICD10CM_EDITION, LONGEST, System, read_query
from reader.navigation.packet import Packet, PacketOptions
from reader.processes import become
from reader.texts.sentence import said

NO_PAGE = said("The guide has no page for what was asked.")


@dataclass(frozen=True)
class Lookup:
    """What the command line asked for. `link` is None where no link was handed over."""

    file: str
    link: tuple[str, ...] | None
    as_json: bool
    opens: bool
    packet: Path | None
    kiosk: bool


def lookup(order: Lookup, settings: Path | None, library_path: Path | None) -> ExitCode:
    """Print the pages; or save them as a packet; or open the first one in the reader."""
    if (order.opens or order.link is not None) and _is_kiosk(order, settings):
        warn(said("Links of a record system are off on a kiosk. Use a staff computer."))
        return ExitCode.USAGE
    try:
        asked = read_query(_text_of(order))
    except ReaderError as error:
        warn(error.sentence)
        return ExitCode.USAGE
    try:
        with opened_library(library_path, settings) as library:
            found = answer(library, asked)
            if order.packet is not None and found.pages:
                _save(library, found, order.packet)
    except LibraryError as error:
        warn(error.sentence)
        return ExitCode.NO_LIBRARY
    except FileProblem as error:
        warn(error.sentence)
        return ExitCode.NOT_WRITTEN
    if order.opens or order.link is not None:
        _open(found, settings, library_path)
    _print(found, order.as_json)
    return ExitCode.FINE if found.pages else ExitCode.UNKNOWN


def _is_kiosk(order: Lookup, settings: Path | None) -> bool:
    read = read_settings(settings)
    return order.kiosk or read.locked or read.settings.mode is Mode.KIOSK


def _text_of(order: Lookup) -> str:
    if order.link is not None:
        if len(order.link) != 1:
            raise ReaderError(
                said("The link is none that the guide answers."), said("It must be one text in one piece.")
            )
        return order.link[0]
    if "?" in order.file or "=" in order.file:
        raise ReaderError(
            said("A query is not read from the command line, where others can see it."),
            said("Pipe it into the command, or name a file."),
        )
    if order.file == "-":
        if sys.stdin is None:
            raise ReaderError(
                said("There is no query to read."), said("Pipe it into the command, or name a file.")
            )
        data = sys.stdin.buffer.read(4 * LONGEST + 1)
    else:
        try:
            data = read_start(Path(order.file), 4 * LONGEST + 1)
        except (OSError, ValueError):
            raise ReaderError(
                said("The file with the query cannot be read."), said("Check the path.")
            ) from None
    return data.decode("utf-8-sig", "replace")


def _save(library: Library, found: Answer, path: Path) -> None:
    ids = tuple(card.id for card in found.pages if card.language == found.language)
    packet = Packet(ids, found.language, PacketOptions())
    name = path.name.removesuffix(ENDING)
    warn(said("Packet: {file}", file=save_packet(path.parent, name, packet, library)))


def _open(found: Answer, settings: Path | None, library_path: Path | None) -> None:
    """Become the reader, which hands the page on to the one that is open.

    A new program takes the place of this one, so that nothing of the query is left in its memory.
    """
    command = [*own_command("open", settings)]
    at = len(command) - 1
    command[at:at] = ["--library", str(library_path)] if library_path is not None else []
    if found.pages:
        page = found.pages[0]
        command += [page.id, "--language", page.language]
    else:
        command += ["--unknown"]
    sys.stdout.flush()
    become(command, own_environment())


def _print(found: Answer, as_json: bool) -> None:
    if as_json:
        tell_json(json.dumps(_as_json(found), ensure_ascii=False, indent=2))
        return
    if found.is_other and found.pages:
        tell(
            said(
                'The guide is not in the language asked for. These pages are in "{language}".',
                language=found.language,
            )
        )
    if not found.pages:
        tell(NO_PAGE)
    for card in found.pages:
        print(f"{card.id}\t{card.title}")


def _as_json(found: Answer) -> dict[str, object]:
    return {
        "language": found.language,
        "other_language": found.is_other,
        "icd10cm_edition": ICD10CM_EDITION,
        "results": [
            {
                "system": None if result.system is System.OTHER else result.system.value,
                "matched": result.matched or None,
                "exact": result.exact,
                "pages": [
                    {"id": card.id, "lang": card.language, "title": card.title} for card in result.pages
                ],
            }
            for result in found.results
        ],
    }
