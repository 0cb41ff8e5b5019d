"""Reads the head of an article file into a FrontMatter, naming the line of everything that is wrong."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from reader.content.article import FrontMatter
from reader.content.characters import cleaned
from reader.content.cutvalues import cut_values
from reader.content.findings import Findings, quoted
from reader.content.inlines import note_leftovers
from reader.content.yamltree import compose_mapping, line_of, pairs
from reader.ids import NAME
from reader.texts.sentence import did_you_mean, said

_STRING = "tag:yaml.org,2002:str"
_ID = re.compile(NAME)
_DIGEST = re.compile(r"[0-9a-f]{16}")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"\\]+", re.ASCII)
_MARKUP = re.compile(r"</?[A-Za-z!]")

_HINTS = {
    "title": said("Add a line such as: title: Alcohol"),
    "summary": said("Add one or two sentences: summary: What this page tells you."),
    "drugs": said("Add the drugs the article is about: drugs: [alcohol], or drugs: []"),
    "treatments": said("Add the treatments it is about: treatments: [naltrexone], or treatments: []"),
}
_OPTIONAL = ("level", "translated_from", "official_page", "address")
_VITAL = frozenset({"title"})  # nothing is shown without it
_REGISTERED = ("sources", "sources_checked")


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
    return Head(None if findings.is_damaged else reader.front_matter(), title)


class _HeadReader:
    def __init__(self, first_line: int, findings: Findings) -> None:
        self._first_line = first_line
        self._findings = findings
        self._lines: dict[str, int] = {}
        self.title = ""
        self._summary = ""
        self._level = ""
        self._translated_from = ""
        self._official_page = ""
        self._address = ""
        self._drugs: tuple[str, ...] = ()
        self._treatments: tuple[str, ...] = ()

    def read(self, mapping: yaml.MappingNode) -> None:
        readers: dict[str, Callable[[yaml.Node], None]] = {
            "title": self._read_title,
            "summary": self._read_summary,
            "drugs": self._read_drugs,
            "treatments": self._read_treatments,
            "level": self._read_level,
            "translated_from": self._read_translated_from,
            "official_page": self._read_official_page,
            "address": self._read_address,
        }
        for key, node, line in pairs(mapping, self._first_line, self._findings):
            if key not in readers:
                message = said('The front matter has an unknown key "{key}".', key=quoted(key))
                hint = did_you_mean(quoted(key), readers) or said(
                    "Known keys: {words}.", words=", ".join(readers)
                )
                hint = (
                    said("Sources stand in sources.yaml, and are cited as [@id].")
                    if key in _REGISTERED
                    else hint
                )
                self._findings.error(line, "unknown-key", message, hint)
                continue
            self._lines[key] = line
            readers[key](node)
        for key, hint in _HINTS.items():
            if key not in self._lines:
                note = self._findings.damage if key in _VITAL else self._findings.error
                note(self._first_line, "missing-key", said('The front matter has no "{key}".', key=key), hint)

    def front_matter(self) -> FrontMatter:
        return FrontMatter(
            title=self.title,
            summary=self._summary,
            drugs=self._drugs,
            treatments=self._treatments,
            level=self._level,
            translated_from=self._translated_from,
            official_page=self._official_page,
            address=self._address,
            lines=tuple(self._lines.items()),
        )

    def _read_title(self, node: yaml.Node) -> None:
        self.title = self._prose(node, "title")
        if not self.title:
            self._findings.damage(
                self._line(node), "missing-key", said("The title is empty."), _HINTS["title"]
            )

    def _read_summary(self, node: yaml.Node) -> None:
        self._summary = self._prose(node, "summary")

    def _read_level(self, node: yaml.Node) -> None:
        self._level = self._words(node, "level")

    def _read_official_page(self, node: yaml.Node) -> None:
        self._official_page = self._web_address(node, "official_page")

    def _read_address(self, node: yaml.Node) -> None:
        self._address = self._id(node, "address")

    def _read_drugs(self, node: yaml.Node) -> None:
        self._drugs = self._ids(node, "drugs")

    def _read_treatments(self, node: yaml.Node) -> None:
        self._treatments = self._ids(node, "treatments")

    def _read_translated_from(self, node: yaml.Node) -> None:
        # A digest of digits alone is a number to YAML; it is the words as written that count.
        if isinstance(node, yaml.ScalarNode) and _DIGEST.fullmatch(node.value):
            self._translated_from = node.value
            return
        hint = said("Let this write it: waymark translation stamp --all")
        message = said('"translated_from" is not a digest.')
        self._findings.error(self._line(node), "wrong-type", message, hint)

    def _web_address(self, node: yaml.Node, key: str) -> str:
        address = self._words(node, key)
        if not address or _WEB_ADDRESS.fullmatch(address):
            return address
        message = said('The {key} "{address}" is not a web address.', key=key, address=quoted(address))
        self._findings.error(
            self._line(node), "bad-url", message, said("Begin with https:// or leave it out.")
        )
        return ""

    def _ids(self, node: yaml.Node, key: str) -> tuple[str, ...]:
        if not isinstance(node, yaml.SequenceNode):
            message = said('"{key}" is not a list.', key=key)
            self._findings.error(
                self._line(node), "wrong-type", message, said("Write it like this: {key}: [alcohol]", key=key)
            )
            return ()
        return tuple(dict.fromkeys(found for entry in node.value if (found := self._id(entry, key))))

    def _id(self, node: yaml.Node, key: str) -> str:
        # Ids such as 2020 or no are words to the editor, whatever YAML takes them for.
        text = node.value if isinstance(node, yaml.ScalarNode) else ""
        if _ID.fullmatch(text):
            return text
        message = said('"{text}" in "{key}" is not an id.', text=quoted(text), key=key)
        hint = said("Ids are small letters and digits with hyphens between, such as opioid-withdrawal.")
        self._findings.error(self._line(node), "wrong-type", message, hint)
        return ""

    def _prose(self, node: yaml.Node, key: str) -> str:
        text = self._words(node, key)
        note_leftovers(text, self._line(node), self._findings)
        return text

    def _words(self, node: yaml.Node, key: str) -> str:
        line = self._line(node)
        if not isinstance(node, yaml.ScalarNode) or node.tag != _STRING:
            message = said('"{key}" is not text.', key=key)
            self._findings.error(line, "wrong-type", message, said("Put it between double quotes."))
            return ""
        text = " ".join(cleaned(node.value).split())
        if not text:
            self._findings.error(line, "wrong-type", said('"{key}" is empty.', key=key))
        if _MARKUP.search(text):
            self._findings.error(
                line, "raw-html", said('"{key}" holds HTML.', key=key), said("Plain words only.")
            )
        return text

    def _line(self, node: yaml.Node) -> int:
        return line_of(node, self._first_line)
