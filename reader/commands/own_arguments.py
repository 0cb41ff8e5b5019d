"""The arguments of `waymark own`, and which act each of them means."""

import argparse
from pathlib import Path

from reader.commands.saying import tr


def add_own(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare `waymark own`."""
    own = commands.add_parser("own", help=tr("check the clinic's own pages, or add them to the guide"))
    acts = own.add_subparsers(dest="act", required=True, metavar="ACT")
    check = acts.add_parser("check", help=tr("say what is wrong with them, with file and line"))
    compile_ = acts.add_parser("compile", help=tr("add them to the guide, as one library file"))
    for act in (check, compile_):
        act.add_argument(
            "folder", nargs="?", type=Path, metavar="FOLDER", help=tr("left out: own.folder of the settings")
        )
    check.add_argument("--json", action="store_true", help=tr("print one JSON object"))
    compile_.add_argument("--base", type=Path, metavar="FILE", help=tr("the library file they are added to"))
    compile_.add_argument(
        "-o",
        "--output",
        type=Path,
        default=Path("library.sqlite"),
        metavar="FILE",
        help=tr("the file to write; left out: library.sqlite"),
    )
    compile_.add_argument("--progress", action="store_true", help=tr("say how far it is, in lines of JSON"))


def run_own(given: argparse.Namespace) -> int:
    """Do the act that was asked for."""
    from reader.commands.own import check_own, compile_pages

    if given.act == "check":
        return check_own(given.library, given.settings, given.folder, given.json)
    base = given.base or given.library
    return compile_pages(base, given.settings, given.folder, given.output, given.progress)
