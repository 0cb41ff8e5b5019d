"""Sentences: they read as English, remember their parts, and are said in another language."""

import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FileProblem
from reader.texts.catalog import catalog
from reader.texts.sentence import (
    NOTHING,
    Sentence,
    all_of,
    did_you_mean,
    joined,
    one_of,
    said,
    said_n,
    verbatim,
    without_folders,
)
from reader.texts.wire import data_of, sentence_of

SPANISH = catalog("es")


def test_a_sentence_reads_as_english_and_is_said_in_spanish() -> None:
    told = said("The packet {file} cannot be read: {reason}.", file="x.toml", reason=said("the disk is full"))
    assert told == "The packet x.toml cannot be read: the disk is full."
    assert SPANISH.say(told) == "El paquete x.toml no se puede leer: el disco está lleno."


def test_an_error_and_its_next_step_are_said_together() -> None:
    error = FileProblem(said("The packet was not saved."), said("Choose another name."))
    assert error.sentence == "The packet was not saved. Choose another name."
    assert SPANISH.say(error.sentence) == "El paquete no se guardó. Escoja otro nombre."
    assert FileProblem(said("The packet was not saved.")).sentence == "The packet was not saved."


@pytest.mark.parametrize(
    ("count", "english", "spanish"),
    [
        (0, "0 articles", "0 artículos"),
        (1, "1 article", "1 artículo"),
        (2, "2 articles", "2 artículos"),
        (1_000_000, "1000000 articles", "1000000 artículos"),
    ],
)
def test_the_number_decides_the_form(count: int, english: str, spanish: str) -> None:
    told = said_n("{count} article", "{count} articles", count)
    assert told == english
    assert SPANISH.say(told) == spanish
    assert SPANISH.text_n("{count} article", "{count} articles", count) == spanish


@pytest.mark.parametrize(
    ("items", "english", "spanish"),
    [
        ((), "", ""),
        (("a",), "a", "a"),
        (("a", "b"), "a or b", "a o b"),
        (("a", "b", 3), "a, b, or 3", "a, b o 3"),
    ],
)
def test_lists_are_written_as_people_write_them(
    items: tuple[object, ...], english: str, spanish: str
) -> None:
    told = said("must be {choices}", choices=one_of(items))
    assert told == f"must be {english}"
    assert SPANISH.say(told) == f"debe ser {spanish}"
    assert SPANISH.say(all_of(items)) == spanish.replace(" o ", " y ")


def test_braces_in_a_value_are_only_text() -> None:
    assert verbatim("{file}") == "{file}"
    assert said('There is no option "{name}"', name="{name}") == 'There is no option "{name}"'
    assert SPANISH.say(verbatim("50 {x} %")) == "50 {x} %"


def test_nothing_is_said_of_nothing() -> None:
    assert not NOTHING
    assert SPANISH.say(NOTHING) == ""
    assert joined(NOTHING, said("A PIN is set."), NOTHING) == "A PIN is set."
    assert verbatim("") == NOTHING


def test_the_public_hears_of_no_folder() -> None:
    path = "/home/ana/clinic/packets/x.toml"
    told = joined(
        said("{file} is damaged. Install the guide again.", file=path),
        all_of([path, "C:\\Users\\Ana\\y.toml"]),
    )
    told = without_folders(told)
    assert told == "x.toml is damaged. Install the guide again. x.toml and y.toml"
    assert "ana" not in SPANISH.say(told).lower()
    assert without_folders("See /home/ana/x.toml.") == "See x.toml."


texts = st.text(max_size=20)
sentences = st.recursive(
    st.builds(verbatim, texts) | st.builds(lambda text: said("No {x}.", x=text), texts),
    lambda inner: (
        st.builds(lambda each: said("{a}: {b}", a=each, b=1), inner)
        | st.builds(lambda each: said_n("{count} {x}", "{count} {x}s", 2, x=each), inner)
        | st.builds(all_of, st.lists(inner | texts, max_size=3))
        | st.builds(joined, inner, inner)
    ),
    max_leaves=5,
)


@given(sentences)
def test_a_sentence_goes_whole_from_one_process_to_another(sentence: Sentence) -> None:
    for again in (
        sentence_of(json.loads(json.dumps(data_of(sentence)))),
        pickle.loads(pickle.dumps(sentence)),
        copy.deepcopy(sentence),
    ):
        assert again == sentence
        assert again.parts == sentence.parts


@pytest.mark.parametrize(
    "data", [None, 3, {}, [3], [{"items": 3}], [{"text": "x"}], [{"items": [], "link": "x"}]]
)
def test_other_data_is_no_sentence(data: object) -> None:
    with pytest.raises(ValueError, match=r"sentence|is not a valid"):
        sentence_of(data)


def test_the_nearest_word_is_named() -> None:
    assert did_you_mean("screen.them", ("screen.theme", "screen.text")) == 'Did you mean "screen.theme"?'
    assert did_you_mean("NALTREXONE", ("naltrexone",)) == 'Did you mean "naltrexone"?'
    assert did_you_mean("x", ("naltrexone",)) == NOTHING
