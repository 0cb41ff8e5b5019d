"""Composition root: builds all rooms and opens the window.

How a start goes:
1. Ask whether there is a screen; without one, say so and end (Qt would abort).
2. Install the crash handler.
3. Read the clinic's settings, and clear away what an interrupted save left. What is wrong with them is
   kept and shown once the window is there; where they cannot say whether this is a kiosk, the policy is
   a locked one.
4. Make the application: font, style, no session, no desktop services.
5. Build the window with the helpline, which needs no library.
6. Open the library. Where articles must be compiled first, the window says how far that is while a process
   of its own does it. Where it fails the window says why. The helpline stays in either case.
7. Show the place asked for, start the log, and hand over to Qt.
"""

import logging
import os
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from reader import bundle, crash, logs
from reader.clinic.last_mode import keep_mode, last_mode, state_folder
from reader.clinic.model import Settings, SettingsRead
from reader.clinic.options import Mode
from reader.clinic.pin import PinKeeper, pin_path
from reader.clinic.store import read_settings
from reader.errors import LibraryError
from reader.exit_codes import ExitCode
from reader.files import clean_leftovers
from reader.kiosk.layers import Layer
from reader.kiosk.policy import Permit, policy_for
from reader.library.locate import find_library
from reader.library.outline import Outline, outline_of
from reader.library.own_pages import OwnFolder, own_folder
from reader.library.store import Library
from reader.memory import collect_due, collect_when_asked
from reader.navigation.history import History
from reader.navigation.location import ArticlePage
from reader.navigation.visit import Visit
from reader.second_start import Request, meeting_folder
from reader.start import Start, first_language, first_place, named_article, offered_languages
from reader.texts.catalog import system_catalog
from reader.texts.sentence import NOTHING, Sentence, said
from reader.ui.access.requests import OpenIn
from reader.ui.window.display import require_display

if TYPE_CHECKING:  # Qt is imported only after the screen has been asked for
    from PySide6.QtWidgets import QApplication

    from reader.health.finding import Finding
    from reader.ui.staff.door import StaffDoor
    from reader.ui.window.main_window import MainWindow
    from reader.ui.window.one_window import OneWindow


_log = logging.getLogger(__name__)

_UNKNOWN = said("The guide has no page for what the record system asked.")

_COLLECT_MS = 1000

_PIXMAP_CACHE_KB = 1024
"""For the drawings of pages left behind; Qt's own limit lets ten times as much pile up."""


def run(start: Start) -> int:
    """Open the reader and stay until it is closed. Raises NoDisplay when there is no screen."""
    require_display(os.environ)
    from reader.ui.language.translation import get_ready_soon

    crash.install(bundle.log_folder())
    read = read_settings(start.settings)
    for folder in (read.path.parent, bundle.cache_folder(), bundle.log_folder()):
        clean_leftovers(folder)
    from reader.ui.window.pack_watch import watch_packs

    application = make_application()
    one_window = first_window(start, read)
    if one_window is None:
        told = said("Waymark is open already. Its window was asked to come to the front.")
        sys.stderr.write(f"{system_catalog().say(told)}\n")
        # What watches over a kiosk is to try again, so that one is open when that window ends.
        return ExitCode.RESTART if start.kiosk or read.settings.mode is Mode.KIOSK else ExitCode.FINE
    window, _library = make_window(start, read)
    guard_window(window, application)
    door = add_staff_area(window, read, application)
    watch_packs(window, read.path, door.guideTaken)
    one_window.asked.connect(lambda request: bring_up(window, request))
    window.present()
    get_ready_soon(window.visit.language, window)
    tell_of_logo(window, read.settings)
    if start.unknown and window.policy.allows(Permit.SHARE_SCREEN):
        window.add_notice(_UNKNOWN)
    if not window.policy.allows(Permit.CLOSE_WINDOW) and not door.has_pin:
        door.open()  # a kiosk that nobody can leave is of no use to the clinic either
    if not read.locked:
        keep_mode(state_folder(), read.settings.mode)
    logs.start_log(bundle.log_folder())  # after the window: its module takes longer to load than the guide
    for problem in read.problems:
        _log.warning("the settings have a problem: %s, line %d", problem.path, problem.line)
    code = application.exec()
    close_guide(window)
    return code


