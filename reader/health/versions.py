"""The version of everything that makes up the program on this computer, for the health checks."""

import platform
from importlib import metadata

from reader import __version__
from reader.errors import LibraryError
from reader.health.finding import Finding, Verdict
from reader.library.layout import SCHEMA_VERSION
from reader.library.store import Library
from reader.texts.sentence import joined, said, verbatim


def versions(qt: str, library: Library | None) -> dict[str, str]:
    """Every version by name; `qt` is what Qt says of itself, empty when it was not asked. Never raises."""
    return {
        "Waymark": __version__,
        "guide": _guide(library) if library is not None else said("none"),
        "guide layout": str(SCHEMA_VERSION),
        "Qt": qt or said("unknown"),
        "PySide6": _version_of("PySide6-Essentials"),
        "Python": platform.python_version(),
        "system": f"{_system_name()}, {platform.machine()}",
    }


def versions_finding(told: dict[str, str]) -> Finding:
    """The versions as one line of a health check."""
    names = {"guide": said("Guide"), "guide layout": said("Layout of the guide"), "system": said("System")}
    rest = (
        said("{name}: {version}.", name=names.get(name, name), version=version)
        for name, version in told.items()
        if name != "Waymark"
    )
    return Finding("versions", verbatim(f"Waymark {told['Waymark']}"), Verdict.FINE, joined(*rest))


def _guide(library: Library) -> str:
    try:
        newest = library.newest_check()
    except LibraryError:
        newest = None
    return said(
        "{name}, {digest}, sources checked up to {date}",
        name=library.info.name,
        digest=library.info.digest[:12],
        date=newest or said("unknown"),
    )


def _version_of(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return said("unknown")


def _system_name() -> str:
    release = f"{platform.system()} {platform.release()}"
    try:
        return f"{platform.freedesktop_os_release()['PRETTY_NAME']} ({release})"
    except (OSError, KeyError):
        return release
