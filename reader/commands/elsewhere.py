"""The command line of `lookup` and `export`, which bring the guide to record systems and phones."""

import argparse
from pathlib import Path

from reader.commands.saying import tr
from reader.processes import hide_arguments, leave_when_told


def add_elsewhere(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add both commands to the program's own."""
    lookup = commands.add_parser("lookup", help=tr("pages for an Infobutton query of a record system"))
    lookup.add_argument("file", nargs="?", default="-", metavar="FILE", help=tr("left out: standard input"))
    lookup.add_argument("--json", action="store_true", help=tr("print one JSON object"))
    lookup.add_argument("--open", action="store_true", help=tr("open the first page in the reader"))
    lookup.add_argument("--packet", type=Path, metavar="PACKET", help=tr("save the pages as a packet"))
    lookup.add_argument(
        "--link",
        nargs=argparse.REMAINDER,
        help=tr("for the desktop: whatever follows is one waymark:// link"),
    )
    export = commands.add_parser(
        "export", help=tr("the guide for phones and as sound, and codes for a web server")
    )
    acts = export.add_subparsers(dest="act", required=True, metavar="ACT")
    site = acts.add_parser("site", help=tr("plain pages for phones, without any script, in a folder"))
    site.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FOLDER", help=tr("the folder to write")
    )
    audio = acts.add_parser(
        "audio", help=tr("pages as sound to take along, made by the voice of the settings")
    )
    audio.add_argument(
        "ids", nargs="*", metavar="ID", help=tr("such as topics/overdose; left out: every page")
    )
    audio.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FOLDER", help=tr("the folder to write")
    )
    audio.add_argument(
        *("--language", "--lang"), dest="lang", default="", help=tr("left out: each that the clinic offers")
    )
    acts.add_parser("nginx-map", help=tr("print what lets nginx answer a record system's queries"))


def run_elsewhere(given: argparse.Namespace) -> int:
    """Run the one that was given."""
    return _export(given) if given.command == "export" else _lookup(given)


def _export(given: argparse.Namespace) -> int:
    if given.act == "audio":
        from reader.commands.export_audio import AudioOrder, export_audio

        leave_when_told()
        order = AudioOrder(tuple(given.ids), given.lang, given.output)
        return export_audio(order, given.settings, given.library)
    from reader.commands.export import export_nginx_map, export_site

    if given.act == "nginx-map":
        return export_nginx_map(given.settings, given.library)
    return export_site(given.output, given.settings, given.library)


def _lookup(given: argparse.Namespace) -> int:
    link = None if given.link is None else tuple(given.link)
    if link is not None:
        hide_arguments()
    from reader.commands.lookup import Lookup, lookup

    order = Lookup(given.file, link, given.json, given.open, given.packet, given.kiosk)
    return lookup(order, given.settings, given.library)
