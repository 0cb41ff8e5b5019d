"""What the search page says."""

from reader.library.taxonomy import TermKind
from reader.navigation.location import ArticlePage, DrugPage, Search, TreatmentPage
from reader.pages.router import Router
from reader.pages.search import SearchPage


def search(router: Router, query: str) -> SearchPage:
    page = router.page(Search(query))
    assert isinstance(page, SearchPage)
    return page


def test_nothing_typed(small: Router) -> None:
    page = search(small, "")
    assert page.results == ()
    assert not page.found_nothing
    assert not search(small, "   ").found_nothing


def test_nothing_found(small: Router) -> None:
    page = search(small, "xyzzyqq")
    assert page.found_nothing
    assert page.results == ()
    assert not page.is_urgent


def test_a_street_word_names_every_meaning_with_its_page(small: Router) -> None:
    (line,) = search(small, "speed").meanings
    assert (line.word, line.is_street, line.is_brand) == ("Speed", True, False)
    assert [(crumb.label, crumb.location) for crumb in line.meanings] == [
        ("Amphetamine", DrugPage("amphetamine")),
        ("Methamphetamine", DrugPage("methamphetamine")),
    ]


def test_a_brand(small: Router) -> None:
    (line,) = search(small, "vivitrol").meanings
    assert (line.is_street, line.is_brand) == (False, True)
    assert [crumb.location for crumb in line.meanings] == [TreatmentPage("naltrexone")]


def test_a_plain_phrase_is_no_name(shipped: Router) -> None:
    """ "Cold turkey" leads to detox; it is no other name for it."""
    (line,) = search(shipped, "cold turkey").meanings
    assert not line.is_name
    assert [crumb.location for crumb in line.meanings] == [TreatmentPage("withdrawal-management")]
    (line,) = search(shipped, "booze").meanings
    assert line.is_name


def test_suggestions_do_not_replace_what_was_typed(small: Router) -> None:
    page = search(small, "naltrexon")
    assert page.location == Search("naltrexon")
    assert page.suggestions == ("Naltrexone", "Naloxone")
    assert page.shown_for == "Naltrexone"
    assert page.results[0].location == ArticlePage("treatments/naltrexone")


def test_result_lines(small: Router) -> None:
    lines = {line.location.article: line for line in search(small, "naltrexone amphetamine").results}
    assert lines["treatments/naltrexone"].kind is TermKind.TREATMENT
    assert lines["treatments/naltrexone"].symbol == "bottle"
    assert lines["drugs/amphetamine"].kind is TermKind.DRUG
    assert lines["drugs/amphetamine"].symbol == "drop"
    assert lines["pairs/naltrexone-for-amphetamine"].kind is None
    assert all(line.snippet for line in lines.values())


def test_a_damaged_article_is_found_by_its_title(small: Router) -> None:
    assert ArticlePage("treatments/methadone") in [
        line.location for line in search(small, "methadone").results
    ]


def test_danger_puts_the_emergency_page_first(small: Router) -> None:
    page = search(small, "he is not breathing")
    assert page.is_urgent
    assert page.emergency == ArticlePage("topics/emergency")
    calm = search(small, "naltrexone")
    assert not calm.is_urgent
    assert calm.emergency is None
