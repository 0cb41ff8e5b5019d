"""The translator's kit: every line of the guide with its translation, and pages made of them again."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reader.content.parser import head_of
from reader.content.problems import Problem
from reader.errors import FileProblem
from reader.files import decoded, read_start, reason_of, write_whole
from reader.guide.kit_tables import Table
from reader.guide.loader import ARTICLE_LIMIT
from reader.guide.segments import Segment, joined, segments, to_translate
from reader.guide.translations import stamped
from reader.library.folders import PASSAGES, find_articles, find_passages
from reader.texts.sentence import said

RULE = "translation-kit"
UNTRANSLATED = said("The line is not translated.")
_KEPT = re.compile(r"\[@[^\[\]]*\]|\{(?:fact|needs): ?[^{}]*\}|\]\([^()#\s]*")
"""What a translation has as the original has it: citations, facts, marks, and to which page links lead."""


@dataclass(frozen=True)
class Unit:
    """One line to translate. `page` is its path below the language's folder; `kind` says where it stands.

    `translation` is empty for none; `is_old` is one made from words that have changed since.
    """

    page: str
    line: int
    kind: str
    source: str
    translation: str = ""
    is_old: bool = False


@dataclass(frozen=True)
class Page:
    """One file of the first language, and of another the file that goes with it, where there is one."""

    name: str
    source: str
    made: str | None

    @cached_property
    def parts(self) -> tuple[Segment, ...]:
        """The parts of the original."""
        return segments(self.source)

    @cached_property
    def parts_made(self) -> tuple[Segment, ...]:
        """The parts of the translation; none without one."""
        return () if self.made is None else segments(self.made)

    @property
    def is_aligned(self) -> bool:
        """Whether the translation has the same lines as the original."""
        return self.made is not None and _kinds(self.parts) == _kinds(self.parts_made)


def pages(folder: Path, first: str, language: str) -> Iterator[Page]:
    """Every article and passage of the first language. Raises OSError and NotText."""
    found = [*find_articles(folder, (first,)).paths, *find_passages(folder, (first,)).paths]
    for path in sorted(found):
        name = path.relative_to(folder / first).as_posix()
        other = folder / language / name
        yield Page(name, _text(path), _text(other) if other.is_file() else None)


def units(page: Page) -> Iterator[Unit]:
    """The lines of a page with their translations.

    Those are of the whole page where it has the same lines, else of each part under a heading that has.
    """
    parts = to_translate(page.parts)
    made = to_translate(page.parts_made)
    is_old = page.made is not None and _is_old(page)
    known = dict(_aligned(parts, made))
    for place, part in enumerate(parts):
        words = known.get(place, "")
        yield Unit(page.name, part.line, part.kind, part.text, words, is_old and bool(words))


def made_page(page: Page, known: Mapping[tuple[str, str], str]) -> tuple[str, tuple[Problem, ...]]:
    """The page in the other language; empty with problems where a line is missing or cannot be used.

    `known` gives the translations by the places of `by_text` and the words of the original.
    """
    words, problems = translated(page.name, to_translate(page.parts), known)
    if problems:
        return "", tuple(problems)
    # What stays is taken from the translation that is there: with the same words it is the same file.
    template = page.parts_made if page.is_aligned else page.parts
    given = iter(words)
    return joined(template, lambda _part: next(given)), ()


def translated(
    name: str, parts: Sequence[Segment], known: Mapping[tuple[str, str], str]
) -> tuple[list[str], tuple[Problem, ...]]:
    """The translation of each part of a file, and what is missing or cannot be used."""
    problems: list[Problem] = []
    used: Counter[str] = Counter()
    words: list[str] = []
    for part in parts:
        used[part.text] += 1
        places = (f"{name}#{used[part.text]}", name, "")
        found = (known[place, part.text] for place in places if known.get((place, part.text)))
        translation = next(found, "")
        problems += _wrong(name, part, translation)
        words.append(translation)
    return words, tuple(problems)


def table_units(table: Table) -> Iterator[Unit]:
    """The words of a file beside the pages with their translations."""
    for word in table.words:
        yield Unit(table.name, word.part.line, word.part.kind, word.part.text, word.translation)


def made_table(table: Table, known: Mapping[tuple[str, str], str]) -> tuple[str, tuple[Problem, ...]]:
    """The file with what is translated of it; empty for a picture that is not translated whole."""
    words, problems = translated(table.name, [word.part for word in table.words], known)
    wrong = {(problem.line, problem.message) for problem in problems}
    if table.is_whole:
        return ("" if problems else table.fill(words)), problems
    usable = [
        "" if any(line == word.part.line and message != UNTRANSLATED for line, message in wrong) else text
        for word, text in zip(table.words, words, strict=True)
    ]
    return table.fill(usable), problems


def write_table(folder: Path, table: Table, text: str) -> bool:
    """Write a file that changed; whether it did. Raises FileProblem."""
    if not text or text == table.made:
        return False
    _write(folder / table.target, text.encode("utf-8"))
    return True


def write_page(folder: Path, language: str, page: Page, text: str, is_stamped: bool) -> bool:
    """Write a page that changed; whether it did. `is_stamped` says that it is made from today's original.

    Raises FileProblem.
    """
    if text == page.made:
        return False
    path = folder / language / page.name
    data = text.encode("utf-8")
    original = head_of(page.source, page.name)
    if is_stamped and original is not None and PASSAGES not in page.name.split("/"):
        data = stamped(data, original[1].encode("ascii"))
    _write(path, data)
    return True


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
    except OSError as error:
        raise FileProblem(
            said("{file} cannot be written, because {reason}.", file=path, reason=reason_of(error)),
            said("Check who may write there."),
        ) from error


def by_text(found: Sequence[Unit]) -> tuple[tuple[str, tuple[Unit, ...]], ...]:
    """Units with the same words together, under the place that they are for.

    That is empty for all pages, `page` for one that says them differently from others, and `page#2` for the
    second time that one page does.
    """
    same: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in found:
        same[unit.source].append(unit)
    grouped: list[tuple[str, tuple[Unit, ...]]] = []
    for several in same.values():
        if len({unit.translation for unit in several}) == 1:
            grouped.append(("", tuple(several)))
            continue
        of_page: defaultdict[str, list[Unit]] = defaultdict(list)
        for unit in several:
            of_page[unit.page].append(unit)
        for name, those in of_page.items():
            if len({unit.translation for unit in those}) == 1:
                grouped.append((name, tuple(those)))
            else:
                grouped += [(f"{name}#{time}", (unit,)) for time, unit in enumerate(those, start=1)]
    return tuple(grouped)


def _text(path: Path) -> str:
    return decoded(read_start(path, ARTICLE_LIMIT + 1))


def _kinds(parts: Sequence[Segment]) -> list[str]:
    return [part.kind for part in parts if part.kind]


def _aligned(parts: Sequence[Segment], made: Sequence[Segment]) -> Iterator[tuple[int, str]]:
    """Places of the original with the words of the translation."""
    if _kinds(parts) == _kinds(made):
        yield from ((place, part.text) for place, part in enumerate(made))
        return
    ours, theirs = _sections(parts), _sections(made)
    if len(ours) != len(theirs):
        return
    for (start, mine), (_other, other) in zip(ours, theirs, strict=True):
        if _kinds(mine) == _kinds(other):
            yield from ((start + place, part.text) for place, part in enumerate(other))


def _sections(parts: Sequence[Segment]) -> list[tuple[int, list[Segment]]]:
    """The parts from one heading to the next, each with the place of its first."""
    found: list[tuple[int, list[Segment]]] = []
    for place, part in enumerate(parts):
        if not found or part.kind == "heading":
            found.append((place, []))
        found[-1][1].append(part)
    return found


def _is_old(page: Page) -> bool:
    """Whether the stamp of the translation is of another text than today's; a passage has none."""
    made = head_of(page.made or "", page.name)
    original = head_of(page.source, page.name)
    if made is None or original is None or not made[0].translated_from:
        return False
    return made[0].translated_from != original[1]


def _wrong(page: str, part: Segment, translation: str) -> Iterator[Problem]:
    def problem(message: str, hint: str = "") -> Problem:
        return Problem(page, part.line, RULE, message, hint)

    if not translation.strip():
        yield problem(UNTRANSLATED)
        return
    if "\n" in translation or "\r" in translation:
        yield problem(said("The translation has more than one line."), said("Write it as one."))
    elif part.quote and part.quote in translation:
        hint = said("Use other signs, such as “ ”.")
        yield problem(
            said("The translation has the sign {sign}, which ends it there.", sign=part.quote), hint
        )
    if Counter(_KEPT.findall(part.text)) != Counter(_KEPT.findall(translation)):
        kept = ", ".join(_KEPT.findall(part.text)) or "-"
        message = said("The marks of the line are not those of the original: {marks}", marks=kept)
        yield problem(message, said("Keep each of them once, wherever the sentence needs it."))
