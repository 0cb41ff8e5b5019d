"""Begins, hides and ends visits: what a visit holds is dropped whole, never cleared piece by piece."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from reader.kiosk.clock import VisitClock
from reader.kiosk.idle import Idle, IdleTimes, Phase
from reader.kiosk.layers import BEHIND_THE_PIN, Layer
from reader.kiosk.policy import Permit, Policy
from reader.memory import give_back
from reader.navigation.visit import Visit
from reader.ui.kiosk.clipboard import EmptyClipboard, drop_clipboard
from reader.ui.kiosk.guard import Guard
from reader.ui.kiosk.host import VisitHost
from reader.ui.kiosk.idle_warning import IdleWarning
from reader.ui.kiosk.lid import Lid
from reader.ui.kiosk.question import Question
from reader.ui.language.words import tr
from reader.ui.widgets.basics import button, let_go
from reader.ui.widgets.page_place import notice

if TYPE_CHECKING:
    from reader.ui.kiosk.cover import Cover

KEPT_SECONDS = 60
"""How long a hidden visit can be gone back to once the cover is gone, where visits end by themselves."""
_PAGES_GONE_MS = 100  # the pages of a visit are deleted by then; asked sooner, nothing is given back
_NEVER = IdleTimes(idle=float("inf"), visit=float("inf"))


@dataclass(frozen=True)
class _Kept:
    """A visit that was hidden, and until when it can be gone back to."""

    visit: Visit
    idle: Idle
    until: float


class Visits(QObject):
    """The visits of one window. `clock` gives seconds that never fall, `slept` those the computer slept."""

    silenceRequest = Signal()  # whatever speaks must stop at once
    visitEnded = Signal()

    def __init__(
        self, host: VisitHost, policy: Policy, fresh: Callable[[], Visit], clock: VisitClock
    ) -> None:
        super().__init__(host.widget)
        self.clock: Callable[[], float] = clock
        self.slept: Callable[[], float] = clock.take_slept
        self.is_reading_aloud: Callable[[], bool] = lambda: False
        self._host = host
        self._layers = host.layers
        self._policy = policy
        self._fresh = fresh
        self._idle = Idle(policy.idle or _NEVER)
        self._rests_since: float | None = None
        self._kept: _Kept | None = None
        self._lid = Lid(host, lambda: self.clock())
        self._lid.lifted.connect(self._on_lifted)
        self._question = Question(host)
        self._question.answered.connect(self.answer)
        self._question.clearRequest.connect(self.end)
        self._banner: QFrame | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        self._layers.changed.connect(self._on_layers)
        self._layers.pressedBelow.connect(self.note_sign)
        if policy.idle is not None or not policy.allows(Permit.FREE_KEYS):
            self._guard = Guard(host.widget, policy, self._on_sign)
        if not policy.allows(Permit.SELECT_TEXT):
            EmptyClipboard(self)

    @property
    def is_hidden(self) -> bool:
        """Whether the cover is on."""
        return self._lid.cover is not None

    @property
    def is_at_rest(self) -> bool:
        """Whether nobody reads: no visit has begun, or where visits do not end, it shows nothing."""
        if self._policy.idle is not None:
            return self._kept is None and self._idle.phase is Phase.UNTOUCHED
        return self._kept is None and self._host.visit.shows_nothing

    @property
    def warning(self) -> IdleWarning | None:
        """The question that is being asked, if any."""
        return self._question.shown

    @property
    def cover(self) -> "Cover | None":
        """The picture that hides the screen, while it does."""
        return self._lid.cover

    # -- a visit ends

    def end(self) -> None:
        """Drop the visit and all that lay over it, and begin a new one at Home, as the clinic set it up."""
        self._kept = None
        self._begin(self._fresh(), Idle(self._idle.times))
        self._layers.close()
        drop_clipboard()
        self.visitEnded.emit()
        QTimer.singleShot(_PAGES_GONE_MS, self, give_back)

    def _begin(self, visit: Visit, idle: Idle) -> None:
        self.silenceRequest.emit()
        self._idle = idle
        self._question.take_down()
        self._host.begin(visit)
        self._run_timer()

    # -- the screen is hidden

    def hide(self) -> None:
        """Cover the screen at once; below, the page gives way to Home once that is seen."""
        if self.is_hidden or not self._policy.allows(Permit.HIDE_SCREEN):
            return
        self._lid.put_on()
        self.silenceRequest.emit()
        visit = self._host.visit
        if not visit.shows_nothing:
            self._host.remember_scroll()
            self._kept = _Kept(visit, self._idle, self.clock() + self._idle.times.idle)
            self._idle = Idle(self._idle.times)
            fresh = self._fresh()
            fresh.look_like(visit)
            self._host.put_away(fresh)
        self._question.take_down()
        QTimer.singleShot(0, self, self._make_home)
        self._run_timer()

    def _make_home(self) -> None:
        """What takes time when the screen is hidden; the cover stands once it is done."""
        if self._host.screen_shown is None:
            self._host.begin(self._host.visit)
        self._lid.stand()

    def show_again(self) -> None:
        """Press the cover: Home is there, and for a while a way back to the page."""
        self._lid.press()

    def _on_lifted(self) -> None:
        now = self.clock()
        self._idle = self._idle.sign(now)
        if self._kept is not None:
            # Where no visit ends by itself, a counselor's packet waits as long as the talk takes.
            until = now + KEPT_SECONDS if self._policy.idle else math.inf
            self._kept = _Kept(self._kept.visit, self._kept.idle, until)
            self._host.place_banner()
        if self._layers.top is Layer.PAGE:
            self._host.focus_page()
        self._run_timer()

    def go_back_to_kept(self) -> None:
        """Return to the visit that was hidden."""
        if self._kept is not None:
            kept, self._kept = self._kept, None
            self._begin(kept.visit, kept.idle.sign(self.clock()))

    def make_banner(self) -> QWidget | None:
        """The way back to the page, for the window to place above its page; None when there is none."""
        self._banner = None
        if self._kept is None or self.is_hidden:
            return None
        back = button(tr("Go back to my page"), self._host.look, self.go_back_to_kept, "back")
        said = tr("Your page is kept for one minute.") if self._policy.idle else tr("Your page is kept.")
        self._banner = notice(said, back)
        return self._banner

    # -- time goes by

    def tick(self) -> None:
        """Look at the clock; once a second is right."""
        if self._has_woken():
            return
        now = self.clock()
        if self._kept is not None and now >= self._kept.until:
            self._let_kept_go()
        if self._rests_since is None:
            self._judge(now)
        self._run_timer()

    def _judge(self, now: float) -> None:
        before = self._idle
        self._idle = self._idle.tick(now, self.is_reading_aloud())
        match self._idle.phase:
            case Phase.WARNING if self.is_hidden:
                self.end()  # nobody can see the question; what is below the cover is Home
            case Phase.WARNING if before.phase is Phase.WARNING and (asked := self.warning) is not None:
                asked.count(self._idle.seconds_left(now))
            case Phase.WARNING:
                self._ask()
            case Phase.ENDED:
                self.end()
            case _:
                self._question.take_down()

    def _let_kept_go(self) -> None:
        """The hidden visit has ended; the one at Home goes on, or begins anew if nobody has come."""
        self._kept = None
        if self.is_hidden:
            self.end()
            return
        if self._banner is not None:
            let_go(self._banner)
            self._banner = None
        drop_clipboard()
        self.visitEnded.emit()

    def _run_timer(self) -> None:
        needed = (
            (self._kept is not None and self._kept.until < math.inf)
            or (self._policy.idle is not None and self._idle.phase in (Phase.ACTIVE, Phase.WARNING))
            or any(self._layers.has(layer) for layer in BEHIND_THE_PIN)
        )
        if needed != self._timer.isActive():
            self._timer.start() if needed else self._timer.stop()

    # -- the computer slept

    def _has_woken(self) -> bool:
        """Whether the computer slept since this was last asked; then the screen is covered and judged."""
        slept = self.slept()
        if not slept:
            return False
        now = self.clock()
        self._stop_resting(now - slept)
        if self._policy.idle is not None and self._idle.phase is not Phase.UNTOUCHED:
            is_over = self._idle.tick(now).phase in (Phase.WARNING, Phase.ENDED)
            was_hidden = self.is_hidden
            self.hide()
            if is_over:
                self.end()
                if not was_hidden:
                    self._lid.take_off()  # a clean Home is there, as after any visit
        self._layers.close(BEHIND_THE_PIN)
        if self._kept is not None and now >= self._kept.until:
            self._let_kept_go()
        self._run_timer()
        return True

    # -- the clock of the visit rests while staff are in

    def _on_layers(self, _top: Layer) -> None:
        if not self._layers.has(Layer.STAFF):
            self._stop_resting(self.clock())
        elif self._rests_since is None:
            self._rests_since = self.clock()
        self._run_timer()

    def _stop_resting(self, now: float) -> None:
        if self._rests_since is not None:
            self._idle = self._idle.rested(max(0.0, now - self._rests_since))
            self._rests_since = None

    # -- signs of a person

    def answer(self) -> None:
        """The person is still reading."""
        self._idle = self._idle.answer(self.clock())
        self._question.take_down()

    def note_sign(self) -> None:
        """Something was done; also by means that make no event here, such as a screen reader."""
        if not self.is_hidden:
            self._idle = self._idle.sign(self.clock())
            if self._idle.phase is Phase.ACTIVE:
                self._question.take_down()
            self._run_timer()

    def _on_sign(self, _watched: QObject, _kind: QEvent.Type) -> bool:
        was_hidden = self.is_hidden
        if self._has_woken():
            return not was_hidden  # a press on what was there before is for nothing that is there now
        if self._layers.top in (Layer.PAGE, Layer.PIN):  # all others judge the presses on them
            self.note_sign()
        return False

    # -- what lies over the page

    def replace_parts(self) -> None:
        """Make anew what stood in the window that was rebuilt."""
        self._question.drop()
        if self._idle.phase is Phase.WARNING and not self.is_hidden:
            self._ask()
        self._lid.renew()

    def _ask(self) -> None:
        self._question.ask(self._idle.seconds_left(self.clock()), self._idle.reason)
