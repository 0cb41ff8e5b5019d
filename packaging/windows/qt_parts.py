"""The parts of Qt that the program uses, out of its wheels: modules it imports, plugins, and what those ask for."""

import re
import sys
import zipfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from imports import asked_by

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
from bundle_parts import is_used  # noqa: E402

_IMPORT = re.compile(r"PySide6[.\"' ]+(?:import +)?\(?(Qt\w+)")
_PLUGIN = re.compile(r"PySide6/plugins/[^/]+/[^/]+\.dll")
# Found by their names at run time, so nothing asks for them.
_ALWAYS = re.compile(r"PySide6/(?:pyside6\.abi3\.dll|plugins/.*|translations/qtbase_es\.qm|[^/]+\.py)|shiboken6/.*")


def modules_used() -> frozenset[str]:
    """The modules of PySide6 that some file of the program imports."""
    return frozenset(
        name for path in (ROOT / "reader").rglob("*.py") for name in _IMPORT.findall(path.read_text("utf-8"))
    )


def chosen(wheels: Iterable[Path]) -> dict[str, bytes]:
    """The files to take, by their path; those of no use to a program that is installed are left out."""
    held: dict[str, tuple[Path, str]] = {}
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            held |= {name: (wheel, name) for name in archive.namelist() if not name.endswith("/")}
    roots = {f"PySide6/{module}.pyd" for module in modules_used()}
    taken = {name for name in held if name in roots or _is_always(name)}
    by_name = {name.rpartition("/")[2].lower(): name for name in held if name.endswith(".dll")}
    data: dict[str, bytes] = {}
    waiting = sorted(taken)
    while waiting:
        name = waiting.pop()
        if name in data:
            continue
        data[name] = _read(*held[name])
        if name.endswith((".dll", ".pyd")):
            waiting += sorted(by_name[each] for each in asked_by(data[name]) if each in by_name)
    return data


def _is_always(name: str) -> bool:
    if not _ALWAYS.fullmatch(name) or name.endswith((".pyi", ".exe", ".lib", ".h")):
        return False
    if name.startswith("PySide6/plugins/"):
        return bool(_PLUGIN.fullmatch(name)) and is_used(name, "")
    return is_used(name, "") or name.startswith("shiboken6/")


@cache
def _opened(wheel: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(wheel)


def _read(wheel: Path, name: str) -> bytes:
    return _opened(wheel).read(name)
