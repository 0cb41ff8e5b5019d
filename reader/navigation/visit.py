"""One visit: all that belongs to the person now sitting here. Ending it means dropping this object."""

from dataclasses import dataclass, field, replace

from reader.ids import ArticleId
from reader.navigation.history import History
from reader.navigation.location import Handouts, Home
from reader.navigation.packet import TO_TAKE_HOME, Packet, Paper, Slip
from reader.texts.languages import SOURCE

TEXT_SIZES = (100, 125, 150, 200, 300)
"""Text sizes in percent."""

THEMES = ("light", "hc-light", "hc-dark")
"""Theme ids in the order the Contrast button goes through them."""

_NO_PAGES = Packet(options=TO_TAKE_HOME)
_NOTHING_TYPED = Slip()


@dataclass
class Visit:
    """Where the visitor has been and how they want the guide to look. Never written to disk."""

    language: str = SOURCE
    text_size: int = 100
    theme: str = "light"
    wide_spacing: bool = False
    history: History = field(default_factory=History)
    packet: Packet = _NO_PAGES
    """What is put together for paper."""
    slip: Slip = _NOTHING_TYPED
    shows_saved_packets: bool = False
    """Whether saved packets are in sight, in place of the pages that could be added."""
    printed_pages: int = 0

    @property
    def shows_nothing(self) -> bool:
        """Whether it is at Home, with no page to go back or forward to."""
        history = self.history
        return isinstance(history.current.location, Home) and not (
            history.can_go_back or history.can_go_forward
        )

    def look_like(self, other: "Visit") -> None:
        """Take on how another visit looks and the language it is in."""
        self.language, self.text_size = other.language, other.text_size
        self.theme, self.wide_spacing = other.theme, other.wide_spacing

    def print_on(self, paper: Paper, teach_back: bool) -> None:
        """Have the packet printed on this paper, with or without questions for the counselor."""
        options = replace(self.packet.options, paper=paper, teach_back=teach_back)
        self.packet = replace(self.packet, options=options)

    def put_together(self, articles: tuple[ArticleId, ...]) -> None:
        """Have the packet hold these articles."""
        self.packet = replace(self.packet, articles=articles)

    def bring_up_to_date(self, place: Handouts) -> None:
        """The packet is the visit's, whatever it held when this place, where it is now, was last left."""
        if not self.packet.articles:
            self.put_together(place.articles)
        elif place.articles != self.packet.articles:
            entry = self.history.current
            self.history.replace(replace(place, articles=self.packet.articles))
            self.history.remember_scroll(entry.scroll)
            self.history.remember_control(entry.control)

    def grow(self) -> None:
        """One step larger, up to the largest."""
        self.text_size = min((s for s in TEXT_SIZES if s > self.text_size), default=TEXT_SIZES[-1])

    def shrink(self) -> None:
        """One step smaller, down to the smallest."""
        self.text_size = max((s for s in TEXT_SIZES if s < self.text_size), default=TEXT_SIZES[0])

    def next_theme(self) -> None:
        """The theme after this one, then round again."""
        self.theme = THEMES[(THEMES.index(self.theme) + 1) % len(THEMES)]
