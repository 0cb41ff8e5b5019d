"""What the window shows: an open library behind a router, or why there is none."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.pages.router import Router


@dataclass(frozen=True)
class Guide:
    """What the window shows: a router over an open library, or the sentence that says why there is none."""

    name: str
    router: Router | None
    pictures: Callable[[str], bytes | None]
    trouble: str
