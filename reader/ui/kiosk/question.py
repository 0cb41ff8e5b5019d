"""Puts the question whether somebody is still reading in the page's place, and takes it away again."""

from PySide6.QtCore import QObject, Signal

from reader.kiosk.idle import Reason
from reader.kiosk.layers import Layer
from reader.ui.kiosk.host import VisitHost
from reader.ui.kiosk.idle_warning import IdleWarning


class Question(QObject):
    """At most one is asked at a time; `shown` is the one that is."""

    answered = Signal()
    clearRequest = Signal()

    def __init__(self, host: VisitHost) -> None:
        super().__init__(host.widget)
        self._host = host
        self.shown: IdleWarning | None = None

    def ask(self, seconds: int, reason: Reason) -> None:
        """Ask, with the keyboard on the answer."""
        host = self._host
        warning = self.shown = IdleWarning(host.look, seconds, reason)
        warning.answered.connect(self.answered)
        warning.clearRequest.connect(self.clearRequest)
        warning.stepped.connect(host.show_focus)
        host.put_instead(warning)
        host.layers.put(Layer.QUESTION, warning, self.take_down)
        warning.keep_button.setFocus()
        if host.layers.top is Layer.QUESTION:
            host.show_focus(warning.keep_button)
        warning.say()

    def drop(self) -> None:
        """Let go of a question that stood in a window which has been made anew."""
        if self.shown is not None:
            self._host.layers.take(self.shown)
            self.shown = None

    def take_down(self) -> None:
        """Show the page again."""
        if self.shown is not None:
            warning, self.shown = self.shown, None
            self._host.layers.take(warning)
            self._host.put_instead(None)
