"""The questions people ask, and the language files: what the checks say of them."""

from pathlib import Path

import pytest
from builders import ARTICLES, make_guide, problems_of

from reader.content.problems import Problem
from reader.guide.checks.questions import LEAST

WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
ENOUGH = [f"{article}\ten\twhat is {word} of {article}" for article in ARTICLES for word in WORDS]


def found(folder: Path, *rows: str) -> list[Problem]:
    return list(problems_of(make_guide(folder, questions=[*ENOUGH, *rows])))


def test_enough_questions_are_no_problem(tmp_path: Path) -> None:
    assert len(WORDS) == LEAST
    assert found(tmp_path) == []


def test_a_guide_need_not_have_any(tmp_path: Path) -> None:
    folder = make_guide(tmp_path)
    (folder / "questions.tsv").unlink()
    assert problems_of(folder) == ()


@pytest.mark.parametrize(
    ("row", "rule", "says"),
    [
        ("drugs/alcool\ten\twhat is it", "unknown-article", '"drugs/alcool" is no article'),
        ("drugs/alcohol\tfr\tqu'est-ce", "unknown-language", '"fr" is no language'),
        ("drugs/alcohol\ten\t?!", "questions", "no words"),
        ("drugs/alcohol\ten\tcall me at 555 010 0199", "questions", "a long number"),
        ("drugs/alcohol\ten\twrite to me@example.org", "questions", "an address"),
        ("drugs/alcohol\ten\t" + "so " * 80, "questions", "more than 200"),
        ("topics/emergency\ten\tWhat is ONE of drugs/alcohol?", "repeated-question", "line 2 already"),
        ("drugs/alcohol\ten", "table", "2 cells"),
    ],
)
def test_a_row_that_cannot_be_used(tmp_path: Path, row: str, rule: str, says: str) -> None:
    (problem,) = found(tmp_path, row)
    assert (problem.path, problem.line, problem.rule) == ("questions.tsv", len(ENOUGH) + 2, rule)
    assert says in problem.message


def test_too_few(tmp_path: Path) -> None:
    (problem,) = problems_of(make_guide(tmp_path, questions=ENOUGH[1:]))
    assert problem.rule == "few-questions"
    assert f"{LEAST - 1} questions" in problem.message
    assert f"{LEAST} are needed" in problem.message


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("stopwords = [", "not valid TOML"),
        ('stopword = "a"', 'Did you mean "stopwords"?'),
        ("stopwords = 3", "misuses an entry"),
        ('same = ["one"]', '"one" is one word'),
        ('[[people]]\nwords = "son"', "misuses an entry"),
        ('[[people]]\nwords = "son"\npages = ["topics/none"]', '"topics/none" is no article'),
        ('stopwords = "snow"\neveryday = "snow"', "stands in stopwords and in everyday"),
        ('stopwords = "use"\nusing = "use"', "stands in stopwords and in using"),
        ('short_names = "long"', "more than 3 letters"),
    ],
)
def test_a_language_file(tmp_path: Path, text: str, says: str) -> None:
    (problem,) = problems_of(make_guide(tmp_path, wordings={"en": text}))
    assert (problem.path, problem.rule) in [
        ("language/en.toml", "wording"),
        ("language/en.toml", "unknown-article"),
    ]
    assert says in problem.message


def test_a_guide_need_not_have_language_files(tmp_path: Path) -> None:
    assert problems_of(make_guide(tmp_path, wordings={})) == ()


def test_a_file_of_another_language_is_left_alone(tmp_path: Path) -> None:
    assert problems_of(make_guide(tmp_path, wordings={"en": "", "xx": "["})) == ()
