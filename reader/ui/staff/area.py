"""The staff area: over the whole window, behind the PIN, with the helpline beside it as a live preview."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.clinic.draft import Draft
from reader.clinic.model import SettingsRead
from reader.clinic.pin import PinKeeper, PinState
from reader.clinic.store import read_settings, write_settings
from reader.errors import FileProblem
from reader.exit_codes import ExitCode
from reader.health.finding import Finding
from reader.health.machine import printers_answer
from reader.printing.jobs import Cleared
from reader.texts.languages import SOURCE
from reader.ui.language.words import error_words, tr
from reader.ui.look.look import Form, Look
from reader.ui.look.looks import Looks
from reader.ui.screens.base import Screen
from reader.ui.staff.bar import StaffBar
from reader.ui.staff.clearing import cleared_words
from reader.ui.staff.keys import keys_for
from reader.ui.staff.navigation import SectionList
from reader.ui.staff.own_desk import OwnDesk
from reader.ui.staff.own_page import OwnPagesPage, OwnShown
from reader.ui.staff.pack_desk import PackDesk
from reader.ui.staff.pack_page import PackPage
from reader.ui.staff.pages import HealthPage, SectionPage
from reader.ui.staff.pin_page import PinPage, Purpose
from reader.ui.staff.sections import HEALTH, KIOSK, OWN, PACK, PIN, Section, sections
from reader.ui.staff.stay import Stay
from reader.ui.widgets.basics import label
from reader.ui.widgets.whole_page import WholePage

LEAST_WIDTH, LEAST_HEIGHT = 640, 480
"""Pixels; on a smaller screen the area is not shown."""

_MARGINS = 70  # pixels around the bar's rows and the list of places
_PREVIEW_MS = 300  # after the last keystroke: fitting the panel takes longer than typing


class StaffArea(WholePage):
    """First the PIN, then settings, health check and the ways out. It closes itself and is then gone.

    `settingsSaved` carries the SettingsRead of the file as it now stands. The exit code of `exitRequest` is
    that of ExitCode.
    """

    exitRequest = Signal(int)
    restartRequest = Signal()
    settingsSaved = Signal(SettingsRead)
    opened = Signal()
    timedOut = Signal()
    closed = Signal()
    clearJobsRequest = Signal()
    guideTaken = Signal()  # another guide is in use, which the window does not show yet

    def __init__(
        self,
        parent: QWidget,
        settings_path: Path,
        read: SettingsRead,
        looks: Looks,
        look: Look,
        keeper: PinKeeper,
        health: Callable[[SettingsRead], tuple[Finding, ...]],
        languages: tuple[str, ...] = (SOURCE,),
        has_keys: bool = False,
        clock: Callable[[], float] = time.monotonic,
        facts: Callable[[], tuple[str, ...]] = tuple,
    ) -> None:
        """`has_keys` draws keys to type with below a settings page; `clock` gives seconds that never fall.

        `facts` are sentences of how this kiosk stands now.
        """
        super().__init__(parent, looks, look, read.settings.panel())
        self.setAccessibleName(tr("Staff settings"))
        self._path = settings_path
        self._read = read
        self._draft = Draft(read.settings)
        self._keeper = keeper
        self._health = health
        self._languages = languages
        self._has_keys = has_keys
        self._place = KIOSK
        self.desk = PackDesk(self, settings_path)
        self.desk.taken.connect(self.guideTaken)
        self.own = OwnDesk(self, settings_path)
        self._own_shown = self.own.shown
        self.own.changed.connect(self._on_own)
        self._is_open = False
        self._notice = ""
        self._notice_is_wrong = False
        self.page: Screen | None = None
        self._facts = facts
        self._begin_counting(clock)
        self.show()

    def _begin_counting(self, clock: Callable[[], float]) -> None:
        """How long it stays open, and when the panel beside it follows what was typed."""
        self._stay = Stay(self, lambda: self._is_open, clock)
        self._stay.ticked.connect(self._show_state)
        self._stay.ended.connect(self._on_stay_ended)
        self._preview_soon = QTimer(self)
        self._preview_soon.setSingleShot(True)
        self._preview_soon.setInterval(_PREVIEW_MS)
        self._preview_soon.timeout.connect(self._preview)

    @property
    def is_open(self) -> bool:
        """Whether the right PIN was given."""
        return self._is_open

    def ask_again(self) -> None:
        """Lock, and keep the place and what was not saved for whoever has the PIN."""
        self._is_open = False
        self._notice = ""
        self._stay.count_anew()
        self.renew()

    def close_area(self) -> None:
        """Drop what was not saved and give the window back."""
        if self._stay.is_over:
            return  # closed already
        self._stay.close()
        self.desk.close()
        self.own.close()
        self._is_open = False
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def save(self) -> None:
        """Save all settings, or show the first one that cannot be saved."""
        wrong = self._draft.all_wrong()
        if wrong:
            self._tell(tr("Not saved. Fix the marked fields first."), is_wrong=True)
            self.go(next(each.id for each in sections() if wrong[0] in {o.name for o in each.options}))
            if isinstance(self.page, SectionPage):
                self.page.bring_up(wrong[0])
            return
        try:
            write_settings(self._path, self._draft.settings())
        except FileProblem as error:
            self._tell(error_words(error.sentence), is_wrong=True)
            return
        read = self._read = read_settings(self._path)
        self._draft = Draft(read.settings)
        self._tell(tr("Saved."))
        self._preview()
        self.renew()
        self.settingsSaved.emit(read)

    def cancel(self) -> None:
        """Take back every change that was not saved."""
        self._draft = Draft(read_settings(self._path).settings)
        self._tell("")
        self._preview()
        self.renew()

    def go(self, place: str) -> None:
        """Show one of the places of the list."""
        self._place = place
        self.renew()
        self.first_focus().setFocus()

    # -- parts

    def make_bar(self) -> QWidget:
        self._bar = StaffBar(self.look, self._looks.mark(self.look), self._is_open)
        self._bar.cancelRequest.connect(self.cancel)
        self._bar.saveRequest.connect(self.save)
        self._bar.lockRequest.connect(self.close_area)
        self._show_state()
        return self._bar

    def make_content(self) -> QWidget:
        self.page = self._make_page()
        self.page.scrolled.connect(self._ring.follow)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        if self._is_open:
            beside = self._list_fits_beside()
            places = SectionList(self.look, sections(), self._place, beside)
            places.goRequest.connect(self.go)
            if beside:
                row.addWidget(places)
            else:
                self.page.column.insertWidget(0, places)
        self._notice_label = label(self._notice, "body", "wrong" if self._notice_is_wrong else "strong")
        self._notice_label.setObjectName("staffnotice")
        self.page.column.insertWidget(0, self._notice_label)
        self._notice_label.setVisible(bool(self._notice))
        column.addWidget(self.page)
        keys = keys_for(self.look, self.page) if self._has_keys else None
        if keys is not None:
            column.addWidget(keys)
        row.addLayout(column, 1)
        return content

    def _list_fits_beside(self) -> bool:
        if self.look.form is Form.PORTRAIT or self.look.is_large_text:
            return False
        below = self.helpline.minimumHeight() if self.helpline and self.look.form is Form.STRIP else 0
        rows = len(sections()) + (2 if self._bar.is_stacked(self.width()) else 1)
        return rows * self.look.target + _MARGINS <= self.height() - below

    def first_focus(self) -> QWidget:
        if isinstance(self.page, PinPage):
            return self.page.pad
        return self

    def _make_page(self) -> Screen:
        if not self._is_open:
            none_yet = self._keeper.status().state is PinState.NONE
            return self._pin_page(Purpose.SET if none_yet else Purpose.ENTER)
        if self._place == PIN:
            return self._pin_page(Purpose.CHANGE)
        if self._place == HEALTH:
            return self._health_page()
        if self._place == OWN and self.own.library is not None and self.own.shown is not None:
            return OwnShown(self.look, self._looks, self.own, self.own.library, self.own.shown)
        page = self._section_page(next(each for each in sections() if each.id == self._place))
        page.edited.connect(self._on_edited)
        page.actionRequest.connect(self._act)
        return page

    def _section_page(self, section: Section) -> SectionPage:
        if section.id == PACK:
            return PackPage(self.look, section, self._draft, self._languages, self.desk)
        if section.id != OWN:
            return SectionPage(self.look, section, self._draft, self._languages, self._facts())
        page = OwnPagesPage(self.look, section, self._draft, self._languages, self.own)
        page.takeRequest.connect(self._take_own)
        return page

    def _health_page(self) -> HealthPage:
        return HealthPage(
            self.look, lambda: self._health(self._read), lambda machine: printers_answer(self._read, machine)
        )

    def _pin_page(self, purpose: Purpose) -> PinPage:
        page = PinPage(self.look, self._keeper, purpose)
        page.passed.connect(self._on_passed)
        page.cancelled.connect(self.close_area if purpose is not Purpose.CHANGE else self._leave_pin)
        return page

    # -- what happens

    def _on_passed(self) -> None:
        was_open, self._is_open = self._is_open, True
        self._stay.count_anew()
        if was_open:
            self._tell(tr("The new PIN is set."))
        self.go(KIOSK if was_open else self._place)
        if not was_open:
            self.opened.emit()

    def _on_own(self) -> None:
        """One of the clinic's own pages is to be shown, or no longer."""
        if self.own.shown is not self._own_shown:
            self._own_shown = self.own.shown
            if self._place == OWN and self._is_open:
                self.go(OWN)

    def _take_own(self) -> None:
        self._tell(tr("Visitors see them as soon as nobody is reading."))
        self.guideTaken.emit()

    def _leave_pin(self) -> None:
        self._tell("")
        self.go(KIOSK)

    def _on_edited(self) -> None:
        self._tell("")
        self._show_state()
        self._preview_soon.start()

    def _preview(self) -> None:
        """Show the panel as it would be; what is wrong never reaches it."""
        panel = self._draft.settings().panel()
        if panel != self._numbers:
            self.show_numbers(panel)

    def _act(self, action: str) -> None:
        if action == "exit":
            self.exitRequest.emit(int(ExitCode.FINE))
        elif action == "restart":
            self.restartRequest.emit()
        else:
            self._tell(tr("The print jobs are being cleared."))
            self.clearJobsRequest.emit()

    def tell_cleared(self, cleared: Cleared | None) -> None:
        """Say what became of the print jobs; None where the print system cannot be asked."""
        self._tell(cleared_words(cleared), is_wrong=cleared is None or cleared.left > 0)

    def _tell(self, words: str, is_wrong: bool = False) -> None:
        if (words, is_wrong) == (self._notice, self._notice_is_wrong):
            return
        self._notice, self._notice_is_wrong = words, is_wrong
        self._notice_label.setText(words)
        self._notice_label.setVisible(bool(words))

    def _show_state(self) -> None:
        self._bar.show_state(self._stay.seconds_left(), self._draft.is_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() < LEAST_WIDTH or self.height() < LEAST_HEIGHT:
            self.close_area()  # a screen that cannot show how to lock it

    def _on_stay_ended(self) -> None:
        was_open = self._is_open
        self.close_area()
        if was_open:
            self.timedOut.emit()
