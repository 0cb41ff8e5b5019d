"""The parts of Qt that the program uses: modules it imports, plugins, and what those ask for."""

import re
import sys
import zipfile
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from imports import asked_by

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
from bundle_parts import is_used  # noqa: E402

_IMPORT = re.compile(r"PySide6[.\"' ]+(?:import +)?\(?(Qt\w+)")
_PLUGIN = re.compile(r"PySide6/plugins/[^/]+/[^/]+\.dll")
# Found by their names at run time, so nothing asks for them.
_ALWAYS = re.compile(
    r"PySide6/(?:pyside6\.abi3\.dll|plugins/.*|translations/qtbase_es\.qm|[^/]+\.py)|shiboken6/(?:.*\.(?:py|pyd|dll))"
)


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
    by_path = {name.lower(): name for name in held if name.endswith(".dll") and name.count("/") == 1}
    data: dict[str, bytes] = {}
    waiting = sorted(taken)
    while waiting:
        name = waiting.pop()
        if name in data:
            continue
        data[name] = _read(*held[name])
        if name.endswith((".dll", ".pyd")):
            waiting += _beside(name, asked_by(data[name]), by_path)
    return data


def _beside(name: str, asked: Iterable[str], by_path: Mapping[str, str]) -> list[str]:
    """The libraries that a file asks for, from its own package first, as Windows looks for them."""
    own = name.partition("/")[0]
    found = []
    for each in sorted(asked):
        places = (f"{package}/{each}".lower() for package in dict.fromkeys((own, "PySide6", "shiboken6")))
        found += [by_path[place] for place in places if place in by_path][:1]
    return found


def _is_always(name: str) -> bool:
    if not _ALWAYS.fullmatch(name) or name.endswith((".pyi", ".exe", ".lib", ".h")):
        return False
    if name.startswith("PySide6/plugins/"):
        return bool(_PLUGIN.fullmatch(name)) and is_used(name, "")
    # What the compiler brings along comes where something asks for it.
    return is_used(name, "") and not re.search(r"/(?:msvcp|vcruntime|vcamp|vccorlib|vcomp|concrt)\d", name)


@cache
def _opened(wheel: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(wheel)


def _read(wheel: Path, name: str) -> bytes:
    return _opened(wheel).read(name)
