"""How written text is said: telephone numbers by digits, units and signs as words, initials as letters."""

import re
from dataclasses import dataclass
from functools import cache

from reader.texts.catalog import Catalog, catalog
from reader.texts.sentence import InContext, Template, noop, noop_in

_PHONE = re.compile(r"(?<![\w-])(?:1-)?\d{3}-\d{3}-\d{4}(?![\w-])")
_SHORT_LINE = re.compile(r"(?<![\w.,/$-])(?:988|911|\d{5,6})(?![\w%/-]|[.,]\d)")
CITATION = re.compile(r"\s?\[\d+(?:[,–-] ?\d+)*\]")
"""The numbers of sources, as they stand in a text; they are not said."""

ADDRESS = re.compile(
    r"\bhttps?://(?:www\.)?([^\s/?#<>()\[\]]+[^\s/?#<>()\[\].,;:])(?:[/?#](?:[^\s<>]*[^\s<>.,;:)\]])?)?"
)
"""A web address; its site is said, as nobody can follow the signs behind it by ear."""

_BLANKS = re.compile(r"\s+")
# Initials that voices would try to say as one word, or say unevenly.
_SPELLED = """AA ADHD AED CBT CDC COPD CPR DEA DXM ER FDA GBL GHB HHS HIV IOP LSD MDMA NA OTP PCP PHP PTSD
    RCP TB TCC THC TTY VA VIH""".split()
_INITIALS = re.compile(rf"\b(?:{'|'.join(_SPELLED)})\b")


@dataclass(frozen=True)
class _Rule:
    """Text that matches is said as `said` in the language of the text, between `before` and `after`."""

    written: re.Pattern[str]
    said: Template | InContext
    before: str = ""
    after: str = ""


def _rules(*rows: tuple[str, str, Template | InContext, str]) -> tuple[_Rule, ...]:
    return tuple(_Rule(re.compile(written), said, before, after) for written, before, said, after in rows)


_PAUSE = Template(", ")  # the same in every language
# What is written in one language only stands here too: it does not occur in the others.
_RULES = _rules(
    (r"\b24/7\b", "", noop("24 hours a day, 7 days a week"), ""),
    (r"\bext\. ?(?=\d)", "", noop("extension"), " "),
    (r"(?<=\d) ?mg/mL\b", " ", noop("milligrams per milliliter"), ""),
    (r"(?<=\d) ?mg\b", " ", noop("milligrams"), ""),
    (r"(?<=\d) ?mcg\b", " ", noop("micrograms"), ""),
    (r"(?<=\d) ?mL\b", " ", noop("milliliters"), ""),
    (r"(?<=\d) ?g\b", " ", noop("grams"), ""),
    (r"(?<=\d) ?%", " ", noop("percent"), ""),
    (r"(?<=\d) ?[–-] ?(?=\d)", " ", noop_in("said aloud", "to"), " "),
    (r"\bA ?– ?Z\b", "", noop("A to Z"), ""),
    (r"\s+–\s+", "", _PAUSE, ""),
    (r"\s*&\s*", " ", noop_in("said aloud", "and"), " "),
    (r"\s*·\s*", "", _PAUSE, ""),
    (r"\bmin read\b", "", noop("minute read"), ""),
    (r"(?<=\d )min\b", "", noop("minutes"), ""),
    (r"\be\.g\.", "", noop("for example"), ""),
    (r"\bvs\.?(?= )", "", noop("versus"), ""),
    (r"\bEE\. ?UU\.", "", noop("United States"), ""),
    (r"(?<=\w)/(?=\w)", " ", noop_in("said aloud", "or"), " "),
)


@cache
def _said_in(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What is written, and what is said for it in a language, as a pattern and its replacement."""
    words = catalog(language)
    return tuple(
        (rule.written, f"{rule.before}{_word(words, rule.said)}{rule.after}".replace("\\", r"\\"))
        for rule in _RULES
    )


def _word(words: Catalog, said: Template | InContext) -> str:
    return words.text_in(said.context, said.text) if isinstance(said, InContext) else words.text(said)


def spoken(text: str, language: str) -> str:
    """`text` as a voice should say it. Citation numbers are left out; the sources are read at the end."""
    said = ADDRESS.sub(r"\1", CITATION.sub("", text))
    said = _PHONE.sub(_digit_by_digit, said)
    said = _SHORT_LINE.sub(_digit_by_digit, said)
    for written, instead in _said_in(language):
        said = written.sub(instead, said)
    said = _INITIALS.sub(_letter_by_letter, said)
    return _BLANKS.sub(" ", said).strip()


def _apart(signs: str) -> str:
    return " ".join(signs)


def _digit_by_digit(found: re.Match[str]) -> str:
    # The comma makes the voice pause between the groups, as people do.
    return ", ".join(_apart(group) for group in found.group().split("-"))


def _letter_by_letter(found: re.Match[str]) -> str:
    return _apart(found.group())