def preview(file: Path, articles: Path | None, settings: Path | None) -> int:
    """Show a page that is being written, after each save, until the window is closed.

    Raises NoDisplay, and LibraryError for a guide that cannot be used.
    """
    require_display(os.environ)
    crash.install(bundle.log_folder())
    application = make_application()
    from reader.ui.window.preview import preview_window

    read = read_settings(settings)
    window = preview_window(file, articles, replace(read, settings=with_theme(read.settings)))
    guard_window(window, application)
    window.resize(application.primaryScreen().availableSize())
    window.present()
    logs.start_log(bundle.log_folder())
    return application.exec()


def first_window(start: Start, read: SettingsRead) -> "OneWindow | None":
    """The lock of the one window for these settings; None where that is open already and has been asked."""
    from reader.ui.window.one_window import OneWindow

    one_window = OneWindow(meeting_folder(read.path, state_folder()))
    if one_window.is_first():
        return one_window
    one_window.ask(Request(named_article(start), start.language, start.unknown))
    return None


def bring_up(window: "MainWindow", request: Request) -> None:
    """Do what a second start asked: come to the front; at a staff computer, show the page it named."""
    window.raise_()
    window.activateWindow()
    if not window.policy.allows(Permit.SHARE_SCREEN):
        return  # a kiosk's page is its visitor's
    if window.isMinimized():
        window.showMaximized()
    if window.layers.top is not Layer.PAGE:
        return
    if request.unknown:
        window.add_notice(_UNKNOWN)
    if request.article is not None:
        window.drop_notice(_UNKNOWN)
        go_to(window, ArticlePage(request.article), request.language)


def go_to(window: "MainWindow", page: ArticlePage, language: str) -> None:
    """Show a page, in a language where one is named and may be chosen here."""
    if language != window.visit.language and window.policy.allows_language(language):
        window.answer(OpenIn(language, page))
    else:
        window.go(page)


def guard_window(window: "MainWindow", application: "QApplication") -> None:
    """Meet every uncaught exception with a calm page; a kiosk then starts a new visit by itself."""
    from reader.ui.window.crash_page import CrashGuard

    guard = CrashGuard(window, window.looks, lambda: window.look, lambda: window.settings.panel())
    is_kiosk = window.policy.allows(Permit.START_OVER)
    guard.startOverRequest.connect(window.start_over if is_kiosk else lambda: window.begin(window.visit))
    guard.endRequest.connect(application.exit)
    guard.install(bundle.log_folder())


def tell_of_logo(window: "MainWindow", settings: Settings) -> None:
    """Say why the clinic's logo is not printed, once the window is there."""
    if settings.logo is None:
        return
    from reader.printing.logo import logo_trouble
    from reader.ui.language.words import error_words

    trouble = error_words(logo_trouble(settings))
    if not window.policy.allows(Permit.SHARE_SCREEN):
        trouble = trouble.replace(str(settings.logo), settings.logo.name)
    if trouble:
        window.add_notice(trouble)


def close_guide(window: "MainWindow") -> None:
    """Let go of the library, or end the process that makes it."""
    from reader.ui.window.preparing import GuidePreparing

    for preparing in window.findChildren(GuidePreparing):
        preparing.close()
    if window.guide.library is not None:
        window.guide.library.close()


