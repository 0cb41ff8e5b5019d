"""Turns a PDF painted with marks into a tagged one: PDF/UA-1 (ISO 14289-1)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from pypdf.generic import ArrayObject
from PySide6.QtCore import QRectF

from reader.printing.measures import UNITS
from reader.printing.pdf_objects import (
    Rewriting,
    array,
    number_of,
    reference,
    resolved,
    stream,
    text,
)
from reader.printing.tags import ARTIFACT, OFF_PAGE, PAGINATION, Mark, Tag
from reader.printing.unicode_map import readable

_BAR = re.compile(rb"%d %d (\d+) 3 re\nf\*?\n" % (OFF_PAGE, OFF_PAGE))
_NO_GLYPH = b"<0000> Tj\n"  # an unseen sign that the font lacks
_ARTIFACTS = {ARTIFACT: b"/Artifact BMC\n", PAGINATION: b"/Artifact <</Type /Pagination>> BDC\n"}
_HEIGHT = re.compile(rb"/MediaBox \[\S+ \S+ \S+ (\S+)\]")
_CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
_ANNOTATIONS = re.compile(rb"/Annots (\d+) 0 R")
_SIGNS = re.compile(rb"/CIDSet \d+ 0 R\n")
_HEADINGS = ("H1", "H2", "H3")
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True)
class Facts:
    """What a tagged file says of itself. `chapters` are the sections with the page each begins on, from 1."""

    title: str
    language: str
    chapters: tuple[tuple[str, int], ...]


def tagged(data: bytes, marks: Sequence[Mark], document: Tag, facts: Facts) -> bytes:
    """The file with its tags, its title and its language. `data` was painted within `logging_tags`."""
    return _Writer(data, marks, facts).finish(document)


class _Writer:
    """Writes the structure of one file."""

    def __init__(self, data: bytes, marks: Sequence[Mark], facts: Facts) -> None:
        self._file = Rewriting(data)
        self._marks = marks
        self._facts = facts
        self._pages = self._file.pages()
        self._height = float(_found(_HEIGHT, self._file.body(self._pages[0])))
        self._content: dict[Tag, list[tuple[int, int]]] = defaultdict(list)  # page and number there
        self._places: dict[Tag, list[tuple[int, QRectF]]] = defaultdict(list)
        self._made: dict[Tag, int] = {}
        self._owners: dict[int, int] = {}  # of each page's content, and of each link, by their keys
        self._links: dict[int, list[int]] = defaultdict(list)  # of each page
        self._heading = 0

    def finish(self, document: Tag) -> bytes:
        """The whole file."""
        contents = [self._mark_page(number) for number in range(len(self._pages))]
        for each in self._marks:
            if each.place is not None:
                self._places[each.tag].append((each.page - 1, each.place))
        root = self._file.reserve()
        kid = self._element(document, root)
        for number, tags in enumerate(contents):
            self._owners[number] = self._file.add(array(reference(self._made[tag]) for tag in tags))
        self._put_root(root, kid)
        for number in range(len(self._pages)):
            self._finish_page(number)
        self._put_catalog(root)
        self._mend_fonts()
        return self._file.finish()

    def _mark_page(self, number: int) -> list[Tag]:
        """Put marked content where the bars stand; which tag each piece of content belongs to."""
        owners: list[Tag] = []

        def beginning(found: re.Match[bytes]) -> bytes:
            tag = self._marks[int(found[1]) - 1].tag
            if tag in _ARTIFACTS:
                return b"EMC\n" + _ARTIFACTS[tag]
            self._content[tag].append((number, len(owners)))
            owners.append(tag)
            return b"EMC\n/%s <</MCID %d>> BDC\n" % (tag.kind.encode(), len(owners) - 1)

        place = int(_found(_CONTENTS, self._file.body(self._pages[number])))
        painted = self._file.stream_at(place).replace(_NO_GLYPH, b"")
        marked = _ARTIFACTS[ARTIFACT] + _BAR.sub(beginning, painted) + b"\nEMC\n"
        self._file.put(place, stream(marked))
        return owners

    def _element(self, tag: Tag, parent: int) -> bytes:
        """A tag and all in it as objects of the file; a pointer to it, or nothing for one without content."""
        if not self._has_content(tag):
            return b""
        number = self._made[tag] = self._file.reserve()
        kind = self._kind(tag)
        kids = [
            b"<</Type/MCR/Pg %s/MCID %d>>" % (reference(self._pages[page]), place)
            for page, place in self._content[tag]
        ]
        kids += filter(None, [self._element(kid, number) for kid in tag.kids])
        if tag.address:
            kids += self._links_of(tag, number)
        alt = b"/Alt %s" % text(tag.alt) if tag.alt else b""
        facts = (kind.encode(), reference(parent), alt, self._attributes(tag), array(kids))
        self._file.put(number, b"<</Type/StructElem/S/%s/P %s%s%s/K%s>>" % facts)
        return reference(number)

    def _has_content(self, tag: Tag) -> bool:
        return tag in self._content or any(map(self._has_content, tag.kids))

    def _kind(self, tag: Tag) -> str:
        """The structure type. Headings never skip a level, however deep the block says it stands."""
        if tag.kind not in _HEADINGS:
            return tag.kind
        self._heading = min(_HEADINGS.index(tag.kind), self._heading) + 1
        return _HEADINGS[self._heading - 1]

    def _attributes(self, tag: Tag) -> bytes:
        if tag.scope:
            return b"/A<</O/Table/Scope/%s>>" % tag.scope.encode()
        if tag.numbering:
            return b"/A<</O/List/ListNumbering/%s>>" % tag.numbering.encode()
        if tag.kind == "Figure" and self._places[tag]:
            return b"/A<</O/Layout/Placement/Block/BBox%s>>" % self._box(self._places[tag][0][1])
        return b""

    def _links_of(self, tag: Tag, owner: int) -> Iterator[bytes]:
        """A place to press on each page where the words stand, and the pointers to them from their tag."""
        by_page: dict[int, QRectF] = {}
        for page, place in self._places[tag]:
            by_page[page] = by_page.get(page, place).united(place)
        for page, place in by_page.items():
            key = len(self._pages) + len(self._owners)
            self._owners[key] = owner
            facts = (key, self._box(place), text(tag.alt or tag.address), self._action(tag.address))
            link = self._file.add(
                b"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/StructParent %d/Rect%s/Contents%s/A%s>>"
                % facts
            )
            self._links[page].append(link)
            yield b"<</Type/OBJR/Obj %s/Pg %s>>" % (reference(link), reference(self._pages[page]))

    def _action(self, address: str) -> bytes:
        if address.startswith("#"):
            return b"<</S/GoTo/D%s>>" % self._top_of(self._facts.chapters[int(address[1:])][1])
        return b"<</S/URI/URI(%s)>>" % re.sub(rb"([\\()])", rb"\\\1", address.encode("ascii", "ignore"))

    def _top_of(self, page: int) -> bytes:
        return b"[%s/XYZ 0 %g 0]" % (reference(self._pages[page - 1]), self._height)

    def _put_root(self, root: int, kid: bytes) -> None:
        numbers = array(b"%d %s" % (key, reference(self._owners[key])) for key in sorted(self._owners))
        facts = (kid, reference(self._file.add(b"<</Nums%s>>" % numbers)), max(self._owners) + 1)
        self._file.put(root, b"<</Type/StructTreeRoot/K[%s]/ParentTree %s/ParentTreeNextKey %d>>" % facts)

    def _finish_page(self, number: int) -> None:
        links = int(_found(_ANNOTATIONS, self._file.body(self._pages[number])))
        self._file.put(links, array(map(reference, self._links.get(number, ()))))
        self._file.add_entries(self._pages[number], b"/StructParents %d/Tabs/S" % number)

    def _put_catalog(self, root: int) -> None:
        facts, catalog = self._facts, self._file.reader.root_object
        xmp = _XMP.format(title=escape(facts.title), language=escape(facts.language)).encode("utf-8")
        head = b"<</Type/Metadata/Subtype/XML/Length %d>>" % len(xmp)
        self._file.put(number_of(catalog.raw_get("/Metadata")), b"%s\nstream\n%s\nendstream" % (head, xmp))
        entries = (
            b"/StructTreeRoot %s/MarkInfo<</Marked true>>/Lang%s/ViewerPreferences<</DisplayDocTitle true>>%s"
        )
        number = number_of(catalog.indirect_reference)
        self._file.add_entries(number, entries % (reference(root), text(facts.language), self._outline()))

    def _outline(self) -> bytes:
        """The sections, for a list beside the pages; nothing where there is but one."""
        chapters = self._facts.chapters
        if len(chapters) < 2:
            return b""
        outline = self._file.reserve()
        entries = [self._file.reserve() for _ in chapters]
        for place, (title, page) in enumerate(chapters):
            before = b"/Prev %s" % reference(entries[place - 1]) if place else b""
            after = b"/Next %s" % reference(entries[place + 1]) if place < len(entries) - 1 else b""
            facts = (text(title), reference(outline), self._top_of(page), before, after)
            self._file.put(entries[place], b"<</Title%s/Parent %s/Dest%s%s%s>>" % facts)
        ends = (reference(entries[0]), reference(entries[-1]), len(entries))
        self._file.put(outline, b"<</Type/Outlines/First %s/Last %s/Count %d>>" % ends)
        return b"/Outlines %s" % reference(outline)

    def _mend_fonts(self) -> None:
        """Make the words of the file those of the page: see `readable`."""
        for font in self._file.fonts():
            table = number_of(font.raw_get("/ToUnicode"))
            self._file.put(table, stream(readable(self._file.stream_at(table))))
            for each in resolved(font.raw_get("/DescendantFonts"), ArrayObject):
                described = number_of(resolved(each).raw_get("/FontDescriptor"))
                # Qt's list of the signs in the font lacks some, and need not be there.
                self._file.put(described, _SIGNS.sub(b"", self._file.body(described)))

    def _box(self, place: QRectF) -> bytes:
        """A place in points from the page's lower left corner."""
        sides = (place.left(), place.right(), place.top(), place.bottom())
        left, right, top, bottom = (side / UNITS for side in sides)
        return b"[%.2f %.2f %.2f %.2f]" % (left, self._height - bottom, right, self._height - top)


def _found(pattern: re.Pattern[bytes], body: bytes) -> bytes:
    """What Qt always writes into a page."""
    found = pattern.search(body)
    assert found is not None
    return found[1]
