"""The same articles in the form each peer reads: a MkDocs Material site, a ZIM file, a Qt help collection."""

import json
import re
import shutil
import subprocess
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "articles"
PAGES = [
    path.relative_to(ARTICLES / "en").with_suffix("") for path in sorted((ARTICLES / "en").glob("*/*.md"))
]
TOURED = [PAGES[number * len(PAGES) // 50] for number in range(50)]
"""The fifty articles every program opens, spread over the whole guide."""

EVERY_MS = 700
"""From one article of the tour to the next."""

_TOUR = """
(function () {
  var pages = PAGES, found = location.hash.match(/^#tour=(\\d+)/);
  var next = found ? +found[1] : (document.documentElement.dataset.tour || START ? 0 : -1);
  if (next >= 0 && next < pages.length)
    setTimeout(function () { location.href = ROOTPATH + pages[next] + ".html#tour=" + (next + 1); }, EVERY);
})();
"""


def mkdocs_site(folder: Path, python: Path) -> Path:
    """Build the site as its makers advise for use without a server; the folder with index.html."""
    docs = folder / "docs"
    shutil.copytree(ARTICLES / "images", docs / "images", dirs_exist_ok=True)
    for page in PAGES:
        text = (ARTICLES / "en" / page).with_suffix(".md").read_text(encoding="utf-8")
        target = docs / page.with_suffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text.replace("../../images/", "../images/"), encoding="utf-8")
    links = "\n".join(f"- [{_title(page)}]({page}.md)" for page in PAGES)
    (docs / "index.md").write_text(f"# Waymark\n\n{links}\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Waymark\nuse_directory_urls: false\n"
        "theme: {name: material, font: false}\n"
        "plugins: [offline, search]\nmarkdown_extensions: [admonition, tables, attr_list]\n",
        encoding="utf-8",
    )
    subprocess.run(
        [python, "-m", "mkdocs", "build", "-q", "-d", "site"], cwd=folder, check=True, capture_output=True
    )
    return folder / "site"


def with_tour(site: Path, target: Path) -> Path:
    """A copy of the site whose pages lead from one article of the tour to the next by themselves."""
    shutil.copytree(site, target, dirs_exist_ok=True)
    for page in target.rglob("*.html"):
        up = "../" * (len(page.relative_to(target).parts) - 1)
        script = _TOUR.replace("PAGES", json.dumps([str(each) for each in TOURED]), 1)
        script = script.replace("START", "true" if page == target / "index.html" else "false")
        script = script.replace("ROOTPATH", json.dumps(up or "./")).replace("EVERY", str(EVERY_MS))
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("</body>", f"<script>{script}</script></body>"), encoding="utf-8")
    return target


def plain_site(folder: Path, library: Path) -> Path:
    """What the screen shows of every article as plain pages; the folder with index.html."""
    from reader.library.store import Library
    from reader.render.html import body_html

    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ARTICLES / "images", folder / "images", dirs_exist_ok=True)
    with Library(library) as opened:
        for page in PAGES:
            stored = opened.article(str(page), "en")
            html = re.sub(
                r'href="article/([^"#]*)', r'href="../\1.html', body_html(stored.body, stored.sources_title)
            )
            html = html.replace('src="picture:', 'src="../images/')
            target = folder / page.with_suffix(".html")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_html(stored.card.title, html), encoding="utf-8")
    links = "".join(f'<li><a href="{page}.html">{escape(_title(page))}</a></li>' for page in PAGES)
    (folder / "index.html").write_text(_html("Waymark", f"<ul>{links}</ul>"), encoding="utf-8")
    # The one picture the format asks for: 48 by 48, empty.
    (folder / "mark.png").write_bytes(_blank_png(48))
    return folder


def zim_file(site: Path, target: Path) -> Path:
    """The pages as a ZIM file with a full-text index."""
    command = "zimwriterfs --welcome=index.html --illustration=mark.png --language=eng --title=Waymark"
    command += " --description=Guide --creator=Waymark --publisher=Waymark --name=waymark"
    target.unlink(missing_ok=True)
    subprocess.run([*command.split(), str(site), str(target)], check=True, capture_output=True)
    return target


def qt_help(site: Path, folder: Path) -> Path:
    """The pages as a Qt help collection; the .qhc file."""
    folder.mkdir(parents=True, exist_ok=True)
    sections = "".join(f'<section title="{escape(_title(page))}" ref="{page}.html"/>' for page in PAGES)
    files = "".join(
        f"<file>{path.relative_to(site)}</file>" for path in sorted(site.rglob("*.*")) if path.is_file()
    )
    (site / "guide.qhp").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><QtHelpProject version="1.0">'
        "<namespace>org.waymark</namespace>"
        "<virtualFolder>doc</virtualFolder><filterSection><toc>"
        f'<section title="Waymark" ref="index.html">{sections}</section></toc><keywords/>'
        f"<files>{files}</files></filterSection></QtHelpProject>",
        encoding="utf-8",
    )
    collection = folder / "guide.qhcp"
    collection.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><QHelpCollectionProject version="1.0"><assistant>'
        "<startPage>qthelp://org.waymark/doc/index.html</startPage></assistant><docFiles><register>"
        "<file>guide.qch</file></register></docFiles></QHelpCollectionProject>",
        encoding="utf-8",
    )
    maker = "/usr/lib/qt6/libexec/qhelpgenerator"
    for source, made in ((site / "guide.qhp", "guide.qch"), (collection, "guide.qhc")):
        subprocess.run([maker, str(source), "-o", str(folder / made)], check=True, capture_output=True)
    return folder / "guide.qhc"


def _title(page: Path) -> str:
    head = (ARTICLES / "en" / page).with_suffix(".md").read_text(encoding="utf-8")
    found = re.search(r"^title: *\"?(.*?)\"?$", head, re.M)
    return found[1] if found else str(page)


def _html(title: str, body: str) -> str:
    style = "body{font:18px sans-serif;max-width:45em;margin:2em auto;line-height:1.5}img{max-width:100%}"
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{style}</style></head><body><h1>{escape(title)}</h1>{body}</body></html>"
    )


def _blank_png(side: int) -> bytes:
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\xff" * side * 3) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )
