"""The table of settings: complete, and strict about values."""

import pytest

from reader.clinic.options import OPTIONS, Kind, Mode, Option, complaint, option, section_names, tidy


def an_option(kind: Kind, default: object = "", **limits: object) -> Option:
    return Option("a.b", kind, default, "B", "Help.", **limits)  # type: ignore[arg-type]


DEFAULTS = {
    "mode": "desktop",
    "clinic.name": "",
    "clinic.address": "",
    "clinic.logo": "",
    "clinic.phone": "",
    "clinic.front_desk": "",
    "clinic.front_desk_label": "Front desk",
    "clinic.front_desk_note": "Ask a person here",
    "clinic.latitude": "",
    "clinic.longitude": "",
    "helpline.name": "SAMHSA National Helpline",
    "helpline.number": "1-800-662-4357",
    "helpline.word": "662-HELP",
    "helpline.languages": "English or Español",
    "helpline.free": True,
    "helpline.confidential": True,
    "helpline.always_open": True,
    "screen.theme": "system",
    "screen.text_size": 100,
    "screen.language": "en",
    "screen.languages": ("en", "es"),
    "screen.width_mm": 0,
    "printing.printer": "",
    "printing.place": "",
    "printing.paper": "letter",
    "printing.teach_back": True,
    "pack.folder": "",
    "pack.keys": "",
    "own.folder": "",
    "own.instead": False,
    "phones.address": "",
    "phones.wifi_name": "",
    "phones.wifi_password": "",
    "speech.offered": True,
    "speech.volume": 70,
    "speech.speed": "normal",
    "speech.command": "",
    "kiosk.idle_seconds": 90,
    "kiosk.warning_seconds": 20,
    "kiosk.visit_minutes": 45,
    "kiosk.pages_per_visit": 12,
    "kiosk.pages_per_hour": 60,
    "kiosk.screen_keys": True,
    "kiosk.discreet_titles": False,
}


def test_names_and_defaults() -> None:
    assert {declared.name: declared.default for declared in OPTIONS} == DEFAULTS
    assert len(OPTIONS) == len(DEFAULTS)


@pytest.mark.parametrize("declared", OPTIONS, ids=lambda declared: declared.name)
def test_each_setting_is_fully_declared(declared: Option) -> None:
    assert declared.label
    assert declared.help.endswith(".")
    assert complaint(declared, declared.default) == ""
    assert not declared.describes or option(declared.describes)


def test_a_section_is_written_in_one_piece() -> None:
    sections = [declared.section for declared in OPTIONS]
    assert sections == sorted(sections, key=["", *section_names()].index)


def test_choices() -> None:
    assert option("mode").choices == tuple(Mode)
    assert option("screen.theme").choices == ("system", "light", "hc-light", "hc-dark")
    assert option("screen.text_size").choices == (100, 125, 150, 200, 300)


def test_an_unknown_name_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        option("clinic.nmae")


@pytest.mark.parametrize(
    ("declared", "value"),
    [
        (option("mode"), "kiosk"),
        (option("screen.text_size"), 200),
        (option("screen.language"), "es"),
        (option("screen.language"), "zh-Hant-TW"),
        (option("clinic.front_desk"), "ext. 12"),
        (option("clinic.front_desk"), ""),
        (option("clinic.phone"), "(555) 010-0140"),
        (option("clinic.name"), "Clínica Ñandú & Söhne 「診療所」"),
        (option("clinic.name"), "x" * 200),
        (an_option(Kind.NUMBER, 90, minimum=10, maximum=600), 10),
        (an_option(Kind.NUMBER, 90, minimum=10, maximum=600), 600),
        (an_option(Kind.NUMBER, 1.5), 2),
        (an_option(Kind.BOOLEAN, True), False),
        (option("clinic.latitude"), ""),
        (option("clinic.latitude"), 41.88),
        (option("clinic.longitude"), -180),
        (option("kiosk.warning_seconds"), 20),
        (an_option(Kind.PATH), "/srv/logo.svg"),
        (option("speech.command"), "piper --model /opt/voices/{language}.onnx --output_file {file}"),
        (option("speech.command"), r'"C:\Piper\piper.exe" -f {file}'),
        (option("speech.command"), r"/opt/my\ voice {file}"),
        (an_option(Kind.LANGUAGES, ("en",)), ("en", "es")),
    ],
)
def test_good_values(declared: Option, value: object) -> None:
    assert complaint(declared, value) == ""


