"""What is found for what people type, and that anything may be typed."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.library.folding import fold
from reader.search.ranking import MOST_HITS, Searcher
from reader.search.results import SearchResult

SEED = "pairs/naltrexone-for-amphetamine"


def ids(result: SearchResult) -> list[str]:
    return [hit.card.id for hit in result.hits]


def names(result: SearchResult) -> set[str]:
    return {name for meaning in result.meanings for name in meaning.names}


@pytest.mark.parametrize(
    ("typed", "within"),
    [("naltrexone speed", 3), ("vivitrol meth", 10), ("naltrexon", 5), ("naltrexone amphetamine", 1)],
)
def test_the_seed_page_is_found(shipped: Searcher, typed: str, within: int) -> None:
    assert SEED in ids(shipped.search(typed))[:within]


def test_an_ambiguous_street_word_gives_every_drug(shipped: Searcher) -> None:
    result = shipped.search("speed")
    (meaning,) = result.meanings
    assert (meaning.word, meaning.kind) == ("Speed", "street")
    assert set(meaning.names) == {"Amphetamine", "Methamphetamine"}
    assert {"drugs/amphetamine", "drugs/methamphetamine"} <= set(ids(result)[:3])


def test_a_brand_gives_its_medicine(shipped: Searcher) -> None:
    for typed in ("Vivitrol", "vivitrol", "VIVITROL"):
        result = shipped.search(typed)
        (meaning,) = result.meanings
        assert (meaning.word.lower(), meaning.kind, meaning.names) == ("vivitrol", "brand", ("Naltrexone",))
        assert ids(result)[0] == "treatments/naltrexone"


@pytest.mark.parametrize("typed", ["metanfetamina", "METANFETAMINA", "Metanfetamína", "metanfetami\u0301na"])
def test_spanish_words_whatever_their_accents(shipped: Searcher, typed: str) -> None:
    result = shipped.search(typed)
    assert names(result) == {"Methamphetamine"}
    assert ids(result)[0] == "drugs/methamphetamine"


def test_a_brand_is_shown_as_the_brand_not_its_spanish_form(shipped: Searcher) -> None:
    (meaning,) = shipped.search("ritalin").meanings
    assert (meaning.word, meaning.kind) == ("Ritalin", "brand")


def test_the_own_page_of_a_word_comes_first(shipped: Searcher) -> None:
    for typed, first in (
        ("alcohol", "drugs/alcohol"),
        ("naltrexone", "treatments/naltrexone"),
        ("narcan", "treatments/naloxone"),
        ("smack", "drugs/heroin"),
        ("what is meth?", "drugs/methamphetamine"),
    ):
        assert ids(shipped.search(typed))[0] == first, typed


def test_an_everyday_word_means_no_drug_among_others(small: Searcher) -> None:
    assert names(small.search("snow")) == {"Amphetamine"}
    assert names(small.search("snow plain words")) == set()


def test_a_street_name_of_two_words(small: Searcher) -> None:
    assert names(small.search("crystal meth help")) == {"Methamphetamine"}


def test_a_drug_and_a_treatment_lead_to_the_page_about_both(small: Searcher) -> None:
    assert ids(small.search("vivitrol speed"))[0] == SEED


def test_results_as_one_types(shipped: Searcher) -> None:
    for length in range(3, len("naltrexone") + 1):
        assert "treatments/naltrexone" in ids(shipped.search("naltrexone"[:length]))[:10]


def test_scores_go_down_and_pages_come_once(shipped: Searcher) -> None:
    for typed in ("meth", "naltrexone speed", "help with drinking", "is it"):
        result = shipped.search(typed)
        scores = [hit.score for hit in result.hits]
        assert scores == sorted(scores, reverse=True)
        assert len(set(ids(result))) == len(result.hits) <= MOST_HITS


@pytest.mark.parametrize(("typed", "urgent"), [("overdose", True), ("¿sobredosis?", True), ("speed", False)])
def test_urgent_words_are_passed_on(shipped: Searcher, typed: str, urgent: bool) -> None:
    assert shipped.search(typed).is_urgent is urgent


@pytest.mark.parametrize("typed", ["", "  ", "?!", "\0", '""', "💊", "\u200f"])
def test_nothing_typed_finds_nothing(shipped: Searcher, typed: str) -> None:
    result = shipped.search(typed)
    assert (result.hits, result.suggestions, result.meanings, result.shown_for) == ((), (), (), "")
    assert result.typed == typed


def test_an_unknown_language_finds_nothing(small: Searcher) -> None:
    assert Searcher(small._library, "xx").search("naltrexone").hits == ()


@pytest.mark.parametrize("typed", ["naltrexone", "Naltrexone ", "naltrex", "NALTREXONE blocks", "dopamine"])
def test_snippets_mark_the_match(shipped: Searcher, typed: str) -> None:
    wanted = [fold(word) for word in typed.split()]
    hits = [hit for hit in shipped.search(typed).hits if any(span.is_match for span in hit.snippet)]
    assert hits
    for hit in hits:
        for span in hit.snippet:
            assert span.text
            if span.is_match:
                # Every form of the word is marked: "block" and "blocked" for "blocks".
                assert any(fold(span.text).startswith(word.rstrip("es")) for word in wanted)
        assert "".join(span.text for span in hit.snippet) == hit.snippet_text
        assert len(hit.snippet_text) < 250


ODD = "\"'*():^-+ \0\u200e\u200f\u202e\u0301\ufeff%_\\;<>&💊👨‍👩‍👧ÿßıİﬁ①²"
WILD = st.lists(
    st.one_of(
        st.text(max_size=20),
        st.sampled_from(ODD),
        st.sampled_from([" naltrexone ", " speed", " AND ", "NEAR(", "overdose", "metadon"]),
    ),
    max_size=30,
).map("".join)


def well_formed(result: SearchResult, typed: str) -> None:
    assert result.typed == typed
    assert result.is_urgent in (True, False)
    assert len(result.hits) <= MOST_HITS
    assert all(text.strip() for text in result.suggestions)
    assert not result.shown_for or result.shown_for in result.suggestions
    for hit in result.hits:
        assert hit.card.title
        assert hit.snippet_text
        assert hit.score >= 0
    for meaning in result.meanings:
        assert meaning.word
        assert len(meaning.names) == len(meaning.articles) > 0


@settings(
    max_examples=250,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(WILD)
@example('"')
@example('"" OR "')
@example("naltrexone\0speed")
@example("\u202ednaltrexone\u202c \u200fspeed")
@example("💊" * 50)
@example("x" * 10_000)
@example("naltrexone " * 1_000)
@example("é" * 10_000)
@example("ﷺ" * 300)
@example("\ud800\udfff speed")
@example("'; DROP TABLE article; --")
def test_anything_may_be_typed(small: Searcher, typed: str) -> None:
    well_formed(small.search(typed), typed)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.sampled_from(
            "naltrexone naltrexon meth metadon speed snow overdose what is crystal alchohol qqq é".split()
        ),
        max_size=9,
    ).map(" ".join)
)
def test_any_words_of_the_guide(shipped: Searcher, typed: str) -> None:
    well_formed(shipped.search(typed), typed)
