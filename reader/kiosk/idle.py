"""When a visit ends by itself: untouched, active, warning, ended. Time is handed in; nothing here waits.

A visit begins with the first sign of a person. After `idle` seconds without another one the person is warned;
after `warning` more seconds the visit ends. After `visit` seconds the person is asked even while signs keep
coming, because a stuck key or a faulty touch screen makes signs too; then only an answer counts, not a sign.
A warning always lasts its full time from the moment it was first due on the screen.
"""

import math
from dataclasses import dataclass, replace
from enum import Enum

LEAST_WARNING = 20
"""Seconds: what WCAG 2.2, success criterion 2.2.1, asks for at least."""


class Phase(Enum):
    """Where a visit stands."""

    UNTOUCHED = "untouched"  # nobody has done anything yet, so there is nothing to end
    ACTIVE = "active"
    WARNING = "warning"
    ENDED = "ended"


class Reason(Enum):
    """Why a person is being warned."""

    QUIET = "quiet"  # no sign of a person
    LONG = "long"  # the visit has lasted long, whatever the signs


@dataclass(frozen=True)
class IdleTimes:
    """How long each phase lasts, in seconds. A warning is never shorter than LEAST_WARNING."""

    idle: float = 90
    warning: float = LEAST_WARNING
    visit: float = 45 * 60

    def __post_init__(self) -> None:
        if not (self.idle > 0 and self.visit > 0 and self.warning >= LEAST_WARNING):
            raise ValueError(f"no one could answer in these times: {self}")


@dataclass(frozen=True)
class Idle:
    """One visit's clock. Each method gives the clock as it stands then; `now` is in seconds and never falls.

    `begun` is when the visit, or the person's last answer, began the long count; `since` is when the present
    phase began or, while active, when the last sign was.
    """

    times: IdleTimes
    phase: Phase = Phase.UNTOUCHED
    reason: Reason = Reason.QUIET
    begun: float = 0.0
    since: float = 0.0

    def sign(self, now: float) -> "Idle":
        """A sign of a person: a press, a key, a touch, a scroll, or the guide reading aloud."""
        if self.phase is Phase.ENDED or (self.phase is Phase.WARNING and self.reason is Reason.LONG):
            return self
        begun = now if self.phase is Phase.UNTOUCHED else self.begun
        return replace(self, phase=Phase.ACTIVE, begun=begun, since=now)

    def answer(self, now: float) -> "Idle":
        """The person said that they are still reading."""
        if self.phase is Phase.ENDED:
            return self
        return replace(self, phase=Phase.ACTIVE, begun=now, since=now)

    def rested(self, seconds: float) -> "Idle":
        """The clock as if these seconds had not gone by: staff were at the screen."""
        return replace(self, begun=self.begun + seconds, since=self.since + seconds)

    def end(self) -> "Idle":
        """The visit is over, by the person's wish."""
        return replace(self, phase=Phase.ENDED)

    def tick(self, now: float, is_reading_aloud: bool = False) -> "Idle":
        """The clock as time goes by; call it about once a second."""
        current = self.sign(now) if is_reading_aloud and self.phase is not Phase.UNTOUCHED else self
        match current.phase:
            case Phase.ACTIVE if now - current.begun >= current.times.visit:
                return replace(current, phase=Phase.WARNING, reason=Reason.LONG, since=now)
            case Phase.ACTIVE if now - current.since >= current.times.idle:
                return replace(current, phase=Phase.WARNING, reason=Reason.QUIET, since=now)
            case Phase.WARNING if now - current.since >= current.times.warning:
                return replace(current, phase=Phase.ENDED)
            case _:
                return current

    def seconds_left(self, now: float) -> int:
        """Whole seconds until a warned visit ends, rounded up; 0 in every other phase."""
        if self.phase is not Phase.WARNING:
            return 0
        return max(0, math.ceil(self.times.warning - (now - self.since)))
