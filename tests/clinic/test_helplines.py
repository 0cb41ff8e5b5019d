"""Phone lines: every digit, and what counts as a phone number."""

import importlib.util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import bundle
from reader.clinic.helplines import HELPLINES, Helpline, How, Way, helpline, known_numbers
from reader.clinic.numbers import (
    NumberForm,
    PhoneNumber,
    digits,
    is_inside_line,
    is_valid_number,
    parse_number,
    same_line,
    spells,
    tel_uri,
)
from reader.errors import FileProblem

MAIN_NUMBERS = {
    "emergency": "911",
    "crisis": "988",
    "veterans": "988",
    "samhsa": "1-800-662-4357",
    "poison": "1-800-222-1222",
    "crisis-text": "741741",
    "quit": "1-800-784-8669",
    "never-use-alone": "1-877-696-1996",
    "safespot": "1-800-972-0590",
    "disaster": "1-800-985-5990",
    "maternal": "1-833-852-6262",
    "trevor": "1-866-488-7386",
    "pas": "1-800-981-0023",
    "parents": "1-855-378-4373",
    "violence": "1-800-799-7233",
    "child-abuse": "1-800-422-4453",
}

OTHER_NUMBERS = {
    "crisis": ["988"],
    "veterans": ["838255"],
    "samhsa": ["1-800-487-4889", "435748"],
    "crisis-text": ["741741", "741741", "442-AYUDAME"],
    "quit": [
        "1-855-335-3569",
        "47848",
        "1-800-838-8917",
        "1-800-556-5564",
        "1-800-778-8440",
    ],
    "trevor": ["678-678"],
    "parents": ["55753"],
    "violence": ["88788"],
}


def test_the_table_holds_these_lines_and_no_others() -> None:
    assert [line.id for line in HELPLINES] == list(MAIN_NUMBERS)


@pytest.mark.parametrize(("line_id", "number"), MAIN_NUMBERS.items())
def test_main_number_digit_by_digit(line_id: str, number: str) -> None:
    assert helpline(line_id).number == number


@pytest.mark.parametrize("line_id", MAIN_NUMBERS)
def test_other_numbers_digit_by_digit(line_id: str) -> None:
    assert [way.number for way in helpline(line_id).also] == OTHER_NUMBERS.get(line_id, [])


def test_an_unknown_line_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        helpline("nobody")


def test_known_numbers_are_the_tables_digits() -> None:
    assert known_numbers() == {
        "911",
        "988",
        "838255",
        "18006624357",
        "18004874889",
        "435748",
        "18002221222",
        "741741",
        "4422983263",
        "18007848669",
        "18553353569",
        "47848",
        "18008388917",
        "18005565564",
        "18007788440",
        "18776961996",
        "18009720590",
        "18009855990",
        "18338526262",
        "18664887386",
        "678678",
        "18009810023",
        "18553784373",
        "55753",
        "18007997233",
        "88788",
        "18004224453",
    }


def test_the_unconfirmed_older_number_is_not_known() -> None:
    assert digits("1-800-484-3731") not in known_numbers()


def test_every_number_to_call_can_be_dialed_and_every_text_code_is_short() -> None:
    for line in HELPLINES:
        for how, number in [(line.how, line.number), *((way.how, way.number) for way in line.also)]:
            if how is How.TEXT:
                assert len(digits(number)) in (3, 5, 6), number
            else:
                assert tel_uri(number).startswith("tel:"), number


@pytest.mark.parametrize("line", [line for line in HELPLINES if line.word], ids=lambda line: line.id)
def test_words_dial_their_number(line: Helpline) -> None:
    assert spells(line.word, line.number)


