"""What the command line asked of `waymark handout`, and what is wrong with it before anything is opened."""

import os
from dataclasses import dataclass
from pathlib import Path

from reader.files import is_same
from reader.navigation.packet import LONGEST_LINE, LONGEST_NOTE, PacketOptions, Paper, Slip

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


def complaint(order: HandoutOrder, inputs: tuple[Path | None, ...]) -> str:
    """What is wrong with the order, as one sentence; empty when nothing is. `inputs` are files it reads."""
    if order.check:
        asks_more = order.ids or order.packet or order.every or order.output or order.printer is not None
        return "--check looks at every page and makes nothing; leave out the rest." if asks_more else ""
    return _pages_complaint(order) or _place_complaint(order, inputs) or _slip_complaint(order.slip)


def _pages_complaint(order: HandoutOrder) -> str:
    # What stands after --print may be a page: that is known once the guide is open.
    named = bool(order.ids) + (order.packet is not None) + order.every + ("/" in (order.printer or ""))
    extras = order.options.helpline_page or order.options.wallet_cards
    if not named and not extras:
        return "Name the pages to print, such as topics/overdose, or use --all or --packet."
    if order.every and (order.ids or order.packet is not None):
        return "--all makes every page by itself; leave out ids and --packet."
    if order.packet is not None and order.language:
        return "A saved packet has its own language; leave out --language."
    return ""


def _place_complaint(order: HandoutOrder, inputs: tuple[Path | None, ...]) -> str:
    if order.printer is None and not order.output:
        return "Say where to: -o FILE for a file, or --print for a printer."
    if order.printer is not None and (order.every or order.html or order.output is not None):
        return "--print goes to the printer; leave out --all, --html and -o."
    if order.printer is None and order.pages:
        return "--pages chooses pages to print; use it with --print."
    if order.output and order.every and order.output == STANDARD_OUTPUT:
        return "--all writes many files; give it a folder with -o."
    if order.output and not order.every and order.output != STANDARD_OUTPUT:
        return _file_complaint(order.output, order.html, inputs)
    return "" if order.copies > 0 else "--copies must be 1 or more."


def _file_complaint(name: str, html: bool, inputs: tuple[Path | None, ...]) -> str:
    if name.endswith(("/", os.sep)):
        return f"{name} is a folder. Give -o the name of a file in it, such as {name}handout.pdf."
    ending = _ending(name)
    if html and ending == _PDF:
        return f"--html writes a web page, and {name} ends in {_PDF}. Leave out --html, or write .html."
    if ending in _OTHER_KINDS:
        return f"A handout is a PDF or a web page, and {name} ends in {ending}. Write .pdf or .html."
    if any(each is not None and is_same(each, Path(name)) for each in inputs):
        return f"{name} is read to make the handout, so it is not written over. Give -o another name."
    return ""


def _slip_complaint(slip: Slip) -> str:
    for words, option, most in (
        (slip.prepared_for, "--prepared-for", LONGEST_LINE),
        (slip.next_visit, "--next-visit", LONGEST_LINE),
        (slip.note, "--note", LONGEST_NOTE),
    ):
        if len(words) > most:
            return f"{option} may have {most:,} characters, and it has {len(words):,}. Make it shorter."
    return ""


def _ending(name: str) -> str:
    return Path(name).suffix.lower()
