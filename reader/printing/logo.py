"""Opens the clinic's logo as it will be drawn, and says in a sentence why it cannot be."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImageReader

from reader.clinic.model import Settings
from reader.handouts.document import Document
from reader.handouts.letterhead import Logo, left_out, read_logo
from reader.printing.art import logo_art
from reader.texts.sentence import NOTHING, Sentence, said

MOST_PIXELS = 50_000_000
"""A logo with more would take hundreds of megabytes to draw an inch of paper."""


def logo_trouble(settings: Settings) -> Sentence:
    """Why the clinic's logo cannot be printed, in one sentence; empty when it can, or there is none."""
    if settings.logo is None:
        return NOTHING
    logo, trouble = read_logo(settings.logo)
    return trouble or (_drawing_trouble(logo, settings.logo) if logo else NOTHING)


def with_logo_that_draws(document: Document, settings: Settings) -> Document:
    """The document without a logo that cannot be drawn, and with the sentence about it."""
    logo = document.letterhead.logo
    trouble = _drawing_trouble(logo, settings.logo) if logo and settings.logo else NOTHING
    if not trouble:
        return document
    head = replace(document.letterhead, logo=None)
    return replace(document, letterhead=head, problems=(*document.problems, trouble))


def _drawing_trouble(logo: Logo, path: Path) -> Sentence:
    if logo.media_type == "image/svg+xml":
        broken = _svg_trouble(logo.data)
    else:
        broken = _picture_trouble(logo.data)
    if not broken and logo_art(logo).size.isEmpty():
        broken = said("it cannot be drawn; save it again in a picture program")
    return left_out(path, broken) if broken else NOTHING


def _svg_trouble(data: bytes) -> Sentence:
    # Qt draws what stands before a mistake, and says the rest on the error stream.
    try:
        ElementTree.fromstring(data)  # noqa: S314 - entities are cut off by expat itself
    except ElementTree.ParseError as error:
        return said("line {line} of it is not valid SVG; save it again", line=error.position[0])
    except (ValueError, LookupError):  # an encoding nobody knows
        return said("it is not valid SVG; save it again")
    return NOTHING


def _picture_trouble(data: bytes) -> Sentence:
    if _is_cut(data):
        return said("the end of its file is missing; copy it again")
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    size = QImageReader(buffer).size()
    if size.width() * size.height() > MOST_PIXELS:
        return said(
            "it has {width} × {height} pixels; save it with 2,000 at most on each side",
            width=f"{size.width():,}",
            height=f"{size.height():,}",
        )
    return NOTHING


def _is_cut(data: bytes) -> bool:
    """Whether a picture lacks its end. Qt draws the rest of such a JPEG in gray."""
    if data.startswith(b"\xff\xd8"):
        return data.rfind(b"\xff\xd9") <= data.rfind(b"\xff\xda")
    return b"IEND" not in data
