"""Citations side by side become one mark, and blanks before them go."""

from hypothesis import given
from hypothesis import strategies as st

from reader.content.blocks import Citation, Inline, LineBreak, Strong, Text
from reader.render.marks import Mark, with_marks


def cited(number: int) -> Citation:
    return Citation("x", number=number)


def test_side_by_side_they_are_one_mark() -> None:
    given_ = [Text("One. "), cited(1), Text(" Two. "), cited(2), Text(" "), cited(1), cited(2)]
    assert with_marks(given_) == [Text("One."), Mark((1,)), Text(" Two."), Mark((2, 1))]


def test_a_blank_after_a_mark_stays_before_words() -> None:
    assert with_marks([cited(1), Text(" "), Strong((Text("x"),))]) == [
        Mark((1,)),
        Text(" "),
        Strong((Text("x"),)),
    ]
    assert with_marks([Text("x "), cited(1), Text(" ")]) == [Text("x"), Mark((1,))]


def test_a_source_that_is_not_there_leaves_no_mark() -> None:
    assert with_marks([Text("Four "), cited(0), Text("."), cited(0)]) == [Text("Four"), Text(".")]
    found = with_marks([Text("Four "), cited(0), Text(" "), cited(3), Text(".")])
    assert [each for each in found if each != Text("")] == [Text("Four"), Mark((3,)), Text(".")]


def test_what_a_mark_shows() -> None:
    assert Mark((3,)).pieces == ("[3]",)
    assert Mark((3, 1, 12)).pieces == ("[3,", "1,", "12]")


inlines = st.one_of(st.builds(Text, st.text("ab ", max_size=4)), st.builds(cited, st.integers(0, 3)))


@given(st.lists(st.one_of(inlines, st.just(LineBreak()))))
def test_no_word_is_lost_and_every_source_is_named(given_: list[Inline]) -> None:
    found = with_marks(given_)
    words = "".join(each.text for each in found if isinstance(each, Text))
    assert "".join(words.split()) == "".join(
        "".join(each.text for each in given_ if isinstance(each, Text)).split()
    )
    named = {number for each in found if isinstance(each, Mark) for number in each.numbers}
    assert named == {each.number for each in given_ if isinstance(each, Citation) and each.number}
    assert not any(isinstance(each, Citation) for each in found)
