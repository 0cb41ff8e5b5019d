"""The shipped guide's library, and the public list of diagnosis codes that ours are held against."""

import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from reader.library.store import Library


@pytest.fixture(scope="session")
def library(shipped_library: Path) -> Iterator[Library]:
    with Library(shipped_library) as opened:
        yield opened


@pytest.fixture(scope="session")
def icd() -> ModuleType:
    """ICD-10-CM in the package's own edition."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of how the package finds its files
        import simple_icd_10_cm
    return simple_icd_10_cm
