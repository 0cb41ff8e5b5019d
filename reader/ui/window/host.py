"""What the parts of the window know of it: one visit, how it looks, and where to bring a request."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from reader.clinic.model import Settings
from reader.kiosk.allowance import PaperAllowance
from reader.kiosk.clock import VisitClock
from reader.kiosk.policy import Policy
from reader.navigation.visit import Visit
from reader.ui.access.layers import Layers
from reader.ui.access.requests import Request
from reader.ui.aloud.control import AloudControl
from reader.ui.kiosk.visits import Visits
from reader.ui.look.look import Look
from reader.ui.look.looks import Looks
from reader.ui.window.guide import Guide


class Host(Protocol):
    """The window, as its parts see it. Each part is handed what else it needs when it is made."""

    visit: Visit
    settings: Settings
    guide: Guide
    policy: Policy
    layers: Layers
    looks: Looks
    look: Look
    aloud: AloudControl
    visits: Visits
    allowance: PaperAllowance
    clock: VisitClock

    @property
    def widget(self) -> QWidget:
        """The window itself, for what must have a parent or a size."""

    def answer(self, request: Request) -> None:
        """Do what a person asked for."""

    def rebuild(self) -> None:
        """Build everything anew in the present look and language."""

    def add_notice(self, sentence: str) -> None:
        """Say one more thing above the page, once."""

    def drop_notice(self, sentence: str) -> None:
        """Say this above the page no longer."""
