"""What happens below an open window: its library is replaced or spoilt, the screen changes its size."""

import os
import shutil
from pathlib import Path

import pytest
from windows import OpenWindow, settle, shown_texts

from reader.navigation.location import ArticlePage, DrugPage, Home, Matrix, Search
from reader.ui.window.main_window import MainWindow

NUMBER = "1-800-662-4357"
PLACES = (Home(), ArticlePage("topics/emergency"), DrugPage("alcohol"), Search("naltrexone"), Matrix())


def tour(window: MainWindow) -> list[str]:
    """Go everywhere; the helpline is right at each place. All that was shown."""
    words = []
    for place in PLACES:
        window.go(place)
        settle()
        assert window.helpline.isVisible()
        assert window.helpline.number_text == NUMBER
        words += shown_texts(window)
    return words


@pytest.fixture
def copy(shipped_library: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(shipped_library, tmp_path / "library.sqlite"))


def test_replaced_by_another_file(open_window: OpenWindow, copy: Path, shipped_library: Path) -> None:
    window = open_window(library=copy)
    new = copy.with_name("new.sqlite")
    shutil.copy(shipped_library, new)
    os.replace(new, copy)
    assert not any("damaged" in words for words in tour(window))


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be deleted there")
def test_deleted(open_window: OpenWindow, copy: Path) -> None:
    window = open_window(library=copy)
    copy.unlink()
    assert not any("damaged" in words for words in tour(window))


@pytest.mark.parametrize("how", ["zeros", "cut", "noise"])
def test_spoilt_in_place(open_window: OpenWindow, copy: Path, how: str) -> None:
    """As an update tool that writes over the open file would do, or a dying disk."""
    window = open_window(library=copy)
    size = copy.stat().st_size
    with copy.open("r+b") as file:
        if how == "cut":
            file.truncate(5000)
        else:
            file.seek(4096)
            file.write(bytes(size - 4096) if how == "zeros" else os.urandom(size - 4096))
    words = tour(window)
    assert any("damaged" in each for each in words)


@pytest.mark.parametrize("settings", ["", 'mode = "kiosk"\n'])
def test_another_screen_size_while_running(open_window: OpenWindow, settings: str) -> None:
    window = open_window((1920, 1080), settings=settings)
    window.go(ArticlePage("topics/emergency"))
    for size in ((1080, 1920), (1366, 768), (800, 600), (2560, 1440), (1024, 768), (1920, 1080)):
        window.resize(*size)
        settle()
        assert window.helpline.isVisible()
        assert window.helpline.number_text == NUMBER
        corner = window.helpline.mapTo(window, window.helpline.rect().bottomRight())
        assert window.rect().contains(corner), size
        assert window.visit.history.current.location == ArticlePage("topics/emergency")
