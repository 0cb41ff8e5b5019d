"""The rules on easy reading: a text too hard or a sentence too long, and the same said simply."""

from pathlib import Path

import pytest
from builders import (
    MIDDLE,
    article_text,
    body_of,
    guide_toml,
    in_spanish,
    linked_pages,
    make_bilingual,
    make_guide,
    problems_of,
    untranslated,
)

from reader.content.problems import Problem, Severity

HEAD = 6  # lines before the body of an article of the builder
LAST = HEAD + MIDDLE
PATH = "en/topics/pain.md"
EASY = "It is safe to ask for help. "
HARD = "Comprehensive rehabilitation necessitates considerable organizational determination. "
SPANISH_HARD = "La rehabilitación farmacológica necesita considerablemente determinación organizativa. "
LONG = " ".join(["so"] * 25) + " far."  # 26 words
SHORT = " ".join(["so"] * 24) + " far."


def found(folder: Path, body: str, **keywords: object) -> tuple[Problem, ...]:
    text = article_text("Pain", body=body_of("Pain", body), **keywords)  # type: ignore[arg-type]
    return problems_of(make_guide(folder, more={"topics/pain": text}))


# -- reading level


def test_an_easy_text_passes(tmp_path: Path) -> None:
    assert found(tmp_path, EASY * 10) == ()


@pytest.mark.parametrize(
    ("text", "severity", "bound"),
    [
        (EASY * 2 + HARD * 16, Severity.ERROR, "the limit is 8.5"),
        (EASY * 6 + HARD * 7, Severity.WARNING, "the aim is 6.9 or less"),
    ],
)
def test_a_hard_text(tmp_path: Path, text: str, severity: Severity, bound: str) -> None:
    (problem,) = found(tmp_path, text)
    assert (problem.path, problem.line, problem.rule) == (PATH, 0, "reading-level")
    assert problem.severity is severity
    assert bound in problem.message
    assert "SMOG" in problem.message
    assert "comprehensive" in problem.hint


def test_drug_names_do_not_make_a_text_hard(tmp_path: Path) -> None:
    assert found(tmp_path, "Methamphetamine and amphetamine harm. Naltrexone and methadone help. " * 10) == ()


def test_a_language_without_a_measure_is_not_graded(tmp_path: Path) -> None:
    text = article_text("Douleur", body=body_of("Douleur", HARD * 10))
    guide = make_guide(
        tmp_path,
        guide=guide_toml(languages=("en", "fr")),
        more={"fr/topics/pain": text, **linked_pages("fr")},
    )
    assert untranslated(problems_of(guide)) == ()


@pytest.mark.parametrize(
    ("text", "bound", "severity"),
    [
        ("El médico receta esta medicina para la abstinencia alcohólica. ", "", None),
        (SPANISH_HARD * 7, "the aim is 65.0 or more", Severity.WARNING),
        (SPANISH_HARD * 20, "the limit is 55.0", Severity.ERROR),
    ],
)
def test_spanish_has_its_own_measure(
    tmp_path: Path, text: str, bound: str, severity: Severity | None
) -> None:
    original = article_text("El dolor", body=body_of("El dolor", text))
    more = {"topics/pain": original, "es/topics/pain": in_spanish(original)}
    problems = problems_of(make_bilingual(tmp_path, more=more))
    found = [p for p in problems if (p.path, p.rule) == ("es/topics/pain.md", "reading-level")]
    assert [p.severity for p in found] == ([severity] if severity else [])
    assert all(bound in p.message and "INFLESZ" in p.message for p in found)


# -- sentence length


@pytest.mark.parametrize(
    ("frame", "line"),
    [
        ("{}\n", LAST),
        ("Words.\n\nWords. {} Words.\n", LAST + 2),
        ("- One.\n- {}\n", LAST + 1),
        ('!!! note "N"\n    Words.\n\n    {}\n', LAST + 3),
        ("| a | b |\n|---|---|\n| c | d |\n| e | {} |\n", LAST + 3),
        ('![{}](../../images/brain.svg "Brain")\n', LAST),
        ('![A brain.](../../images/brain.svg "{}")\n', LAST),
        ("## {}\nWords.\n", LAST),
    ],
)
def test_a_long_sentence(tmp_path: Path, frame: str, line: int) -> None:
    assert found(tmp_path / "good", frame.format(SHORT)) == ()
    (problem,) = found(tmp_path / "bad", frame.format(LONG))
    assert (problem.path, problem.line, problem.rule) == (PATH, line, "long-sentence")
    assert problem.severity is Severity.WARNING
    assert "26 words; 25 are the most" in problem.message
    assert problem.hint == "Make two sentences of it."


def test_a_long_sentence_in_the_summary(tmp_path: Path) -> None:
    assert found(tmp_path / "good", EASY, summary=SHORT) == ()
    (problem,) = found(tmp_path / "bad", EASY, summary=LONG)
    assert (problem.line, problem.rule) == (3, "long-sentence")


def test_a_list_is_not_one_sentence(tmp_path: Path) -> None:
    assert found(tmp_path, "You may see:\n\n" + "- one thing or another thing\n" * 10) == ()


def test_citations_are_no_words(tmp_path: Path) -> None:
    assert found(tmp_path, SHORT.replace(" far.", " far. [@one-2020] [@two-2021]")) == ()
