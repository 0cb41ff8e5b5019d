"""The editors' keys: made once, replaced when one is lost or stolen, and kept apart from the project.

Two of three root keys say which keys count. One key each signs the list of targets, the snapshot of the
lists, and the timestamp. `roots/` in the folder of keys holds every list of keys that was ever in force; they
go with each pack, so that a computer that knows the first one finds its way to the last.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import FileProblem, ReaderError
from reader.files import not_written, read_some, reason_of, write_whole
from reader.texts.sentence import said

if TYPE_CHECKING:  # only editors sign
    from securesystemslib.signer import CryptoSigner
    from tuf.api.metadata import Metadata, Root

ROLES = ("targets", "snapshot", "timestamp")
ROOTS = ("root-1", "root-2", "root-3")
NEEDED = 2
"""How many of the root keys must sign a list of keys."""
YEARS = 5
"""For how long a signature counts."""

ROOT_FILE = "root.json"
_LISTS = "roots"
_LARGEST_KEY = 10_000
_NAME = "x-waymark-name"


class KeysProblem(ReaderError):
    """Keys that are missing, or lie where they must not."""


def make_keys(folder: Path) -> Path:
    """Make all keys in a new folder; the file that clinics need. Raises KeysProblem and FileProblem."""
    require_outside(folder)
    if any(folder.glob("*.pem")):
        raise KeysProblem(
            said("There are keys in {folder} already.", folder=folder),
            said("Name another folder, or replace one of them with --replace."),
        )
    from tuf.api.metadata import Root

    root = Root(expires=expiry(), consistent_snapshot=True)
    signers = {name: _new_key(folder, name) for name in (*ROOTS, *ROLES)}
    for name in ROOTS:
        root.add_key(signers[name].public_key, "root")
    root.roles["root"].threshold = NEEDED
    for role in ROLES:
        root.add_key(signers[role].public_key, role)
    return _write_root(folder, root, [signers[name] for name in ROOTS])


def replace_key(folder: Path, name: str, others: Iterable[Path] = ()) -> Path:
    """Make one key anew, and a list of keys in which it counts instead; the file that clinics need.

    An empty `name` only makes the list of keys last for another five years. `others` are files of root keys
    that lie elsewhere. Raises KeysProblem and FileProblem.
    """
    require_outside(folder)
    from tuf.api.metadata import Root

    before = newest_root(folder).signed
    signers = signers_of(folder, others)
    root = Root.from_dict(before.to_dict())
    root.version, root.expires = before.version + 1, expiry()
    new = _generated(name) if name else None
    if new is not None:
        role = name if name in ROLES else "root"
        for keyid in list(root.roles[role].keyids):
            if _name_of(before, keyid) == name:
                root.revoke_key(keyid, role)
        root.add_key(new.public_key, role)
        signers[new.public_key.keyid] = new
    for asked in (before, root):
        there = sum(keyid in signers for keyid in asked.roles["root"].keyids)
        if there < NEEDED:
            raise KeysProblem(
                said(
                    "{needed} of the root keys are needed, and {there} are here.", needed=NEEDED, there=there
                ),
                said("Name the files of the others with --with."),
            )
    if new is not None:
        _write_key(folder, name, new)
    valid = {*before.roles["root"].keyids, *root.roles["root"].keyids}
    return _write_root(folder, root, [signer for keyid, signer in signers.items() if keyid in valid])


def newest_root(folder: Path) -> "Metadata[Root]":
    """The list of keys in force. Raises KeysProblem."""
    from tuf.api.exceptions import RepositoryError
    from tuf.api.metadata import Metadata, Root

    try:
        return Metadata[Root].from_bytes(read_some(root_files(folder)[-1], 512_000))
    except (OSError, IndexError, RepositoryError) as error:
        raise KeysProblem(
            said("There are no keys in {folder}.", folder=folder),
            said('Make some with "waymark pack keys".'),
        ) from error


def root_files(folder: Path) -> list[Path]:
    """Every list of keys that was ever in force, the oldest first."""
    found = [path for path in (folder / _LISTS).glob("*.root.json") if path.name.partition(".")[0].isdigit()]
    return sorted(found, key=lambda path: int(path.name.partition(".")[0]))


def signers_of(folder: Path, others: Iterable[Path] = ()) -> "dict[str, CryptoSigner]":
    """What signs with each key that lies in the folder, or in the other files, by the key's id.

    Raises KeysProblem for a file that holds none.
    """
    from cryptography.hazmat.primitives.serialization import load_pem_private_key
    from securesystemslib.signer import CryptoSigner

    found = {}
    for path in (*sorted(folder.glob("*.pem")), *others):
        try:
            signer = CryptoSigner(load_pem_private_key(read_some(path, _LARGEST_KEY), None))
        except (OSError, ValueError, TypeError) as error:
            what = said("There is no key in {file} that can be used.", file=path)
            raise KeysProblem(what, said("Check the file.")) from error
        found[signer.public_key.keyid] = signer
    return found


def expiry() -> datetime:
    """When what is signed now runs out."""
    return datetime.now(UTC).replace(microsecond=0) + timedelta(days=365 * YEARS)


def require_outside(folder: Path) -> None:
    """Raise KeysProblem for a folder of keys in a repository: whoever has a copy of that would have them."""
    for each in (folder.absolute(), *folder.absolute().parents):
        if (each / ".git").exists():
            raise KeysProblem(
                said("Keys must not lie in {folder}, which is shared with others.", folder=each),
                said("Name a folder outside of it, best on a stick that is locked away."),
            )


def require_signing() -> None:
    """Raise KeysProblem where the package that signs is not installed; clinics need none."""
    try:
        import cryptography  # noqa: F401
    except ImportError as error:
        what = said("The Python package that signs is not installed.")
        raise KeysProblem(what, said("Install it: pip install cryptography")) from error


def _name_of(root: "Root", keyid: str) -> str:
    return str(root.keys[keyid].unrecognized_fields.get(_NAME, ""))


def _generated(name: str) -> "CryptoSigner":
    from securesystemslib.signer import CryptoSigner

    signer = CryptoSigner.generate_ed25519()
    signer.public_key.unrecognized_fields[_NAME] = name
    return signer


def _new_key(folder: Path, name: str) -> "CryptoSigner":
    signer = _generated(name)
    _write_key(folder, name, signer)
    return signer


def _write_key(folder: Path, name: str, signer: "CryptoSigner") -> None:
    try:
        write_whole(folder / f"{name}.pem", signer.private_bytes, 0o600)
    except OSError as error:
        raise _not_saved(error) from error


def _write_root(folder: Path, root: "Root", signers: "Iterable[CryptoSigner]") -> Path:
    from tuf.api.metadata import Metadata
    from tuf.api.serialization.json import JSONSerializer

    signed = Metadata(root)
    for signer in signers:
        signed.sign(signer, append=True)
    data = signed.to_bytes(JSONSerializer(compact=False))
    try:
        write_whole(folder / _LISTS / f"{root.version}.root.json", data)
        write_whole(folder / ROOT_FILE, data)
    except OSError as error:
        raise _not_saved(error) from error
    return folder / ROOT_FILE


def _not_saved(error: OSError) -> FileProblem:
    return not_written(said("The keys cannot be saved, because {reason}.", reason=reason_of(error)), error)
