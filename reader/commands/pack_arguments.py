"""The arguments of `waymark pack`, and which act each of them means."""

import argparse
from collections.abc import Callable
from pathlib import Path

from reader.commands.saying import tr

KEYS = ("targets", "snapshot", "timestamp", "root-1", "root-2", "root-3")
"""The keys that can be replaced, by name."""


def add_pack(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare `waymark pack`."""
    pack = commands.add_parser(
        "pack", help=tr("take a newer guide from a stick or folder, or make such a pack")
    )
    acts = pack.add_subparsers(dest="act", required=True, metavar="ACT")
    look = acts.add_parser("look", help=tr("say what a pack changes, and change nothing"))
    install = acts.add_parser("install", help=tr("take a pack into use; the guide before it is kept"))
    install.add_argument("--dry-run", action="store_true", help=tr("only say what would change"))
    install.add_argument(
        "--only-newer", action="store_true", help=tr("do not take again what was gone back from")
    )
    for act in (look, install):
        act.add_argument(
            "source",
            nargs="?",
            type=Path,
            metavar="FOLDER",
            help=tr("left out: pack.folder of the settings, or a stick"),
        )
    back = acts.add_parser("back", help=tr("read the guide before this one again"))
    status = acts.add_parser("status", help=tr("say which guide is in use"))
    for act in (look, install, back, status):
        act.add_argument("--json", action="store_true", help=tr("print one JSON object"))
    _add_editors(acts)


def _add_editors(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    keys = acts.add_parser("keys", help=tr("for editors: make the keys that packs are signed with"))
    keys.add_argument("folder", type=Path, metavar="KEYS", help=tr("a folder outside of the project"))
    which = keys.add_mutually_exclusive_group()
    which.add_argument("--replace", choices=KEYS, default="", help=tr("make this key anew"))
    which.add_argument(
        "--renew", action="store_true", help=tr("let the list of keys count for five more years")
    )
    keys.add_argument(
        "--with",
        dest="others",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help=tr("a root key that lies elsewhere"),
    )
    build = acts.add_parser("build", help=tr("for editors: put the guide into the folder of a pack"))
    build.add_argument("--articles", type=Path, metavar="FOLDER", help=tr("the guide's folder"))
    build.add_argument(
        "--from", dest="made", type=Path, metavar="FILE", help=tr("a library file made before")
    )
    build.add_argument(
        "-o", "--output", type=Path, default=Path("pack"), metavar="FOLDER", help=tr("left out: pack")
    )
    sign = acts.add_parser("sign", help=tr("for editors: sign what is in the folder of a pack"))
    sign.add_argument(
        "pack", nargs="?", type=Path, default=Path("pack"), metavar="FOLDER", help=tr("left out: pack")
    )
    sign.add_argument("--keys", type=Path, required=True, metavar="KEYS", help=tr("the folder of the keys"))
    sign.add_argument("--note", default="", metavar="TEXT", help=tr("a sentence for those who take it"))


def run_pack(given: argparse.Namespace, articles: Callable[[Path | None], Path]) -> int:
    """Do the act that was asked for; `articles` finds the guide's folder."""
    if given.act in ("keys", "build", "sign"):
        from reader.commands import pack_editors

        match given.act:
            case "keys":
                return pack_editors.keys(given.folder, given.replace, given.renew, given.others)
            case "build":
                return pack_editors.build(lambda: articles(given.articles), given.made, given.output)
            case _:
                return pack_editors.sign(given.pack, given.keys, given.note)
    from reader.commands import pack

    match given.act:
        case "look":
            return pack.look(given.source, given.settings, given.json)
        case "install":
            return pack.install(given.source, given.settings, given.json, given.dry_run, given.only_newer)
        case "back":
            return pack.back(given.json)
        case _:
            return pack.status(given.settings, given.json)
