"""The rule on translations: every difference is found, with the file, and a sound pair passes."""

from pathlib import Path

import pytest
from builders import (
    ARTICLES,
    article_text,
    body_of,
    guide_toml,
    in_spanish,
    make_bilingual,
    make_guide,
    problems_of,
)
from hypothesis import given
from hypothesis import strategies as st

from reader.content.problems import Problem, Severity
from reader.errors import UnknownArticle
from reader.guide.checks.translation import numbers
from reader.guide.loader import gather
from reader.guide.translations import State, stamp, translations

MIDDLE = "About 26 of 100 people stayed. Call 1-800-662-4357. In 2,000 days 1.5 of 10. [@one-2020]\n"
ORIGINAL = article_text("Pain", drugs=["amphetamine"], body=body_of("Pain", MIDDLE))
SPANISH = in_spanish(ORIGINAL)
PATH = "es/topics/pain.md"


def found(folder: Path, spanish: str, original: str = ORIGINAL) -> list[Problem]:
    more = {"topics/pain": original, "es/topics/pain": spanish}
    return [p for p in problems_of(make_bilingual(folder, more=more)) if p.rule == "translation"]


def test_a_sound_bilingual_guide_has_no_problem(tmp_path: Path) -> None:
    assert problems_of(make_bilingual(tmp_path)) == ()
    assert found(tmp_path / "pain", SPANISH) == []


@pytest.mark.parametrize(
    ("right", "wrong", "part", "severity"),
    [
        ("26 of 100", "27 of 100", "numbers", Severity.WARNING),
        ("2,000", "20,00", "numbers", Severity.WARNING),
        ("1-800-662-4357", "1-800-662-4375", "phone numbers", Severity.ERROR),
        ("drugs: [amphetamine]", "drugs: []", "drugs", Severity.ERROR),
        ("treatments: []", "treatments: [naltrexone]", "treatments", Severity.ERROR),
        ("days 1.5 of 10. [@one-2020]", "days 1.5 of 10.", "citations", Severity.ERROR),
        ("## Qué ayuda", "### Qué ayuda", "headings", Severity.ERROR),
        ("!!! ask", "!!! note", "boxes", Severity.ERROR),
        ("    - ¿Hay más?", "    - ¿Hay más?\n    - ¿Y luego?", "list items", Severity.ERROR),
        ("../topics/emergency.md", "../treatments/methadone.md", "links", Severity.ERROR),
    ],
)
def test_a_difference(tmp_path: Path, right: str, wrong: str, part: str, severity: Severity) -> None:
    assert right in SPANISH
    problems = found(tmp_path, SPANISH.replace(right, wrong, 1))
    (problem,) = [p for p in problems if p.message.startswith(f"Its {part} differ")]
    assert (problem.path, problem.severity) == (PATH, severity)
    assert "en/topics/pain.md" in problem.message


def test_a_missing_translation_is_listed(tmp_path: Path) -> None:
    folder = make_bilingual(tmp_path)
    (folder / "es" / "treatments" / "naltrexone.md").unlink()
    (problem,) = [p for p in problems_of(folder) if p.rule == "translation"]
    assert (problem.path, problem.severity) == ("es/treatments/naltrexone.md", Severity.WARNING)


def test_a_translation_of_nothing(tmp_path: Path) -> None:
    folder = make_bilingual(tmp_path, more={"es/topics/pain": SPANISH})
    (problem,) = [p for p in problems_of(folder) if p.rule == "translation"]
    assert "could be a translation of" in problem.message


def test_an_older_translation_is_listed_until_it_is_stamped(tmp_path: Path) -> None:
    folder = make_bilingual(tmp_path, more={"topics/pain": ORIGINAL, "es/topics/pain": SPANISH})
    path = folder / "en" / "topics" / "pain.md"
    path.write_text(path.read_text(encoding="utf-8").replace("More words.", "Other words."), encoding="utf-8")
    (problem,) = problems_of(folder)
    assert (problem.path, problem.rule, problem.severity) == (PATH, "translation", Severity.WARNING)
    assert "has changed since" in problem.message
    assert "waymark translation stamp topics/pain" in problem.hint
    stamp(folder, gather(folder), "topics/pain", "es")
    assert problems_of(folder) == ()
    assert (folder / PATH).read_text(encoding="utf-8").count("translated_from") == 1


def test_a_new_check_of_the_sources_alone_makes_no_translation_old(tmp_path: Path) -> None:
    assert found(tmp_path, SPANISH.replace("11-22", "11-23"), ORIGINAL.replace("11-22", "11-23")) == []


def test_stamping_changes_nothing_else(tmp_path: Path) -> None:
    folder = make_bilingual(tmp_path)
    path = folder / "es" / "drugs" / "alcohol.md"
    before = path.read_text(encoding="utf-8")
    path.write_text(
        "".join(x for x in before.splitlines(True) if "translated_from" not in x), encoding="utf-8"
    )
    assert {t.state for t in translations(gather(folder))} == {State.CURRENT, State.UNSTAMPED}
    stamp(folder, gather(folder), "drugs/alcohol", "es")
    assert path.read_text(encoding="utf-8") == before
    with pytest.raises(UnknownArticle, match="alcohl"):
        stamp(folder, gather(folder), "drugs/alcohl", "es")


def test_states(tmp_path: Path) -> None:
    guide = guide_toml(languages=("en", "es"))
    older = in_spanish(ARTICLES["drugs/alcohol"]).replace(
        "translated_from: ", "translated_from: 0123456789abcdef#", 1
    )
    more = {"es/drugs/alcohol": older.replace("#", " #", 1)}
    states = {t.article: t.state for t in translations(gather(make_guide(tmp_path, guide=guide, more=more)))}
    assert states["drugs/alcohol"] is State.OLDER
    assert states["drugs/amphetamine"] is State.MISSING


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("alcohol\tnaltrexone\tapproved\tIt helps 5.\t\tTwo, 2021\tdrugs/alcohol", 'no statement in "es"'),
        ("alcohol\tnaltrexone\tapproved\tIt helps 5.\tAyuda a 6.\tTwo, 2021\tdrugs/alcohol", "numbers"),
    ],
)
def test_statements_of_evidence(tmp_path: Path, row: str, message: str) -> None:
    folder = make_bilingual(tmp_path)
    table = folder / "evidence.tsv"
    table.write_text(table.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")
    (problem,) = problems_of(folder)
    assert (problem.path, problem.rule) == ("evidence.tsv", "translation")
    assert message in problem.message


def test_numbers_are_compared_as_they_mean() -> None:
    text = "2,000 of 10–20 people, 24/7, 0.5 mg, 1-800-662-4357."
    assert sorted(numbers(text)) == sorted(["2000", "10", "20", "24", "7", "0.5", "1-800-662-4357"])


@given(st.text())
def test_any_text_has_numbers_that_can_be_counted(text: str) -> None:
    assert all(any(sign.isdigit() for sign in number) for number in numbers(text))
