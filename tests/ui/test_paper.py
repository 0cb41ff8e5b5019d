"""Paper in the window: a packet is put together, seen, saved and printed; a kiosk keeps to its limits."""

import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from windows import OpenWindow, press, settle, settle_fully, shown_texts

from reader.navigation.location import ArticlePage, Handouts, Home, TakeAway
from reader.navigation.packet import Slip
from reader.navigation.visit import Visit
from reader.printing.paper import Sheets
from reader.ui.access.requests import Act, UseLanguage
from reader.ui.screens.packet import PacketScreen
from reader.ui.widgets.qr_code import QrCode
from reader.ui.window.main_window import MainWindow

KIOSK = 'mode = "kiosk"\n[kiosk]\npages_per_visit = 1\n'
SEED = "pairs/naltrexone-for-amphetamine"


def _screen(window: MainWindow) -> PacketScreen:
    screen = window.screen_shown
    assert isinstance(screen, PacketScreen)
    return screen


def _sheets(window: MainWindow, qtbot: QtBot) -> Sheets:
    work = _screen(window)._layout_work
    qtbot.waitUntil(lambda: work.sheets is not None)
    assert work.sheets is not None
    return work.sheets


def _titles(window: MainWindow) -> list[str]:
    return [line.title for line in _screen(window)._page.chosen]


def test_three_pages_are_added_ordered_and_taken_out(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    press(window, "Packet")
    field = _screen(window).findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "naltrexone")
    settle()
    for title in ("Naltrexone for amphetamine addiction", "Naltrexone (pill and monthly shot)"):
        press(window, f"Add {title}")
    field.setText("")
    qtbot.keyClicks(field, "naloxone")
    settle()
    press(window, "Add Naloxone")
    assert len(_titles(window)) == 3
    last = _titles(window)[2]
    press(window, f"Move up: {last}")
    press(window, f"Move up: {last}")
    assert _titles(window)[0] == last
    press(window, f"Take out: {last}")
    assert last not in _titles(window)
    assert len(window.visit.packet.articles) == 2
    assert _sheets(window, qtbot).page_count > 4


