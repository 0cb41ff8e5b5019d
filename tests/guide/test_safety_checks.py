"""The rules of safety: for each a text that breaks it and one that does not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from builders import article_text, body_of, in_spanish, make_bilingual, make_guide

from reader.__main__ import main
from reader.guide.checks.safety import RULES, safety_problems
from reader.guide.loader import gather

WAKE = "---\ntitle: Will not wake up\ntone: danger\n---\nCall 911. Give naloxone and breaths.\n"
PASSAGES = {
    f"en/passages/{name}.md": WAKE for name in ("will-not-wake", "will-not-wake-in-short", "stop-can-kill")
}
PAIR = "pairs/naltrexone-for-amphetamine"
DRUG = "drugs/amphetamine"


def page(body: str, *, key: str = "", **head: object) -> str:
    text = body_of("Pain", body)
    text = text.replace("    - ", f"    - {key}\n    - ", 1) if key else text
    return article_text("Pain", body=text, **head)  # type: ignore[arg-type]


def drug(body: str, **given: str) -> str:
    return page(body, drugs=["amphetamine"], **given)


def pair(body: str, level: str = "mixed") -> str:
    return page(body, drugs=["amphetamine"], treatments=["naltrexone"], level=level)


@dataclass(frozen=True)
class Case:
    """A rule, and the texts of one article that break it and do not."""

    rule: str
    bad: str
    good: str
    article: str = "topics/pain"
    more: Mapping[str, str] = field(default_factory=dict)


CASES = (
    Case(
        "unresponsive",
        page("They will not wake up? Call 911 and sit with them.\n"),
        page("They will not wake up?\n\n!!! passage will-not-wake\n"),
    ),
    Case(
        "unresponsive",
        page("Passed out? Give naloxone. Call 911.\n"),
        page("Passed out? Give naloxone. Call 911. Roll them on their side.\n"),
    ),
    Case(
        "first-911",
        drug("Words.\n").replace("    - Call 911 for a seizure.\n", ""),
        drug("Words.\n", key="A seizure? Call 911."),
        DRUG,
    ),
    Case(
        "crisis-line",
        page("Swallowed too many pills on purpose? Call 911, or call or text 988.\n"),
        page("Swallowed too many pills on purpose? Call 911 now. After that, 988 can stay on the line.\n"),
    ),
    Case(
        "crisis-line",
        page("An overdose? Text 988.\n"),
        page("An overdose? Call 911. 988 is never instead of 911.\n"),
    ),
    Case(
        "hub-dangers",
        drug("Words.\n"),
        drug("!!! passage will-not-wake\n"),
        DRUG,
        {
            PAIR: pair("!!! passage will-not-wake-in-short\n"),
            "treatments/naltrexone": page("!!! passage will-not-wake\n"),
        },
    ),
    Case("pregnancy", drug("Words.\n").replace("    - Pregnant? Ask first.\n", ""), drug("Words.\n"), DRUG),
    Case(
        "scope",
        page("Alcohol and methamphetamine do harm. [@narrow]\n"),
        page("Alcohol does harm. [@narrow] Methamphetamine does too. [@one-2020]\n"),
    ),
    Case(
        "badge",
        pair("## More\nMore.\n").replace("Plain words.", "It works well."),
        pair("It works well.\n"),
        PAIR,
    ),
    Case("named-page", page("Words.\n"), page("Zalnox is a brand.\n")),
    Case(
        "picture-steps",
        page('![Give naloxone and roll onto the side, on their side.](../../images/brain.svg "Steps")\n'),
        page(
            "Give naloxone. Roll them on their side.\n\n"
            '![Give naloxone and roll onto the side, on their side.](../../images/brain.svg "Steps")\n'
        ),
    ),
    Case(
        "explained",
        page("Tolerance grows.\n\nTolerance means that you need more.\n"),
        page("Tolerance means that you need more.\n\nTolerance grows.\n"),
    ),
    Case(
        "rhythm",
        page(" ".join(["It is so."] * 40) + "\n"),
        page(" ".join(["It is so because all of the words in here connect."] * 40) + "\n"),
    ),
)


def made(folder: Path, article: str, text: str, more: Mapping[str, str]) -> Path:
    make_guide(
        folder,
        more={**more, article: text},
        aliases=("Zalnox\tbrand\ttopics/pain",),
        sources=(
            *(
                f"{{id: {each}, type: book, title: T, checked: 2026-11-22, how: opened}}"
                for each in ("one-2020", "two-2021")
            ),
            "{id: narrow, type: book, title: N, covers: [alcohol], checked: 2026-11-22, how: opened}",
        ),
    )
    for name, passage in PASSAGES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(passage, encoding="utf-8")
    return folder


def found(folder: Path, case: Case, text: str) -> list[str]:
    gathered = gather(made(folder, case.article, text, case.more))
    path = "aliases.tsv" if case.rule == "named-page" else f"en/{case.article}.md"
    return [problem.rule for problem in RULES[case.rule](gathered) if problem.path == path]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_a_rule_of_safety(tmp_path: Path, case: Case) -> None:
    assert found(tmp_path / "bad", case, case.bad) == [case.rule]
    assert found(tmp_path / "good", case, case.good) == []


def test_every_rule_has_its_texts() -> None:
    assert {case.rule for case in CASES} == set(RULES)


def test_spanish_has_words_and_limits_of_its_own(tmp_path: Path) -> None:
    text = page("No despierta. Llame.\n\nAcetaminofén a propósito: 911, o al 988.\n")
    gathered = gather(
        make_bilingual(tmp_path, more={"topics/pain": text, "es/topics/pain": in_spanish(text)})
    )
    spanish = "es/topics/pain.md"
    assert spanish in {problem.path for problem in RULES["unresponsive"](gathered)}
    assert spanish in {problem.path for problem in RULES["crisis-line"](gathered)}
    english, own = (gathered.rules.safety(each) for each in ("en", "es"))
    assert (english.fewest_words, english.most_words, english.short_share) == (9, 15, 25)
    assert own.fewest_words > english.fewest_words


def test_check_fails_on_what_a_rule_finds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = made(tmp_path, "topics/pain", page("They will not wake up?\n"), {})
    assert "unresponsive" in {problem.rule for problem in safety_problems(gather(folder))}
    assert main(["check", "--articles", str(folder)]) != 0
    assert "[unresponsive]" in capsys.readouterr().out
