"""The language files: what the checks know of a language, read, refused with the line, and used."""

import re
from pathlib import Path

import pytest
from builders import SHIPPED, WORDINGS, article_text, body_of, checks_of, guide_toml, make_guide, problems_of
from hypothesis import given
from hypothesis import strategies as st

from reader.guide.languages import read_languages
from reader.guide.phrases import BadPhrase, finding, forms

TOPIC = "topics/pain"


def page(middle: str = "") -> str:
    return article_text("Pain", body=body_of("Pain", middle))


@pytest.mark.parametrize(
    ("old", "new", "says", "hint", "line_has"),
    [
        ("[checks.shape]", "[checks.shpe]", '"shpe" is no table', '"shape"?', "[checks.shpe]"),
        ("shortest =", "shortst =", '"shortst" is not known in [checks.shape]', '"shortest"?', "shortst ="),
        ("longest = 1100", 'longest = "far"', '"longest" is not a whole number', "editors.md", "longest ="),
        ("aim = 6.9", "aim = true", '"aim" is not a number', "editors.md", "aim = true"),
        ("smog = true", "smog = 1", '"smog" is not true or false', "editors.md", "smog = 1"),
        ('as_of = ["as of"]', "as_of = [3]", '"as_of" is not a list of texts', "editors.md", "as_of ="),
        ('"seizure[s]"', '"seizure[s"', '"seizure[s" has a bracket', "editors.md", "seizure[s"),
        ('hyphenation = "en_US"', 'hyphenation = "en_XX"', "no hyphenation", "en_", "en_XX"),
        ("syllable = '[aeiouy]+'", "syllable = '[aeiou'", "no regular expression", "", "syllable ="),
        (
            'scale = "Flesch-Kincaid"\n',
            "",
            '[checks.reading] lacks "scale"',
            "editors.md",
            "[checks.reading]",
        ),
        ('words = ["dirty"]\n', "", '[checks.stigma] lacks "words"', "editors.md", "[checks.stigma]"),
        ("[checks.shape]\n", "[checks.shape\n", "not valid TOML", "Fix that line", "[checks.shape"),
        ('"snow"\n', '"snow" 4\n', "not valid TOML", "Fix that line", '"snow" 4'),
        ('"snow"', "3", '"everyday" is no text', "editors.md", "everyday"),
        ('["naloxone naltrexone"', '["naloxone"', '"naloxone" is one word', "editors.md", "naloxone"),
    ],
)
def test_a_fault_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, says: str, hint: str, line_has: str
) -> None:
    assert old in WORDINGS["en"]
    text = WORDINGS["en"].replace(old, new, 1)
    found = [p for p in problems_of(make_guide(tmp_path, wordings={"en": text})) if p.rule == "wording"]
    assert [problem.path for problem in found] == ["language/en.toml"]
    assert says in found[0].message
    assert hint in found[0].hint
    assert line_has in text.splitlines()[found[0].line - 1]


def test_a_word_an_editor_adds_is_looked_for(tmp_path: Path) -> None:
    text = WORDINGS["en"].replace('words = ["dirty"]', 'words = ["dirty", "waste{d|r}[s]"]')
    more = {TOPIC: page("He is a waster.\n")}
    assert problems_of(make_guide(tmp_path / "before", more=more)) == ()
    (problem,) = problems_of(make_guide(tmp_path / "after", more=more, wordings={"en": text}))
    assert (problem.rule, problem.message) == ("stigma", '"waster" puts a mark on people.')


def test_a_longer_sentence_an_editor_allows_passes(tmp_path: Path) -> None:
    more = {TOPIC: page(f"{' '.join(['so'] * 29)}.\n")}
    text = WORDINGS["en"].replace("longest_sentence = 25", "longest_sentence = 30")
    assert [p.rule for p in problems_of(make_guide(tmp_path / "a", more=more))] == ["long-sentence"]
    assert problems_of(make_guide(tmp_path / "b", more=more, wordings={"en": text})) == ()


def test_a_language_without_tables_is_held_to_the_first_ones(tmp_path: Path) -> None:
    """No page slips through because its language has no file yet."""
    guide = guide_toml(languages=("en", "fr"))
    wrong = page("Take 50 mg. Call 989.\n")
    found = problems_of(make_guide(tmp_path, guide=guide, more={TOPIC: wrong, f"fr/{TOPIC}": wrong}))
    told = {(p.path.partition("/")[0], p.rule) for p in found if TOPIC in p.path}
    assert {("fr", "dose"), ("fr", "phone"), ("en", "dose"), ("en", "phone")} <= told


def test_what_the_checks_know_is_not_in_the_library_file() -> None:
    for file in read_languages(SHIPPED, ("en", "es")).files:
        assert "checks" not in file.wording.source
        assert file.rules.stigma is not None
        assert checks_of(file.wording.language) in file.source.text


@pytest.mark.parametrize(
    ("phrase", "fits", "not_fits"),
    [
        ("stop[s]", ("stop", "STOPS"), ("stopped", "nonstop")),
        ("{quit|quits} now", ("quit now", "quits now"), ("quitting now",)),
        ("suspend*", ("suspend", "suspendió"), ("unsuspended",)),
        ("a.m.", (), ("axmx",)),
    ],
)
def test_phrases(phrase: str, fits: tuple[str, ...], not_fits: tuple[str, ...]) -> None:
    pattern = finding([phrase])
    assert [bool(pattern.search(text)) for text in (*fits, *not_fits)] == [True] * len(fits) + [False] * len(
        not_fits
    )


@given(st.text(alphabet="ab{}[]|*.()\\ ", max_size=12))
def test_any_phrase_is_a_pattern_or_refused(phrase: str) -> None:
    plain = re.sub(r"\{[^{}\[\]]*\}|\[[^{}\[\]]*\]", "", phrase)
    if not phrase.strip() or set(plain) & set("{}[]"):
        with pytest.raises(BadPhrase, match="bracket"):
            forms([phrase])
    else:
        assert re.compile(forms([phrase])).groups == 0
