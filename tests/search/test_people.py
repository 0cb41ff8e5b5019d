"""What people type in Spanish and in English, and the page that must stand among the first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.store import Library
from reader.search.ranking import Searcher
from reader.search.results import CODE, SearchResult

FAMILY = {
    "topics/helping-someone-you-love",
    "treatments/craft-for-families",
    "topics/parents-of-teens",
    "topics/children",
    "topics/caring-for-yourself",
}


@pytest.fixture(scope="module")
def spanish(shipped_library: Path) -> Iterator[Searcher]:
    with Library(shipped_library) as library:
        yield Searcher(library, "es")


def ids(result: SearchResult) -> list[str]:
    return [hit.card.id for hit in result.hits]


@pytest.mark.parametrize(
    "typed",
    [
        "mi hijo usa fentanilo",
        "mi marido es alcohólico",
        "mi novio toma",
        "mi mama toma pastillas",
        "mi papa se emborracha",
        "mi esposa bebe mucho",
        "mi hermano anda en las drogas",
        "mi hija fuma mota",
        "mi nieto se mete cristal",
        "ayuda para mi hijo",
        "padre e hijo",
    ],
)
def test_words_for_family_lead_to_family_pages(spanish: Searcher, typed: str) -> None:
    assert FAMILY & set(ids(spanish.search(typed))[:2]), ids(spanish.search(typed))[:5]


@pytest.mark.parametrize(
    "typed",
    [
        "my husband drinks",
        "my son is on meth",
        "my boyfriend is an alcoholic",
        "my brother uses heroin",
        "grandson vapes",
        "mom takes pills",
        "dad is drunk every night",
        "my girlfriend uses coke",
    ],
)
def test_family_in_english(shipped: Searcher, typed: str) -> None:
    assert FAMILY & set(ids(shipped.search(typed))[:3]), ids(shipped.search(typed))[:5]


def test_a_treatment_for_somebody_near_stays_first(shipped: Searcher, spanish: Searcher) -> None:
    assert ids(shipped.search("naltrexone for my husband"))[0] == "treatments/naltrexone"
    assert ids(spanish.search("metadona para mi hermano"))[0] == "treatments/methadone"


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("goma", "drugs/alcohol"),
        ("tafil", "drugs/benzodiazepines"),
        ("percosets", "drugs/prescription-opioids"),
        ("recaer", "topics/relapse"),
        ("sida", "topics/hiv-and-hepatitis"),
        ("dui", "topics/the-law-and-treatment"),
        ("bolo", "drugs/alcohol"),
        ("jumo", "drugs/alcohol"),
        ("peda", "drugs/alcohol"),
        ("indocumentado", "topics/privacy-and-your-rights"),
        ("deportación", "topics/privacy-and-your-rights"),
        ("temblorina", "pairs/alcohol-withdrawal"),
        ("borracho", "drugs/alcohol"),
        ("drogadicto", "topics/is-it-addiction"),
        ("tengo un vicio", "topics/is-it-addiction"),
        ("adicción a la marihuana", "drugs/cannabis"),
        ("dejar de tomar", "drugs/alcohol"),
        ("tachas", "drugs/mdma"),
        ("cervezas", "drugs/alcohol"),
    ],
)
def test_words_of_many_countries(spanish: Searcher, typed: str, page: str) -> None:
    assert page in ids(spanish.search(typed))[:3], ids(spanish.search(typed))[:5]


@pytest.mark.parametrize(
    "typed",
    ["ayuda para mi hijo", "padre e hijo", "quien me va a ayudar", "no quiero nada", "lo met en casa"],
)
def test_short_words_in_a_sentence_are_no_names(spanish: Searcher, typed: str) -> None:
    result = spanish.search(typed)
    assert result.meanings == ()
    assert result.suggestions == ()
    first = set(ids(result)[:2])
    assert not first & {"treatments/motivational-interviewing", "drugs/mdma", "topics/veterans"}


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("MI", "treatments/motivational-interviewing"),
        ("mi", "treatments/motivational-interviewing"),
        ("what is MI", "treatments/motivational-interviewing"),
        ("aa", "treatments/mutual-support-groups"),
        ("aa meetings near me", "treatments/mutual-support-groups"),
        ("VA", "topics/veterans"),
        ("help from the VA", "topics/veterans"),
    ],
)
def test_short_names_alone_or_in_capitals(shipped: Searcher, typed: str, page: str) -> None:
    assert page in ids(shipped.search(typed))[:2]


@pytest.mark.parametrize("typed", ["resaca", "Dejar de tomar", "fumar", "rehabilitación"])
def test_a_plain_word_is_no_name(spanish: Searcher, typed: str) -> None:
    assert {meaning.kind for meaning in spanish.search(typed).meanings} == {"plain"}


@pytest.mark.parametrize("typed", ["drinking", "drinks", "drank"])
def test_every_form_of_a_word_is_found(shipped: Searcher, typed: str) -> None:
    assert ids(shipped.search(f"my dad {typed} every day"))[0] in FAMILY
    about = ids(shipped.search(f"i {typed} every day"))[:5]
    assert {"pairs/alcohol-withdrawal", "pairs/medicines-for-drinking"} <= set(about)


class TestCodes:
    @pytest.mark.parametrize("typed", ["F10.20", "f1020", " f10.20 ", "F10 20", "F10,20", "code F10.20"])
    def test_however_it_is_typed(self, shipped: Searcher, typed: str) -> None:
        result = shipped.search(typed)
        (code,) = [meaning for meaning in result.meanings if meaning.kind == CODE]
        assert (code.word, code.names) == ("F10.20", ("Alcohol",))
        assert ids(result)[0] == "drugs/alcohol"
        assert (result.suggestions, result.shown_for) == ((), "")

    @pytest.mark.parametrize(
        ("typed", "code", "page"),
        [
            ("F10", "F10", "drugs/alcohol"),
            ("F10.231", "F10.231", "pairs/alcohol-withdrawal"),
            ("F10.29", "F10.2", "drugs/alcohol"),
            ("F11.20", "F11.20", "drugs/opioids"),
            ("T40.2X1A", "T40.2X", "topics/overdose"),
            ("7243", "7243", "treatments/naltrexone"),
            ("RxNorm 7243", "7243", "treatments/naltrexone"),
            ("rxcui: 6813", "6813", "treatments/methadone"),
        ],
    )
    def test_its_page_or_that_of_the_nearest_family(
        self, shipped: Searcher, typed: str, code: str, page: str
    ) -> None:
        result = shipped.search(typed)
        assert result.meanings[0].word == code
        assert ids(result)[0] == page

    def test_in_the_other_language(self, spanish: Searcher) -> None:
        result = spanish.search("F14.20")
        assert result.meanings[0].names == ("Cocaína",)
        assert ids(result)[0] == "drugs/cocaine"

    @pytest.mark.parametrize(
        "typed", ["m30", "k2", "b12", "30 day program", "4 20", "911", "z99.9", "7", "72"]
    )
    def test_what_is_no_code_of_the_guide(self, shipped: Searcher, typed: str) -> None:
        assert all(meaning.kind != CODE for meaning in shipped.search(typed).meanings)

    def test_words_beside_it_count(self, shipped: Searcher) -> None:
        result = shipped.search("F10.20 naltrexone")
        assert ids(result)[0] == "drugs/alcohol"
        assert "treatments/naltrexone" in ids(result)[:4]


def test_questions_are_never_shown(shipped: Searcher, spanish: Searcher) -> None:
    """What is shown of a page is a piece of the page."""
    for searcher, typed in ((shipped, "can you get addicted to molly"), (spanish, "suboxone y los dientes")):
        for hit in searcher.search(typed).hits:
            texts = (hit.card.summary, *(s.text for s in searcher._library.sections(hit.card.number)))
            piece = hit.snippet_text.removeprefix("… ").removesuffix(" …")
            assert any(piece in text for text in texts)
