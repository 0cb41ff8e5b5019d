"""The arguments of `waymark handout`, and the order they make."""

import argparse
from pathlib import Path

from reader.commands.saying import tr, warn
from reader.commands.typed import note_from_input, one_line


def add_handout(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare `waymark handout`."""
    handout = commands.add_parser("handout", help=tr("make handouts as PDF or HTML, or print them"))
    _add_pages(handout)
    _add_looks(handout)
    _add_ways_out(handout)


def _add_pages(handout: argparse.ArgumentParser) -> None:
    """Which pages, and in which language."""
    handout.add_argument(
        "ids", nargs="*", metavar="ID", help=tr("such as topics/overdose; several: a packet")
    )
    handout.add_argument("--all", action="store_true", help=tr("every page by itself, into the folder -o"))
    handout.add_argument(
        "--check",
        action="store_true",
        help=tr("name the pages that do not fit on one sheet; makes nothing"),
    )
    handout.add_argument("--packet", type=Path, metavar="FILE", help=tr("a saved packet"))
    handout.add_argument("--language", default="", help=tr("language of the pages, such as es"))


def _add_looks(handout: argparse.ArgumentParser) -> None:
    """How they look, and what goes with them."""
    handout.add_argument("--large-print", action="store_true", help=tr("18 point edition"))
    handout.add_argument(
        "--one-sheet",
        action="store_true",
        help=tr("of each page what fits on one sheet, in large print on two"),
    )
    handout.add_argument(
        "--paper", choices=("letter", "a4"), default="", help=tr("left out: the paper of the settings")
    )
    handout.add_argument("--cover", action="store_true", help=tr("a cover with contents"))
    handout.add_argument("--glossary", action="store_true", help=tr("explain the hard words at the end"))
    handout.add_argument("--helpline-page", action="store_true", help=tr("a page of helplines at the end"))
    handout.add_argument("--wallet-cards", action="store_true", help=tr("cards to cut out at the end"))
    handout.add_argument(
        "--teach-back",
        action=argparse.BooleanOptionalAction,
        default=None,
        help=tr("questions for the counselor below each page; left out: as the settings say"),
    )
    handout.add_argument("--note", default="", metavar="TEXT", help=tr("a note to print; - reads it"))
    handout.add_argument("--prepared-for", default="", metavar="NAME", help=tr("whom it is for, printed"))
    handout.add_argument("--next-visit", default="", metavar="TEXT", help=tr("the next appointment"))


def _add_ways_out(handout: argparse.ArgumentParser) -> None:
    """Where they go: a file, or a printer."""
    handout.add_argument("-o", "--output", type=str, metavar="FILE", help=tr("the file, or folder, to write"))
    handout.add_argument("--html", action="store_true", help=tr("one HTML file instead of a PDF"))
    handout.add_argument(
        "--print", nargs="?", const="", metavar="PRINTER", help=tr("to this or the default printer")
    )
    handout.add_argument("--pages", default="", metavar="RANGE", help=tr("pages to print, such as 1-3,5"))
    handout.add_argument("--copies", type=int, default=1, metavar="COUNT", help=tr("how often to print it"))
    handout.add_argument(
        "--anyway", action="store_true", help=tr("print though the printer seems not to be ready")
    )
    handout.add_argument(
        "--both-sides", action="store_true", help=tr("each page of the guide on a fresh sheet")
    )


def run_handout(given: argparse.Namespace) -> int:
    """Make what was asked for."""
    from reader.commands.handout import handout
    from reader.commands.handout_order import HandoutOrder
    from reader.errors import ReaderError
    from reader.navigation.packet import PacketOptions, Paper, Slip

    try:
        # A dash reads the note from standard input: arguments can be seen by other users of the computer.
        note = note_from_input() if given.note == "-" else given.note
    except ReaderError as error:
        warn(error.sentence)
        return 2
    order = HandoutOrder(
        ids=tuple(given.ids),
        language=given.language,
        options=PacketOptions(
            large_print=given.large_print,
            one_sheet=given.one_sheet,
            cover=given.cover,
            glossary=given.glossary,
            helpline_page=given.helpline_page,
            wallet_cards=given.wallet_cards,
        ),
        slip=Slip(one_line(given.prepared_for), note, one_line(given.next_visit)),
        paper=Paper(given.paper) if given.paper else None,
        teach_back=given.teach_back,
        packet=given.packet,
        every=given.all,
        check=given.check,
        output=given.output,
        html=given.html,
        printer=given.print,
        pages=given.pages,
        copies=given.copies,
        both_sides=given.both_sides,
        anyway=given.anyway,
    )
    return handout(order, given.settings, given.library)
