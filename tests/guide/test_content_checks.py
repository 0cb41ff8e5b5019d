"""The rules on what an article says and how it is built: each broken, with file, line and hint, and kept."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from builders import (
    ARTICLES,
    BODY,
    DANGER,
    EVIDENCE,
    MIDDLE,
    STANDARDS,
    article_text,
    body_of,
    guide_toml,
    in_spanish,
    linked_pages,
    make_guide,
    problems_of,
    untranslated,
)

from reader.content.problems import Problem, Severity
from reader.guide.checks import run_checks
from reader.guide.checks.dates import months_before
from reader.guide.checks.standards import Standards
from reader.guide.loader import gather

HEAD = 6  # lines before the body of an article of the builder
LAST = HEAD + MIDDLE
TOPIC = "topics/pain"
PAIR = "pairs/naltrexone-for-amphetamine"


@dataclass(frozen=True)
class Case:
    rule: str
    line: int
    bad: str
    good: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR
    article: str = TOPIC


def page(middle: str = "", **keywords: object) -> str:
    return article_text("Pain", body=body_of("Pain", middle), **keywords)  # type: ignore[arg-type]


def warning(rule: str, line: int, bad: str, good: str, message: str, hint: str) -> Case:
    return Case(rule, line, bad, good, message, hint, Severity.WARNING)


def pair(level: str) -> str:
    return article_text("A pair", drugs=["amphetamine"], treatments=["naltrexone"], level=level)


def said(rule: str, wrong: str, right: str, message: str, hint: str) -> Case:
    return Case(rule, LAST, page(f"{wrong}\n"), page(f"{right}\n"), message, hint)


def marked(wrong: str, right: str, word: str, hint: str) -> Case:
    return warning("stigma", LAST, page(f"{wrong}\n"), page(f"{right}\n"), f'"{word}"', hint)


CASES = [
    # -- stigma
    marked("He is an addict.", "He has an addiction.", "addict", "person with addiction"),
    marked("Drug users are here.", "People who use drugs are here.", "users", "person who uses drugs"),
    marked("She has been clean.", "She drinks clean water.", "been clean", "in recovery"),
    marked("The test was dirty.", "The test was positive.", "dirty", '"positive" of a test'),
    marked("This is drug abuse.", "This is child abuse.", "abuse", '"misuse"'),
    marked("Alcohol abuse.", "The National Institute on Drug Abuse.", "abuse", '"drug use"'),
    marked("An alcoholic.", "Alcoholics Anonymous; an alcoholic drink.", "alcoholic", "alcohol use disorder"),
    marked("He is a drunk.", "He was drunk.", "a drunk", "alcohol use disorder"),
    marked("A pill habit.", "Good sleep habits.", "habit", '"addiction"'),
    marked("A victim.", "A victim of crime.", "victim", "person who had"),
    marked("An opioid substitute.", "A nicotine replacement drug.", "substitute", "treatment"),
    warning("stigma", 3, page(summary="For junkies."), page(), '"junkies"', "person with addiction"),
    # -- dose
    said("dose", "It is a 50 mg pill.", "It is a 50 mg pill. [@one-2020]", '"50 mg"', "Cite the source"),
    said("dose", "Take 50 mg. [@one-2020]", "People got 50 mg. [@one-2020]", "instruction", "a doctor"),
    said(
        "dose", "- Use up to 4mg. [@one-2020]", "- Its use in the 4mg group. [@one-2020]", '"4mg"', "a doctor"
    ),
    Case(
        "dose",
        LAST + 3,
        page("| a | b |\n|---|---|\n| c | d |\n| 380 mg | e |\n"),
        page("| a | b |\n|---|---|\n| c | d |\n| 380 mg | e [@one-2020] |\n"),
        '"380 mg"',
        "Cite the source",
    ),
    # -- phone
    said("phone", "Call 1-800-662-4375.", "Call 1-800-662-4357.", '"1-800-662-4375"', '"1-800-662-4357"?'),
    said("phone", "Call 1-800-662-435.", "Call (800) 662-4357.", '"1-800-662-435"', '"1-800-662-4357"?'),
    said("phone", "Call 1-800-QUIT-NOT.", "Call 1-800-QUIT-NOW.", "QUIT-NOT", "1-800-784-8669"),
    said("phone", "Call or text 989.", "Call or text 988.", '"989"', '"988"?'),
    said("phone", "A seizure needs 991.", "A seizure needs 911. About 450 of 991 did.", '"991"', '"911"?'),
    said("phone", "Call 1 - 800 - 662 - 4375.", "Call 1 - 800 - 662 - 4357.", "4375", '"1-800-662-4357"?'),
    said("phone", "Call 1-800-662-\n4375.", "Call 1-800-662-\n4357.", "4375", '"1-800-662-4357"?'),
    said("phone", "Call 1—800—662—4375.", "Call 1—800—662—4357.", "4375", '"1-800-662-4357"?'),
    said("phone", "Call 1(800)662-4375.", "Call 1(800)662-4357.", "4375", '"1-800-662-4357"?'),
    said("phone", "Call 1-800-662-4375x5.", "Call 1-800-662-4357x5.", "4375", '"1-800-662-4357"?'),
    said("phone", "Call 1-800-quit-not.", "Call 1-800-quit-now.", "quit-not", "1-800-784-8669"),
    said("phone", "Call 1-8OO-662-4357.", "Call 1-800-662-4357.", 'letter "O"', "1-800-662-4357"),
    said("phone", "Call l-800-662-4357.", "Call 1-800-662-4357.", 'letter "l"', "1-800-662-4357"),
    said("phone", "Call 1-800-222-l222.", "Call 1-800-222-1222.", 'letter "l"', "1-800-222-1222"),
    said("phone", "Dial 9I1.", "Dial 911.", '"9I1"', "Type 911"),
    said("phone", "A 9ll operator helps.", "A 911 operator helps.", '"9ll"', "Type 911"),
    said("phone", "98B is red.", "B12, 5S, I10, F19, 24/7 and the 1990s are red.", '"98B"', "Type 988"),
    said("phone", "Text HOME to 74l741.", "Text HOME to 741 741.", '"74l741"', "Type 741741"),
    said("phone", "Text your ZIP code to HELP4Z.", "Text it to HELP4U.", '"HELP4Z"', '"435748"?'),
    said("phone", "Call 9-8-9.", "Call 9-8-8.", '"9-8-9"', '"988"?'),
    said("dose", "It is a 50–mg pill.", "It is a 50–mg pill. [@one-2020]", '"50-mg"', "Cite the source"),
    said("dose", "It is a 5O mg pill.", "It is a 50 mg pill. [@one-2020]", '"50 mg"', "Cite the source"),
    said("phone", "Text HOME to 741714.", "Text HOME to 741741.", '"741714"', '"741741"?'),
    # -- dates
    # -- official page
    *(
        Case(
            "official-page",
            6,
            page(official_page=f'"{wrong}"'),
            page(official_page=f'"{right}"'),
            why,
            "Official hosts",
        )
        for wrong, right, why in (
            ("http://www.cdc.gov/a", "https://www.cdc.gov/a", "does not begin with https"),
            ("https://example.com/", "https://findtreatment.gov/", "is not on an official host"),
            ("https://cdc.gov.example.com/", "https://cdc.gov/", "is not on an official host"),
            ("https://notcdc.gov/", "https://www.samhsa.gov/find-help", "is not on an official host"),
            ("https://pmc.ncbi.nlm.nih.gov/a", "https://nida.nih.gov/a", "is not on an official host"),
            ("https://cdc.gov@example.com/", "https://medlineplus.gov/a", "more than a host and a path"),
            ("https://cdc.gov:8080/", "https://www.niaaa.nih.gov/", "more than a host and a path"),
            ("https://cdc.gov/" + 140 * "a", "https://cdc.gov/" + 134 * "a", "is longer than 150 signs"),
        )
    ),
    warning(
        "dates",
        LAST,
        page("So it is as of May. It was not in 2020.\n"),
        page("So it is as of May 2026.\n"),
        '"as of"',
        "as of November 2026",
    ),
    # -- repeated text
    Case(
        "repeated-text",
        LAST,
        page(" ".join(ARTICLES["topics/emergency"].split("one-2020]\n")[1].split()[:12]) + "\n"),
        page(" ".join(ARTICLES["topics/emergency"].split("one-2020]\n")[1].split()[:11]) + "\n"),
        "12 words stand in en/topics/emergency.md",
        "Say it in other words",
    ),
    # -- level
    Case("level", 6, pair("mixd"), pair("mixed"), '"mixed" in evidence.tsv:2', '"mixed"?', article=PAIR),
    Case("level", 6, pair("approved"), pair("mixed"), 'is "approved"', '"mixed"?', article=PAIR),
    Case("level", 5, pair(""), pair("mixed"), "does not name its level", "level: mixed", article=PAIR),
    Case("level", 6, page(level="aproved"), page(), "no row", '"approved"?'),
    Case("level", 6, page(level="approved"), page(), "no row", "take the line out"),
    # -- structure
    Case(
        "structure",
        HEAD + 1,
        article_text("Pain", body=f"## Why\nSo.\n\n{BODY}"),
        page(),
        "does not begin with its key points",
        '!!! key "Key points" and 2 to 6',
    ),
    Case(
        "structure",
        HEAD + 1,
        article_text("Pain", body=BODY.replace("    - ", "    ", 1).replace("    - ", "\n    - ", 1)),
        page(),
        "1 key point(s)",
        "Join points",
    ),
    warning(
        "structure", 0, page().replace("!!! ask", "!!! note"), page(), "no box with questions", "!!! ask"
    ),
    warning(
        "structure",
        HEAD + MIDDLE + 3,
        article_text("Pain", body=BODY.replace("## Next", "## More")),
        page(),
        "where to go next",
        '"## Next" and 3 to 6 links',
    ),
    warning(
        "structure",
        HEAD + MIDDLE + 3,
        article_text("Pain", body=BODY.replace("- [More](../treatments/naloxone.md)\n", "")),
        page(),
        "2 link(s)",
        "3 to 6",
    ),
    warning("structure", 0, page("So it is. " * 400), page("So it is. " * 300), "words; 120 to", "Shorten"),
]


def only(problems: tuple[Problem, ...]) -> Problem:
    (problem,) = problems
    return problem


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.rule}-{c.message[:20]}")
def test_a_rule(tmp_path: Path, case: Case) -> None:
    assert problems_of(make_guide(tmp_path / "good", more={case.article: case.good})) == ()
    problem = only(problems_of(make_guide(tmp_path / "bad", more={case.article: case.bad})))
    assert (problem.path, problem.line, problem.rule) == (f"en/{case.article}.md", case.line, case.rule)
    assert problem.severity is case.severity
    assert case.message in problem.message
    assert case.hint in problem.hint


def test_a_translation_names_an_official_page_where_its_original_does(tmp_path: Path) -> None:
    page_there = page(official_page='"https://www.cdc.gov/a"')
    folder = make_guide(
        tmp_path,
        guide=guide_toml(languages=("en", "es")),
        articles={**ARTICLES, TOPIC: page_there, f"es/{TOPIC}": in_spanish(page())},
    )
    found = [p for p in run_checks(gather(folder), STANDARDS) if p.rule == "official-page"]
    assert [(p.path, p.hint[-21:]) for p in found] == [(f"es/{TOPIC}.md", "https://www.cdc.gov/a")]


def test_words_to_avoid_may_stand_where_they_are_shown(tmp_path: Path) -> None:
    table = "| Instead of | Say |\n|---|---|\n| Addict | Person with addiction |\n"
    shown = article_text("Words", body=body_of("Words", table))
    guide = guide_toml(words_to_avoid="topics/words-matter")
    assert problems_of(make_guide(tmp_path / "a", guide=guide, more={"topics/words-matter": shown})) == ()
    swapped = shown.replace("Addict | Person with addiction", "Person with addiction | Addict")
    more = {"topics/words-matter": swapped}
    problem = only(problems_of(make_guide(tmp_path / "b", guide=guide, more=more)))
    assert (problem.rule, problem.line) == ("stigma", LAST + 2)
    assert only(problems_of(make_guide(tmp_path / "c", more={TOPIC: page(table)}))).rule == "stigma"


@pytest.mark.parametrize(
    "box",
    [
        "",
        DANGER.replace("danger", "note", 1),
        '!!! danger "Do not stop"\n    Eat first.\n\n    Call 911 for a seizure.\n',
        '!!! danger "It works suddenly"\n    Call 911.\n',
    ],
)
def test_stopping_suddenly_must_be_spoken_of(tmp_path: Path, box: str) -> None:
    article = article_text("Drink", drugs=["amphetamine", "alcohol"], body=body_of("Drink", box))
    problem = only(problems_of(make_guide(tmp_path, more={TOPIC: article})))
    assert (problem.path, problem.line, problem.rule) == (f"en/{TOPIC}.md", 4, "danger")
    assert '"alcohol"' in problem.message
    assert "!!! danger" in problem.hint


def test_opioids_need_naloxone(tmp_path: Path) -> None:
    guide = guide_toml(drugs={"heroin": "Heroin", "alcohol": "A", "amphetamine": "B", "methamphetamine": "C"})
    without = page(drugs=["heroin"])
    problem = only(problems_of(make_guide(tmp_path / "bad", guide=guide, more={TOPIC: without})))
    assert (problem.path, problem.line, problem.rule) == (f"en/{TOPIC}.md", 4, "naloxone")
    assert "naloxone" in problem.hint
    named = page("Give naloxone.\n", drugs=["heroin"])
    assert problems_of(make_guide(tmp_path / "good", guide=guide, more={TOPIC: named})) == ()


def test_a_guide_with_opioids_says_what_reverses_an_overdose(tmp_path: Path) -> None:
    guide = guide_toml(opioids=["alcohol"]).replace("reverses_overdose = true", "")
    problem = only(problems_of(make_guide(tmp_path, guide=guide)))
    assert (problem.path, problem.rule) == ("guide.toml", "naloxone")
    assert guide.splitlines()[problem.line - 1] == 'id = "alcohol"'


def test_the_day_of_release_can_be_given(tmp_path: Path) -> None:
    gathered = gather(make_guide(tmp_path))
    later = Standards(STANDARDS.phone_numbers, STANDARDS.today, date(2028, 5, 22))
    assert run_checks(gathered, later) == ()
    too_late = Standards(STANDARDS.phone_numbers, STANDARDS.today, date(2028, 5, 23))
    assert {problem.rule for problem in run_checks(gathered, too_late)} == {"dates"}


@pytest.mark.parametrize(
    ("day", "earlier"),
    [("2026-08-31", "2025-02-28"), ("2026-06-30", "2024-12-30"), ("2027-07-01", "2026-01-01")],
)
def test_months_before(day: str, earlier: str) -> None:
    assert months_before(date.fromisoformat(day), 18) == date.fromisoformat(earlier)


def test_another_language_may_say_the_same(tmp_path: Path) -> None:
    guide = guide_toml(languages=("en", "es"))
    more = {"es/topics/pain": in_spanish(ARTICLES["topics/emergency"]), **linked_pages("es")}
    assert untranslated(problems_of(make_guide(tmp_path, guide=guide, more=more))) == ()


def test_an_orphan(tmp_path: Path) -> None:
    lost = article_text("Lost")
    problem = only(problems_of(make_guide(tmp_path / "bad", more={"drugs/lost": lost})))
    assert (problem.path, problem.line, problem.rule) == ("en/drugs/lost.md", 0, "orphan")
    assert "Link to it" in problem.hint
    for name, more in {
        "by a link": {"drugs/lost": lost, TOPIC: page("[Lost](../drugs/lost.md)\n")},
        "by a drug": {"drugs/lost": article_text("Lost", drugs=["amphetamine"])},
    }.items():
        assert problems_of(make_guide(tmp_path / name, more=more)) == ()
    evidence = (*EVIDENCE, "alcohol\tmethadone\tmixed\tSo.\tOne, 2020\tdrugs/lost")
    assert problems_of(make_guide(tmp_path / "row", more={"drugs/lost": lost}, evidence=evidence)) == ()


def test_a_page_on_several_treatments_names_no_level(tmp_path: Path) -> None:
    both = ["naltrexone", "methadone"]
    compares = article_text("Both", drugs=["amphetamine"], treatments=both)
    assert problems_of(make_guide(tmp_path / "a", more={"pairs/both": compares})) == ()
    together = article_text("Both", drugs=["methamphetamine"], treatments=both, level="promising")
    assert problems_of(make_guide(tmp_path / "b", more={"pairs/both": together})) == ()


def test_the_emergency_card_needs_no_questions(tmp_path: Path) -> None:
    card = ARTICLES["topics/emergency"].replace("!!! ask", "!!! note")
    assert problems_of(make_guide(tmp_path, more={"topics/emergency": card})) == ()


def test_a_short_article(tmp_path: Path) -> None:
    short = "\n".join(line[:60] if line.count(" ") > 50 else line for line in page().split("\n"))
    problem = only(problems_of(make_guide(tmp_path, more={TOPIC: short})))
    assert (problem.rule, problem.severity) == ("structure", Severity.WARNING)
    assert "Say more" in problem.hint
