"""What the screen shows from which a visitor takes an article's key points along on a phone."""

from dataclasses import dataclass

from reader.clinic.model import HelplinePanel
from reader.handouts.take import take_text
from reader.library.official import address_complaint
from reader.library.store import Library
from reader.navigation.location import TakeAway


@dataclass(frozen=True)
class TakePage:
    """`text` is what a phone reads from the first square.

    `official_page` is the web address of an official service's page to read on, or empty.
    """

    location: TakeAway
    title: str
    text: str
    official_page: str = ""


def take_page(library: Library, location: TakeAway, language: str, panel: HelplinePanel) -> TakePage:
    """The page for one article. Raises UnknownArticle when the guide has none of that id."""
    stored = library.article(location.article, language)
    page = stored.official_page
    # A library file may hold anything; a person is sent to none but official pages.
    official = "" if not page or address_complaint(page, library.info.official) else page
    return TakePage(location, stored.card.title, take_text(stored, panel), official)
