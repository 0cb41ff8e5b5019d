"""Searchers of the shipped guide and of the small one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import make_library

from reader.library.store import Library
from reader.search.ranking import Searcher


@pytest.fixture(scope="session")
def shipped(shipped_library: Path) -> Iterator[Searcher]:
    """The shipped guide in English."""
    with Library(shipped_library) as library:
        yield Searcher(library, "en")


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    """The small guide of the builders."""
    with Library(make_library(tmp_path_factory.mktemp("small"))) as library:
        yield Searcher(library, "en")