@pytest.mark.parametrize(
    ("written", "dialed", "uri"),
    [
        ("911", "911", "tel:911"),
        ("988", "988", "tel:988"),
        ("9-8-8", "988", "tel:988"),
        ("1-800-662-4357", "18006624357", "tel:+18006624357"),
        ("800-662-4357", "8006624357", "tel:+18006624357"),
        ("(800) 662-4357", "8006624357", "tel:+18006624357"),
        ("1 (800) 662 4357", "18006624357", "tel:+18006624357"),
        ("800.662.4357", "8006624357", "tel:+18006624357"),
        ("+1 800 662 4357", "18006624357", "tel:+18006624357"),
        ("18006624357", "18006624357", "tel:+18006624357"),
        ("  1-800-662-4357 ", "18006624357", "tel:+18006624357"),
        ("1–800–662–4357", "18006624357", "tel:+18006624357"),
        ("1\u00a0800\u00a0662\u00a04357", "18006624357", "tel:+18006624357"),
        ("1-800-662-HELP", "18006624357", "tel:+18006624357"),
        ("1-800-662-help", "18006624357", "tel:+18006624357"),
        ("1-800-QUIT-NOW", "18007848669", "tel:+18007848669"),
        ("1-855-DEJELO-YA", "18553353569", "tel:+18553353569"),
        ("1-855-DÉJELO-YA", "18553353569", "tel:+18553353569"),
        ("442-AYUDAME", "4422983263", "tel:+14422983263"),
        ("(555) 010-0140 ext. 5", "5550100140", "tel:+15550100140;ext=5"),
        ("555-010-0140, Extension 5", "5550100140", "tel:+15550100140;ext=5"),
        ("555-010-0140x5", "5550100140", "tel:+15550100140;ext=5"),
        ("+44 300 123 6600", "443001236600", "tel:+443001236600"),
        ("+52 800 911 2000", "528009112000", "tel:+528009112000"),
        ("+44 300 123 6600 ext. 5", "443001236600", "tel:+443001236600;ext=5"),
        ("+22345678", "22345678", "tel:+22345678"),
        ("+223456789012345", "223456789012345", "tel:+223456789012345"),
        ("1 - 800 - 662 - 4357", "18006624357", "tel:+18006624357"),
        ("1-800-662-HELPLINE", "18006624357", "tel:+18006624357"),
        ("555-010-0140 ext. 123456", "5550100140", "tel:+15550100140;ext=123456"),
        ("100", "100", "tel:100"),
        ("999", "999", "tel:999"),
        ("200-555-0100", "2005550100", "tel:+12005550100"),
        ("999-555-0100", "9995550100", "tel:+19995550100"),
    ],
)
def test_numbers_people_write(written: str, dialed: str, uri: str) -> None:
    assert is_valid_number(written)
    assert digits(written) == dialed
    assert tel_uri(written) == uri


@pytest.mark.parametrize("written", ["ext. 12", "ext 12", "Ext.12", "x12", "#12", "extension 12"])
def test_inside_lines(written: str) -> None:
    assert is_valid_number(written)
    assert is_inside_line(written)
    assert digits(written) == "12"
    assert tel_uri(written) == ""


@pytest.mark.parametrize(
    "written",
    [
        "",
        "   ",
        "12",
        "000",
        "1-800-662-435",  # ten digits, but one is lost
        "1-800-662-43577",
        "800-662-435",
        "1-100-662-4357",
        "0300 123 6600",
        "+44 (0)300 123 6600",
        "+0 300 123 6600",
        "+1 800 662 435",
        "+44 HELP HELP",
        "+911",
        "+2234567",
        "+2234567890123456",
        "+12345678",
        "011",
        "1-800-662-4357A",
        "800-662-4357 ext. 1234567",
        "1-900",
        "741741",
        "662-4357",
        "HELP",
        "call the desk",
        "1-800-662-4357 (HELP)",
        "1-800-662-HELP 5",
        "1-800-662-HELPLINES",
        "1-800-662-4357 or 988",
        "1-800-662-4357\n",
        "1-800--662----4357",
        "(800 662-4357",
        "911 ext. 3",
        "ext.",
        "ext. twelve",
        "tel:+18006624357",
        "1-800-662-435\u0667",
        "\uff11-800-662-4357",
        "1-800-662-435\u2077",
    ],
)
def test_what_is_no_number_to_call(written: str) -> None:
    assert not is_valid_number(written)
    assert tel_uri(written) == ""


@pytest.mark.parametrize("written", ["1-800-662-4357", "988", "", "call the desk", "555-010-0140 ext. 5"])
def test_what_is_no_inside_line(written: str) -> None:
    assert not is_inside_line(written)


@pytest.mark.parametrize(
    ("written", "parsed"),
    [
        ("988", PhoneNumber(NumberForm.SHORT, "988")),
        ("1-800-662-4357", PhoneNumber(NumberForm.NATIONAL, "18006624357")),
        ("800-662-4357 ext. 5", PhoneNumber(NumberForm.NATIONAL, "8006624357", "5")),
        ("+44 300 123 6600", PhoneNumber(NumberForm.INTERNATIONAL, "443001236600")),
        ("ext. 12", PhoneNumber(NumberForm.INSIDE, "", "12")),
    ],
)
def test_each_form(written: str, parsed: PhoneNumber) -> None:
    assert parse_number(written) == parsed


PROMISES = {
    "emergency": (False, False, True),
    "crisis": (True, False, True),
    "samhsa": (True, True, True),
    "poison": (True, True, True),
}
"""Free, confidential, always open: where a source says so. Of the other lines the guide promises nothing."""


@pytest.mark.parametrize("line", HELPLINES, ids=lambda line: line.id)
def test_nothing_is_promised_that_no_source_says(line: Helpline) -> None:
    promised = (line.free, line.confidential, line.always_open)
    assert promised == PROMISES.get(line.id, (False, False, False))


