"""`waymark export audio`: pages as files of sound to take along, made by the clinic's command."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reader.clinic.model import Settings
from reader.clinic.voice_command import VoiceCommand
from reader.commands.opening import opened_library, settings_told
from reader.commands.progress import with_progress
from reader.commands.saying import tell, warned
from reader.errors import FileProblem, LibraryError, UnknownArticle
from reader.exit_codes import ExitCode
from reader.files import not_written, reason_of, replacing
from reader.handouts.files import make_folder, write_whole
from reader.library.opening import not_in_guide
from reader.library.records import ArticleCard
from reader.library.store import Library
from reader.phones.addresses import offered
from reader.speech.page import page_text
from reader.speech.rendering import ENDINGS, VoiceTrouble, missing_program, render, sound_ending
from reader.texts.sentence import Sentence, did_you_mean, said, said_n


@dataclass(frozen=True)
class AudioOrder:
    """What the command line asked for: no ids are all pages, no language is each that the clinic offers."""

    ids: tuple[str, ...]
    language: str
    folder: Path


def export_audio(order: AudioOrder, settings_path: Path | None, library_path: Path | None) -> ExitCode:
    """Have each page written as sound into the folder; the exit code. It stops at the first trouble."""
    read = settings_told(settings_path)
    try:
        command = _usable_command(read.settings)
        with opened_library(library_path, settings_path) as library:
            _Maker(library, read.settings, command, order).make()
    except (LibraryError, UnknownArticle, FileProblem) as error:
        return warned(error, ExitCode.NO_LIBRARY)
    return ExitCode.FINE


def _usable_command(settings: Settings) -> VoiceCommand:
    """The clinic's command, looked for before anything else is done. Raises VoiceTrouble."""
    command = settings.voice_command
    if command is None:
        raise VoiceTrouble(
            said("No voice for files is set."), said("Set speech.command in the settings file.")
        )
    if command.program is None:
        raise missing_program()
    return command


class _Maker:
    """Carries out one order."""

    def __init__(
        self, library: Library, settings: Settings, command: VoiceCommand, order: AudioOrder
    ) -> None:
        self._library = library
        self._settings = settings
        self._command = command
        self._order = order
        self._folder = order.folder
        self._made: dict[tuple[str, str], str] = {}  # id and language: the file's name

    def make(self) -> None:
        """Every page, and for each language its list of contents."""
        cards = self._cards()
        make_folder(self._folder)
        size = 0
        with _own_folder(self._folder) as part:
            try:
                for card in with_progress(cards, _told):
                    size += self._page(card, part)
            finally:
                if self._made:
                    self._write_contents()
        files = said_n("{count} page", "{count} pages", len(cards))
        told = said("{pages}, {size} MB", pages=files, size=f"{size / 1_000_000:.1f}")
        tell(said("{file}: {what}", file=self._folder, what=told))

    def _cards(self) -> list[ArticleCard]:
        """The pages asked for, in the guide's order. Raises UnknownArticle."""
        known, order = self._library.info.languages, self._order
        if order.language and order.language not in known:
            raise UnknownArticle(not_in_guide(order.language, known))
        languages = (order.language,) if order.language else offered(self._library, self._settings)
        every = [card for language in languages for card in self._library.cards(language)]
        ids = {card.id for card in every}
        for article in order.ids:
            if article not in ids:
                what = said('The guide has no page "{page}".', page=article)
                raise UnknownArticle(what, did_you_mean(article, sorted(ids)))
        if order.ids:
            return [card for card in every if card.id in order.ids]
        return [card for card in every if not card.damaged]

    def _page(self, card: ArticleCard, part: Path) -> int:
        """Make one page; the size of its file."""
        text = page_text(self._library, self._settings, card.id, card.language, date.today())
        try:
            sound = render(self._command, text, card.language, part)
            target = self._folder / f"{_stem(card)}{sound_ending(sound)}"
            size = sound.stat().st_size
            with replacing(target) as whole:
                shutil.move(sound, whole)
        except VoiceTrouble as error:
            page = f"{card.language}/{card.id}"
            raise VoiceTrouble(said("{page}: {what}", page=page, what=error.what), error.next_step) from error
        except OSError as error:
            raise _cannot_write(self._folder, error) from error
        self._made[card.id, card.language] = target.name
        return size

    def _write_contents(self) -> None:
        """A list of all pages in the folder, for each language of which one was made, as players read it."""
        for language in dict.fromkeys(language for _, language in self._made):
            lines = ["#EXTM3U"]
            for card in self._library.cards(language):
                if name := self._file_of(card):
                    lines += [f"#EXTINF:-1,{card.title}", name]
            contents = self._folder / f"contents.{language}.m3u8"
            write_whole(contents, ("\n".join(lines) + "\n").encode())

    def _file_of(self, card: ArticleCard) -> str:
        """The file of a page, from now or from an earlier time; empty where there is none."""
        names = (f"{_stem(card)}{ending}" for ending in ENDINGS)
        made = self._made.get((card.id, card.language))
        return made or next((name for name in names if (self._folder / name).is_file()), "")


def _stem(card: ArticleCard) -> str:
    return f"{card.id.replace('/', '-')}.{card.language}"


@contextmanager
def _own_folder(folder: Path) -> Iterator[Path]:
    """A folder for what is not whole yet, on the same disk. It goes, whatever happens."""
    try:
        made = tempfile.TemporaryDirectory(prefix=".waymark-", dir=folder, ignore_cleanup_errors=True)
    except OSError as error:
        raise _cannot_write(folder, error) from error
    with made as name:
        yield Path(name)


def _cannot_write(folder: Path, error: OSError) -> FileProblem:
    what = said("The folder {folder} cannot be written: {reason}.", folder=folder, reason=reason_of(error))
    return not_written(what, error)


def _told(done: int, every: int) -> Sentence:
    return said("{done} of {all} pages made", done=done, all=every)
