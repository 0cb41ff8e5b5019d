"""What the search knows of a language: its file `language/<code>.toml`, as the library file carries it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from reader.library.folding import words
from reader.library.stems import Stemmer
from reader.texts.sentence import did_you_mean

_LISTS = ("stopwords", "everyday", "short_names", "endings", "using")
_GROUPS = ("same", "look_alikes")
_TEXTS = ("sources", "ask_first", "may_have_changed")
_KEYS = (*_LISTS, *_GROUPS, "people", *_TEXTS)


@dataclass(frozen=True)
class People:
    """Words for somebody near, such as husband, and the pages for whoever asks about them, the best first."""

    words: frozenset[str]
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Wording:
    """The words of one language that the search treats in a way of their own; all are folded.

    `everyday` are names of drugs that mean one only when nothing else was typed. `short_names` have up to
    three letters and are known inside a sentence without capitals. `using` says that a person uses or drinks.
    """

    language: str
    stopwords: frozenset[str] = frozenset()
    everyday: frozenset[str] = frozenset()
    short_names: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    same: tuple[tuple[str, ...], ...] = ()
    look_alikes: tuple[tuple[str, ...], ...] = ()
    using: frozenset[str] = frozenset()
    people: tuple[People, ...] = ()
    source: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def stemmer(self) -> Stemmer:
        """Cuts words of this language to what their forms have in common."""
        return Stemmer(self.endings, self.same)


def wording_of(language: str, data: Mapping[str, Any]) -> Wording:
    """The wording that a language file says. Raises KeyError, TypeError or AttributeError for another."""
    for key in data:
        if key not in _KEYS:
            raise KeyError(f'"{key}" is not known. {did_you_mean(key, _KEYS)}'.rstrip())
    for key in (*_LISTS, *_TEXTS):
        if not isinstance(data.get(key, ""), str):
            raise TypeError(f'"{key}" is no text')
    listed = {key: tuple(words(data.get(key, ""))) for key in _LISTS}
    grouped = {key: tuple(_groups(data.get(key, ()))) for key in _GROUPS}
    return Wording(
        language,
        stopwords=frozenset(listed["stopwords"]),
        everyday=frozenset(listed["everyday"]),
        short_names=frozenset(listed["short_names"]),
        endings=listed["endings"],
        same=grouped["same"],
        look_alikes=grouped["look_alikes"],
        using=frozenset(listed["using"]),
        people=tuple(_people(entry) for entry in data.get("people", ())),
        source=data,
    )


def _groups(lines: Iterable[str]) -> Iterator[tuple[str, ...]]:
    for line in lines:
        group = tuple(words(str.strip(line)))
        if len(group) < 2:
            raise TypeError(f'"{line}" is one word; two are needed')
        yield group


def _people(entry: Mapping[str, Any]) -> People:
    pages = tuple(entry["pages"])
    if not all(isinstance(page, str) for page in pages):
        raise TypeError("a page is no text")
    return People(frozenset(words(str.strip(entry["words"]))), pages)
