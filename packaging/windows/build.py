"""Builds the release for Windows, on Linux: `build.py PYTHON_ZIP`, which `make windows` calls."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from installers import Release, make_package, make_setup, sign
from python_zip import opened
from staging import ROOT, megabytes, stage
from told import CannotBuild
from wheels import fetch, needed, pinned

FIRST_DAY = 1767225600  # where there is no history to take a date from
WORK = ROOT / "build" / "windows"


def main(arguments: list[str] | None = None) -> int:
    """Build, and say what was made and how large it is; 1 where it cannot be built, with the reason."""
    parser = argparse.ArgumentParser(description="Build the setup program and the MSI for Windows.")
    parser.add_argument("python_zip", type=Path, help="the embeddable Python for 64 bits, from python.org")
    parser.add_argument("--stand-in", action="store_true", help="for tests: the file is no Python")
    parser.add_argument("--output", type=Path, default=ROOT / "dist", help="the folder for what is made")
    given = parser.parse_args(arguments)
    try:
        for made in build(given.python_zip, given.output, given.stand_in):
            print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")
    except CannotBuild as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def build(python_zip: Path, output: Path, is_stand_in: bool = False) -> tuple[Path, ...]:
    """The setup program and the MSI. Raises CannotBuild."""
    python = opened(python_zip, is_stand_in=is_stand_in)
    moment = int(os.environ.get("SOURCE_DATE_EPOCH", "") or _last_commit())
    packages = pinned((ROOT / "requirements.lock").read_text("utf-8"), python.version)
    fetch(packages, python.version, WORK / "wheels")
    _compile_guide()
    folder = WORK / "folder"
    stage(folder, python, needed(packages, WORK / "wheels", python.version), moment)
    print(f"{folder}: {megabytes(folder):.1f} MB")
    for name in ("waymark.exe", "waymark-command.exe"):
        sign(folder / name)
        os.utime(folder / name, (moment, moment))
    output.mkdir(parents=True, exist_ok=True)
    # What is no Python must never be taken for a release.
    name = "waymark-stand-in" if is_stand_in else "waymark"
    release = Release(folder, _version(), moment, name)
    setup = output / f"{name}-{release.version}-setup.exe"
    package = output / f"{name}-{release.version}.msi"
    make_setup(release, setup)
    make_package(release, package)
    return setup, package


def _compile_guide() -> None:
    """As `build-bundle` does, and like it not with facts past their last day."""
    run = [sys.executable, "-m", "reader"]
    steps = (
        [*run, "check", "--release"],
        [*run, "compile", "-o", str(ROOT / "build" / "library.sqlite")],
        [sys.executable, "packaging/compile_translations.py", "build/locale"],
        [sys.executable, "packaging/windows/make_icon.py", "build/waymark.ico"],
    )
    (ROOT / "build").mkdir(exist_ok=True)
    for step in steps:
        world = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(step, cwd=ROOT, env=world, stdout=subprocess.DEVNULL, check=False)
        if done.returncode:
            raise CannotBuild(f"{' '.join(step[1:])} ended with {done.returncode}.")


def _last_commit() -> int:
    done = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return int(done.stdout.strip() or FIRST_DAY)


def _version() -> str:
    from reader import __version__

    return __version__


if __name__ == "__main__":
    sys.exit(main())
