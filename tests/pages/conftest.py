"""Routers of the shipped guide and of the small one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.store import Library
from reader.pages.router import Router


@pytest.fixture(scope="session")
def shipped(shipped_library: Path) -> Iterator[Router]:
    """The shipped guide in English."""
    with Library(shipped_library) as library:
        yield Router(library, "en")


@pytest.fixture(scope="session")
def small(small_library: Library) -> Router:
    """The small guide in English."""
    return Router(small_library, "en")
