"""The phone edition of the shipped guide, made once."""

import fcntl
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.clinic.model import default_settings
from reader.library.store import Library
from reader.phones.site import write_site


@pytest.fixture(scope="session")
def library(shipped_library: Path) -> Iterator[Library]:
    with Library(shipped_library) as opened:
        yield opened


@pytest.fixture(scope="session")
def site(library: Library) -> Path:
    folder = library.path.parent / "shipped-phones"
    with (library.path.parent / "shipped-phones.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            write_site(library, default_settings(), folder)
    return folder
