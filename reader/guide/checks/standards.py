"""What the guide is measured against that its own folder does not say."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Standards:
    """The phone numbers an article may name, as digits; today; and the day the guide is to be released.

    Without a day of release, the newest check of a source stands for it. `symbols` are the names
    of the drawings there are; None where they are not known.
    """

    phone_numbers: frozenset[str]
    today: date
    released: date | None = None
    symbols: frozenset[str] | None = None
