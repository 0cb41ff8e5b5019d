"""Reads boxes whose lines are rows: the parts of a line stand between upright strokes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from reader.content.blocks import Inline, Text
from reader.content.findings import Findings
from reader.content.inlines import InlineReader, note_leftovers, tidy
from reader.content.lines import first_line, unmarked
from reader.content.walk import plain_text
from reader.texts.sentence import Sentence, said


@dataclass
class WrittenLine:
    """The parts of one written line, and its place in the file."""

    number: int
    raw: list[list[Inline]] = field(default_factory=lambda: [[]])

    @property
    def cells(self) -> list[tuple[Inline, ...]]:
        """Each part, without blanks at its ends."""
        return [tidy(cell) for cell in self.raw]

    @property
    def words(self) -> list[str]:
        """The plain words of each part."""
        return [plain_text(cell) for cell in self.cells]


class LineReader:
    """Reads the lines of boxes in the order of the file."""

    def __init__(self, inlines: InlineReader, findings: Findings) -> None:
        self._inlines = inlines
        self._findings = findings

    def read(self, paragraph: Element) -> list[WrittenLine]:
        """The lines of a paragraph that have words."""
        found = [WrittenLine(self._inlines.line)]
        self._add(paragraph.text, found)
        for child in paragraph:
            found[-1].raw[-1] += self._inlines.read_one(child)
            self._add(child.tail, found)
        return [each for each in found if any(each.cells)]

    def box(self, element: Element, line: int, rule: str, hint: Sentence) -> Iterator[WrittenLine]:
        """The lines of a whole box; a problem of `rule` for what is no line."""
        for paragraph in element:
            if paragraph.tag == "p":
                yield from self.read(paragraph)
            else:
                self._findings.error(
                    line, rule, said("The box holds something else than lines of parts."), hint
                )

    def _add(self, marked: str | None, found: list[WrittenLine]) -> None:
        for place, part in enumerate((marked or "").split("\n")):
            number = first_line(part) or found[-1].number
            if place:
                found.append(WrittenLine(number))
            found[-1].number = number
            self._inlines.catch_up(part)
            for position, words in enumerate(unmarked(part).split("|")):
                if position:
                    found[-1].raw.append([])
                note_leftovers(words, number, self._findings)
                found[-1].raw[-1].append(Text(words))
