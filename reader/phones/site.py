"""Makes the phone edition: every page and picture of the guide, and the folder they are written into."""

import shutil
from collections.abc import Iterable, Iterator
from html import escape
from itertools import islice
from pathlib import Path

from reader import bundle
from reader.clinic.model import Settings
from reader.errors import FileProblem
from reader.files import put_in_place, reason_of
from reader.handouts.labels import labels, long_date
from reader.handouts.letterhead import helpline_box
from reader.library.rows import AliasKind
from reader.library.search_words import questions_of
from reader.library.store import Library
from reader.phones.addresses import HOME, ICON, PICTURES, STYLE, Places, offered
from reader.phones.article import ArticleWriter
from reader.phones.frame import MAKER, Frame, WebPage, link_list
from reader.phones.lists import ListWriter, Page
from reader.phones.words import language_name, site_words
from reader.texts.languages import SPANISH, base
from reader.texts.sentence import said

_MOST_QUESTIONS, _MOST_SIGNS = 3, 40  # of a page, in its keywords: a page must stay small
_VERSION_SIGNS = 8


def site_files(library: Library, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Each file of the phone edition, by its path in the folder."""
    pictures: set[str] = set()
    languages = offered(library, settings)
    places = {language: Places(library, language) for language in languages}
    for language in languages:
        yield from _Edition(library, settings, language, places, pictures).files()
    yield HOME, _choice(library, settings, languages).encode()
    for name in sorted(pictures):
        if (svg := library.picture(name)) is not None:
            yield f"{PICTURES}/{name}", svg
    resources = bundle.resources()
    yield STYLE, (resources / "themes" / "phone.css").read_bytes()
    yield ICON, (resources / "pictures" / "mark-48.png").read_bytes()


def write_site(library: Library, settings: Settings, folder: Path) -> tuple[int, int]:
    """Write the phone edition as the folder `folder`, in place of an earlier one; how many files and bytes.

    Raises FileProblem for a folder with other files in it, and where it cannot be written. The new folder is
    written beside it first, and takes its place when it is whole.
    """
    folder = folder.absolute()
    if folder.exists() and not _is_ours(folder):
        what = said("The folder {folder} has other files in it.", folder=folder)
        raise FileProblem(what, said("Name an empty or a new folder."))
    part, old = (folder.with_name(f".{folder.name}.{name}") for name in ("part", "old"))
    files = size = 0
    try:
        shutil.rmtree(part, ignore_errors=True)
        for path, data in site_files(library, settings):
            target = part / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            files, size = files + 1, size + len(data)
        if folder.exists():
            shutil.rmtree(old, ignore_errors=True)
            put_in_place(folder, old)
        put_in_place(part, folder)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        what = said(
            "The folder {folder} cannot be written: {reason}.", folder=folder, reason=reason_of(error)
        )
        raise FileProblem(what, said("Check the path, and the room on the disk.")) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return files, size


def _is_ours(folder: Path) -> bool:
    """Whether a folder is empty, or was made by an earlier export."""
    try:
        if not any(folder.iterdir()):
            return True
        return MAKER in (folder / HOME).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False


class _Edition:
    """The pages of one language."""

    def __init__(
        self,
        library: Library,
        settings: Settings,
        language: str,
        places: dict[str, Places],
        pictures: set[str],
    ) -> None:
        self._library = library
        self._language = language
        self._others = [each for each in places if each != language]
        self._pictures = pictures
        words = site_words(language)
        self._box = helpline_box(settings, language)
        self._frame = Frame(library.info.name, words, self._box, _dated(library, settings, language))
        self._articles = ArticleWriter(library, language, places[language], words)
        self._lists = ListWriter(library, language, places[language], words)
        self._elsewhere = {
            other: {card.id for card in library.cards(other) if not card.damaged} for other in self._others
        }

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Each page of the language, by its file."""
        keywords = _keywords(self._library, self._language)
        for card in self._library.cards(self._language):
            others = {
                other: f"{other}/{card.id}.html" for other, ids in self._elsewhere.items() if card.id in ids
            }
            page = self._articles.page(card.id, others, keywords.get(card.id, ""))
            if page is not None:
                yield page.path, self._frame.html(page).encode()
        self._pictures |= self._articles.pictures
        lists = self._lists
        listed = (lists.first(self._library.info.name), *lists.lists(), *lists.words(), lists.nothing())
        for each in (*listed, lists.call(self._box)):
            yield each[0], self._frame.html(self._listed(each)).encode()

    def _listed(self, page: Page) -> WebPage:
        path, title, text = page
        name = path.partition("/")[2]
        # A letter may have no words in another language; the list of all letters is always there.
        same = "words.html" if name.startswith("words-") else name
        others = {other: f"{other}/{same}" for other in self._others}
        return WebPage(path, self._language, title, text, others)


def _keywords(library: Library, language: str) -> dict[str, str]:
    """What people type and ask, by article, for search engines that read it, such as Kiwix."""
    found: dict[str, list[str]] = {}
    for alias in library.aliases():
        if alias.kind != AliasKind.SPANISH.value or base(language) == SPANISH:
            found.setdefault(alias.article, []).append(alias.term)
    for article, questions in questions_of(library, language).items():
        found.setdefault(article, []).extend(_few(questions))
    return {article: ", ".join(dict.fromkeys(each)) for article, each in found.items()}


def _few(questions: Iterable[str]) -> Iterator[str]:
    """The first questions, as far as they are short."""
    signs = 0
    for question in islice(questions, _MOST_QUESTIONS):
        signs += len(question)
        if signs > _MOST_SIGNS:
            return
        yield question


def _dated(library: Library, settings: Settings, language: str) -> str:
    """Whose guide this is, and how old."""
    words = labels(language)
    parts = [settings.clinic.name] if settings.clinic.name else []
    parts.append(words.version.format(version=library.info.digest[:_VERSION_SIGNS]))
    if newest := library.newest_check():
        parts.append(words.checked.format(day=long_date(newest, language)).rstrip("."))
    return " · ".join(parts)


def _choice(library: Library, settings: Settings, languages: tuple[str, ...]) -> str:
    """The first page of the folder: which language to read."""
    first = languages[0]
    words, box = site_words(first), helpline_box(settings, first)
    frame = Frame(library.info.name, words, box, _dated(library, settings, first))
    links = [(f"{each}/{HOME}", language_name(each), "") for each in languages]
    title = " · ".join(escape(site_words(each).choose) for each in languages)
    text = f"<h1>{escape(library.info.name)}</h1>\n<p>{title}</p>\n{link_list(links)}"
    return frame.html(WebPage(HOME, first, library.info.name, text, {}))
