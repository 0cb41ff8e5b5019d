"""The files that translators' tools read: PO, XLIFF and TMX, made of units and read again."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from reader.errors import FileProblem
from reader.files import read_some, reason_of
from reader.guide.kit import Unit, by_text
from reader.texts.sentence import said

ENDINGS = (".po", ".xlf", ".tmx")
_LARGEST = 100_000_000
_XLIFF = "urn:oasis:names:tc:xliff:document:1.2"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True)
class Translations:
    """What a file gives: its language, and translations by the places of `by_text` and the original words.

    `doubtful` are those places and words whose translation somebody must look at again.
    """

    language: str
    known: Mapping[tuple[str, str], str]
    doubtful: frozenset[tuple[str, str]] = frozenset()


def written(ending: str, units: Sequence[Unit], first: str, language: str) -> bytes:
    """The bytes of a file of this kind."""
    if ending == ".po":
        return _po(units, language)
    return _xliff(units, first, language) if ending == ".xlf" else _tmx(units, first, language)


def read_translations(path: Path) -> Translations:
    """What a PO or XLIFF file says. Raises FileProblem."""
    try:
        data = read_some(path, _LARGEST)
    except OSError as error:
        what = said("{file} cannot be read: {reason}.", file=path, reason=reason_of(error))
        raise FileProblem(what) from error
    try:
        return _read_po(data) if path.suffix == ".po" else _read_xliff(data)
    except (PoFileError, ElementTree.ParseError, UnicodeDecodeError, ValueError, KeyError) as error:
        what = said("{file} is no list of translations that can be read.", file=path)
        raise FileProblem(what, said("Save it again as PO or XLIFF 1.2, in UTF-8.")) from error


# -- PO


def _po(units: Sequence[Unit], language: str) -> bytes:
    catalog = Catalog(project="waymark", charset="utf-8", header_comment="# The lines of the guide.")
    for place, several in by_text(units):
        first = several[0]
        catalog.add(
            first.source,
            first.translation,
            locations=[(unit.page, unit.line) for unit in several],
            auto_comments=[first.kind],
            context=place or None,
            flags=("fuzzy",) if any(unit.is_old for unit in several) else (),
        )
    target = io.BytesIO()
    write_po(target, catalog, width=0, omit_header=True)
    head = (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language}\\n"\n"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n\n'
    )
    return head.encode() + target.getvalue()


def _read_po(data: bytes) -> Translations:
    text = data.decode("utf-8-sig")
    catalog = read_po(io.StringIO(text), abort_invalid=True, ignore_obsolete=True)
    language = next((line for line in text.splitlines() if line.startswith('"Language:')), "")
    known: dict[tuple[str, str], str] = {}
    doubtful = set()
    for message in catalog:
        if message.id and isinstance(message.id, str) and isinstance(message.string, str):
            key = (message.context or "", message.id)
            known[key] = message.string
            if message.fuzzy:
                doubtful.add(key)
    code = language.removeprefix('"Language:').rstrip('"').removesuffix("\\n").strip()
    return Translations(code.replace("_", "-"), known, frozenset(doubtful))


# -- XLIFF


def _xliff(units: Sequence[Unit], first: str, language: str) -> bytes:
    ElementTree.register_namespace("", _XLIFF)
    root = ElementTree.Element(_of("xliff"), {"version": "1.2"})
    for name in dict.fromkeys(unit.page for unit in units):
        attributes = {"original": name, "source-language": first, "target-language": language}
        file = ElementTree.SubElement(root, _of("file"), {**attributes, "datatype": "plaintext"})
        body = ElementTree.SubElement(file, _of("body"))
        mine = (unit for unit in units if unit.page == name)
        for number, unit in enumerate(mine, start=1):
            entry = ElementTree.SubElement(body, _of("trans-unit"), {"id": str(number)})
            ElementTree.SubElement(entry, _of("source")).text = unit.source
            if unit.translation:
                state = "needs-review-translation" if unit.is_old else "translated"
                ElementTree.SubElement(entry, _of("target"), {"state": state}).text = unit.translation
            ElementTree.SubElement(entry, _of("note")).text = f"{unit.kind}, line {unit.line}"
    return _bytes(root)


def _read_xliff(data: bytes) -> Translations:
    root = _tree(data)
    known: dict[tuple[str, str], str] = {}
    doubtful = set()
    language = ""
    for file in root.iter(_of("file")):
        language = file.get("target-language") or language
        times: dict[str, int] = {}
        for entry in file.iter(_of("trans-unit")):
            source = "".join(entry.findtext(_of("source")) or "")
            target = entry.find(_of("target"))
            times[source] = times.get(source, 0) + 1
            if target is None:
                continue
            key = (f"{file.attrib['original']}#{times[source]}", source)
            known[key] = "".join(target.itertext())
            if (target.get("state") or "").startswith("needs-"):
                doubtful.add(key)
    return Translations(language, known, frozenset(doubtful))


def _of(tag: str) -> str:
    return f"{{{_XLIFF}}}{tag}"


def _tree(data: bytes) -> ElementTree.Element:
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ValueError("may hide anything")
    return ElementTree.fromstring(data)  # noqa: S314


def _bytes(root: ElementTree.Element) -> bytes:
    ElementTree.indent(root)
    data: bytes = ElementTree.tostring(root, "utf-8", xml_declaration=True)
    return data + b"\n"


# -- TMX


def _tmx(units: Sequence[Unit], first: str, language: str) -> bytes:
    root = ElementTree.Element("tmx", {"version": "1.4"})
    about = {"creationtool": "waymark", "creationtoolversion": "1", "segtype": "sentence", "o-tmf": "waymark"}
    more = {"adminlang": first, "srclang": first, "datatype": "plaintext"}
    ElementTree.SubElement(root, "header", {**about, **more})
    body = ElementTree.SubElement(root, "body")
    for source, translation in _pairs(units):
        entry = ElementTree.SubElement(body, "tu")
        for code, words in ((first, source), (language, translation)):
            variant = ElementTree.SubElement(entry, "tuv", {_LANGUAGE: code})
            ElementTree.SubElement(variant, "seg").text = words
    return _bytes(root)


def _pairs(units: Iterable[Unit]) -> Iterator[tuple[str, str]]:
    """Each pair once; none whose original has changed since."""
    yield from dict.fromkeys((u.source, u.translation) for u in units if u.translation and not u.is_old)
