"""What the looks of the window keep, and what they let go."""

import gc
import weakref

from PySide6.QtWidgets import QApplication

from reader import bundle
from reader.ui.look.look import Form
from reader.ui.look.looks import Looks


def test_an_icon_is_drawn_once_for_a_look(qapp: QApplication) -> None:
    looks = Looks(bundle.resources())
    first = looks.make("light", Form.STRIP, 100).icon("print", "ink", 24)
    assert looks.make("light", Form.STRIP, 100, wide=True).icon("print", "ink", 24) is first


def test_the_icons_of_a_look_gone_by_are_let_go(qapp: QApplication) -> None:
    """A day of visitors, each with sizes and colours of their own, must not fill the memory."""
    looks = Looks(bundle.resources())
    seen = weakref.ref(looks.make("light", Form.STRIP, 100).icon("print", "ink", 24))
    assert seen() is not None
    looks.make("hc-dark", Form.STRIP, 150)
    gc.collect()
    assert seen() is None
