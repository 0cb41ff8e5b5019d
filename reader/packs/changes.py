"""What changes for a reader from one library to another: pages, phone numbers and warnings."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.content.blocks import Callout, CalloutKind
from reader.content.walk import all_blocks
from reader.library.bodies import stored_body
from reader.library.store import Library
from reader.packs.numbers import numbers_in, numbers_of
from reader.render.plain import lines_of

_CARDS = "search"  # what the search shows above its results belongs to no page


@dataclass(frozen=True)
class PageName:
    """A page as lists name it."""

    id: str
    language: str
    title: str


@dataclass(frozen=True)
class Change:
    """A phone number or a warning that changed on some pages.

    It is gone where `after` is empty, and new where `before` is.
    `pages` are language and id, as `en/topics/overdose`.
    """

    before: str
    after: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Changes:
    """All that changes; `same` counts the pages that do not."""

    new: tuple[PageName, ...] = ()
    changed: tuple[PageName, ...] = ()
    removed: tuple[PageName, ...] = ()
    same: int = 0
    phones: tuple[Change, ...] = ()
    warnings: tuple[Change, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether a reader would notice nothing."""
        return not (self.new or self.changed or self.removed or self.phones or self.warnings)


@dataclass(frozen=True)
class _Page:
    name: PageName
    summary: str
    body: bytes
    rest: tuple[object, ...] = ()
    file: Path = field(default=Path(), compare=False)


@dataclass(frozen=True)
class _Said:
    phones: frozenset[str] = frozenset()
    warnings: dict[str, str] = field(default_factory=dict)  # by anchor


_NOTHING = _Said()


def changes(before: Library | None, after: Library) -> Changes:
    """What a reader of `after` sees that one of `before` does not. Raises LibraryError for a damaged file."""
    old, now = (_pages(before) if before is not None else {}), _pages(after)
    differing = [key for key in sorted({*old, *now}) if old.get(key) != now.get(key)]
    named = {key: page.name for key, page in {**old, **now}.items() if page.name.id != _CARDS}
    told = [key for key in differing if key in named]
    # Only what differs is read through: most of a guide stays as it was.
    was, then = ({key: _said(pages[key]) for key in differing if key in pages} for pages in (old, now))
    return Changes(
        new=tuple(named[key] for key in told if key not in old),
        changed=tuple(named[key] for key in told if key in old and key in now),
        removed=tuple(named[key] for key in told if key not in now),
        same=len(named) - len(told),
        phones=_grouped(_phone_changes(was, then)),
        warnings=_grouped(_warning_changes(was, then)),
    )


def _pages(library: Library) -> dict[str, _Page]:
    """Every page and the cards of the search, by language and id."""
    rows = library.rows(
        "SELECT a.id, language, title, summary, body, damaged, official_page,"
        " coalesce(r.name || r.role || r.day || r.stands, '') FROM article a"
        " LEFT JOIN review r ON r.article = a.number"
    )
    found = dict(_cards(library))
    for article, language, title, summary, body, *rest in rows:
        name = PageName(article, language, title)
        found[f"{language}/{article}"] = _Page(name, summary, body, tuple(rest), library.path)
    return found


def _said(page: _Page) -> _Said:
    """The numbers and warnings of a page."""
    if page.name.id == _CARDS:
        warnings: dict[str, str] = json.loads(page.body)
        numbers = {number for words in warnings.values() for number in numbers_of(words)}
        return _Said(frozenset(numbers), warnings)
    blocks = stored_body(page.body, page.file).blocks if page.body else ()
    callouts = (each for each in all_blocks(blocks) if isinstance(each, Callout))
    danger = {each.anchor: _words(each) for each in callouts if each.kind is CalloutKind.DANGER}
    return _Said(numbers_in(blocks) | numbers_of(page.summary), danger)


def _cards(library: Library) -> Iterator[tuple[str, _Page]]:
    """The cards that the search shows for a danger, as a page of each language."""
    by_language: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for (data,) in library.rows("SELECT data FROM danger WHERE part = 'cards'"):
        for kind, told in _told(data).items():
            for language, words in told.items() if isinstance(told, dict) else ():
                if isinstance(words, dict) and isinstance(words.get("steps"), list):
                    by_language[language][kind] = " ".join(
                        map(str, (words.get("title", ""), *words["steps"]))
                    )
    for language, warnings in by_language.items():
        body = json.dumps(warnings).encode()
        yield f"{language}/{_CARDS}", _Page(PageName(_CARDS, language, ""), "", body)


def _told(data: bytes) -> dict[str, Any]:
    try:
        told = json.loads(data)
    except (ValueError, TypeError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _words(callout: Callout) -> str:
    return " ".join((f"{callout.title}:", *lines_of(callout.blocks)))


def _phone_changes(old: dict[str, _Said], now: dict[str, _Said]) -> Iterator[tuple[str, str, str]]:
    for key in sorted({*old, *now}):
        before, after = old.get(key, _NOTHING).phones, now.get(key, _NOTHING).phones
        gone, new = sorted(before - after), sorted(after - before)
        if len(gone) == len(new) == 1:
            yield gone[0], new[0], key
        else:
            yield from ((number, "", key) for number in gone)
            yield from (("", number, key) for number in new)


def _warning_changes(old: dict[str, _Said], now: dict[str, _Said]) -> Iterator[tuple[str, str, str]]:
    for key in sorted({*old, *now}):
        before, after = old.get(key, _NOTHING).warnings, now.get(key, _NOTHING).warnings
        moved = set(before.values()) & set(after.values())  # under another anchor, and in the same words
        for anchor in dict.fromkeys((*before, *after)):
            was, then = before.get(anchor, ""), after.get(anchor, "")
            was, then = ("" if was in moved else was), ("" if then in moved else then)
            if was != then:
                yield was, then, key


def _grouped(found: Iterator[tuple[str, str, str]]) -> tuple[Change, ...]:
    """The same change on many pages is one."""
    pages: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for before, after, key in found:
        pages[before, after].append(key)
    return tuple(Change(*words, tuple(keys)) for words, keys in pages.items())
