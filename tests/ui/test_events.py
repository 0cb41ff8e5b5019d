"""The one filter of the application's events: who is called, in which order, and until when."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.access.events import listen

WANTED = QEvent.Type.EnabledChange


class Listener(QObject):
    """Writes its name down for each event it is called for, and answers as it was told."""

    def __init__(
        self, name: str, heard: list[str], answer: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.name, self.heard, self.answer = name, heard, answer

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.heard.append(f"{self.name} {event.type().name}")
        return self.answer


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_only_those_who_asked_for_its_kind_are_called(widget: QWidget) -> None:
    heard: list[str] = []
    one, other = Listener("one", heard), Listener("other", heard)
    listen(one, (WANTED,))
    listen(other, (QEvent.Type.FontChange,))
    widget.setEnabled(False)
    assert heard == [f"one {WANTED.name}"]


def test_who_came_last_is_called_first_and_can_keep_it_from_the_others(widget: QWidget) -> None:
    heard: list[str] = []
    first, second = Listener("first", heard), Listener("second", heard)
    listen(first, (WANTED,))
    listen(second, (WANTED,))
    widget.setEnabled(False)
    assert heard == [f"second {WANTED.name}", f"first {WANTED.name}"]
    second.answer = True
    widget.setEnabled(True)
    assert heard[2:] == [f"second {WANTED.name}"]


def test_whoever_is_gone_is_not_called_and_not_kept_alive(widget: QWidget) -> None:
    heard: list[str] = []
    listener, owner = Listener("nobody", heard), QWidget()
    owned = Listener("owned", heard, parent=owner)
    listen(listener, (WANTED,))
    listen(owned, (WANTED,))
    del listener
    owner.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    widget.setEnabled(False)
    assert heard == []
