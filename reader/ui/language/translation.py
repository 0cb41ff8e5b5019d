"""Turns the interface to a language: its texts, its dates and numbers, and the direction it is written in."""

import logging
import os
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QProcess, QTranslator
from PySide6.QtGui import QGuiApplication

_log = logging.getLogger(__name__)
_SPOKEN = "waymark-language"
_OURS, _QTS = "waymark-texts", "waymark-texts-of-qt"
_COMPILE_MS = 20_000
SOURCE_LANGUAGE = "en"
"""The language the texts are written in; it needs no translation."""


def use_language(language: str, resources: Path, cache: Path) -> None:
    """Show every text that is made from now on in `language`, a code such as es.

    Where there is no translation the texts stay English. A checkout compiles the translation into
    `cache`; an installed program carries it ready-made.
    """
    application = QCoreApplication.instance()
    if application is None or application.property(_SPOKEN) == language:
        return
    application.setProperty(_SPOKEN, language)
    locale = locale_of(language)
    QLocale.setDefault(locale)
    QGuiApplication.setLayoutDirection(locale.textDirection())
    for name in (_OURS, _QTS):
        for old in application.findChildren(QTranslator, name):
            application.removeTranslator(old)
            old.setParent(None)
    if language == SOURCE_LANGUAGE:
        return
    texts_of_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm"
    for name, path in ((_QTS, texts_of_qt), (_OURS, _compiled(language, resources, cache))):
        translator = QTranslator(application)
        translator.setObjectName(name)
        if path is not None and path.is_file() and translator.load(str(path)):
            application.installTranslator(translator)


def locale_of(language: str) -> QLocale:
    """How people of the United States write dates and numbers in a language."""
    return QLocale(f"{language}_US")


def _compiled(language: str, resources: Path, cache: Path) -> Path | None:
    """The compiled translation: the one installed, or one made from the checkout's source when it changed."""
    installed = resources / "translations" / f"waymark_{language}.qm"
    source = installed.with_suffix(".ts")
    if installed.is_file() or not source.is_file():
        return installed if installed.is_file() else None
    import hashlib  # only a checkout needs it

    digest = hashlib.sha256(source.read_bytes()).hexdigest()[:16]
    compiled = cache / f"waymark_{language}-{digest}.qm"
    if not compiled.is_file():
        compile_translation(source, compiled)
    return compiled


def compile_translation(source: Path, target: Path) -> bool:
    """Compile a .ts file with Qt's own lrelease, which PySide6 brings. Whether it could be done."""
    folder = Path(PySide6.__file__).parent
    tool = next((path for path in (folder / "lrelease", folder / "lrelease.exe") if path.is_file()), None)
    partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if tool is None or not _run(str(tool), ["-silent", str(source), "-qm", str(partial)]):
            raise OSError("lrelease did not run")
        partial.replace(target)
    except OSError as error:
        _log.warning("the translation cannot be compiled: %s", error)
        partial.unlink(missing_ok=True)
        return False
    return True


def _run(program: str, arguments: list[str]) -> bool:
    process = QProcess()
    process.start(program, arguments)
    return process.waitForFinished(_COMPILE_MS) and process.exitCode() == 0
