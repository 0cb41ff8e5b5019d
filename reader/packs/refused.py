"""Why a pack is not taken, in sentences: what is wrong with it, and what to do next."""

import logging
from datetime import date

from reader.errors import ReaderError
from reader.files import reason_of
from reader.texts.sentence import Sentence, joined, said

_log = logging.getLogger(__name__)

COPY_AGAIN = said("Copy the pack to the stick again, whole, and try once more. The guide in use stays.")
ASK = said("Do not use it, and ask whoever sent it. The guide in use stays.")


class PackRefused(ReaderError):
    """A pack that must not be taken; the guide in use stays as it is."""


class NothingNew(ReaderError):
    """There is nothing to take, or to go back to."""


def no_pack(folder: object) -> PackRefused:
    """There is no pack in a folder."""
    return PackRefused(
        said("There is no pack in {folder}.", folder=folder),
        said('Plug the stick in, or name the folder that holds "metadata" and "targets".'),
    )


def unreadable(error: OSError) -> PackRefused:
    """The stick was pulled, or cannot be read."""
    return PackRefused(
        said("The pack cannot be read, because {reason}.", reason=reason_of(error)),
        said("Plug the stick in again, or copy the pack to it anew. The guide in use stays."),
    )


def part_missing(name: str) -> PackRefused:
    """A file of the pack is not there."""
    return PackRefused(said("The pack is not whole: {file} is missing.", file=name), COPY_AGAIN)


def not_as_signed() -> PackRefused:
    """The library file is cut short, or a bit of it has changed."""
    return PackRefused(said("The pack is damaged: it is not what was signed."), COPY_AGAIN)


def older() -> PackRefused:
    """An older pack than one that this computer has had."""
    return PackRefused(
        said("The pack is older than the guide this computer has had."),
        said("Ask for the newest pack. The guide in use stays."),
    )


def other_layout() -> PackRefused:
    """A pack for another version of the program."""
    return PackRefused(
        said("The pack was made for another version of the program."),
        said("Install the newest version of the program, then the pack. The guide in use stays."),
    )


def no_keys() -> PackRefused:
    """Nobody told whose packs this computer takes."""
    return PackRefused(
        said("This computer does not know whose packs it may take."),
        said('Put the editors\' file "root.json" on this computer, and name it in the settings: pack.keys.'),
    )


def spoilt_keys(file: object) -> PackRefused:
    """The file of trusted keys is none."""
    return PackRefused(
        said("The file of the editors' keys, {file}, cannot be used.", file=file),
        said('Ask the editors for their file "root.json", and name it in the settings: pack.keys.'),
    )


def refusal_of(error: Exception) -> PackRefused:
    """What an error of the verifying library means to a person."""
    from tuf.api import exceptions

    _log.warning("a pack was refused: %s", type(error).__name__)
    cause = error.__cause__
    match error:
        case exceptions.ExpiredMetadataError():
            return _expired()
        case exceptions.BadVersionNumberError() | exceptions.EqualVersionNumberError():
            return older()
        case exceptions.UnsignedMetadataError():
            signed: Sentence = said("The pack is not signed by the editors whom this computer trusts.")
            return PackRefused(signed, joined(said("Copy the pack again. If that does not help:"), ASK))
        case exceptions.DownloadHTTPError():
            return part_missing(str(error))
        case exceptions.DownloadError() if isinstance(cause, OSError):
            return unreadable(cause)
    return not_as_signed()


def _expired() -> PackRefused:
    what = said(
        "The pack's signatures have run out, by this computer's clock, which says {date}.",
        date=date.today().isoformat(),
    )
    step = said("Check the clock. If it is right, ask for a newer pack. The guide in use stays.")
    return PackRefused(what, step)
