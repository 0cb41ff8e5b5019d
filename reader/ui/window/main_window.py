"""The window: bar, page and helpline panel. It asks the router for the page of a place and draws it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QCloseEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader import bundle
from reader.clinic.model import Settings
from reader.errors import without_folders
from reader.kiosk.allowance import PaperAllowance
from reader.kiosk.clock import VisitClock
from reader.kiosk.layers import Layer
from reader.kiosk.policy import Permit, Policy
from reader.navigation.location import Location
from reader.navigation.visit import Visit
from reader.navigation.visit_bound import AskedBy
from reader.pages.router import Trouble
from reader.speech.reading import State
from reader.ui.access.actions import acts_over
from reader.ui.access.announce import announce
from reader.ui.access.layers import Layers
from reader.ui.access.shortcuts import make_shortcuts
from reader.ui.access.told import tell_as, tell_in
from reader.ui.access.touch import Touch
from reader.ui.aloud.control import AloudControl
from reader.ui.kiosk.frame import present
from reader.ui.kiosk.visits import Visits
from reader.ui.language.translation import use_language
from reader.ui.language.words import error_words
from reader.ui.look.calm import lay_out
from reader.ui.look.look import Form
from reader.ui.look.looks import Looks
from reader.ui.look.theme import palette
from reader.ui.screens.base import Screen
from reader.ui.screens.factory import ScreenFactory
from reader.ui.widgets.article_view import PictureShelf
from reader.ui.widgets.focus_ring import FocusRing
from reader.ui.window.guide import Guide
from reader.ui.window.helpline_keys import HelplineKeys
from reader.ui.window.keyboard_focus import KeyboardFocus
from reader.ui.window.notices import Notices
from reader.ui.window.paper_requests import connect_paper
from reader.ui.window.rebuilds import Rebuilds, SamePlace
from reader.ui.window.searching import connect_search
from reader.ui.window.window_acts import WindowActs
from reader.ui.window.window_frame import WindowFrame

if TYPE_CHECKING:
    from reader.pages.router import Page

SMALLEST = QSize(320, 240)


class MainWindow(WindowActs):
    """One visit on one screen. The helpline panel is built first and outlives every page."""

    pageShown = Signal(object)  # Location
    closing = Signal()

    def __init__(
        self, settings: Settings, visit: Visit, guide: Guide, resources: Path, policy: Policy
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        tell_as(self, QAccessible.Role.Window)
        self.setWindowTitle(guide.name)  # never the topic: others can see the task bar
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.visit = visit
        self.settings = settings
        self.policy = policy
        self.staff_area: Callable[[], object] | None = None
        self._is_leaving = False
        self.guide = guide
        self._resources = resources
        self.looks = Looks(resources, policy.finger_targets, not policy.allows(Permit.TOPIC_TITLES))
        self._notices = Notices()
        self.screen_shown: Screen | None = None
        self.clock = VisitClock()
        self.layers = Layers(self, acts_over)
        self._frame = WindowFrame(self)
        self._shape: tuple[Form, int, bool] | None = None
        self._ring = FocusRing(self.layers.ground)
        self._keyboard = KeyboardFocus(self, self._ring)
        self._helpline_keys = HelplineKeys(self, self._keyboard)
        self._touch = Touch(self)  # before the guard, which then hears of each touch first
        self._touch.pressed.connect(self._keyboard.put_aside)
        self.aloud = AloudControl(settings.speech, self)
        self.aloud.troubled.connect(self._on_speech_trouble)
        self.allowance = PaperAllowance(policy.pages_per_hour)
        self._rebuilds = Rebuilds(self._show_look, self)
        self._same_place = SamePlace(self)
        self.layers.changed.connect(self._on_layers)
        self.setMinimumSize(SMALLEST)
        make_shortcuts(self, policy, lambda: self.layers.top)
        start = settings.screen
        fresh = partial(Visit, language=visit.language, text_size=start.text_size, theme=start.theme)
        self.visits = Visits(self, policy, fresh, self.clock)
        self.visits.is_reading_aloud = lambda: self.aloud.reading.state is State.READING
        self.visits.silenceRequest.connect(self.aloud.reading.stop)
        self.visits.visitEnded.connect(self.aloud.reading.begin_visit)

    # -- visits

    def present(self) -> None:
        """Show the window in the way the policy asks for."""
        present(self, self.policy)

    def begin(self, visit: Visit) -> None:
        """Go on with another visit; nothing of the one before stays on the screen."""
        self.visit = visit
        self._notices.drop_passing()
        self._keyboard.forget()
        self.rebuild()

    def put_away(self, visit: Visit) -> None:
        """Let go of the page at once, for another visit; `begin` makes that one's page."""
        self.visit = visit
        self._drop_screen()

    def adopt(self, settings: Settings) -> None:
        """Take on settings that were changed while the window is open."""
        self.settings = settings
        self.rebuild()

    def leave(self) -> None:
        """Close the window; for the staff exit, which alone may do so where closing is not allowed."""
        if self.policy.allows(Permit.STAFF_EXIT):
            self._is_leaving = True
            self.close()

    def show_focus(self, widget: QWidget | None) -> None:
        """Draw the focus ring around a widget, or nowhere."""
        self._ring.surround(widget)

    def focus_page(self) -> None:
        """Put the keyboard on the page, when what lay over it is gone."""
        if self.screen_shown is not None:
            self._keyboard.arrive(self.screen_shown, self.visit.history.current.location, "")

    def put_instead(self, widget: QWidget | None) -> None:
        """Put a widget in the page's place, or with None the page again."""
        self._ring.surround(None)
        self._frame.place.put_instead(widget)

    def place_banner(self) -> None:
        """Offer the way back to a hidden page, above the page."""
        if (banner := self.visits.make_banner()) is not None:
            self._frame.place.add_first(banner)

    # -- going places

    def go(self, location: Location) -> None:
        """Go to a place, keeping the present one in the history."""
        self._notices.drop_passing()
        self.visits.note_sign()
        self.remember_scroll()
        self.visit.history.go(location)
        self.show_current()

    def go_back(self) -> None:
        """One step back, to where the page was left."""
        self._step(self.visit.history.back)

    def go_forward(self) -> None:
        """One step forward again."""
        self._step(self.visit.history.forward)

    # -- how it looks

    def show_notices(self, sentences: list[str]) -> None:
        """Say what is wrong with settings or guide, above the page, until it is put away."""
        self._notices.keep([self.sayable(each) for each in sentences])
        self.rebuild()

    def add_notice(self, sentence: str) -> None:
        """Say one more thing above the page, once."""
        shown = self.sayable(sentence)
        if self._notices.add(shown):
            announce(self, error_words(shown))

    def drop_notice(self, sentence: str) -> None:
        """Say this above the page no longer."""
        self._notices.put_away(sentence)

    # -- Qt

    def focusNextPrevChild(self, next: bool) -> bool:
        # Tab from anywhere in the window ends here.
        self._keyboard.put_in_order()
        moved = super().focusNextPrevChild(next)
        self._keyboard.stepped()
        return moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._frame.shape_now() != self._shape:
            self.remember_scroll()
            self.rebuild()
        else:
            self._fit()
            self._frame.mind_smallness()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.BackButton:
            self.go_back()
        elif event.button() is Qt.MouseButton.ForwardButton:
            self.go_forward()
        else:
            super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (self._is_leaving or self.policy.allows(Permit.CLOSE_WINDOW)):
            event.ignore()
            return
        self._drop_screen()
        self.aloud.close()
        self.closing.emit()
        super().closeEvent(event)

    # -- building

    def rebuild(self) -> None:
        """Build everything anew in the present look and language: helpline, then bars, then the page."""
        self._keyboard.let_go()
        use_language(self.visit.language, self._resources, bundle.cache_folder())
        tell_in(self, self.visit.language)
        self._shape = form, largest, narrow = self._frame.shape_now()
        percent = min(self.visit.text_size, largest)
        self.look = self.looks.make(self.visit.theme, form, percent, self.visit.wide_spacing, narrow)
        self._ring.set_theme(self.look.theme)
        self.setPalette(palette(self.look.theme))
        self.setStyleSheet(self.looks.stylesheet(self.look))
        self._drop_screen()
        self._frame.build()
        self.helpline = self._frame.helpline
        self._notices.show_in(self._frame.place)
        self.place_banner()
        self._factory = ScreenFactory(
            self.look,
            self.looks.article_template,
            PictureShelf(self.guide.pictures, self.looks.picture_swaps(self.look)),
            self.visit,
            self.policy,
            self.settings.helpline,
            self.guide.languages,
            self.guide.compose,
            self.guide.packets,
            self.settings.printing.paper,
        )
        self.show_current()
        self.visits.replace_parts()
        self._frame.mind_smallness(anew=True)

    def show_current(self) -> None:
        """Show the page of the place the visit is at."""
        self._keyboard.let_go()
        entry = self.visit.history.current
        screen = self._factory.make(self.page_at(entry.location))
        only = AskedBy(self).only  # a page asks for its own visit, never for one that came after
        screen.goRequest.connect(only(self.go))
        screen.languageRequest.connect(only(self.change_language))
        screen.scrolled.connect(self._ring.follow)
        screen.endRequest.connect(only(self.start_over))
        if self.guide.again is not None:
            screen.againRequest.connect(self.guide.again)
        if self.settings.speech.offered and self.policy.allows(Permit.SPEECH):
            screen.offer_listening()
            screen.listenRequest.connect(self.listen)
        connect_search(screen, self)
        connect_paper(screen, self)
        if (changed := getattr(screen, "lookChanged", None)) is not None:
            changed.connect(only(self.change_look))
        self._drop_screen()
        if (old_bar := self._frame.renew_bar()) is not None:
            self._ring.forget(old_bar)
        self.screen_shown = screen
        self._frame.place.set_page(screen)
        self.aloud.attach(screen, (self._frame.place, self.helpline), self.look, self.visit.language)
        self._fit()
        screen.set_scroll(entry.scroll)
        if screen.starts_in_field:
            screen.focus_field()
        self._keyboard.arrive(screen, entry.location, entry.control)
        lay_out(self.layers.ground)
        self.pageShown.emit(entry.location)

    def page_at(self, location: Location) -> "Page":
        """The page of a place in the language of the visit."""
        page = self.guide.page(location, self.visit.language)
        return replace(page, sentence=self.sayable(page.sentence)) if isinstance(page, Trouble) else page

    def sayable(self, sentence: str) -> str:
        """A sentence as it may be said at this screen: the public is told no folder of the computer."""
        return sentence if self.policy.allows(Permit.SHARE_SCREEN) else without_folders(sentence)

    def _on_layers(self, top: Layer) -> None:
        self._touch.let_go()
        if top is not Layer.PAGE:
            self.aloud.reading.stop()

    def _fit(self) -> None:
        self._frame.fit()
        self._ring.follow()

    def _drop_screen(self) -> None:
        if self.screen_shown is not None:
            self.aloud.detach()
            self._keyboard.let_go()
            self._touch.let_go()
            self._ring.forget(self.screen_shown)
            self._frame.place.take_page(self.screen_shown)
            self.screen_shown.hide()
            self.screen_shown.deleteLater()
            self.screen_shown = None

    def remember_scroll(self) -> None:
        """Keep how far down the page is read."""
        if self.screen_shown is not None:
            self.visit.history.remember_scroll(self.screen_shown.scroll_place)
            self.visit.history.remember_control(self._keyboard.control())

    def _step(self, step: Callable[[], object]) -> None:
        self.visits.note_sign()
        self.remember_scroll()
        before = self.visit.history.current
        step()
        if self.visit.history.current is not before:
            self.show_current()
