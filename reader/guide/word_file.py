"""What a Word file holds beside its text: tracked changes, comments, heads and feet, drawings."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from reader.errors import FileProblem
from reader.files import reason_of
from reader.texts.sentence import Sentence, said

LARGEST = 50_000_000
"""Bytes of a part of the file, once it is unpacked."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MAIN = "word/document.xml"
_EDGES = re.compile(r"word/(?:header|footer)\d*\.xml")
_NOTES = re.compile(r"word/(?:footnotes|endnotes)\.xml")
_TEXTS = (f"{_W}t", f"{_W}delText", f"{_MATH}t")


@dataclass(frozen=True)
class Mark:
    """Something to look at. `near` is how the paragraph begins that it stands in; empty for none."""

    sentence: Sentence
    near: str = ""


@dataclass(frozen=True)
class WordFile:
    """The marks of a file, and every word it holds, wherever that stands."""

    marks: tuple[Mark, ...]
    words: tuple[str, ...]


def read_word_file(path: Path) -> WordFile:
    """Raises FileProblem for a file that is none of Word's."""
    try:
        with zipfile.ZipFile(path) as packed:
            if _MAIN not in packed.namelist():
                raise _no_word_file(path)
            parts = {name: _part(packed, name, path) for name in packed.namelist() if _is_read(name)}
    except (zipfile.BadZipFile, zipfile.LargeZipFile, ElementTree.ParseError, ValueError) as error:
        raise _no_word_file(path) from error
    except OSError as error:
        what = said("{file} cannot be read: {reason}.", file=path, reason=reason_of(error))
        raise FileProblem(what) from error
    marks = [*_changes(parts[_MAIN]), *_drawings(parts[_MAIN]), *_comments(parts)]
    for name, part in sorted(parts.items()):
        if _EDGES.fullmatch(name) and (text := _text(part)):
            marks.append(Mark(said('At the head or foot of each page stands: "{words}"', words=text)))
    words = [word for name, part in sorted(parts.items()) if name != _STYLES for word in _words_of(part)]
    return WordFile(tuple(marks), tuple(words))


_STYLES = "word/styles.xml"


def _is_read(name: str) -> bool:
    plain = name in (_MAIN, "word/comments.xml")
    return plain or bool(_EDGES.fullmatch(name) or _NOTES.fullmatch(name))


def _part(packed: zipfile.ZipFile, name: str, path: Path) -> ElementTree.Element:
    if packed.getinfo(name).file_size > LARGEST:
        raise _no_word_file(path)
    data = packed.read(name)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise _no_word_file(path)  # Word writes none; others could hide anything there
    return ElementTree.fromstring(data)  # noqa: S314


def _no_word_file(path: Path) -> FileProblem:
    what = said("{file} is no Word file of today's kind.", file=path)
    return FileProblem(what, said("Open it in Word or LibreOffice and save it as .docx."))


def _changes(main: ElementTree.Element) -> Iterator[Mark]:
    """Each tracked change, with the paragraph it stands in."""
    for paragraph in main.iter(f"{_W}p"):
        near = _near(paragraph)
        for element in paragraph.iter():
            kind = element.tag.removeprefix(_W)
            words, author = _text(element), element.get(f"{_W}author") or "?"
            if kind in ("ins", "moveTo") and words:
                yield Mark(
                    said('{author} added: "{words}" It is in the draft.', author=author, words=words), near
                )
            elif kind in ("del", "moveFrom") and words:
                sentence = said(
                    '{author} took out: "{words}" It is not in the draft.', author=author, words=words
                )
                yield Mark(sentence, near)


def _drawings(main: ElementTree.Element) -> Iterator[Mark]:
    for paragraph in main.iter(f"{_W}p"):
        near = _near(paragraph)
        tags = {element.tag for element in paragraph.iter()}
        if _CHART in tags:
            yield Mark(said("A chart stands here. Draw it as an SVG picture, or write its numbers."), near)
        if _DIAGRAM in tags:
            yield Mark(said("A diagram of Word stands here. Draw it as an SVG picture."), near)
        for formula in paragraph.iter(f"{_MATH}oMath"):
            yield Mark(said('A formula stands here: "{words}"', words=_text(formula)), near)


def _comments(parts: dict[str, ElementTree.Element]) -> Iterator[Mark]:
    found = parts.get("word/comments.xml")
    if found is None:
        return
    near = {
        reference.get(f"{_W}id"): _near(paragraph)
        for paragraph in parts[_MAIN].iter(f"{_W}p")
        for reference in paragraph.iter(f"{_W}commentReference")
    }
    for comment in found.iter(f"{_W}comment"):
        author = comment.get(f"{_W}author") or "?"
        sentence = said('Comment by {author}: "{words}"', author=author, words=_text(comment))
        yield Mark(sentence, near.get(comment.get(f"{_W}id"), ""))


def _near(paragraph: ElementTree.Element) -> str:
    """How a paragraph begins in the draft."""
    return _text(paragraph, without=(f"{_W}del", f"{_W}moveFrom", f"{_MATH}oMath"))[:60]


def _text(element: ElementTree.Element, without: tuple[str, ...] = ()) -> str:
    return " ".join("".join(_pieces(element, without)).split())


def _pieces(element: ElementTree.Element, without: tuple[str, ...]) -> Iterator[str]:
    if element.tag in (_FALLBACK, *without):
        return
    if element.tag in _TEXTS:
        yield element.text or ""
    elif element.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
        yield " "
    for child in element:
        yield from _pieces(child, without)
    if element.tag == f"{_W}p":
        yield " "


def _words_of(part: ElementTree.Element) -> list[str]:
    """Every word of a part; those taken out stand apart, so that they are not run together with others."""
    gone = (f"{_W}del", f"{_W}moveFrom")
    taken_out = [word for tag in gone for each in part.iter(tag) for word in _text(each).split()]
    return [*_text(part, without=gone).split(), *taken_out]
