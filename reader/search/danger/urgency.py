"""What the judge says of a typed text."""

from dataclasses import dataclass
from enum import Enum

from reader.library.danger_kinds import DangerKind


class UrgencyLevel(Enum):
    """How much of the screen danger gets."""

    NONE = "none"
    CAUTION = "caution"  # one quiet line: In danger now? 911 · 988
    FULL = "full"  # the card of its kind


@dataclass(frozen=True)
class Urgency:
    """How urgent a typed text is, what kind of danger it speaks of, and the words that weighed most.

    `kind` is None where there is none. `words` are as they were read: lower case, spelling mended.
    """

    level: UrgencyLevel = UrgencyLevel.NONE
    kind: DangerKind | None = None
    words: tuple[str, ...] = ()

    @property
    def is_full(self) -> bool:
        """Whether the card of its kind is shown."""
        return self.level is UrgencyLevel.FULL

    @property
    def is_caution(self) -> bool:
        """Whether the quiet line is shown."""
        return self.level is UrgencyLevel.CAUTION