def test_a_line_promises_nothing_by_itself() -> None:
    line = Helpline("new", "New", "1-555-010-0140")
    assert (line.how, line.free, line.confidential, line.always_open) == (How.CALL, False, False, False)
    assert (line.also, line.languages, line.keys, line.texts) == ((), (), (), ())
    assert (line.note, line.word, line.web) == ("", "", "")


LINE = '[[line]]\nid = "new"\nname = "New"\nnumber = "1-555-010-0140"\n'


@pytest.mark.parametrize(
    "text",
    [
        None,
        "[[line",
        LINE + 'how = "shout"\n',
        LINE + 'also = [{how = "text"}]\n',
        LINE + 'promise = "free"\n',
        "line = 1\n",
        "",
    ],
)
def test_a_table_that_cannot_be_read_is_said_in_one_sentence(
    text: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if text is not None:
        (tmp_path / "phones.toml").write_text(text)
    monkeypatch.setattr(bundle, "resources", lambda: tmp_path)
    spec = importlib.util.find_spec("reader.clinic.helplines")
    assert spec is not None
    assert spec.loader is not None
    with pytest.raises(FileProblem, match=r"phone lines cannot be read: .*phones\.toml"):
        spec.loader.exec_module(importlib.util.module_from_spec(spec))


def test_lines_alike_are_one_value() -> None:
    assert len({Helpline("a", "A", "988"), Helpline("a", "A", "988"), Helpline("a", "A", "911")}) == 2
    assert len({Way(How.TEXT, "988"), Way(How.TEXT, "988"), Way(How.CALL, "988")}) == 2


def test_text_codes_still_give_their_digits() -> None:
    assert digits("678-678") == "678678"
    assert digits("741741") == "741741"


def test_same_line_looks_at_the_phone_reached() -> None:
    assert same_line("1-800-662-4357", "(800) 662-HELP")
    for lower, higher in [("1-800-662-4357", "1-800-662-4358"), ("911", "988"), ("988", "1-800-662-4357")]:
        assert not same_line(lower, higher)
        assert not same_line(higher, lower)
    assert not same_line("1-800-662-4357", "")
    assert not same_line("", "1-800-662-4357")
    assert not same_line("1-800-662-4357", "1-800-662-4357 ext. 5")
    assert not same_line("ext. 12", "ext. 12")
    assert not same_line("", "")


@pytest.mark.parametrize(
    ("word", "number", "fits"),
    [
        ("662-HELP", "1-800-662-4357", True),
        ("1-800-662-HELP", "800-662-4357", True),
        ("HELP", "1-800-662-4357", True),
        ("DÉJELO-YA", "1-855-335-3569", True),
        ("1-855-DEJELO-YA", "1-855-335-3569", True),
        ("662-HELP", "1-800-555-0100", False),
        ("HELPS", "1-800-662-4357", False),
        ("ELP", "1-800-662-4357", True),
        ("1-800-662-HELPS", "1-800-662-4357", True),  # telephones ignore what runs on
        ("1-800-662-HELPLINE", "1-800-662-4357", True),
        ("1-800-662-HELPLINES", "1-800-662-4357", False),
        ("662-HELPS", "1-800-662-4357", True),
        ("62-HELPS", "1-800-662-4357", False),  # what is left is too short to tell
        ("662-43575", "1-800-662-4357", False),  # digits do not run on
        ("662-HELP", "1-800-662-4357 ext. 5", True),
        ("", "1-800-662-4357", False),
        ("!", "1-800-662-4357", False),
        ("662-HELP", "ext. 12", False),
    ],
)
def test_spells(word: str, number: str, fits: bool) -> None:
    assert spells(word, number) is fits


@given(st.from_regex(r"[2-9][0-9]{2}[2-9][0-9]{6}", fullmatch=True), st.sampled_from("-. "))
def test_every_way_of_writing_reaches_the_same_phone(number: str, sign: str) -> None:
    area, exchange, rest = number[:3], number[3:6], number[6:]
    for written in (
        number,
        f"1{number}",
        f"+1{number}",
        sign.join(["1", area, exchange, rest]),
        f"({area}) {exchange}{sign}{rest}",
    ):
        assert tel_uri(written) == f"tel:+1{number}"
        assert digits(written)[-10:] == number


@given(st.from_regex(r"\+[2-9][0-9]{7,14}", fullmatch=True))
def test_international_numbers_keep_every_digit(number: str) -> None:
    assert tel_uri(number) == f"tel:{number}"


@given(st.text())
def test_any_text_is_taken_without_an_error(text: str) -> None:
    assert digits(text) == "" or digits(text).isascii()
    assert spells(text, "1-800-662-4357") in (True, False)
    parsed = parse_number(text)
    assert is_valid_number(text) is (parsed is not None)
    assert bool(tel_uri(text)) is (parsed is not None and parsed.form is not NumberForm.INSIDE)
