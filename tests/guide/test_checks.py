"""Each rule: a text that fails it, with file, line and hint, and the same text mended."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from builders import (
    ALIASES,
    BODY,
    CODES,
    EVIDENCE,
    MIDDLE,
    article_text,
    body_of,
    guide_toml,
    in_spanish,
    linked_pages,
    make_guide,
    problems_of,
    untranslated,
)

from reader.content.problems import Severity

HEAD = 6  # lines before the body of an article of the builder
PAGE = "topics/pain"
FILE = "en/topics/pain.md"


@dataclass(frozen=True)
class Case:
    rule: str
    line: int
    bad: str
    good: str
    message: str
    hint: str = ""
    more: dict[str, str] = field(default_factory=dict)


def page(body: str = "", **keywords: object) -> str:
    return article_text("Pain", body=body_of("Pain", body), **keywords)  # type: ignore[arg-type]


LAST = HEAD + MIDDLE  # where `body` begins

ARTICLE_CASES = [
    Case(
        "unknown-term",
        4,
        page(drugs=["amfetamine"]),
        page(drugs=["amphetamine"]),
        "amfetamine",
        '"amphetamine"?',
    ),
    Case("unknown-term", 4, page(drugs=["zzz"]), page(), "zzz", "Add it to guide.toml"),
    Case(
        "unknown-term",
        5,
        page(treatments=["naltrexon"]),
        page(treatments=["naltrexone"]),
        "naltrexon",
        '"naltrexone"?',
    ),
    Case(
        "dead-link",
        LAST,
        page("[a](../drugs/alchol.md)\n"),
        page("[a](../drugs/alcohol.md)\n"),
        "leads to no article",
        '"drugs/alcohol"?',
    ),
    Case(
        "dead-link",
        LAST + 2,
        page("Words.\n\n[a](../../../drugs/alcohol.md)\n"),
        page("Words.\n\n[a](emergency.md)\n"),
        "does not lead to an article",
        "../drugs/alcohol.md",
    ),
    Case(
        "dead-anchor",
        LAST,
        page("[a](../drugs/alcohol.md#what-help)\n"),
        page("[a](../drugs/alcohol.md#what-helps)\n"),
        'no section "what-help"',
        '"what-helps"?',
    ),
    Case(
        "dead-anchor",
        LAST,
        page("[a](#what-itis)\n"),
        page("[a](#what-it-is)\n"),
        'no section "what-itis"',
        '"what-it-is"?',
    ),
    Case(
        "missing-source",
        LAST,
        page("Claim. [@one-2002]\n"),
        page("Claim. [@one-2020]\n"),
        "@one-2002",
        '"one-2020"?',
    ),
    Case(
        "too-few-sources",
        1,
        article_text("Pain", body=BODY.replace("@two-2021", "@one-2020")),
        page(),
        "1 source(s); at least 2",
    ),
    Case(
        "missing-picture",
        LAST,
        page('![A brain.](../../images/brian.svg "Brain")\n'),
        page('![A brain.](../../images/brain.svg "Brain")\n'),
        'no picture "brian.svg"',
        '"brain.svg"?',
    ),
    Case(
        "missing-alt",
        LAST,
        page('![](../../images/brain.svg "Brain")\n'),
        page('![A brain.](../../images/brain.svg "Brain")\n'),
        "no alt text",
        "Say in one sentence",
    ),
    Case(
        "unknown-callout",
        LAST,
        page('!!! dangr "Careful"\n    Words.\n'),
        page('!!! danger "Careful"\n    Words.\n'),
        "dangr",
        '"danger"?',
    ),
]


@pytest.mark.parametrize("case", ARTICLE_CASES, ids=lambda c: f"{c.rule}-{c.line}")
def test_a_rule_for_articles(tmp_path: Path, case: Case) -> None:
    assert problems_of(make_guide(tmp_path / "good", more={PAGE: case.good})) == ()
    (problem,) = problems_of(make_guide(tmp_path / "bad", more={PAGE: case.bad}))
    assert (problem.path, problem.line, problem.rule) == (FILE, case.line, case.rule)
    assert problem.severity is Severity.ERROR
    assert case.message in problem.message
    assert case.hint in problem.hint
    assert str(problem).startswith(f"{FILE}:{case.line}: ")
    assert str(problem).endswith(f"[{case.rule}]")


def test_citations_and_links_inside_boxes_are_seen(tmp_path: Path) -> None:
    body = '!!! note "N"\n    - [a](../drugs/nowhere.md) [@nothing]\n'
    found = problems_of(make_guide(tmp_path, more={PAGE: page(body)}))
    assert {(p.rule, p.line) for p in found} == {("dead-link", LAST + 1), ("missing-source", LAST + 1)}


def test_a_link_to_a_damaged_article_is_alive(tmp_path: Path) -> None:
    found = problems_of(
        make_guide(tmp_path, more={PAGE: page("[a](broken.md#x)\n"), "topics/broken": "no head"})
    )
    assert {p.path for p in found} == {"en/topics/broken.md"}


def test_a_link_stays_in_its_language(tmp_path: Path) -> None:
    spanish = in_spanish(page("[a](../drugs/alcohol.md)\n"))
    guide = guide_toml(languages=("en", "es"))
    folder = make_guide(tmp_path, guide=guide, more={"es/topics/pain": spanish, **linked_pages("es")})
    (problem,) = untranslated(problems_of(folder))
    assert (problem.path, problem.line, problem.rule) == ("es/topics/pain.md", LAST + 1, "dead-link")


def test_names_that_differ_in_capitals_only(tmp_path: Path) -> None:
    folder = make_guide(tmp_path, more={"drugs/ALCOHOL": article_text("Alcohol again")})
    if (folder / "en" / "drugs" / "AlCoHoL.md").exists():
        pytest.skip("this file system keeps no such names apart")
    found = {problem.rule: problem for problem in problems_of(folder)}
    assert set(found) == {"duplicate-id", "file-name"}
    assert found["duplicate-id"].path == "en/drugs/ALCOHOL.md"
    assert "en/drugs/alcohol.md" in found["duplicate-id"].message


@pytest.mark.parametrize(
    ("table", "row", "rule", "hint"),
    [
        ("evidence", EVIDENCE[0].replace("amphetamine\t", "amfetamine\t", 1), "unknown-drug", "amphetamine"),
        (
            "evidence",
            EVIDENCE[0].replace("\tnaltrexone", "\tnaltrexon", 1),
            "unknown-treatment",
            "naltrexone",
        ),
        (
            "evidence",
            EVIDENCE[4].replace("naltrexone methadone", "naltrexone methadon"),
            "unknown-treatment",
            "methadone",
        ),
        (
            "evidence",
            EVIDENCE[0].replace("pairs/naltrexone-for-amphetamine", "pairs/naltrexone-for-amphetamin"),
            "unknown-article",
            "pairs/naltrexone-for-amphetamine",
        ),
        ("evidence", EVIDENCE[0].replace("One, 2020", ""), "missing-source", ""),
        ("evidence", EVIDENCE[0].replace("mixed", "mixd"), "table", "mixed"),
        ("aliases", "booze\tplain\tdrugs/alcohl", "unknown-article", "drugs/alcohol"),
        ("codes", "icd10cm\tF10\tdrugs/alcohl\tnote", "unknown-article", "drugs/alcohol"),
    ],
)
def test_a_rule_for_tables(tmp_path: Path, table: str, row: str, rule: str, hint: str) -> None:
    sound = {"evidence": EVIDENCE, "aliases": ALIASES, "codes": CODES}[table]
    folder = make_guide(tmp_path, **{table: (sound[0], row)})  # type: ignore[arg-type]
    (problem,) = problems_of(folder)
    assert (problem.path, problem.line, problem.rule) == (f"{table}.tsv", 3, rule)
    assert problem.hint == (f'Did you mean "{hint}"?' if hint else "")


@pytest.mark.parametrize(
    ("guide", "rule", "message"),
    [
        (
            guide_toml().replace('group = "talk"', 'group = "tlak"'),
            "unknown-group",
            '"tlak", which is not listed',
        ),
        (
            guide_toml().replace('languages = ["en"]', 'languages = ["en", "es"]', 1),
            "missing-name",
            'no name in "es"',
        ),
        (
            guide_toml() + '[[drug]]\nid = "alcohol"\nsign = "more"\nname.en = "Alcohol"\n',
            "duplicate-id",
            '"alcohol" is listed 2 times',
        ),
        (
            guide_toml() + '[[drug]]\nid = "strong-Beer"\nsign = "more"\nname.en = "Strong beer"\n',
            "term-id",
            '"strong-Beer" cannot be the id of a drug',
        ),
        (
            guide_toml().replace('"can-kill"', '"can-kil"'),
            "unknown-danger",
            '"can-kil" of "alcohol"',
        ),
        (guide_toml().replace('"more"', '"moer"', 1), "missing-sign", '"alcohol" has the sign "moer"'),
        (guide_toml().replace('"bottle"', '"botle"', 1), "missing-icon", '"naltrexone" has the icon "botle"'),
    ],
)
def test_a_rule_for_the_guide(tmp_path: Path, guide: str, rule: str, message: str) -> None:
    folder = make_guide(tmp_path, guide=guide)
    found = untranslated(problems_of(folder))
    assert {(problem.path, problem.rule) for problem in found} == {("guide.toml", rule)}
    assert message in found[0].message
    lines = (folder / "guide.toml").read_text(encoding="utf-8").splitlines()
    assert all(lines[problem.line - 1].startswith("id = ") and problem.hint for problem in found)


def test_problems_come_by_file_and_line(tmp_path: Path) -> None:
    dead = "[a](x.md)\n\n[b](y.md)\n"
    bad = page(dead, drugs=["nothing"])
    more = {PAGE: bad, "topics/aa": article_text("Aches", body=body_of("Aches", dead), drugs=["nothing"])}
    found = problems_of(make_guide(tmp_path, more=more, aliases=("x",)))
    places = [(problem.path, problem.line) for problem in found]
    assert places == sorted(places)
    assert len(places) == 7
