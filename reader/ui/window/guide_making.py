"""Makes what the window shows: from an open library at once, from articles when they have been compiled."""

from collections.abc import Callable, Generator, Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.clinic.model import Settings
from reader.errors import LibraryError
from reader.library.locate import ToCompile, find_library, with_own
from reader.library.outline import Outline, outline_of
from reader.library.own_pages import OwnFolder, own_folder
from reader.library.store import Library
from reader.library.telling import Progress
from reader.pages.router import Router
from reader.texts.languages import SOURCE
from reader.texts.sentence import NOTHING, Sentence, joined, said, said_n, without_folders
from reader.ui.widgets.whole_page import staying_above
from reader.ui.window.guide import Guide
from reader.ui.window.preparing import GuidePreparing

if TYPE_CHECKING:
    from reader.handouts.document import Document
    from reader.handouts.shelf import PacketShelf
    from reader.health.finding import Finding
    from reader.library.records import Fault
    from reader.navigation.packet import Packet, Slip
    from reader.ui.paper.press import Compose
    from reader.ui.window.main_window import MainWindow


class GuideMaking:
    """The guides that one window shows, one after the other.

    `outline` is None where there is nothing to show; `offered` are the languages people may choose. The
    public is told the names of files, but not their folders.
    """

    def __init__(
        self,
        outline: Outline | None,
        offered: tuple[str, ...],
        language: str,
        is_public: bool,
        settings: Callable[[], Settings],
        settings_file: Path,
    ) -> None:
        self._outline = outline
        self._offered = offered
        self._language = language
        self._is_public = is_public
        self._settings = settings
        self._settings_file = settings_file
        self._preparing: GuidePreparing | None = None
        self._wanted_base: Path | None = None

    def first(self, trouble: Sentence) -> Guide:
        """What the window opens with; `trouble` says why there is no outline."""
        if self._outline is None:
            return self._empty(trouble=self._told(trouble))
        if isinstance(self._outline.found, Library):
            return self._made(self._outline.found)
        return self._empty(preparing=Progress())

    def begin(self, window: "MainWindow") -> None:
        """Have the articles compiled, if that is needed, and show them in `window` when it is done."""
        if self._outline is not None and isinstance(self._outline.found, ToCompile):
            self._begin(window, self._outline.found)

    def _begin(self, window: "MainWindow", wanted: ToCompile) -> None:
        self._wanted_base = wanted.base
        preparing = self._preparing = GuidePreparing(window, wanted)
        preparing.progressed.connect(partial(self.show_progress, window))
        preparing.prepared.connect(partial(self._on_prepared, window))
        preparing.failed.connect(partial(self._on_failed, window))
        window.closing.connect(preparing.close)
        preparing.start()

    def take_on(self, window: "MainWindow", library: Library) -> None:
        """Show the guide of another library file from now on; the one shown before is closed."""
        before, self._outline = window.guide.library, outline_of(library)
        allowed = self._settings().screen.languages
        languages = library.info.languages
        self._offered = tuple(each for each in languages if each in allowed) or languages[:1]
        if window.visit.language not in self._offered:
            window.visit.language = self._offered[0]
        self._show(window, self._made(library))
        if before is not None:
            before.close()

    def begin_anew(self, window: "MainWindow", wanted: ToCompile) -> None:
        """Have these articles compiled, and show them when it is done."""
        self._outline = outline_of(wanted)
        self.begin(window)

    def faults(self, library: Library | None) -> list[Sentence]:
        """What is wrong in the articles, in one sentence; nothing when all is well."""
        faults = library.info.faults if library is not None else ()
        return [fault_words(faults[0], len(faults) - 1, self._is_public)] if faults else []

    def show_progress(self, window: "MainWindow", progress: Progress) -> None:
        """Say how far the guide is that will be shown."""
        window.guide = replace(window.guide, preparing=progress)
        if window.screen_shown is not None:
            window.screen_shown.show_progress(progress)

    def find(self) -> Library | ToCompile:
        """What there is to read now, the clinic's own pages included. Raises LibraryError."""
        return find_library(None, self._own())

    def _on_prepared(self, window: "MainWindow", library: Library) -> None:
        found = with_own(library, self._own()) if self._wanted_base is None else library
        if isinstance(found, ToCompile):
            self._begin(window, found)
        else:
            self._outline = outline_of(found)
            self._show(window, self._made(found))

    def _on_failed(self, window: "MainWindow", error: LibraryError) -> None:
        if self._wanted_base is not None:
            # The guide itself is there; it does without the clinic's own pages.
            self._outline = outline_of(library := Library(self._wanted_base))
            self._show(window, self._made(library))
            window.add_notice(self._told(error.sentence))
            return
        again = partial(self._try_again, window)
        self._show(window, self._empty(trouble=self._told(error.sentence), again=again))

    def _try_again(self, window: "MainWindow") -> None:
        assert self._preparing is not None
        self._show(window, self._empty(preparing=Progress()))
        self._preparing.start()

    def _show(self, window: "MainWindow", guide: Guide) -> None:
        """Show this guide from now on, at the place where the visit is; what lies over the page stays."""
        window.guide = guide
        window.setWindowTitle(guide.name)
        with staying_above(window):
            window.show_notices(self.faults(guide.library))

    def _own(self) -> OwnFolder | None:
        return own_folder(self._settings(), self._settings_file)

    def _told(self, sentence: Sentence) -> Sentence:
        return without_folders(sentence) if self._is_public else sentence

    def _empty(
        self,
        trouble: Sentence = NOTHING,
        preparing: Progress | None = None,
        again: Callable[[], object] | None = None,
    ) -> Guide:
        outline = self._outline
        return Guide(
            name=outline.name if outline is not None else "Waymark",
            library=None,
            router=None,
            pictures=lambda _name: None,
            trouble=trouble,
            languages=self._offered,
            all_languages=outline.languages if outline is not None else (SOURCE,),
            preparing=preparing,
            again=again,
        )

    def _made(self, library: Library) -> Guide:
        return Guide(
            name=library.info.name,
            library=library,
            router=Router(library, self._language, self._settings),
            pictures=library.picture,
            trouble=NOTHING,
            languages=self._offered,
            all_languages=library.info.languages,
            compose=_composer(library, self._settings),
            packets=partial(_shelf, library),
        )


