"""Reads the head of an article file into a FrontMatter, naming the line of everything that is wrong."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import yaml

from reader.content.article import FrontMatter
from reader.content.body import Source
from reader.content.characters import cleaned
from reader.content.cutvalues import cut_values
from reader.content.findings import Findings, quoted
from reader.content.inlines import note_leftovers
from reader.content.yamltree import compose_mapping, line_of, pairs
from reader.texts.sentence import did_you_mean

_STRING = "tag:yaml.org,2002:str"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DIGEST = re.compile(r"[0-9a-f]{16}")
_YEAR = re.compile(r"[12]\d{3}", re.ASCII)
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"\\]+", re.ASCII)
_MARKUP = re.compile(r"</?[A-Za-z!]")

_HINTS = {
    "title": "Add a line such as: title: Alcohol",
    "summary": "Add one or two sentences: summary: What this page tells you.",
    "drugs": "Add the drugs the article is about: drugs: [alcohol], or drugs: []",
    "treatments": "Add the treatments it is about: treatments: [naltrexone], or treatments: []",
    "sources_checked": "Add the day the sources were last checked: sources_checked: 2026-11-22",
    "sources": "Add the publications the article relies on, one a line.",
}
_OPTIONAL = ("level", "translated_from", "official_page")
_VITAL = frozenset({"title", "sources_checked", "sources"})  # nothing is shown without these
_SOURCE_KEYS = ("id", "title", "publisher", "year", "url")


@dataclass(frozen=True)
class Head:
    """What reading a head gave: `front` is None when it cannot be used; the title may still be known."""

    front: FrontMatter | None
    title: str


def read_front_matter(text: str, first_line: int, findings: Findings) -> Head:
    """Read the YAML `text` that begins on `first_line` of its file."""
    for cut in cut_values(text):
        findings.error(first_line + cut.line, "cut-value", cut.message, cut.hint)
    mapping = compose_mapping(text, first_line, findings)
    if mapping is None:
        return Head(None, "")
    reader = _HeadReader(first_line, findings)
    reader.read(mapping)
    title = reader.title
    usable = not findings.is_damaged and reader.sources_checked is not None
    return Head(reader.front_matter() if usable else None, title)


class _HeadReader:
    def __init__(self, first_line: int, findings: Findings) -> None:
        self._first_line = first_line
        self._findings = findings
        self._lines: dict[str, int] = {}
        self._source_lines: dict[str, int] = {}
        self.title = ""
        self.sources_checked: date | None = None
        self._summary = ""
        self._level = ""
        self._translated_from = ""
        self._official_page = ""
        self._drugs: tuple[str, ...] = ()
        self._treatments: tuple[str, ...] = ()
        self._sources: tuple[Source, ...] = ()

    def read(self, mapping: yaml.MappingNode) -> None:
        readers: dict[str, Callable[[yaml.Node], None]] = {
            "title": self._read_title,
            "summary": self._read_summary,
            "drugs": self._read_drugs,
            "treatments": self._read_treatments,
            "level": self._read_level,
            "translated_from": self._read_translated_from,
            "official_page": self._read_official_page,
            "sources_checked": self._read_sources_checked,
            "sources": self._read_sources,
        }
        for key, node, line in pairs(mapping, self._first_line, self._findings):
            if key not in readers:
                message = f'The front matter has an unknown key "{quoted(key)}".'
                hint = did_you_mean(quoted(key), readers) or f"Known keys: {', '.join(readers)}."
                self._findings.error(line, "unknown-key", message, hint)
                continue
            self._lines[key] = line
            readers[key](node)
        for key, hint in _HINTS.items():
            if key not in self._lines:
                note = self._findings.damage if key in _VITAL else self._findings.error
                note(self._first_line, "missing-key", f'The front matter has no "{key}".', hint)

    def front_matter(self) -> FrontMatter:
        assert self.sources_checked is not None
        return FrontMatter(
            title=self.title,
            summary=self._summary,
            drugs=self._drugs,
            treatments=self._treatments,
            sources_checked=self.sources_checked,
            sources=self._sources,
            level=self._level,
            translated_from=self._translated_from,
            official_page=self._official_page,
            lines=tuple(self._lines.items()),
        )

    def _read_title(self, node: yaml.Node) -> None:
        self.title = self._prose(node, "title")
        if not self.title:
            self._findings.damage(self._line(node), "missing-key", "The title is empty.", _HINTS["title"])

    def _read_summary(self, node: yaml.Node) -> None:
        self._summary = self._prose(node, "summary")

    def _read_level(self, node: yaml.Node) -> None:
        self._level = self._words(node, "level")

    def _read_official_page(self, node: yaml.Node) -> None:
        self._official_page = self._web_address(node, "official_page")

    def _read_drugs(self, node: yaml.Node) -> None:
        self._drugs = self._ids(node, "drugs")

    def _read_treatments(self, node: yaml.Node) -> None:
        self._treatments = self._ids(node, "treatments")

    def _read_translated_from(self, node: yaml.Node) -> None:
        # A digest of digits alone is a number to YAML; it is the words as written that count.
        if isinstance(node, yaml.ScalarNode) and _DIGEST.fullmatch(node.value):
            self._translated_from = node.value
            return
        hint = "Let this write it: waymark translation stamp --all"
        message = '"translated_from" is not a digest.'
        self._findings.error(self._line(node), "wrong-type", message, hint)

    def _read_sources_checked(self, node: yaml.Node) -> None:
        try:
            self.sources_checked = date.fromisoformat(node.value if isinstance(node, yaml.ScalarNode) else "")
        except ValueError:
            message = '"sources_checked" is not a day of the calendar.'
            self._findings.damage(self._line(node), "wrong-type", message, _HINTS["sources_checked"])

    def _read_sources(self, node: yaml.Node) -> None:
        if not isinstance(node, yaml.SequenceNode):
            message = '"sources" is not a list.'
            self._findings.damage(self._line(node), "wrong-type", message, "Begin each source with a hyphen.")
            return
        found = [self._source(entry) for entry in node.value]
        self._sources = tuple(source for source in found if source is not None)

    def _source(self, node: yaml.Node) -> Source | None:
        line = self._line(node)
        if not isinstance(node, yaml.MappingNode):
            message = 'A source is not written as {id: …, title: "…", publisher: …, year: …}.'
            self._findings.error(line, "wrong-type", message)
            return None
        fields: dict[str, yaml.Node] = {}
        for key, value, key_line in pairs(node, self._first_line, self._findings):
            if key in _SOURCE_KEYS:
                fields[key] = value
            else:
                message = f'A source has an unknown key "{quoted(key)}".'
                hint = did_you_mean(quoted(key), _SOURCE_KEYS) or f"Known keys: {', '.join(_SOURCE_KEYS)}."
                self._findings.error(key_line, "unknown-key", message, hint)
        for key in _SOURCE_KEYS[:-1]:
            if key not in fields:
                self._findings.error(line, "missing-key", f'A source has no "{key}".')
        return self._source_from(fields, line)

    def _source_from(self, fields: dict[str, yaml.Node], line: int) -> Source | None:
        source_id = self._source_id(fields["id"]) if "id" in fields else ""
        title = self._words(fields["title"], "title") if "title" in fields else ""
        publisher = self._words(fields["publisher"], "publisher") if "publisher" in fields else ""
        year = self._year(fields["year"]) if "year" in fields else 0
        url = self._web_address(fields["url"], "url") if "url" in fields else ""
        if not source_id or not title:
            return None  # there would be nothing to print
        return Source(source_id, title, publisher, year, url, line)

    def _source_id(self, node: yaml.Node) -> str:
        source_id = self._id(node, "id")
        if source_id in self._source_lines:
            message = (
                f'The source id "{source_id}" is used twice, first on line {self._source_lines[source_id]}.'
            )
            self._findings.error(self._line(node), "duplicate-id", message, "Give each its own id.")
            return ""
        if source_id:
            self._source_lines[source_id] = self._line(node)
        return source_id

    def _year(self, node: yaml.Node) -> int:
        is_number = isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:int"
        if is_number and _YEAR.fullmatch(node.value):
            return int(node.value)
        message = "The year of a source is not a number of four digits."
        self._findings.error(self._line(node), "wrong-type", message, "Write it like this: year: 2024")
        return 0

    def _web_address(self, node: yaml.Node, key: str) -> str:
        address = self._words(node, key)
        if not address or _WEB_ADDRESS.fullmatch(address):
            return address
        message = f'The {key} "{quoted(address)}" is not a web address.'
        self._findings.error(self._line(node), "bad-url", message, "Begin with https:// or leave it out.")
        return ""

    def _ids(self, node: yaml.Node, key: str) -> tuple[str, ...]:
        if not isinstance(node, yaml.SequenceNode):
            message = f'"{key}" is not a list.'
            self._findings.error(
                self._line(node), "wrong-type", message, f"Write it like this: {key}: [alcohol]"
            )
            return ()
        return tuple(dict.fromkeys(found for entry in node.value if (found := self._id(entry, key))))

    def _id(self, node: yaml.Node, key: str) -> str:
        # Ids such as 2020 or no are words to the editor, whatever YAML takes them for.
        text = node.value if isinstance(node, yaml.ScalarNode) else ""
        if _ID.fullmatch(text):
            return text
        message = f'"{quoted(text)}" in "{key}" is not an id.'
        hint = "Ids are small letters and digits with hyphens between, such as opioid-withdrawal."
        self._findings.error(self._line(node), "wrong-type", message, hint)
        return ""

    def _prose(self, node: yaml.Node, key: str) -> str:
        text = self._words(node, key)
        note_leftovers(text, self._line(node), self._findings)
        return text

    def _words(self, node: yaml.Node, key: str) -> str:
        line = self._line(node)
        if not isinstance(node, yaml.ScalarNode) or node.tag != _STRING:
            message = f'"{key}" is not text.'
            self._findings.error(line, "wrong-type", message, "Put it between double quotes.")
            return ""
        text = " ".join(cleaned(node.value).split())
        if not text:
            self._findings.error(line, "wrong-type", f'"{key}" is empty.')
        if _MARKUP.search(text):
            self._findings.error(line, "raw-html", f'"{key}" holds HTML.', "Plain words only.")
        return text

    def _line(self, node: yaml.Node) -> int:
        return line_of(node, self._first_line)
