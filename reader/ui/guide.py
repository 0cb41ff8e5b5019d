"""What the window shows: an open library behind a router, or why there is none."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.pages.router import Router

if TYPE_CHECKING:
    from reader.handouts.shelf import PacketShelf
    from reader.ui.paper.press import Compose


@dataclass(frozen=True)
class Guide:
    """What the window shows: a router over an open library, or the sentence that says why there is none.

    `languages` are those people may switch to; `compose` makes the document of a packet;
    `packets` gives the saved ones.
    """

    name: str
    router: Router | None
    pictures: Callable[[str], bytes | None]
    trouble: str
    languages: tuple[str, ...] = ()
    compose: "Compose | None" = None
    packets: "Callable[[], PacketShelf] | None" = None
