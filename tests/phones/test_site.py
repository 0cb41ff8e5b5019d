"""The phone edition as a browser meets it: whole, small, without script, and the helpline on every page."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, normpath

import pytest
from builders import make_bilingual, make_guide, make_library

from reader.__main__ import main
from reader.clinic.model import default_settings, settings_from
from reader.errors import FileProblem
from reader.exit_codes import ExitCode
from reader.library.store import Library
from reader.phones.site import site_files, write_site


class Seen(HTMLParser):
    """What stands in a page: its elements with their attributes, and whether each is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.feed(text)
        self.wrong += self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in {"meta", "link", "br", "img"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"/{tag}")

    def values(self, attribute: str) -> Iterator[str]:
        yield from (attributes[attribute] for _, attributes in self.found if attribute in attributes)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Seen]:
    return {
        path.relative_to(site).as_posix(): Seen(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def test_every_article_is_there_in_every_language(site: Path, library: Library) -> None:
    for language in library.info.languages:
        for card in library.cards(language):
            assert (site / language / f"{card.id}.html").is_file()


def test_every_page_is_well_formed(pages: dict[str, Seen]) -> None:
    assert {path: page.wrong for path, page in pages.items() if page.wrong} == {}
    for path, page in pages.items():
        ids = list(page.values("id"))
        assert len(ids) == len(set(ids)), path
        assert sum(tag == "h1" for tag, _ in page.found) == 1, path


def test_every_link_leads_somewhere(site: Path, pages: dict[str, Seen]) -> None:
    anchors = {path: set(page.values("id")) for path, page in pages.items()}
    for path, page in pages.items():
        for address in (*page.values("href"), *page.values("src")):
            if address.startswith("tel:"):
                continue
            file, _, anchor = address.partition("#")
            target = normpath(f"{dirname(path)}/{file}").lstrip("/") if file else path
            assert (site / target).is_file(), (path, address)
            assert not anchor or anchor in anchors[target], (path, address)


def test_no_script_and_nothing_from_elsewhere(pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        tags = {tag for tag, _ in page.found}
        assert not tags & {"script", "iframe", "object", "form", "style", "base"}, path
        assert not [name for _, attrs in page.found for name in attrs if name.startswith("on")], path
        assert not list(page.values("style")), path
        assert not [each for each in (*page.values("href"), *page.values("src")) if "//" in each], path
        policies = [
            attrs["content"]
            for _, attrs in page.found
            if attrs.get("http-equiv") == "Content-Security-Policy"
        ]
        assert policies, path
        assert "default-src 'none'" in policies[0]
        assert "script" not in policies[0]


def test_the_helpline_is_on_every_page(pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        numbers = [each for each in page.values("href") if each.startswith("tel:")]
        assert {"tel:+18006624357", "tel:988", "tel:911"} <= set(numbers), path


def test_the_clinic_s_own_lines(library: Library) -> None:
    settings = settings_from(
        {
            "helpline.name": "Riverside",
            "helpline.number": "1-555-010-0199",
            "clinic.name": "Riverside Clinic",
            "clinic.front_desk": "ext. 12",
        }
    )
    files = dict(site_files(library, settings))
    page = files["es/drugs/alcohol.html"].decode()
    assert "tel:+15550100199" in page
    assert "Riverside Clinic" in page
    assert "ext. 12" in files["en/call.html"].decode()
    assert 'href=""' not in files["en/call.html"].decode()


def test_each_page_leads_to_itself_in_the_other_language(pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        if path == "index.html":
            continue
        languages = [attrs["hreflang"] for _, attrs in page.found if "hreflang" in attrs]
        assert languages == (["es"] if path.startswith("en/") else ["en"]), path


def test_it_is_small(site: Path) -> None:
    pages = [path.read_text(encoding="utf-8") for path in site.rglob("*.html")]
    texts = [re.sub(r"<[^>]*>", "", page) for page in pages]
    # What editors write is theirs: 10 kB a page since each has its warnings whole. All else is ours.
    beside = sum(len(page.encode()) for page in pages) - sum(len(text.encode()) for text in texts)
    assert beside / len(pages) <= 6_300
    articles = [path for path in site.rglob("*.html") if path.parent.parent.parent == site]
    assert len(articles) > 250
    # 4.5 MB for the first 208 articles; since then pages have more warnings, and sources, which are a fifth.
    assert sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) <= 23_000 * len(articles)


def test_words_lead_to_pages_and_misspellings_are_not_shown(site: Path) -> None:
    words = (site / "en" / "words-s.html").read_text(encoding="utf-8")
    assert re.search(r"<dt>Suboxone</dt><dd><a href=\"treatments/buprenorphine.html\">", words)
    listed = "".join(path.read_text(encoding="utf-8") for path in (site / "en").glob("words-*.html"))
    assert "alchohol" not in listed


def test_keywords_are_what_people_type_and_ask(site: Path) -> None:
    page = (site / "en" / "treatments" / "naltrexone.html").read_text(encoding="utf-8")
    (keywords,) = re.findall(r'<meta name="keywords" content="([^"]*)">', page)
    assert "Vivitrol" in keywords
    assert "?" in keywords or len(keywords) > 300


def test_a_drug_s_page_ends_with_what_helps(site: Path) -> None:
    page = (site / "en" / "drugs" / "opioids.html").read_text(encoding="utf-8")
    assert "What helps, and how well it is proven" in page
    assert "treatments/buprenorphine.html" in page or "pairs/" in page


def test_one_language_where_the_clinic_offers_one(library: Library) -> None:
    files = dict(site_files(library, settings_from({"screen.languages": ("es",)})))
    assert not any(path.startswith("en/") for path in files)
    assert b"hreflang" not in files["es/index.html"]


def test_a_damaged_article_is_left_out(tmp_path: Path) -> None:
    folder = make_guide(tmp_path / "guide", more={"topics/pain": "no head at all"})
    from builders import compile_guide

    with Library(compile_guide(folder, tmp_path / "x.sqlite")) as library:
        files = dict(site_files(library, default_settings()))
    assert "en/topics/pain.html" not in files
    assert not any(b"topics/pain.html" in data for data in files.values())


def test_it_takes_the_place_of_an_earlier_one_and_of_nothing_else(tmp_path: Path) -> None:
    with Library(make_library(tmp_path)) as library:
        folder = tmp_path / "out"
        write_site(library, default_settings(), folder)
        (folder / "old.html").write_text("left over", encoding="utf-8")
        write_site(library, default_settings(), folder)
        assert not (folder / "old.html").exists()
        own = tmp_path / "own"
        own.mkdir()
        (own / "letter.txt").write_text("mine", encoding="utf-8")
        with pytest.raises(FileProblem, match="other files"):
            write_site(library, default_settings(), own)
        assert (own / "letter.txt").read_text(encoding="utf-8") == "mine"
        file = tmp_path / "file"
        file.write_text("x", encoding="utf-8")
        with pytest.raises(FileProblem):
            write_site(library, default_settings(), file)
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = make_library(tmp_path)
    out = tmp_path / "site"
    assert main(["--library", str(library), "export", "site", "-o", str(out)]) == ExitCode.FINE
    assert re.search(r"site: \d+ files, \d+\.\d MB", capsys.readouterr().out)
    assert (out / "index.html").is_file()
    blocked = tmp_path / "no" / "way"
    (tmp_path / "no").write_text("a file", encoding="utf-8")
    assert main(["--library", str(library), "export", "site", "-o", str(blocked)]) == ExitCode.NOT_WRITTEN
    assert "cannot be written" in capsys.readouterr().err


def test_texts_of_the_guide_cannot_become_markup(tmp_path: Path) -> None:
    folder = make_bilingual(tmp_path / "guide")
    toml = (folder / "guide.toml").read_text(encoding="utf-8")
    (folder / "guide.toml").write_text(
        re.sub(r"^name = .*$", 'name = "A <b>& \\\\"guide\\\\""', toml, count=1, flags=re.MULTILINE),
        encoding="utf-8",
    )
    from builders import compile_guide

    with Library(compile_guide(folder, tmp_path / "x.sqlite")) as library:
        for path, data in site_files(library, default_settings()):
            if path.endswith(".html"):
                assert Seen(data.decode()).wrong == [], path
                assert b"<b>&" not in data
