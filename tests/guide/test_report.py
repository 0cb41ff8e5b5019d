"""The editor's page: order, numbers, problems, reviews; everything escaped; nothing beside it needed."""

import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from builders import BODY, STANDARDS, article_text, guide_toml, make_guide

from reader.content.article import Article, DamagedArticle
from reader.errors import FileProblem
from reader.guide.checks import run_checks
from reader.guide.loader import Gathered, gather
from reader.guide.report import recorded_review, report_html, report_rows, write_report
from reader.guide.reviews import sign

DAY = date(2026, 11, 23)
HARD = "Comprehensive rehabilitation necessitates considerable organizational determination. "


class Page(HTMLParser):
    """The words of every table row and list entry, and every tag with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self.entries: list[str] = []
        self._open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
        elif tag == "li":
            self.entries.append("")
        if tag not in ("meta", "br"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if {"td", "th"} & set(self._open):
            self.rows[-1][-1] += data
        elif "li" in self._open:
            self.entries[-1] += data


def never(_article: Article | DamagedArticle) -> str:
    return "Not yet reviewed"


def html_of(gathered: Gathered) -> str:
    return report_html(gathered, run_checks(gathered, STANDARDS), never, DAY)


def test_the_table_has_every_article_the_hardest_first(tmp_path: Path) -> None:
    more = {
        "topics/hard": article_text("Hard", body=BODY + HARD * 16),
        "topics/broken": "no head",
        "es/topics/dolor": article_text("Dolor"),
    }
    gathered = gather(make_guide(tmp_path, guide=guide_toml(languages=("en", "es")), more=more))
    rows = report_rows(gathered, run_checks(gathered, STANDARDS), never)
    assert len(rows) == len(gathered.everything) == 11
    assert [row.article for row in rows][:2] == ["topics/broken", "topics/hard"]
    assert (rows[-1].article, rows[-1].language) == ("topics/dolor", "es")
    assert rows[-1].reading is not None
    assert rows[-1].reading.measure.scale == "INFLESZ"
    grades = [row.reading.grade for row in rows if row.reading and row.language == "en"]
    assert grades == sorted(grades, reverse=True)
    page = Page(html_of(gathered))
    assert page.rows[0] == ["Article", "Grade", "SMOG", "Words", "Problems", "Review", "Sources checked"]
    assert page.rows[1][1:] == ["–", "–", "–", "1", "Not yet reviewed", "–"]
    hard = rows[1]
    assert hard.reading
    assert page.rows[2] == [
        "Hardtopics/hard (en)",
        f"{hard.reading.grade:.1f}",
        f"{hard.reading.smog:.1f}",
        str(hard.words),
        "1",
        "Not yet reviewed",
        "2026-11-22",
    ]


def test_medians(tmp_path: Path) -> None:
    # Eight articles of the builder with one text; one hard article moves no median.
    gathered = gather(make_guide(tmp_path, more={"topics/hard": article_text("Hard", body=BODY + HARD * 16)}))
    html = html_of(gathered)
    usual = report_rows(gathered, (), never)[4].reading
    assert usual
    assert f"Flesch-Kincaid grade <strong>{usual.grade:.1f}</strong>" in html
    assert f"SMOG <strong>{usual.smog:.1f}</strong>" in html
    assert "9 articles, 0 of them damaged; 1 problems." in html


def test_problems_come_with_line_and_hint(tmp_path: Path) -> None:
    more = {"topics/pain": article_text("Pain", drugs=["alchol"])}
    gathered = gather(make_guide(tmp_path, more=more, aliases=("booze\tplain\tdrugs/alcohl",)))
    html = html_of(gathered)
    pain, alias = Page(html).entries
    assert pain.startswith("Line 4, error:")
    assert pain.endswith('Did you mean "alcohol"? [unknown-term]')
    assert alias.startswith("Line 2, error:")
    links = {a["href"] for tag, a in Page(html).tags if tag == "a"}
    places = {f"#{a['id']}" for tag, a in Page(html).tags if tag == "h3"}
    assert links == {"#en/topics/pain.md"}
    assert places == {"#en/topics/pain.md", "#aliases.tsv"}


def test_a_sound_guide_has_no_problems(tmp_path: Path) -> None:
    page = html_of(gather(make_guide(tmp_path)))
    assert "<h2>Problems</h2>\n<p>None.</p>" in page
    assert Page(page).entries == []


def test_a_guide_without_articles(tmp_path: Path) -> None:
    gathered = gather(make_guide(tmp_path, articles={}, evidence=(), aliases=(), codes=()))
    assert "0 articles" in html_of(gathered)


def test_nothing_is_fetched_and_nothing_runs(tmp_path: Path) -> None:
    html = html_of(gather(make_guide(tmp_path)))
    page = Page(html)
    assert not {tag for tag, _ in page.tags} & {"script", "link", "img", "iframe", "object", "base", "form"}
    assert not re.search(r"https?:|//|url\(|@import|@font-face|\son\w+=", html)
    assert "default-src 'none'" in html


def test_every_text_is_escaped(tmp_path: Path) -> None:
    wild = "<script>alert('&')</script>"
    text = article_text(f'"{wild}"', drugs=["'<b>x</b>'"])
    gathered = gather(make_guide(tmp_path, more={"topics/pain": text}))
    html = report_html(gathered, run_checks(gathered, STANDARDS), lambda _article: wild, DAY)
    assert "<script" not in html
    assert "<b>" not in html
    page = Page(html)
    assert any(row[0].startswith(wild) and row[5] == wild for row in page.rows)
    assert any("<b>x</b>" in entry for entry in page.entries)


def test_recorded_reviews(tmp_path: Path) -> None:
    folder = make_guide(tmp_path)
    for article in ("drugs/alcohol", "drugs/amphetamine"):
        sign(folder, article, "en", "Dr. A", "Director", DAY)
    changed = folder / "en" / "drugs" / "amphetamine.md"
    changed.write_text(changed.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    gathered = gather(folder)
    state = recorded_review(gathered)
    states = {article.id: state(article) for article in gathered.articles}
    assert states["drugs/alcohol"] == "Reviewed by Dr. A, Director, 2026-11-23"
    assert states["drugs/amphetamine"] == "Changed since its review of 2026-11-23"
    assert states["topics/emergency"] == "Not yet reviewed"


def test_the_page_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    output = tmp_path / "new" / "out.html"
    write_report("<p>é</p>\n", output)
    write_report("<p>ü</p>\n", output)
    assert output.read_bytes() == "<p>ü</p>\n".encode()
    folder = tmp_path / "folder"
    (folder / "x").mkdir(parents=True)
    with pytest.raises(FileProblem, match="cannot be written"):
        write_report("x", folder)
    with pytest.raises(FileProblem, match="cannot be written"):
        write_report("x", output / "below.html")
    assert {path.name for path in tmp_path.iterdir()} == {"new", "folder"}
    assert [path.name for path in output.parent.iterdir()] == ["out.html"]
