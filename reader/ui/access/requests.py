"""Everything a person may ask of the window: one value for each kind of request.

Screens, bars and shortcuts say what they want with these values, through one signal named `requested`. The
window answers in one place (`reader.ui.window.answers`), where the type checker holds it to answer them all.
"""

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from reader.ids import ArticleId
from reader.navigation.changes import AnyRequest, LookChange
from reader.navigation.location import Handouts, Location

if TYPE_CHECKING:  # no start waits for what only paper needs
    from reader.handouts.packet_files import SavedPacket
    from reader.navigation.packet import Packet
    from reader.printing.paper import Sheets


class Act(AnyRequest, Enum):
    """What needs no more than its name."""

    GO_BACK = auto()
    GO_FORWARD = auto()
    SEARCH = auto()
    """Go to the search page, or to its field when already there."""
    FIND_ON_PAGE = auto()
    """Find words on this page; where there is no long text, in the whole guide."""
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    USUAL_TEXT_SIZE = auto()
    """The text size the clinic chose."""
    LISTEN = auto()
    """Read this page aloud, or stop."""
    TO_HELPLINE = auto()
    """Put the keyboard on the helpline's numbers, or back."""
    PUT_TOGETHER = auto()
    """Go to where pages are put together for paper."""
    PRINT_SHOWN = auto()
    """Print the page shown, or the packet, as its button does."""
    HIDE_SCREEN = auto()
    START_OVER = auto()
    """End this visit."""
    OPEN_STAFF = auto()
    """Ask for the staff area, if there is one."""
    TRY_AGAIN = auto()
    """Try once more to make the guide, which failed."""


@dataclass(frozen=True)
class Go(AnyRequest):
    """Go to a place."""

    location: Location


@dataclass(frozen=True)
class UseLanguage(AnyRequest):
    """Show everything in another language, chosen by the visitor."""

    language: str


@dataclass(frozen=True)
class OpenIn(AnyRequest):
    """Show another language at a place, or where the visit is; asked where the guide offers it itself."""

    language: str
    location: Location | None = None


@dataclass(frozen=True)
class Find(AnyRequest):
    """Show what the search finds for this text."""

    query: str


@dataclass(frozen=True)
class PrintArticle(AnyRequest):
    """Print one article."""

    article: ArticleId


@dataclass(frozen=True)
class AddToPacket(AnyRequest):
    """Add one article to the packet."""

    article: ArticleId


@dataclass(frozen=True)
class PrintSheets(AnyRequest):
    """Print these pages."""

    sheets: "Sheets"


@dataclass(frozen=True)
class SaveSheets(AnyRequest):
    """Save these pages in a file; `ending` is ".pdf" or ".html"."""

    sheets: "Sheets"
    ending: str


@dataclass(frozen=True)
class ChangePacket(AnyRequest):
    """Show the packet screen with another choice of pages, or another search."""

    location: Handouts


@dataclass(frozen=True)
class OpenPacket(AnyRequest):
    """Put a saved packet in place of the one `before`."""

    saved: "SavedPacket"
    name: str
    before: "Packet"


PaperRequest = PrintArticle | AddToPacket | PrintSheets | SaveSheets | ChangePacket | OpenPacket
Request = Act | Go | UseLanguage | OpenIn | LookChange | Find | PaperRequest
