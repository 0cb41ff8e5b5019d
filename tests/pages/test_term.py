"""The page of a drug or treatment: best proven first, each line with its badge and its page."""

from pathlib import Path

import pytest
from builders import compile_guide, guide_toml, make_guide

from reader.library.rows import Level
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.navigation.location import AllDrugs, AllTreatments, ArticlePage, DrugPage, Home, TreatmentPage
from reader.pages.parts import BEST_FIRST, Badge
from reader.pages.router import Router
from reader.pages.term import MOST_QUESTIONS, TermPage


def drug(router: Router, name: str) -> TermPage:
    page = router.page(DrugPage(name))
    assert isinstance(page, TermPage)
    return page


def treatment(router: Router, name: str) -> TermPage:
    page = router.page(TreatmentPage(name))
    assert isinstance(page, TermPage)
    return page


def test_a_drug(small: Router) -> None:
    page = drug(small, "amphetamine")
    assert (page.kind, page.name, page.summary) == (TermKind.DRUG, "Amphetamine", "What this page says.")
    assert page.main_article
    assert page.main_article.location == ArticlePage("drugs/amphetamine")
    assert [link.location.article for link in page.articles] == ["pairs/naltrexone-for-amphetamine"]
    assert [link.location.article for link in page.topics] == ["drugs/alcohol", "topics/emergency"]
    assert page.emergency == ArticlePage("topics/emergency")
    assert [crumb.location for crumb in page.crumbs] == [Home(), AllDrugs(), DrugPage("amphetamine")]


def test_where_stopping_suddenly_is_dangerous_the_page_says_so(shipped: Router) -> None:
    for name in ("alcohol", "benzodiazepines", "ghb", "gabapentinoids", "sleep-medicines"):
        assert drug(shipped, name).is_dangerous_to_stop, name
    for name in ("withdrawal-management", "tapering-benzodiazepines", "topiramate-and-gabapentin"):
        assert treatment(shipped, name).is_dangerous_to_stop, name
    assert not drug(shipped, "cannabis").is_dangerous_to_stop
    assert not treatment(shipped, "naltrexone").is_dangerous_to_stop


@pytest.mark.parametrize("word", ["can-kill", "seizures", "can-kil"])
def test_what_the_guide_calls_dangerous_to_stop_warns_whichever_word_it_has(
    tmp_path: Path, word: str
) -> None:
    guide = guide_toml(stopping={"amphetamine": word})
    with Library(compile_guide(make_guide(tmp_path, guide=guide), tmp_path / "library.sqlite")) as library:
        router = Router(library, "en")
        assert drug(router, "amphetamine").is_dangerous_to_stop
        assert not drug(router, "alcohol").is_dangerous_to_stop


def test_evidence_is_ordered_and_badged(small: Router) -> None:
    lines = drug(small, "amphetamine").evidence
    assert [(line.names, line.badge) for line in lines] == [
        (("Contingency management",), Badge(Level.RECOMMENDED, not_approved=False)),
        (("Naltrexone",), Badge(Level.MIXED, not_approved=True)),
        (("Naloxone",), Badge(Level.NOT_RECOMMENDED, not_approved=True)),
    ]
    assert lines[1].location == ArticlePage("pairs/naltrexone-for-amphetamine")
    assert (lines[1].statement, lines[1].source) == ("Trials disagree.", "One, 2020")
    assert {line.kind for line in lines} == {TermKind.TREATMENT}


def test_a_treatment_names_its_drugs_and_partners(small: Router) -> None:
    page = treatment(small, "naltrexone")
    assert [crumb.location for crumb in page.crumbs][1] == AllTreatments()
    assert [(line.names, line.badge.level) for line in page.evidence] == [
        (("Alcohol",), Level.APPROVED),
        (("Methamphetamine", "Methadone"), Level.PROMISING),
        (("Amphetamine",), Level.MIXED),
    ]
    assert not page.evidence[0].badge.not_approved
    assert {line.kind for line in page.evidence} == {TermKind.DRUG}


def test_a_treatment_of_two_medicines_for_a_drug(small: Router) -> None:
    (line,) = drug(small, "methamphetamine").evidence
    assert line.names == ("Naltrexone", "Methadone")
    assert line.badge == Badge(Level.PROMISING, not_approved=True)


def test_a_term_without_an_article(small: Router) -> None:
    page = treatment(small, "contingency-management")
    assert page.main_article is None
    assert page.summary == ""
    assert page.evidence


def test_evidence_without_its_article_leads_to_the_term(tmp_path: Path) -> None:
    rows = ("amphetamine\tnaltrexone\tmixed\tTrials disagree.\tOne\tpairs/not-written",)
    path = compile_guide(make_guide(tmp_path / "guide", evidence=rows), tmp_path / "library.sqlite")
    with Library(path) as library:
        router = Router(library, "en")
        assert drug(router, "amphetamine").evidence[0].location == TreatmentPage("naltrexone")
        assert treatment(router, "naltrexone").evidence[0].location == DrugPage("amphetamine")


def test_an_emergency_medicine_is_not_called_unapproved(tmp_path: Path) -> None:
    rows = ("alcohol\tnaloxone\temergency\tReverses it.\tTwo\ttreatments/naloxone",)
    path = compile_guide(make_guide(tmp_path / "guide", evidence=rows), tmp_path / "library.sqlite")
    with Library(path) as library:
        (line,) = drug(Router(library, "en"), "alcohol").evidence
    assert line.badge == Badge(Level.EMERGENCY, not_approved=False)


def test_every_level_has_its_place() -> None:
    assert set(BEST_FIRST) == set(Level)
    assert BEST_FIRST[0] is Level.APPROVED
    assert BEST_FIRST[-1] is Level.NOT_RECOMMENDED


@pytest.mark.parametrize("name", ["amphetamine", "alcohol", "opioids"])
def test_shipped_evidence_is_best_first(shipped: Router, name: str) -> None:
    page = drug(shipped, name)
    order = [BEST_FIRST.index(line.badge.level) for line in page.evidence]
    assert order
    assert order == sorted(order)
    assert len(page.topics) <= MOST_QUESTIONS


def test_naltrexone_for_amphetamine_says_mixed_and_not_approved(shipped: Router) -> None:
    lines = drug(shipped, "amphetamine").evidence
    (line,) = [line for line in lines if line.location == ArticlePage("pairs/naltrexone-for-amphetamine")]
    assert line.badge == Badge(Level.MIXED, not_approved=True)
    assert "2008" in line.statement
