"""The folder that is installed: Python, packages, the program with its guide, and a kiosk's files."""

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterable
from pathlib import Path

from imports import missing_in
from launchers import write_launchers
from python_zip import PythonZip
from qt_parts import ROOT, chosen, is_used
from told import CannotBuild

MOST_MEGABYTES = 100
KIOSK = (
    "keep-open.cmd",
    "kiosk-account.reg",
    "kiosk-computer.reg",
    "lock-account.cmd",
    "set-shell-launcher.ps1",
    "shell-launcher.xml",
)
SECURE = "secure-folder.cmd"  # both setups run it
DOCUMENTS = ("windows.md", "kiosk.md", "settings.md", "clinic.example.toml", "record-systems.md")
_QT = ("pyside6_essentials", "pyside6_addons", "shiboken6")
_LEFT_OUT = re.compile(
    r".*\.(?:pyi|c|h|pyx|pxd)$"
    r"|[^/]+\.dist-info/(?!METADATA$|licenses/|LICEN[CS]E|NOTICE|AUTHORS).*"
    r"|(?:.*/)?(?:tests?|testing|benchmarks)/.*"
    r"|[^/]+\.data/(?!purelib/|platlib/).*"
    r"|securesystemslib/_vendor/ed25519/(?!ed25519\.py|__init__\.py|LICENSE).*"  # what it was tested with
    r"|babel/messages/.*"  # gathers texts; the program only shows them
)


def stage(folder: Path, python: PythonZip, wheels: Iterable[Path], moment: int) -> None:
    """Make the folder anew. Raises CannotBuild where a part asks for a library that is nowhere."""
    shutil.rmtree(folder, ignore_errors=True)
    python.unpack(folder / "python")
    wheels = tuple(wheels)
    for name, data in chosen(each for each in wheels if each.name.startswith(_QT)).items():
        _write(folder / "lib" / name, data)
    for wheel in wheels:
        _unpack(wheel, folder / "lib", only_notes=wheel.name.startswith(_QT))
    _put_program(folder / "lib" / "reader")
    write_launchers(folder, moment)
    for name in KIOSK:
        _write(folder / "kiosk" / name, _with_crlf(ROOT / "resources" / "kiosk" / name))
    for name in DOCUMENTS:
        _write(folder / "docs" / name, _with_crlf(ROOT / "docs" / name))
    _write(folder / "setup" / SECURE, _with_crlf(Path(__file__).with_name(SECURE)))
    _write(folder / "docs" / "LICENSE.txt", _with_crlf(ROOT / "LICENSE"))
    _write(folder / "docs" / "LICENSE-articles.txt", _with_crlf(ROOT / "articles" / "LICENSE"))
    shutil.copyfile(ROOT / "build" / "waymark.ico", folder / "waymark.ico")
    _compile_code(folder / "lib", python)
    _require_whole(folder)
    for path in sorted(folder.rglob("*"), reverse=True):
        path.chmod(0o755 if path.is_dir() else 0o644)
        os.utime(path, (moment, moment))


def megabytes(folder: Path) -> float:
    """How large a folder is."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def _require_whole(folder: Path) -> None:
    if missing := missing_in(folder):
        told = "; ".join(f"{name} asks for {', '.join(sorted(names))}" for name, names in missing.items())
        raise CannotBuild(f"Libraries are missing, in the folder and in Windows 10: {told}.")
    if (size := megabytes(folder)) > MOST_MEGABYTES:
        raise CannotBuild(f"The folder has {size:.0f} MB; {MOST_MEGABYTES} are the most it may have.")


def _unpack(wheel: Path, lib: Path, only_notes: bool) -> None:
    """What is needed of one package: of Qt's, only what says whose it is."""
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            is_note = ".dist-info/" in name
            if name.endswith("/") or _LEFT_OUT.fullmatch(name) or (only_notes and not is_note):
                continue
            target = re.sub(r"^[^/]+\.data/(?:purelib|platlib)/", "", name)
            if is_note or is_used(target, ""):
                _write(lib / target, archive.read(name))


def _put_program(target: Path) -> None:
    """The program, with what `build-bundle` and the wheel carry too: guide, translations, resources."""
    for path in sorted((ROOT / "reader").rglob("*")):
        inside = path.relative_to(ROOT / "reader")
        if path.suffix in (".py", ".sql") and "data" not in inside.parts[:1]:
            _write(target / inside, path.read_bytes())
    for path in sorted((ROOT / "resources").rglob("*.*")):
        if path.is_file() and path.suffix not in (".po", ".pot") and path.parent.name != "kiosk":
            _write(target / "data" / path.relative_to(ROOT), path.read_bytes())
    for path in sorted((ROOT / "build" / "locale").rglob("*.mo")):
        inside = path.relative_to(ROOT / "build" / "locale")
        _write(target / "data" / "resources" / "locale" / inside, path.read_bytes())
    _write(target / "data" / "library.sqlite", (ROOT / "build" / "library.sqlite").read_bytes())


def _compile_code(lib: Path, python: PythonZip) -> None:
    """Compile for the Python in the folder, where this computer has that version: it starts sooner.

    Its folder is closed to users, so it could never be done there.
    """
    compiler = _interpreter(python.version)
    if not compiler:
        print(
            f"Not compiled ahead: there is no python{python.version} here. Each start takes a little longer."
        )
        return
    how = [
        "-b",
        "--invalidation-mode",
        "unchecked-hash",
        "-s",
        str(lib),
        "-p",
        "lib",
        "-q",
        "-f",
        "-x",
        "PySide6",
    ]
    done = subprocess.run([compiler, "-I", "-m", "compileall", *how, str(lib)], check=False)
    if done.returncode:
        raise CannotBuild("A file of Python could not be compiled; it is named above.")
    for path in lib.rglob("*.py"):  # both would be twice the room; PySide6 reads its own few
        if path.with_suffix(".pyc").exists():
            path.unlink()


def _interpreter(version: str) -> str:
    """A Python of this version on this computer; empty where there is none, or only its name."""
    found = shutil.which(f"python{version}")
    if found is None:
        return ""
    asked = [found, "-I", "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    return found if done.stdout.strip() == version else ""


def _with_crlf(path: Path) -> bytes:
    """A text as Windows has it: its command interpreter misreads others."""
    return path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
