"""Inline values as runs for paper: no word is lost, faces are kept, neighbors of one face are one run."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.content.blocks import Citation, Emphasis, Inline, LineBreak, Link, Strong, Text
from reader.render.paper import Run, runs_of, words


def test_faces() -> None:
    text = (
        Text("A "),
        Strong((Text("bold"),)),
        Text(" word. "),
        Citation("b", number=2),
        Citation("a", number=1),
    )
    assert runs_of(text) == (
        Run("A "),
        Run("bold", bold=True),
        Run(" word.\u2060"),
        Run("[2, 1]", raised=True),
    )


def test_a_link_is_its_words() -> None:
    link = Link("article/x", (Text("see "), Emphasis((Text("this"),))))
    assert runs_of((link, Text("."))) == (Run("see "), Run("this", bold=True), Run("."))


def test_forced_lines_and_blanks_at_the_ends() -> None:
    assert runs_of((Text("  one"), LineBreak(), Text("two \n"))) == (Run("one\ntwo"),)
    assert runs_of((LineBreak(), Text(" "))) == ()
    assert runs_of((Text("  "), Strong((Text("x "),)))) == (Run("x", bold=True),)


def test_a_mark_in_bold_words_is_not_torn_off() -> None:
    assert runs_of((Strong((Text("x"), Citation("a", number=1))),)) == (
        Run("x\u2060", bold=True),
        Run("[1]", bold=True, raised=True),
    )


inlines: st.SearchStrategy[Inline] = st.recursive(
    st.one_of(
        st.builds(Text, st.text("ab \n", max_size=6)),
        st.just(LineBreak()),
        st.builds(Citation, st.just("x"), number=st.integers(0, 3)),
    ),
    lambda inner: st.builds(Strong, st.lists(inner, max_size=3).map(tuple)),
    max_leaves=5,
)


def letters(given_: list[Inline]) -> str:
    found = ""
    for inline in given_:
        if isinstance(inline, Text):
            found += inline.text
        elif isinstance(inline, Strong):
            found += letters(list(inline.children))
    return "".join(found.split())


@given(st.lists(inlines, max_size=6))
def test_no_word_is_lost(given_: list[Inline]) -> None:
    runs = runs_of(given_)
    plain = words(tuple(run for run in runs if not run.raised)).replace("\u2060", "")
    assert "".join(plain.split()) == letters(given_)
    assert all(run.text for run in runs)
    assert words(runs) == words(runs).strip()
    for one, other in pairwise(runs):
        assert (one.bold, one.raised) != (other.bold, other.raised)
