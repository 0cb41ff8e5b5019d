#!/usr/bin/env python3
"""Tries what README promises: on a new machine with python3 and make alone, `make run` and `make test` work.

bare_test.py    in a clean Debian, with a clone of this checkout's last commit; only as root

What decides it stands in tools/tried.py. After a pass tools/bare-test.passed says so; commit that file.
Picture and log: build/bare/. ARGS go to make test; with them nothing is written.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from clean_debian import ROOT, Debian, Wrong, in_own_namespaces, must, run
from tried import note
from watched_screen import has_window, picture, screen

OUT = ROOT / "build" / "bare"
PERSON = "visitor"
SKIPPED = {"permissions do not hold this user back"}
"""Why a test may be left out here: root may do anything. What lacks is a fault of the lists of packages."""
WINDOW_SECONDS = 1200


def try_all(folder: Path) -> None:
    """A new machine, from its first package to the last test."""
    began = time.monotonic()
    system = Debian(folder)
    system.install("python3", "make")
    home = system.add_account(PERSON)
    checkout = home / "waymark"
    run(["git", "clone", "--quiet", "--no-hardlinks", f"file://{ROOT}", str(checkout)])
    if run(["git", "-C", str(ROOT), "status", "--porcelain", "--untracked-files=no"]):
        print("      changes that are not committed are left out")
    system.inside("chown", "-R", f"{PERSON}:", f"/home/{PERSON}")
    must(True, f"a clean Debian with python3 and make, {len(system.packages())} packages, {_since(began)}")
    _line_to_type(system)
    _window(system)
    _tests(system)
    must(True, f"all of it in {_since(began)}")
    if "ARGS" not in os.environ:
        note("bare-test", checkout)


def _since(began: float) -> str:
    return f"{time.monotonic() - began:.0f} s"


def _make(system: Debian, target: str, account: str, display: str = "") -> subprocess.Popen[bytes]:
    home = "/root" if account == "root" else f"/home/{account}"
    world = {**system.environment, "HOME": home, "DISPLAY": display}
    command = system.command("make", "-C", f"/home/{PERSON}/waymark", *target.split(), account=account)
    log = (OUT / f"{target.split()[0]}.txt").open("ab")
    return subprocess.Popen(command, env=world, stdout=log, stderr=subprocess.STDOUT)


def _log(target: str) -> str:
    return (OUT / f"{target}.txt").read_text("utf-8", "replace")


def _line_to_type(system: Debian) -> None:
    """An ordinary person may not install packages: make run prints the line to type, and it is enough."""
    must(_make(system, "run", PERSON).wait() != 0, "make run stops where system packages are missing")
    told = re.findall(r"^ *sudo apt-get install (.+)$", _log("run"), re.MULTILINE)
    must(len(told) == 1, "it prints one line to type")
    before = len(system.packages())
    system.install(*told[0].split())
    must(True, f"that line brings {len(system.packages()) - before} packages")


def _window(system: Debian) -> None:
    began = time.monotonic()
    with screen() as display:
        program = _make(system, "run", PERSON, display)
        _wait(lambda: has_window(display), program)
        must(True, f"make run opens the window, {_since(began)} after it was typed")
        time.sleep(4)
        target = OUT / "run.png"
        picture(display, target)
        read = run(["zbarimg", "--quiet", str(target)])
        must(_helpline() in read, f"the helpline is in it: its square says {_helpline()}")
        must(program.poll() is None, "the window stays open")
        program.terminate()
        program.wait()


def _wait(happened: Callable[[], bool], program: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + WINDOW_SECONDS
    while not happened():
        if program.poll() is not None or time.monotonic() > end:
            raise Wrong(f"make run opens no window: {_log('run')[-3000:]}")
        time.sleep(0.5)


def _helpline() -> str:
    sys.path.insert(0, str(ROOT))
    from reader.clinic.numbers import tel_uri
    from reader.clinic.reading import interpret

    return tel_uri(interpret("", Path("clinic.toml")).settings.helpline.number)


def _tests(system: Debian) -> None:
    """Root may install packages: make test does it by itself. What it prints is shown as it comes."""
    began = time.monotonic()
    args = [f"ARGS={os.environ['ARGS']}"] if os.environ.get("ARGS") else []
    command = system.command("make", "-C", f"/home/{PERSON}/waymark", "test", *args)
    how = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True, "env": system.environment}
    with (OUT / "test.txt").open("w") as log, subprocess.Popen(command, **how) as tests:
        for line in tests.stdout:
            log.write(line)
            print(line, end="", flush=True)
    must(tests.returncode == 0, f"make test passes, {_since(began)}")
    reasons = set(re.findall(r"^SKIPPED \[\d+\] \S+: (.+)$", _log("test"), re.MULTILINE)) - SKIPPED
    must(not reasons, f"no test is skipped for what is missing {sorted(reasons) or ''}")


def main() -> int:
    """The test itself."""
    if sys.argv[1:]:
        print(__doc__, file=sys.stderr)
        return 2
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("*.*"):
        if "WAYMARK_CLEAN_DEBIAN" not in os.environ:
            old.unlink()
    return in_own_namespaces(try_all)


if __name__ == "__main__":
    sys.exit(main())
