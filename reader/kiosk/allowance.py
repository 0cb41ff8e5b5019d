"""How many pages visitors may print: so many in a visit, and so many in an hour whatever the visits."""

from collections import deque
from dataclasses import dataclass, field

HOUR = 3600.0


@dataclass
class PaperAllowance:
    """Counts the pages of all visits. `per_hour` is None for as many as they like; `now` is in seconds."""

    per_hour: int | None
    _sent: deque[tuple[float, int]] = field(default_factory=deque)

    def add(self, pages: int, now: float) -> None:
        """Pages went to the printer."""
        self._sent.append((now, pages))

    def used(self, now: float) -> int:
        """The pages of the hour that ends now."""
        while self._sent and now - self._sent[0][0] >= HOUR:
            self._sent.popleft()
        return sum(pages for _when, pages in self._sent)

    def allows(self, pages: int, now: float) -> bool:
        """Whether so many more may be printed now."""
        return self.per_hour is None or self.used(now) + pages <= self.per_hour

    def wait(self, pages: int, now: float) -> float:
        """Seconds until so many more may be printed: 0 for now, at most an hour."""
        if self.allows(pages, now) or self.per_hour is None:
            return 0.0
        left = self.used(now) + pages - self.per_hour
        for when, count in self._sent:
            left -= count
            if left <= 0:
                return min(HOUR, max(0.0, when + HOUR - now))  # sums of floats run over by a hair
        return HOUR
