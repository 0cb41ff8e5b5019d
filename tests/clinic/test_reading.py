"""Settings text: every mistake is named with its line, and costs only itself."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clinic.model import SettingsRead, default_settings, settings_from
from reader.clinic.options import OPTIONS, Mode
from reader.clinic.reading import MOST_PROBLEMS, interpret

PATH = Path("clinic.toml")


def read(text: str) -> SettingsRead:
    return interpret(text, PATH)


def test_a_full_file() -> None:
    found = read(
        'mode = "kiosk"\n[clinic]\nname = " Riverside Clinic "\nfront_desk = "ext. 12"\n'
        '[helpline]\nfree = false\n[screen]\ntheme = "hc-dark"\ntext_size = 150\nlanguage = "es"\n'
    )
    assert found.problems == ()
    assert not found.locked
    assert found.settings == settings_from(
        {
            "mode": "kiosk",
            "clinic.name": "Riverside Clinic",
            "clinic.front_desk": "ext. 12",
            "helpline.free": False,
            "screen.theme": "hc-dark",
            "screen.text_size": 150,
            "screen.language": "es",
        }
    )


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ('[clinic]\nnmae = "R"', 2, 'no setting "clinic.nmae"', 'Did you mean "clinic.name"?'),
        ('[clinic]\ntheme = "light"', 2, 'no setting "clinic.theme"', 'Did you mean "screen.theme"?'),
        ('\n[clinc]\nname = "R"', 2, 'no section "clinc"', 'Did you mean "clinic"?'),
        ("[zzz]", 1, 'no section "zzz"', "Take this section out."),
        ("zzz = 1", 1, 'no setting "zzz"', "Take this line out."),
        ('theme = "light"', 1, 'no setting "theme"', 'Did you mean "screen.theme"?'),
        ('clinic = "Riverside"', 1, "must be a section", "[clinic]"),
        ("[[clinic]]", 1, "must be a section", "[clinic]"),
        ('[screen]\n\ntheme = "drak"', 3, 'screen.theme "drak" must be system', '"system" is used'),
        ("[screen]\ntext_size = 110", 2, "screen.text_size must be 100", "100 is used"),
        ('[helpline]\nfree = "yes"', 2, 'helpline.free "yes" must be true or false', "true is used"),
        ('[clinic]\nphone = "12"', 2, "not a whole phone number", "Nothing is shown"),
        ("clinic.name = 3", 1, "clinic.name must be text", "Nothing is shown"),
        ('[crisis]\nnumber = "1"', 1, "988 and 911 cannot be changed", "Take this out."),
        ('911 = "1"', 1, "988 and 911 cannot be changed", "Take this out."),
    ],
)
def test_one_mistake(text: str, line: int, message: str, hint: str) -> None:
    found = read(text)
    (problem,) = found.problems
    assert (problem.path, problem.line) == (PATH, line)
    assert message in problem.message
    assert hint in problem.hint
    assert found.settings == default_settings()
    assert not found.locked


def test_a_wrong_value_costs_only_itself() -> None:
    found = read('[clinic]\nname = "Riverside"\n[screen]\ntheme = "x"\ntext_size = 125')
    assert found.settings == settings_from({"clinic.name": "Riverside", "screen.text_size": 125})
    assert len(found.problems) == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[clinic]\nname = Riverside\n", 2),
        ("[clinic\n", 1),
        ('[clinic]\nname = "R"\nname = "S"\n', 3),
        ('[clinic]\nname = "R', 2),
        ("a = " + "[" * 50_000, None),
        ("a = " + "9" * 50_000, None),
        ("a = \0", 1),
    ],
)
def test_a_syntax_mistake_is_one_problem_and_locks(text: str, line: int | None) -> None:
    found = read(text)
    (problem,) = found.problems
    assert line is None or problem.line == line
    assert "not valid TOML" in problem.message
    assert "built-in settings" in problem.hint
    assert found.settings == default_settings()
    assert found.locked


def test_curly_quotes_are_pointed_out() -> None:
    (problem,) = read("[clinic]\nname = “Riverside”\n").problems
    assert problem.line == 2
    assert "straight quotes" in problem.hint
    assert str(problem).startswith("clinic.toml:2: ")


@pytest.mark.parametrize(
    "text",
    [
        'mode = "kiosc"',
        'mod = "kiosk"',
        'Mode = "kiosk"',
        '[screen]\nmode = "kiosk"',
        '[general]\nmode = "kiosk"',
    ],
)
def test_an_unclear_mode_locks(text: str) -> None:
    found = read(text)
    assert found.locked
    assert found.settings.mode is Mode.DESKTOP
    assert len(found.problems) == 1


def test_a_misplaced_mode_is_told_where_it_belongs() -> None:
    (problem,) = read('[screen]\nmode = "kiosk"').problems
    assert "before the first [section]" in problem.hint


@pytest.mark.parametrize("number", ['""', '"  "', '"1-800-662-435"', "18006624357", '"ext. 12"'])
def test_a_bad_helpline_number_brings_back_the_whole_built_in_line(number: str) -> None:
    text = f'[helpline]\nnumber = {number}\nname = "County line"\nalways_open = false\nword = "GET-CARE"'
    found = read(text)
    (problem,) = found.problems
    assert problem.line == 2
    assert "1-800-662-4357, is shown instead" in problem.hint
    assert found.settings.helpline == default_settings().helpline


def test_a_new_number_drops_the_word_and_name_of_the_old_one() -> None:
    found = read('[helpline]\nnumber = "1-555-010-0100"')
    assert found.problems == ()
    assert found.settings.helpline.number == "1-555-010-0100"
    assert found.settings.helpline.word == ""
    assert found.settings.helpline.name == ""


def test_a_new_number_keeps_a_word_and_name_given_with_it() -> None:
    found = read('[helpline]\nnumber = "1-555-227-3000"\nname = "County line"\nword = "555-CARE-000"')
    assert found.problems == ()
    assert (found.settings.helpline.name, found.settings.helpline.word) == ("County line", "555-CARE-000")


@pytest.mark.parametrize("number", ["(800) 662-4357", "1-800-662-HELP", "+1 800 662 4357"])
def test_the_same_number_written_another_way_keeps_its_word_and_name(number: str) -> None:
    found = read(f'[helpline]\nnumber = "{number}"')
    assert found.problems == ()
    assert found.settings.helpline.number == number
    assert (found.settings.helpline.name, found.settings.helpline.word) == (
        "SAMHSA National Helpline",
        "662-HELP",
    )


def test_a_word_that_dials_another_number_is_not_shown() -> None:
    found = read('[helpline]\nnumber = "1-555-010-0100"\nname = "County"\nword = "662-HELP"')
    (problem,) = found.problems
    assert problem.line == 4
    assert "does not dial 1-555-010-0100" in problem.message
    assert found.settings.helpline.word == ""


def test_very_many_mistakes_are_cut_short() -> None:
    found = read("".join(f"unknown_{number} = 1\n" for number in range(5000)))
    assert len(found.problems) == MOST_PROBLEMS + 1
    assert "4950 more problems" in found.problems[-1].message


def test_odd_names_make_one_line_messages() -> None:
    (problem,) = read('"' + "x" * 500 + '\\n\\u202e" = 1').problems
    assert len(problem.message) < 100
    assert problem.message.isprintable()


@given(st.text())
def test_any_text(text: str) -> None:
    assert read(text).settings.panel().crisis.number == "988"


VALUES = st.one_of(
    st.booleans().map(lambda value: str(value).lower()),
    st.integers().map(str),
    st.sampled_from(["1.5", "nan", "[]", "[1]", "{}", "{a = 1}", "1979-05-27", '""', '"kiosk"', '"988"']),
    st.text(alphabet=st.characters(exclude_characters="'", exclude_categories=["Cc", "Cs"])).map(
        "'{}'".format
    ),
)
NAMES = st.sampled_from([*(declared.name for declared in OPTIONS), "clinic", "mode.x", "x", "x.mode"])


@given(st.dictionaries(NAMES, VALUES))
def test_any_values(values: dict[str, str]) -> None:
    found = read("".join(f"{name} = {value}\n" for name, value in values.items()))
    panel = found.settings.panel()
    assert panel.main.tel.startswith("tel:")
    assert (panel.crisis.number, panel.emergency.number) == ("988", "911")
    assert all(problem.message and problem.hint for problem in found.problems[:MOST_PROBLEMS])


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("[clinic]\nname = 'a'\n[screen]\n[clinic]\n", 4, "The section [clinic] comes twice."),
        ("[clinic]\nname = 'a'\nname = 'b'\n", 3, '"name" comes twice.'),
        ('[clinic]\nlogo = "C:\\Users\\clinic\\logo.png"\n', 2, r"Write 'C:\Clinic\logo.png'."),
        ('[clinic]\nlogo = "\\\\server\\share"\n', 2, r"Write 'C:\Clinic\logo.png'."),
        ("mode = kiosk\n", 1, 'TOML says "Invalid value".'),
        ('[clinic\nname = "a"\n', 1, "TOML says "),
        ('[clinic]\nname = "a\n', 2, "TOML says "),
        ("[clinic]\nname : a\n", 2, "TOML says "),
    ],
)
def test_why_a_file_is_no_toml_is_told(text: str, line: int, hint: str) -> None:
    (problem,) = interpret(text, PATH).problems
    assert problem.line == line
    assert hint in problem.hint
    assert "\\'" not in problem.hint


@pytest.mark.parametrize("path", [r"C:\temp\new.png", r"C:\bin\new.png", r"D:\fotos\r.png"])
def test_a_backslash_that_toml_takes_for_another_sign(path: str) -> None:
    (problem,) = interpret(f'[clinic]\nlogo = "{path}"\n', PATH).problems
    assert "has a backslash" in problem.message
    assert interpret(f"[clinic]\nlogo = '{path}'\n", PATH).settings.clinic.logo == path


def test_an_inside_line_is_written_with_a_word() -> None:
    (problem,) = interpret('[clinic]\nfront_desk = "12"\n', PATH).problems
    assert "an inside line is written as ext. 12" in problem.message
    assert interpret('[clinic]\nfront_desk = "ext. 12"\n', PATH).problems == ()
