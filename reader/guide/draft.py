"""One page while somebody writes it: compiled again after each save, beside the guide as it was before."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from reader.content.article import Article, DamagedArticle, Parsed
from reader.content.problems import Problem, Severity
from reader.errors import FileProblem, LibraryError, Sentence, joined, said
from reader.files import not_written, reason_of, replacing
from reader.guide.checks import ALONE, MEASURED_CHECKS, TOGETHER
from reader.guide.checks.safety import RULES
from reader.guide.checks.standards import Standards
from reader.guide.compile import compile_library, write_one
from reader.guide.loader import Gathered, gather, read_one, require_whole
from reader.guide.own import gather_own
from reader.guide.own_advice import own_advice
from reader.guide.own_compile import compile_own
from reader.library.digest import content_digest
from reader.library.folders import PASSAGES, is_beside
from reader.library.seal import seal
from reader.library.store import Library
from reader.library.telling import Judged, Told
from reader.texts.sentence import verbatim

OnRead = Callable[[int, int], object]
_TOGETHER_TOO = frozenset({"hub-dangers", "named-page", "badge"})
"""Rules of safety that look at other pages as well."""


class GuideDraft:
    """An article of the guide in `folder`. `base` is where the guide as a whole is compiled to, once.

    Raises LibraryError for a guide that cannot be used, and FileProblem.
    """

    def __init__(self, folder: Path, path: Path, base: Path, standards: Standards) -> None:
        self._folder, self._path, self._base = folder, path, base
        self._standards = standards
        self._gathered: Gathered | None = None
        self._parsed: Parsed | None = None
        self._seen: object = None

    def begin(self, on_read: OnRead) -> None:
        """Read the guide, as often as another of its files changed."""
        self._seen = self._others()
        self._gathered = gather(self._folder, on_read=on_read)
        require_whole(self._gathered)
        compile_library(self._gathered, content_digest(self._folder), self._base)

    def is_outdated(self) -> bool:
        """Whether another file of the guide changed."""
        return self._others() != self._seen

    def write(self, output: Path) -> None:
        """The guide with the page as its file says now."""
        gathered = self._guide
        parsed = self._parsed = read_one(self._folder, self._path, gathered)
        copied(self._base, output, lambda connection: write_one(connection, gathered, parsed))

    def judged(self) -> Judged:
        """What the page by itself has to be mended; quickly."""
        return self._judgment(self._alone(), is_all=False)

    def judged_whole(self) -> Judged:
        """The same with what can only be told beside all other pages."""
        article = self._page.article
        others = (each for each in self._guide.articles if each.path != article.path)
        damaged = (each for each in self._guide.damaged if each.path != article.path)
        whole = (
            replace(self._guide, articles=(*others, article), damaged=tuple(damaged))
            if isinstance(article, Article)
            else replace(self._guide, articles=tuple(others), damaged=(*damaged, article))
        )
        beside = [problem for check in TOGETHER for problem in check(whole)]
        beside += [problem for name in _TOGETHER_TOO for problem in RULES[name](whole)]
        return self._judgment((*self._alone(), *beside), is_all=True)

    @property
    def _guide(self) -> Gathered:
        assert self._gathered is not None
        return self._gathered

    @property
    def _page(self) -> Parsed:
        assert self._parsed is not None
        return self._parsed

    def _alone(self) -> Iterator[Problem]:
        yield from self._page.problems
        if not isinstance(self._page.article, Article):
            return
        alone = replace(self._guide, articles=(self._page.article,), damaged=())
        for check in ALONE:
            yield from check(alone)
        for measured in MEASURED_CHECKS:
            yield from measured(alone, self._standards)
        for name, rule in RULES.items():
            if name not in _TOGETHER_TOO:
                yield from rule(alone)

    def _judgment(self, found: Iterable[Problem], is_all: bool) -> Judged:
        article: Article | DamagedArticle = self._page.article
        mine = dict.fromkeys(each for each in found if each.path == article.path)
        return Judged(article.id, article.language, told(mine), is_all)

    def _others(self) -> object:
        return {
            (path, stat.st_mtime_ns, stat.st_size)
            for path in self._folder.rglob("*")
            if path != self._path and not is_beside(path.name)
            for stat in _stats(path)
        }


class OwnDraft:
    """A page of a clinic's own, beside the guide of `base`; `folder` has its pictures and other pages."""

    def __init__(self, folder: Path, path: Path, base: Path, clinic: str, instead: bool) -> None:
        self._folder, self._path, self._base = folder, path, base
        self._clinic, self._instead = clinic, instead
        self._judged: Judged | None = None

    def begin(self, on_read: OnRead) -> None:
        """There is nothing to read first."""
        on_read(0, 1)

    def is_outdated(self) -> bool:
        """All of the folder is read each time."""
        return False

    def write(self, output: Path) -> None:
        """The guide with the page as its file says now."""
        name = self._path.relative_to(self._folder).as_posix()
        with Library(self._base) as library:
            own = gather_own(self._folder, library.info.languages, self._path)
            problems = (*own.problems, *own_advice(library, own))
        compile_own(self._base, own, self._clinic, self._instead, "0" * 64, output)
        mine = [each for each in problems if each.path == name]
        with Library(output) as made:
            place = _own_place(made)
        self._judged = Judged(*place, told(mine), is_all=True)

    def judged(self) -> Judged:
        """What has to be mended."""
        assert self._judged is not None
        return self._judged

    def judged_whole(self) -> Judged:
        """The same."""
        return self.judged()