@pytest.mark.parametrize(
    ("declared", "value", "words"),
    [
        (option("mode"), "kiosc", "desktop or kiosk"),
        (option("speech.command"), "piper", "must have {file}"),
        (option("speech.command"), "{file}", "must have {file}"),
        (option("speech.command"), 'piper "{file}', "quotation mark"),
        (option("speech.command"), r"C:\Piper\piper.exe -f {file}", "backslash"),
        (option("speech.command"), "piper\n{file}", "one line"),
        (option("speech.command"), "piper {file}" + "x" * 200, "too long"),
        (option("speech.command"), 7, "text in quotes"),
        (option("screen.theme"), 1, "light, hc-light, or hc-dark"),
        (option("screen.text_size"), "125", "without quotes"),
        (option("screen.text_size"), 110, "100, 125, 150, 200, or 300"),
        (option("screen.text_size"), 100.0, "100, 125, 150, 200, or 300"),
        (option("screen.text_size"), True, "100, 125, 150, 200, or 300"),
        (option("screen.language"), "English", "language code"),
        (option("clinic.name"), 5, "text in quotes"),
        (option("clinic.name"), "two\nlines", "one line"),
        (option("clinic.name"), "turned \u202e round", "one line"),
        (option("clinic.name"), "\ud800", "one line"),
        (option("clinic.name"), "x" * 201, "too long"),
        (option("clinic.phone"), "010-0140", "not a whole phone number"),
        (option("clinic.phone"), "ext. 12", "from outside"),
        (option("helpline.number"), "", "must not be empty"),
        (option("helpline.number"), "ext. 12", "from outside"),
        (option("helpline.number"), "1-800-662-435", "not a whole phone number"),
        (option("helpline.free"), 1, "true or false"),
        (option("helpline.free"), "true", "without quotes"),
        (option("clinic.latitude"), 91, "at most 90"),
        (option("clinic.latitude"), "41.88", "without quotes"),
        (option("clinic.longitude"), True, "a number"),
        (option("kiosk.warning_seconds"), 19, "at least 20"),
        (option("kiosk.idle_seconds"), 89, "at least 90"),
        (option("kiosk.idle_seconds"), 90.5, "whole number"),
        (an_option(Kind.NUMBER, 90, minimum=10), 9, "at least 10"),
        (an_option(Kind.NUMBER, 90, maximum=600), 601, "at most 600"),
        (an_option(Kind.NUMBER, 90), 90.5, "whole number"),
        (an_option(Kind.NUMBER, 1.5), float("nan"), "a number"),
        (an_option(Kind.NUMBER, 1.5), float("inf"), "a number"),
        (an_option(Kind.NUMBER, 90), True, "a number"),
        (an_option(Kind.NUMBER, 90), "90", "without quotes"),
        (an_option(Kind.PATH), 3, "text in quotes"),
        (an_option(Kind.PATH, required=True), "", "must not be empty"),
        (an_option(Kind.LANGUAGES, ("en",)), (), "list of language codes"),
        (an_option(Kind.LANGUAGES, ("en",)), "en", "list of language codes"),
        (an_option(Kind.LANGUAGES, ("en",)), ("en", 3), "language codes"),
        (an_option(Kind.LANGUAGES, ("en",)), ("en", "en"), "twice"),
    ],
)
def test_bad_values(declared: Option, value: object, words: str) -> None:
    assert words in complaint(declared, value)


def test_tidy() -> None:
    assert tidy("  Riverside ") == "Riverside"
    assert tidy(["en", "es"]) == ("en", "es")
    assert tidy(5) == 5


def test_no_setting_speaks_of_988_or_911() -> None:
    fixed = ("988", "911", "crisis", "emergency")
    assert not [declared.name for declared in OPTIONS if any(word in declared.name for word in fixed)]


@pytest.mark.parametrize(
    "value",
    ["http://10.42.0.1", "https://guide.example.org/waymark/", "http://10.0.0.1:8080/content/waymark", ""],
)
def test_a_web_address(value: str) -> None:
    assert complaint(option("phones.address"), value) == ""


@pytest.mark.parametrize(
    "value",
    [
        "10.42.0.1",
        "ftp://x.org",
        "http://",
        "http://a b",
        "http://x.org/?a=1",
        "http://x.org/#a",
        "http://user@x.org",
        "javascript:alert(1)",
        "http://x.org/" + "a" * 80,
        "http://é.org",
        7,
    ],
)
def test_what_is_no_web_address(value: object) -> None:
    assert complaint(option("phones.address"), value)
