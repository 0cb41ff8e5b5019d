"""Judges whether a typed text speaks of danger to life now, and says by which words."""

import json
from collections.abc import Mapping

from reader.library.danger_kinds import DangerKind
from reader.library.danger_store import danger_parts
from reader.library.store import Library
from reader.search.danger.phrases import Phrases
from reader.search.danger.reading import Reading, TextReader
from reader.search.danger.urgency import Urgency, UrgencyLevel
from reader.search.danger.weights import Weights

MOST_WORDS_TOLD = 3
_WINDOW, _STEP = 24, 12
"""Words that are judged at a time: danger must not drown in a long story."""
_WHOLE_WORD = 4
"""Letters from which a word that is still being typed may count."""
_NO_RULES = json.dumps(
    {
        "classes": {},
        "spelling": {"stretches": {}, "words": {}, "letters": {}, "sounds": {}},
        "phrases": {},
        "settings": {"levels": {"full": 0, "caution": 0, "self_harm": 0}},
    }
).encode()


class Judge:
    """Judges texts by phrases and weights; by the phrases alone where the weights are not sound."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        """`parts` are what the library file carries; ValueError where its rules cannot be used."""
        try:
            rules = json.loads(parts["rules"])
            self._reader = TextReader(rules)
            self._phrases = Phrases(rules["phrases"], lambda phrase: self._reader.read(phrase).sounds)
            levels = rules["settings"]["levels"]
            self._full, self._caution = float(levels["full"]), float(levels["caution"])
            self._self_harm = float(levels["self_harm"])
        except (KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ValueError("the rules of danger cannot be used") from error
        self._weights = _weights(parts.get("weights", b""), rules.get("digest", ""))

    @property
    def has_weights(self) -> bool:
        """Whether the learned weights are there and belong to the rules."""
        return self._weights is not None

    def judge(self, typed: str, finished: bool = True) -> Urgency:
        """How urgent a text is. Not `finished`: the last word may still grow, and must not decide alone."""
        reading = self._reader.read(typed)
        if not finished and typed[-1:].isalnum():
            reading = self._settled(reading)
        return self._judged(reading)

    def both(self, typed: str) -> tuple[Urgency, Urgency]:
        """How urgent a text is as it stands, and while its last word may still grow."""
        reading = self._reader.read(typed)
        growing = self._settled(reading) if typed[-1:].isalnum() else reading
        now = self._judged(reading)
        return now, now if growing is reading else self._judged(growing)

    def _settled(self, reading: Reading) -> Reading:
        """The reading without its last word, unless that is a word by itself beside others."""
        words = reading.words
        if not words or self._phrases.found(reading.sounds):
            return reading
        whole = len(words) > 1 and len(words[-1]) >= _WHOLE_WORD and bool(reading.classes[-1])
        return reading if whole else reading.part(0, len(words) - 1)

    def _judged(self, reading: Reading) -> Urgency:
        phrase = self._phrases.found(reading.sounds)
        if phrase:
            kind, first, end = phrase
            return Urgency(UrgencyLevel.FULL, kind, reading.words[first:end])
        if self._weights is None or not any(reading.classes):
            return Urgency()
        score, part = max(
            ((self._weights.score(each.blocks), each) for each in _windows(reading)), key=lambda pair: pair[0]
        )
        if score < self._caution:
            return self._roundabout(reading)
        level = UrgencyLevel.FULL if score >= self._full else UrgencyLevel.CAUTION
        return Urgency(level, DangerKind(self._weights.kind(part.blocks)), self._heaviest(part))

    def _roundabout(self, reading: Reading) -> Urgency:
        """The quiet line for what may mean self-harm in words that would not do for another danger."""
        weights = self._weights
        assert weights is not None
        score, part = max(
            ((weights.self_harm(each.blocks), each) for each in _windows(reading)), key=lambda pair: pair[0]
        )
        if score < self._self_harm:
            return Urgency()
        return Urgency(UrgencyLevel.CAUTION, DangerKind.SELF_HARM, self._heaviest(part))

    def _heaviest(self, reading: Reading) -> tuple[str, ...]:
        """The words that weighed most for danger, in the order of the text."""
        assert self._weights is not None
        weights = self._weights.by_word(reading.blocks, len(reading.words))
        ranked = sorted(range(len(weights)), key=lambda place: -weights[place])[:MOST_WORDS_TOLD]
        told = [reading.words[place] for place in sorted(ranked) if weights[place] > 0]
        return tuple(dict.fromkeys(told))


def judge_of(library: Library) -> Judge:
    """The judge of a library; one without a rule where the library carries none that can be used."""
    try:
        return Judge(danger_parts(library))
    except ValueError:
        return Judge({"rules": _NO_RULES})


def _windows(reading: Reading) -> list[Reading]:
    count = len(reading.words)
    if count <= _WINDOW:
        return [reading]
    return [reading.part(start, start + _WINDOW) for start in range(0, count - _STEP, _STEP)]


def _weights(data: bytes, digest: str) -> Weights | None:
    try:
        weights = Weights(data)
    except ValueError:
        return None
    return weights if weights.header.digest == digest else None
