"""What the screen shows from which a visitor takes an article's key points along on a phone."""

from dataclasses import dataclass

from reader.clinic.model import HelplinePanel
from reader.handouts.take import take_text
from reader.library.store import Library
from reader.navigation.location import TakeAway


@dataclass(frozen=True)
class TakePage:
    """`text` is what a phone reads from the larger square."""

    location: TakeAway
    title: str
    text: str


def take_page(library: Library, location: TakeAway, language: str, panel: HelplinePanel) -> TakePage:
    """The page for one article. Raises UnknownArticle when the guide has none of that id."""
    stored = library.article(location.article, language)
    return TakePage(location, stored.card.title, take_text(stored, panel))
