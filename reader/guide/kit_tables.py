"""What the translator's kit has besides the pages: names, statements, cards of danger, hard words, pictures.

Each file is read line by line, and only the words of one language are put into it: every other byte stays.
"""

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path

from reader.files import NotText
from reader.guide.danger import FOLDER as DANGER
from reader.guide.danger_cards import CARDS
from reader.guide.facts import FILE_NAME as FACTS
from reader.guide.segments import Segment
from reader.guide.tables import EVIDENCE, GLOSSARY
from reader.library.folders import PICTURE, PICTURES
from reader.texts.sentence import said

GUIDE = "guide.toml"
_NAME = re.compile(
    r'(?P<pre>\s*(?P<key>\w+)\.)(?P<language>[a-z]{2})(?P<mid>\s*=\s*)"(?P<text>(?:[^"\\]|\\.)*)"(?P<post>\s*)'
)
_CARD = re.compile(r"\[(?P<card>[\w-]+)(?:\.(?P<language>[a-z]{2}))?\]\s*")
_DRAWN = re.compile(r"(?<=>)([^<>]*\S[^<>]*)(?=</(?:text|tspan)>)")
_STATEMENT = "statement_"
_GLOSSARY_COLUMNS = ["language", "term", "forms", "meaning", "article"]


@dataclass(frozen=True)
class Word:
    """One text of a file, and what it is in the other language; empty where it is not there."""

    part: Segment
    translation: str = ""


@dataclass(frozen=True)
class Table:
    """One file. `made` is what is there now: the file, or of a picture its copy, which is made whole."""

    name: str
    text: str
    words: tuple[Word, ...]
    fill: Callable[[Sequence[str]], str]
    target: str
    made: str | None
    is_whole: bool = False


def tables(folder: Path, first: str, language: str) -> Iterator[Table]:
    """Every file beside the pages with words to translate. Raises OSError and NotText."""
    readers = (
        (GUIDE, _Names),
        (f"{DANGER}/{CARDS}", _Cards),
        (EVIDENCE, _Statements),
        (FACTS, _Statements),
        (GLOSSARY, _Terms),
    )
    for name, reader in readers:
        if (folder / name).is_file():
            text = _text(folder / name)
            found = reader(text, first, language)
            yield Table(name, text, tuple(found.words()), found.filled, name, text)
    for path in sorted((folder / PICTURES).glob(f"*{PICTURE}")):
        target = f"{PICTURES}/{language}/{path.name}"
        made = _text(folder / target) if (folder / target).is_file() else None
        text = _text(path)
        drawn = _Drawn(text, made)
        if words := tuple(drawn.words()):
            yield Table(f"{PICTURES}/{path.name}", text, words, drawn.filled, target, made, True)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise NotText(said("is not UTF-8 text")) from None


class _Names:
    """Lines such as `name.en = "Alcohol"`, with the same name in other languages below."""

    def __init__(self, text: str, first: str, language: str) -> None:
        self._lines = text.split("\n")
        self._language = language
        self._found: list[tuple[int, re.Match[str], int, int | None]] = []
        for number, line in enumerate(self._lines):
            found = _NAME.fullmatch(line)
            if found and found["language"] == first:
                self._found.append((number, found, *self._beside(number, found["key"])))

    def _beside(self, number: int, key: str) -> tuple[int, int | None]:
        """The last line with this name, and the one in the other language."""
        last, mine = number, None
        for place in range(number + 1, len(self._lines)):
            other = _NAME.fullmatch(self._lines[place])
            if other is None or other["key"] != key:
                break
            last = place
            mine = place if other["language"] == self._language else mine
        return last, mine

    def words(self) -> Iterator[Word]:
        for number, found, _last, mine in self._found:
            there = _NAME.fullmatch(self._lines[mine]) if mine is not None else None
            part = Segment(_value(found["text"]), found["key"], number + 1)
            yield Word(part, _value(there["text"]) if there else "")

    def filled(self, given: Sequence[str]) -> str:
        lines = list(self._lines)
        pairs = list(zip(self._found, given, strict=True))
        for (_number, found, last, mine), words in reversed(pairs):
            line = f"{found['pre']}{self._language}{found['mid']}{_quoted(words)}{found['post']}"
            there = _NAME.fullmatch(lines[mine]) if mine is not None else None
            if not words or (there and _value(there["text"]) == words):
                continue
            if mine is not None:
                lines[mine] = line
            else:
                lines.insert(last + 1, line)
        return "\n".join(lines)


