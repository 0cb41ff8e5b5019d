"""The staff area: a form made from the table of settings, saved whole, with the helpline always there."""

from pathlib import Path

import pytest
from layout import faults
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from windows import settle

from reader.clinic.model import SettingsRead
from reader.clinic.options import OPTIONS, Kind, Option
from reader.clinic.pin import PinKeeper
from reader.clinic.store import read_settings
from reader.exit_codes import ExitCode
from reader.health.checkup import Finding, Verdict
from reader.printing.jobs import Cleared
from reader.ui.staff.area import StaffArea
from reader.ui.staff.fields import Field, choice_words, language_words, number_of
from reader.ui.staff.pages import SectionPage
from reader.ui.staff.sections import HEALTH, KIOSK, PIN, sections
from reader.ui.staff.stay import OPEN_SECONDS

from .conftest import OpenArea, let_go_by

OTHER = "1-555-010-0140"


def press(area: StaffArea, name: str) -> None:
    """Press the one button in sight whose name or words begin so."""
    for button in area.findChildren(QPushButton):
        if button.isVisible() and (button.accessibleName() or button.text()).startswith(name):
            button.click()
            settle()
            return
    raise AssertionError(f"no button {name!r}")


def page_of(area: StaffArea) -> SectionPage:
    assert isinstance(area.page, SectionPage)
    return area.page


def write(area: StaffArea, name: str, text: str) -> None:
    """Write into a field as a person does."""
    edit = page_of(area).fields[name].control
    assert isinstance(edit, QLineEdit)
    edit.selectAll()
    edit.insert(text)
    edit.textEdited.emit(text)
    settle()


def go(area: StaffArea, place: str) -> None:
    area.go(place)
    settle()


def texts(area: StaffArea) -> str:
    return "\n".join(label.text() for label in area.findChildren(QLabel) if label.isVisible())


def wrong_beside(area: StaffArea, name: str) -> str:
    found = page_of(area).fields[name].findChild(QLabel, "wrong")
    assert isinstance(found, QLabel)
    return found.text() if found.isVisible() else ""


def shown_number(area: StaffArea) -> str:
    assert area.helpline is not None
    assert area.helpline.isVisible()
    return area.helpline.number_text


