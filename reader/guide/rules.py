"""What the checks know of one language: the tables `[checks.…]` of its file `language/<code>.toml`.

A language without a table is held to that of the guide's first language where one is needed (`Rulebook`).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from reader.guide.measure import Measure, Sentences
from reader.guide.phrases import NOTHING, Pattern, finding, forms
from reader.guide.safety_words import SafetyWords

_ANYTHING = re.compile("")


@dataclass(frozen=True)
class Shape:
    """How long an article, a sentence and a run of words shared with another may be; the last heading.

    Without `last_heading` the last section leads on whatever its title. No limit is 0.
    """

    shortest: int = 0
    longest: int = 0
    longest_sentence: int = 0
    shared_run: int = 0
    last_heading: str = ""


@dataclass(frozen=True)
class DangerWords:
    """How a danger box speaks of stopping, of the harm, and of whom to turn to.

    A language without such words still needs the box: each list then fits anything.
    """

    stopping: tuple[str, ...] = ()
    harm: tuple[str, ...] = ()
    turn_to: tuple[str, ...] = ()

    @cached_property
    def patterns(self) -> tuple[Pattern, Pattern, Pattern]:
        """What finds stopping, harm, and whom to turn to."""
        stopping, harm, turn_to = (
            finding(each) if each else _ANYTHING for each in (self.stopping, self.harm, self.turn_to)
        )
        return stopping, harm, turn_to


@dataclass(frozen=True)
class DateWords:
    """What says that something is true as of a day, and how a day is written after it."""

    as_of: tuple[str, ...] = ()
    example: str = ""

    @cached_property
    def pattern(self) -> Pattern:
        """Finds the words."""
        return finding(self.as_of)


@dataclass(frozen=True)
class DoseWords:
    """How a language writes an amount, and what tells a person to take it.

    `use` is a noun as often as a verb, so the amount must follow closely, and none of `use_not_before`.
    """

    numbers: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    take: tuple[str, ...] = ()
    use: tuple[str, ...] = ()
    use_not_before: tuple[str, ...] = ()

    @property
    def _amount(self) -> str:
        number = _either(r"\d[\d.,]*", forms(self.numbers))
        unit = _either(r"mg|mcg|[µμ]g", forms(self.units))
        return rf"(?:{number})[\s-]?(?:{unit})\b"

    @cached_property
    def amount(self) -> Pattern:
        """Finds an amount."""
        return re.compile(rf"(?<![\w.])(?:{self._amount})", re.IGNORECASE)

    @cached_property
    def told(self) -> Pattern:
        """Finds an `amount` that somebody is told to take."""
        ways = [rf"\b(?:{forms(self.take)})\b[^:;]*?"] if self.take else []
        if self.use:
            others = rf"(?!{forms(self.use_not_before)})" if self.use_not_before else ""
            ways.append(rf"\b(?:{forms(self.use)}) {others}(?:[\w'’-]+ ){{0,3}}?")
        if not ways:
            return NOTHING
        return re.compile(rf"(?:{'|'.join(ways)})(?<![\w.])(?P<amount>{self._amount})", re.IGNORECASE)


@dataclass(frozen=True)
class PhoneWords:
    """How a language tells people to call or text a short number; `checks/phone.py` makes patterns of it.

    `call_to` may stand up to `call_reach` characters after `call`; `around` are words beside a number that
    stands alone, and `not_after` says before which no such number stands. `keys` tell which key to press for
    this language, which the guide's first language does not.
    """

    call: tuple[str, ...] = ()
    call_to: tuple[str, ...] = ()
    call_reach: int = 0
    text: tuple[str, ...] = ()
    text_to: tuple[str, ...] = ()
    joined_by: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mark:
    """Words that put a mark on people, and what to say instead.

    The words count only before one of `before`, and not before or after those of the other two lists.
    """

    words: tuple[str, ...]
    say: str
    before: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The pattern's text, without what stands around every word."""
        after = "".join(rf"(?<!{re.escape(each)} )" for each in self.not_after)
        wanted = rf"(?= (?:{forms(self.before)})\b)" if self.before else ""
        unwanted = rf"(?! (?:{forms(self.not_before)})\b)" if self.not_before else ""
        return f"{after}(?:{forms(self.words)}){unwanted}{wanted}"

    @cached_property
    def pattern(self) -> Pattern:
        """Finds the words."""
        return whole_words(self.text)


@dataclass(frozen=True)
class StigmaWords:
    """All marks of a language, the names in which such a word may stand, and the column that shows them."""

    marks: tuple[Mark, ...] = ()
    official_names: tuple[str, ...] = ()
    shown_column: str = ""

    @cached_property
    def any(self) -> Pattern:
        """Finds the words of all marks at once: one look spares most texts the look for each."""
        return whole_words("|".join(mark.text for mark in self.marks)) if self.marks else NOTHING


@dataclass(frozen=True)
class Rules:
    """Everything the checks know of one language; None for a table its file does not have."""

    shape: Shape | None = None
    sentences: Sentences = field(default_factory=Sentences)
    measure: Measure | None = None
    danger: DangerWords | None = None
    dates: DateWords | None = None
    dose: DoseWords | None = None
    phone: PhoneWords | None = None
    stigma: StigmaWords | None = None
    safety: SafetyWords | None = None


@dataclass(frozen=True)
class Rulebook:
    """The rules of every language of a guide. Those of `first` stand in where a language has none."""

    first: str
    rules: Mapping[str, Rules] = field(default_factory=dict)

    def own(self, language: str) -> Rules:
        """Only what the language's own file says."""
        return self.rules.get(language, Rules())

    def shape(self, language: str) -> Shape:
        """How long texts may be; another language's last heading is not asked for."""
        if own := self.own(language).shape:
            return own
        first = self.own(self.first).shape or Shape()
        return Shape(first.shortest, first.longest, first.longest_sentence, first.shared_run)

    def dose(self, language: str) -> DoseWords:
        """How amounts are written."""
        return self.own(language).dose or self.own(self.first).dose or DoseWords()

    def safety(self, language: str) -> SafetyWords:
        """What is said where life is at stake; nothing is asked of a language that does not say."""
        return self.own(language).safety or SafetyWords()

    def phone(self, language: str) -> PhoneWords:
        """How people are told to call."""
        return self.own(language).phone or self.own(self.first).phone or PhoneWords()

    @cached_property
    def official_names(self) -> Pattern:
        """Finds the official names of all languages: one may stand in a text of another."""
        known = [rules.stigma.official_names for rules in self.rules.values() if rules.stigma]
        return re.compile("|".join(re.escape(name) for names in known for name in names) or NOTHING.pattern)


def whole_words(text: str) -> Pattern:
    """What finds a pattern's text where no word or hyphen goes before it."""
    return re.compile(rf"(?<![\w-])(?:{text})\b", re.IGNORECASE)


def _either(*texts: str) -> str:
    return "|".join(filter(None, texts))


def joined(phrases: Iterable[str]) -> str:
    """The phrases as one group of a pattern that fits any of them; nothing at all for none."""
    text = forms(phrases)
    return f"(?:{text})" if text else "(?!)"
