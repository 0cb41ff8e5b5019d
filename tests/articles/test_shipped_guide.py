"""The shipped guide is whole: every planned article is there, none is damaged, no check finds an error."""

from pathlib import Path

import pytest
from builders import STANDARDS

from reader.content.problems import Severity
from reader.library.checks import run_checks
from reader.library.loader import Gathered, gather
from reader.library.store import Library
from reader.library.taxonomy import TermKind

ARTICLES = Path(__file__).resolve().parents[2] / "articles"
WRITTEN = 104


@pytest.fixture(scope="module")
def gathered() -> Gathered:
    return gather(ARTICLES)


def test_no_article_is_damaged(gathered: Gathered) -> None:
    assert [article.path for article in gathered.damaged] == []


def test_every_article_is_written(gathered: Gathered) -> None:
    assert len([article for article in gathered.articles if article.language == "en"]) == WRITTEN


def test_no_check_finds_an_error(gathered: Gathered) -> None:
    found = [str(p) for p in run_checks(gathered, STANDARDS) if p.severity is not Severity.WARNING]
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
        assert [card.id for card in cards if not library.article(card.id, "en").html] == []
