"""A stand-in for the embeddable Python, to try everything but running it: its files, by name.

`python.exe` and `pythonw.exe` are programs of NSIS's that note what they were asked, and end with code 7;
beside a file called `stay` they end only when that is gone, or when they are ended.
"""

import subprocess
import zipfile
from importlib.resources import files
from pathlib import Path

NAME = "python-3.13.0-embed-amd64.zip"
EXIT_CODE = 7
NOTED = "asked.txt"
STAY = "stay"
_LIBRARIES = tuple(
    "python3.dll python313.dll libcrypto-3.dll libffi-8.dll libssl-3.dll sqlite3.dll vcruntime140.dll"
    " vcruntime140_1.dll".split()
)
_MODULES = (
    "_bz2",
    "_ctypes",
    "_hashlib",
    "_lzma",
    "_socket",
    "_sqlite3",
    "_ssl",
    "pyexpat",
    "select",
    "unicodedata",
)
_ASKED = r"""
Unicode true
Target amd64-unicode
Name "stand-in"
OutFile "{target}"
RequestExecutionLevel user
SilentInstall silent
Section
  FileOpen $0 "$EXEDIR\{noted}" a
  FileSeek $0 0 END
  FileWriteUTF16LE $0 "$CMDLINE$\r$\n"
  FileClose $0
  stay:
  IfFileExists "$EXEDIR\{stay}" 0 done
  Sleep 200
  Goto stay
  done:
  SetErrorLevel {code}
SectionEnd
"""


def make_stand_in(folder: Path, name: str = NAME) -> Path:
    """The zip, in `folder`. Needs NSIS."""
    library = files("distlib").joinpath("w64.exe").read_bytes()  # asks for libraries of Windows only
    archive_path = folder / name
    with zipfile.ZipFile(archive_path, "w", zipfile.ZIP_DEFLATED) as archive:
        for program in ("python.exe", "pythonw.exe"):
            _add(archive, program, noting_program(folder))
        for each in _LIBRARIES:
            _add(archive, each, library)
        for each in _MODULES:
            _add(archive, f"{each}.pyd", library)
        _add(archive, "python313.zip", b"PK\5\6" + b"\0" * 18)
        _add(archive, "python313._pth", b"python313.zip\r\n.\r\n")
        _add(archive, "LICENSE.txt", b"A stand-in.\r\n")
    return archive_path


def noting_program(folder: Path, code: int = EXIT_CODE) -> bytes:
    """A program that notes what it was asked, in `NOTED` beside it, and ends with `code`. Needs NSIS."""
    target = folder / f"noting-{code}.exe"
    if not target.exists():
        script = folder / "noting.nsi"
        script.write_text(_ASKED.format(target=target, noted=NOTED, stay=STAY, code=code), "utf-8")
        subprocess.run(["makensis", "-V1", "-NOCD", str(script)], check=True)
    return target.read_bytes()


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, date_time=(2026, 1, 1, 0, 0, 0)), data)
