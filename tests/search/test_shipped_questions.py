"""Whoever asks what an article's own question asks finds that article, whatever else the words may mean."""

import pytest

from reader.library.store import Library
from reader.search.ranking import Searcher


@pytest.fixture(scope="module")
def searchers(shipped_library: object) -> dict[str, Searcher]:
    with Library(shipped_library) as library:  # type: ignore[arg-type]
        yield {language: Searcher(library, language) for language in library.info.languages}


@pytest.mark.parametrize(
    ("language", "asked", "page"),
    [
        ("en", "how to get my son to go to treatment", "treatments/craft-for-families"),
        ("en", "Medicine that makes you sick if you drink?", "treatments/disulfiram"),
        ("en", "what shuld i ask a rehab before i sign up", "topics/choosing-a-program"),
        ("en", "how do i inject more safely", "topics/safer-use"),
        ("es", "mi hijo no quiere ir a tratamiento", "treatments/craft-for-families"),
        ("es", "¿Qué pastilla te enferma si tomas?", "treatments/disulfiram"),
        ("es", "soy menor de edad, ¿puedo ir solo a terapia?", "topics/teens"),
        ("es", "dejar el xanax poco a poco", "treatments/tapering-benzodiazepines"),
    ],
)
def test_a_question_of_an_article_finds_it_first(
    searchers: dict[str, Searcher], language: str, asked: str, page: str
) -> None:
    assert searchers[language].search(asked).hits[0].card.id == page


def test_a_few_of_its_words_do_not_decide(searchers: dict[str, Searcher]) -> None:
    """What a drug is called still leads to its own page."""
    for typed, page in (("naltrexone", "treatments/naltrexone"), ("xanax", "drugs/benzodiazepines")):
        assert searchers["en"].search(typed).hits[0].card.id == page
