"""Makes the PDF that people keep: one that a screen reader can read, whole or not at all."""

from pathlib import Path

from reader.handouts.files import write_whole
from reader.printing.paper import Sheets
from reader.printing.pdf import pdf_bytes
from reader.printing.tags import logging_tags


def tagged_pdf(sheets: Sheets) -> bytes:
    """The PDF in memory, as PDF/UA-1 (ISO 14289-1) asks: with its title, language, structure and words.

    It looks as the printed one does.
    """
    from reader.printing.structure import Facts, tagged  # pypdf is slow to import, and paper does without it

    document = sheets.document
    chapters = tuple((each.section.title, each.first) for each in sheets.sections)
    with logging_tags() as log:
        data = pdf_bytes(sheets, document.title)
    return tagged(data, log.marks, sheets.tag, Facts(document.title, document.language, chapters))


def write_pdf(sheets: Sheets, path: Path) -> None:
    """Write the PDF to `path`, replacing a file of that name only when the new one is whole.

    Raises FileProblem when it cannot be written; nothing half-written is left.
    """
    write_whole(path, tagged_pdf(sheets))
