"""The search screen: of the words that may be meant, the one shown now is filled and marked."""

from PySide6.QtWidgets import QPushButton
from windows import OpenWindow, settle_fully

from reader.navigation.location import Search


def test_the_word_shown_now_is_filled(open_window: OpenWindow) -> None:
    window = open_window()
    window.go(Search("nalaxone"))
    settle_fully(window)
    chips = {
        chip.text(): chip
        for chip in window.findChildren(QPushButton)
        if chip.isVisible() and chip.text() in ("Naloxone", "Naltrexone")
    }
    assert len(chips) == 2
    grounds = {}
    for words, chip in chips.items():
        drawn = chip.grab().toImage()
        grounds[words] = drawn.pixelColor(8, drawn.height() // 2).name()
    assert len(set(grounds.values())) == 2, grounds
    shown = [words for words, chip in chips.items() if chip.accessibleDescription() == "Shown now"]
    assert len(shown) == 1
    assert grounds[shown[0]] == window.look.theme.colors["pine-tint"].lower()
