"""Every page of the guide as a file to keep, in both languages and editions: judged by the rules of PDF/UA-1,
read back in its order, and held against the printed one; takes minutes.

python tests/benchmarks/paper_check.py [--pixels EVERY] [IDS]
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import page
from builders import as_on_paper, forms_html, html_of, told_by
from papers import form_parts, html_passages, html_table_heads, squeezed
from shipped import compiled_guide
from tagged import TaggedFile

from reader.clinic.model import default_settings
from reader.content.blocks import Evidence
from reader.handouts.document import compose
from reader.ids import ArticleId
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions, Slip
from reader.printing.headless import start_headless
from reader.printing.paper import Sheets, lay_out
from reader.printing.pdf import pdf_bytes
from reader.printing.tagged_pdf import write_pdf

ROOT = Path(__file__).resolve().parent.parent.parent
EDITIONS = {"ordinary": PacketOptions(), "large print": PacketOptions(large_print=True)}
EVERYTHING = PacketOptions(cover=True, glossary=True, helpline_page=True, wallet_cards=True)
TOGETHER = 3  # articles in a packet


def main() -> int:
    """1 when anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--pixels", type=int, default=10, metavar="EVERY", help="compare every so manieth file"
    )
    parser.add_argument("ids", nargs="*")
    given = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = compiled_guide(folder)
        with Library(library) as opened:
            for language in opened.info.languages:
                for edition in (*EDITIONS, "packets"):
                    wrong += _check(opened, language, edition, given, folder)
    return 1 if wrong else 0


def _check(library: Library, language: str, edition: str, given: argparse.Namespace, folder: Path) -> int:
    begun, path, said = time.perf_counter(), folder / "saved.pdf", Counter[str]()
    lengths = []
    for number, packet in enumerate(_packets(library, language, edition, given.ids)):
        sheets = lay_out(compose(library, default_settings(), packet, Slip(), date.today()))
        write_pdf(sheets, path)
        lengths.append(sheets.page_count)
        report = page.validate_pdf(str(path), profile="ua1")
        said["conform"] += report.is_compliant
        in_order = _order_trouble(library, sheets, path)
        said["in order"] += not in_order
        if not report.is_compliant or in_order:
            print(packet.articles, {each.rule_id for each in report.failures}, in_order, flush=True)
        if not number % given.pixels:
            said["compared"] += 1
            said["alike"] += _is_alike(sheets, path, folder)
    files, lengths = len(lengths), sorted(lengths)
    print(
        f"{language}, {edition}: {files} files, {sum(lengths)} pages (median {lengths[files // 2]}, "
        f"most {lengths[-1]}); PDF/UA-1 {said['conform']}/{files}, in the article's order "
        f"{said['in order']}/{files}, like the printed one {said['alike']}/{said['compared']} "
        f"({time.perf_counter() - begun:.0f} s)",
        flush=True,
    )
    return 2 * files - said["conform"] - said["in order"] + said["compared"] - said["alike"]


def _packets(library: Library, language: str, edition: str, ids: list[str]) -> Iterator[Packet]:
    sound = [card.id for card in library.cards(language) if not card.damaged]
    found = [ArticleId(each) for each in ids] or sound
    if edition == "packets":
        for place in range(0, len(found), TOGETHER):
            yield Packet(tuple(found[place : place + TOGETHER]), language, EVERYTHING)
    else:
        for article in found:
            yield Packet((article,), language, EDITIONS[edition])


def _order_trouble(library: Library, sheets: Sheets, path: Path) -> str:
    """What of an article is not said in its place; empty when all is."""
    for section, piece in zip(sheets.document.sections, TaggedFile(path).document.kids[2:], strict=True):
        if not section.article:
            continue
        stored = as_on_paper(library.article(section.article, sheets.document.language), section)
        said, place = squeezed(piece.words()), 0
        heads = html_table_heads(html_of(stored))
        forms = set(html_passages(forms_html(stored)))
        evidence = (block for block in stored.body.blocks if isinstance(block, Evidence))
        drawn = {words for block in evidence for words in told_by(block)}
        for passage in (stored.card.title, stored.card.summary, *html_passages(html_of(stored))):
            bare = passage.partition("\u2060")[0]  # a drawing has no numbers of sources in it
            if passage in forms or bare in drawn:
                parts = form_parts(passage) if passage in forms else [bare.removesuffix("%")]
                if missing := [part for part in parts if squeezed(part) not in said]:
                    return f"{section.article}: {missing}"
                continue
            # A table too wide for the paper names its columns in every row, each beside its own.
            found = said.find(squeezed(passage), 0 if passage in heads else place)
            if found < 0:
                return f"{section.article}: {passage[:60]!r}"
            if passage not in heads:
                place = found + len(squeezed(passage))
    return ""


def _is_alike(sheets: Sheets, path: Path, folder: Path) -> bool:
    (folder / "printed.pdf").write_bytes(pdf_bytes(sheets))
    pictures = []
    for each in (path, folder / "printed.pdf"):
        with tempfile.TemporaryDirectory() as name:
            subprocess.run(["pdftoppm", "-r", "100", "-gray", each, Path(name) / "page"], check=True)
            pictures.append([file.read_bytes() for file in sorted(Path(name).iterdir())])
    return pictures[0] == pictures[1]


if __name__ == "__main__":
    application = start_headless()
    sys.exit(main())