class _Cards:
    """Tables such as `[overdose.en]`, with a title and steps of their own."""

    def __init__(self, text: str, first: str, language: str) -> None:
        self._lines = text.split("\n")
        self._language = language
        heads = [(n, found) for n, line in enumerate(self._lines) if (found := _CARD.fullmatch(line))]
        ends = [*(n for n, _found in heads[1:]), len(self._lines)]
        self._blocks = {
            (found["card"], found["language"] or ""): (n, self._end(n, end))
            for (n, found), end in zip(heads, ends, strict=True)
        }
        self._cards = [card for card, spoken in self._blocks if spoken == first]
        self._first = first

    def _end(self, start: int, end: int) -> int:
        """Where a table ends: blank lines and remarks below it are of the next."""
        while end > start + 1 and (not self._lines[end - 1].strip() or self._lines[end - 1].startswith("#")):
            end -= 1
        return end

    def _said(self, card: str, language: str) -> list[tuple[str, str]]:
        start, end = self._blocks[card, language]
        data = tomllib.loads("\n".join(self._lines[start + 1 : end]))
        title = [("title", str(data["title"]))] if "title" in data else []
        return title + [("step", str(step)) for step in data.get("steps", [])]

    def words(self) -> Iterator[Word]:
        for card in self._cards:
            ours = self._said(card, self._first)
            made = self._said(card, self._language) if (card, self._language) in self._blocks else []
            same = [kind for kind, _ in ours] == [kind for kind, _ in made]
            line = self._blocks[card, self._first][0] + 1
            for place, (kind, text) in enumerate(ours):
                yield Word(Segment(text, kind, line), made[place][1] if same else "")

    def filled(self, given: Sequence[str]) -> str:
        lines, rest = list(self._lines), list(given)
        changes: list[tuple[int, int, list[str]]] = []
        for card in self._cards:
            kinds = [kind for kind, _ in self._said(card, self._first)]
            mine, rest = rest[: len(kinds)], rest[len(kinds) :]
            made = self._said(card, self._language) if (card, self._language) in self._blocks else []
            if all(mine) and mine != [text for _, text in made]:
                changes.append(self._change(card, kinds, mine))
        for start, end, block in sorted(changes, reverse=True):
            lines[start:end] = block
        return "\n".join(lines)

    def _change(self, card: str, kinds: Sequence[str], words: Sequence[str]) -> tuple[int, int, list[str]]:
        block = [f"[{card}.{self._language}]"]
        block += [
            f"title = {_quoted(text)}" for kind, text in zip(kinds, words, strict=True) if kind == "title"
        ]
        steps = [_quoted(text) for kind, text in zip(kinds, words, strict=True) if kind == "step"]
        block += [f"steps = [{', '.join(steps)}]"] if steps else []
        if (card, self._language) in self._blocks:
            return (*self._blocks[card, self._language], block)
        last = max(end for (name, _), (_, end) in self._blocks.items() if name == card)
        return last, last, ["", *block]


