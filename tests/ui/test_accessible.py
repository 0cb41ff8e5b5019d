"""What assistive technology is told, asked for inside the program: on every system, with no bus."""

import re
from collections.abc import Iterator

import pytest
from places import READING
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from windows import OpenWindow, settle, settle_fully

from reader.navigation.changes import GrowText
from reader.navigation.location import (
    ArticlePage,
    Display,
    DrugPage,
    Location,
    Search,
)
from reader.ui.access.announce import announce
from reader.ui.access.requests import Act
from reader.ui.widgets.article_view import ArticleView
from reader.ui.window.main_window import MainWindow

SEED = ArticlePage("pairs/naltrexone-for-amphetamine")
PAGES = READING
ROLE = QAccessible.Role


@pytest.fixture(autouse=True)
def _someone_asks(qapp: QApplication) -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def told(widget: QWidget) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


def name(widget: QWidget) -> str:
    return told(widget).text(QAccessible.Text.Name)


def words(text: str) -> list[str]:
    return re.findall(r"[\w+–]+", text.casefold().replace("–", " "))


def shown(window: MainWindow, kind: type[QWidget]) -> list[QWidget]:
    return [each for each in window.findChildren(kind) if each.isVisible()]


def visible_words(button: QAbstractButton) -> list[str]:
    texts = [button.text()]
    texts += [label.text() for label in button.findChildren(QLabel) if label.isVisible()]
    return [word for text in texts for word in words(re.sub("<[^>]+>", "", text))]


@pytest.mark.parametrize("place", PAGES, ids=lambda place: type(place).__name__)
def test_every_control_is_called_what_it_shows(open_window: OpenWindow, place: Location) -> None:
    window = open_window((1366, 768))
    window.go(place)
    settle_fully(window)
    wrong = []
    for button in shown(window, QAbstractButton):
        assert isinstance(button, QAbstractButton)
        said = words(name(button) + " " + told(button).text(QAccessible.Text.Description))
        if not said or not set(visible_words(button)) <= set(said):
            wrong.append(f'"{name(button)}" shows {visible_words(button)}')
        assert told(button).role() in (ROLE.Button, ROLE.RadioButton, ROLE.Link)
        assert told(button).childCount() == 0
    assert [field for field in shown(window, QLineEdit) if not name(field)] == []
    assert wrong == []


@pytest.mark.parametrize("place", PAGES, ids=lambda place: type(place).__name__)
def test_pictures_without_words_are_passed_over(open_window: OpenWindow, place: Location) -> None:
    window = open_window((1366, 768))
    window.go(place)
    settle_fully(window)
    silent = [label for label in shown(window, QLabel) if not name(label)]
    assert {told(label).role() for label in silent if label.objectName() != "place"} <= {ROLE.Whitespace}


def test_the_window_is_a_window_and_titles_are_headings(open_window: OpenWindow) -> None:
    window = open_window()
    assert told(window).role() is ROLE.Window
    headings = [label for label in shown(window, QLabel) if told(label).role() is ROLE.Heading]
    assert [name(label) for label in headings] == [
        "Welcome. Take your time.",
        "Find by drug",
        "Find by treatment",
    ]
    assert told(headings[1]).text(QAccessible.Text.Description) == "Level 2"


def test_choices_tell_which_is_taken(open_window: OpenWindow) -> None:
    window = open_window()
    window.go(Display())
    settle()
    page = window.screen_shown
    assert page is not None
    choices = [each for each in page.findChildren(QPushButton) if each.isVisible() and each.isCheckable()]
    assert {told(choice).role() for choice in choices} == {ROLE.RadioButton}
    assert [name(choice) for choice in choices if told(choice).state().checked] == [
        "English",
        "100 %",
        "Normal",
        "Light",
    ]
    groups = {choice.parentWidget().accessibleName() for choice in choices}
    assert groups == {"Language", "Text size", "Lines of text", "Colors"}


def test_a_link_of_a_text_can_be_pressed(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.go(SEED)
    settle_fully(window)
    view = window.findChild(ArticleView)
    assert isinstance(view, ArticleView)
    told(view)  # the first question has the parts made
    settle()
    link = next(
        part for part in view.findChildren(QWidget) if part.accessibleName() == "contingency management"
    )
    assert told(link).role() is ROLE.Link
    assert told(link).state().linked
    assert (
        view.viewport()
        .rect()
        .contains(told(link).rect().translated(-view.mapToGlobal(view.rect().topLeft())))
    )
    press_it = told(link).actionInterface()
    press_it.doAction(press_it.actionNames()[0])
    settle()
    assert window.visit.history.current.location == ArticlePage("treatments/contingency-management")


def test_many_pages_come_and_go_while_someone_asks(open_window: OpenWindow) -> None:
    window = open_window()
    for _ in range(3):
        for place in PAGES:
            window.go(place)
            settle()
            for widget in window.findChildren(QWidget):
                interface = told(widget)
                interface.role()
                interface.text(QAccessible.Text.Name)
                interface.state()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert told(window.layers.ground).childCount() > 2


class TestAnnouncements:
    @pytest.fixture
    def heard(self, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
        """What is said, and whether at once."""
        found: list[tuple[str, bool]] = []
        real = QAccessible.updateAccessibility

        class Ear(QAccessible):
            @staticmethod
            def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:
                at_once = event.politeness() is QAccessible.AnnouncementPoliteness.Assertive
                found.append((event.message(), at_once))
                real(event)

        monkeypatch.setattr("reader.ui.access.announce.QAccessible", Ear)
        return found

    def test_a_page_whose_title_is_not_its_heading_is_announced(
        self, open_window: OpenWindow, heard: list[tuple[str, bool]]
    ) -> None:
        window = open_window()
        window.go(DrugPage("cocaine"))
        window.answer(Act.GO_BACK)
        assert heard[-1] == ("Home", False)

    def test_what_a_search_found_is_said_once_typing_rests(
        self, open_window: OpenWindow, qtbot: QtBot, heard: list[tuple[str, bool]]
    ) -> None:
        window = open_window()
        window.answer(Act.SEARCH)
        settle()
        heard.clear()
        qtbot.keyClicks(QApplication.focusWidget(), "suboxne")
        qtbot.waitUntil(lambda: bool(heard))
        assert len(heard) == 1
        assert "found" in heard[0][0]
        assert "Showing results for Suboxone." in heard[0][0]

    def test_a_cry_for_help_is_answered_first(
        self, open_window: OpenWindow, qtbot: QtBot, heard: list[tuple[str, bool]]
    ) -> None:
        window = open_window()
        window.go(Search("he is not breathing"))
        qtbot.waitUntil(lambda: any("911" in said for said, _ in heard))
        said, is_at_once = next(each for each in heard if "911" in each[0])
        assert said.startswith("Not breathing well? Call 911.")
        assert is_at_once

    def test_a_notice_and_a_change_of_look_are_said(
        self, open_window: OpenWindow, heard: list[tuple[str, bool]]
    ) -> None:
        window = open_window()
        window.add_notice("This computer has no voice.")
        assert heard[-1] == ("This computer has no voice.", False)
        window.answer(GrowText())
        assert heard[-1] == ("Text size 125 %. Colors: Light", False)

    def test_some_things_cannot_wait(self, open_window: OpenWindow, heard: list[tuple[str, bool]]) -> None:
        announce(open_window(), "Your page closes in 20 seconds.", interrupt=True)
        assert heard[-1] == ("Your page closes in 20 seconds.", True)
        announce(open_window(), "")
        assert heard[-1][0]
