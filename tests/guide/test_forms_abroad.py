"""Forms in other languages: what a translator gets of them, and what a translation must have alike."""

from dataclasses import replace

from reader.guide.segments import joined, segments, to_translate

FORMS = """!!! fields "My visit" {sheet}
    Why I come | long 4
    Pregnant? | boxes | yes | no
    How sure? | scale | 0 not at all | 10 fully

!!! log "Week"
    Day | Drinks
    Monday |
    empty | 6

!!! options "Which?"
    Choice | Stayed | What it asks
    Pills | 74 [@one-2014] {needs: clinician} | One a day.
    Shots | none | One a month. [@two-2015]

After it | a stroke.
"""
WORDS = [
    *("My visit", "Why I come", "Pregnant?", "yes", "no", "How sure?", "0 not at all", "10 fully"),
    *("Week", "Day", "Drinks", "Monday", "Which?", "Choice", "Stayed", "What it asks"),
    *("Pills", "One a day.", "Shots", "One a month. [@two-2015]", "After it | a stroke."),
]


def test_a_translator_gets_the_words_and_nothing_of_the_notation() -> None:
    assert [part.text for part in to_translate(segments(FORMS))] == WORDS


def test_forms_come_back_byte_by_byte() -> None:
    for text in (FORMS, FORMS.replace("\n", "\r\n"), FORMS.replace("    ", "\t")):
        assert joined(segments(text)) == text


def test_other_words_leave_the_notation_as_it_is() -> None:
    made = joined(segments(FORMS), lambda part: replace(part, text="x").text)
    assert "    x | long 4\n" in made
    assert "    x | boxes | x | x\n" in made
    assert "    empty | 6\n" in made
    assert "    x | 74 [@one-2014] {needs: clinician} | x\n" in made
    assert "    x | none | x\n" in made
