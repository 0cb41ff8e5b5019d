"""What the window and the voice's process tell each other: one JSON object a line."""

import json
from dataclasses import asdict, dataclass

NO_ENGINE = "no engine"
NO_LANGUAGE = "no language"
ENGINE_FAILED = "engine failed"


@dataclass(frozen=True)
class Manner:
    """How to speak: `rate` from -1.0 (slow) to 1.0 (fast), `volume` from 0.0 to 1.0."""

    rate: float = 0.0
    volume: float = 0.7


@dataclass(frozen=True)
class Order:
    """One text to say; an empty text is an order to be silent. `number` comes back in the answer."""

    number: int
    text: str = ""
    language: str = ""
    manner: Manner = Manner()


@dataclass(frozen=True)
class Answer:
    """The text of that number was said to its end, or `fault` says why not, in one of the words above."""

    number: int
    fault: str = ""


def order_line(order: Order) -> bytes:
    """An order as it is sent."""
    return json.dumps(asdict(order)).encode() + b"\n"


def read_order(line: bytes) -> Order:
    """An order as it was sent. Raises ValueError for anything else."""
    raw = json.loads(line)
    try:
        return Order(int(raw["number"]), str(raw["text"]), str(raw["language"]), Manner(**raw["manner"]))
    except (KeyError, TypeError) as error:
        raise ValueError(str(error)) from error


def answer_line(answer: Answer) -> bytes:
    """An answer as it is sent."""
    return json.dumps(asdict(answer)).encode() + b"\n"


def read_answer(line: bytes) -> Answer:
    """An answer as it was sent. Raises ValueError for anything else."""
    raw = json.loads(line)
    try:
        return Answer(int(raw["number"]), str(raw["fault"]))
    except (KeyError, TypeError) as error:
        raise ValueError(str(error)) from error
