"""The small print of an article, for people to judge it: when it was checked, who signed, what it is not."""

from datetime import date

from reader.handouts.labels import labels, long_date
from reader.library.own_pages import UNNAMED

Signed = tuple[str, str, date]
"""Name, role and day of a review that still stands."""


def standing_words(checked: date | None, signed: Signed | None, language: str) -> str:
    """The small print of an article, in a language."""
    words = labels(language)
    parts = [words.checked.format(day=long_date(checked, language))] if checked else []
    if signed is not None:
        name, role, day = signed
        parts.append(words.reviewed.format(name=name, role=role, day=long_date(day, language)))
    else:
        parts.append(words.not_reviewed)
    return " ".join((*parts, words.no_advice))


def own_standing_words(origin: str, instead: bool, language: str) -> str:
    """The small print of a page of the clinic's own, which nobody of the guide has reviewed."""
    return f"{origin_line(origin, instead, language)} {labels(language).no_advice}"


def origin_line(origin: str, instead: bool, language: str) -> str:
    """Which clinic's own page it is, and whether it stands instead of the guide's."""
    words = labels(language)
    found = words.origin_unnamed if origin == UNNAMED else words.origin.format(clinic=origin)
    return words.origin_instead.format(origin=found) if instead else f"{found}."
