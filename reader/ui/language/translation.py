"""Turns the interface to a language: its texts, its dates and numbers, and the direction it is written in."""

import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication

from reader.texts import customs
from reader.texts.catalog import Catalog, catalog
from reader.texts.languages import SOURCE, base

_SPOKEN = "waymark-language"
_TEXTS_OF_QT = "waymark-texts-of-qt"
_FIRST_READING_MS = 300
"""After the first page is painted, and before anybody can have read it."""


def use_language(language: str) -> None:
    """Show every text that is made from now on in `language`, a code such as es.

    Where there is no translation the texts stay English.
    """
    application = QCoreApplication.instance()
    if application is None or application.property(_SPOKEN) == language:
        return
    application.setProperty(_SPOKEN, language)
    locale = locale_of(language)
    QLocale.setDefault(locale)
    QGuiApplication.setLayoutDirection(locale.textDirection())
    _translate_qt(application, language)


def get_ready_soon(language: str, owner: QObject) -> None:
    """Load what dates and lists are written with, beside whoever reads the first page by then."""

    def begin() -> None:  # a function: the timer keeps no plain object alive whose method it is to call
        threading.Thread(target=customs.get_ready, args=(language,), daemon=True).start()

    QTimer.singleShot(_FIRST_READING_MS, owner, begin)


def shown() -> Catalog:
    """The texts of the language that the window speaks."""
    application = QCoreApplication.instance()
    spoken = application.property(_SPOKEN) if application is not None else None
    return catalog(spoken or SOURCE)


def locale_of(language: str) -> QLocale:
    """How people of the United States write dates and numbers in a language."""
    return QLocale(f"{base(language)}_US")


def _translate_qt(application: QCoreApplication, language: str) -> None:
    """Qt has a few texts of its own, such as the menu of a text field; it brings their translation."""
    for old in application.findChildren(QTranslator, _TEXTS_OF_QT):
        application.removeTranslator(old)
        old.setParent(None)
    path = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm"
    translator = QTranslator(application)
    translator.setObjectName(_TEXTS_OF_QT)
    if language != SOURCE and path.is_file() and translator.load(str(path)):
        application.installTranslator(translator)