def add_staff_area(window: "MainWindow", read: SettingsRead, application: "QApplication") -> "StaffDoor":
    """Give the window its staff area, behind the PIN that belongs to the settings file."""
    from reader.ui.staff.door import StaffDoor

    keeper = PinKeeper(pin_path(read.path), window.clock.since_1970)

    def findings(read: SettingsRead) -> "tuple[Finding, ...]":
        from reader.health.checkup import health
        from reader.health.versions import versions, versions_finding
        from reader.printing.logo import logo_trouble
        from reader.ui.window.guide_making import without_guide
        from reader.ui.window.probe import machine

        library = window.guide.library
        # Anew from its file, which may have been spoilt since; one made for this run alone has none.
        file = library.path if library is not None and library.path.exists() else library
        # Not the printers, which the page asks for itself: one on the network could keep it waiting.
        found = replace(machine(ask_printers=False), logo_trouble=logo_trouble(read.settings))
        told = versions_finding(versions(found.qt, library))
        found_all = (*health(read, file, keeper, datetime.now(), found), told)
        return found_all if library is not None else without_guide(found_all, window.guide)

    door = StaffDoor(window, read, keeper, findings, window.guide.all_languages)
    door.endRequest.connect(application.exit)
    window.acts.open_staff = door.open
    return door


def make_application() -> "QApplication":
    """The Qt application with the reading font; made once in a process."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtGui import QGuiApplication, QPixmapCache
    from PySide6.QtWidgets import QApplication

    from reader.printing.fonts import load_fonts
    from reader.ui.access import accessible
    from reader.ui.look.look import sized_font

    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeMenuBar)
    application = cast("QApplication", QApplication.instance() or QApplication(["waymark"]))
    application.setApplicationName("Waymark")
    application.setStyle("Fusion")
    application.setCursorFlashTime(0)  # nothing blinks
    QPixmapCache.setCacheLimit(_PIXMAP_CACHE_KB)
    load_fonts()
    accessible.install()
    application.setFont(sized_font(24))
    collect_when_asked()
    collecting = QTimer(application)
    collecting.timeout.connect(collect_due)
    collecting.start(_COLLECT_MS)
    return application


def make_window(start: Start, read: SettingsRead) -> "tuple[MainWindow, Library | None]":
    """The window for these settings, and the library it reads (None while that is made, or without one).

    Raises UnknownArticle when the command line asked for a page the guide does not have.
    """
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication

    from reader.ui.window.guide_making import GuideMaking
    from reader.ui.window.guide_switch import GuideSwitch
    from reader.ui.window.main_window import MainWindow

    settings = with_theme(read.settings)
    outline, trouble = _outline(start.library, own_folder(read.settings, read.path))
    offered = offered_languages(read, outline)
    language = first_language(start, read, outline)
    visit = Visit(
        language=language,
        text_size=settings.screen.text_size,
        theme=settings.screen.theme,
        history=History(first_place(start, outline, language)),
    )
    policy = policy_for(read, start.kiosk, last_mode(state_folder()), offered)
    is_public = not policy.allows(Permit.SHARE_SCREEN)
    making = GuideMaking(outline, offered, language, is_public, lambda: window.settings, read.path)
    window = MainWindow(settings, visit, making.first(trouble), bundle.resources(), policy)
    screen = QGuiApplication.primaryScreen()
    if screen is not None:
        window.resize(screen.availableSize())
    window.show_notices([*_notices(read, is_public), *making.faults(window.guide.library)])
    if start.library is None:  # whoever named a file wants that one
        GuideSwitch(window, making)
    QTimer.singleShot(0, window, lambda: making.begin(window))  # the window comes first
    return window, window.guide.library


def _outline(path: Path | None, own: OwnFolder | None) -> tuple[Outline | None, Sentence]:
    """What there is to show, or why there is nothing."""
    try:
        return outline_of(find_library(path, own)), NOTHING
    except LibraryError as error:
        return None, error.sentence


def with_theme(settings: Settings) -> Settings:
    """These settings with the colours a visit starts with; the system decides where the clinic did not."""
    from PySide6.QtGui import QGuiApplication

    from reader.ui.look.system_look import starting_theme

    theme = starting_theme(settings.screen.theme, QGuiApplication.styleHints())
    return replace(settings, screen=replace(settings.screen, theme=theme))


def _notices(read: SettingsRead, is_public: bool) -> list[str]:
    """What is wrong with the settings; the public is told the file's name, but not its folder."""
    if not is_public:
        return [problem.sentence for problem in read.problems]
    return [replace(problem, path=Path(problem.path.name)).sentence for problem in read.problems]
