"""Varies the sentences of articles/danger/text as people do, the same way each time."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from reader.guide.danger_text import Example, choices

_LETTERS = "aeiosrtnl"
_WHOLE, _MISSPELLED, _WITH_MORE = range(3)


@dataclass(frozen=True)
class Habits:
    """How people of one language begin, end and misspell."""

    before: tuple[str, ...]
    after_danger: tuple[str, ...]
    after_harmless: tuple[str, ...]
    spellings: tuple[tuple[str, str], ...]


def habits(noise: dict[str, dict[str, list[str]]]) -> dict[str, Habits]:
    """Those of each language, from noise.toml."""
    return {
        language: Habits(
            tuple(told["before"]),
            tuple(told["after_danger"]),
            tuple(told["after_harmless"]),
            tuple((written, made) for written, made in told["spellings"]),
        )
        for language, told in noise.items()
    }


def variants(sentence: Example, habit: Habits, most: int) -> list[str]:
    """Up to `most` different texts of one sentence; the first is the sentence itself."""
    chance = random.Random(crc32(f"{sentence.language}{sentence.text}".encode()))
    found: dict[str, None] = {}
    # A sentence without choices says one thing; more copies of it teach nothing.
    aim = most if len(choices(sentence.text)) > 1 else min(most, max(2, most // 2))
    for number in range(3 * most):
        text = _chosen(sentence.text, chance)
        way = number % 3
        if way == _MISSPELLED:
            text = _misspelled(text, habit, chance)
        elif way == _WITH_MORE:
            text = _with_more(text, sentence.is_danger, habit, chance)
        if len(text) > 1:
            found.setdefault(text, None)
        if len(found) == aim:
            break
    return list(found)


def _chosen(text: str, chance: random.Random) -> str:
    return " ".join("".join(chance.choice(each) for each in choices(text)).split())


def _with_more(text: str, is_danger: bool, habit: Habits, chance: random.Random) -> str:
    after = habit.after_danger if is_danger else habit.after_harmless
    text = (
        f"{chance.choice(habit.before)} {text}" if chance.random() < 0.4 else f"{text} {chance.choice(after)}"
    )
    return _misspelled(text, habit, chance) if chance.random() < 0.3 else text


def _misspelled(text: str, habit: Habits, chance: random.Random) -> str:
    for written, made in chance.sample(habit.spellings, chance.choice((1, 1, 2, 3))):
        text = re.sub(written, made, text)
    if chance.random() < 0.4:
        text = _with_slip(text, chance)
    return " ".join(text.split())


def _with_slip(text: str, chance: random.Random) -> str:
    if len(text) < 7:
        return text
    at = chance.randrange(1, len(text) - 2)
    way = chance.random()
    if way < 0.35:
        return text[:at] + text[at + 1 :]
    if way < 0.65:
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if way < 0.85:
        return text[: at + 1] + text[at:]
    return text[:at] + chance.choice(_LETTERS) + text[at + 1 :]


def plain(sentence: Example) -> Iterator[str]:
    """The sentence with each alternative once, to compare sentences by."""
    rows = choices(sentence.text)
    for number in range(max(map(len, rows))):
        yield " ".join("".join(each[number % len(each)] for each in rows).split())
