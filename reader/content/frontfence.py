"""Splits an article file at its `---` fences."""

from dataclasses import dataclass

from reader.content.findings import Findings
from reader.texts.sentence import said

FENCE = "---"


@dataclass(frozen=True)
class SplitFile:
    """The two parts of an article file and the lines of the file they begin on."""

    head: str
    body: str
    head_line: int
    body_line: int


def split_file(text: str, findings: Findings) -> SplitFile | None:
    """The head and the body of `text`; None, with a problem, when the fences are not there."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        message = said("The file does not begin with a line of three hyphens.")
        findings.damage(1, "front-matter", message, said("Copy the head of another article."))
        return None
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            return SplitFile("\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), 2, number + 2)
    message = said("The front matter does not end with a line of three hyphens.")
    findings.damage(1, "front-matter", message, said("Put one after the last source."))
    return None
