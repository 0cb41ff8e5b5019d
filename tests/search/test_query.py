"""What a typed text is looked up as."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.guide.languages import read_languages
from reader.search.query import MEANINGFUL_LIMIT, TYPED_LIMIT, WORD_LIMIT, Query
from reader.search.query import parse_query as parse

(_FILE,) = read_languages(Path(__file__).resolve().parents[2] / "articles", ["en"]).files
ENGLISH = _FILE.wording


def parse_query(typed: str) -> Query:
    return parse(typed, ENGLISH)


@pytest.mark.parametrize(
    ("typed", "words", "ends_open"),
    [
        ("", (), False),
        ("   ", (), False),
        ("?!… —", (), False),
        ("Naltrexon", ("naltrexon",), True),
        ("naltrexone ", ("naltrexone",), False),
        ("what is meth?", ("meth",), False),
        ("metanfetamína ", ("metanfetamina",), False),
        ("METANFETAMÍNA", ("metanfetamina",), True),
        ("metanfetami\u0301na", ("metanfetamina",), True),
        ("is it", ("is", "it"), True),
        ("meth is", ("meth",), False),
        ("meth meth speed", ("meth", "speed"), True),
        ("el alcohol", ("el", "alcohol"), True),
        ("co-codamol", ("co", "codamol"), True),
        ("don't stop", ("stop",), True),
        ("stop don't", ("stop",), False),
        ('"naltrexone" OR NOT (x* AND y:z)', ("naltrexone", "x", "z"), False),
        ("fentanyl_patch", ("fentanyl", "patch"), True),
        ("F10.20", ("f10", "20"), True),
        ("a\0b", ("b",), True),
        ("\u202enaltrexone\u202c", ("naltrexone",), False),
        ("💊 meth 💊", ("meth",), False),
        ("ﬁre", ("fire",), True),
        ("ﾍﾛｲﾝ", ("ヘロ", "ロイ", "イン"), True),
        ("героин", ("героин",), True),
        ("\ud800", (), False),
    ],
)
def test_words(typed: str, words: tuple[str, ...], ends_open: bool) -> None:
    query = parse_query(typed)
    assert query.words == words
    assert query.ends_open is ends_open
    assert query.is_empty is (not words)


def test_of_a_long_text_the_beginning_is_read() -> None:
    assert parse_query("x" * 10_000).words == ("x" * 300,)
    assert parse_query("x" * 300).words == ("x" * 300,)
    assert len(parse_query(" ".join(f"w{n}" for n in range(40))).all_words) == 32
    assert (TYPED_LIMIT, WORD_LIMIT, MEANINGFUL_LIMIT) == (300, 32, 12)


def test_of_many_words_the_first_and_the_last_are_looked_for() -> None:
    many = [f"w{n}" for n in range(32)]
    # The last word stays: it is the one being typed.
    assert parse_query(" ".join(many)).words == (*many[:11], "w31")
    assert parse_query(" ".join(many[:13])).words == (*many[:11], "w12")
    assert parse_query(" ".join((*many[:12], "w0"))).words == tuple(many[:12])


def test_idle_words_are_left_out_beside_small_ones() -> None:
    assert "is" in ENGLISH.stopwords
    for typed, idle, names, found in (
        ("meth ok", {"ok"}, set(), ("meth",)),
        ("is meth ok", {"is", "ok"}, set(), ("meth",)),
        ("is it meth", {"it"}, {"it"}, ("meth",)),
        ("is mi meth", {"mi"}, {"mi"}, ("meth",)),
        ("is MI meth", {"mi"}, {"mi"}, ("mi", "meth")),
        ("ok", {"ok"}, set(), ("ok",)),
    ):
        assert parse(typed, ENGLISH, frozenset(idle), frozenset(names)).words == found, typed


def test_what_means_the_same_is_one_value() -> None:
    assert len({parse_query("meth"), parse_query("meth"), parse_query("meth ")}) == 2


@given(st.text(max_size=400))
def test_any_text_gives_plain_words(typed: str) -> None:
    query = parse_query(typed)
    assert query.typed == typed
    assert len(query.words) == len(query.stems) <= MEANINGFUL_LIMIT
    assert len(set(query.words)) == len(query.words)
    assert set(query.words) <= set(query.all_words)
    assert all('"' not in word and word.strip() == word and word for word in query.words)
    assert not (query.is_empty and query.ends_open)


def test_short_names_in_capitals() -> None:
    names = frozenset(("it", "mi"))
    for typed, capitals, found in (
        ("what is IT", {"it"}, ("it",)),
        ("is IT ok", {"it"}, ("it", "ok")),
        ("is it ok", set(), ("ok",)),
        ("IS IT OK", set(), ("ok",)),
        ("mi hijo", set(), ("hijo",)),
        ("mi", set(), ("mi",)),
        ("ÿ IT", {"it"}, ("it",)),  # whose capital stands after it
        ("what is MI?", {"mi"}, ("mi",)),
    ):
        query = parse(typed, ENGLISH, needing_capitals=names)
        assert (query.capitals, query.words) == (capitals, found), typed
