"""What screens are made with: how they look, for which visit, and what the clinic allows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.clinic.model import HelplineSettings
from reader.kiosk.policy import Policy
from reader.navigation.visit import Visit
from reader.ui.look.look import Look
from reader.ui.widgets.article_view import PictureShelf

if TYPE_CHECKING:
    from reader.handouts.shelf import PacketShelf
    from reader.ui.paper.press import Compose


@dataclass(frozen=True, kw_only=True)
class ScreenParts:
    """The same for all screens of one look. `css` is the template of the article stylesheet."""

    look: Look
    css: str
    shelf: PictureShelf
    visit: Visit
    policy: Policy
    helpline: HelplineSettings
    languages: tuple[str, ...] = ()
    compose: "Compose | None" = None
    packets: "Callable[[], PacketShelf] | None" = None
