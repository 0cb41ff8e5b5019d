"""Begins, hides and ends visits: what a visit holds is dropped whole, never cleared piece by piece."""

import math
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from reader.kiosk.idle import Idle, IdleTimes, Phase
from reader.kiosk.policy import Permit, Policy
from reader.memory import give_back
from reader.navigation.location import Home
from reader.navigation.visit import Visit
from reader.ui.kiosk.guard import Guard
from reader.ui.kiosk.idle_warning import IdleWarning
from reader.ui.widgets.basics import button, let_go
from reader.ui.widgets.page_place import notice
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.kiosk.cover import Cover
    from reader.ui.main_window import MainWindow

KEPT_SECONDS = 60
"""How long a hidden visit can be gone back to once the cover is gone, where visits end by themselves."""
_PAGES_GONE_MS = 100  # the pages of a visit are deleted by then; asked sooner, nothing is given back
_TOUCH_REST = 0.4  # seconds: the second touch of a double touch on the Hide button is not for the cover
_NEVER = IdleTimes(idle=float("inf"), visit=float("inf"))


class Visits(QObject):
    """The visits of one window. `clock` gives seconds that never fall."""

    silenceRequest = Signal()  # whatever speaks must stop at once
    visitEnded = Signal()

    def __init__(
        self,
        window: "MainWindow",
        policy: Policy,
        fresh: Callable[[], Visit],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self.clock = clock
        self.is_reading_aloud: Callable[[], bool] = lambda: False
        self._window = window
        self._policy = policy
        self._fresh = fresh
        self._idle = Idle(policy.idle or _NEVER)
        self._kept: Visit | None = None
        self._kept_idle = self._idle
        self._kept_until = 0.0
        self._cover: Cover | None = None
        self._covered_at = 0.0
        self._warning: IdleWarning | None = None
        self._banner: QFrame | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        if policy.idle is not None or not policy.allows(Permit.FREE_KEYS):
            self._guard = Guard(window, policy, self._on_sign)

    @property
    def is_hidden(self) -> bool:
        """Whether the cover is on."""
        return self._cover is not None

    @property
    def warning(self) -> IdleWarning | None:
        """The question that is being asked, if any."""
        return self._warning

    @property
    def cover(self) -> "Cover | None":
        """The picture that hides the screen, while it does."""
        return self._cover

    # -- a visit ends

    def end(self) -> None:
        """Drop the visit and begin a new one at Home, as the clinic set it up."""
        self._kept = None
        self._begin(self._fresh(), Idle(self._idle.times))
        _drop_clipboard()
        self.visitEnded.emit()
        QTimer.singleShot(_PAGES_GONE_MS, self, give_back)

    def _begin(self, visit: Visit, idle: Idle) -> None:
        self.silenceRequest.emit()
        self._idle = idle
        self._take_down_warning()
        self._window.begin(visit)
        self._run_timer()

    # -- the screen is hidden

    def hide(self) -> None:
        """Cover the screen at once; below, the page gives way to Home."""
        if self._cover is not None or not self._policy.allows(Permit.HIDE_SCREEN):
            return
        now = self.clock()
        self._put_up_cover(now)
        visit = self._window.visit
        if not _shows_nothing(visit):
            self._window.remember_scroll()
            self._kept, self._kept_idle = visit, self._idle
            self._kept_until = now + self._idle.times.idle
            guest = Visit(visit.language, visit.text_size, visit.theme, visit.wide_spacing)
            self._begin(guest, Idle(self._idle.times))
        else:
            self.silenceRequest.emit()
            self._take_down_warning()
        self._run_timer()

    def show_again(self) -> None:
        """Take the cover away: Home is there, and for a while a way back to the page."""
        if self._cover is None or self.clock() - self._covered_at < _TOUCH_REST:
            return
        self._cover.hide()
        self._cover.deleteLater()
        self._cover = None
        now = self.clock()
        self._idle = self._idle.sign(now)
        if self._kept is not None:
            # Where no visit ends by itself, a counselor's packet waits as long as the talk takes.
            self._kept_until = now + KEPT_SECONDS if self._policy.idle else math.inf
            self._window.place_banner()
        self._window.focus_page()
        self._run_timer()

    def go_back_to_kept(self) -> None:
        """Return to the visit that was hidden."""
        if self._kept is not None:
            visit, self._kept = self._kept, None
            self._begin(visit, self._kept_idle.sign(self.clock()))

    def make_banner(self) -> QWidget | None:
        """The way back to the page, for the window to place above its page; None when there is none."""
        self._banner = None
        if self._kept is None or self._cover is not None:
            return None
        back = button(tr("Go back to my page"), self._window.look, self.go_back_to_kept, "back")
        said = tr("Your page is kept for one minute.") if self._policy.idle else tr("Your page is kept.")
        self._banner = notice(said, back)
        return self._banner

    # -- time goes by

    def tick(self) -> None:
        """Look at the clock; once a second is right."""
        now = self.clock()
        if self._kept is not None and now >= self._kept_until:
            self._let_kept_go()
        before = self._idle
        self._idle = self._idle.tick(now, self.is_reading_aloud())
        match self._idle.phase:
            case Phase.WARNING if self._cover is not None:
                self.end()  # nobody can see the question; what is below the cover is Home
            case Phase.WARNING if before.phase is Phase.WARNING and self._warning is not None:
                self._warning.count(self._idle.seconds_left(now))
            case Phase.WARNING:
                self._put_up_warning()
            case Phase.ENDED:
                self.end()
            case _:
                self._take_down_warning()
        self._run_timer()

    def _let_kept_go(self) -> None:
        """The hidden visit has ended; the one at Home goes on, or begins anew if nobody has come."""
        self._kept = None
        if self._cover is not None:
            self.end()
            return
        if self._banner is not None:
            let_go(self._banner)
            self._banner = None
        _drop_clipboard()
        self.visitEnded.emit()

    def _run_timer(self) -> None:
        needed = (self._kept is not None and self._kept_until < math.inf) or (
            self._policy.idle is not None and self._idle.phase in (Phase.ACTIVE, Phase.WARNING)
        )
        if needed != self._timer.isActive():
            self._timer.start() if needed else self._timer.stop()

    # -- signs of a person

    def answer(self) -> None:
        """The person is still reading."""
        self._idle = self._idle.answer(self.clock())
        self._take_down_warning()

    def note_sign(self) -> None:
        """Something was done; also by means that make no event here, such as a screen reader."""
        if self._cover is None:
            self._idle = self._idle.sign(self.clock())
            if self._idle.phase is Phase.ACTIVE:
                self._take_down_warning()
            self._run_timer()

    def _on_sign(self, watched: QObject, kind: QEvent.Type) -> bool:
        if self._cover is not None:
            return False
        if self._warning is not None:
            # The card takes its own presses; the pointer moving by is no press.
            is_its_own = watched is self._warning or self._warning.isAncestorOf(watched)  # type: ignore[arg-type]
            if is_its_own or kind is QEvent.Type.MouseMove:
                return False
        self.note_sign()
        return False

    # -- what lies over the page

    def refit(self) -> None:
        """Follow the window after it was rebuilt or resized."""
        if self._cover is not None:
            self._cover.setGeometry(self._window.rect())
            self._cover.raise_()

    def replace_parts(self) -> None:
        """Make anew what stood in the window that was rebuilt."""
        self._warning = None
        if self._idle.phase is Phase.WARNING and self._cover is None:
            self._put_up_warning()
        if self._cover is not None:
            old = self._cover
            self._put_up_cover(self._covered_at)
            old.hide()
            old.deleteLater()

    def _put_up_cover(self, now: float) -> None:
        from reader.ui.kiosk.cover import Cover  # not needed to paint the first page

        self._cover = Cover(self._window, self._window.look, self._window.settings)
        self._cover.returnRequest.connect(self.show_again)
        self._covered_at = now
        self.refit()
        self._window.show_focus(None)
        self._cover.show()
        self._cover.setFocus()
        self._cover.repaint()

    def _put_up_warning(self) -> None:
        self._warning = IdleWarning(
            self._window.look, self._idle.seconds_left(self.clock()), self._idle.reason
        )
        self._warning.answered.connect(self.answer)
        self._warning.clearRequest.connect(self.end)
        self._window.put_instead(self._warning)
        self._warning.keep_button.setFocus()
        self._window.show_focus(self._warning.keep_button)
        self._warning.say()

    def _take_down_warning(self) -> None:
        if self._warning is not None:
            self._warning = None
            self._window.put_instead(None)


def _shows_nothing(visit: Visit) -> bool:
    history = visit.history
    return isinstance(history.current.location, Home) and not (history.can_go_back or history.can_go_forward)


def _drop_clipboard() -> None:
    """Empty what this program put on the clipboard; what others put there is not a visitor's."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