def test_a_counselor_types_at_once(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    press(window, "Packet")
    focused = window.focusWidget()
    assert isinstance(focused, QLineEdit)
    qtbot.keyClicks(focused, "nal")
    settle()
    assert any(text.startswith("Add Naloxone") for text in shown_texts(window))


def test_without_a_guide_the_packet_button_says_why(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(library=tmp_path / "none.sqlite")
    press(window, "Packet")
    assert window.visit.history.current.location == Handouts("", ())
    assert "The guide cannot be shown" in shown_texts(window)


def test_a_button_that_cannot_be_pressed_has_an_icon_to_see(open_window: OpenWindow) -> None:
    window = open_window()
    press(window, "Packet")
    button = next(each for each in window.findChildren(QPushButton) if each.text().startswith("Print"))
    assert not button.isEnabled()
    image = button.icon().pixmap(button.iconSize(), QIcon.Mode.Disabled).toImage()
    colors = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    darkest = min(color.lightness() for color in colors if color.alpha() == 255)
    assert darkest < 100


def test_the_preview_follows_what_is_chosen_and_typed(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.visit.put_together((SEED,))
    window.answer(Act.PUT_TOGETHER)
    usual = _sheets(window, qtbot).page_count
    press(window, "Large print")
    qtbot.waitUntil(lambda: _sheets(window, qtbot).page_count > usual)
    (note,) = _screen(window).findChildren(QPlainTextEdit)
    qtbot.keyClicks(note, "Good talk today")
    assert window.visit.slip.note == "Good talk today"
    picture = _screen(window).findChild(QLabel, "paper")
    assert isinstance(picture, QLabel)
    assert picture.pixmap().width() > 200
    assert any(text.startswith("Print ") for text in shown_texts(window))


def test_one_sheet_of_each_page_or_all_of_it(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.visit.put_together((SEED,))
    window.answer(Act.PUT_TOGETHER)

    def chosen() -> dict[str, bool]:
        chips = _screen(window).findChildren(QPushButton)
        return {
            each.text(): each.isChecked() for each in chips if each.text() in ("Whole pages", "1 sheet each")
        }

    def article_pages() -> int:
        section = _sheets(window, qtbot).pages_of(SEED)
        assert section is not None
        return section.count

    assert chosen() == {"Whole pages": True, "1 sheet each": False}
    assert article_pages() > 2
    press(window, "1 sheet each")
    assert chosen() == {"Whole pages": False, "1 sheet each": True}
    assert window.visit.packet.options.one_sheet
    qtbot.waitUntil(lambda: article_pages() == 2, timeout=10_000)
    press(window, "1 sheet each")  # pressed again it goes back to the other one
    assert chosen() == {"Whole pages": True, "1 sheet each": False}
    press(window, "Whole pages")
    assert chosen() == {"Whole pages": False, "1 sheet each": True}
    window.answer(UseLanguage("es"))
    settle()
    assert window.visit.packet.options.one_sheet
    assert any(text.startswith("1 hoja") for text in shown_texts(window))


def test_a_packet_is_saved_as_pdf_and_as_a_page(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        "reader.ui.paper.desk.QStandardPaths.writableLocation",
        staticmethod(lambda _place: str(tmp_path / "Documents")),  # a new account may not have one yet
    )
    window = open_window()
    window.visit.put_together((SEED,))
    window.answer(Act.PUT_TOGETHER)
    _sheets(window, qtbot)
    settle()
    press(window, "Save PDF")
    press(window, "Save web page")
    (pdf,) = tmp_path.glob("Documents/handout-*.pdf")
    assert pdf.read_bytes().startswith(b"%PDF")
    (page,) = tmp_path.glob("Documents/handout-*.html")
    assert "<h1" in page.read_text(encoding="utf-8")
    assert any(text.startswith("Saved: ") for text in shown_texts(window))
    press(window, "Save PDF")
    assert len(list(tmp_path.glob("Documents/handout-*.pdf"))) == 2


def test_an_article_is_added_and_the_packet_goes_with_the_visit(open_window: OpenWindow) -> None:
    window = open_window()
    window.go(ArticlePage(SEED))
    settle_fully(window)
    press(window, "Add to packet")
    assert window.visit.packet.articles == (SEED,)
    window.visit.slip = Slip(note="for Sam")
    window.begin(Visit())
    assert window.visit.packet.articles == ()
    window.go(Handouts("", window.visit.packet.articles))
    settle()
    assert not any("Sam" in text for text in shown_texts(window))
    assert not any("packet. It has" in text for text in shown_texts(window))


def test_no_printer_is_said_in_a_sentence(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(settings='[printing]\nprinter = "no-such-printer"\n')
    window.go(ArticlePage("topics/emergency"))
    settle_fully(window)
    press(window, "Print")
    qtbot.waitUntil(lambda: any("printer" in text.lower() for text in shown_texts(window)))
    assert window.helpline.isVisible()
    window.go(Home())
    assert not any("ask the front desk" in text for text in shown_texts(window))


def test_a_kiosk_keeps_to_its_pages(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(settings=KIOSK)
    window.go(ArticlePage(SEED))
    settle_fully(window)
    press(window, "Print")
    qtbot.waitUntil(lambda: any("left for this visit" in text for text in shown_texts(window)))
    assert window.visit.printed_pages == 0


def test_a_kiosk_has_no_packets(open_window: OpenWindow) -> None:
    window = open_window(settings=KIOSK)
    window.answer(Act.PUT_TOGETHER)
    assert window.visit.history.current.location == Home()
    assert not [b for b in window.findChildren(QPushButton) if b.isVisible() and b.text() == "Packet"]


def test_the_squares_to_take_along(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window((1920, 1080))
    window.go(TakeAway(SEED))
    settle()
    assert window.screen_shown is not None
    assert len(window.screen_shown.findChildren(QrCode)) == 2


def test_an_official_page_to_take_along_is_named_in_words(open_window: OpenWindow) -> None:
    window = open_window((1920, 1080))
    window.go(TakeAway("drugs/cocaine"))
    settle()
    assert window.screen_shown is not None
    assert len(window.screen_shown.findChildren(QrCode)) == 3
    shown = [text.replace("\u200b", "") for text in shown_texts(window)]
    assert "nida.nih.gov/research-topics/cocaine" in shown


PHONES = """[phones]
address = "http://10.42.0.1/guide"
wifi_name = "Clinic; guide"
wifi_password = "waiting-room"
"""


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1080, 1920)])
def test_a_phone_reads_the_squares_of_the_phone_edition(
    open_window: OpenWindow, tmp_path: Path, size: tuple[int, int]
) -> None:
    window = open_window(size, settings=PHONES)
    window.answer(UseLanguage("es"))
    window.go(TakeAway("drugs/cocaine"))
    settle()
    assert window.screen_shown is not None
    codes = window.screen_shown.findChildren(QrCode)
    assert len(codes) == 5
    read = []
    for place, code in enumerate(codes[:2]):
        picture = tmp_path / f"{place}.png"
        code.grab().save(str(picture))
        command = ["zbarimg", "--quiet", "--raw", str(picture)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        read.append(done.stdout.strip())
    assert read == [
        "WIFI:T:WPA;S:Clinic\\; guide;P:waiting-room;;",
        "http://10.42.0.1/guide/es/drugs/cocaine.html",
    ]
    shown = [text.replace("\u200b", "") for text in shown_texts(window)]
    assert "10.42.0.1/guide/es/drugs/cocaine.html" in shown
    assert any("Clinic; guide" in text for text in shown)


def test_without_an_address_there_is_no_wifi_either(open_window: OpenWindow) -> None:
    window = open_window((1920, 1080), settings='[phones]\nwifi_name = "Clinic guide"\n')
    window.go(TakeAway(SEED))
    settle()
    assert window.screen_shown is not None
    assert len(window.screen_shown.findChildren(QrCode)) == 2
