"""The command line of `review`, and which act each of its words means."""

import argparse
from pathlib import Path

from reader.commands.saying import tr
from reader.commands.typed import one_line

WHO = ("clinician", "lawyer", "reader")
"""Whose approval a line of an article may wait for."""


def add_review(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare `waymark review`."""
    review = commands.add_parser("review", help=tr("record or list clinicians' reviews"))
    acts = review.add_subparsers(dest="act", required=True, metavar="ACT")
    sign = acts.add_parser("sign", help=tr("record that you reviewed an article as it now stands"))
    sign.add_argument("id", metavar="ID", help=tr("such as treatments/naltrexone"))
    sign.add_argument("--name", required=True, help=tr("the reviewer's name"))
    sign.add_argument("--role", required=True, help=tr("such as 'Medical director'"))
    list_ = acts.add_parser("list", help=tr("every review, and whether it still stands"))
    list_.add_argument("--needs", choices=WHO, help=tr("the lines that wait for one of them instead"))
    sheet = acts.add_parser("sheet", help=tr("what a reviewer reads and signs on paper"))
    sheet.add_argument("ids", nargs="+", metavar="ID", help=tr("such as treatments/naltrexone"))
    sheet.add_argument(
        "-o",
        "--output",
        type=Path,
        default=Path("review.pdf"),
        metavar="FILE",
        help=tr("a file that ends in .pdf or .html; left out: review.pdf"),
    )
    for act in (sign, sheet):
        act.add_argument(
            "--language", "--lang", dest="lang", default="", help=tr("language; usually the guide's first")
        )
    for act in (sign, list_, sheet):
        act.add_argument("--articles", type=Path, metavar="FOLDER", help=tr("the guide's folder"))


def run_review(given: argparse.Namespace, folder: Path) -> int:
    """Do the act that was asked for with the guide in `folder`."""
    if given.act == "sheet":
        from reader.commands.review_sheet import write_sheet

        return write_sheet(folder, given.ids, given.lang, given.output, given.settings)
    from reader.commands.review import list_needs, list_reviews, sign_article

    if given.act == "list":
        return list_needs(folder, given.needs) if given.needs else list_reviews(folder)
    return sign_article(folder, given.id, given.lang, one_line(given.name), one_line(given.role))
