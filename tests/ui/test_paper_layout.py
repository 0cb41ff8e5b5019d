"""The screens for paper are whole in every size, at every text size and in both languages."""

from pathlib import Path

import pytest
from layout import faults
from pytestqt.qtbot import QtBot
from windows import OpenWindow, press, settle, settle_fully

from reader.handouts.packet_files import save_packet
from reader.library.store import Library
from reader.navigation.changes import UseTextSize
from reader.navigation.location import Handouts, TakeAway
from reader.navigation.packet import Packet
from reader.ui.access.requests import OpenIn
from reader.ui.screens.packet import PacketScreen
from reader.ui.window.main_window import MainWindow

THREE = ("pairs/naltrexone-for-amphetamine", "treatments/naltrexone", "topics/emergency")
SIZES = ((1366, 768), (1920, 1080), (1080, 1920))
NAMES = {"en": "My handouts", "es": "Mis folletos"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shipped_library: Path) -> Path:
    """A folder with a packet of use, one with changes, and one of no use."""
    place = tmp_path / "packets"
    monkeypatch.setenv("WAYMARK_PACKETS", str(place))
    with Library(shipped_library) as library:
        save_packet(place, "Stimulants, first visit", Packet(THREE), library)
        changed = save_packet(place, "Intake", Packet(THREE), library)
    text = changed.read_text(encoding="utf-8").replace('digest = "', 'digest = "0', 1)
    changed.write_text(text + '\n[[article]]\nid = "topics/gone"\n', encoding="utf-8")
    (place / "Broken.toml").write_text("[", encoding="utf-8")
    return place


def found_at(window: MainWindow, where: str) -> list[str]:
    settle_fully(window)
    return [f"{where}: {fault}" for fault in faults(window)]


@pytest.mark.parametrize("percent", [100, 150, 200, 300])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_screens_for_paper_are_whole(
    open_window: OpenWindow, folder: Path, qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    window = open_window(size)
    window.answer(UseTextSize(percent))
    found: list[str] = []
    for language in ("en", "es"):
        window.answer(OpenIn(language))
        window.visit.shows_saved_packets = False
        window.visit.put_together(THREE)
        window.go(Handouts("amphetamine", THREE))
        screen = window.screen_shown
        assert isinstance(screen, PacketScreen)
        work = screen._layout_work
        qtbot.waitUntil(lambda: work.sheets is not None)  # noqa: B023
        settle()
        found += found_at(window, f"packet, {language}")
        press(window, NAMES[language])
        found += found_at(window, f"saved, {language}")
        window.go(TakeAway("drugs/heroin"))
        found += found_at(window, f"take away, {language}")
    assert not found, "\n".join(dict.fromkeys(found))
