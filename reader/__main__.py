"""The command line: reads the arguments, then runs one command or opens the reader."""

import argparse
import errno
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reader import __version__
from reader.commands.typed import Parser, note_from_input, one_line

_LANGUAGE = "language; without it, the guide's first"


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
        print(f"The output could not be written: {error.strerror}.", file=sys.stderr)
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

            return check(_articles(given.articles), given.strict, given.report)
        case "compile":
            from reader.commands.compile import compile_guide, leave_when_told

            if given.progress:
                leave_when_told()
            return compile_guide(_articles(given.articles), given.output, given.progress)
        case "search":
            from reader.commands.search import search

            return search(" ".join(given.words), given.lang, given.json, given.library)
        case "review":
            return _review(given)
        case "translation":
            return _translation(given)
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

    article, language = (given.id, given.lang) if given.command == "open" else ("", "")
    try:
        return run(Start(given.settings, given.library, article, language, given.kiosk))
    except NoDisplay as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.NO_DISPLAY
    except UnknownArticle as error:
        print(error.sentence, file=sys.stderr)
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
        print(error.sentence, file=sys.stderr)
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
        print("There is no articles folder here. Name it with --articles.", file=sys.stderr)
        raise SystemExit(2)
    return folder


def _parser() -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = Parser(
        prog="waymark", description="An offline guide to drug and alcohol treatment for clinics."
    )
    parser.add_argument("--version", action="version", version=f"waymark {__version__}")
    parser.add_argument("--settings", type=Path, metavar="FILE", help="the clinic's settings file")
    parser.add_argument("--library", type=Path, metavar="FILE", help="the library file to open")
    parser.add_argument("--kiosk", action="store_true", help="fill the screen and lock it for the public")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    open_ = commands.add_parser("open", help="open the reader at a page")
    open_.add_argument("id", metavar="ID", help="such as topics/emergency")
    open_.add_argument(
        "--language", "--lang", dest="lang", default="", help="language of the guide, such as en"
    )
    search = commands.add_parser("search", help="search the guide without a window")
    search.add_argument("words", nargs="+", metavar="WORDS", help="as a person would type them")
    search.add_argument("--json", action="store_true", help="print one JSON object")
    search.add_argument(
        "--language", "--lang", dest="lang", default="", help="language; usually the guide's first"
    )
    _add_articles(commands)
    _add_handout(commands)
    review = commands.add_parser("review", help="record or list clinicians' reviews")
    acts = review.add_subparsers(dest="act", required=True, metavar="ACT")
    sign = acts.add_parser("sign", help="record that you reviewed an article as it now stands")
    sign.add_argument("id", metavar="ID", help="such as treatments/naltrexone")
    sign.add_argument("--name", required=True, help="the reviewer's name")
    sign.add_argument("--role", required=True, help="such as 'Medical director'")
    sign.add_argument(
        "--language", "--lang", dest="lang", default="", help="language; usually the guide's first"
    )
    _add_translation(commands)
    for act in (sign, acts.add_parser("list", help="every review, and whether it still stands")):
        act.add_argument("--articles", type=Path, metavar="FOLDER", help="the guide's folder")
    doctor = commands.add_parser("doctor", help="check this computer; safe to send to anybody")
    doctor.add_argument("--strict", action="store_true", help="fail on what someone should look at too")
    doctor.add_argument("--json", action="store_true", help="print one JSON object")
    commands.add_parser("probe")  # for doctor itself, as the next is
    # For the window itself: it has no line in the list of commands.
    voice = commands.add_parser("voice")
    voice.add_argument("--engine", default="")
    _add_pin(commands)
    return parser


