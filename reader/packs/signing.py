"""Makes a pack: the library file under its own digest, and the signed lists that vouch for it."""

import hashlib
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import LibraryError
from reader.files import not_written, reason_of, replacing, take_away, write_whole
from reader.library.layout import SCHEMA_VERSION
from reader.library.store import Library
from reader.packs.keys import ROLES, KeysProblem, expiry, newest_root, require_outside, root_files, signers_of
from reader.packs.verify import METADATA, TARGET, TARGETS
from reader.texts.sentence import said

if TYPE_CHECKING:  # only editors sign
    from securesystemslib.signer import CryptoSigner
    from tuf.api.metadata import Metadata, Root

_LAST = "last-version"
_NAME_IN_PACK = f"*.{TARGET}"
_RENEW = timedelta(days=365)


def build_pack(library: Path, pack: Path) -> Path:
    """Put a library file into the folder of a pack, which must be signed then; the file in it.

    Raises LibraryError and FileProblem.
    """
    Library(library).close()
    try:
        with library.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        target = pack / TARGETS / f"{digest}.{TARGET}"
        if not target.exists():
            with replacing(target) as part:
                shutil.copyfile(library, part)
        for old in (pack / TARGETS).glob(_NAME_IN_PACK):
            if old != target:
                take_away(old)
    except OSError as error:
        raise _not_saved(pack, error) from error
    return target


def sign_pack(pack: Path, keys: Path, note: str = "", expires: datetime | None = None) -> int:
    """Sign the library in `pack` with the keys in `keys`; the pack's version, which always grows.

    `note` is one sentence of the editors, shown before the pack is taken. Raises KeysProblem, LibraryError
    and FileProblem.
    """
    require_outside(keys)
    from tuf.api.metadata import Metadata, MetaFile, Snapshot, TargetFile, Targets, Timestamp

    root, library = newest_root(keys), _only_library(pack)
    version, until = _last_version(keys) + 1, expires or expiry()
    signers = {role: _signer(keys, root.signed, role) for role in ROLES}
    info = TargetFile.from_file(TARGET, str(library), ["sha256"])
    info.unrecognized_fields["custom"] = _about(library, note)
    targets = Targets(version=version, expires=until)
    targets.targets[TARGET] = info
    snapshot = Snapshot(version=version, expires=until)
    snapshot.meta["targets.json"] = MetaFile(version=version)
    timestamp = Timestamp(version=version, expires=until, snapshot_meta=MetaFile(version=version))
    lists: dict[str, bytes] = {path.name: path.read_bytes() for path in root_files(keys)}
    for role, name, signed in (
        ("targets", f"{version}.targets.json", targets),
        ("snapshot", f"{version}.snapshot.json", snapshot),
        ("timestamp", "timestamp.json", timestamp),  # last: with it the pack is whole
    ):
        lists[name] = _signed(Metadata(signed), signers[role])
    try:
        # First, so that no two packs ever have one version.
        write_whole(keys / _LAST, f"{version}\n".encode("ascii"))
        for name, data in lists.items():
            write_whole(pack / METADATA / name, data)
        for old in (pack / METADATA).glob("*.json"):
            if old.name not in lists:
                take_away(old)
    except OSError as error:
        raise _not_saved(pack, error) from error
    return version


def runs_out_soon(keys: Path) -> bool:
    """Whether the list of keys itself must be renewed within a year."""
    return newest_root(keys).signed.expires - datetime.now(UTC) < _RENEW


def _signed(made: "Metadata[Any]", signer: "CryptoSigner") -> bytes:
    from tuf.api.serialization.json import JSONSerializer

    made.sign(signer)
    return made.to_bytes(JSONSerializer(compact=False))


def _signer(keys: Path, root: "Root", role: str) -> "CryptoSigner":
    signers = signers_of(keys)
    for keyid in root.roles[role].keyids:
        if keyid in signers:
            return signers[keyid]
    raise KeysProblem(
        said("The key of {role} is not in {folder}.", role=role, folder=keys),
        said("Put its file there, or make another: waymark pack keys --replace."),
    )


def _only_library(pack: Path) -> Path:
    found = list((pack / TARGETS).glob(_NAME_IN_PACK))
    if len(found) != 1:
        raise LibraryError(
            said("There is no guide to sign in {folder}.", folder=pack),
            said('Put one in with "waymark pack build".'),
        )
    return found[0]


def _about(path: Path, note: str) -> dict[str, object]:
    """What a clinic is told of the guide before it is copied."""
    with Library(path) as library:
        checked = library.newest_check()
        return {
            "name": library.info.name,
            "digest": library.info.digest,
            "layout": SCHEMA_VERSION,
            "checked": checked.isoformat() if checked else "",
            "note": note,
        }


def _last_version(keys: Path) -> int:
    try:
        return int((keys / _LAST).read_text(encoding="ascii"))
    except FileNotFoundError:
        return 0
    except (OSError, ValueError) as error:
        raise KeysProblem(
            said("The number of the last pack, in {file}, cannot be read.", file=keys / _LAST),
            said("Write it there again: a pack with a lower number is refused everywhere."),
        ) from error


def _not_saved(pack: Path, error: OSError) -> Exception:
    what = said(
        "The pack in {folder} cannot be written, because {reason}.", folder=pack, reason=reason_of(error)
    )
    return not_written(what, error)
