"""Reading grades: the published formulas on texts counted by hand, names left out, sentences found."""

import math
from pathlib import Path

import pytest
from builders import SHIPPED, article_text, make_guide
from hypothesis import given
from hypothesis import strategies as st

from reader.guide.languages import read_languages
from reader.guide.loader import gather
from reader.guide.measure import Measure, count_words
from reader.guide.readability import Names, Reading, known_names, reading, reading_of
from reader.guide.rules import Rules

NO_NAMES: Names = {}
ENGLISH, SPANISH = (each.rules for each in read_languages(SHIPPED, ("en", "es")).files)
sentences = ENGLISH.sentences.of


def syllables(word: str, rules: Rules = ENGLISH) -> int:
    assert isinstance(rules.measure, Measure)
    return rules.measure.syllables(word)


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> Names:
    return known_names(gather(make_guide(tmp_path_factory.mktemp("guide"))), "en")


def read(text: str, names: Names = NO_NAMES) -> Reading:
    found = reading_of(text, names, ENGLISH)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *((word, 1) for word in "a i you stop helped takes there pill".split()),
        *((word, 2) for word in "about doctor alone body many again needed table doesn't over".split()),
        *((word, 3) for word in "medicine medicines overdose together suddenly".split()),
        *((word, 4) for word in "emergency security".split()),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_formulas() -> None:
    # 2 sentences, 11 words, 14 syllables, 1 word of three syllables or more.
    found = read("Take your medicine with food and water. Then rest a day.")
    words, parts = 11, 14
    assert found.grade == round(0.39 * words / 2 + 11.8 * parts / words - 15.59, 1)
    assert found.smog == round(1.0430 * math.sqrt(30 * 1 / 2) + 3.1291, 1)
    assert found.long_words == (("medicine", 1),)


@pytest.mark.parametrize(
    ("named", "neutral"),
    [
        ("You can take naltrexone at home.", "You can take word at home."),
        ("Naltrexone can help.", "Word can help."),
        ("You need contingency management now.", "You need word word now."),
        ("Take Vivitrol or vivitrol.", "Take word or word."),
        ("An amphetamine is strong.", "An word is strong."),
        ("Two amphetamines are strong.", "Two word are strong."),
        ("Go to the Veterans Administration now.", "Go to the word word now."),
        ("SAMHSA can help you.", "Word can help you."),
        ("Give naltrexone/naloxone to them.", "Give word to them."),
        ("Call 1-800-662-4357 now.", "Call word now."),
    ],
)
def test_names_count_as_one_short_word(names: Names, named: str, neutral: str) -> None:
    assert read(named, names) == read(neutral, names)


@pytest.mark.parametrize(
    "text",
    [
        "Medication is good.",  # a capital that only begins the sentence
        "He said “Medication is good.”",
        "You hear this: Medication is good.",
        "We need medication.",
        "Take a FDA medication.",
    ],
)
def test_other_long_words_count(names: Names, text: str) -> None:
    assert read(text, names).long_words == (("medication", 1),)


def test_a_street_or_plain_word_stays_an_ordinary_word(tmp_path: Path) -> None:
    aliases = ("ordinary\tstreet\tdrugs/alcohol", "everyday\tplain\tdrugs/alcohol")
    found = known_names(gather(make_guide(tmp_path, aliases=aliases)), "en")
    assert len(read("We said ordinary or everyday.", found).long_words) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two words? Three…", ["One.", "Two words?", "Three…"]),
        ("It was “good.” Then it was not.", ["It was “good.”", "Then it was not."]),
        ("1. Call for help. 2. Stay.", ["Call for help.", "Stay."]),
        ("About 2.5 of 10 people.", ["About 2.5 of 10 people."]),
        ("In the U.S. Army it is so.", ["In the U.S. Army it is so."]),
        ("Ask Dr. Jones. Go.", ["Ask Dr. Jones.", "Go."]),
        ("It opens at 8 a.m. on weekdays.", ["It opens at 8 a.m. on weekdays."]),
        ("It opens at 8 a.m. Come early.", ["It opens at 8 a.m.", "Come early."]),
        ("Ask “are you well?” and wait.", ["Ask “are you well?” and wait."]),
        ("You may see: no answer. blue lips.", ["You may see: no answer.", "blue lips."]),
        ("No end", ["No end"]),
        ("1. 2. –", []),
        ("", []),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert list(sentences(text)) == found


def test_words_are_counted_as_people_count_them() -> None:
    assert count_words("A well-known – and long-acting – shot, 7 days/week.") == 7


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    parts = list(sentences(text))
    assert sum(map(count_words, parts)) <= len(text.split())
    found = reading_of(text, NO_NAMES, ENGLISH)
    assert (found is None) == (not parts)
    assert found is None or (math.isfinite(found.grade) and found.smog >= 3.1)


def test_english_and_spanish_have_each_their_measure(tmp_path: Path) -> None:
    text = article_text("Dolor")
    guide = make_guide(tmp_path, more={"topics/pain": text})
    (article,) = [each for each in gather(guide).articles if each.id == "topics/pain"]
    english = reading(article, NO_NAMES, ENGLISH)
    assert english is not None
    assert english.measure.scale == "Flesch-Kincaid"
    spanish = reading(article, NO_NAMES, SPANISH)
    assert spanish is not None
    assert (spanish.measure.scale, spanish.smog) == ("INFLESZ", None)
    assert reading(article, NO_NAMES, Rules()) is None


def test_the_spanish_measure_by_hand() -> None:
    # 8 words, 16 syllables, 2 sentences.
    found = reading_of("La medicina ayuda a dormir. Hable con ella.", NO_NAMES, SPANISH)
    assert found is not None
    assert found.grade == round(206.835 - 62.3 * 16 / 8 - 8 / 2, 1)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("abril", 2),
        ("quién", 1),
        ("seguía", 3),
        ("leer", 2),
        ("ciudad", 2),
        ("día", 2),
        ("maíz", 2),
        ("agua", 2),
        ("averigüe", 4),
        ("muy", 1),
        ("hay", 1),
        ("oído", 3),
        ("desintoxicación", 6),
    ],
)
def test_spanish_syllables(word: str, count: int) -> None:
    assert syllables(word, SPANISH) == count


def test_an_empty_article_has_no_grade() -> None:
    assert reading_of(" – 1. ", NO_NAMES, ENGLISH) is None
