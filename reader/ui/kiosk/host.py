"""What hides and ends visits knows of the window it does that in."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from reader.clinic.model import Settings
from reader.kiosk.policy import Policy
from reader.navigation.visit import Visit
from reader.ui.access.layers import Layers
from reader.ui.look.look import Look
from reader.ui.screens.base import Screen


class VisitHost(Protocol):
    """What shows one visit after the other."""

    visit: Visit
    settings: Settings
    policy: Policy
    layers: Layers
    look: Look

    @property
    def widget(self) -> QWidget:
        """The window itself, for what must have a parent or a size."""

    @property
    def screen_shown(self) -> Screen | None:
        """The page shown, if one is."""

    def begin(self, visit: Visit) -> None:
        """Go on with another visit; nothing of the one before stays on the screen."""

    def put_away(self, visit: Visit) -> None:
        """Let go of the page at once, for another visit; `begin` makes that one's page."""

    def remember_scroll(self) -> None:
        """Keep how far down the page is read."""

    def focus_page(self) -> None:
        """Put the keyboard on the page, when what lay over it is gone."""

    def show_focus(self, widget: QWidget | None) -> None:
        """Draw the focus ring around a widget, or nowhere."""

    def put_instead(self, widget: QWidget | None) -> None:
        """Put a widget in the page's place, or with None the page again."""

    def place_banner(self) -> None:
        """Offer the way back to a hidden page, above the page."""
