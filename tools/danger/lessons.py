"""All that the model of danger learns from, as rows: sentences, their variants, and names of the guide."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zlib import crc32

from danger.variants import habits, plain, variants
from reader.library.danger import DangerSource, read_danger
from reader.library.danger_text import OTHER, Sentence
from reader.library.loader import gather
from reader.search.danger.reading import TextReader

NAMES = "names of the guide"
QUESTIONS = "questions of the guide"
EMERGENCIES = ("topics/emergency", "topics/overdose", "treatments/naloxone")
"""Pages whose names and questions may speak of danger."""

KEPT_SHARE = 20
"""One group in so many is never learned from: the tests of the shipped weights ask those."""


@dataclass(frozen=True)
class Lesson:
    """One text with what it should be called. `first` is the text as it was written, not a variant of it."""

    text: str
    language: str
    kind: str
    is_danger: bool
    writer: str
    group: int
    weight: float
    first: bool
    is_kept: bool


@dataclass(frozen=True)
class Lessons:
    """Every lesson of a guide, and what reads them."""

    source: DangerSource
    rows: tuple[Lesson, ...]

    @cached_property
    def reader(self) -> TextReader:
        """Reads texts as the program does."""
        return TextReader(self.source.rules)


def lessons(articles: Path, more: Iterable[Sentence] = ()) -> Lessons:
    """All lessons of the guide in a folder, always in the same order."""
    source = read_danger(articles)
    if source is None:
        raise SystemExit(f"There is no {articles / 'danger'}.")
    problems = (*source.problems, *source.text.problems)
    if problems:
        raise SystemExit("\n".join(map(str, problems)))
    sentences = (*source.text.sentences, *more)
    reader = TextReader(source.rules)
    groups = _groups(sentences, reader)
    rows = [*_of_sentences(source, sentences, groups)]
    rows += _of_names(articles, source, max(groups, default=0) + 1)
    return Lessons(source, tuple(rows))


def _groups(sentences: tuple[Sentence, ...], reader: TextReader) -> list[int]:
    """The number of each sentence's group; groups that share a sentence are one, whoever wrote it."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(group: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(group, group) != group:
            parent[group] = group = parent[parent[group]]
        return group

    seen: dict[tuple[str, ...], tuple[str, int]] = {}
    for sentence in sentences:
        group = (sentence.writer, sentence.group)
        for text in plain(sentence):
            words = reader.read(text).words
            parent[root(group)] = root(seen.setdefault(words, group))
    numbers: dict[tuple[str, int], int] = {}
    return [numbers.setdefault(root((each.writer, each.group)), len(numbers)) for each in sentences]


def _of_sentences(
    source: DangerSource, sentences: tuple[Sentence, ...], groups: list[int]
) -> Iterator[Lesson]:
    known = habits(source.tables["noise.toml"])
    most = source.tables["settings.toml"]["training"]["variants"]
    kept = _kept(sentences, groups)
    for sentence, group in zip(sentences, groups, strict=True):
        texts = variants(sentence, known[sentence.language], most)
        for number, text in enumerate(texts):
            yield Lesson(
                text,
                sentence.language,
                sentence.kind,
                sentence.is_danger,
                sentence.writer,
                group,
                len(texts) ** -0.5,
                number == 0,
                group in kept,
            )


def _kept(sentences: tuple[Sentence, ...], groups: list[int]) -> set[int]:
    """The groups never learned from, chosen by their first sentence: new sentences move no old one."""
    first = {group: sentence.text for sentence, group in reversed(list(zip(sentences, groups, strict=True)))}
    return {group for group, text in first.items() if crc32(text.encode()) % KEPT_SHARE == 0}


def _of_names(articles: Path, source: DangerSource, group: int) -> Iterator[Lesson]:
    """Names and titles of the guide's pages, but those about emergencies: harmless, with less weight."""
    gathered = gather(articles)
    names = [
        ("es" if alias.kind.value == "spanish" else "en", alias.term)
        for alias in gathered.tables.aliases
        if alias.article not in EMERGENCIES
    ]
    names += [(each.language, each.front.title) for each in gathered.articles if each.id not in EMERGENCIES]
    weight = source.tables["settings.toml"]["training"]["name_weight"]
    for number, (language, name) in enumerate(dict.fromkeys(names)):
        yield Lesson(name, language, OTHER, False, NAMES, group + number, weight, True, False)
