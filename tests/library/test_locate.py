"""Which library file is opened, and when the articles are compiled anew."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from builders import article_text, make_guide, make_library

from reader import bundle
from reader.errors import LibraryError
from reader.library import preparing
from reader.library.locate import ROOMS, open_library


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout's articles, with a cache folder of its own."""
    folder = make_guide(tmp_path / "guide")
    monkeypatch.setattr(bundle, "articles", lambda: folder)
    monkeypatch.setenv("WAYMARK_CACHE", str(tmp_path / "cache"))
    return folder


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One entry for each process that compiled during the test."""
    run: list[str] = []
    real = preparing.own_command

    def noted(name: str) -> tuple[str, ...]:
        run.append(name)
        return real(name)

    monkeypatch.setattr(preparing, "own_command", noted)
    return run


def titles() -> set[str]:
    with open_library() as library:
        return {card.title for card in library.cards("en")}


def cached() -> list[Path]:
    return sorted(bundle.cache_folder().iterdir())


def test_the_file_asked_for(tmp_path: Path, guide: Path, compiled: list[str]) -> None:
    path = make_library(tmp_path / "other")
    compiled.clear()
    with open_library(path) as library:
        assert library.info.name == "Test guide"
    assert compiled == []
    with pytest.raises(LibraryError):
        open_library(tmp_path / "nothing.sqlite")


def test_compiled_once_then_taken_from_the_cache(guide: Path, compiled: list[str]) -> None:
    assert "Alcohol" in titles()
    assert "Alcohol" in titles()
    assert len(compiled) == 1
    assert len(cached()) == 1


def test_compiled_anew_when_an_article_changes(guide: Path, compiled: list[str]) -> None:
    titles()
    (first,) = cached()
    (guide / "en" / "drugs" / "alcohol.md").write_text(article_text("Wine", drugs=["alcohol"]))
    os.utime(first, (1, 1))
    assert "Wine" in titles()
    assert len(compiled) == 2
    assert len(cached()) == 1
    assert not first.exists()


def test_a_young_library_is_left_for_the_window_that_is_about_to_open_it(guide: Path) -> None:
    titles()
    (guide / "en" / "drugs" / "alcohol.md").write_text(article_text("Wine", drugs=["alcohol"]))
    titles()
    assert len(cached()) == 2


@pytest.mark.parametrize("damage", [b"", b"no database", None])
def test_a_damaged_cache_is_made_again(guide: Path, compiled: list[str], damage: bytes | None) -> None:
    titles()
    (path,) = cached()
    path.write_bytes(path.read_bytes()[:5000] if damage is None else damage)
    assert "Alcohol" in titles()
    assert len(compiled) == 2


def test_a_cache_that_cannot_be_written(
    tmp_path: Path,
    guide: Path,
    compiled: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("WAYMARK_CACHE", str(tmp_path / "file" / "cache"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    with open_library() as library:
        assert {card.title for card in library.cards("en")} >= {"Alcohol"}
    assert len(compiled) == 1
    assert list((tmp_path / "temporary").iterdir()) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not hold this user back")
def test_a_read_only_cache_folder(tmp_path: Path, guide: Path) -> None:
    (tmp_path / "cache").mkdir(mode=0o555)
    assert "Alcohol" in titles()
    assert cached() == []


def test_nowhere_to_write(tmp_path: Path, guide: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("WAYMARK_CACHE", str(tmp_path / "file" / "cache"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "file"))
    with pytest.raises(LibraryError, match="neither to the cache nor to the temporary folder"):
        open_library()


def test_an_older_library_that_cannot_be_removed(guide: Path) -> None:
    bundle.cache_folder().mkdir(parents=True)
    stuck = bundle.cache_folder() / "library-old.sqlite"
    stuck.mkdir()
    assert "Alcohol" in titles()
    assert stuck in cached()


def test_an_unusable_guide_toml(guide: Path) -> None:
    (guide / "guide.toml").write_text("name = ")
    with pytest.raises(LibraryError, match=r"guide\.toml"):
        open_library()


def test_an_installation_carries_its_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_library(tmp_path)
    monkeypatch.setattr(bundle, "articles", lambda: None)
    monkeypatch.setattr(bundle, "shipped_library", lambda: path)
    with open_library() as library:
        assert library.info.name == "Test guide"
    path.unlink()
    with pytest.raises(LibraryError, match="cannot be opened"):
        open_library()


def test_every_room_that_compiles_makes_the_cache_outdated_when_its_code_changes() -> None:
    script = "import sys, reader.guide.compile, reader.guide.loader; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    names = [name.split(".") for name in told.stdout.split() if name.startswith("reader.")]
    assert {parts[1] for parts in names if len(parts) > 2} == set(ROOMS)