class TestForm:
    def test_every_setting_of_the_table_has_a_field(self, open_area: OpenArea) -> None:
        area = open_area(unlocked=True)
        found: list[str] = []
        for section in sections():
            if section.options:
                go(area, section.id)
                settle()
                for name, field in page_of(area).fields.items():
                    found.append(name)
                    shown = texts(area)
                    assert field.declared.label in shown
                    assert field.declared.help in shown
                    assert field.control.accessibleName()
        assert sorted(found) == sorted(each.name for each in OPTIONS if not each.in_file_only)

    def test_a_section_nobody_has_words_for_is_named_by_its_key(
        self, open_area: OpenArea, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        more = (*OPTIONS, Option("new_things.shine", Kind.TEXT, "", "Shine", "How it shines."))
        monkeypatch.setattr("reader.ui.staff.sections.OPTIONS", more)
        assert [each.name for each in sections()][-3] == "New things"

    def test_edited_and_saved(self, open_area: OpenArea, qtbot: QtBot, settings_file: Path) -> None:
        area = open_area(unlocked=True)
        go(area, "clinic")
        write(area, "clinic.name", "Hillside Clinic")
        go(area, "screen")
        press(area, "Text size: 150 %")
        with qtbot.waitSignal(area.settingsSaved) as saved:
            press(area, "Save changes")
        assert isinstance(saved.args[0], SettingsRead)
        assert saved.args[0].settings.clinic.name == "Hillside Clinic"
        found = read_settings(settings_file)
        assert (found.settings.clinic.name, found.settings.screen.text_size) == ("Hillside Clinic", 150)
        assert found.problems == ()
        assert "Saved." in texts(area)
        assert sorted(path.name for path in settings_file.parent.iterdir()) == ["clinic.pin", "clinic.toml"]

    def test_cancel_takes_every_change_back(self, open_area: OpenArea, settings_file: Path) -> None:
        before = settings_file.read_bytes()
        area = open_area(unlocked=True)
        go(area, "clinic")
        write(area, "clinic.name", "Hillside Clinic")
        press(area, "Cancel")
        edit = page_of(area).fields["clinic.name"].control
        assert isinstance(edit, QLineEdit)
        assert edit.text() == "Riverside Clinic"
        assert settings_file.read_bytes() == before

    def test_edits_outlive_another_page_and_another_window_size(self, open_area: OpenArea) -> None:
        area = open_area(unlocked=True)
        go(area, "clinic")
        write(area, "clinic.name", "Hillside Clinic")
        go(area, HEALTH)
        go(area, "clinic")
        area.parentWidget().resize(1080, 1920)
        settle()
        edit = page_of(area).fields["clinic.name"].control
        assert isinstance(edit, QLineEdit)
        assert edit.text() == "Hillside Clinic"

    def test_a_file_that_cannot_be_written(
        self, open_area: OpenArea, settings_file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_args: object) -> None:
            raise OSError(28, "No space left on device")

        before = settings_file.read_bytes()
        area = open_area(unlocked=True)
        go(area, "clinic")
        write(area, "clinic.name", "Hillside Clinic")
        monkeypatch.setattr("os.replace", full)
        press(area, "Save changes")
        assert "the disk is full" in texts(area)
        assert settings_file.read_bytes() == before
        edit = page_of(area).fields["clinic.name"].control
        assert isinstance(edit, QLineEdit)
        assert edit.text() == "Hillside Clinic"

    def test_a_file_with_a_mistake_is_not_written_over(
        self, open_area: OpenArea, settings_file: Path
    ) -> None:
        settings_file.write_text("[clinic\n")
        area = open_area(unlocked=True)
        press(area, "Mode: Kiosk")
        press(area, "Save changes")
        assert "has a mistake in it" in texts(area)
        assert settings_file.read_text() == "[clinic\n"


class TestHelpline:
    def test_it_cannot_be_emptied(self, open_area: OpenArea, settings_file: Path) -> None:
        before = settings_file.read_bytes()
        area = open_area(unlocked=True)
        go(area, "helpline")
        write(area, "helpline.number", "")
        assert wrong_beside(area, "helpline.number") == "Helpline number must not be empty."
        assert shown_number(area) == "1-800-662-4357"
        go(area, KIOSK)
        press(area, "Save changes")
        assert settings_file.read_bytes() == before
        assert "Not saved." in texts(area)
        assert wrong_beside(area, "helpline.number") == "Helpline number must not be empty."
        assert QApplication.focusWidget() is page_of(area).fields["helpline.number"].control

    def test_another_number_is_shown_without_the_old_promises(
        self, open_area: OpenArea, qtbot: QtBot, settings_file: Path
    ) -> None:
        area = open_area((1920, 1080), unlocked=True)
        go(area, "helpline")
        assert "24/7" in texts(area)
        write(area, "helpline.number", OTHER)
        qtbot.waitUntil(lambda: shown_number(area) == OTHER)
        settle()
        assert "24/7" not in texts(area)
        assert "This is another line." in texts(area)
        name = page_of(area).fields["helpline.name"].control
        assert isinstance(name, QLineEdit)
        assert name.text() == ""
        write(area, "helpline.name", "County line")
        press(area, "Save changes")
        found = read_settings(settings_file)
        assert found.problems == ()
        assert (found.settings.helpline.name, found.settings.helpline.free) == ("County line", False)

    def test_a_word_that_dials_something_else(self, open_area: OpenArea) -> None:
        area = open_area(unlocked=True)
        go(area, "helpline")
        write(area, "helpline.word", "GET-CARE")
        assert wrong_beside(area, "helpline.word") == "Number as a word does not dial the helpline number."

    def test_988_and_911_are_shown_as_locked(self, open_area: OpenArea) -> None:
        area = open_area(unlocked=True)
        go(area, "helpline")
        assert texts(area).count("Locked") == 2
        assert not [name for name in page_of(area).fields if "988" in name or "911" in name]


class TestWaysOut:
    def test_leaving_restarting_and_clearing(self, open_area: OpenArea) -> None:
        area = open_area(unlocked=True)
        told: list[object] = []
        area.exitRequest.connect(told.append)
        area.restartRequest.connect(lambda: told.append("restart"))
        area.clearJobsRequest.connect(lambda: told.append("jobs"))
        press(area, "Leave the guide")
        press(area, "Restart the guide")
        press(area, "Clear print jobs")
        assert told == [ExitCode.FINE, "restart", "jobs"]
        assert "are being cleared" in texts(area)

    @pytest.mark.parametrize(
        ("cleared", "words"),
        [
            (Cleared(3, 0), "Print jobs cleared: 3."),
            (Cleared(0, 0), "No print jobs were waiting."),
            (Cleared(1, 2), "Print jobs still there: 2. Clear them in this computer's printer settings."),
            (None, "The print jobs could not be cleared. Clear them in this computer's printer settings."),
        ],
    )
    def test_what_became_of_the_print_jobs(
        self, open_area: OpenArea, cleared: Cleared | None, words: str
    ) -> None:
        area = open_area(unlocked=True)
        press(area, "Clear print jobs")
        area.tell_cleared(cleared)
        assert words in texts(area)
        assert "are being cleared" not in texts(area)

    def test_lock(self, open_area: OpenArea, qtbot: QtBot) -> None:
        area = open_area(unlocked=True)
        with qtbot.waitSignal(area.closed):
            press(area, "Lock")
        assert not isValid(area) or not area.isVisible()

    def test_it_locks_by_itself(self, open_area: OpenArea) -> None:
        area = open_area(unlocked=True)
        closed: list[bool] = []
        area.closed.connect(lambda: closed.append(True))
        let_go_by(area, OPEN_SECONDS - 1)
        assert closed == []
        assert "Locks again in 0:01" in texts(area)
        let_go_by(area, 1)
        assert closed == [True]

    def test_without_the_pin_there_is_nothing_to_press(self, open_area: OpenArea) -> None:
        area = open_area()
        words = [b.accessibleName() or b.text() for b in area.findChildren(QPushButton) if b.isVisible()]
        assert set(words) == {"PIN key", "Delete the last digit", "Done", "Cancel"}

    def test_tab_stays_inside_and_keys_reach_nothing_below(self, open_area: OpenArea, qtbot: QtBot) -> None:
        area = open_area(unlocked=True)
        below = QLineEdit(area.parentWidget())
        below.show()
        area.raise_()
        seen = set()
        for _ in range(30):
            area.focusNextPrevChild(True)
            focused = QApplication.focusWidget()
            assert area.isAncestorOf(focused)
            seen.add(focused)
        assert len(seen) > 8
        first = QApplication.focusWidget()
        area.focusNextPrevChild(False)
        assert QApplication.focusWidget() is not first


class TestHealth:
    def test_findings_in_words(self, open_area: OpenArea) -> None:
        area = open_area(unlocked=True)
        go(area, HEALTH)
        settle()
        shown = texts(area).replace("\u200b", "")
        for words in ("Settings file /etc/waymark/clinic.toml", "OK", "Not working", "Look at this"):
            assert words in shown
        press(area, "Run the check again")
        assert texts(area).count("Not working") == 1


class TestFields:
    def field(self, qtbot: QtBot, declared: Option, value: object, open_area: OpenArea) -> Field:
        made = Field(open_area().look, declared, value, ("en", "es"))
        qtbot.addWidget(made)
        made.show()
        return made

    def press(self, field: Field, name: str) -> None:
        (found,) = [b for b in field.findChildren(QPushButton) if b.accessibleName() == name]
        found.click()

    def test_number(self, qtbot: QtBot, open_area: OpenArea) -> None:
        declared = Option("a.b", Kind.NUMBER, 90, "Idle", "Seconds.", minimum=30, maximum=600)
        field = self.field(qtbot, declared, 90, open_area)
        told: list[object] = []
        field.changed.connect(lambda edited: told.append(edited.value))
        self.press(field, "More: Idle")
        self.press(field, "Less: Idle")
        for _ in range(20):
            self.press(field, "Less: Idle")
        assert told[:2] == [95, 90]
        assert told[-1] == 30
        edit = field.control
        assert isinstance(edit, QLineEdit)
        edit.setText("12x")
        edit.textEdited.emit("12x")
        assert told[-1] == "12x"
        self.press(field, "More: Idle")
        assert told[-1] == 95

    def test_languages_keep_their_order(self, qtbot: QtBot, open_area: OpenArea) -> None:
        declared = Option("a.b", Kind.LANGUAGES, ("en",), "Languages", "Which.")
        field = self.field(qtbot, declared, ("en", "fr"), open_area)
        told: list[object] = []
        field.changed.connect(lambda edited: told.append(edited.value))
        self.press(field, "Languages: Español")
        self.press(field, "Languages: English")
        self.press(field, "Languages: Français")
        assert told == [("en", "es", "fr"), ("es", "fr"), ("es",)]

    def test_on_and_off(self, qtbot: QtBot, open_area: OpenArea) -> None:
        field = self.field(qtbot, Option("a.b", Kind.BOOLEAN, True, "Print", "May."), True, open_area)
        told: list[object] = []
        field.changed.connect(lambda edited: told.append(edited.value))
        self.press(field, "Print: Off")
        assert told == [False]
        on, off = field.findChildren(QPushButton)
        assert (on.isChecked(), off.isChecked()) == (False, True)

    @pytest.mark.parametrize(
        ("text", "value"), [("12", 12), (" -3 ", -3), ("", ""), ("1e3", "1e3"), ("٣", "٣")]
    )
    def test_typed_numbers(self, text: str, value: object) -> None:
        assert number_of(text) == value

    def test_words(self) -> None:
        assert language_words("es") == "Español"
        assert language_words("zz") == "zz"
        declared = Option("a.b", Kind.CHOICE, "abc-order", "Keys", "Which.", choices=("abc-order",))
        assert choice_words(declared, "abc-order") == "Abc order"


PLACES = (KIOSK, "clinic", "helpline", "screen", HEALTH, PIN)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1080, 1920), (800, 600)], ids=str)
def test_every_page_is_whole(open_area: OpenArea, size: tuple[int, int], percent: int) -> None:
    area = open_area(size, percent, theme="hc-dark" if percent == 200 else "light")
    found = [f"pin: {fault}" for fault in faults(area)]  # type: ignore[arg-type]
    area.page.passed.emit()  # type: ignore[union-attr]
    for place in PLACES:
        go(area, place)
        settle()
        if place == "helpline":
            write(area, "helpline.number", "1-800")
        found += [f"{place}: {fault}" for fault in faults(area)]  # type: ignore[arg-type]
    assert not found, "\n".join(dict.fromkeys(found))


def test_many_problems_fit(open_area: OpenArea, keeper: PinKeeper, qtbot: QtBot) -> None:
    area = open_area((800, 600), 200, unlocked=True)
    long = "/a-folder-with-a-long-name" * 8
    area._health = lambda _read: (
        Finding("settings", f"Settings file {long}", Verdict.WRONG, f"In {long}: x." * 5),
    )
    go(area, HEALTH)
    settle()
    # The finder takes a path for one word; it may break after each of its slashes.
    found = [fault for fault in faults(area) if "a-folder-with" not in fault]  # type: ignore[arg-type]
    assert not found
    for words in area.findChildren(QLabel):
        assert words.height() >= words.heightForWidth(words.width())
    qtbot.keyClick(area, Qt.Key.Key_Escape)
    assert area.isVisible()
