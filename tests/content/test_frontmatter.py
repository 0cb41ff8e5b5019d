"""The head of an article file: what it must have, and where it is wrong."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.content import yamltree
from reader.content.article import Article, DamagedArticle, FrontMatter
from reader.content.parser import parse_article
from reader.content.problems import Problem

LINES = [
    "---",
    "title: Alcohol",
    "summary: What it does.",
    "drugs: [alcohol]",
    "treatments: [naltrexone, acamprosate]",
    "level: approved",
    "---",
    "Text. [@cdc; @who-2]",
]


def problems(number: int, *new: str) -> tuple[Problem, ...]:
    """The problems after line `number` gave way to `new` lines."""
    lines = [*LINES[: number - 1], *new, *LINES[number:]]
    return parse_article("\n".join(lines), "en/drugs/alcohol.md").problems


def is_damaged(number: int, *new: str) -> bool:
    lines = [*LINES[: number - 1], *new, *LINES[number:]]
    return isinstance(parse_article("\n".join(lines), "en/drugs/alcohol.md").article, DamagedArticle)


def found(number: int, *new: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.rule) for problem in problems(number, *new)]


def test_every_key_is_read_with_its_line() -> None:
    article = parse_article("\n".join(LINES), "en/drugs/alcohol.md").article
    assert isinstance(article, Article)
    assert article.front == FrontMatter(
        title="Alcohol",
        summary="What it does.",
        drugs=("alcohol",),
        treatments=("naltrexone", "acamprosate"),
        level="approved",
        lines=(
            ("title", 2),
            ("summary", 3),
            ("drugs", 4),
            ("treatments", 5),
            ("level", 6),
        ),
    )


def test_unknown_key_suggests_the_nearest() -> None:
    (problem,) = problems(6, "levle: approved")
    assert (problem.line, problem.rule, problem.hint) == (6, "unknown-key", 'Did you mean "level"?')


@pytest.mark.parametrize("line", ["sources_checked: 2026-11-22", "sources: []"])
def test_sources_have_a_file_of_their_own(line: str) -> None:
    (problem,) = problems(6, line)
    assert (problem.line, problem.rule) == (6, "unknown-key")
    assert "sources.yaml" in problem.hint


@pytest.mark.parametrize(
    ("number", "key"),
    [(2, "title"), (3, "summary"), (4, "drugs"), (5, "treatments")],
)
def test_missing_key_has_a_hint(number: int, key: str) -> None:
    (problem,) = problems(number)
    assert problem.rule == "missing-key"
    assert key in problem.message
    assert key in problem.hint


@pytest.mark.parametrize(
    ("number", "line", "rule"),
    [
        (3, "summary: [a, b]", "wrong-type"),
        (3, "summary: 12", "wrong-type"),
        (3, 'summary: ""', "wrong-type"),
        (3, "summary: A <b>bold</b> one", "raw-html"),
        (4, "drugs: alcohol", "wrong-type"),
        (4, "drugs: [Alcohol]", "wrong-type"),
        (4, "drugs: [[alcohol]]", "wrong-type"),
    ],
)
def test_wrong_values_are_errors_on_their_line(number: int, line: str, rule: str) -> None:
    assert (number, rule) in found(number, line)
    assert not is_damaged(number, line)


@pytest.mark.parametrize(
    ("number", "line", "rule"),
    [
        (2, "title: 2024", "wrong-type"),
        (2, "title: One: two", "front-matter"),
        (3, "title: Again", "duplicate-key"),
        (3, "summary: &a words", "front-matter"),
        (3, "summary: *a", "front-matter"),
        (3, "summary: !!python/name:os.system x", "front-matter"),
        (4, "drugs: [[[[[[[[a]]]]]]]]", "front-matter"),
        (3, 'summary: "\\UFFFFFFFF"', "front-matter"),
    ],
)
def test_what_cannot_be_used_damages_the_article(number: int, line: str, rule: str) -> None:
    assert rule in {each for _, each in found(number, line)}
    assert is_damaged(number, line)


def test_alias_bomb_is_refused_at_once() -> None:
    bomb = "\n".join(f"k{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))
    assert is_damaged(3, "k0: &a0 [x]", bomb)


@pytest.mark.parametrize(
    "text", ["", "Text.", "---\ntitle: x\n", "--- \n- a\n---\nText", "---\n---\nText", "---\nwords\n---\n"]
)
def test_file_without_a_head_is_damage(text: str) -> None:
    assert isinstance(parse_article(text, "en/drugs/alcohol.md").article, DamagedArticle)


def test_escaped_control_characters_do_not_come_through() -> None:
    lines = [*LINES[:2], 'summary: "a\\x02b\\ud800c\\nd"', *LINES[3:]]
    article = parse_article("\n".join(lines), "en/drugs/alcohol.md").article
    assert isinstance(article, Article)
    assert article.front.summary == "a\ufffdb\ufffdc d"


SIGNS = [*"{}[],:-#'\"\\&*!|>%@`? \n\t~.a1\u2028\u00a0\ufeff\x85\r\x07", "", "- ", "\n  ", ": "]
CHANGES = st.lists(
    st.tuples(st.integers(0, 400), st.sampled_from(SIGNS), st.booleans()), min_size=1, max_size=4
)


@pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="this PyYAML has no C parser")
@settings(deadline=None)
@given(CHANGES)
def test_an_article_means_the_same_with_and_without_the_fast_parser(
    changes: list[tuple[int, str, bool]],
) -> None:
    text = "\n".join(LINES)
    for place, signs, instead in changes:
        text = text[:place] + signs + text[place + instead :]
    fast = parse_article(text, "en/drugs/alcohol.md")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yamltree, "_FAST_LOADER", None)
        assert parse_article(text, "en/drugs/alcohol.md") == fast


@pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="this PyYAML has no C parser")
def test_the_fast_parser_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "SafeLoader", None)
    assert isinstance(parse_article("\n".join(LINES), "en/drugs/alcohol.md").article, Article)
