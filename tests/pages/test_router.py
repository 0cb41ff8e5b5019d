"""Every place has its page; a place the guide does not have, and a library that breaks, have one too."""

from pathlib import Path

import pytest
from builders import make_library
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError
from reader.library.store import Library
from reader.navigation.location import (
    AllDrugs,
    AllTopics,
    AllTreatments,
    ArticlePage,
    Display,
    DrugPage,
    Family,
    Home,
    Keys,
    Labels,
    Location,
    Matrix,
    Search,
    Situations,
    TreatmentPage,
)
from reader.pages.article import ArticleView, DamagedView
from reader.pages.home import HomePage
from reader.pages.lists import ListPage
from reader.pages.matrix import MatrixPage
from reader.pages.router import FixedPage, NotHere, OtherLanguage, Router, Trouble
from reader.pages.search import SearchPage
from reader.pages.term import TermPage
from reader.texts.sentence import said

PLACES = [
    (Home(), HomePage),
    (AllDrugs(), ListPage),
    (AllTreatments(), ListPage),
    (AllTopics(), ListPage),
    (Family(), ListPage),
    (Situations(), ListPage),
    (DrugPage("alcohol"), TermPage),
    (TreatmentPage("naltrexone"), TermPage),
    (ArticlePage("drugs/alcohol"), ArticleView),
    (ArticlePage("drugs/alcohol", "what-helps"), ArticleView),
    (ArticlePage("treatments/methadone"), DamagedView),
    (Matrix("medicine"), MatrixPage),
    (Search("speed"), SearchPage),
    (Search(), SearchPage),
    (Labels(), FixedPage),
    (Display(), FixedPage),
    (Keys(), FixedPage),
]


@pytest.mark.parametrize(("place", "kind"), PLACES, ids=str)
def test_every_place_has_its_page(small: Router, place: Location, kind: type) -> None:
    page = small.page(place)
    assert isinstance(page, kind)
    assert page.location == place


def test_the_first_group_is_the_usual_matrix(small: Router) -> None:
    assert small.page(Matrix()) == small.page(Matrix("medicine"))


@pytest.mark.parametrize(
    "place",
    [
        DrugPage("nothing"),
        DrugPage("naltrexone"),
        TreatmentPage("alcohol"),
        TreatmentPage(""),
        ArticlePage("topics/nothing"),
        ArticlePage(""),
        Matrix("nothing"),
    ],
    ids=str,
)
def test_an_unknown_place(small: Router, place: Location) -> None:
    assert small.page(place) == NotHere(place)


def test_every_place_of_the_shipped_guide(shipped: Router) -> None:
    """Everything a page of the guide leads to is there."""
    seen: set[Location] = set()
    waiting: list[Location] = [Home(), AllDrugs(), AllTreatments(), AllTopics(), Family(), Matrix()]
    while waiting:
        place = waiting.pop()
        if place in seen:
            continue
        seen.add(place)
        page = shipped.page(place)
        assert not isinstance(page, NotHere | Trouble), place
        if isinstance(page, ListPage):
            waiting += [entry.location for group in page.groups for entry in group.entries]
        elif isinstance(page, HomePage):
            waiting += [tile.location for tile in (*page.drugs, *page.treatments)]
        elif isinstance(page, TermPage):
            waiting += [each.location for each in (*page.evidence, *page.articles, *page.topics)]
            waiting += [crumb.location for crumb in page.crumbs]
        elif isinstance(page, MatrixPage):
            waiting += [cell.location for row in page.rows for cell in row.cells]
            waiting += [Matrix(group.id) for group in page.groups]
        elif isinstance(page, ArticleView | DamagedView):
            waiting += [link.location for link in page.related]
    assert len(seen) > 100


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_any_id_has_a_page(small: Router, text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    for place in (DrugPage(text), TreatmentPage(text), ArticlePage(text, text), Matrix(text), Search(text)):
        assert small.page(place).location in (place, Matrix("medicine"))


def test_a_library_that_breaks_later_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library(make_library(tmp_path)) as library:
        router = Router(library, "en")

        def broken(*_arguments: object, **_values: object) -> None:
            raise LibraryError(said("The guide's library file is damaged."), said("Install the guide again."))

        monkeypatch.setattr(library, "rows", broken)
        for place, kind in PLACES:
            page = router.page(place)
            if kind is not FixedPage and place not in (Search(), Situations()):  # which ask it nothing here
                sentence = "The guide's library file is damaged. Install the guide again."
                assert page == Trouble(place, sentence), place


def test_a_language_the_guide_lacks_is_calm(small_library: Library) -> None:
    router = Router(small_library, "xx")
    home = router.page(Home())
    assert isinstance(home, HomePage)
    assert home.drugs == ()
    elsewhere = router.page(ArticlePage("drugs/alcohol"))
    assert elsewhere == OtherLanguage(ArticlePage("drugs/alcohol"), "Alcohol", ("en",))
    assert isinstance(router.page(ArticlePage("drugs/no-such-drug")), NotHere)
    assert isinstance(router.page(Matrix()), NotHere)
