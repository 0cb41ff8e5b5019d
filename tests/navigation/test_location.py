"""Places go to text and back; nothing else is a place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.navigation.location import (
    AllDrugs,
    AllTopics,
    AllTreatments,
    ArticlePage,
    Display,
    DrugPage,
    Family,
    FindGroup,
    Handouts,
    Home,
    Keys,
    Labels,
    Location,
    Matrix,
    Search,
    Situations,
    TakeAway,
    TreatmentPage,
    from_text,
    to_text,
)

PLACES = [
    (Home(), "home"),
    (AllDrugs(), "drugs"),
    (AllTreatments(), "treatments"),
    (AllTopics(), "topics"),
    (Family(), "family"),
    (Situations(), "situations"),
    (DrugPage("alcohol"), "drug/alcohol"),
    (TreatmentPage("contingency-management"), "treatment/contingency-management"),
    (ArticlePage("topics/emergency"), "article/topics/emergency"),
    (ArticlePage("topics/emergency", "seizure"), "article/topics/emergency#seizure"),
    (Matrix(), "compare"),
    (Matrix("medicine"), "compare/medicine"),
    (Search(), "search"),
    (Search("white stuff"), "search/white%20stuff"),
    (Search("50/50 #1?"), "search/50%2F50%20%231%3F"),
    (Labels(), "labels"),
    (Display(), "display"),
    (Keys(), "keys"),
    (TakeAway("topics/emergency"), "take/topics/emergency"),
    (Handouts(), "handouts"),
    (Handouts("speed", (), FindGroup.FAMILY), "handouts/family//speed"),
    (
        Handouts("b/c", ("drugs/alcohol", "topics/a")),
        "handouts/all/drugs/alcohol+topics/a/b%2Fc",
    ),
]


@pytest.mark.parametrize(("place", "text"), PLACES)
def test_there_and_back(place: Location, text: str) -> None:
    assert to_text(place) == text
    assert from_text(text) == place


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nowhere",
        "Home",
        "home/",
        "drug/",
        "drug/Alcohol",
        "drug/../alcohol",
        "drug/a--b",
        "article/alcohol",
        "article/secrets/alcohol",
        "article/drugs/../../etc/passwd",
        "article/drugs/alcohol#A b",
        "article/drugs/alcohol\n",
        "compare/medicine/x",
        "https://example.org",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "search/" + "x" * 12_000,
        "handouts/all//" + "x" * 12_000,
        "handouts/none//",
        "handouts/all/drugs/alcohol",
        "handouts/all/secrets/alcohol/",
        "take/alcohol",
    ],
)
def test_no_place(text: str) -> None:
    assert from_text(text) is None


@given(st.text(max_size=300).filter(lambda t: not any(0xD800 <= ord(c) < 0xE000 for c in t)))
def test_every_query_survives(query: str) -> None:
    assert from_text(to_text(Search(query))) == Search(query)


@given(st.text(max_size=60))
def test_any_text_is_a_place_or_none(text: str) -> None:
    place = from_text(text)
    assert place is None or from_text(to_text(place)) == place


def test_a_lone_surrogate_has_an_address() -> None:
    assert to_text(Search("a\ud800b")) == "search/a%3Fb"


_ids = st.from_regex(r"(drugs|treatments|pairs|topics)/[a-z0-9]{1,9}(-[a-z0-9]{1,9})?", fullmatch=True)
_typed = st.text(st.characters(codec="utf-8"), max_size=30)


@given(
    st.one_of(
        st.builds(Handouts, _typed, st.lists(_ids, max_size=4).map(tuple), st.sampled_from(FindGroup)),
        st.builds(TakeAway, _ids),
        st.builds(ArticlePage, _ids),
        st.builds(Search, _typed),
    )
)
def test_every_place_has_its_own_address(place: Location) -> None:
    assert from_text(to_text(place)) == place
