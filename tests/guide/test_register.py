"""The register of sources: one entry a work, in the form of reference managers; faults have their line."""

from datetime import date
from pathlib import Path

import pytest
from builders import SOURCES, article_text, body_of, make_guide, problems_of

from reader.content.problems import Severity
from reader.guide.loader import gather
from reader.guide.register import How, read_register

WORKS = """# A comment.
- id: trial-2008
  type: article-journal
  title: "A trial: naltrexone"
  author: [{family: Jayaram-Lindström}]
  container-title: Am J Psychiatry
  publisher: APA
  issued: {date-parts: [[2008, 11]]}
  DOI: 10.1176/appi.ajp.2008.08020304
  PMID: "18765480"
  kind: trial
  covers: [amphetamine]
  checked: 2026-11-22
  how: facts sheet
  same-trial: [follow-up]
- id: follow-up
  type: report
  title: Later
  publisher: NIDA
  issued: [{year: 2010}]
  PMID: "18765481"
  checked: 2026-11-20
  how: not opened
  same-trial: [trial-2008]
- id: page
  type: webpage
  title: A page
  publisher: CDC
  issued: "2024-05-01"
  URL: https://www.cdc.gov/x
  checked: 2026-11-22
  how: stored copy
"""
CITED = body_of("Pain").replace("[@two-2021]", "[@two-2021; @page; @trial-2008; @follow-up]")


def guide(folder: Path, works: str = WORKS) -> Path:
    make_guide(folder, more={"topics/pain": article_text("Pain", body=CITED)})
    path = folder / "sources.yaml"
    path.write_text(path.read_text(encoding="utf-8") + works, encoding="utf-8")
    return folder


def test_what_a_work_says(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text(WORKS, encoding="utf-8")
    register = read_register(tmp_path)
    assert register.problems == ()
    trial, later, page = register.works.values()
    assert (trial.source.publisher, trial.source.year, trial.source.url, trial.line) == (
        "Am J Psychiatry",
        2008,
        "https://doi.org/10.1176/appi.ajp.2008.08020304",
        2,
    )
    assert (trial.how, trial.checked, trial.covers) == (How.FACTS_SHEET, date(2026, 11, 22), ("amphetamine",))
    assert (later.source.url, later.source.year) == ("https://pubmed.ncbi.nlm.nih.gov/18765481/", 2010)
    assert (page.source.url, page.source.year, page.source.publisher) == (
        "https://www.cdc.gov/x",
        2024,
        "CDC",
    )


def test_an_article_has_what_it_cites_and_is_as_old_as_the_oldest(tmp_path: Path) -> None:
    folder = guide(tmp_path)
    assert problems_of(folder) == ()
    (pain,) = [each for each in gather(folder).articles if each.id == "topics/pain"]
    assert [source.id for source in pain.sources] == [
        "one-2020",
        "two-2021",
        "page",
        "trial-2008",
        "follow-up",
    ]
    assert pain.sources_checked == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("right", "wrong", "rule", "message"),
    [
        ("10.1176/appi", "doi:10.1176/appi", "sources", "form of a DOI"),
        ('"18765481"', "PM18765481", "sources", "form of a PMID"),
        ("kind: trial", "trial: NCT1", "sources", "form of a trial number"),
        ("covers: [amphetamine]", "covers: [amphetamin]", "sources", "no drug or treatment"),
        ("same-trial: [trial-2008]", "covers: [alcohol]", "sources", "in turn"),
        ("same-trial: [follow-up]", "same-trial: [folow-up]", "sources", "in turn"),
        ("how: not opened", "how: read", "sources", "no way to check"),
        ("how: not opened", "kind: trial", "sources", 'has no "how"'),
        ("2026-11-20", "2026-11-31", "sources", "not a day"),
        ("2026-11-20", "2026-11-24", "dates", "still to come"),
        ("2026-11-20", "2025-05-21", "dates", "18 months"),
        ("https://www.cdc.gov/x", "www.cdc.gov", "sources", "not a web address"),
        ('issued: "2024-05-01"', "issued: soon", "sources", "year"),
        ("id: page", "id: A page", "sources", "not the id"),
        ("id: page", "id: follow-up", "sources", "used twice"),
        ("publisher: CDC", "publishr: CDC", "sources", "unknown key"),
        ("- id: page", "- page\n- id: page", "sources", "no work"),
        ("publisher: CDC", "publisher: γCDC", "character", "no place in the text"),
        (
            "# A comment.",
            "- {id: more, type: book, title: T, checked: 2026-11-22, how: opened}",
            "uncited-source",
            "",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    tmp_path: Path, right: str, wrong: str, rule: str, message: str
) -> None:
    assert right in WORKS
    found = [
        p for p in problems_of(guide(tmp_path, WORKS.replace(right, wrong, 1))) if p.path == "sources.yaml"
    ]
    assert any(p.rule == rule and message in p.message and p.line > len(SOURCES) for p in found), found
    assert all(p.severity is Severity.ERROR for p in found)


@pytest.mark.parametrize("text", ["words", "- [", "\ufffe", "a: b", "- {id: &x one}\n- *x", "\x00"])
def test_a_register_that_cannot_be_read_is_a_lost_part(tmp_path: Path, text: str) -> None:
    make_guide(tmp_path)
    (tmp_path / "sources.yaml").write_text(text, encoding="utf-8")
    gathered = gather(tmp_path)
    assert [p.path for p in gathered.lost] == ["sources.yaml"] or gathered.register.problems
    (tmp_path / "sources.yaml").unlink()
    assert [p.path for p in gather(tmp_path).lost] == ["sources.yaml"]
