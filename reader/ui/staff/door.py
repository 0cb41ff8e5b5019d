"""Opens the staff area over the window, and carries out what staff ask for there."""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.clinic.model import Settings, SettingsRead
from reader.clinic.pin import PinKeeper, PinState
from reader.exit_codes import ExitCode
from reader.kiosk.allowance import PaperAllowance
from reader.kiosk.clock import VisitClock
from reader.kiosk.layers import Layer
from reader.kiosk.policy import Permit, Policy
from reader.ui.access.layers import Layers
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.look.looks import Looks

if TYPE_CHECKING:  # no start waits for what only staff see
    from reader.health.finding import Finding
    from reader.printing.jobs import Cleared
    from reader.ui.staff.area import StaffArea
    from reader.ui.staff.clearing import ClearingWork

# What a running window cannot take on: the policy was made from it when the window was built.
_FROM_THE_NEXT_START = ("mode", "kiosk", "speech")


class StaffHost(Protocol):
    """The window that staff open their area over."""

    policy: Policy
    layers: Layers
    looks: Looks
    look: Look
    clock: VisitClock
    allowance: PaperAllowance

    @property
    def widget(self) -> QWidget:
        """The window itself, for what must have a parent or a size."""

    def adopt(self, settings: Settings) -> None:
        """Take on settings that were changed while the window is open."""

    def add_notice(self, sentence: str) -> None:
        """Say one more thing above the page, once."""

    def start_over(self) -> None:
        """End this visit."""

    def focus_page(self) -> None:
        """Put the keyboard on the page, when what lay over it is gone."""

    def leave(self) -> None:
        """Close the window."""


class StaffDoor(QObject):
    """One staff area at a time. `read` are the settings the window was opened with."""

    endRequest = Signal(int)  # ExitCode
    guideTaken = Signal()  # another guide is in use, which the window does not show yet

    def __init__(
        self,
        host: StaffHost,
        read: SettingsRead,
        keeper: PinKeeper,
        health: "Callable[[SettingsRead], tuple[Finding, ...]]",
        languages: tuple[str, ...],
    ) -> None:
        super().__init__(host.widget)
        self._host = host
        self._read = read
        self._keeper = keeper
        self._health = health
        self._languages = languages
        self._area: StaffArea | None = None
        self._clearing: ClearingWork | None = None
        self._cleared_for: StaffArea | None = None
        host.layers.changed.connect(self._on_layers)

    @property
    def has_pin(self) -> bool:
        """Whether a PIN was set on this computer."""
        return self._keeper.status().state is not PinState.NONE

    def open(self) -> None:
        """Ask for the PIN; with the right one the area opens."""
        if self._area is not None:
            return
        from reader.ui.staff.area import StaffArea
        from reader.ui.staff.clearing import ClearingWork

        host = self._host
        if self._clearing is None:
            self._clearing = ClearingWork(self)
            self._clearing.done.connect(self._on_cleared)
        area = StaffArea(
            host.widget,
            self._read.path,
            self._read,
            host.looks,
            host.look,
            self._keeper,
            self._health,
            self._languages,
            host.policy.allows(Permit.SCREEN_KEYS),
            host.clock,
            self._facts,
        )
        area.exitRequest.connect(self._leave)
        area.restartRequest.connect(lambda: self._leave(int(ExitCode.RESTART)))
        area.settingsSaved.connect(self._take_on)
        area.clearJobsRequest.connect(self._clear_jobs)
        area.guideTaken.connect(self.guideTaken)
        area.opened.connect(self._on_opened)
        area.timedOut.connect(self._on_timed_out)
        area.closed.connect(self._on_closed)
        self._area = area
        host.layers.put(Layer.PIN, area, area.close_area)

    def _take_on(self, read: SettingsRead) -> None:
        before, self._read = self._read.settings, read
        self._host.adopt(read.settings)
        if any(getattr(before, part) != getattr(read.settings, part) for part in _FROM_THE_NEXT_START):
            self._host.add_notice(tr("Some changes apply after a restart."))

    def _facts(self) -> tuple[str, ...]:
        """How many pages visitors printed, and when they may print again."""
        allowance, now = self._host.allowance, self._host.clock()
        if allowance.per_hour is None:
            return ()
        printed = tr("Pages printed by visitors in the last hour: {count} of {most}.").format(
            count=allowance.used(now), most=allowance.per_hour
        )
        if not (wait := allowance.wait(1, now)):
            return (printed,)
        again = tr("Visitors can print again in {minutes} min.").format(minutes=max(1, math.ceil(wait / 60)))
        return (printed, again)

    def _on_opened(self) -> None:
        if self._area is not None:
            self._host.layers.put(Layer.STAFF, self._area, self._area.close_area)

    def _on_layers(self, top: Layer) -> None:
        """What lies over the open area locks it: whoever takes that away need not be staff."""
        if self._area is None:
            return
        if top is Layer.CRASH:
            self._area.close_area()
        elif top is Layer.COVER and self._area.is_open:
            self._area.ask_again()
            self._host.layers.put(Layer.PIN, self._area, self._area.close_area)

    def _on_timed_out(self) -> None:
        """Nobody has been there for minutes, so the visit that was below is over too."""
        if self._host.policy.idle is not None:
            self._host.start_over()

    def _clear_jobs(self) -> None:
        assert self._clearing is not None
        self._cleared_for = self._area
        self._clearing.start()

    def _on_cleared(self, cleared: "Cleared | None") -> None:
        if self._area is not None and self._area is self._cleared_for:
            self._area.tell_cleared(cleared)

    def _on_closed(self) -> None:
        if self._area is not None:
            self._host.layers.take(self._area)
        self._area = self._cleared_for = None
        if self._host.layers.top is Layer.PAGE and self._host.widget.focusWidget() in (
            None,
            self._host.widget,
        ):
            self._host.focus_page()

    def _leave(self, code: int) -> None:
        self._host.leave()
        self.endRequest.emit(code)
