"""Has a newer guide taken by itself from the folder that the clinic named, after the start and at night."""

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, SignalInstance

from reader.packs.told import Result, Told
from reader.ui.staff.pack_desk import PackAct
from reader.ui.window.guide_switch import GuideSwitch
from reader.ui.window.main_window import MainWindow

_log = logging.getLogger(__name__)

NIGHT = range(2, 5)
"""The hours in which the folder is looked at, by the computer's clock."""
_LOOK_MS = 600_000
_AFTER_START_MS = 3000  # the window comes first


def watch_packs(window: MainWindow, settings_file: Path, taken_by_staff: SignalInstance) -> None:
    """Show a newer guide once nobody reads: one that staff took, or one from the clinic's folder.

    A window that was opened with a library file of its own shows that one.
    """
    for switch in window.findChildren(GuideSwitch):
        taken_by_staff.connect(switch.ask)
        PackWatch(window, switch, settings_file)


class PackWatch(QObject):
    """Has the folder of the settings looked at after the start and once a night, by a process of its own."""

    def __init__(
        self,
        window: MainWindow,
        switch: GuideSwitch,
        settings_file: Path,
        now: Callable[[], datetime] = datetime.now,
        begin: Callable[..., PackAct] = PackAct,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._switch = switch
        self._settings_file = settings_file
        self._now = now
        self._begin = begin
        self._looked = now().date()
        self._act: PackAct | None = None
        timer = QTimer(self)
        timer.setInterval(_LOOK_MS)
        timer.timeout.connect(self.look_at_night)
        timer.start()
        QTimer.singleShot(_AFTER_START_MS, self, self.look)
        window.closing.connect(self.close)

    def look(self) -> None:
        """Take what is newer, if the clinic named a folder; a look that is under way is enough."""
        if self._window.settings.pack_source is not None and self._act is None:
            self._act = self._begin(self, self._settings_file, "install", "--only-newer")
            self._act.ended.connect(self._on_end)

    def look_at_night(self) -> None:
        """Look once in a night, while nobody reads."""
        now = self._now()
        if now.hour in NIGHT and now.date() != self._looked and self._window.visits.is_at_rest:
            self._looked = now.date()
            self.look()

    def close(self) -> None:
        """Look no longer."""
        if self._act is not None:
            self._act.close()
            self._act = None

    def _on_end(self, told: Told | None) -> None:
        self._act = None
        result = told.result if told is not None else None
        _log.info("looked for a newer guide: %s", result.value if result else "nothing was heard")
        if result is Result.TAKEN:
            self._switch.ask()
