"""A newer release for Windows, made quickly: the same programs, and hardly any of their files."""

import shutil
import sys
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VERSION = "0.2.0"
_WHOLE = ("python", "setup", "kiosk", "docs")


def make_newer(folder: Path, whole: Path) -> dict[str, Path]:
    """Setup and MSI of the next version, in `folder`, from the folder of a release."""
    sys.path.insert(0, str(ROOT / "packaging" / "windows"))
    try:
        installers = import_module("installers")
    finally:
        sys.path.pop(0)
    small = folder / "folder"
    for path in whole.iterdir():
        if path.name in _WHOLE:
            shutil.copytree(path, small / path.name)
    for path in whole.glob("waymark*.*"):
        shutil.copy2(path, small / path.name)
    program = small / "lib" / "reader" / "__init__.py"
    program.parent.mkdir(parents=True)
    program.write_text(f'__version__ = "{VERSION}"\n', "utf-8")
    release = installers.Release(small, VERSION, 1767225600)
    made = {"setup": folder / f"waymark-{VERSION}-setup.exe", "package": folder / f"waymark-{VERSION}.msi"}
    installers.make_setup(release, made["setup"])
    installers.make_package(release, made["package"])
    return made
