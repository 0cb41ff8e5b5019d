"""All that the model of danger learns from, as rows: sentences, their variants, and names of the guide."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zlib import crc32

from danger_training.guide_text import FROM_GUIDE, guide_sentences
from danger_training.variants import habits, plain, variants
from reader.guide.danger import DangerSource
from reader.guide.danger_text import Example
from reader.guide.loader import gather
from reader.search.danger.reading import TextReader

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


def lessons(articles: Path) -> Lessons:
    """All lessons of the guide in a folder, always in the same order."""
    gathered = gather(articles)
    source = gathered.danger
    if source is None:
        raise SystemExit(f"There is no {articles / 'danger'}.")
    problems = (*source.problems, *source.text.problems)
    if problems:
        raise SystemExit("\n".join(map(str, problems)))
    sentences = (*source.text.sentences, *guide_sentences(gathered, source))
    reader = TextReader(source.rules)
    groups = _groups(sentences, reader)
    return Lessons(source, tuple(_of_sentences(source, sentences, groups)))


def kept_sentences(source: DangerSource) -> tuple[Example, ...]:
    """The sentences never learned from."""
    sentences = source.text.sentences
    groups = _groups(sentences, TextReader(source.rules))
    kept = _kept(sentences, groups)
    return tuple(each for each, group in zip(sentences, groups, strict=True) if group in kept)


def _groups(sentences: tuple[Example, ...], reader: TextReader) -> list[int]:
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
    source: DangerSource, sentences: tuple[Example, ...], groups: list[int]
) -> Iterator[Lesson]:
    known = habits(source.tables["noise.toml"])
    training = source.tables["settings.toml"]["training"]
    kept = _kept(sentences, groups)
    for sentence, group in zip(sentences, groups, strict=True):
        is_from_guide = sentence.writer in FROM_GUIDE
        most = 1 if is_from_guide else training["variants"]
        texts = variants(sentence, known[sentence.language], most)
        weight = training["guide_weight"] if is_from_guide else len(texts) ** -0.5
        for number, text in enumerate(texts):
            yield Lesson(
                text,
                sentence.language,
                sentence.kind,
                sentence.is_danger,
                sentence.writer,
                group,
                weight,
                number == 0,
                group in kept,
            )


def _kept(sentences: tuple[Example, ...], groups: list[int]) -> set[int]:
    """The groups never learned from, chosen by their first sentence: new sentences move no old one."""
    first = {group: sentence.text for sentence, group in reversed(list(zip(sentences, groups, strict=True)))}
    return {group for group, text in first.items() if crc32(text.encode()) % KEPT_SHARE == 0}
