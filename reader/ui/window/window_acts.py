"""What a key or a button of the window does: one method an action, named as in the table of shortcuts."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.clinic.model import Settings
from reader.kiosk.allowance import PaperAllowance
from reader.kiosk.clock import VisitClock
from reader.kiosk.policy import Permit, Policy
from reader.navigation.location import Handouts, Home, Keys, Location, Search
from reader.navigation.visit import Visit
from reader.navigation.visit_bound import AskedBy
from reader.ui.access.announce import announce
from reader.ui.access.layers import Layers
from reader.ui.aloud.control import AloudControl
from reader.ui.kiosk.visits import Visits
from reader.ui.language.words import look_words, speech_fault
from reader.ui.look.look import Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.helpline_panel import HelplinePanel
from reader.ui.window.guide import Guide
from reader.ui.window.helpline_keys import HelplineKeys
from reader.ui.window.rebuilds import Rebuilds, SamePlace

if TYPE_CHECKING:
    from reader.ui.paper.desk import PaperDesk


class WindowActs(QWidget):
    """The actions of the main window, which is the only class made from this one."""

    visit: Visit
    visits: Visits
    clock: VisitClock
    layers: Layers
    allowance: PaperAllowance
    settings: Settings
    policy: Policy
    guide: Guide
    look: Look
    aloud: AloudControl
    helpline: HelplinePanel
    screen_shown: Screen | None
    staff_area: Callable[[], object] | None
    _helpline_keys: HelplineKeys
    _rebuilds: Rebuilds
    _same_place: SamePlace
    _paper: "PaperDesk | None" = None
    _listener: AskedBy | None = None

    def go(self, location: Location) -> None:
        """Go to a place, keeping the present one in the history."""
        raise NotImplementedError

    def rebuild(self) -> None:
        """Build everything anew in the present look and language."""
        raise NotImplementedError

    def remember_scroll(self) -> None:
        """Keep how far down the page is read."""
        raise NotImplementedError

    def add_notice(self, sentence: str) -> None:
        """Say one more thing above the page, once."""
        raise NotImplementedError

    def drop_notice(self, sentence: str) -> None:
        """Say this above the page no longer."""
        raise NotImplementedError

    def may_change(self, what: str, value: str) -> bool:
        """Whether the policy lets a visitor change this of the look."""
        if what == "theme":
            return self.policy.allows(Permit.CHANGE_THEME)
        if what == "language":
            return self.policy.allows_language(value)
        return what != "size" or self.policy.allows_text_size(int(value))

    def start_over(self) -> None:
        """End this visit."""
        self.visits.end()

    def hide_screen(self) -> None:
        """Cover the screen with a neutral picture."""
        self.visits.hide()

    def open_staff(self) -> None:
        """Ask for the staff area, if one was handed in."""
        if self.staff_area is not None and self.policy.allows(Permit.STAFF_AREA):
            self.staff_area()

    def go_home(self) -> None:
        """The first page."""
        self.go(Home())

    def go_search(self) -> None:
        """The search page, or its field when already there."""
        if isinstance(self.visit.history.current.location, Search) and self.screen_shown is not None:
            self.screen_shown.focus_field()
        else:
            self.go(Search())

    def go_handouts(self) -> None:
        """Where pages are put together for paper."""
        if self.policy.allows(Permit.PACKETS):
            if not isinstance(self.visit.history.current.location, Handouts):
                self.go(Handouts("", self.visit.packet))
            if self.screen_shown is not None:
                self.screen_shown.focus_field()  # two letters are typed at once

    def print_shown(self) -> None:
        """Print the page shown, or the packet, as its button does."""
        if self.screen_shown is not None and self.policy.allows(Permit.PRINT):
            self.visits.note_sign()
            self.screen_shown.print_shown()

    def paper_desk(self) -> "PaperDesk":
        """What prints and saves. Made when it is first needed: the first page is not to wait for it."""
        if self._paper is None:
            from reader.ui.paper.desk import PaperDesk

            assert self.guide.compose is not None
            self._paper = PaperDesk(self, self.guide.compose)
        return self._paper

    def show_keys(self) -> None:
        """The list of keyboard shortcuts."""
        self.go(Keys())

    def listen(self) -> None:
        """Read this page aloud, or stop."""
        self._listener = AskedBy(self)
        self.aloud.toggle()

    def _on_speech_trouble(self, fault: str) -> None:
        if self._listener is not None and self._listener.is_shown:
            self.add_notice(speech_fault(fault, self.visit.language))

    def visit_helpline(self) -> None:
        """The keyboard to the helpline's numbers, or back."""
        self.visits.note_sign()
        self._helpline_keys.toggle(self.helpline)

    def find_on_page(self) -> None:
        """Find words on this page; where there is no long text, in the whole guide."""
        from reader.ui.screens.find_bar import open_find  # loaded when first asked for, as screens are

        self.visits.note_sign()
        if not open_find(self.look, self.screen_shown):
            self.go_search()

    def page_up(self) -> None:
        """One view up."""
        if self.screen_shown:
            self.screen_shown.turn_page(-1)

    def page_down(self) -> None:
        """One view down."""
        if self.screen_shown:
            self.screen_shown.turn_page(1)

    def grow_text(self) -> None:
        """One text size up."""
        self.change_look("grow")

    def shrink_text(self) -> None:
        """One text size down."""
        self.change_look("shrink")

    def reset_text(self) -> None:
        """The clinic's usual text size."""
        self.change_look(f"size:{self.settings.screen.text_size}")

    def next_theme(self) -> None:
        """The next colors."""
        self.change_look("theme")

    def change_look(self, change: str) -> None:
        """Apply a change: grow, shrink, theme, `size:N`, `theme:ID`, `spacing:wide` or `language:es`."""
        what, _, value = change.partition(":")
        self.visits.note_sign()
        before = _look_of(self.visit)
        if not self.may_change(what, value):
            return
        if what == "language":
            self.change_language(value)
            return
        if what == "grow":
            self.visit.grow()
        elif what == "shrink":
            self.visit.shrink()
        elif what == "size":
            self.visit.text_size = int(value)
        elif what == "spacing":
            self.visit.wide_spacing = value == "wide"
        elif value:
            self.visit.theme = value
        else:
            self.visit.next_theme()
        if _look_of(self.visit) != before:
            if what in ("grow", "shrink", "theme"):
                self._same_place.remember(AskedBy(self).only(lambda: self.change_look(change)))
            self._rebuilds.ask()

    def _show_look(self) -> None:
        self.remember_scroll()
        self.rebuild()
        announce(self, look_words(self.visit.text_size, self.visit.theme))

    def change_language(self, language: str, location: Location | None = None) -> None:
        """Show everything in `language`, at the same place of the same page, or at `location`."""
        shown = self.screen_shown
        place = shown.section_place if shown and location is None else None
        self.remember_scroll()
        if place is not None:
            self.visit.history.remember_scroll(0.0)  # a share of the page is another place in longer words
        self.visit.language = language
        if location is not None:
            self.visit.history.go(location)
        self.rebuild()
        if place is not None and self.screen_shown is not None:
            self.screen_shown.set_section_place(place)


def _look_of(visit: Visit) -> tuple[int, str, bool]:
    return visit.text_size, visit.theme, visit.wide_spacing
