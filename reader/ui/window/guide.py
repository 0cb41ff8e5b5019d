"""What the window shows: an open library behind a router, or how far it is, or why there is none."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.library.store import Library
from reader.library.telling import Progress
from reader.navigation.location import Location
from reader.pages.router import Preparing, Router, Trouble
from reader.texts.languages import SOURCE
from reader.texts.sentence import Sentence

if TYPE_CHECKING:
    from reader.handouts.shelf import PacketShelf
    from reader.pages.router import Page
    from reader.ui.paper.press import Compose


@dataclass(frozen=True)
class Guide:
    """What the window shows: a router over an open library, or the sentence that says why there is none.

    `preparing` says how far it is while the library is still being made; `again` tries once more to make it,
    where that is of use. `languages` are those people may switch to, of `all_languages` there are;
    `compose` makes the document of a packet; `packets` gives the saved ones.
    """

    name: str
    library: Library | None
    router: Router | None
    pictures: Callable[[str], bytes | None]
    trouble: Sentence
    languages: tuple[str, ...] = ()
    all_languages: tuple[str, ...] = (SOURCE,)
    compose: "Compose | None" = None
    packets: "Callable[[], PacketShelf] | None" = None
    preparing: Progress | None = None
    again: Callable[[], object] | None = None

    def page(self, location: Location, language: str) -> "Page":
        """The page of a place, or of why there is none yet."""
        if self.preparing is not None:
            return Preparing(location, self.preparing)
        if self.router is None:
            return Trouble(location, self.trouble, self.again is not None)
        return self.router.in_language(language).page(location)
