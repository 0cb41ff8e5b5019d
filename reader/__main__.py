"""The command line: reads the arguments, then runs one command or opens the reader."""

import argparse
import errno
import io
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reader import __version__
from reader.commands.elsewhere import add_elsewhere, run_elsewhere
from reader.commands.saying import tr, warn
from reader.commands.typed import Parser, note_from_input, one_line
from reader.errors import said
from reader.files import reason_of


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `waymark` with these arguments; the exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that knows no accents gets a question mark for each, and everything else.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = _run(_parser().parse_args(arguments))
        if sys.stdout is not None:  # there is none in a Windows program without a console
            sys.stdout.flush()
    except BrokenPipeError:
        _say_no_more()  # whoever read our output has gone, as `| head` does
        return 0
    except OSError as error:
        if not _is_of_output(error):
            raise
        _say_no_more()
        warn(said("The output could not be written: {reason}.", reason=reason_of(error)))
        return 5
    except KeyboardInterrupt:
        return 130
    return code


def _is_of_output(error: OSError) -> bool:
    """Whether this came up while something was printed, not in a file of its own."""
    return error.filename is None and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EBADF)


def _say_no_more() -> None:
    """Keep Python from writing to the output again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(given: argparse.Namespace) -> int:
    # Each command imports only what it needs: `check` never touches Qt, the window never parses Markdown.
    match given.command:
        case "check":
            from reader.commands.check import check

            return check(_articles(given.articles), given.strict, given.report, given.release)
        case "compile":
            from reader.commands.compile import compile_guide, leave_when_told

            if given.progress:
                leave_when_told()
            return compile_guide(_articles(given.articles), given.output, given.progress)
        case "search":
            from reader.commands.search import search

            return search(" ".join(given.words), given.lang, given.json, given.library)
        case "lookup" | "export":
            return run_elsewhere(given)
        case "review" | "translation":
            return (_review if given.command == "review" else _translation)(given)
        case "doctor":
            from reader.commands.doctor import doctor

            return doctor(given.settings, given.library, given.strict, given.json)
        case "probe":
            from reader.ui.window.probe import print_machine

            return print_machine(given.settings)
        case "voice":
            from reader.speech.engine import serve

            return serve(given.engine)
        case "pin":
            from reader.commands.pin import clear_pin, set_pin

            return (set_pin if given.act == "set" else clear_pin)(given.settings)
        case "handout":
            return _handout(given)
        case _:
            return _open(given)


def _open(given: argparse.Namespace) -> int:
    from reader.app import Start, run
    from reader.commands.exit_codes import ExitCode
    from reader.errors import UnknownArticle
    from reader.ui.window.display import NoDisplay

    start = Start(given.settings, given.library, kiosk=given.kiosk)
    if given.command == "open":
        start = replace(start, article=given.id, language=given.lang, unknown=given.unknown)
    try:
        return run(start)
    except NoDisplay as error:
        warn(error.sentence)
        return ExitCode.NO_DISPLAY
    except UnknownArticle as error:
        warn(error.sentence)
        return ExitCode.UNKNOWN


def _review(given: argparse.Namespace) -> int:
    from reader.commands.review import list_reviews, sign_article

    folder = _articles(given.articles)
    if given.act == "list":
        return list_reviews(folder)
    return sign_article(folder, given.id, given.lang, one_line(given.name), one_line(given.role))


def _translation(given: argparse.Namespace) -> int:
    from reader.commands.translation import list_translations, stamp_translations

    folder = _articles(given.articles)
    if given.act == "list":
        return list_translations(folder)
    return stamp_translations(folder, "" if given.all else given.id, given.lang)


def _handout(given: argparse.Namespace) -> int:
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


def _articles(given: Path | None) -> Path:
    from reader import bundle

    folder = given or bundle.articles()
    if folder is None:
        warn(said("There is no articles folder here. Name it with --articles."))
        raise SystemExit(2)
    return folder


def _parser() -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = Parser(
        prog="waymark", description=tr("An offline guide to drug and alcohol treatment for clinics.")
    )
    parser.add_argument("--version", action="version", version=f"waymark {__version__}")
    parser.add_argument("--settings", type=Path, metavar="FILE", help=tr("the clinic's settings file"))
    parser.add_argument("--library", type=Path, metavar="FILE", help=tr("the library file to open"))
    parser.add_argument("--kiosk", action="store_true", help=tr("fill the screen and lock it for the public"))
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    open_ = commands.add_parser("open", help=tr("open the reader at a page"))
    where = open_.add_mutually_exclusive_group(required=True)
    where.add_argument("id", nargs="?", default="", metavar="ID", help=tr("such as topics/emergency"))
    where.add_argument(
        "--unknown", action="store_true", help=tr("say that there is no page for what was asked")
    )
    _add_language(open_, tr("language of the guide, such as en"))
    search = commands.add_parser("search", help=tr("search the guide without a window"))
    search.add_argument("words", nargs="+", metavar="WORDS", help=tr("as a person would type them"))
    search.add_argument("--json", action="store_true", help=tr("print one JSON object"))
    _add_language(search, tr("language; usually the guide's first"))
    add_elsewhere(commands)
    _add_articles(commands)
    _add_handout(commands)
    review = commands.add_parser("review", help=tr("record or list clinicians' reviews"))
    acts = review.add_subparsers(dest="act", required=True, metavar="ACT")
    sign = acts.add_parser("sign", help=tr("record that you reviewed an article as it now stands"))
    sign.add_argument("id", metavar="ID", help=tr("such as treatments/naltrexone"))
    sign.add_argument("--name", required=True, help=tr("the reviewer's name"))
    sign.add_argument("--role", required=True, help=tr("such as 'Medical director'"))
    _add_language(sign, tr("language; usually the guide's first"))
    _add_translation(commands)
    for act in (sign, acts.add_parser("list", help=tr("every review, and whether it still stands"))):
        act.add_argument("--articles", type=Path, metavar="FOLDER", help=tr("the guide's folder"))
    doctor = commands.add_parser("doctor", help=tr("check this computer; safe to send to anybody"))
    doctor.add_argument("--strict", action="store_true", help=tr("fail on what someone should look at too"))
    doctor.add_argument("--json", action="store_true", help=tr("print one JSON object"))
    commands.add_parser("probe")  # for doctor itself, as the next is
    # For the window itself: it has no line in the list of commands.
    voice = commands.add_parser("voice")
    voice.add_argument("--engine", default="")
    _add_pin(commands)
    return parser


def _add_language(parser: argparse.ArgumentParser, words: str) -> None:
    parser.add_argument("--language", "--lang", dest="lang", default="", help=words)


def _add_articles(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    check = commands.add_parser("check", help=tr("check the articles"))
    check.add_argument("--strict", action="store_true", help=tr("fail on warnings too"))
    check.add_argument(
        "--release", action="store_true", help=tr("fail on facts that are past their last day")
    )
    check.add_argument("--articles", type=Path, metavar="FOLDER", help=tr("the guide's folder"))
    check.add_argument(
        "--report", type=Path, metavar="FILE", help=tr("write a page for editors, such as out.html")
    )
    compile_ = commands.add_parser("compile", help=tr("build the library file from the articles"))
    compile_.add_argument("--articles", type=Path, metavar="FOLDER", help=tr("the guide's folder"))
    compile_.add_argument(
        "-o",
        "--output",
        type=Path,
        default=Path("library.sqlite"),
        metavar="FILE",
        help=tr("the file to write; left out: library.sqlite"),
    )
    compile_.add_argument(
        "--progress", action="store_true", help=tr("say how far it is, in lines of JSON for a program")
    )


def _add_translation(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    translation = commands.add_parser(
        "translation", help=tr("record or list what translations are made from")
    )
    acts = translation.add_subparsers(dest="act", required=True, metavar="ACT")
    stamp = acts.add_parser("stamp", help=tr("record that a translation says what its original now says"))
    which = stamp.add_mutually_exclusive_group(required=True)
    which.add_argument("id", nargs="?", default="", metavar="ID", help=tr("such as treatments/naltrexone"))
    which.add_argument("--all", action="store_true", help=tr("every translation of the language"))
    _add_language(stamp, tr("language, where there are several"))
    for act in (stamp, acts.add_parser("list", help=tr("translations that are missing or behind"))):
        act.add_argument("--articles", type=Path, metavar="FOLDER", help=tr("the guide's folder"))


def _add_pin(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    pin = commands.add_parser("pin", help=tr("set or clear the staff PIN of this computer"))
    pins = pin.add_subparsers(dest="act", required=True, metavar="ACT")
    pins.add_parser("set", help=tr("ask for a new PIN without showing it; from a pipe, read one line"))
    pins.add_parser("clear", help=tr("forget the PIN and its lock"))


def _add_handout(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    handout = commands.add_parser("handout", help=tr("make handouts as PDF or HTML, or print them"))
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
    handout.add_argument("--note", default="", metavar="TEXT", help=tr("a note to print; - reads it"))
    handout.add_argument("--prepared-for", default="", metavar="NAME", help=tr("whom it is for, printed"))
    handout.add_argument("--next-visit", default="", metavar="TEXT", help=tr("the next appointment"))
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


if __name__ == "__main__":
    sys.exit(main())
