"""Gathers the whole guide from its folder before anything is checked or built.

Links and cross-references can only be judged once all articles are known, so the order is
always: gather everything, then check everything, then build.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from reader.content.article import Article, DamagedArticle, Parsed
from reader.content.parser import parse_article
from reader.content.problems import Problem, Severity
from reader.content.shared import SharedPassage, parse_passage
from reader.content.walk import citations
from reader.errors import LibraryError
from reader.files import read_start
from reader.guide.danger import DangerSource, read_danger
from reader.guide.facts import Facts, read_facts
from reader.guide.languages import LanguageFile, Languages, read_languages
from reader.guide.pictures import fit_pictures
from reader.guide.register import Register, read_register
from reader.guide.reviews import Review, Reviews, read_reviews, signed_digest
from reader.guide.rules import Rulebook
from reader.guide.settling import PassageKey, Settler
from reader.guide.sharing import LEAST_SHARED, shared_out
from reader.guide.sites import Sites, read_sites
from reader.guide.tables import Tables, read_tables
from reader.library.folders import find_articles, find_passages, find_pictures
from reader.library.taxonomy import Guide, read_guide
from reader.library.wording import Wording
from reader.texts.sentence import said

ARTICLE_LIMIT = 1_000_000  # bytes; a longer file is no article


@dataclass(frozen=True)
class Gathered:
    """The guide as it stands in its folder, with the problems met while reading it."""

    guide: Guide
    articles: tuple[Article, ...]
    damaged: tuple[DamagedArticle, ...]
    tables: Tables
    pictures: Mapping[str, bytes]  # by name; one with words in a language as `es/name.svg`
    reviews: tuple[Review, ...]
    digests: Mapping[str, str]  # by path, of each article's text
    problems: tuple[Problem, ...]
    register: Register = field(default_factory=Register)
    facts: Facts = field(default_factory=Facts)
    settler: Settler = field(default_factory=lambda: Settler(""))
    languages: tuple[LanguageFile, ...] = ()
    sites: Sites = field(default_factory=Sites)
    danger: DangerSource | None = None  # None for a guide without one

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """What the search knows of each language."""
        return tuple(each.wording for each in self.languages)

    @cached_property
    def rules(self) -> Rulebook:
        """What the checks know of each language."""
        known = {each.wording.language: each.rules for each in self.languages}
        return Rulebook(self.guide.languages[0], known)

    @cached_property
    def everything(self) -> tuple[Article | DamagedArticle, ...]:
        """Every article, the damaged ones included."""
        return (*self.articles, *self.damaged)

    @cached_property
    def shared(self) -> tuple[SharedPassage, ...]:
        """Every shared passage."""
        return tuple(self.settler.shared.values())

    @cached_property
    def texts(self) -> tuple[Article, ...]:
        """Every article, and every shared passage in the form of one."""
        return (*self.articles, *(each.words for each in self.shared))

    @cached_property
    def cited(self) -> frozenset[str]:
        """The ids of all works that something in the guide cites."""
        return frozenset(each.source_id for article in self.texts for each in citations(article.blocks))

    @cached_property
    def lost(self) -> tuple[Problem, ...]:
        """What keeps the guide as a whole from being released: a table, a folder, a language is missing."""
        articles = {each.path for each in (*self.everything, *self.texts)}
        damage = (problem for problem in self.problems if problem.severity is Severity.DAMAGE)
        return tuple(problem for problem in damage if problem.path not in articles)

    @cached_property
    def ids(self) -> frozenset[tuple[str, str]]:
        """Language and id of every article, the damaged ones included."""
        return frozenset((each.language, each.id) for each in self.everything)


@dataclass(frozen=True)
class _Beside:
    """What stands beside the articles: pictures, passages, and all that is kept in tables."""

    tables: Tables
    pictures: Mapping[str, bytes]
    unfit: tuple[Problem, ...]
    reviews: Reviews
    danger: DangerSource | None
    sites: Sites
    languages: Languages
    register: Register
    shared: "_Shared"
    facts: Facts

    @classmethod
    def read(cls, folder: Path, languages: tuple[str, ...]) -> "_Beside":
        """All of it, from the guide's folder."""
        found = find_pictures(folder)
        unfit = list(found.problems)
        return cls(
            tables=read_tables(folder, languages),
            pictures=dict(fit_pictures(folder, found.paths, unfit)),
            unfit=tuple(unfit),
            reviews=read_reviews(folder),
            danger=read_danger(folder),
            sites=read_sites(folder),
            languages=read_languages(folder, languages),
            register=read_register(folder),
            shared=_shared_passages(folder, languages),
            facts=read_facts(folder),
        )

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was wrong with any of it."""
        parts = (
            self.tables,
            self.register,
            self.facts,
            self.shared,
            self.reviews,
            self.languages,
            self.sites,
        )
        danger = self.danger.problems if self.danger else ()
        return (*self.unfit, *(problem for part in parts for problem in part.problems), *danger)

    def settler(self, first: str) -> Settler:
        """What brings works, passages and facts into the articles; `first` is the guide's first language."""
        asking = _asking(self.languages.files)
        return Settler(first, self.register.works, self.shared.passages, asking, self.facts.rows)


