"""The one clock of a visit: seconds that never fall, and that count the time the computer slept.

The clock a program usually measures with stands still while the computer sleeps; the clock on the wall goes
on, but anybody may set it. So both are read, and the one that moved further counts. Setting the wall clock
back moves nothing back and gives nobody more time.
"""

import time
from collections.abc import Callable

LEAST_SLEEP = 5.0
"""Seconds the wall clock must be ahead of the other one before that is called sleep."""


class VisitClock:
    """Tells the seconds since it was made. `steady` never falls; `wall` is in seconds since 1970."""

    def __init__(
        self, steady: Callable[[], float] = time.monotonic, wall: Callable[[], float] = time.time
    ) -> None:
        self._steady, self._wall = steady, wall
        self._last_steady, self._last_wall = steady(), wall()
        self._now = 0.0
        self._began = self._last_wall
        self._slept = 0.0

    def __call__(self) -> float:
        """The seconds now."""
        steady, wall = self._steady(), self._wall()
        by_steady = max(0.0, steady - self._last_steady)
        by_wall = wall - self._last_wall
        self._last_steady, self._last_wall = steady, wall
        self._now += max(by_steady, by_wall)
        if by_wall - by_steady >= LEAST_SLEEP:
            self._slept += by_wall - by_steady
        return self._now

    def since_1970(self) -> float:
        """The time of day as this clock counts it: what was set back on the wall is not set back here."""
        return self._began + self()

    def take_slept(self) -> float:
        """How long the computer slept since this was last asked, in seconds; 0 for not at all."""
        self()
        slept, self._slept = self._slept, 0.0
        return slept
