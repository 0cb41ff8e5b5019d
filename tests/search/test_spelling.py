"""Misspelled words: choices are offered, neighbours together, and a misspelling is never displayed."""

from pathlib import Path

import pytest
from builders import TREATMENTS, compile_guide, guide_toml, make_guide

from reader.guide.loader import Gathered
from reader.library.rows import AliasKind
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.search.ranking import Searcher
from reader.search.results import SearchResult
from reader.search.spelling import MOST_SUGGESTIONS, Speller, nearness


def displayed(result: SearchResult) -> list[str]:
    """Every text of a result that is the program's own, not a page's."""
    words = [*result.suggestions, result.shown_for]
    for meaning in result.meanings:
        words += [meaning.word, *meaning.names]
    return words


@pytest.mark.parametrize(
    "typed",
    ["naloxane", "naltroxone", "nalaxone", "nalxone", "naltrexon", "naloxon", "naltrexome", "NALTROXONE"],
)
def test_naloxone_and_naltrexone_are_both_offered(shipped: Searcher, typed: str) -> None:
    assert {"Naloxone", "Naltrexone"} <= set(shipped.search(typed).suggestions)


@pytest.mark.parametrize("typed", ["methadon", "methdone", "metadone", "methamfetamine", "methampetamine"])
def test_methadone_and_methamphetamine_are_both_offered(shipped: Searcher, typed: str) -> None:
    assert {"Methadone", "Methamphetamine"} <= set(shipped.search(typed).suggestions)


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("naltrexon", "Naltrexone"),
        ("methadon", "Methadone"),
        ("naloxon", "Naloxone"),
        ("alchohol", "Alcohol"),
        ("cocain", "Cocaine"),
        ("fentynal", "Fentanyl"),
    ],
)
def test_the_nearest_name_comes_first(shipped: Searcher, typed: str, nearest: str) -> None:
    result = shipped.search(typed)
    assert result.suggestions[0] == nearest
    assert result.shown_for == nearest
    assert result.hits


@pytest.mark.parametrize(
    "typed", ["naloxone", "naltrexone", "methadone", "methamphetamine", "Narcan", "nalox"]
)
def test_a_right_word_is_not_corrected(shipped: Searcher, typed: str) -> None:
    result = shipped.search(typed)
    assert result.suggestions == ()
    assert result.shown_for == ""
    assert result.hits


def test_the_other_words_stay(shipped: Searcher) -> None:
    result = shipped.search("naltrexon and amphetamine")
    assert result.suggestions[0] == "Naltrexone and amphetamine"
    assert result.hits[0].card.id == "pairs/naltrexone-for-amphetamine"


def test_only_whole_words_are_replaced(shipped: Searcher) -> None:
    assert shipped.search("naltrexone naltrexon").suggestions[0] == "naltrexone Naltrexone"


@pytest.mark.parametrize("typed", ["zzzzqqq", "qx", "xyzzy plugh"])
def test_nothing_is_made_up(shipped: Searcher, typed: str) -> None:
    result = shipped.search(typed)
    assert result.hits == ()
    assert result.suggestions == ()


def test_a_misspelling_is_never_displayed(shipped: Searcher, shipped_guide: Gathered) -> None:
    aliases = shipped_guide.tables.aliases
    real = {alias.term.lower() for alias in aliases if alias.kind is not AliasKind.MISSPELLING}
    wrong = [alias.term for alias in aliases if alias.kind is AliasKind.MISSPELLING]
    wrong = [term for term in dict.fromkeys(wrong) if term.lower() not in real]
    assert len(wrong) > 100
    for term in wrong:
        shown = [text.lower() for text in displayed(shipped.search(term))]
        assert term.lower() not in shown, term


def test_a_misspelling_in_the_small_guide(small: Searcher) -> None:
    result = small.search("metadon")
    # Listed under a drug and under the medicine: the name that is nearly what was typed stands first.
    assert result.suggestions == ("Methadone", "Methamphetamine", "Alcohol")
    assert result.meanings == ()


def test_a_guide_without_the_twin_offers_what_it_has(tmp_path: Path) -> None:
    treatments = {key: name for key, name in TREATMENTS.items() if key != "naloxone"}
    folder = make_guide(tmp_path / "guide", guide=guide_toml(treatments=treatments))
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        assert Searcher(library, "en").search("naltrexon").suggestions == ("Naltrexone",)


def test_the_speller_is_brief(shipped_library: Path) -> None:
    with Library(shipped_library) as library:
        names = [term.name for kind in TermKind for term in library.terms(kind, "en")]
        speller = Speller(names, library.aliases())
    assert speller.suggest("me") == ()
    assert 0 < len(speller.suggest("metadone")) <= MOST_SUGGESTIONS
    for suggestion in speller.suggest("metadone"):
        assert 0.66 <= suggestion.similarity <= 1.0


def test_nearness() -> None:
    assert nearness("naltrexone", "Naltrexone") == 1.0
    assert 0.66 < nearness("naltrexon", "Naltrexone") < 1.0
    assert nearness("xyz", "Naltrexone") == 0.0
