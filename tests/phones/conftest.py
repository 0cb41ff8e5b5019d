"""The phone edition of the shipped guide, made once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.clinic.model import default_settings
from reader.library.store import Library
from reader.locks import locked
from reader.phones.site import write_site


@pytest.fixture(scope="session")
def library(shipped_library: Path) -> Iterator[Library]:
    with Library(shipped_library) as opened:
        yield opened


@pytest.fixture(scope="session")
def site(library: Library) -> Path:
    folder = library.path.parent / "shipped-phones"
    with locked(folder, patience=900):
        if not folder.exists():
            write_site(library, default_settings(), folder)
    return folder
