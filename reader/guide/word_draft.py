"""A Word file as a draft in our dialect: what is doubtful is named with its line, no word is lost."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import mammoth.docx
from mammoth import documents

from reader.errors import FileProblem
from reader.guide.word_doubts import Doubt, from_marks, judged, lost
from reader.guide.word_file import read_word_file
from reader.guide.word_text import plain_words, written
from reader.texts.sentence import Sentence, said, verbatim

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_TITLE = re.compile(r"title|titel|título", re.IGNORECASE)
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/svg+xml": "svg"}
_IS_TOLD = re.compile(r"style|oMath")  # of what is said otherwise, or is of no use
_MOST_CELLS = 8


@dataclass(frozen=True)
class WordDraft:
    """The text of the draft, its pictures by name, and every doubt."""

    text: str
    pictures: dict[str, bytes]
    doubts: tuple[Doubt, ...]


def draft_of(path: Path, name: str) -> WordDraft:
    """The Word file at `path` as a draft called `name`. Raises FileProblem for no Word file."""
    marks = read_word_file(path)
    try:
        with path.open("rb") as file:
            read = mammoth.docx.read(file, external_file_access=False)
            writer = _Writer(name)
            writer.document(read.value)  # pictures are read from the file as they come
    except Exception as error:  # its parts can be damaged in any way; the library has no error of its own
        what = said("{file} cannot be read as a Word file.", file=path)
        raise FileProblem(what, said("Open it in Word or LibreOffice and save it again.")) from error
    doubts = [*writer.doubts, *from_marks(marks, writer.text), *lost(marks, writer.text, writer.doubts)]
    doubts += [
        Doubt(0, verbatim(each.message)) for each in read.messages if not _IS_TOLD.search(each.message)
    ]
    doubts += judged(writer.text)
    unique = dict.fromkeys(doubts)
    return WordDraft(writer.text, writer.pictures, tuple(sorted(unique, key=lambda each: each.line)))


@dataclass
class _Writer:
    """Writes one document, line by line."""

    name: str
    lines: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    _title: str = ""
    _lift: int = 0
    _numbers: list[int] = field(default_factory=list)
    _ordered: list[bool] = field(default_factory=list)
    _noted: dict[tuple[str, str], int] = field(default_factory=dict)
    _is_in_list: bool = False

    @property
    def text(self) -> str:
        return "\n".join(self.lines).rstrip("\n") + "\n"

    def document(self, document: documents.Document) -> None:
        blocks = list(document.children)
        self._take_title(blocks)
        self.lines += [
            "---",
            f"title: {_quoted(self._title or self.name)}",
            "drugs: []",
            "treatments: []",
            "---",
            "",
        ]
        if not self._title:
            self._doubt(said("The file has no title. Write one."), 2)
        self._doubt(
            said("Write a summary of one or two sentences into the head, and what the page is about."), 2
        )
        for block in blocks:
            self._block(block)
        for reference in _of_kind(document, documents.NoteReference):
            self._note(document.notes.resolve(reference), self._number_of(reference))

    def _take_title(self, blocks: list[object]) -> None:
        """The paragraph that is the title, and by how much the headings below it are to be lifted."""
        for place, block in enumerate(blocks):
            if not isinstance(block, documents.Paragraph):
                break
            words = written(block, lambda _sentence: None, is_heading=True)
            is_title = bool(_TITLE.fullmatch(block.style_name or "")) or _level(block) == 1
            if is_title and words:
                self._title = " ".join(words.split())
                self._lift = 0 if _TITLE.fullmatch(block.style_name or "") else 1
                written(block, self._doubt, is_heading=True)
                self._pictures_in(block)
                del blocks[place]
                return
            if words:
                return

    def _block(self, block: object) -> None:
        match block:
            case documents.Paragraph():
                self._paragraph(block)
            case documents.Table():
                self._end_list()
                self._table(block)
            case documents.HasChildren():
                for child in block.children:
                    self._block(child)

    def _paragraph(self, paragraph: documents.Paragraph) -> None:
        level, numbering = _level(paragraph), paragraph.numbering
        here = len(self.lines) + 1
        if level:
            self._end_list()
            self._heading(paragraph, level)
        elif numbering is not None:
            self._item(paragraph, int(numbering.level_index), bool(numbering.is_ordered))
        else:
            self._end_list()
            text = written(paragraph, self._doubt)
            if text:
                if text.startswith("**") and text.endswith("**") and text.count("**") == 2 and len(text) < 80:
                    self._doubt(
                        said(
                            "This looks like a heading. If it is one, write ## before it, without the stars."
                        )
                    )
                self.lines += [*_safe(text.split("\n")), ""]
        self._pictures_in(paragraph)
        self._references(paragraph, here)

    def _heading(self, paragraph: documents.Paragraph, level: int) -> None:
        text = " ".join(written(paragraph, self._doubt, is_heading=True).split())
        if not text:
            return
        signs = max(2, level + 1 - self._lift)
        if signs > 3:
            self._doubt(said("This heading is of a level that there is not here; it is one of the lowest."))
        self.lines += [f"{'#' * min(3, signs)} {text}", ""]

    def _item(self, paragraph: documents.Paragraph, level: int, is_ordered: bool) -> None:
        level = min(level, len(self._numbers))
        is_another = self._ordered[level : level + 1] == [not is_ordered]
        del self._numbers[level + (not is_another) :], self._ordered[level + (not is_another) :]
        if self._is_in_list and self.lines and not self.lines[-1] and not is_another:
            self.lines.pop()
        if len(self._numbers) <= level:
            self._numbers.append(0)
            self._ordered.append(is_ordered)
        self._numbers[level] += 1
        sign = f"{self._numbers[level]}." if is_ordered else "-"
        text = " ".join(written(paragraph, self._doubt).split())
        self.lines += [f"{'    ' * level}{sign} {text}", ""]
        self._is_in_list = True

    def _end_list(self) -> None:
        self._numbers.clear()
        self._ordered.clear()
        self._is_in_list = False

    def _table(self, table: documents.Table) -> None:
        covered: Counter[int] = Counter()
        rows = [self._row(row, covered) for row in table.children]
        width = max((len(row) for row in rows), default=0)
        if width == 0:
            return
        if len(rows) == 1 and width == 1:
            self._box(table)
            return
        here = len(self.lines) + 1
        if width > _MOST_CELLS:
            self._doubt(
                said(
                    "The table has {count} columns, more than a phone or a sheet has room for.", count=width
                ),
                here,
            )
        if not any(row.is_header for row in table.children if isinstance(row, documents.TableRow)):
            self._doubt(
                said("No row of the table is marked as its head. The first one was taken for it."), here
            )
        filled = [[*row, *[""] * (width - len(row))] for row in rows]
        self.lines += [_table_line(filled[0]), "|" + "---|" * width]
        self.lines += [*map(_table_line, filled[1:]), ""]
        for row in table.children:
            self._pictures_in(row)
            self._references(row, here)

    def _row(self, row: object, covered: Counter[int]) -> list[str]:
        """The cells of a row; `covered` are the columns that a cell above still takes, for how many rows."""
        cells: list[str] = []
        for cell in getattr(row, "children", ()):
            _skip_covered(cells, covered)
            text = self._cell(cell)
            for column in range(len(cells), len(cells) + cell.colspan):
                covered[column] = cell.rowspan - 1
            cells += [text, *[""] * (cell.colspan - 1)]
        _skip_covered(cells, covered)
        return cells

    def _cell(self, cell: documents.TableCell) -> str:
        parts = [written(each, self._doubt) for each in _paragraphs(cell)]
        text = " ".join(" ".join(part.split()) for part in parts if part)
        words = text[:60]
        if "|" in text:
            self._doubt(said('A line in "{words}" would part the cell; it is a slash now.', words=words))
        if sum(map(bool, parts)) > 1:
            self._doubt(said('The cell "{words}" had several lines, and has one now.', words=words))
        if (cell.colspan, cell.rowspan) != (1, 1):
            self._doubt(said('The cell "{words}" went over several; the others are empty now.', words=words))
        return text.replace("|", "/")

    def _box(self, table: documents.Table) -> None:
        """A table of one cell is a box drawn around words."""
        texts = [text for each in _paragraphs(table) if (text := written(each, self._doubt))]
        if not texts:
            return
        self._doubt(said("A box stood here. If it warns, write danger for note, and give it a title."))
        self.lines.append('!!! note "Note"')
        for text in texts:
            self.lines += [*(f"    {line}" for line in text.split("\n")), ""]
        for row in table.children:
            self._pictures_in(row)
            self._references(row, len(self.lines))

    def _pictures_in(self, element: object) -> None:
        for image in _of_kind(element, documents.Image):
            ending = _ENDINGS.get(image.content_type or "", "bin")
            number = len(self.pictures) + 1
            file = f"{self.name}-{number}.{ending}"
            with image.open() as data:
                self.pictures[file] = data.read()
            alt = " ".join(plain_words(image.alt_text or "", self._doubt).split())
            if not alt:
                self._doubt(said("The picture has no words for those who cannot see it. Write some."))
            if ending != "svg":
                self._doubt(
                    said("The picture {file} must be drawn as an SVG; it is beside the draft.", file=file)
                )
            self._is_in_list = False
            self.lines += [f"![{alt}](images/{self.name}-{number}.svg)", ""]

    def _references(self, element: object, line: int) -> None:
        for reference in _of_kind(element, documents.NoteReference):
            self._doubt(
                said(
                    "Here stands the sign of note {number}, which is at the end.",
                    number=self._number_of(reference),
                ),
                line,
            )

    def _number_of(self, reference: documents.NoteReference) -> int:
        """The place of a note among all: programs number from 0, 1 or 2, footnotes and endnotes apart."""
        return self._noted.setdefault((reference.note_type, reference.note_id), len(self._noted) + 1)

    def _note(self, note: documents.Note, number: int) -> None:
        text = " ".join(" ".join(written(each, self._doubt).split()) for each in note.body)
        if text.strip():
            self._doubt(
                said("A note of the file. If it is a source, write it into sources.yaml and cite it.")
            )
            self.lines += [f"Note {number}: {text.strip()}", ""]

    def _doubt(self, sentence: Sentence, line: int = 0) -> None:
        self.doubts.append(Doubt(line or len(self.lines) + 1, sentence))


def _skip_covered(cells: list[str], covered: Counter[int]) -> None:
    while covered[len(cells)] > 0:
        covered[len(cells)] -= 1
        cells.append("")


def _level(paragraph: documents.Paragraph) -> int:
    """The level of a heading; 0 for none."""
    found = _HEADING.fullmatch(paragraph.style_name or "") or _HEADING.fullmatch(
        re.sub(r"(?i)^heading(\d)$", r"heading \1", paragraph.style_id or "")
    )
    return int(found[1]) if found else 0


def _paragraphs(element: object) -> Iterator[documents.Paragraph]:
    if isinstance(element, documents.Paragraph):
        yield element
    else:
        for child in getattr(element, "children", ()):
            yield from _paragraphs(child)


def _of_kind(element: object, kind: type) -> Iterator[documents.Element]:
    if isinstance(element, kind):
        yield element
    for child in getattr(element, "children", ()):
        yield from _of_kind(child, kind)


def _safe(lines: list[str]) -> list[str]:
    """Lines of a paragraph, none of which begins with what makes it something else."""
    return [re.sub(r"^(#{1,6}|[-+]|!!!|={3,}|-{3,}|\d+\.|\|)(?=\s|$)", r"“\1”", line) for line in lines]


def _table_line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _quoted(title: str) -> str:
    return '"' + title.replace('"', "'").replace("\\", "/") + '"'
