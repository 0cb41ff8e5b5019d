"""A script holds every sentence once, in order, with the place it stands at."""

from hypothesis import example, given
from hypothesis import strategies as st

from reader.speech.script import ScriptWriter, sentence_spans


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def test_sentences() -> None:
    assert _sentences("The U.S. FDA approved it. Dr. Smith said “Go.” Then 2.5 mg?") == [
        "The U.S. FDA approved it.",
        "Dr. Smith said “Go.”",
        "Then 2.5 mg?",
    ]


def test_a_citation_stays_with_the_sentence_it_follows() -> None:
    text = "Not most.\u2060[6] Read on. Two say so.\u2060[1, 2] Stop."
    assert _sentences(text) == ["Not most.\u2060[6]", "Read on.", "Two say so.\u2060[1, 2]", "Stop."]


def test_a_text_in_another_language_is_worded_in_that_language() -> None:
    writer = ScriptWriter("en")
    writer.add("Call 24/7.", 0)
    writer.add("Llame 24/7.", 1, language="es")
    first, second = writer.script().sentences
    assert (first.language, second.language) == ("en", "es")
    assert second.said == "Llame las 24 horas, los 7 días de la semana."


def test_signs_outside_the_basic_plane_do_not_shift_what_follows() -> None:
    assert _sentences("😀 Yes. Vivo en EE. UU. ahora. No.") == ["😀 Yes.", "Vivo en EE. UU. ahora.", "No."]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
@example("\ufeffYes. No.")
@example("\ufeff")
def test_nothing_but_blanks_is_left_out(text: str) -> None:
    spans = sentence_spans(text)
    covered = {place for start, end in spans for place in range(start, end)}
    assert all(text[place].isspace() for place in range(len(text)) if place not in covered)
    assert all(start < end for start, end in spans)
    assert list(spans) == sorted(spans)


def test_sections_and_places() -> None:
    writer = ScriptWriter("en")
    writer.begin_section()
    writer.add("Title", 0)
    writer.begin_section()
    writer.begin_section()  # an empty section is none
    writer.add("First. Second.", 1, offset=10)
    writer.add("Breathe for them.", 2, before="1.")
    writer.begin_section()
    script = writer.script()
    assert [each.said for each in script.sentences] == ["Title", "First.", "Second.", "1. Breathe for them."]
    assert [(each.place, each.start, each.end) for each in script.sentences[1:3]] == [
        (1, 10, 16),
        (1, 17, 24),
    ]
    assert script.sections == (0, 1)
    assert script.section_after(0) == 1
    assert script.section_after(2) is None
    assert script.section_before(3) == 0


def test_what_has_no_words_is_not_said() -> None:
    writer = ScriptWriter("en")
    writer.add("– · …", 0)
    assert writer.script().sentences == ()
