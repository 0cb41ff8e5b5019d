"""One page while somebody writes it: compiled again after each save, beside the guide as it was before."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from reader.content.article import Article, DamagedArticle, Parsed
from reader.content.problems import Problem, Severity
from reader.errors import LibraryError
from reader.files import not_written, reason_of, replacing
from reader.guide.checks import ALONE, MEASURED_CHECKS, TOGETHER
from reader.guide.checks.safety import RULES
from reader.guide.checks.standards import Standards
from reader.guide.compile import compile_library, write_one
from reader.guide.loader import Gathered, gather, read_one
from reader.guide.own import gather_own
from reader.guide.own_advice import own_advice
from reader.guide.own_compile import HERE, compile_own
from reader.ids import ArticleId
from reader.library.folders import is_beside
from reader.library.locate import compiled_before, place_of
from reader.library.seal import seal
from reader.library.store import Library
from reader.library.telling import Judged, Told
from reader.texts.sentence import Sentence, joined, said, verbatim

OnRead = Callable[[int, int], object]
_TOGETHER_TOO = frozenset({"hub-dangers", "named-page", "badge"})
"""Rules of safety that look at other pages as well."""


class GuideDraft:
    """An article of the guide in `folder`, written over a copy of the whole guide in `place`.

    What stands around the page is taken from where it was compiled before, until `whole` has read it anew.
    """

    def __init__(self, folder: Path, path: Path, place: Path, standards: Standards) -> None:
        self._folder, self._path = folder, path
        self._place = place
        self._bases = 0
        self._base = place
        self._standards = standards
        self._around: Gathered | None = None
        self._whole: Gathered | None = None
        self._parsed: Parsed | None = None
        self._seen: object = None

    def begin(self, on_read: OnRead) -> None:
        """Read what the page refers to; again when another file of the guide changed.

        Raises LibraryError for a guide that cannot be used, and FileProblem.
        """
        self._seen, self._whole = self._others(), None
        self._around = gather(self._folder, names_only=True)
        if self._around.lost:
            raise LibraryError(said("The guide lacks a part: {part}.", part=self._around.lost[0].path))
        for known in compiled_before():
            with suppress(LibraryError, OSError):
                Library(known).close()
                self._take_base(known)
                return
        self._read_all(on_read)

    def is_outdated(self) -> bool:
        """Whether another file of the guide changed."""
        return self._others() != self._seen

    def write(self, output: Path) -> None:
        """The guide with the page as its file says now."""
        around = self._guide
        parsed = self._parsed = read_one(self._folder, self._path, around)
        copied(self._base, output, lambda connection: write_one(connection, around, parsed))

    def judged(self) -> Judged:
        """What the page by itself has to be mended; quickly."""
        return self._judgment(self._page, self._alone(self._page), is_all=False)

    def judged_whole(self) -> Judged:
        """The same with what can only be told beside all other pages; may be asked in a thread."""
        guide = self._whole or self._read_all(lambda _read, _of: None)
        parsed = self._page
        article = parsed.article
        others = tuple(each for each in guide.articles if each.path != article.path)
        damaged = tuple(each for each in guide.damaged if each.path != article.path)
        whole = (
            replace(guide, articles=(*others, article), damaged=damaged)
            if isinstance(article, Article)
            else replace(guide, articles=others, damaged=(*damaged, article))
        )
        beside = [problem for check in TOGETHER for problem in check(whole)]
        beside += [problem for name in _TOGETHER_TOO for problem in RULES[name](whole)]
        return self._judgment(parsed, (*self._alone(parsed), *beside), is_all=True)

    def _read_all(self, on_read: OnRead) -> Gathered:
        """The whole guide; from now on the page stands in it as it is now."""
        guide = gather(self._folder, on_read=on_read)
        digest, known = place_of(self._folder)
        try:
            with Library(known) as library:
                is_known = library.info.digest == digest
        except LibraryError:
            is_known = False
        if not is_known:
            known = self._place / "whole.sqlite"
            compile_library(guide, digest, known)
        self._take_base(known)
        self._whole = guide
        return guide

    def _take_base(self, file: Path) -> None:
        self._bases += 1
        base = self._place / f"base-{self._bases}.sqlite"
        shutil.copyfile(file, base)
        self._base = base

    @property
    def _guide(self) -> Gathered:
        assert self._around is not None
        return self._around

    @property
    def _page(self) -> Parsed:
        assert self._parsed is not None
        return self._parsed

    def _alone(self, parsed: Parsed) -> Iterator[Problem]:
        yield from parsed.problems
        if not isinstance(parsed.article, Article):
            return
        alone = replace(self._guide, articles=(parsed.article,), damaged=())
        for check in ALONE:
            yield from check(alone)
        for measured in MEASURED_CHECKS:
            yield from measured(alone, self._standards)
        for name, rule in RULES.items():
            if name not in _TOGETHER_TOO:
                yield from rule(alone)

    def _judgment(self, parsed: Parsed, found: Iterable[Problem], is_all: bool) -> Judged:
        article: Article | DamagedArticle = parsed.article
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

    def __init__(
        self, folder: Path, path: Path, base: Path, clinic: str, instead: bool, is_alone: bool
    ) -> None:
        """`is_alone` leaves out all other pages of the folder, which is none of the settings then."""
        self._folder, self._path, self._base = folder, path, base
        self._clinic, self._instead, self._is_alone = clinic, instead, is_alone
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
            only = self._path if self._is_alone else None
            own = gather_own(self._folder, library.info.languages, only)
            problems = (*own.problems, *own_advice(library, own))
        compile_own(self._base, own, self._clinic, self._instead, "0" * 64, output)
        mine = [each for each in problems if each.path == name]
        page = next((each.article for each in own.pages if each.path == name), None)
        with Library(output) as made:
            place = ("", "") if page is None else _own_place(made, page)
        self._judged = Judged(*place, told(mine), is_all=True)

    def judged(self) -> Judged:
        """What has to be mended."""
        assert self._judged is not None
        return self._judged

    def judged_whole(self) -> Judged:
        """The same."""
        return self.judged()


Draft = GuideDraft | OwnDraft


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


def _own_place(library: Library, page: Article) -> tuple[str, str]:
    """Id and language under which an own page is found."""
    for article in map(ArticleId, (page.id, page.id + HERE)):
        card = library.card(article, page.language)
        if card is not None and card.origin:
            return article, page.language
    return "", ""


def _stats(path: Path) -> Iterator[os.stat_result]:
    with suppress(OSError):
        yield path.stat()
