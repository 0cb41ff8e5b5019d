"""A shared passage: words that stand the same in many articles, read from a file of its own."""

import re
from dataclasses import dataclass

import yaml

from reader.content.article import Article, FrontMatter
from reader.content.blocks import Block, Callout, CalloutKind, Heading
from reader.content.characters import cleaned
from reader.content.findings import Findings, quoted
from reader.content.frontfence import split_file
from reader.content.markdown import parse_markdown
from reader.content.parser import digest_of
from reader.content.pasted import check_pasted
from reader.content.problems import Problem
from reader.content.rawtext import read_text
from reader.content.yamltree import compose_mapping, line_of, pairs
from reader.ids import ArticleKind
from reader.texts.sentence import NOTHING, said

FOLDER = "passages"
_PATH = re.compile(r"([a-z]{2})/passages/([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([a-z]+))?\.md")
_TONES = (CalloutKind.DANGER, CalloutKind.ASK, CalloutKind.NOTE)
_HINTS = {
    "title": said("Add a line such as: title: A seizure"),
    "tone": said(
        "Add a line such as: tone: danger. Tones: {words}.", words=", ".join(each.value for each in _TONES)
    ),
}
_DIGEST = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True)
class SharedPassage:
    """A passage. `words` is its text in the form of an article, so that all that reads articles can read it.

    `address` is how its readers are spoken to where that is not the usual way, such as `tu`.
    """

    name: str
    language: str
    address: str
    tone: CalloutKind
    words: Article

    @property
    def title(self) -> str:
        """What stands above it."""
        return self.words.front.title


@dataclass(frozen=True)
class ParsedPassage:
    """What reading one file gave; no passage for a file that cannot be used."""

    passage: SharedPassage | None
    problems: tuple[Problem, ...]


def parse_passage(text: str | bytes, path: str) -> ParsedPassage:
    """The passage in the file at `path`, such as `en/passages/seizure.md`. Never raises."""
    findings = Findings(path)
    place = _PATH.fullmatch(path)
    content = read_text(text, findings)
    parts = split_file(content, findings) if content is not None else None
    if place is None:
        hint = said("Use LANGUAGE/passages/NAME.md; the name has a-z, 0-9 and -.")
        findings.damage(
            0, "file-name", said('"{path}" is not the place of a passage.', path=quoted(path)), hint
        )
    if parts is None or place is None:
        return ParsedPassage(None, findings.problems())
    head = _head(parts.head, parts.head_line, findings)
    check_pasted(parts.body, parts.body_line, findings)
    blocks = parse_markdown(parts.body, parts.body_line, findings)
    _check_blocks(blocks, parts.body_line, findings)
    if head is None or findings.is_damaged:
        return ParsedPassage(None, findings.problems())
    front = FrontMatter(
        head["title"], "", (), (), lines=(("title", 2),), translated_from=head.get("translated_from", "")
    )
    digest = digest_of(front, parts.body)
    words = Article(f"{FOLDER}/{place[2]}", place[1], ArticleKind.TOPIC, path, front, blocks, digest)
    tone = CalloutKind(head["tone"])
    return ParsedPassage(SharedPassage(place[2], place[1], place[3] or "", tone, words), findings.problems())


def _head(text: str, first_line: int, findings: Findings) -> dict[str, str] | None:
    mapping = compose_mapping(text, first_line, findings)
    if mapping is None:
        return None
    found: dict[str, str] = {}
    known = (*_HINTS, "translated_from")
    for key, node, line in pairs(mapping, first_line, findings):
        if key not in known:
            hint = said("Known keys: {words}.", words=", ".join(known))
            findings.error(line, "unknown-key", said('A passage has no key "{key}".', key=quoted(key)), hint)
            continue
        value = " ".join(cleaned(node.value).split()) if isinstance(node, yaml.ScalarNode) else ""
        tones = [each.value for each in _TONES]
        if (key == "tone" and value not in tones) or (
            key == "translated_from" and not _DIGEST.fullmatch(value)
        ):
            message = said('"{value}" is no {text}.', value=quoted(value), text=key.replace("_", " "))
            findings.damage(line_of(node, first_line), "wrong-type", message, _HINTS.get(key, NOTHING))
        found[key] = value
    for key, hint in _HINTS.items():
        if not found.get(key):
            findings.damage(first_line, "missing-key", said('The passage has no "{key}".', key=key), hint)
    return found


def _check_blocks(blocks: tuple[Block, ...], first_line: int, findings: Findings) -> None:
    if not blocks and not findings.is_damaged:
        findings.damage(first_line, "empty-article", said("The passage has no text."))
    for block in blocks:
        if isinstance(block, Callout):
            what = said('the passage "{passage}"', passage=block.passage) if block.passage else said("a box")
            message = said("A passage is a box, and {what} cannot stand in it.", what=what)
            findings.error(
                block.line, "passage", message, said("Put its words here, or use both in the article.")
            )
        elif isinstance(block, Heading):
            message = said("A passage is a box, and has no headings in it.")
            findings.error(
                block.line, "passage", message, said("Make two passages of it, or use bold words.")
            )
