"""Saved packets in the counselor's view: kept under a name, opened, deleted, and each step taken back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.handouts.packet_files import SavedPacket, name_complaint
from reader.handouts.shelf import Former, PacketShelf, ShelfEntry
from reader.navigation.packet import Packet
from reader.ui.access.announce import announce
from reader.ui.language.words import error_words, language_name, tr, tr_n
from reader.ui.look.look import Look
from reader.ui.widgets.basics import FlowBox, button, clear_layout, label, rule, set_tone
from reader.ui.widgets.typing_fields import line_field

_LONGEST_NAME = 80


class SavedPackets(QFrame):
    """Which pages, in which order and how printed is kept; what was typed for a person never is."""

    openRequest = Signal(SavedPacket, str)  # and its name
    listed = Signal()  # the list is another one now

    def __init__(self, look: Look, shelf: PacketShelf, packet: Callable[[], Packet]) -> None:
        super().__init__()
        self._look = look
        self._shelf = shelf
        self._packet = packet
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(label(tr("Save this packet under a name"), "small", "strong"))
        box.addLayout(self._save_row())
        advice = tr("Name it after the topic, not after a person. What you type for a person is not saved.")
        box.addWidget(label(advice, "small", "quiet"))
        self._said = QHBoxLayout()
        box.addLayout(self._said)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        box.addLayout(self._list)
        self.renew()

    def renew(self) -> None:
        """Look at the saved packets again, and at whether there is one to save."""
        clear_layout(self._list)
        entries = self._shelf.entries()
        if not entries:
            self._list.addWidget(label(tr("No packet is saved yet."), "body"))
        for entry in entries:
            self._list.addWidget(self._row(entry))
            self._list.addWidget(rule())
        self.renew_save()
        self.listed.emit()

    def renew_save(self) -> None:
        """Saving needs a page to save."""
        self._save.setEnabled(bool(self._packet().articles))
        self._save.setToolTip("" if self._save.isEnabled() else tr("Put a page in the packet first."))

    def say_opened(self, saved: SavedPacket, name: str, undo: Callable[[], object]) -> None:
        """Say that this packet was opened, and which of its pages to look at again."""
        titles = self._shelf.titles(saved.changed, saved.packet.language)
        said = [tr("Opened: {name}.").format(name=name) if name else tr("Taken back.")]
        if titles:
            words = tr("Changed since it was saved, so please look again: {titles}.")
            said.append(words.format(titles=", ".join(titles)))
        if saved.missing:
            words = tr("No longer in the guide: {pages}")
            said.append(words.format(pages=", ".join(saved.missing)))
        self._name.setText(name)
        self._say(" ".join(said), undo if name else None)

    def focus_name(self) -> None:
        """Put the cursor where a name is typed."""
        self._name.setFocus()

    # -- building

    def _save_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self._name = line_field()
        self._name.setProperty("kind", "typed")
        self._name.setAccessibleName(tr("Name of the packet"))
        self._name.setMaxLength(_LONGEST_NAME)
        self._name.setMinimumHeight(max(self._look.target, self._look.px("body") * 7 // 4))
        self._name.returnPressed.connect(self._on_save)
        self._save = button(tr("Save"), self._look, self._on_save, "save")
        row.addWidget(self._name, 1)
        row.addWidget(self._save)
        return row

    def _row(self, entry: ShelfEntry) -> QWidget:
        row = QFrame()
        row.setProperty("role", "found")
        box = QVBoxLayout(row)
        box.setContentsMargins(0, 4, 0, 4)
        box.setSpacing(4)
        box.addWidget(label(entry.name, "body", "strong"))
        for words, is_warning in _about(entry):
            said = label(words, "small")
            if is_warning:
                set_tone(said, "strong")
            box.addWidget(said)
        acts = FlowBox(gap=10)
        if not entry.trouble:
            opens = button(tr("Open"), self._look, partial(self._later, self._open, entry), "doc")
            opens.setAccessibleName(tr("Open {name}").format(name=entry.name))
            opens.setEnabled(entry.articles > 0)
            acts.add(opens)
        deletes = button(tr("Delete"), self._look, partial(self._later, self._delete, entry), "trash")
        deletes.setAccessibleName(tr("Delete {name}").format(name=entry.name))
        acts.add(deletes)
        box.addWidget(acts)
        return row

    # -- what happens

    def _later(self, act: Callable[[ShelfEntry], object], entry: ShelfEntry) -> None:
        """After this press is over: its own button is among those replaced."""
        QTimer.singleShot(0, self, lambda: act(entry))

    def _on_save(self) -> None:
        name, packet = " ".join(self._name.text().split()), self._packet()
        if not packet.articles:
            self._say(tr("Put a page in the packet first."))
        elif name_complaint(name):
            self._say(tr("A name begins with a letter or a digit and has no signs such as / or ?."))
            self._name.setFocus()
        else:
            self._try(partial(self._save_as, name, packet))

    def _save_as(self, name: str, packet: Packet) -> None:
        former = self._shelf.save(name, packet)
        words = tr("Saved: {name}.") if former.data is None else tr("Saved in place of the earlier {name}.")
        undo = partial(self._restore, former) if former.data is not None else None
        self._say(words.format(name=name), undo)
        self.renew()

    def _open(self, entry: ShelfEntry) -> None:
        def act() -> None:
            saved = self._shelf.read(entry.path)
            self.openRequest.emit(saved, entry.name)

        self._try(act)

    def _delete(self, entry: ShelfEntry) -> None:
        def act() -> None:
            former = self._shelf.delete(entry.path)
            self._say(tr("Deleted: {name}.").format(name=entry.name), partial(self._restore, former))
            self.renew()

        self._try(act)

    def _restore(self, former: Former) -> None:
        def act() -> None:
            self._shelf.restore(former)
            self._say(tr("Taken back."))
            self.renew()

        self._try(act)

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except ReaderError as error:
            self._say(error_words(error.sentence))

    def _say(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        """Say what happened, with a way to take it back where there was one before."""
        clear_layout(self._said)
        frame = QFrame()
        frame.setProperty("role", "said")
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 6, 6, 6)
        row.addWidget(label(sentence, "small", "strong"), 1)
        if undo is not None:
            row.addWidget(button(tr("Undo"), self._look, lambda: QTimer.singleShot(0, self, undo)))
        self._said.addWidget(frame)
        announce(self, sentence)


def _about(entry: ShelfEntry) -> list[tuple[str, bool]]:
    """What a line says of a saved packet, and whether it is something to look at."""
    if entry.trouble:
        return [(error_words(entry.trouble), True)]
    count = tr_n("{count} topic", "{count} topics", entry.articles)
    said = [(f"{count} · {language_name(entry.language)}", False)]
    if entry.changed:
        words = tr("Changed since it was saved: {titles}").format(titles=", ".join(entry.changed))
        said.append((words, True))
    if entry.missing:
        words = tr("No longer in the guide: {pages}").format(pages=", ".join(entry.missing))
        said.append((words, True))
    return said
