"""A file becomes an article or a damaged one, whatever is in it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.content.article import Article, DamagedArticle
from reader.content.parser import parse_article
from reader.content.problems import Severity
from reader.content.walk import headings, links
from reader.ids import ArticleKind

HEAD = """---
title: Alcohol
summary: What it does.
drugs: [alcohol]
treatments: []
---
"""
PATH = "en/drugs/alcohol.md"


def rules(text: str | bytes, path: str = PATH) -> set[str]:
    return {problem.rule for problem in parse_article(text, path).problems}


def test_good_article_has_no_problems() -> None:
    parsed = parse_article(HEAD + "## Risks\n\nMany. [@cdc]\n", PATH)
    assert parsed.problems == ()
    assert isinstance(parsed.article, Article)
    assert (parsed.article.id, parsed.article.language) == ("drugs/alcohol", "en")
    assert parsed.article.kind is ArticleKind.DRUG
    assert parsed.article.front.title == "Alcohol"


@pytest.mark.parametrize(
    "change", [str.encode, lambda text: "\ufeff" + text, lambda t: t.replace("\n", "\r\n")]
)
def test_bytes_byte_order_mark_and_windows_lines_make_no_difference(change: object) -> None:
    text = HEAD + "## Risks\n\nMany. [@cdc]\n"
    assert parse_article(change(text), PATH) == parse_article(text, PATH)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "x",
        "en/alcohol.md",
        "en/plants/x.md",
        "../drugs/x.md",
        "en/drugs/X y.md",
        "en/drugs/a/b.md",
        "en/drugs/x.txt",
    ],
)
def test_wrong_place_is_damage(path: str) -> None:
    parsed = parse_article(HEAD + "Text.\n", path)
    assert isinstance(parsed.article, DamagedArticle)
    assert "file-name" in {problem.rule for problem in parsed.problems}


def test_damaged_article_keeps_the_title_of_its_head() -> None:
    parsed = parse_article(HEAD + "<script>\n", PATH)
    assert isinstance(parsed.article, DamagedArticle)
    assert parsed.article.title == "Alcohol"


def test_damaged_article_without_a_head_is_named_after_its_file() -> None:
    parsed = parse_article("Nothing.", "en/pairs/naltrexone-for-alcohol.md")
    assert parsed.article == DamagedArticle(
        "pairs/naltrexone-for-alcohol",
        "en",
        ArticleKind.PAIR,
        "en/pairs/naltrexone-for-alcohol.md",
        "Naltrexone for alcohol",
    )


def test_text_that_is_not_utf8_is_damage() -> None:
    parsed = parse_article(HEAD.encode() + b"caf\xe9\n", PATH)
    assert isinstance(parsed.article, DamagedArticle)
    assert [(p.line, p.rule) for p in parsed.problems] == [(7, "encoding")]
    assert parsed.article.title == "Alcohol"


def test_null_character_is_damage() -> None:
    parsed = parse_article(HEAD + "One\0\n", PATH)
    assert isinstance(parsed.article, DamagedArticle)
    assert (7, "encoding") in [(p.line, p.rule) for p in parsed.problems]


def test_control_characters_are_named_and_replaced() -> None:
    parsed = parse_article(HEAD + "One\n\nA\x02klzzwxh:0001\x03B \u202eC\n", PATH)
    assert [(p.line, p.rule) for p in parsed.problems] == [(9, "character")]
    assert not set("\x02\x03\u202e") & set(repr(parsed.article))


def test_article_without_text_is_damage() -> None:
    assert "empty-article" in rules(HEAD)


@pytest.mark.parametrize(
    "body",
    [
        "x" * 100_000_000,
        "[" * 900_000,
        "[a](../x.md) " * 10_000,
        "- [a](../drugs/x.md)\n" * 10_000,
        "- [a](../drugs/x.md)\n\n" * 4_000,
        "[a](" * 200_000,
        "*a " * 300_000,
        "> " * 400_000,
        "- " * 400_000,
        "".join(" " * 4 * depth + "- a\n" for depth in range(400)),
        "# " * 40_000,
        "**_" * 900,
        ("`a" * 450 + "\n\n") * 900,
        ("\\*" * 450 + "\n\n") * 900,
        '!!! key "x"\n    a\n\n' * 3_000,
        "\n" * 900_000,
        "| a " * 200_000,
    ],
    ids=lambda body: repr(body[:12]),
)
def test_hostile_body_ends_soon(body: str) -> None:
    started = time.monotonic()
    parsed = parse_article(HEAD + body, PATH)
    assert time.monotonic() - started < 10
    assert isinstance(parsed.article, Article | DamagedArticle)
    if isinstance(parsed.article, DamagedArticle):
        assert any(problem.severity is Severity.DAMAGE for problem in parsed.problems)


def test_many_links_within_reason_are_read() -> None:
    parsed = parse_article(HEAD + "- [a](../drugs/x.md)\n\n" * 3_000, PATH)
    assert isinstance(parsed.article, Article)
    assert len(list(links(parsed.article.blocks))) == 3_000


MARKS = (
    *("# ", "## ", "- ", "1. ", "    ", "\n", "\n\n", "|", "---", '!!! key "T"', "!!! ", "[@cdc]", "> "),
    *("[", "](", ")", "*", "**", "_", "`", "\\", "<b>", "&amp;", "javascript:", "../drugs/a.md", "!["),
    *(
        "../../images/a.svg",
        "a",
        "word",
        "\u00e9",
        "\t",
        "\x02",
        "\U000f0001",
        ":",
        '"',
        "'",
        "=",
        "\r",
        "\ud800",
    ),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(MARKS), max_size=60).map("".join))
def test_no_body_raises_and_nothing_forbidden_comes_through(body: str) -> None:
    parsed = parse_article(HEAD + body, PATH)
    if "<b>" in body:
        assert isinstance(parsed.article, DamagedArticle)
    if isinstance(parsed.article, Article):
        assert all(link.target.partition("#")[0].endswith(".md") or link.target[0] == "#"
                   for link in links(parsed.article.blocks))  # fmt: skip
        anchors = [heading.anchor for heading in headings(parsed.article.blocks)]
        assert len(anchors) == len(set(anchors))
        repr(parsed.article).encode()


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300), st.text(max_size=30))
def test_nothing_raises(text: str | bytes, path: str) -> None:
    parsed = parse_article(text, path)
    assert isinstance(parsed.article, DamagedArticle)
    assert parsed.problems
    assert parse_article(HEAD.encode() + text if isinstance(text, bytes) else HEAD + text, PATH).article


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="abc:-[]{}&*!%@`\"'|> \n#,?\\x0\u00e9", max_size=120))
def test_no_head_raises(head: str) -> None:
    parsed = parse_article(f"---\n{head}\n---\nText.\n", PATH)
    assert isinstance(parsed.article, DamagedArticle)
