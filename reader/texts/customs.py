"""How a language writes dates and lists, and what it calls other languages, after the tables in Babel.

Babel takes a tenth of a second to come up, so it is imported where it is needed, and never for a start.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from reader.texts.languages import SOURCE, base
from reader.texts.sentence import Joint

if TYPE_CHECKING:
    from babel import Locale

_COUNTRY = "US"


def long_date(day: date, language: str) -> str:
    """A date as people in the United States write it: 'May 12, 2026' or '12 de mayo de 2026'."""
    from babel.dates import format_date

    return format_date(day, "long", locale=_locale(language))


def listed(items: Sequence[str], language: str, link: Joint = Joint.AND) -> str:
    """Items as people list them: 'heroin, cocaine, and alcohol'; of one item, only that."""
    if len(items) < 2:
        return "".join(items)
    from babel.lists import format_list

    return format_list(items, link.value, locale=_locale(language))


def language_name(language: str, shown: str) -> str:
    """What `language` is called in the language `shown`, as inside a sentence; else its code."""
    return str(_locale(shown).languages.get(base(language), language))


def get_ready(language: str) -> None:
    """Load all that a language needs, before somebody waits for it."""
    long_date(date.today(), language)
    listed((language, language), language)


def _locale(language: str) -> "Locale":
    """The language as it is written in the United States; the source language for one that Babel lacks."""
    from babel import Locale, UnknownLocaleError

    for code in (f"{base(language)}-{_COUNTRY}", language, base(language)):
        try:
            return Locale.parse(code, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(SOURCE)
