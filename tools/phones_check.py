"""Judges the phone edition as a phone shows it: make phones-check.

Thirty pages in each language at 360 pixels, in light and dark colors: axe-core's rules, nothing wider than
the screen, links large enough for a thumb, the helpline in sight, and what each page weighs. Then handouts
saved as web pages: axe-core's rules, and the helpline first and last. Pictures of some of them are left in
build/phones/.
"""

import argparse
import http.server
import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from statistics import mean

from browser import Browser

from reader.clinic.model import default_settings
from reader.handouts.document import compose
from reader.ids import ArticleId
from reader.library.locate import open_library
from reader.library.store import Library
from reader.navigation.packet import TO_TAKE_HOME, Packet, PacketOptions, Slip
from reader.phones.site import write_site
from reader.printing.html_file import write_html

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "phones"
AXE = "4.11.0"
RULES = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']"
JUDGE = f"axe.run(document,{{runOnly:{RULES}}}).then(r=>r.violations.map(v=>v.id+': '+v.nodes[0].target))"
# What is laid out beyond the right edge; a table that scrolls by itself would be a fault as well.
WIDE = (
    "document.documentElement.scrollWidth>innerWidth||[...document.querySelectorAll('main *')].some("
    "e=>e.getBoundingClientRect().right>innerWidth+1)"
)
SMALL = (
    "[...document.querySelectorAll('header a,.call a,ul.links>li>a,summary')].filter("
    "e=>e.getBoundingClientRect().height<44||e.getBoundingClientRect().width<44).length"
)
CALL = (
    "(()=>{const e=document.querySelector('.call a[href^=\"tel:\"]').getBoundingClientRect();"
    "return e.top>0&&e.bottom<=innerHeight})()"
)
FIRST_AND_LAST = (
    "(()=>{const t='a[href^=\"tel:\"]',h=document.querySelector('header '+t),"
    "f=document.querySelector('footer '+t);"
    "return !!h&&!!f&&h.getBoundingClientRect().bottom<=innerHeight})()"
)
HANDOUTS = {
    "drug": (("drugs/alcohol",), PacketOptions()),
    "evidence": (("treatments/contingency-management",), PacketOptions()),
    "sheet": (("pairs/naltrexone-for-alcohol",), PacketOptions(one_sheet=True)),
    "tool": (("topics/drinking-log",), PacketOptions()),
    "choice": (("topics/choose-opioid-medicine",), PacketOptions(large_print=True)),
    "emergency": (("topics/overdose",), PacketOptions()),
    "packet": (
        ("drugs/fentanyl", "treatments/methadone", "topics/overdose"),
        replace(TO_TAKE_HOME, wallet_cards=True),
    ),
}
SEEN = ("index.html", "drugs/alcohol.html", "treatments/naltrexone.html", "call.html", "words-c.html")
LISTS = ("index", "drugs", "treatments", "topics", "family", "words", "words-c", "call")


def main() -> int:
    """Judge, print the table, and end with 1 where anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=30, help="pages in each language; 0 for all")
    given = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    axe = axe_script()
    site = BUILD / "site"
    with open_library(None) as library:
        files, size = write_site(library, default_settings(), site)
        chosen = [
            page for language in library.info.languages for page in pages(library, language, given.pages)
        ]
        saved = list(write_handouts(library, BUILD / "handouts"))
    print(f"{files} files, {size / 1e6:.2f} MB in all")
    return judge(site, chosen, axe) | judge_handouts(saved, axe)


def judge(site: Path, chosen: list[str], axe: str) -> int:
    """Look at each page in both colors; how many things were wrong, as an exit code."""
    handler = partial(Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    wrong: list[str] = []
    weights = []
    with Browser() as browser:
        for scheme in ("light", "dark"):
            browser.use(scheme)
            for page in chosen:
                weight = browser.open(f"http://127.0.0.1:{server.server_port}/{page}")
                weights.append(weight)
                browser.value(axe)
                found = [f"axe {each}" for each in browser.value(JUDGE)]
                found += ["wider than the screen"] if browser.value(WIDE) else []
                found += ["links too small for a thumb"] if browser.value(SMALL) else []
                found += [] if browser.value(CALL) else ["the helpline is not in sight"]
                wrong += [f"{page} ({scheme}): {each}" for each in found]
                language, _, name = page.partition("/")
                if name in SEEN:
                    browser.picture(
                        BUILD / f"{language}-{name.removesuffix('.html').replace('/', '-')}-{scheme}.png"
                    )
    server.shutdown()
    print("\n".join(wrong))
    print(
        f"{len(chosen)} pages, each light and dark, at 360 px: {len(wrong)} faults. With style and pictures a"
        f" page weighs {mean(weights) / 1000:.1f} kB on average, at most {max(weights) / 1000:.1f} kB."
    )
    return 1 if wrong else 0


def write_handouts(library: Library, folder: Path) -> Iterator[Path]:
    """Handouts of every kind as web pages, in each language."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in library.info.languages:
        for name, (articles, options) in HANDOUTS.items():
            packet = Packet(tuple(map(ArticleId, articles)), language, options)
            slip = Slip("Sam", "Bring your medicines.", "Tuesday, 10 am") if len(articles) > 1 else Slip()
            path = folder / f"handout-{language}-{name}.html"
            write_html(compose(library, default_settings(), packet, slip, date.today()), path)
            yield path


def judge_handouts(saved: list[Path], axe: str) -> int:
    """Look at each saved handout on a desk's screen; how many things were wrong, as an exit code."""
    wrong: list[str] = []
    with Browser(1024, 768) as browser:
        for path in saved:
            browser.open(path.as_uri())
            browser.value(axe)
            found = [f"axe {each}" for each in browser.value(JUDGE)]
            found += [] if browser.value(FIRST_AND_LAST) else ["the helpline is not first and last"]
            wrong += [f"{path.name}: {each}" for each in found]
            browser.picture(BUILD / f"{path.stem}.png")
    print("\n".join(wrong))
    print(f"{len(saved)} handouts: {len(wrong)} faults.")
    return 1 if wrong else 0


def pages(library: Library, language: str, most: int) -> list[str]:
    """The lists, and articles from all over the guide."""
    names = [card.id for card in library.cards(language) if not card.damaged]
    room = most - len(LISTS)
    if most:
        step = max(1, len(names) // room)
        must = ["drugs/alcohol", "treatments/naltrexone"]
        names = [*must, *[name for name in names[::step] if name not in must]][:room]
    return [f"{language}/{name}.html" for name in (*LISTS, *names)]


def axe_script() -> str:
    """axe-core from the npm registry, kept below build/."""
    path = BUILD / "node_modules" / "axe-core" / "axe.min.js"
    package = path.with_name("package.json")
    if not path.exists() or json.loads(package.read_text("utf-8"))["version"] != AXE:
        if shutil.which("npm") is None:
            sys.exit("npm is not installed; it brings axe-core.")
        command = [
            "npm",
            "install",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--no-save",
            f"axe-core@{AXE}",
        ]
        subprocess.run([*command, "--prefix", str(BUILD)], check=True, stdout=subprocess.DEVNULL)
    return path.read_text("utf-8")


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the folder and says nothing about it."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


if __name__ == "__main__":
    sys.exit(main())
