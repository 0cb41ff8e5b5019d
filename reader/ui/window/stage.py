"""Shows the page of the place where the visit is, and goes from place to place."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.navigation.location import Handouts, Location
from reader.navigation.visit_bound import AskedBy
from reader.pages.router import Trouble
from reader.ui.access.events import unwatched
from reader.ui.access.layers import is_reached
from reader.ui.access.touch import Touch
from reader.ui.look.calm import lay_out
from reader.ui.screens.base import Screen
from reader.ui.screens.factory import screen_for
from reader.ui.screens.parts import ScreenParts
from reader.ui.widgets.article_view import PictureShelf
from reader.ui.widgets.focus_ring import FocusRing
from reader.ui.window.frame import WindowFrame
from reader.ui.window.host import Host
from reader.ui.window.keyboard_focus import KeyboardFocus
from reader.ui.window.notices import Notices, sayable

if TYPE_CHECKING:
    from reader.pages.router import Page


class Stage:
    """The page shown, if one is. `on_shown` is told of each place that is shown."""

    def __init__(
        self,
        host: Host,
        frame: WindowFrame,
        notices: Notices,
        keyboard: KeyboardFocus,
        ring: FocusRing,
        touch: Touch,
        on_shown: Callable[[Location], object],
    ) -> None:
        self._host = host
        self._frame = frame
        self._notices = notices
        self._keyboard = keyboard
        self._ring = ring
        self._touch = touch
        self._on_shown = on_shown
        self.screen: Screen | None = None

    # -- going places

    def go(self, location: Location) -> None:
        """Go to a place, keeping the present one in the history."""
        self._notices.drop_passing()
        self._host.visits.note_sign()
        self.remember_scroll()
        self._host.visit.history.go(location)
        self.show_current()

    def go_back(self) -> None:
        """One step back, to where the page was left."""
        self._step(self._host.visit.history.back)

    def go_forward(self) -> None:
        """One step forward again."""
        self._step(self._host.visit.history.forward)

    def remember_scroll(self) -> None:
        """Keep how far down the page is read."""
        if self.screen is not None:
            self._host.visit.history.remember_scroll(self.screen.scroll_place)
            self._host.visit.history.remember_control(self._keyboard.control())

    def _step(self, step: Callable[[], object]) -> None:
        self._host.visits.note_sign()
        self.remember_scroll()
        before = self._host.visit.history.current
        step()
        if self._host.visit.history.current is not before:
            self.show_current()

    # -- the page

    def prepare(self) -> None:
        """Make the pages from now on in the look and from the guide that the window has now."""
        host = self._host
        self._parts = ScreenParts(
            look=host.look,
            css=host.looks.article_template,
            shelf=PictureShelf(host.guide.pictures, host.looks.picture_swaps(host.look)),
            visit=host.visit,
            policy=host.policy,
            helpline=host.settings.helpline,
            languages=host.guide.languages,
            compose=host.guide.compose,
            packets=host.guide.packets,
        )

    def page_at(self, location: Location) -> "Page":
        """The page of a place in the language of the visit."""
        page = self._host.guide.page(location, self._host.visit.language)
        if isinstance(page, Trouble):
            return replace(page, sentence=sayable(page.sentence, self._host.policy))
        return page

    def show_current(self) -> None:
        """Show the page of the place the visit is at."""
        with unwatched():
            self._show_current()

    def _show_current(self) -> None:
        host = self._host
        self._keyboard.let_go()
        if isinstance(place := host.visit.history.current.location, Handouts):
            host.visit.bring_up_to_date(place)
        entry = host.visit.history.current
        screen = screen_for(self.page_at(entry.location), self._parts)
        # A page asks for its own visit, never for one that came after.
        screen.requested.connect(AskedBy(host).only(host.answer))
        screen.scrolled.connect(self._ring.follow)
        self.drop()
        if (old_bar := self._frame.show_page(screen)) is not None:
            self._ring.forget(old_bar)
        self.screen = screen
        self._frame.place.set_page(screen)
        host.aloud.attach(screen, (self._frame.place, self._frame.helpline), host.look, host.visit.language)
        self.fit()
        screen.set_scroll(entry.scroll)
        if screen.starts_in_field and is_reached(screen):
            screen.focus_field()
        self._keyboard.arrive(screen, entry.location, entry.control)
        lay_out(host.layers.ground)
        # So that the page is seen once, with what stands beside it.
        lay_out(host.layers.ground if screen.take_length() else screen.spine)
        self._on_shown(entry.location)

    def renew_packet(self) -> None:
        """The packet has another number of pages, which the bar says."""
        if (old_bar := self._frame.renew_packet()) is not None:
            self._ring.forget(old_bar)

    def focus(self) -> None:
        """Put the keyboard on the page, when what lay over it is gone."""
        if self.screen is not None:
            self._keyboard.arrive(self.screen, self._host.visit.history.current.location, "")

    def fit(self) -> None:
        """Let what stands around the page take the size of the window."""
        self._frame.fit()
        self._ring.follow()

    def drop(self) -> None:
        """Let go of the page shown."""
        if self.screen is not None:
            self._host.aloud.detach()
            self._keyboard.let_go()
            self._touch.let_go()
            self._ring.forget(self.screen)
            self._frame.place.take_page(self.screen)
            self._frame.drop_page()
            self.screen.hide()
            self.screen.deleteLater()
            self.screen = None
