"""The versions that a health check tells."""

from pathlib import Path

from builders import make_library

from reader import __version__
from reader.health.finding import Verdict
from reader.health.versions import versions, versions_finding
from reader.library.store import Library


def test_every_part_has_one(tmp_path: Path) -> None:
    with Library(make_library(tmp_path)) as library:
        told = versions("6.11.3", library)
    assert set(told) == {"Waymark", "guide", "guide layout", "Qt", "PySide6", "Python", "system"}
    assert (told["Waymark"], told["Qt"]) == (__version__, "6.11.3")
    assert "sources checked up to" in told["guide"]
    assert "unknown" not in told.values()


def test_without_a_guide_and_qt() -> None:
    told = versions("", None)
    assert (told["guide"], told["Qt"]) == ("none", "unknown")


def test_the_line_of_the_health_check() -> None:
    found = versions_finding(versions("6.11.3", None))
    assert found.verdict is Verdict.FINE
    assert __version__ in found.what
    assert "Qt: 6.11.3." in found.detail
