"""The window: it makes its parts, hands each what it needs, and tells them what Qt tells it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QCloseEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.clinic.model import Settings
from reader.kiosk.allowance import PaperAllowance
from reader.kiosk.clock import VisitClock
from reader.kiosk.layers import Layer
from reader.kiosk.policy import Permit, Policy
from reader.navigation.location import AnyLocation, Location
from reader.navigation.packet import Paper
from reader.navigation.visit import Visit
from reader.speech.reading import State
from reader.ui.access.actions import acts_over
from reader.ui.access.announce import announce
from reader.ui.access.events import unwatched
from reader.ui.access.layers import Layers
from reader.ui.access.requests import Act, Request
from reader.ui.access.shortcuts import make_shortcuts
from reader.ui.access.told import tell_as, tell_in
from reader.ui.access.touch import Touch
from reader.ui.aloud.control import AloudControl
from reader.ui.kiosk.frame import present
from reader.ui.kiosk.visits import Visits
from reader.ui.language.translation import use_language
from reader.ui.language.words import error_words
from reader.ui.look.look import Form
from reader.ui.look.looks import Looks
from reader.ui.look.theme import palette
from reader.ui.screens.base import Screen
from reader.ui.widgets.focus_ring import FocusRing
from reader.ui.widgets.helpline_panel import HelplinePanel
from reader.ui.window.acts import Acts
from reader.ui.window.answers import Answers
from reader.ui.window.frame import WindowFrame
from reader.ui.window.guide import Guide
from reader.ui.window.helpline_keys import HelplineKeys
from reader.ui.window.keyboard_focus import KeyboardFocus
from reader.ui.window.look_changes import LookChanges
from reader.ui.window.notices import Notices
from reader.ui.window.paper_answers import PaperAnswers
from reader.ui.window.stage import Stage

SMALLEST = QSize(320, 240)


class MainWindow(QWidget):
    """One visit on one screen. The helpline panel is built first and outlives every page.

    Its parts see it as a `Host`, the rooms below as a `VisitHost`, a `DeskHost` or a `StaffHost`.
    """

    pageShown = Signal(AnyLocation)
    closing = Signal()

    aloud: AloudControl

    def __init__(
        self, settings: Settings, visit: Visit, guide: Guide, resources: Path, policy: Policy
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        tell_as(self, QAccessible.Role.Window)
        self.setWindowTitle(guide.name)  # never the topic: others can see the task bar
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.visit = visit
        visit.print_on(Paper(settings.printing.paper), settings.printing.teach_back)
        self.settings = settings
        self.policy = policy
        self._is_leaving = False
        self.guide = guide
        self._resources = resources
        self.looks = Looks(resources, policy.finger_targets, not policy.allows(Permit.TOPIC_TITLES))
        self.clock = VisitClock()
        self.layers = Layers(self, acts_over)
        self.layers.changed.connect(self._on_layers)
        self.allowance = PaperAllowance(policy.pages_per_hour)
        self._shape: tuple[Form, int, bool] | None = None
        self.setMinimumSize(SMALLEST)
        self._make_parts()
        make_shortcuts(self, policy, lambda: self.layers.top, self.answer)
        self._first_language, self._screen_at_start = visit.language, settings.screen
        self.visits = Visits(self, policy, self._fresh_visit, self.clock)
        self.visits.is_reading_aloud = lambda: self.aloud.reading.state is State.READING
        self.visits.silenceRequest.connect(self.aloud.reading.stop)
        self.visits.visitEnded.connect(self.aloud.reading.begin_visit)

    def _make_parts(self) -> None:
        self._notices = Notices(self.policy)
        self._frame = WindowFrame(self)
        self._ring = FocusRing(self.layers.ground)
        self._keyboard = KeyboardFocus(self, self._ring)
        helpline_keys = HelplineKeys(self, self._keyboard, lambda: self.helpline)
        self._touch = Touch(self)  # before the guard, which then hears of each touch first
        self._touch.pressed.connect(self._keyboard.put_aside)
        self.aloud = AloudControl(self.settings.speech, self)
        shown = self.pageShown.emit
        self._stage = Stage(self, self._frame, self._notices, self._keyboard, self._ring, self._touch, shown)
        look_changes = LookChanges(self, self._stage)
        self.acts = Acts(self, self._stage, look_changes, helpline_keys)
        self.paper = PaperAnswers(self, self._stage, look_changes)
        self._answers = Answers(self, self._stage, look_changes, self.acts, self.paper)

    # -- what is asked of it

    def answer(self, request: Request) -> None:
        """Do what a person asked for: the one door for screens, bars and shortcuts."""
        self._answers.answer(request)

    def go(self, location: Location) -> None:
        """Go to a place, keeping the present one in the history."""
        self._stage.go(location)

    def start_over(self) -> None:
        """End this visit."""
        self.answer(Act.START_OVER)

    def hide_screen(self) -> None:
        """Cover the screen with a neutral picture."""
        self.answer(Act.HIDE_SCREEN)

    # -- what its parts see of it

    @property
    def widget(self) -> QWidget:
        """The window itself, for what must have a parent or a size."""
        return self

    @property
    def helpline(self) -> HelplinePanel:
        """The panel that is shown now."""
        return self._frame.helpline

    @property
    def screen_shown(self) -> Screen | None:
        """The page shown, if one is."""
        return self._stage.screen

    def remember_scroll(self) -> None:
        """Keep how far down the page is read."""
        self._stage.remember_scroll()

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
        self._stage.drop()

    def _fresh_visit(self) -> Visit:
        """A visit as the clinic set it up."""
        start = self._screen_at_start
        visit = Visit(language=self._first_language, text_size=start.text_size, theme=start.theme)
        visit.print_on(Paper(self.settings.printing.paper), self.settings.printing.teach_back)
        return visit

    def adopt(self, settings: Settings) -> None:
        """Take on settings that were changed while the window is open."""
        if not self.visit.packet.articles and settings.printing != self.settings.printing:
            self.visit.print_on(Paper(settings.printing.paper), settings.printing.teach_back)
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
        self._stage.focus()

    def put_instead(self, widget: QWidget | None) -> None:
        """Put a widget in the page's place, or with None the page again."""
        self._ring.surround(None)
        self._frame.put_instead(widget)

    def put_beside(self, make: Callable[[], QWidget]) -> None:
        """Have a widget beside the page from now on, made anew with the window."""
        self._frame.beside = make
        self.rebuild()

    def place_banner(self) -> None:
        """Offer the way back to a hidden page, above the page."""
        if (banner := self.visits.make_banner()) is not None:
            self._frame.place.add_first(banner)

    # -- how it looks

    def show_notices(self, sentences: Sequence[str]) -> None:
        """Say what is wrong with settings or guide, above the page, until it is put away."""
        self._notices.keep(sentences)
        self.rebuild()

    def add_notice(self, sentence: str) -> None:
        """Say one more thing above the page, once."""
        if shown := self._notices.add(sentence):
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
            self._stage.fit()
            self._frame.mind_smallness()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.BackButton:
            self.answer(Act.GO_BACK)
        elif event.button() is Qt.MouseButton.ForwardButton:
            self.answer(Act.GO_FORWARD)
        else:
            super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (self._is_leaving or self.policy.allows(Permit.CLOSE_WINDOW)):
            event.ignore()
            return
        self._stage.drop()
        self.aloud.close()
        self.closing.emit()
        super().closeEvent(event)

    # -- building

    def rebuild(self) -> None:
        """Build everything anew in the present look and language: helpline, then bars, then the page."""
        with unwatched():
            self._rebuild()

    def _rebuild(self) -> None:
        self._keyboard.let_go()
        use_language(self.visit.language)
        tell_in(self, self.visit.language)
        self._shape = form, largest, narrow = self._frame.shape_now()
        percent = min(self.visit.text_size, largest)
        self.look = self.looks.make(self.visit.theme, form, percent, self.visit.wide_spacing, narrow)
        self._ring.set_theme(self.look.theme)
        self.setPalette(palette(self.look.theme))
        self._stage.drop()
        self._frame.clear()
        sheet = self.looks.stylesheet(self.look)
        if sheet != self.styleSheet():  # Qt goes through every widget there is, even for the same one
            self.setStyleSheet(sheet)
        self._frame.build()
        self._notices.show_in(self._frame.place)
        self.place_banner()
        self._stage.prepare()
        self._stage.show_current()
        self.visits.replace_parts()
        self._frame.mind_smallness(anew=True)

    def _on_layers(self, top: Layer) -> None:
        self._touch.let_go()
        if top is not Layer.PAGE:
            self.aloud.reading.stop()
