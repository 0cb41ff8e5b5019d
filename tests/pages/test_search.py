"""What the search page says."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.danger_kinds import DangerKind
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.navigation.location import ArticlePage, DrugPage, Search, TreatmentPage
from reader.pages.alarm import Alarm, AlarmHold, alarm_for
from reader.pages.router import Router
from reader.pages.search import SearchPage
from reader.search.danger.urgency import Urgency, UrgencyLevel


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
    assert lines["drugs/amphetamine"].symbol == "more"
    assert lines["pairs/naltrexone-for-amphetamine"].kind is None
    assert all(line.snippet for line in lines.values())


def test_a_damaged_article_is_found_by_its_title(small: Router) -> None:
    assert ArticlePage("treatments/methadone") in [
        line.location for line in search(small, "methadone").results
    ]


def test_danger_shows_the_card_of_its_kind(shipped: Router) -> None:
    page = search(shipped, "he is not breathing")
    assert page.is_urgent
    (card,) = page.alarm.cards
    assert "911" in card.title
    assert card.steps
    assert card.more.article == "topics/emergency"
    calm = search(shipped, "naltrexone")
    assert calm.alarm == Alarm()


def test_below_thoughts_of_suicide_stand_crisis_pages_only(shipped: Router) -> None:
    for typed in ("i want to kill myself", "me quiero matar", "suicide"):
        page = search(shipped, typed)
        assert "988" in page.alarm.cards[0].title, typed
        below = {line.location.article for line in page.crisis}
        assert below
        assert not any(article.startswith(("drugs/", "treatments/", "pairs/")) for article in below), typed


def test_the_card_speaks_the_language_that_was_typed(shipped: Router) -> None:
    page = search(shipped, "mi esposo no respira")
    assert [card.language for card in page.alarm.cards] == ["es", "en"]
    page = search(shipped.in_language("es"), "my husband is not breathing")
    assert [card.language for card in page.alarm.cards] == ["en", "es"]
    page = search(shipped, "my husband is not breathing")
    assert [card.language for card in page.alarm.cards] == ["en"]


@pytest.fixture(scope="module")
def library(shipped_library: Path) -> Iterator[Library]:
    with Library(shipped_library) as opened:
        yield opened


def test_every_kind_has_a_card_in_both_languages(library: Library) -> None:
    for kind in DangerKind:
        alarm = alarm_for(library, Urgency(UrgencyLevel.FULL, kind), ("en", "es"))
        assert [card.language for card in alarm.cards] == ["en", "es"], kind
        for card in alarm.cards:
            assert "911" in " ".join((card.title, *card.steps)), kind
            assert card.more_title, kind


def test_where_988_stands_in_spanish_it_says_how_to_reach_it_in_spanish(library: Library) -> None:
    for kind in DangerKind:
        (card,) = alarm_for(library, Urgency(UrgencyLevel.FULL, kind), ("es",)).cards
        words = " ".join((card.title, *card.steps))
        if "988" in words:
            assert "oprima 2" in words, kind
            assert "AYUDA" in words, kind


FULL, QUIET, NONE = Alarm(UrgencyLevel.FULL), Alarm(UrgencyLevel.CAUTION), Alarm()


def test_an_alarm_comes_at_once_and_goes_when_the_text_rests() -> None:
    hold = AlarmHold()
    assert hold.typing(NONE, "he is") == NONE
    assert hold.typing(FULL, "he is not breathing") == FULL
    assert hold.typing(NONE, "he is not breathing h") == FULL
    assert hold.typing(QUIET, "he is not breathing ha") == FULL
    assert hold.rested(NONE) == NONE


def test_an_alarm_goes_with_the_text() -> None:
    hold = AlarmHold()
    hold.typing(FULL, "overdose")
    assert hold.typing(NONE, "  ") == NONE


def test_a_louder_alarm_replaces_a_quiet_one() -> None:
    hold = AlarmHold()
    hold.typing(QUIET, "a")
    assert hold.typing(FULL, "a b") == FULL
