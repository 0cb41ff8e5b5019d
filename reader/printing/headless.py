"""Makes Qt ready to lay out pages where no window is open and there may be no screen."""

import os
from collections.abc import MutableMapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from reader.system import is_linux


def start_headless(environ: MutableMapping[str, str] | None = None) -> QCoreApplication:
    """The Qt application of this process, made without a screen when there is none yet. Keep the result.

    What the environment says of a screen is for windows, and over SSH it may name one that is not there.
    """
    existing = QCoreApplication.instance()
    if existing is not None:
        return existing
    variables = os.environ if environ is None else environ
    if is_linux():
        # Paper needs no screen, and a display that cannot be reached would end the program.
        variables["QT_QPA_PLATFORM"] = "offscreen"
        variables.pop("QT_QPA_PLATFORM_PLUGIN_PATH", None)
    return QGuiApplication(["waymark"])