def fault_words(fault: "Fault", others: int, is_public: bool) -> Sentence:
    """What is wrong in a file of the guide: whoever can mend it is told what, the public whom to tell."""
    file = fault.path.rpartition("/")[2] if is_public else fault.path
    place = said("{file}, line {line}", file=file, line=fault.line) if fault.line else file
    if is_public:
        what = said("A part of the guide is damaged: {place}. Please tell the front desk.", place=place)
    else:
        what = said("The guide has a fault in {place}: {reason}", place=place, reason=fault.what)
    if not others:
        return what
    more = said_n(
        "There is {count} more; this lists them all: waymark check",
        "There are {count} more; this lists them all: waymark check",
        others,
    )
    return what if is_public else joined(what, more)


def without_guide(findings: "Iterable[Finding]", guide: Guide) -> "tuple[Finding, ...]":
    """What the health check found where no guide is open, with the reason why not."""
    from reader.health.finding import Verdict

    if guide.preparing is not None:
        wait = said("It is being made ready. Look again in a moment.")
        return tuple(
            replace(each, verdict=Verdict.CHECK, detail=wait) if each.id == "library" else each
            for each in findings
        )
    return tuple(replace(each, detail=guide.trouble) if each.id == "library" else each for each in findings)


def _composer(library: Library, settings: Callable[[], Settings]) -> "Compose":
    """What makes the document of a packet in steps, with the clinic's settings as they stand then."""

    def composed(packet: "Packet", slip: "Slip") -> "Generator[None, None, Document]":
        from reader.handouts.document import composing  # not needed to paint the first page
        from reader.printing.logo import with_logo_that_draws

        document = yield from composing(library, settings(), packet, slip, date.today())
        return with_logo_that_draws(document, settings())

    return composed


def _shelf(library: Library) -> "PacketShelf":
    """The packets saved by whoever uses this computer."""
    from reader.handouts.packet_files import packet_folder
    from reader.handouts.shelf import PacketShelf

    return PacketShelf(packet_folder(), library)
