"""Lists of words and phrases in which an editor writes many forms at once, made into patterns.

`stop[s]` is stop or stops, `{quit|quits}` one of the two, and `suspend*` whatever begins so.
"""

import re
from collections.abc import Iterable

from reader.guide.danger_text import choices, has_open_bracket

Pattern = re.Pattern[str]
NOTHING = re.compile(r"(?!)")
"""The pattern that finds nothing."""


class BadPhrase(ValueError):
    """A phrase that cannot be read; `phrase` is how it is written."""

    def __init__(self, phrase: str) -> None:
        super().__init__(f'"{phrase}" has a bracket that is not closed, or stands in another')
        self.phrase = phrase


def forms(phrases: Iterable[str]) -> str:
    """A pattern's text for any of the phrases. Raises BadPhrase."""
    return "|".join(map(_form, phrases))


def finding(phrases: Iterable[str]) -> re.Pattern[str]:
    """What finds any of the phrases as whole words, in capitals or not; nothing for none."""
    text = forms(phrases)
    return re.compile(rf"\b(?:{text})\b", re.IGNORECASE) if text else NOTHING


def whole(names: Iterable[str]) -> Pattern:
    """What finds any of some names as they stand, as whole words, in capitals or not; nothing for none."""
    text = "|".join(re.escape(name) for name in names if name)
    return re.compile(rf"\b(?:{text})\b", re.IGNORECASE) if text else NOTHING


def _form(phrase: str) -> str:
    if has_open_bracket(phrase) or not phrase.strip():
        raise BadPhrase(phrase)
    parts = []
    for each in choices(phrase):
        written = [re.escape(choice).replace(r"\*", r"\w*") for choice in each]
        parts.append(written[0] if len(written) == 1 else f"(?:{'|'.join(written)})")
    return "".join(parts)
