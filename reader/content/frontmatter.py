"""The head of an article file: from the lines between the two `---` to a checked value."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import yaml

from reader.content.article import FrontMatter, Source
from reader.content.problems import Problem, Severity, did_you_mean

_FENCE = "---"
_NEEDED = ("title", "summary", "drugs", "treatments", "sources_checked", "sources")
_KNOWN = (*_NEEDED, "level")
_SOURCE_NEEDED = ("id", "title", "publisher", "year")
_SOURCE_KNOWN = (*_SOURCE_NEEDED, "url")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser where it was built


@dataclass(frozen=True)
class Head:
    """What the head of a file gave. `front` is None when it cannot be used; `body_line` counts from 1."""

    front: FrontMatter | None
    title: str
    body: str
    body_line: int
    problems: tuple[Problem, ...]


def read_head(text: str, path: str) -> Head:
    """Split a file's text at its fences and read the head. Never raises."""
    lines = text.split("\n")
    if lines[0].strip() != _FENCE:
        return _no_head(
            path, 1, "The file does not begin with a line of three hyphens.", "Start it with ---."
        )
    closing = next((i for i, line in enumerate(lines[1:], start=1) if line.strip() == _FENCE), None)
    if closing is None:
        return _no_head(path, 1, "The head of the file is not closed.", "Put a line --- after it.")
    reader = _HeadReader(path)
    try:
        node = yaml.compose("\n".join(lines[1:closing]), Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        reason = getattr(error, "problem", None) or "it is not valid YAML"
        return _no_head(
            path, line, f"The head of the file cannot be read: {reason}.", "Quote values with a colon."
        )
    except (ValueError, RecursionError):
        return _no_head(path, 1, "The head of the file cannot be read.", "Compare it with another article.")
    front = reader.front_matter(node)
    return Head(front, reader.title, "\n".join(lines[closing + 1 :]), closing + 2, tuple(reader.problems))


def _no_head(path: str, line: int, message: str, hint: str) -> Head:
    problem = Problem(path, line, "front-matter", message, hint, Severity.DAMAGE)
    return Head(None, "", "", 1, (problem,))


class _HeadReader:
    """Turns YAML nodes into a front matter, noting each problem with its line."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.title = ""
        self.problems: list[Problem] = []

    def front_matter(self, node: yaml.Node | None) -> FrontMatter | None:
        if not isinstance(node, yaml.MappingNode):
            self._note(2, "The head of the file is not a list of `key: value` lines.", damage=True)
            return None
        entries = dict(self._entries(node, _KNOWN))
        if "title" in entries:
            self.title = self._text(entries["title"])
        for key in _NEEDED:
            if key not in entries:
                self._note(
                    1, f'The head of the file lacks "{key}".', "Add it; see CONTRIBUTING.", damage=True
                )
        checked = self._date(entries.get("sources_checked"))
        if not self.title or checked is None or any(key not in entries for key in _NEEDED):
            return None
        return FrontMatter(
            title=self.title,
            summary=self._text(entries["summary"]),
            drugs=tuple(self._words(entries["drugs"])),
            treatments=tuple(self._words(entries["treatments"])),
            sources_checked=checked,
            sources=tuple(self._sources(entries["sources"])),
            level=self._text(entries["level"]) if "level" in entries else "",
            lines=tuple((key, _line(value)) for key, value in entries.items()),
        )

    def _entries(self, node: yaml.MappingNode, known: tuple[str, ...]) -> Iterator[tuple[str, yaml.Node]]:
        seen: set[str] = set()
        for key_node, value in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else ""
            if key not in known:
                hint = did_you_mean(key, known) or f"Known: {', '.join(known)}."
                self._note(_line(key_node), f'"{key}" is not known here.', hint)
            elif key in seen:
                self._note(_line(key_node), f'"{key}" stands here twice.', "Keep one of the two.")
            else:
                seen.add(key)
                yield key, value

    def _sources(self, node: yaml.Node) -> Iterator[Source]:
        if not isinstance(node, yaml.SequenceNode):
            self._note(_line(node), '"sources" must be a list.', "Begin each source with a hyphen.")
            return
        seen: set[str] = set()
        for item in node.value:
            source = self._source(item)
            if source is None:
                continue
            if source.id in seen:
                self._note(source.line, f'The source id "{source.id}" is used twice.', rule="duplicate-id")
                continue
            seen.add(source.id)
            yield source

    def _source(self, node: yaml.Node) -> Source | None:
        if not isinstance(node, yaml.MappingNode):
            self._note(_line(node), "A source must have id, title, publisher and year.")
            return None
        entries = dict(self._entries(node, _SOURCE_KNOWN))
        missing = [key for key in _SOURCE_NEEDED if key not in entries or not self._text(entries[key])]
        if missing:
            self._note(_line(node), f"The source lacks {', '.join(missing)}.")
            return None
        year = self._text(entries["year"])
        if not (year.isdecimal() and len(year) == 4):
            self._note(_line(entries["year"]), f'The year "{year}" is not a year.', "Write four digits.")
            return None
        url = self._text(entries["url"]) if "url" in entries else ""
        if url and not url.startswith(("https://", "http://")):
            self._note(_line(entries["url"]), f'"{url}" is not a web address.', "Begin it with https://.")
            url = ""
        title, publisher = self._text(entries["title"]), self._text(entries["publisher"])
        return Source(self._text(entries["id"]), title, publisher, int(year), url, _line(node))

    def _words(self, node: yaml.Node) -> Iterator[str]:
        if isinstance(node, yaml.ScalarNode) and node.value in ("", "null", "~"):
            return
        if not isinstance(node, yaml.SequenceNode):
            self._note(_line(node), "This must be a list in square brackets.", "For example: [alcohol].")
            return
        for item in node.value:
            if word := self._text(item):
                yield word

    def _text(self, node: yaml.Node) -> str:
        if isinstance(node, yaml.ScalarNode):
            return " ".join(str(node.value).split())
        self._note(_line(node), "A plain text is needed here.", "Put it in quotation marks.")
        return ""

    def _date(self, node: yaml.Node | None) -> date | None:
        if node is None:
            return None
        try:
            return date.fromisoformat(self._text(node))
        except ValueError:
            self._note(_line(node), "This is not a date.", "Write it as 2026-11-22.", damage=True)
            return None

    def _note(
        self, line: int, message: str, hint: str = "", damage: bool = False, rule: str = "front-matter"
    ) -> None:
        severity = Severity.DAMAGE if damage else Severity.ERROR
        self.problems.append(Problem(self._path, line, rule, message, hint, severity))


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 2  # the fence is line 1
