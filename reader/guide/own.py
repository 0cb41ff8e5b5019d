"""Gathers a clinic's own pages from its folder.

Whoever writes them need not know our heads: a page may begin with a line `# Title`, and what a head leaves
out is filled in. A page that cannot be used is left out and named; it hides no other.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from reader.content.article import Article
from reader.content.parser import parse_article
from reader.content.problems import Problem, Severity
from reader.files import NotText, decoded, read_start
from reader.guide.own_rules import own_faults, wrong_row
from reader.guide.pictures import fit_pictures
from reader.guide.settling import Settler
from reader.guide.tables import NUMBERS, Tables, read_numbers, read_questions
from reader.ids import ArticleKind
from reader.library.folders import PICTURES, is_beside
from reader.texts.sentence import said

LONGEST = 1_000_000
"""Bytes a page may have."""

PICTURE_MARK = "here-"
"""What the name of a clinic's own picture begins with in the library file: it hides none of the guide's."""
_PICTURE_AT = re.compile(r"(!\[[^\]\n]*\]\(\s*)(?:\.{1,2}/)*images/([\w-]+\.svg)")
_IN_FULL = said("Write the words themselves: a page of your own cannot take them from the guide.")
_FOLDERS = tuple(kind.value for kind in ArticleKind)
_FENCE = "---"
_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
_TITLE = re.compile(r"#\s+(.+?)\s*#*\s*$")


@dataclass(frozen=True)
class OwnPage:
    """One page, the path of its file in the clinic's folder, and where its lines stand there."""

    article: Article
    path: str
    lines: "FileLines"


@dataclass(frozen=True)
class FileLines:
    """Where a line stands in a file whose head was filled in: from `start` on, `moved` lines further up."""

    moved: int = 0
    start: int = 1
    has_head: bool = True

    def of(self, line: int) -> int:
        """The line of the file; 0 stays the file as a whole."""
        if line >= self.start:
            return line - self.moved
        return line if self.has_head else min(line, 1)


@dataclass(frozen=True)
class Own:
    """All that can be used of a clinic's folder, and what was wrong with the rest."""

    pages: tuple[OwnPage, ...]
    pictures: dict[str, bytes]
    tables: Tables
    problems: tuple[Problem, ...]
    numbers: frozenset[str] = frozenset()


def gather_own(folder: Path, languages: tuple[str, ...], only: Path | None = None) -> Own:
    """The pages, pictures and questions in `folder`, or of all pages only one. Never raises.

    Pages lie in a folder for each language, such as `en`, there in one of the guide's four or in none; a
    page at the top is in the guide's first language.
    """
    problems: list[Problem] = []
    pages: dict[tuple[str, str], OwnPage] = {}
    pictures = dict(_pictures(folder, problems))
    for path in _files(folder, ".md") if only is None else [only]:
        name = path.relative_to(folder).as_posix()
        page, found = _page(path, name, languages, frozenset(pictures))
        problems += found
        if page is None:
            continue
        key = (page.article.language, page.article.id)
        if key in pages:
            message = said("{file} is the same page.", file=pages[key].path)
            hint = said("Rename one of them.")
            problems.append(Problem(name, 0, "own-twice", message, hint, Severity.DAMAGE))
            continue
        pages[key] = page
    if not folder.is_dir():
        message = said("The folder of your own pages is not there.")
        hint = said("Check own.folder in the settings.")
        problems.append(Problem(folder.name, 0, "own-folder", message, hint))
    questions, wrong = read_questions(folder)
    tables = Tables((), (), (), (), questions=questions)
    numbers = _numbers(folder, problems)
    return Own(tuple(pages.values()), pictures, tables, (*problems, *wrong), numbers)


def _numbers(folder: Path, problems: list[Problem]) -> frozenset[str]:
    """The clinic's own numbers; one under the name of a line for emergencies is none."""
    rows, wrong = read_numbers(folder)
    problems += wrong
    found = set()
    for row in rows:
        if message := wrong_row(row.number, row.name):
            problems.append(Problem(NUMBERS, row.line, "own-number", message))
        else:
            found.add(row.number)
    return frozenset(found)


