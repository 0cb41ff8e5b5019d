"""Numbers as people, scanners and word processors write them, and letters that slipped in."""

import pytest

from reader.clinic.numbers import is_valid_number, tel_uri
from reader.clinic.options import complaint, option
from reader.dialing import as_digits, slipped_letter
from reader.signs import plain


@pytest.mark.parametrize(
    ("written", "letter", "digit"),
    [
        ("1-555-555-O100", "O", "0"),
        ("1-555-555-01OO", "O", "0"),
        ("1-555-555-5S5S", "S", "5"),
        ("1-555-555-0l00", "l", "1"),
        ("1-555-555-01I0", "I", "1"),
        ("1-555-555-010B", "B", "8"),
        ("l-555-555-0100", "l", "1"),
        ("I (555) 555-0100", "I", "1"),
        ("1-5S5-555-0100", "S", "5"),
        ("1-555-555-OOOO", "O", "0"),
        ("1-555-55O-HELP", "O", "0"),
        ("1-800-662-HELP ext. 1O", "O", "0"),
        ("1-555-555-\u041e100", "\u041e", "0"),  # a Cyrillic letter
        ("1-555-555-\u039f100", "\u039f", "0"),  # a Greek one
        ("1-555-555-Z100", "Z", "2"),
    ],
)
def test_a_letter_among_the_digits_is_refused_by_name(written: str, letter: str, digit: str) -> None:
    assert not is_valid_number(written)
    assert tel_uri(written) == ""
    found = slipped_letter(written)
    assert found is not None
    assert (found.letter, found.digit) == (letter, digit)
    said = complaint(option("helpline.number"), written)
    assert f'"{letter}"' in said
    assert f"type {digit}" in said


@pytest.mark.parametrize(
    "written",
    [
        "1-800-662-HELP",
        "1-800-QUIT-NOW",
        "1-800-quit-now",
        "1-800-273-TALK",
        "1-800-4-A-CHILD",
        "442-AYUDAME",
    ],
)
def test_words_at_the_end_of_a_number_stay(written: str) -> None:
    assert slipped_letter(written) is None
    assert is_valid_number(written)


@pytest.mark.parametrize(
    "written",
    [
        "1\u2212800\u2212662\u22124357",
        "1\u00ad-800-662-4357",
        "1\u2014800\u2014662\u20144357",
        "1 - 800 - 662 - 4357",
        "\u200b1-800-662-4357",
        "\ufeff1-800-662-4357",
        "\u202a+1 800 662 4357\u202c",  # as a phone's address book copies it
        "1\u2011800\u2011662\u20114357",
        "1\u3000800\u2009662\u20074357",
    ],
)
def test_every_dash_and_blank_dials_the_same(written: str) -> None:
    assert tel_uri(written) == "tel:+18006624357"
    assert complaint(option("helpline.number"), written) == ""


def test_a_number_that_turns_the_writing_is_refused() -> None:
    assert not is_valid_number("\u202e1-800-662-4357")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("\uff11\uff0d\uff18\uff10\uff10", "1-800"),
        ("\u0661\u0662", "12"),
        ("50\u2011mg \u2212 5\u00a0mg", "50-mg - 5 mg"),
        ("a\u00adb\u200bc\u2060d\ufeffe", "abcde"),
    ],
)
def test_plain_signs(written: str, read: str) -> None:
    assert plain(written) == read


def test_letters_are_read_as_digits_only_among_digits() -> None:
    text = "Omega-3, COVID-19, I met 3 of 5. The Olson house, 24/7, is open."
    assert as_digits(text) == text
    assert as_digits("9ll, l-800-222-l222 and 1-8OO-662-HELP") == "911, 1-800-222-1222 and 1-800-662-HELP"
