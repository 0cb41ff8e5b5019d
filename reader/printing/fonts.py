"""Loads the reading font, Regular and Bold only, and the fonts that languages bring; for window and paper."""

import logging
from importlib import resources

from PySide6.QtCore import QByteArray, QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase

from reader import bundle

FAMILY = "Atkinson Hyperlegible"
_PACKAGE = "fontpkg_atkinson_hyperlegible"
_FILES = ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf")
_OF_LANGUAGES = ("locale/*/fonts/*.ttf", "locale/*/fonts/*.otf")
_log = logging.getLogger(__name__)


def load_fonts() -> bool:
    """Make the font known to Qt; False when it is missing, and Qt's own font is used instead."""
    # Qt names each font that lacks a script, on the error stream; `signs` says what a person needs to know.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    _load_of_languages()
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


def _load_of_languages() -> None:
    """Have Qt take the fonts that came with a language for signs that the reading font lacks."""
    found: list[str] = []
    for path in sorted(path for ending in _OF_LANGUAGES for path in bundle.resources().glob(ending)):
        try:
            number = QFontDatabase.addApplicationFontFromData(QByteArray(path.read_bytes()))
        except OSError:
            number = -1
        if number == -1:
            _log.warning("a font of a language cannot be used: %s", path.name)
        else:
            found += QFontDatabase.applicationFontFamilies(number)
    if found:
        QFont.insertSubstitutions(FAMILY, list(dict.fromkeys(found)))
