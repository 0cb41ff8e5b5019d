"""`waymark pack keys`, `build` and `sign`: what editors do so that clinics can trust a pack."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.commands.saying import tell, warn, warned
from reader.errors import ReaderError
from reader.exit_codes import ExitCode
from reader.packs.keys import NEEDED, ROOTS, make_keys, replace_key, require_signing
from reader.packs.signing import build_pack, runs_out_soon, sign_pack
from reader.texts.sentence import all_of, said, verbatim


def keys(folder: Path, replace: str, renew: bool, others: Sequence[Path]) -> ExitCode:
    """Make the keys, or make one of them anew, or renew the list of keys."""

    def act() -> None:
        require_signing()
        file = replace_key(folder, replace, others) if replace or renew else make_keys(folder)
        if replace or renew:
            tell(
                said(
                    "{file}: the list of keys in force. It goes with every pack that is signed from now on.",
                    file=file,
                )
            )
            return
        tell(said("{file}: give this file to the clinics, by another way than the packs.", file=file))
        files = all_of(f"{name}.pem" for name in ROOTS)
        tell(said("Keep {files} in three places; {needed} of them are needed.", files=files, needed=NEEDED))

    return _tried(act)


def build(articles: Callable[[], Path], library: Path | None, pack: Path) -> ExitCode:
    """Put a library file, or the articles once compiled, into the folder of a pack."""

    def put(file: Path) -> None:
        tell(verbatim(build_pack(file, pack)))
        tell(said("Sign it now: {command}", command="waymark pack sign"))

    if library is not None:
        return _tried(lambda: put(library))
    from reader.commands.compile import compile_guide

    with tempfile.TemporaryDirectory(prefix="waymark-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "library.sqlite"
        code = compile_guide(articles(), file)
        if code is not ExitCode.FINE:
            warn(said("A guide with faults is not packed."))
            return code
        return _tried(lambda: put(file))


def sign(pack: Path, folder: Path, note: str) -> ExitCode:
    """Sign what is in the folder of a pack."""

    def act() -> None:
        require_signing()
        version = sign_pack(pack, folder, note)
        tell(
            said(
                "{folder}: pack {version} is signed. Copy the whole folder to a stick or a share.",
                folder=pack,
                version=version,
            )
        )
        if runs_out_soon(folder):
            command = "waymark pack keys --renew"
            tell(said("The list of keys runs out within a year. Renew it: {command}", command=command))

    return _tried(act)


def _tried(act: Callable[[], None]) -> ExitCode:
    try:
        act()
    except ReaderError as error:
        return warned(error)
    return ExitCode.FINE
