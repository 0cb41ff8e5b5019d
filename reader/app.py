"""Composition root: builds all rooms and opens the window.

How a start goes:
1. Ask whether there is a screen; without one, say so and end (Qt would abort).
2. Install the crash handler.
3. Read the clinic's settings. What is wrong with them is kept and shown once the window is there.
4. Make the application: font, style, no session, no desktop services.
5. Build the window with the helpline, which needs no library.
6. Open the library. Where that fails the window says why, and the helpline stays.
7. Show the place asked for, start the log, and hand over to Qt.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from reader import bundle, crash, logs
from reader.clinic.last_mode import keep_mode, last_mode, state_folder
from reader.clinic.model import SettingsRead
from reader.clinic.store import read_settings
from reader.content.problems import did_you_mean
from reader.errors import LibraryError, UnknownArticle
from reader.kiosk.policy import policy_for
from reader.library.locate import open_library
from reader.library.store import Library
from reader.navigation.history import History
from reader.navigation.location import ArticlePage, Home, Location
from reader.navigation.visit import Visit
from reader.ui.display import require_display

if TYPE_CHECKING:  # Qt is imported only after the screen has been asked for
    from PySide6.QtWidgets import QApplication

    from reader.ui.main_window import MainWindow


@dataclass(frozen=True)
class Start:
    """What the command line asked for."""

    settings: Path | None = None
    library: Path | None = None
    article: str = ""
    language: str = ""
    kiosk: bool = False


def run(start: Start) -> int:
    """Open the reader and stay until it is closed. Raises NoDisplay when there is no screen."""
    require_display(os.environ)
    crash.install()
    read = read_settings(start.settings)
    application = make_application()
    window, library = make_window(start, read)
    window.present()
    if not read.locked:
        keep_mode(state_folder(), read.settings.mode)
    logs.start_log(bundle.log_folder())  # after the window: its module takes longer to load than the guide
    code = application.exec()
    if library is not None:
        library.close()
    return code


def make_application() -> "QApplication":
    """The Qt application with the reading font; made once in a process."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from reader.ui.fonts import load_fonts
    from reader.ui.look import sized_font

    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeMenuBar)
    application = cast("QApplication", QApplication.instance() or QApplication(["waymark"]))
    application.setApplicationName("Waymark")
    application.setStyle("Fusion")
    application.setCursorFlashTime(0)  # nothing blinks
    load_fonts()
    application.setFont(sized_font(24))
    return application


def make_window(start: Start, read: SettingsRead) -> "tuple[MainWindow, Library | None]":
    """The window for these settings, and the library it reads (None when it could not be opened).

    Raises UnknownArticle when the command line asked for a page the guide does not have.
    """
    from PySide6.QtGui import QGuiApplication

    from reader.pages.router import Router
    from reader.ui.guide import Guide
    from reader.ui.main_window import MainWindow

    settings = read.settings
    library: Library | None = None
    trouble = ""
    try:
        library = open_library(start.library)
    except LibraryError as error:
        trouble = error.sentence
    language = _language(start, read, library)
    visit = Visit(
        language=language,
        text_size=settings.screen.text_size,
        theme=settings.screen.theme,
        history=History(_location(start, library, language)),
    )
    guide = Guide(
        name=library.info.name if library else "Waymark",
        router=Router(library, language) if library else None,
        pictures=library.picture if library else (lambda _name: None),
        trouble=trouble,
    )
    languages = library.info.languages if library else ()
    policy = policy_for(read, start.kiosk, last_mode(state_folder()), languages)
    window = MainWindow(settings, visit, guide, bundle.resources(), policy)
    screen = QGuiApplication.primaryScreen()
    if screen is not None:
        window.resize(screen.availableSize())
    window.show_notices([str(problem) for problem in read.problems])
    return window, library


def _language(start: Start, read: SettingsRead, library: Library | None) -> str:
    known = library.info.languages if library else ("en",)
    if library is not None and start.language and start.language not in known:
        # Never another language in silence.
        raise UnknownArticle(f'The guide is not in "{start.language}". It has: {", ".join(known)}.')
    wanted = start.language or read.settings.screen.language
    return wanted if wanted in known else known[0]


def _location(start: Start, library: Library | None, language: str) -> Location:
    if not start.article:
        return Home()
    if library is not None and library.card(start.article, language) is None:
        ids = [card.id for card in library.cards(language)]
        raise UnknownArticle(f'The guide has no page "{start.article}".', did_you_mean(start.article, ids))
    return ArticlePage(start.article)
