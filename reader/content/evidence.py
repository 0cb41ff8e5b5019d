"""Reads a table of evidence: one comparison a line, its parts between upright strokes.

```markdown
!!! evidence "Tests with no amphetamine"
    65 | 48 | tests without amphetamine [@one-2008] | naltrexone pill | dummy pill | helped
    13 days | 6 days | before the first use | chance
```
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from reader.content.blocks import Comparison, Evidence, Verdict
from reader.content.cells import LineReader, WrittenLine
from reader.content.findings import Findings, quoted
from reader.content.inlines import InlineReader
from reader.texts.sentence import Sentence, did_you_mean, said

RULE = "evidence"
_VALUE = re.compile(r"((?:\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.\d{1,3})?)(?: ([^\W\d_][^\d|]{0,40}))?")
_LEAST, _MOST = 4, 6  # cells: the groups are named once, in the first line
_WHOLE = 100
_VERDICTS = tuple(each.value for each in Verdict)
_HINT = said("Write: 65 | 48 | tests without amphetamine | naltrexone pill | dummy pill | helped")


class EvidenceReader:
    """Reads the lines of one table."""

    def __init__(self, inlines: InlineReader, findings: Findings) -> None:
        self._inlines = inlines
        self._findings = findings
        self._groups = ("", "")

    def read(self, element: Element, title: str, line: int) -> Evidence | None:
        """The table in a callout; None when no line of it can be used."""
        lines = LineReader(self._inlines, self._findings).box(element, line, RULE, _HINT)
        rows = [row for each in lines if (row := self._comparison(each)) is not None]
        if not rows:
            self._findings.error(
                line, RULE, said("The table of evidence has no line that can be used."), _HINT
            )
            return None
        return Evidence(title, *self._groups, tuple(rows), line)

    def _comparison(self, line: WrittenLine) -> Comparison | None:
        cells, words = line.cells, line.words
        if len(cells) not in (_LEAST, _MOST):
            message = said(
                "The line has {count} parts; {most} are needed, or {least} below a whole line.",
                count=len(cells),
                most=_MOST,
                least=_LEAST,
            )
            self._refused(line, message)
            return None
        if len(cells) == _MOST and not self._is_same_groups(words[3], words[4], line):
            return None
        if not all((*self._groups, words[2])):
            self._refused(line, said("The line does not say what was counted, and in which groups."))
            return None
        values = list(self._values(words[:2], line))
        if len(values) != 2:
            return None
        (treated, unit), (compared, other) = values
        if unit != other:
            self._refused(
                line, said('The values are not of one kind: "{unit}" and "{other}".', unit=unit, other=other)
            )
            return None
        verdict = words[-1].lower()
        if verdict not in _VERDICTS:
            hint = did_you_mean(verdict, _VERDICTS) or said(
                "Write one of these: {words}.", words=", ".join(_VERDICTS)
            )
            self._refused(line, said('"{word}" does not say what was found.', word=quoted(words[-1])), hint)
            return None
        return Comparison(treated, compared, unit, cells[2], Verdict(verdict), line.number)

    def _is_same_groups(self, treatment: str, comparison: str, line: WrittenLine) -> bool:
        if self._groups not in (("", ""), (treatment, comparison)):
            self._refused(
                line, said("One table compares two groups."), said("Begin another table for other groups.")
            )
            return False
        self._groups = (treatment, comparison)
        return True

    def _values(self, words: list[str], line: WrittenLine) -> Iterator[tuple[str, str]]:
        for each in words:
            found = _VALUE.fullmatch(each)
            if found is None:
                hint = said("Write 65 for 65 of 100, or a number with its unit: 13 days.")
                self._refused(line, said('"{each}" is not a value.', each=quoted(each)), hint)
            elif found[2] is None and float(found[1].replace(",", "")) > _WHOLE:
                self._refused(
                    line, said("{value} is more than {whole}, and has no unit.", value=found[1], whole=_WHOLE)
                )
            else:
                yield found[1], (found[2] or "").strip()

    def _refused(self, line: WrittenLine, message: Sentence, hint: Sentence = _HINT) -> None:
        self._findings.error(line.number, RULE, message, hint)
