"""The fixed words of the phone edition in each language; what paper says too stands in handouts/labels.py."""

from dataclasses import dataclass, fields

from reader.texts.catalog import catalog
from reader.texts.sentence import noop


@dataclass(frozen=True)
class SiteWords:
    """Words around the pages. Texts with braces are filled with `str.format`."""

    skip: str
    guide: str
    drugs: str
    treatments: str
    topics: str
    family: str
    words: str
    words_lead: str
    other_signs: str
    on_this_page: str
    what_helps: str
    what_it_helps: str
    read_next: str
    call: str
    all_lines: str
    nothing: str
    choose: str
    kept: str


_MARKED = SiteWords(
    skip=noop("Go to the text"),
    guide=noop("The guide"),
    drugs=noop("Find by drug"),
    treatments=noop("Find by treatment"),
    topics=noop("All other pages"),
    family=noop("For family and friends"),
    words=noop("Words from A to Z"),
    words_lead=noop("Brand names, street names and other words, and the page for each."),
    other_signs=noop("Numbers"),
    on_this_page=noop("On this page"),
    what_helps=noop("What helps, and how well it is proven"),
    what_it_helps=noop("What it helps with, and how well that is proven"),
    read_next=noop("Read next"),
    call=noop("Call for help"),
    all_lines=noop("All lines"),
    nothing=noop("The guide has no page for what was asked."),
    choose=noop("Choose a language"),
    kept=noop(
        "This guide keeps nothing of what you read. Your phone may keep a list of pages; you can clear it "
        "there."
    ),
)


def site_words(language: str) -> SiteWords:
    """The words in a language; English for one that the program does not speak."""
    words = catalog(language)
    return SiteWords(**{each.name: words.text(getattr(_MARKED, each.name)) for each in fields(SiteWords)})


def language_name(language: str) -> str:
    """A language in its own words: English, Español."""
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(language, sep="-").get_display_name(language.replace("-", "_")) or language
    except (UnknownLocaleError, ValueError):
        return language
    return name[:1].upper() + name[1:]