Draft = GuideDraft | OwnDraft


def no_page_to_preview(path: Path, folder: Path | None) -> Sentence | None:
    """Why a file is none that can be previewed; None for one that can."""
    if path.suffix != ".md" or not path.is_file():
        return said("{file} is no file that ends in .md.", file=path)
    if folder is not None and path.is_relative_to(folder) and path.parent.name == PASSAGES:
        return said("{file} is a shared passage. Preview an article that uses it.", file=path)
    return None


def told(problems: Iterable[Problem]) -> tuple[Told, ...]:
    """Problems as they are shown beside the page, in the order of the file."""
    made = [Told(each.line, _words(each), each.severity is Severity.DAMAGE) for each in problems]
    return tuple(sorted(made, key=lambda each: (not each.is_damage, each.line)))


def copied(base: Path, output: Path, change: Callable[[sqlite3.Connection], object]) -> None:
    """A library file like `base` with one change. Raises FileProblem and LibraryError."""
    try:
        with replacing(output) as part:
            shutil.copyfile(base, part)
            connection = sqlite3.connect(part, isolation_level=None)
            try:
                connection.execute("PRAGMA journal_mode = OFF")
                connection.execute("PRAGMA synchronous = OFF")  # it is made anew after each save
                connection.execute("BEGIN")
                change(connection)
                connection.execute("COMMIT")
            finally:
                connection.close()
            seal(part)
    except OSError as error:
        what = said("The preview cannot be written, because {reason}.", reason=reason_of(error))
        raise not_written(what, error) from error
    except sqlite3.Error as error:
        raise LibraryError(said("The preview cannot be made: {reason}.", reason=str(error))) from error


def _words(problem: Problem) -> Sentence:
    both = (problem.message, problem.hint)
    return joined(*(each if isinstance(each, Sentence) else verbatim(each) for each in both if each))


def _own_place(library: Library) -> tuple[str, str]:
    """Id and language of the page that was added; of none where it was left out."""
    for language in library.info.languages:
        for card in library.cards(language):
            if card.origin:
                return card.id, language
    return "", ""


def _stats(path: Path) -> Iterator[object]:
    with suppress(OSError):
        yield path.stat()


__all__ = ["Draft", "FileProblem", "GuideDraft", "OwnDraft", "no_page_to_preview"]
