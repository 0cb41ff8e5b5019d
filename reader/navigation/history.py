"""Back and forward, as a plain list of places with the scroll place of each."""

from dataclasses import dataclass, replace

from reader.navigation.location import Home, Location


@dataclass(frozen=True)
class Entry:
    """A place, how far down the visitor was (0.0 is the top, 1.0 the end), and what the keyboard was on."""

    location: Location
    scroll: float = 0.0
    control: str = ""


class History:
    """The places of one visit, oldest first; at most `limit` are kept."""

    def __init__(self, start: Location | None = None, limit: int = 200) -> None:
        self._entries = [Entry(start or Home())]
        self._index = 0
        self._limit = limit

    @property
    def current(self) -> Entry:
        """Where the visitor is."""
        return self._entries[self._index]

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier place."""
        return self._index > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the visitor has gone back from a later place."""
        return self._index < len(self._entries) - 1

    def go(self, location: Location) -> None:
        """Go to a new place; places ahead are forgotten. Going where one is changes nothing."""
        if location == self.current.location:
            return
        del self._entries[self._index + 1 :]
        self._entries.append(Entry(location))
        del self._entries[: -self._limit]
        self._index = len(self._entries) - 1

    def replace(self, location: Location) -> None:
        """Change the present place without a new step, as when a query grows letter by letter."""
        self._entries[self._index] = Entry(location)

    def remember_scroll(self, scroll: float) -> None:
        """Keep how far down the visitor is at the present place."""
        self._entries[self._index] = replace(self.current, scroll=min(max(scroll, 0.0), 1.0))

    def remember_control(self, control: str) -> None:
        """Keep what the keyboard is on at the present place."""
        self._entries[self._index] = replace(self.current, control=control)

    def back(self) -> Entry:
        """One step back, if there is one; the entry now current."""
        self._index = max(0, self._index - 1)
        return self.current

    def forward(self) -> Entry:
        """One step forward, if there is one; the entry now current."""
        self._index = min(len(self._entries) - 1, self._index + 1)
        return self.current
