"""Finding the line a setting stands on."""

from hypothesis import given
from hypothesis import strategies as st

from reader.clinic.lines import KeyLines

TEXT = '''mode = "kiosk"
clinic.phone = ""

[ screen ]  # how it starts
theme = "light"
"text_size" = 100

[helpline]
name = """
number = "not a key"
"""
number = "988"
place = {a = 1}
'''


def test_lines() -> None:
    lines = KeyLines(TEXT)
    assert lines.of("mode") == 1
    assert lines.of("clinic.phone") == 2
    assert lines.of("screen") == 4
    assert lines.of("screen.theme") == 5
    assert lines.of("screen.text_size") == 6
    assert lines.of("helpline.number") == 12


def test_the_nearest_name_around_or_nothing() -> None:
    lines = KeyLines(TEXT)
    assert lines.of("helpline.place.a") == 13
    assert lines.of("screen.absent") == 4
    assert lines.of("absent") == 0
    assert lines.of("") == 0


@given(st.text(alphabet="ab.=[]\"'# \n\r\t{}"), st.text(alphabet="ab."))
def test_any_text(text: str, name: str) -> None:
    assert 0 <= KeyLines(text).of(name) <= text.count("\n") + 1
