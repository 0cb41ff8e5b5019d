"""One visit: all that belongs to the person now sitting here. Ending it means dropping this object."""

from dataclasses import dataclass, field, replace

from reader.navigation.history import History
from reader.navigation.location import Handouts

TEXT_SIZES = (100, 125, 150, 200, 300)
"""Text sizes in percent."""

THEMES = ("light", "hc-light", "hc-dark")
"""Theme ids in the order the Contrast button goes through them."""


@dataclass
class Desk:
    """What was chosen and typed for one packet of pages. With `shows_saved` saved packets are in sight."""

    large_print: bool = False
    a4: bool | None = None
    """None until somebody chooses: the clinic's usual paper."""
    cover: bool = True
    wallet_cards: bool = False
    prepared_for: str = ""
    note: str = ""
    next_visit: str = ""
    shows_saved: bool = False


@dataclass
class Visit:
    """Where the visitor has been and how they want the guide to look. Never written to disk."""

    language: str = "en"
    text_size: int = 100
    theme: str = "light"
    wide_spacing: bool = False
    history: History = field(default_factory=History)
    packet: tuple[str, ...] = ()
    """Ids of the articles that are put together for paper."""
    desk: Desk = field(default_factory=Desk)
    printed_pages: int = 0

    def bring_up_to_date(self, place: Handouts) -> None:
        """The packet is the visit's, whatever it held when this place, where it is now, was last left."""
        if not self.packet:
            self.packet = place.articles
        elif place.articles != self.packet:
            entry = self.history.current
            self.history.replace(replace(place, articles=self.packet))
            self.history.remember_scroll(entry.scroll)
            self.history.remember_control(entry.control)

    @property
    def can_grow(self) -> bool:
        """Whether a larger text size exists."""
        return self.text_size < TEXT_SIZES[-1]

    @property
    def can_shrink(self) -> bool:
        """Whether a smaller text size exists."""
        return self.text_size > TEXT_SIZES[0]

    def grow(self) -> None:
        """One step larger, up to the largest."""
        self.text_size = min((s for s in TEXT_SIZES if s > self.text_size), default=TEXT_SIZES[-1])

    def shrink(self) -> None:
        """One step smaller, down to the smallest."""
        self.text_size = max((s for s in TEXT_SIZES if s < self.text_size), default=TEXT_SIZES[0])

    def next_theme(self) -> None:
        """The theme after this one, then round again."""
        self.theme = THEMES[(THEMES.index(self.theme) + 1) % len(THEMES)]
