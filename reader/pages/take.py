"""What the screen shows from which a visitor takes an article's key points along on a phone."""

from dataclasses import dataclass, replace

from reader.clinic.model import HelplinePanel, PhoneSettings
from reader.handouts.take import take_text
from reader.library.official import address_complaint
from reader.library.store import Library
from reader.navigation.location import TakeAway
from reader.navigation.phone_address import article_address, wifi_text


@dataclass(frozen=True)
class TakePage:
    """`text` is what a phone reads from the first square.

    `official_page` is the web address of an official service's page to read on. `phone_page` is that of this
    page in the clinic's phone edition, and `wifi` what a phone reads to join the Wi-Fi it is on. Each may be
    empty.
    """

    location: TakeAway
    title: str
    text: str
    official_page: str = ""
    phone_page: str = ""
    wifi: str = ""
    wifi_name: str = ""
    language: str = ""


def take_page(
    library: Library,
    location: TakeAway,
    language: str,
    panel: HelplinePanel,
    phones: PhoneSettings | None = None,
) -> TakePage:
    """The page for one article. Raises UnknownArticle when the guide has none of that id."""
    stored = library.article(location.article, language)
    page = stored.official_page
    # A library file may hold anything; a person is sent to none but official pages.
    official = "" if not page or address_complaint(page, library.info.official) else page
    taken = TakePage(location, stored.card.title, take_text(stored, panel), official)
    if phones is None or not phones.address or stored.card.damaged:
        return taken
    wifi = wifi_text(phones.wifi_name, phones.wifi_password) if phones.wifi_name else ""
    return replace(
        taken,
        phone_page=article_address(phones.address, location.article, language),
        wifi=wifi,
        wifi_name=phones.wifi_name,
        language=language,
    )
