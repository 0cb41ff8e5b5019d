"""What a visitor can do in the window: press, go back, type, enlarge, change colors."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot
from windows import OpenWindow, press, settle, settle_fully, shown_texts

from reader.navigation.changes import GrowText, NextTheme, UseSpacing, UseTextSize, UseTheme
from reader.navigation.location import (
    AllDrugs,
    ArticlePage,
    Display,
    DrugPage,
    Home,
    Keys,
    Location,
    Matrix,
    Search,
    TreatmentPage,
)
from reader.ui.access.requests import Act, UseLanguage
from reader.ui.screens.article import ArticleScreen
from reader.ui.screens.search import SearchScreen
from reader.ui.widgets.focus_ring import FocusRing
from reader.ui.widgets.helpline_panel import HelplinePanel
from reader.ui.widgets.qr_code import QrCode
from reader.ui.window.main_window import MainWindow

SEED = ArticlePage("pairs/naltrexone-for-amphetamine")


def here(window: MainWindow) -> Location:
    return window.visit.history.current.location


def test_the_whole_window_is_on_the_screen_at_first(open_window: OpenWindow, qtbot: QtBot) -> None:
    """The foot with the helpline too: a title bar must not push it out of sight."""
    window = open_window((2600, 2000))
    window.hide()
    window.present()
    screen = window.screen().availableGeometry()
    qtbot.waitUntil(lambda: screen.contains(window.frameGeometry()))
    assert window.frameGeometry().height() > window.geometry().height(), "no title bar to try this with"
    assert screen.contains(QRect(window.helpline.mapToGlobal(QPoint()), window.helpline.size()))


class TestFinding:
    def test_two_presses_by_drug(self, open_window: OpenWindow) -> None:
        window = open_window()
        press(window, "Amphetamine")
        press(window, "Naltrexone. Not clear")
        assert here(window) == SEED

    def test_two_presses_by_treatment(self, open_window: OpenWindow) -> None:
        window = open_window()
        press(window, "Naltrexone")
        press(window, "Amphetamine. Not clear")
        assert here(window) == SEED

    def test_a_cell_of_the_table_leads_to_its_page(self, open_window: OpenWindow) -> None:
        window = open_window((1920, 1080))
        window.go(Matrix())
        settle()
        press(window, "Naltrexone for Amphetamine: Not clear")
        assert here(window) == SEED

    @pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1080, 1920)])
    def test_a_warning_on_stopping_is_seen_before_the_treatments(
        self, open_window: OpenWindow, size: tuple[int, int]
    ) -> None:
        window = open_window(size)
        window.go(DrugPage("alcohol"))
        settle_fully(window)
        screen = window.screen_shown
        assert screen is not None
        warning = next(each for each in screen.findChildren(QLabel) if "Do not stop suddenly" in each.text())
        place = warning.mapTo(screen.area.viewport(), warning.rect().bottomLeft())
        assert screen.area.viewport().rect().contains(place)

    def test_typing_on_home_shows_results_at_once(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window = open_window()
        field = window.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        qtbot.keyClicks(field, "n")
        settle()
        assert isinstance(window.screen_shown, SearchScreen)
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit)
        assert focused.text() == "n"
        qtbot.keyClicks(focused, "altrexone speed")
        settle()
        assert any("Naltrexone for amphetamine" in text for text in shown_texts(window))
        assert here(window) == Search("naltrexone speed")

    def test_typing_is_one_step_back(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window = open_window()
        window.answer(Act.SEARCH)
        settle()
        for _ in range(2):
            qtbot.keyClicks(QApplication.focusWidget(), "meth")
            settle()
        window.answer(Act.GO_BACK)
        assert here(window) == Home()

    def test_a_suggestion_fills_the_field(self, open_window: OpenWindow) -> None:
        window = open_window()
        window.go(Search("naltrexon"))
        settle()
        chips = [b.text() for b in window.findChildren(QPushButton) if b.property("kind") == "chip"]
        assert {"Naltrexone", "Naloxone"} <= set(chips)
        press(window, "Naloxone", kind="chip")
        assert here(window) == Search("Naloxone")

    def test_a_phrase_is_not_called_a_name(self, open_window: OpenWindow) -> None:
        window = open_window()
        window.go(Search("cold turkey"))
        settle()
        assert "Cold turkey: see" in shown_texts(window)
        assert not any("another name" in text for text in shown_texts(window))

    def test_the_only_suggestion_is_not_asked_about(self, open_window: OpenWindow) -> None:
        window = open_window()
        window.go(Search("suboxne"))
        settle()
        assert "Showing results for Suboxone." in shown_texts(window)
        assert not any("Did you mean" in text for text in shown_texts(window))

    def test_clear_is_there_when_there_is_something_to_clear(
        self, open_window: OpenWindow, qtbot: QtBot
    ) -> None:
        window = open_window()
        window.go(Search())
        settle()
        assert "Clear" not in shown_texts(window)
        field = window.focusWidget()
        assert isinstance(field, QLineEdit)
        before = field.geometry()
        qtbot.keyClicks(field, "meth")
        settle()
        assert field.geometry() == before
        press(window, "Clear")
        assert field.text() == ""
        assert window.focusWidget() is field
        assert "Clear" not in shown_texts(window)

    def test_urgent_words_put_911_and_the_first_steps_on_top(self, open_window: OpenWindow) -> None:
        window = open_window()
        window.go(Search("he is not breathing"))
        settle()
        screen = window.screen_shown
        assert screen is not None
        first = screen.column.itemAt(0).widget()
        words = " ".join(label.text() for label in first.findChildren(QLabel))
        assert "911" in words
        assert "naloxone" in words
        press(window, "Is this an emergency? What to do now")
        place = here(window)
        assert isinstance(place, ArticlePage)
        assert place.article == "topics/emergency"

    def test_nothing_found_says_so_and_leads_on(self, open_window: OpenWindow) -> None:
        window = open_window()
        window.go(Search("zzqx"))
        settle()
        assert any("Nothing was found" in text for text in shown_texts(window))
        press(window, "All drugs A–Z")
        assert here(window) == AllDrugs()


class TestGoingBack:
    def test_back_restores_the_place_on_the_page(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window = open_window()
        window.go(SEED)
        screen = window.screen_shown
        assert screen is not None
        settle_fully(window)
        bar = screen.area.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        left_at = bar.value()
        window.go(Home())
        settle()
        window.answer(Act.GO_BACK)
        screen = window.screen_shown
        assert screen is not None
        qtbot.waitUntil(lambda: abs(screen.area.verticalScrollBar().value() - left_at) < 30)

    def test_forward_after_back(self, open_window: OpenWindow) -> None:
        window = open_window()
        window.go(DrugPage("alcohol"))
        window.answer(Act.GO_BACK)
        window.answer(Act.GO_FORWARD)
        assert here(window) == DrugPage("alcohol")

    def test_keys_do_what_the_list_says(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window = open_window()
        window.activateWindow()
        qtbot.keyClick(window, Qt.Key.Key_F1)
        assert here(window) == Keys()
        qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert here(window) == Home()
        qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert here(window) == Search()
        qtbot.keyClick(window, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
        assert here(window) == Home()


class TestArticle:
    def test_a_link_in_the_text_asks_for_its_place(self, open_window: OpenWindow) -> None:
        window = open_window()
        window.go(SEED)
        settle()
        view = window.findChild(QTextBrowser)
        assert isinstance(view, QTextBrowser)
        view.anchorClicked.emit("article/treatments/naltrexone")
        assert here(window) == ArticlePage("treatments/naltrexone")

    @pytest.mark.parametrize(
        "address",
        ["https://example.org", "file:///etc/passwd", "javascript:alert(1)", "tel:911", "//x/y", ""],
    )
    def test_no_other_address_leads_anywhere(self, open_window: OpenWindow, address: str) -> None:
        window = open_window()
        window.go(SEED)
        settle()
        view = window.findChild(QTextBrowser)
        assert isinstance(view, QTextBrowser)
        view.anchorClicked.emit(address)
        assert here(window) == SEED

    def test_the_contents_list_follows_the_scroll(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window = open_window((1920, 1080))
        window.go(SEED)
        settle_fully(window)
        entries = [b for b in window.findChildren(QPushButton) if b.property("kind") == "contents"]
        assert entries[0].isChecked()
        entries[5].click()
        settle()
        assert [index for index, each in enumerate(entries) if each.isChecked()] == [5]

    @pytest.mark.parametrize("height", [600, 749, 1000])
    def test_the_contents_list_stays_with_the_reader(self, open_window: OpenWindow, height: int) -> None:
        """Also where the list is higher than the window."""
        window = open_window((1366, height))
        window.go(SEED)
        settle_fully(window)
        screen = window.screen_shown
        assert isinstance(screen, ArticleScreen)
        view = screen.area.viewport()
        for share in (0.2, 0.4, 0.6):
            screen.area.verticalScrollBar().setValue(round(screen.area.verticalScrollBar().maximum() * share))
            settle()
            current = next(b for b in screen.findChildren(QPushButton) if b.isCheckable() and b.isChecked())
            assert view.rect().contains(QRect(current.mapTo(view, QPoint()), current.size())), share

    def test_sources_and_review_state_are_shown(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window = open_window()
        window.go(SEED)
        settle_fully(window)
        texts = shown_texts(window)
        assert any("Not yet reviewed by a clinician" in text for text in texts)
        view = window.findChild(QTextBrowser)
        assert isinstance(view, QTextBrowser)
        assert (
            "Am J Psychiatry" in view.toPlainText() or "American Journal of Psychiatry" in view.toPlainText()
        )

    def test_pictures_are_drawn(self, open_window: OpenWindow) -> None:
        window = open_window()
        window.go(SEED)
        settle()
        view = window.findChild(QTextBrowser)
        assert isinstance(view, QTextBrowser)
        image = view.loadResource(2, QUrl("picture:naltrexone-blocks-opioids.svg"))
        assert not image.isNull()
        assert image.deviceIndependentSize().width() > 500


class TestHelpline:
    def test_it_is_on_every_page_and_whole(self, open_window: OpenWindow) -> None:
        window = open_window()
        for place in (Home(), SEED, TreatmentPage("naltrexone"), Matrix(), Search("x"), DrugPage("no-such")):
            window.go(place)
            settle()
            panel = window.findChild(HelplinePanel)
            assert isinstance(panel, HelplinePanel)
            assert panel.isVisible()
            assert not panel.visibleRegion().isEmpty()
            digits = "".join(
                char
                for label in panel.findChildren(QLabel)
                for char in label.accessibleName()
                if char.isdigit()
            )
            assert "18006624357" in digits

    @pytest.mark.skipif(shutil.which("zbarimg") is None, reason="zbarimg is not installed")
    @pytest.mark.parametrize("theme", ["light", "hc-light", "hc-dark"])
    @pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1080, 1920)])
    def test_a_phone_reads_the_square(
        self, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, size: tuple[int, int], theme: str
    ) -> None:
        window = open_window(size)
        window.answer(UseTheme(theme))
        settle()
        code = window.findChild(QrCode)
        assert isinstance(code, QrCode)
        qtbot.waitUntil(lambda: code.grab().toImage().pixelColor(code.width() // 2, 40).isValid())
        settle()
        picture = tmp_path / "window.png"
        window.grab().save(str(picture))
        read = subprocess.run(
            ["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True, check=False
        )
        assert read.stdout.strip() == "tel:+18006624357"

    def test_nothing_lies_over_it(self, open_window: OpenWindow) -> None:
        window = open_window((1920, 1080))
        for place in (Home(), SEED, Matrix()):
            window.go(place)
            settle()
            panel = window.helpline
            for spot in (panel.rect().center(), QPoint(20, 20), QPoint(20, panel.height() - 20)):
                on_top = window.childAt(panel.mapTo(window, spot))
                assert on_top is panel or panel.isAncestorOf(on_top)

    @pytest.mark.parametrize("percent", [100, 200])
    @pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1080, 1920)])
    def test_in_spanish_it_says_which_key_to_press(
        self, open_window: OpenWindow, size: tuple[int, int], percent: int
    ) -> None:
        window = open_window(size)
        window.answer(UseLanguage("es"))
        window.answer(UseTextSize(percent))
        settle()
        shown = [each.text() for each in window.helpline.findChildren(QLabel) if each.isVisible()]
        assert "En español: oprima 2" in shown


class TestFirstPage:
    @pytest.mark.parametrize("settings", ["", '[clinic]\nname = "Riverside Clinic"\n'])
    @pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1080, 1920)])
    def test_it_fits_without_scrolling(
        self, open_window: OpenWindow, qtbot: QtBot, size: tuple[int, int], settings: str
    ) -> None:
        window = open_window(size, settings=settings)
        assert window.screen_shown is not None
        bar = window.screen_shown.area.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() == 0)


class TestLook:
    def test_text_size_goes_up_and_down_in_steps(self, open_window: OpenWindow) -> None:
        window = open_window()
        sizes = []
        for _ in range(6):
            sizes.append(window.visit.text_size)
            window.answer(GrowText())
        assert sizes == [100, 125, 150, 200, 300, 300]
        window.answer(Act.USUAL_TEXT_SIZE)
        assert window.visit.text_size == 100

    def test_the_whole_window_grows_not_only_the_text(self, open_window: OpenWindow) -> None:
        window = open_window()
        before = _button(window, "Search").sizeHint().height()
        window.answer(UseTextSize(200))
        settle()
        assert _button(window, "Search").sizeHint().height() > before
        assert _font_of(window, "Find by drug") >= 40

    @pytest.mark.parametrize("width", [1280, 1366, 1024])
    @pytest.mark.parametrize("percent", [100, 125, 150, 200, 300])
    def test_the_language_is_never_more_than_two_presses_away(
        self, open_window: OpenWindow, width: int, percent: int
    ) -> None:
        window = open_window((width, 720))
        window.answer(UseTextSize(percent))
        for place in (Home(), Search("alcohol"), SEED, Home(), SEED):
            window.go(place)
            settle()
            assert {"Español", "Display"} & set(shown_texts(window)), place
            window.resize(width - 150, 720)  # what gave way on a narrow screen comes back on a wide one
            settle()
            window.resize(width, 720)
            settle()
            assert {"Español", "Display"} & set(shown_texts(window)), place

    def test_every_theme_changes_the_ground(self, open_window: OpenWindow) -> None:
        window = open_window()
        seen = set()
        for _ in range(3):
            seen.add(window.grab().toImage().pixelColor(4, window.height() // 2).name())
            window.answer(NextTheme())
            settle()
        assert seen == {"#faf6ee", "#ffffff", "#0b0f0d"}

    def test_the_title_never_tells_the_topic(self, open_window: OpenWindow) -> None:
        window = open_window()
        window.go(DrugPage("heroin"))
        settle()
        assert window.windowTitle() == "Waymark"

    def test_turning_the_screen_keeps_the_page(self, open_window: OpenWindow) -> None:
        window = open_window((1920, 1080))
        window.go(SEED)
        window.resize(1080, 1920)
        settle()
        assert here(window) == SEED
        assert window.findChild(HelplinePanel).isVisible()


class TestKeyboard:
    def test_tab_reaches_the_tiles_and_shows_a_ring(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window = open_window()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        ring = window.findChild(FocusRing)
        assert isinstance(ring, FocusRing)
        assert ring.isHidden()
        reached = set()
        for _ in range(40):
            qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
            focused = QApplication.focusWidget()
            reached.add(focused.accessibleName() or getattr(focused, "text", lambda: "")())
            assert ring.isVisible()
            assert ring.geometry().contains(_in_window(focused, window).center())
        assert {"Alcohol. Beer, wine, liquor", "Search", "All drugs A–Z"} <= reached
        qtbot.mouseClick(window.helpline, Qt.MouseButton.LeftButton)

    def test_every_control_has_a_name(self, open_window: OpenWindow) -> None:
        window = open_window()
        for place in (Home(), SEED, Matrix(), Search("speed"), Keys()):
            window.go(place)
            settle()
            for button in window.findChildren(QPushButton):
                assert button.accessibleName() or button.text(), place


def _button(window: MainWindow, text: str) -> QPushButton:
    return next(b for b in window.findChildren(QPushButton) if b.text() == text and b.isVisible())


def _font_of(window: MainWindow, text: str) -> int:
    return next(label.font().pixelSize() for label in window.findChildren(QLabel) if label.text() == text)


def _in_window(widget: QWidget, window: MainWindow) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


class TestSpacing:
    def test_lines_go_wider_apart_and_back(self, open_window: OpenWindow) -> None:
        window = open_window()
        window.go(SEED)
        settle_fully(window)
        view = window.findChild(QTextBrowser)
        assert isinstance(view, QTextBrowser)
        usual = view.height()
        window.answer(UseSpacing(True))
        settle_fully(window)
        wide = window.findChild(QTextBrowser)
        assert isinstance(wide, QTextBrowser)
        assert wide.height() > usual * 1.15
        font = wide.document().defaultFont()
        assert font.letterSpacing() >= 0.12 * font.pixelSize()
        assert font.wordSpacing() >= 0.16 * font.pixelSize()
        window.answer(UseSpacing(False))
        assert not window.visit.wide_spacing

    def test_it_can_be_chosen_at_any_text_size(self, open_window: OpenWindow) -> None:
        window = open_window()
        window.answer(UseTextSize(200))
        window.go(Display())
        settle_fully(window)
        press(window, "Wide")
        assert window.visit.wide_spacing