class _Statements:
    """Rows with a column for each language."""

    def __init__(self, text: str, first: str, language: str) -> None:
        self._rows = [line.split("\t") for line in text.split("\n")]
        head = [name.strip("\ufeff\r ") for name in self._rows[0]]
        self._head, self._mine = head, f"{_STATEMENT}{language}"
        self._place = head.index(self._mine) if self._mine in head else None
        self._found: list[tuple[int, str]] = []
        if (ours := f"{_STATEMENT}{first}") in head:
            cells = [(n, row[head.index(ours)]) for n, row in enumerate(self._rows) if len(row) == len(head)]
            self._found = [(number, _cell(cell)) for number, cell in cells[1:] if cell.strip()]

    def words(self) -> Iterator[Word]:
        for number, text in self._found:
            made = _cell(self._rows[number][self._place]) if self._place is not None else ""
            yield Word(Segment(text, "statement", number + 1, "\t"), made)

    def filled(self, given: Sequence[str]) -> str:
        rows = [list(cells) for cells in self._rows]
        place = self._place
        if place is None:
            if not any(given):
                return "\n".join("\t".join(cells) for cells in rows)
            place = 1 + max(n for n, name in enumerate(self._head) if name.startswith(_STATEMENT))
            for cells in rows:
                if len(cells) == len(self._head):
                    cells.insert(place, "")
            rows[0][place] = self._mine
        for (number, _text), words in zip(self._found, given, strict=True):
            if words and _cell(rows[number][place]) != words:
                rows[number][place] = _as_cell(words)
        return "\n".join("\t".join(cells) for cells in rows)


class _Terms:
    """Rows of one language each, which stand for no row of another: a language without any gets all."""

    def __init__(self, text: str, first: str, language: str) -> None:
        self._text, self._language = text, language
        rows = [(n, line.rstrip("\r").split("\t")) for n, line in enumerate(text.split("\n"), start=1)]
        is_table = rows[0][1] == _GLOSSARY_COLUMNS
        whole = [(n, cells) for n, cells in rows[1:] if is_table and len(cells) == len(_GLOSSARY_COLUMNS)]
        has_own = any(cells[0] == language for _, cells in whole)
        self._rows = [] if has_own else [(n, cells) for n, cells in whole if cells[0] == first]

    def words(self) -> Iterator[Word]:
        for line, (_, term, _forms, meaning, _article) in self._rows:
            yield Word(Segment(_cell(term), "term", line, "\t"))
            yield Word(Segment(_cell(meaning), "meaning", line, "\t"))

    def filled(self, given: Sequence[str]) -> str:
        pairs = zip(self._rows, given[::2], given[1::2], strict=True)
        new = [
            f"{self._language}\t{_as_cell(term)}\t\t{_as_cell(meaning)}\t{cells[-1]}"
            for (_, cells), term, meaning in pairs
            if term and meaning
        ]
        end = "" if self._text.endswith("\n") or not new else "\n"
        return self._text + end + "".join(f"{line}\n" for line in new)


class _Drawn:
    """The words in a picture. Whether they fit in it, somebody has to look."""

    def __init__(self, text: str, made: str | None) -> None:
        self._text, self._made = text, made
        self._found = list(_DRAWN.finditer(text))
        theirs = list(_DRAWN.finditer(made)) if made is not None else []
        self._theirs = theirs if len(theirs) == len(self._found) else []

    def words(self) -> Iterator[Word]:
        for place, found in enumerate(self._found):
            line = self._text.count("\n", 0, found.start()) + 1
            translation = unescape(self._theirs[place][0]) if self._theirs else ""
            yield Word(Segment(unescape(found[0]), "words in a picture", line), translation)

    def filled(self, given: Sequence[str]) -> str:
        template = self._made if self._theirs and self._made is not None else self._text
        words = iter(given)

        def put(found: re.Match[str]) -> str:
            text = next(words)
            return found[0] if unescape(found[0]) == text else escape(text, quote=False)

        return _DRAWN.sub(put, template)


def _value(text: str) -> str:
    return str(tomllib.loads(f'text = "{text}"')["text"])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _cell(text: str) -> str:
    """A cell without the marks that a spreadsheet puts around it."""
    plain = text.strip()
    if len(plain) > 1 and plain[0] == plain[-1] == '"':
        plain = plain[1:-1].replace('""', '"')
    return plain


def _as_cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if text.startswith('"') else text
