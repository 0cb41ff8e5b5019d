"""Asks for the PIN, or for a new one twice; says how many tries are left or how long it is locked."""

from enum import Enum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from reader.clinic.pin import LONGEST, SHORTEST, PinKeeper, PinState, PinStatus, pin_complaint
from reader.errors import ReaderError
from reader.texts.sentence import without_folders
from reader.ui.language.words import error_words, tr, tr_n
from reader.ui.look.look import Form, Look
from reader.ui.screens.base import Screen
from reader.ui.staff.pin_pad import PinPad
from reader.ui.widgets.basics import button, label, set_tone
from reader.ui.widgets.on_hills import OnHills


class Purpose(Enum):
    """What the PIN is asked for."""

    ENTER = "enter"
    SET = "set"  # there is none yet
    CHANGE = "change"


class PinPage(Screen):
    """A PIN pad with its words. `passed` follows the right PIN, or a new one that was saved."""

    passed = Signal()
    cancelled = Signal()

    def __init__(self, look: Look, keeper: PinKeeper, purpose: Purpose) -> None:
        super().__init__(look, tr("Staff PIN"))
        self._keeper = keeper
        self._purpose = purpose
        self._first = ""
        self.pad = PinPad(look)
        self.pad.submitted.connect(self._on_submitted)
        self.pad.cancelled.connect(self.cancelled)
        self._title = label("", "h1")
        self._about = label("")
        self._state = label("")
        self._state.setObjectName("pinstate")
        cancel = tr("Not now") if purpose is Purpose.SET else tr("Cancel")
        self._cancel = button(cancel, look, self.cancelled.emit)
        self._lay_out()
        self._tick = QTimer(self)
        self._tick.setInterval(500)
        self._tick.timeout.connect(self._renew)
        self._say()
        self._renew()

    def _lay_out(self) -> None:
        ground = OnHills(self.look)
        upright = self.look.form is Form.PORTRAIT
        way = QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(way)
        row.setSpacing(ground.pad)
        words = QVBoxLayout()
        words.setSpacing(12)
        for each in (self._title, self._about, self._state):
            words.addWidget(each)
        words.addStretch(1)
        words.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)
        side = Qt.AlignmentFlag.AlignHCenter if upright else Qt.AlignmentFlag.AlignLeft
        row.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignTop | side)
        ground.card().addLayout(row)
        self.fill(ground)

    # -- what happens

    def _on_submitted(self, pin: str) -> None:
        if self._purpose is Purpose.ENTER:
            if self._keeper.check(pin):
                self.passed.emit()
            else:
                self._renew(just_failed=True)
        elif not self._first and (wrong := pin_complaint(pin)):
            self._tell(error_words(wrong), is_wrong=True)
        elif not self._first:
            self._first = pin
            self._say()
            self._tell("")
        else:
            self._second(pin)

    def _second(self, pin: str) -> None:
        first, self._first = self._first, ""
        if pin != first:
            self._say()
            self._tell(tr("The two were not the same. Start again with a new PIN."), is_wrong=True)
            return
        try:
            self._keeper.set_pin(pin)
        except ReaderError as error:
            self._say()
            self._tell(error_words(error.sentence), is_wrong=True)
        else:
            self.passed.emit()

    # -- what is said

    def _say(self) -> None:
        length = tr("{least} to {most} digits. No row such as 1234, no repeat, no birthday.").format(
            least=SHORTEST, most=LONGEST
        )
        title, about = {
            Purpose.ENTER: (tr("Staff only"), tr("Type the staff PIN. Visitors: press Cancel.")),
            Purpose.SET: (
                tr("Set a staff PIN"),
                tr("It opens the settings and closes the kiosk. Write it down where only staff look."),
            ),
            Purpose.CHANGE: (tr("Choose a new PIN"), tr("The old one stays until the new one is saved.")),
        }[self._purpose]
        if self._first:
            title, about = tr("The same PIN again"), tr("Type it once more to confirm.")
        elif self._purpose is not Purpose.ENTER:
            about = f"{about} {length}"
        self._title.setText(title)
        self._about.setText(about)

    def _renew(self, just_failed: bool = False) -> None:
        if self._purpose is not Purpose.ENTER:
            self._tell(self._state.text())
            return
        status = self._keeper.status()
        is_open = status.state is PinState.SET and not status.locked_for
        was_locked = self._tick.isActive()
        if not is_open or was_locked:
            self.pad.set_open(is_open)
        if status.locked_for and not was_locked:
            self._tick.start()
        elif not status.locked_for:
            self._tick.stop()
        self._tell(self._status_words(status, just_failed), just_failed or not is_open)

    def _status_words(self, status: PinStatus, just_failed: bool) -> str:
        if status.state is not PinState.SET:
            return error_words(without_folders(status.trouble))  # anybody can come as far as this page
        if status.locked_for:
            wait = time_words(status.locked_for)
            return tr("Too many wrong tries. The PIN is locked for {time}.").format(time=wait)
        left = tr_n("{count} try left.", "{count} tries left.", status.tries_left)
        return f"{tr('That is not the PIN.')} {left}" if just_failed else left

    def _tell(self, words: str, is_wrong: bool = False) -> None:
        self._state.setText(words)
        self._state.setVisible(bool(words))
        set_tone(self._state, "wrong" if is_wrong else "quiet")


def time_words(seconds: int) -> str:
    """A span as people say it: "45 seconds", "4 minutes 10 seconds", "1 hour"."""
    if seconds < 60:
        return tr_n("{count} second", "{count} seconds", seconds)
    minutes, rest = divmod(seconds, 60)
    if minutes >= 60:
        return tr_n("{count} hour", "{count} hours", minutes // 60)
    whole = tr_n("{count} minute", "{count} minutes", minutes)
    return f"{whole} {time_words(rest)}" if rest else whole
