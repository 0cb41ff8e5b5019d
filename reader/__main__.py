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
from reader.commands.editing_arguments import add_editing, articles_of, refused, run_editing
from reader.commands.elsewhere import add_elsewhere, run_elsewhere
from reader.commands.handout_arguments import add_handout
from reader.commands.own_arguments import add_own
from reader.commands.pack_arguments import add_pack
from reader.commands.review_arguments import add_review, run_review
from reader.commands.saying import tr, warn, warned
from reader.commands.typed import Parser
from reader.errors import ReaderError
from reader.exit_codes import ExitCode
from reader.files import reason_of
from reader.system import is_windows
from reader.texts.sentence import said


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `waymark` with these arguments; the exit code."""
    _prepare_streams()
    try:
        code = _run(_parser().parse_args(arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        _say_no_more()  # whoever read our output has gone, as `| head` does
        return 0
    except ReaderError as error:  # a file of the program itself, which the commands do not look for
        warn(error.sentence)
        return ExitCode.NO_LIBRARY
    except OSError as error:
        if not _is_of_output(error):
            raise
        _say_no_more()
        warn(said("The output could not be written: {reason}.", reason=reason_of(error)))
        return 5
    except KeyboardInterrupt:
        return 130
    return code


def _prepare_streams() -> None:
    """Have what is printed arrive everywhere, and nothing fail where nobody can see it."""
    # A Windows program without a console has no streams.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - no ordinary file
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        # A terminal that knows no accents gets a question mark for each, and everything else.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace", encoding="utf-8" if _is_piped_on_windows(stream) else None)
    if isinstance(sys.stdin, io.TextIOWrapper) and _is_piped_on_windows(sys.stdin):
        sys.stdin.reconfigure(errors="replace", encoding="utf-8-sig")


def _is_piped_on_windows(stream: io.TextIOWrapper) -> bool:
    """There a pipe has the code page of an older Windows, which no program beside ours expects."""
    return is_windows() and not stream.isatty()


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
            from reader.commands.compile import compile_guide
            from reader.processes import leave_when_told

            if given.progress:
                leave_when_told()
            return compile_guide(_articles(given.articles), given.output, given.progress)
        case "search":
            from reader.commands.search import search

            return search(" ".join(given.words), given.lang, given.json, given.library, given.settings)
        case "lookup" | "export":
            return run_elsewhere(given)
        case "review" | "translation":
            return _translation(given) if given.command == "translation" else _review(given)
        case "doctor":
            from reader.commands.doctor import doctor

            return doctor(given.settings, given.library, given.strict, given.json)
        case "probe" | "voice":
            return _serve(given)
        case "pin":
            from reader.commands.pin import clear_pin, set_pin

            return (set_pin if given.act == "set" else clear_pin)(given.settings)
        case "handout":
            from reader.commands.handout_arguments import run_handout

            return run_handout(given)
        case "own" | "pack" | "draft" | "import":
            return _clinic(given)
        case _:
            return _open(given)


def _clinic(given: argparse.Namespace) -> int:
    """What a clinic and its editors do with the guide."""
    if given.command in ("draft", "import"):
        return run_editing(given)
    if given.command == "own":
        from reader.commands.own_arguments import run_own

        return run_own(given)
    from reader.commands.pack_arguments import run_pack

    return run_pack(given, _articles)


def _serve(given: argparse.Namespace) -> int:
    """What the program asks of itself, in a process of its own."""
    if given.command == "probe":
        from reader.ui.window.probe import print_machine

        return print_machine(given.settings)
    from reader.speech.engine import serve

    return serve(given.engine)


def _open(given: argparse.Namespace) -> int:
    from reader.app import preview, run
    from reader.errors import LibraryError, UnknownArticle
    from reader.start import Start
    from reader.ui.window.display import NoDisplay

    start = Start(given.settings, given.library, kiosk=given.kiosk)
    if given.command == "open":
        start = replace(start, article=given.id, language=given.lang, unknown=given.unknown)
    try:
        if given.command == "preview":
            file, articles = given.file.resolve(), articles_of(given)
            if refused(file, articles):
                return ExitCode.UNKNOWN
            return preview(file, articles, given.settings)
        return run(start)
    except NoDisplay as error:
        warn(error.sentence)
        return ExitCode.NO_DISPLAY
    except (LibraryError, UnknownArticle) as error:
        return warned(error, ExitCode.NO_LIBRARY)


def _review(given: argparse.Namespace) -> int:
    return run_review(given, _articles(given.articles))


def _translation(given: argparse.Namespace) -> int:
    from reader.commands.translation import list_translations, stamp_translations
    from reader.commands.translation_kit import export_translation, import_translation

    folder = _articles(given.articles)
    if given.act == "export":
        return export_translation(folder, given.lang, given.output)
    if given.act == "import":
        return import_translation(folder, given.file)
    if given.act == "list":
        return list_translations(folder)
    return stamp_translations(folder, "" if given.all else given.id, given.lang)


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
    add_handout(commands)
    add_review(commands)
    _add_translation(commands)
    doctor = commands.add_parser("doctor", help=tr("check this computer; safe to send to anybody"))
    doctor.add_argument("--strict", action="store_true", help=tr("fail on what someone should look at too"))
    doctor.add_argument("--json", action="store_true", help=tr("print one JSON object"))
    commands.add_parser("probe")  # for doctor itself, as the next is
    # For the window itself: it has no line in the list of commands.
    voice = commands.add_parser("voice")
    voice.add_argument("--engine", default="")
    _add_pin(commands)
    add_own(commands)
    add_editing(commands)
    add_pack(commands)
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
    list_ = acts.add_parser("list", help=tr("translations that are missing or behind"))
    export = acts.add_parser("export", help=tr("all lines of the guide for a translator's tool"))
    export.add_argument("lang", metavar="LANGUAGE", help=tr("the language to translate into, such as vi"))
    export.add_argument(
        *("-o", "--output"), type=Path, required=True, metavar="FILE", help=tr("ends in .po, .xlf or .tmx")
    )
    import_ = acts.add_parser("import", help=tr("make pages of what was translated"))
    import_.add_argument("file", type=Path, metavar="FILE", help=tr("ends in .po or .xlf"))
    for act in (stamp, list_, export, import_):
        act.add_argument("--articles", type=Path, metavar="FOLDER", help=tr("the guide's folder"))


def _add_pin(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    pin = commands.add_parser("pin", help=tr("set or clear the staff PIN of this computer"))
    pins = pin.add_subparsers(dest="act", required=True, metavar="ACT")
    pins.add_parser("set", help=tr("ask for a new PIN without showing it; from a pipe, read one line"))
    pins.add_parser("clear", help=tr("forget the PIN and its lock"))


if __name__ == "__main__":
    sys.exit(main())
