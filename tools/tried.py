#!/usr/bin/env python3
"""Tells whether what a long test depends on has changed since it last passed.

tried.py TEST --is-due   ends with 0 unless what decides the result is as it was when TEST last passed
tried.py TEST --passed   writes that it has passed now, into tools/TEST.passed; commit that file
"""

import hashlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INPUTS = {
    "bare-test": (
        "Makefile",
        "requirements*.lock",
        "packaging/*",
        "packaging/debian/*",
        "packaging/fleet/*",
        "tools/packages-*.txt",
        "tools/system-packages",
        "tools/on-screen",
        "tools/bare_test.py",
        "tools/clean_debian.py",
        "tools/watched_screen.py",
    ),
    "test-windows": (
        "requirements.lock",
        "packaging/*.py",
        "packaging/windows/*",
        "resources/kiosk/*",
        "tests/windows/*.py",
        "tools/packages-windows.txt",
    ),
}
"""The files that decide each test's result."""


def digest(test: str, checkout: Path = ROOT) -> str:
    """Of the files that decide the result of a test."""
    told = hashlib.sha256()
    for path in sorted({path for each in INPUTS[test] for path in checkout.glob(each) if path.is_file()}):
        told.update(
            f"{path.relative_to(checkout)}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode()
        )
    return told.hexdigest()


def is_due(test: str, checkout: Path = ROOT) -> bool:
    """Whether a test must be run again."""
    passed = checkout / "tools" / f"{test}.passed"
    return not passed.is_file() or passed.read_text("utf-8").strip() != digest(test, checkout)


def note(test: str, tried: Path = ROOT) -> None:
    """Write that a test has passed with the files of the checkout `tried`."""
    passed = ROOT / "tools" / f"{test}.passed"
    passed.write_text(f"{digest(test, tried)}\n", "utf-8")
    print(f"Commit {passed.relative_to(ROOT)}, which now tells that this was tried.")


def main(words: list[str]) -> int:
    """Do what was asked for; 2 where that is not clear."""
    if len(words) != 2 or words[0] not in INPUTS or words[1] not in ("--is-due", "--passed"):
        print(__doc__, file=sys.stderr)
        return 2
    if words[1] == "--passed":
        note(words[0])
        return 0
    return 0 if is_due(words[0]) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
