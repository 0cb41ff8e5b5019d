"""What the command line asked of `waymark handout`, and what is wrong with it before anything is opened."""

import os
from dataclasses import dataclass
from pathlib import Path

from reader.files import is_same
from reader.navigation.packet import LONGEST_LINE, LONGEST_NOTE, PacketOptions, Paper, Slip
from reader.texts.sentence import NOTHING, Sentence, said

STANDARD_OUTPUT = "-"
"""As the file to write: standard output."""

_HTML, _PDF = (".html", ".htm"), ".pdf"
_OTHER_KINDS = frozenset(
    ".doc .docx .odt .rtf .txt .md .ps .xps .epub .png .jpg .jpeg .gif .tif .tiff .svg .toml .sqlite".split()
)


@dataclass(frozen=True)
class HandoutOrder:
    """What the command line asked for. `printer` is None to print nothing, empty for the usual one.

    `paper` is None for what the saved packet says, or else the clinic's settings; `options.paper` is unused.
    `output` is as it was typed.
    """

    ids: tuple[str, ...]
    language: str
    options: PacketOptions
    slip: Slip
    teach_back: bool | None = None
    paper: Paper | None = None
    packet: Path | None = None
    every: bool = False
    check: bool = False
    output: str | None = None
    html: bool = False
    printer: str | None = None
    pages: str = ""
    copies: int = 1
    both_sides: bool = False
    anyway: bool = False

    @property
    def is_html(self) -> bool:
        """Whether a page for a browser is wanted: because it was asked for, or the file's name says so."""
        return self.html or bool(self.output and not self.every and _ending(self.output) in _HTML)


def complaint(order: HandoutOrder, inputs: tuple[Path | None, ...]) -> Sentence:
    """What is wrong with the order, as one sentence; nothing when nothing is. `inputs` are files it reads."""
    if order.check:
        asks_more = order.packet or order.every or order.output or order.printer is not None
        return (
            said("--check looks at pages and makes nothing; leave out all but the pages.")
            if asks_more
            else NOTHING
        )
    return _pages_complaint(order) or _place_complaint(order, inputs) or _slip_complaint(order.slip)


def _pages_complaint(order: HandoutOrder) -> Sentence:
    # What stands after --print may be a page: that is known once the guide is open.
    named = bool(order.ids) + (order.packet is not None) + order.every + ("/" in (order.printer or ""))
    extras = order.options.helpline_page or order.options.wallet_cards
    if not named and not extras:
        return said("Name the pages to print, such as topics/overdose, or use --all or --packet.")
    if order.every and (order.ids or order.packet is not None):
        return said("--all makes every page by itself; leave out ids and --packet.")
    if order.packet is not None and order.language:
        return said("A saved packet has its own language; leave out --language.")
    return NOTHING


def _place_complaint(order: HandoutOrder, inputs: tuple[Path | None, ...]) -> Sentence:
    if order.printer is None and not order.output:
        return said("Say where to: -o FILE for a file, or --print for a printer.")
    if order.printer is not None and (order.every or order.html or order.output is not None):
        return said("--print goes to the printer; leave out --all, --html and -o.")
    if order.printer is None and order.pages:
        return said("--pages chooses pages to print; use it with --print.")
    if order.output and order.every and order.output == STANDARD_OUTPUT:
        return said("--all writes many files; give it a folder with -o.")
    if order.output and not order.every and order.output != STANDARD_OUTPUT:
        return _file_complaint(order.output, order.html, inputs)
    return NOTHING if order.copies > 0 else said("--copies must be 1 or more.")


def _file_complaint(name: str, html: bool, inputs: tuple[Path | None, ...]) -> Sentence:
    if name.endswith(("/", os.sep)):
        return said(
            "{file} is a folder. Give -o the name of a file in it, such as {file}handout.pdf.", file=name
        )
    ending = _ending(name)
    if html and ending == _PDF:
        return said(
            "--html writes a web page, and {file} ends in {ending}. Leave out --html, or write .html.",
            file=name,
            ending=_PDF,
        )
    if ending in _OTHER_KINDS:
        return said(
            "A handout is a PDF or a web page, and {file} ends in {ending}. Write .pdf or .html.",
            file=name,
            ending=ending,
        )
    if any(each is not None and is_same(each, Path(name)) for each in inputs):
        return said(
            "{file} is read to make the handout, so it is not written over. Give -o another name.", file=name
        )
    return NOTHING


def _slip_complaint(slip: Slip) -> Sentence:
    for words, option, most in (
        (slip.prepared_for, "--prepared-for", LONGEST_LINE),
        (slip.next_visit, "--next-visit", LONGEST_LINE),
        (slip.note, "--note", LONGEST_NOTE),
    ):
        if len(words) > most:
            return said(
                "{option} may have {most} characters, and it has {has}. Make it shorter.",
                option=option,
                most=f"{most:,}",
                has=f"{len(words):,}",
            )
    return NOTHING


def _ending(name: str) -> str:
    return Path(name).suffix.lower()
