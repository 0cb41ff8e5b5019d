"""Loads the reading font from its package, Regular and Bold only; for the window and for paper."""

import logging
from importlib import resources

from PySide6.QtCore import QByteArray, QLoggingCategory
from PySide6.QtGui import QFontDatabase

_PACKAGE = "fontpkg_atkinson_hyperlegible"
_FILES = ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf")
_log = logging.getLogger(__name__)


def load_fonts() -> bool:
    """Make the font known to Qt; False when it is missing, and Qt's own font is used instead."""
    # Qt names each font that lacks a script, on the error stream; `signs` says what a person needs to know.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    try:
        folder = resources.files(_PACKAGE) / "files"
        loaded = [
            QFontDatabase.addApplicationFontFromData(QByteArray((folder / name).read_bytes()))
            for name in _FILES
        ]
    except (ModuleNotFoundError, OSError):
        loaded = [-1]
    if -1 in loaded:
        _log.warning("the reading font is missing; the system's font is used")
        return False
    return True
