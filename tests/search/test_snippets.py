"""The piece of an article that shows why it was found."""

from hypothesis import given
from hypothesis import strategies as st

from reader.library.records import SectionText
from reader.library.stems import Stemmer
from reader.search.query import Query
from reader.search.snippets import LENGTH, Wanted, snippet

STEMMER = Stemmer(("s", "ed", "ing"), (("drink", "drank"),))


def wanted_words(words: tuple[str, ...], is_open: bool) -> Wanted:
    return Wanted(Query("", words, words, is_open, tuple(STEMMER.stems(words))), STEMMER)


def sections(*texts: str) -> tuple[SectionText, ...]:
    return tuple(SectionText(f"a{n}", "Title", text) for n, text in enumerate(texts))


def marked(summary: str, texts: tuple[SectionText, ...], *wanted: str, is_open: bool = False) -> str:
    spans = snippet(summary, texts, wanted_words(wanted, is_open))
    return "".join(f"[{span.text}]" if span.is_match else span.text for span in spans)


def test_the_summary_is_preferred() -> None:
    assert marked("About meth.", sections("More meth."), "meth") == "About [meth]."


def test_the_section_with_more_of_the_words() -> None:
    found = marked("About meth.", sections("Other.", "Naltrexone and meth."), "meth", "naltrexone")
    assert found == "[Naltrexone] and [meth]."


def test_no_match_gives_the_summary() -> None:
    assert marked("About meth.", sections("More."), "zzz") == "About meth."


def test_accents_and_case_are_marked_as_written() -> None:
    assert marked("La METANFETAMÍNA sube.", (), "metanfetamina") == "La [METANFETAMÍNA] sube."


def test_an_unfinished_word() -> None:
    assert marked("Naltrexone helps.", (), "naltr", is_open=True) == "[Naltrexone] helps."
    assert marked("Naltrexone helps.", (), "naltr") == "Naltrexone helps."


def test_every_form_of_a_word() -> None:
    assert marked("It helped and helps.", (), "helping") == "It [helped] and [helps]."
    assert marked("About.", sections("He drank."), "drinking") == "He [drank]."
    assert marked("Helpless.", (), "help") == "Helpless."


def test_a_match_far_down_is_reached() -> None:
    text = "Plain words stand here. " * 20 + "Naltrexone blocks opioids. " + "And so on it goes. " * 20
    found = marked("Summary.", sections(text), "opioids")
    assert found.startswith("… Naltrexone blocks [opioids].")
    assert found.endswith(" …")
    assert len(found) <= LENGTH + 8


@given(st.text(max_size=400), st.text(max_size=400), st.lists(st.text(min_size=1, max_size=8), max_size=4))
def test_any_text(summary: str, body: str, wanted: list[str]) -> None:
    spans = snippet(summary, sections(body), wanted_words(tuple(wanted), bool(wanted)))
    text = "".join(span.text for span in spans).removeprefix("… ").removesuffix(" …")
    assert text in summary or text in body
