"""One check's result, as every health check gives it."""

from dataclasses import dataclass
from enum import Enum

from reader.texts.sentence import NOTHING, Sentence


class Verdict(Enum):
    """What a check found."""

    FINE = "fine"
    CHECK = "check"  # it works, and someone should look at it
    WRONG = "wrong"


@dataclass(frozen=True)
class Finding:
    """One check's result. `id` never changes; `what` and `detail` are plain sentences."""

    id: str
    what: Sentence
    verdict: Verdict
    detail: Sentence = NOTHING