def _add_articles(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    check = commands.add_parser("check", help="check the articles")
    check.add_argument("--strict", action="store_true", help="fail on warnings too")
    check.add_argument("--articles", type=Path, metavar="FOLDER", help="the guide's folder")
    check.add_argument(
        "--report", type=Path, metavar="FILE", help="write a page for editors, such as out.html"
    )
    compile_ = commands.add_parser("compile", help="build the library file from the articles")
    compile_.add_argument("--articles", type=Path, metavar="FOLDER", help="the guide's folder")
    compile_.add_argument(
        "-o",
        "--output",
        type=Path,
        default=Path("library.sqlite"),
        metavar="FILE",
        help="the file to write; left out: library.sqlite",
    )
    compile_.add_argument(
        "--progress", action="store_true", help="say how far it is, in lines of JSON for a program"
    )


def _add_translation(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    translation = commands.add_parser("translation", help="record or list what translations are made from")
    acts = translation.add_subparsers(dest="act", required=True, metavar="ACT")
    stamp = acts.add_parser("stamp", help="record that a translation says what its original now says")
    which = stamp.add_mutually_exclusive_group(required=True)
    which.add_argument("id", nargs="?", default="", metavar="ID", help="such as treatments/naltrexone")
    which.add_argument("--all", action="store_true", help="every translation of the language")
    stamp.add_argument(
        "--language", "--lang", dest="lang", default="", help="language, where there are several"
    )
    for act in (stamp, acts.add_parser("list", help="translations that are missing or behind")):
        act.add_argument("--articles", type=Path, metavar="FOLDER", help="the guide's folder")


def _add_pin(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    pin = commands.add_parser("pin", help="set or clear the staff PIN of this computer")
    pins = pin.add_subparsers(dest="act", required=True, metavar="ACT")
    pins.add_parser("set", help="ask for a new PIN without showing it; from a pipe, read one line")
    pins.add_parser("clear", help="forget the PIN and its lock")


def _add_handout(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    handout = commands.add_parser("handout", help="make handouts as PDF or HTML, or print them")
    handout.add_argument("ids", nargs="*", metavar="ID", help="such as topics/overdose; several: a packet")
    handout.add_argument("--all", action="store_true", help="every page by itself, into the folder -o")
    handout.add_argument(
        "--check", action="store_true", help="name the pages that do not fit on one sheet; makes nothing"
    )
    handout.add_argument("--packet", type=Path, metavar="FILE", help="a saved packet")
    handout.add_argument("--language", default="", help="language of the pages, such as es")
    handout.add_argument("--large-print", action="store_true", help="18 point edition")
    handout.add_argument(
        "--one-sheet", action="store_true", help="of each page what fits on one sheet, in large print on two"
    )
    handout.add_argument(
        "--paper", choices=("letter", "a4"), default="", help="left out: the paper of the settings"
    )
    handout.add_argument("--cover", action="store_true", help="a cover with contents")
    handout.add_argument("--glossary", action="store_true", help="explain the hard words at the end")
    handout.add_argument("--helpline-page", action="store_true", help="a page of helplines at the end")
    handout.add_argument("--wallet-cards", action="store_true", help="cards to cut out at the end")
    handout.add_argument("--note", default="", metavar="TEXT", help="a note to print; - reads it")
    handout.add_argument("--prepared-for", default="", metavar="NAME", help="whom it is for, printed")
    handout.add_argument("--next-visit", default="", metavar="TEXT", help="the next appointment")
    handout.add_argument("-o", "--output", type=str, metavar="FILE", help="the file, or folder, to write")
    handout.add_argument("--html", action="store_true", help="one HTML file instead of a PDF")
    handout.add_argument(
        "--print", nargs="?", const="", metavar="PRINTER", help="to this or the default printer"
    )
    handout.add_argument("--pages", default="", metavar="RANGE", help="pages to print, such as 1-3,5")
    handout.add_argument("--copies", type=int, default=1, metavar="COUNT", help="how often to print it")
    handout.add_argument(
        "--anyway", action="store_true", help="print though the printer seems not to be ready"
    )
    handout.add_argument("--both-sides", action="store_true", help="each page of the guide on a fresh sheet")


if __name__ == "__main__":
    sys.exit(main())