def gather(
    folder: Path,
    processes: int = 1,
    on_read: Callable[[int, int], object] = lambda _read, _of: None,
    names_only: bool = False,
) -> Gathered:
    """Read the guide in `folder`. Raises LibraryError only when `guide.toml` cannot be used.

    `on_read` is told how many articles of how many are read; `processes` read them. With `names_only` each
    article is there as a damaged one, which tells that it exists: enough for whoever has one of their own.
    """
    guide = read_guide(folder)
    beside = _Beside.read(folder, guide.languages)
    files = find_articles(folder, guide.languages)
    parsed = _all_parsed(folder, files.paths, processes, on_read, names_only)
    settler = beside.settler(guide.languages[0])
    settled = [settler.settled(each.article) for each in parsed if isinstance(each.article, Article)]
    return Gathered(
        guide=guide,
        articles=tuple(article for article, _problems in settled),
        damaged=tuple(each.article for each in parsed if isinstance(each.article, DamagedArticle)),
        tables=beside.tables,
        pictures=beside.pictures,
        reviews=beside.reviews.signed,
        digests=_digests(folder, beside.reviews),
        problems=(
            *files.problems,
            *(problem for each in parsed for problem in each.problems),
            *beside.problems,
            *(problem for _article, problems in settled for problem in problems),
        ),
        danger=beside.danger,
        register=beside.register,
        facts=beside.facts,
        settler=settler,
        languages=beside.languages.files,
        sites=beside.sites,
    )


def _all_parsed(
    folder: Path,
    paths: list[Path],
    processes: int,
    on_read: Callable[[int, int], object],
    names_only: bool,
) -> list[Parsed]:
    if names_only:
        return [_named(path, folder) for path in paths]
    return shared_out(
        lambda number: _parsed(paths[number], folder),
        len(paths),
        processes if len(paths) > LEAST_SHARED else 1,
        lambda count: on_read(count, len(paths)),
    )


def read_one(folder: Path, path: Path, gathered: Gathered) -> Parsed:
    """One article as its file says now, with what the guide gathered before has of passages, facts, works."""
    parsed = _parsed(path, folder)
    if not isinstance(parsed.article, Article):
        return parsed
    settled, problems = gathered.settler.settled(parsed.article)
    return Parsed(settled, (*parsed.problems, *problems))


def require_whole(gathered: Gathered) -> None:
    """Raise LibraryError for a guide that lacks a part, or has no page that can be read."""
    if gathered.lost or not gathered.articles:
        part = gathered.lost[0].path if gathered.lost else gathered.guide.languages[0]
        raise LibraryError(
            said("The guide lacks a part: {part}.", part=part),
            said('Type "waymark check" to see what is wrong.'),
        )


def _asking(files: tuple[LanguageFile, ...]) -> dict[str, str]:
    """The words, by language, for what waits for somebody's approval."""
    return {each.wording.language: str(each.wording.source.get("ask_first", "")) for each in files}


def _digests(folder: Path, reviews: Reviews) -> dict[str, str]:
    """The fingerprints of the articles and passages somebody signed; the others need none."""
    found: dict[str, str] = {}
    for review in reviews.signed:
        with suppress(OSError):
            digest = signed_digest(folder, review.language, review.article)
            found[f"{review.language}/{review.article}.md"] = digest
    return found


def _named(path: Path, folder: Path) -> Parsed:
    return Parsed(parse_article(b"", path.relative_to(folder).as_posix()).article, ())


def _parsed(path: Path, folder: Path) -> Parsed:
    name = path.relative_to(folder).as_posix()
    try:
        # One byte over the limit is enough for the parser to refuse a monster without holding it.
        return parse_article(read_start(path, ARTICLE_LIMIT + 1), name)
    except OSError as error:
        return Parsed(parse_article(b"", name).article, (_unreadable(name, error),))


@dataclass(frozen=True)
class _Shared:
    """All shared passages, and what was wrong with some."""

    passages: Mapping[PassageKey, SharedPassage]
    problems: tuple[Problem, ...]


def _shared_passages(folder: Path, languages: tuple[str, ...]) -> _Shared:
    files = find_passages(folder, languages)
    found: dict[PassageKey, SharedPassage] = {}
    problems = list(files.problems)
    for path in files.paths:
        name = path.relative_to(folder).as_posix()
        try:
            parsed = parse_passage(read_start(path, ARTICLE_LIMIT + 1), name)
        except OSError as error:
            problems.append(_unreadable(name, error))
            continue
        problems += parsed.problems
        if (passage := parsed.passage) is not None:
            found[passage.language, passage.name, passage.address] = passage
    return _Shared(found, tuple(problems))


def _unreadable(name: str, error: OSError) -> Problem:
    message = f"The file cannot be read: {error.strerror}."
    return Problem(name, 0, "unreadable", message, "Check its permissions.", Severity.DAMAGE)
