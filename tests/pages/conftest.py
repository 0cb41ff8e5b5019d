"""Routers of the shipped guide and of the small one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import compile_guide, make_guide

from reader import __version__
from reader.errors import Sentence
from reader.library.store import Library
from reader.pages.finding import Finding
from reader.pages.router import Router


@pytest.fixture(scope="session")
def shipped(shipped_library: Path) -> Iterator[Router]:
    """The shipped guide in English."""
    with Library(shipped_library) as library:
        yield Router(library, "en")


@pytest.fixture(scope="session")
def small_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The small guide of the builders, with one damaged article."""
    folder = tmp_path_factory.mktemp("small")
    guide = make_guide(folder / "guide", more={"treatments/methadone": "no head"})
    with Library(compile_guide(guide, folder / "library.sqlite")) as library:
        yield library


@pytest.fixture(scope="session")
def small(small_library: Library) -> Router:
    """The small guide in English."""
    return Router(small_library, "en")


@pytest.fixture(autouse=True)
def _every_finding_can_be_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Staff read the health check in their own language, whatever it found."""
    make = Finding.__init__

    def make_and_look(finding: Finding, *given: object, **named: object) -> None:
        make(finding, *given, **named)  # type: ignore[arg-type]
        for text in (finding.what, finding.detail):
            assert not text or isinstance(text, Sentence) or text == f"Waymark {__version__}", text

    monkeypatch.setattr(Finding, "__init__", make_and_look)
