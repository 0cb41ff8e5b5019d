"""Text is said as people say it: numbers to dial by their digits, units and signs as words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clinic.helplines import known_numbers
from reader.speech.wording import CITATION, spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Call 1-800-662-4357, 24/7.", "Call 1, 8 0 0, 6 6 2, 4 3 5 7, 24 hours a day, 7 days a week."),
        ("Call 911 or 988.", "Call 9 1 1 or 9 8 8."),
        ("In one study, 2,988 people", "In one study, 2,988 people"),
        ("Text HOME to 741741", "Text HOME to 7 4 1 7 4 1"),
        ("the 380 mg shot", "the 380 milligrams shot"),
        ("50 mcg of fentanyl", "50 micrograms of fentanyl"),
        ("for 7–10 days", "for 7 to 10 days"),
        ("CBT for THC", "C B T for T H C"),
        ("It helps.[1, 2] Ask.[3]", "It helps. Ask."),
        ("ext. 12", "extension 12"),
        ("Works – FDA approved", "Works, F D A approved"),
        ("Suicide & Crisis", "Suicide and Crisis"),
        ("60 % of people", "60 percent of people"),
        ("All drugs A–Z", "All drugs A to Z"),
        ("FDA. https://www.fda.gov/drugs/info.cfm?setid=a0-28/92.", "F D A. fda.gov."),
        ("(see https://nida.nih.gov)", "(see nida.nih.gov)"),
    ],
)
def test_english(written: str, said: str) -> None:
    assert spoken(written, "en") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "Llame al 1-800-662-4357, 24/7",
            "Llame al 1, 8 0 0, 6 6 2, 4 3 5 7, las 24 horas, los 7 días de la semana",
        ),
        ("380 mg", "380 miligramos"),
        ("de 7–10 días", "de 7 a 10 días"),
        ("en EE. UU.", "en Estados Unidos"),
    ],
)
def test_spanish(written: str, said: str) -> None:
    assert spoken(written, "es") == said


@pytest.mark.parametrize("number", sorted(known_numbers()))
def test_every_number_of_the_helpline_table_keeps_its_digits(number: str) -> None:
    digits = re.sub(r"\D", "", number)
    assert re.sub(r"\D", "", spoken(f"Call {number} now", "en")) == digits


PIECES = (
    "Naltrexone; [1, 2]; [3–5]; helps; 380 mg; 24/7; –; &; ·; (911); 1-800-662-4357; THC; días; corazón"
    "; A–Z; 2,988; 50%; and/or; EE. UU.; e.g.; \n; \t; ...; min; \u00a0"
).split("; ")
SENTENCES = st.lists(st.sampled_from(PIECES)).map(" ".join)


@given(st.text() | SENTENCES, st.sampled_from(["en", "es", "en-US", "xx"]))
def test_any_text_can_be_said(text: str, language: str) -> None:
    """No digit and no long word is lost, changed or said in another order; citations alone are left out."""
    said = spoken(text, language)
    assert said == said.strip()
    assert "\n" not in said
    meant = CITATION.sub("", text)
    assert re.findall(r"\d", said) == re.findall(r"\d", meant)
    words = re.compile(r"(?<![^\W\d_])[^\W\d_]{6,}")  # shorter ones may be units or initials
    kept = iter(words.findall(said))
    assert all(word in kept for word in words.findall(meant))
    assert bool(said) or not re.search(r"[^\W_]", meant)
