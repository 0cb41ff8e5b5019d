"""Where the articles, the resources and the library file are: in a checkout, a wheel or an installer."""

import os
import sys
from pathlib import Path

import platformdirs

from reader.system import is_linux, is_of_administrators

APP = "waymark"
_PACKAGE = Path(__file__).resolve().parent
_MACHINE_PACKS = Path("/var/lib/waymark/packs")


def _first_existing(*candidates: Path) -> Path | None:
    return next((path for path in candidates if path.exists()), None)


def resources() -> Path:
    """The folder of themes, icons and pictures."""
    return _first_existing(_PACKAGE / "data" / "resources", _PACKAGE.parent / "resources") or _PACKAGE


def articles() -> Path | None:
    """The guide's source folder in a checkout; None where only the compiled library was installed."""
    return _first_existing(_PACKAGE.parent / "articles" / "guide.toml") and _PACKAGE.parent / "articles"


def system_packages() -> Path | None:
    """The list of packages that bring what Qt asks of the system; None where it was left out."""
    return _first_existing(
        _PACKAGE / "data" / "packages-run.txt", _PACKAGE.parent / "tools" / "packages-run.txt"
    )


def shipped_library() -> Path:
    """The library file an installation carries, whether or not it is there."""
    return _PACKAGE / "data" / "library.sqlite"


def cache_folder() -> Path:
    """Where a checkout keeps its compiled library; `WAYMARK_CACHE` overrides it."""
    override = os.environ.get("WAYMARK_CACHE")
    return Path(override) if override else platformdirs.user_cache_path(APP)


def pack_folder() -> Path:
    """Where this computer keeps the packs it took; `WAYMARK_PACKS` overrides it.

    One folder for all accounts where an administrator made it, else the account's own.
    """
    override = os.environ.get("WAYMARK_PACKS")
    if override:
        return Path(override)
    shared = _MACHINE_PACKS if is_linux() else platformdirs.site_data_path(APP) / "packs"
    is_shared = shared.is_dir() and is_of_administrators(shared)
    return shared if is_shared else platformdirs.user_data_path(APP) / "packs"


def shipped_keys() -> Path | None:
    """The keys that packs must be signed with, where the program came with some."""
    return _first_existing(resources() / "packs" / "root.json")


def log_folder() -> Path:
    """Where the log is kept; `WAYMARK_LOGS` overrides it."""
    override = os.environ.get("WAYMARK_LOGS")
    return Path(override) if override else platformdirs.user_log_path(APP)


def own_command(name: str, settings: Path | None = None) -> tuple[str, ...]:
    """What starts this program again for one of its commands; an installed bundle is its own interpreter.

    Nothing is loaded from the current folder (-P), where anybody may have put it.
    """
    is_bundle = bool(getattr(sys, "frozen", False))
    program = (sys.executable,) if is_bundle else (sys.executable, "-P", "-m", "reader")
    return (*program, *(() if settings is None else ("--settings", str(settings))), name)


def own_environment() -> dict[str, str]:
    """The environment for `own_command`: ours, and the way to our own package in a checkout."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def outside_environment() -> dict[str, str]:
    """The environment for programs that are not ours: they must not load the libraries of our bundle."""
    variables = dict(os.environ)
    if getattr(sys, "frozen", False):
        before = variables.pop("LD_LIBRARY_PATH_ORIG", "")  # PyInstaller keeps there what it changed
        variables.pop("LD_LIBRARY_PATH", None)
        if before:
            variables["LD_LIBRARY_PATH"] = before
    return variables
