"""The shipped guide is whole: every planned article is there, none is damaged, no check finds an error."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import STANDARDS

from reader.content.problems import Severity
from reader.guide.checks import run_checks
from reader.guide.loader import Gathered
from reader.library.store import Library
from reader.library.taxonomy import TermKind

ARTICLES = Path(__file__).resolve().parents[2] / "articles"
LEAST = 100  # so that it looks at something


@pytest.fixture
def gathered(shipped_guide: Gathered) -> Gathered:
    return shipped_guide


def test_no_article_is_damaged(gathered: Gathered) -> None:
    assert [article.path for article in gathered.damaged] == []


def test_every_article_is_written_in_every_language(gathered: Gathered) -> None:
    written = [
        {article.id for article in gathered.articles if article.language == language}
        for language in gathered.guide.languages
    ]
    assert len(written[0]) >= LEAST
    assert [sorted(ids ^ written[0]) for ids in written] == [[] for _ in written]


def test_no_check_finds_an_error(gathered: Gathered) -> None:
    standards = replace(STANDARDS, today=date(2026, 12, 1))  # no source was checked later
    found = [str(p) for p in run_checks(gathered, standards) if p.severity is not Severity.WARNING]
    assert found == []


def test_every_drug_and_treatment_has_its_page(gathered: Gathered) -> None:
    ids = {article.id for article in gathered.articles if article.language == "en"}
    wanted = {f"{kind.value}s/{term}" for kind in TermKind for term in gathered.guide.ids(kind)}
    assert sorted(wanted - ids) == []


def test_what_home_and_the_family_page_name_is_there(gathered: Gathered) -> None:
    guide = gathered.guide
    ids = {article.id for article in gathered.articles if article.language == "en"}
    assert sorted({guide.emergency, *guide.family, *guide.first} - ids) == []


def test_it_compiles(gathered: Gathered, shipped_library: Path) -> None:
    with Library(shipped_library) as library:
        assert library.is_sound()
        assert library.info.name == "Waymark"
        cards = library.cards("en")
        assert len(cards) == len([a for a in gathered.everything if a.language == "en"])
        assert [card.id for card in cards if card.damaged] == []
        assert [card.id for card in cards if not library.article(card.id, "en").body.blocks] == []


# What must be the same in every language, read from the files as they stand, not as the check reads them.
FIGURES = {
    "numbers": re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*"),
    "telephone numbers": re.compile(r"(?<!\d)(?:1-)?\d{3}-\d{3}-\d{4}(?!\d)|\b(?:911|988|333888)\b"),
    "doses": re.compile(r"(\d[\d.,]*)\s?(mg/mL|mg|mcg|mL|%|percent\b|por ciento\b)"),
}
LEAST_FIGURES = {"numbers": 1500, "telephone numbers": 200, "doses": 30}  # beside those of passages and facts
SAME_UNIT = {"percent": "%", "por ciento": "%"}


def figures_of(path: Path, pattern: re.Pattern[str]) -> Counter[str]:
    """The figures of an article's title, summary and text; those of its sources aside."""
    head, text = path.read_text(encoding="utf-8").split("---\n", 2)[1:]
    shown = [line for line in head.splitlines() if line.startswith(("title:", "summary:"))]
    # How to reach 988 in Spanish stands in the Spanish texts alone.
    plain = re.sub(
        r"\boprim\w+ 2\b|\[@[^\]]*\]|\]\([^)]*\)|^\s*\d+\. ",
        " ",
        "\n".join((*shown, text)),
        flags=re.MULTILINE,
    )
    found = Counter[str]()
    for each in pattern.findall(plain):
        number, unit = each if isinstance(each, tuple) else (each, "")
        found[f"{number} {SAME_UNIT.get(unit, unit)}".strip()] += 1
    return found


@pytest.mark.parametrize("what", FIGURES)
def test_every_figure_is_the_same_in_both_languages(what: str) -> None:
    originals = sorted(path for path in (ARTICLES / "en").rglob("*.md") if path.parent.name != "passages")
    assert len(originals) >= LEAST
    differing, found = {}, 0
    for original in originals:
        translation = ARTICLES / "es" / original.relative_to(ARTICLES / "en")
        one, other = (figures_of(path, FIGURES[what]) for path in (original, translation))
        found += one.total()
        if one != other:
            differing[translation.name] = (dict(one - other), dict(other - one))
    assert differing == {}
    assert found >= LEAST_FIGURES[what]
