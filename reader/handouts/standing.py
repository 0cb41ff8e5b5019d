"""The small print of an article, for people to judge it: when it was checked, who signed, what it is not."""

from datetime import date

from reader.handouts.labels import labels, long_date

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