def _page(
    path: Path, name: str, languages: tuple[str, ...], pictures: frozenset[str]
) -> tuple[OwnPage | None, list[Problem]]:
    try:
        text = decoded(read_start(path, LONGEST + 1))
        day = date.fromtimestamp(path.stat().st_mtime)
    except (OSError, NotText) as error:
        reason = (
            error.reason
            if isinstance(error, NotText)
            else said("cannot be read: {reason}", reason=error.strerror)
        )
        hint = error.hint if isinstance(error, NotText) else said("Check its permissions.")
        message = said("The file {reason}.", reason=reason)
        return None, [Problem(name, 0, "unreadable", message, hint, Severity.DAMAGE)]
    whole, lines = _with_head(text.replace("\r\n", "\n"))
    parsed = parse_article(_with_pictures(whole, pictures), _place(name, languages))
    article, found = parsed.article, [*parsed.problems]
    if isinstance(article, Article):
        # The guide's passages, facts and sources are not in its library file: nothing may stand in for them.
        settled, unknown = Settler(languages[0]).settled(article)
        found += (replace(each, hint=_IN_FULL) for each in unknown)
        article = replace(settled, sources_checked=day)
    problems = [replace(each, path=name, line=lines.of(each.line)) for each in found]
    if not isinstance(article, Article):
        return None, problems
    if article.language not in languages:
        message = said('The guide is not in "{language}".', language=article.language)
        hint = said("Put it into one of these folders: {folders}.", folders=", ".join(languages))
        return None, [*problems, Problem(name, 0, "own-language", message, hint, Severity.DAMAGE)]
    faults = [replace(each, path=name, line=lines.of(each.line)) for each in own_faults(article)]
    dated = replace(article, sources_checked=day)
    return (None if faults else OwnPage(dated, name, lines)), [*problems, *faults]


def _with_pictures(text: str, pictures: frozenset[str]) -> str:
    """The text with every picture named as the guide's articles name theirs."""

    def named(found: re.Match[str]) -> str:
        mine = PICTURE_MARK + found[2]
        return f"{found[1]}../../images/{mine if mine in pictures else found[2]}"

    return _PICTURE_AT.sub(named, text)


def _place(name: str, languages: tuple[str, ...]) -> str:
    """Where the guide would have a page: `en/topics/group-room.md`."""
    parts = name.split("/")
    file = re.sub(r"[^a-z0-9]+", "-", parts[-1].removesuffix(".md").lower()).strip("-") + ".md"
    folders = parts[:-1]
    language = folders[0] if folders and folders[0] not in _FOLDERS else languages[0]
    kind = folders[-1] if folders and folders[-1] in _FOLDERS else "topics"
    return f"{language}/{kind}/{file}"


def _with_head(text: str) -> tuple[str, FileLines]:
    """The text with a whole head, and where its lines stand without."""
    usual = {"summary": '" "', "drugs": "[]", "treatments": "[]"}
    lines = text.split("\n")
    if lines[0].strip() == _FENCE and _FENCE in (line.strip() for line in lines[1:]):
        end = next(number for number, line in enumerate(lines[1:], 1) if line.strip() == _FENCE)
        given = set(_KEY.findall("\n".join(lines[1:end])))
        more = [f"{key}: {value}" for key, value in usual.items() if key not in given and key != "summary"]
        if "summary" not in given and (title := re.search(r"^title: *(.+)$", text, re.MULTILINE)):
            more.append(f"summary: {title[1]}")
        return "\n".join((*lines[:end], *more, *lines[end:])), FileLines(len(more), end + len(more) + 1)
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    title = _TITLE.match(lines[first])
    if title is None:
        return text, FileLines()
    quoted = json.dumps(title[1], ensure_ascii=False)
    head = [_FENCE, f"title: {quoted}", f"summary: {quoted}"]
    head += [f"{key}: {value}" for key, value in usual.items() if key != "summary"]
    moved = len(head) - first
    return "\n".join((*head, _FENCE, *lines[first + 1 :])), FileLines(moved, len(head) + 2, has_head=False)


def _pictures(folder: Path, problems: list[Problem]) -> Iterator[tuple[str, bytes]]:
    for name, data in fit_pictures(folder, _files(folder / PICTURES, ".svg"), problems):
        yield PICTURE_MARK + name, data


def _files(folder: Path, ending: str) -> list[Path]:
    try:
        found = sorted(folder.rglob(f"*{ending}"))
    except OSError:
        return []
    return [path for path in found if not any(map(is_beside, path.relative_to(folder).parts))]
