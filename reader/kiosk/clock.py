"""The one clock of a visit: seconds that never fall, and that count the time the computer slept.

The clock a program usually measures with stands still while the computer sleeps. Two others go on: the one
the system counts since it started, where it tells it, and the one on the wall, which anybody may set, and
which a worn-out battery sets back. All are read, and the one that moved furthest counts. Setting the wall
clock back moves nothing back, gives nobody more time and hides no sleep.
"""

import time
from collections.abc import Callable

from reader.system import awake_seconds, running_seconds

LEAST_SLEEP = 5.0
"""Seconds another clock must be ahead of the one that stands still asleep before that is called sleep."""


class VisitClock:
    """Tells the seconds since it was made.

    `awake` and `running` never fall, and `running` goes on in sleep where the system tells that; `wall` is
    in seconds since 1970.
    """

    def __init__(
        self,
        awake: Callable[[], float] = awake_seconds,
        wall: Callable[[], float] = time.time,
        running: Callable[[], float] = running_seconds,
    ) -> None:
        self._clocks = (awake, running, wall)
        self._last = tuple(clock() for clock in self._clocks)
        self._now = 0.0
        self._began = self._last[-1]
        self._slept = 0.0

    def __call__(self) -> float:
        """The seconds now."""
        times = tuple(clock() for clock in self._clocks)
        awake, *others = (time - last for time, last in zip(times, self._last, strict=True))
        self._last = times
        awake = max(0.0, awake)
        passed = max(awake, *others)
        self._now += passed
        if passed - awake >= LEAST_SLEEP:
            self._slept += passed - awake
        return self._now

    def since_1970(self) -> float:
        """The time of day as this clock counts it: what was set back on the wall is not set back here."""
        return self._began + self()

    def take_slept(self) -> float:
        """How long the computer slept since this was last asked, in seconds; 0 for not at all."""
        self()
        slept, self._slept = self._slept, 0.0
        return slept
