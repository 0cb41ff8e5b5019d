"""The two programs that people start: small ones of distlib's that hand on to the Python in the folder.

distlib carries them compiled; pip puts the same ones before the commands it installs.
"""

import io
import zipfile
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

_MAIN = b"import sys\n\nfrom reader.__main__ import main\n\nsys.exit(main())\n"
# With a window and without a console, and for commands that print.
PROGRAMS = {"waymark.exe": ("w64.exe", "pythonw.exe"), "waymark-command.exe": ("t64.exe", "python.exe")}


def launcher(name: str, moment: int) -> bytes:
    """The program `waymark.exe` or `waymark-command.exe`; `moment` dates its inside, in seconds."""
    kind, python = PROGRAMS[name]
    inside = io.BytesIO()
    with zipfile.ZipFile(inside, "w") as archive:
        day = datetime.fromtimestamp(moment, UTC).timetuple()[:6]
        archive.writestr(zipfile.ZipInfo("__main__.py", date_time=day), _MAIN)
    # No variable of the environment and no file of the account has a say (-I).
    line = f"#!<launcher_dir>\\python\\{python} -I\n".encode("ascii")
    return files("distlib").joinpath(kind).read_bytes() + line + inside.getvalue()


def write_launchers(folder: Path, moment: int) -> None:
    """Put both programs into `folder`."""
    for name in PROGRAMS:
        (folder / name).write_bytes(launcher(name, moment))
