"""Shared passages: written once, read as if they stood there, their faults told in their own file."""

from datetime import date
from pathlib import Path

import pytest
from builders import article_text, body_of, compile_guide, html_of, make_bilingual, make_guide, problems_of

from reader.__main__ import main
from reader.content.blocks import Callout, CalloutKind
from reader.guide.loader import gather
from reader.guide.reviews import sign, signed_digest
from reader.library.danger_kinds import DangerKind
from reader.library.danger_store import danger_card
from reader.library.store import Library
from reader.search.ranking import Searcher

PASSAGE = """---
title: Will not wake up? Call 911
tone: danger
---
1. **Shout** the person's name. [@two-2021]
2. Give **zalnoxone** and breaths. [More](../topics/emergency.md)

Stay there. {needs: clinician}
"""
USE = "!!! passage will-not-wake\n"
FILE = "en/passages/will-not-wake.md"


def with_passage(folder: Path, middle: str = USE, passage: str = PASSAGE, **more: str) -> Path:
    body = body_of("Pain", middle).replace("More words. [@two-2021]", "More words.")
    make_guide(folder, more={"topics/pain": article_text("Pain", body=body), **more})
    path = folder / FILE
    path.parent.mkdir(parents=True)
    path.write_text(passage, encoding="utf-8")
    return folder


def test_a_passage_is_read_as_if_it_stood_in_the_article(tmp_path: Path) -> None:
    folder = with_passage(tmp_path / "guide")
    assert problems_of(folder) == ()
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        stored = library.article("topics/pain", "en")
        (box,) = [block for block in stored.body.blocks if isinstance(block, Callout) and block.passage]
        assert (box.kind, box.title, box.anchor) == (
            CalloutKind.DANGER,
            "Will not wake up? Call 911",
            "will-not-wake",
        )
        assert [source.id for source in stored.body.sources] == ["one-2020", "two-2021"]
        html = html_of(stored)
        assert "zalnoxone" in html
        assert "<b>Ask here first.</b>" in html
        assert 'href="article/topics/emergency"' in html
        said = " ".join(section.text for section in library.sections(stored.card.number))
        assert "Give zalnoxone and breaths." in said
        assert [hit.card.id for hit in Searcher(library, "en").search("zalnoxone").hits] == ["topics/pain"]


def test_a_passage_may_stand_in_many_articles_and_counts_in_no_length(tmp_path: Path) -> None:
    again = article_text("Sleep", body=body_of("Sleep", USE))
    folder = with_passage(tmp_path, **{"topics/sleep": again})
    assert problems_of(folder) == ()


@pytest.mark.parametrize(
    ("right", "wrong", "line", "rule"),
    [
        ("1. **Shout**", "1. The addict. **Shout**", 5, "stigma"),
        ("topics/emergency.md", "topics/emergncy.md", 6, "dead-link"),
        ("@two-2021", "@two-2012", 5, "missing-source"),
        ("Stay there.", "!!! passage will-not-wake\n\nStay there.", 8, "passage"),
        ("Stay there.", '!!! note "N"\n    Words.\n\nStay there.', 8, "passage"),
        ("Stay there.", "## Then\n\nStay there.", 8, "passage"),
        ("tone: danger", "tone: loud", 3, "wrong-type"),
        ("tone: danger", "tune: danger", 3, "unknown-key"),
        ("clinician}", "nobody}", 8, "bad-needs"),
    ],
)
def test_a_fault_is_told_once_in_the_file_of_the_passage(
    tmp_path: Path, right: str, wrong: str, line: int, rule: str
) -> None:
    assert right in PASSAGE
    folder = with_passage(tmp_path, passage=PASSAGE.replace(right, wrong, 1))
    found = [(p.line, p.rule) for p in problems_of(folder) if p.path == FILE]
    assert (line, rule) in found
    assert len(found) == len(set(found))


def test_a_missing_and_an_unused_passage_are_told(tmp_path: Path) -> None:
    folder = with_passage(tmp_path, middle="!!! passage will-not-wak\n")
    missing, *others = sorted(problems_of(folder), key=lambda p: p.rule != "passage")
    assert {(p.path, p.rule) for p in (missing, *others)} >= {
        (FILE, "passage"),
        ("en/topics/pain.md", "passage"),
    }
    (told,) = [p for p in (missing, *others) if p.path == "en/topics/pain.md" and p.rule == "passage"]
    assert '"will-not-wake"?' in told.hint


def test_where_a_language_lacks_a_passage_the_first_one_stands_in(tmp_path: Path) -> None:
    body = body_of(
        "Alcohol", USE + '\n!!! danger "Stopping suddenly can kill"\n    Call 911 for a seizure.\n'
    )
    make_bilingual(
        tmp_path, more={"es/drugs/alcohol": article_text("El alcohol", drugs=["alcohol"], body=body)}
    )
    (tmp_path / "en/passages").mkdir()
    (tmp_path / FILE).write_text(PASSAGE, encoding="utf-8")
    gathered = gather(tmp_path)
    (spanish,) = [a for a in gathered.articles if (a.language, a.id) == ("es", "drugs/alcohol")]
    assert any(isinstance(block, Callout) and block.passage for block in spanish.blocks)
    assert [p.message for p in gathered.problems if p.rule == "passage"] == [
        'There is no passage "will-not-wake" in "es".'
    ]


def test_readers_who_are_spoken_to_in_another_way_get_words_for_them(tmp_path: Path) -> None:
    folder = with_passage(tmp_path)
    path = folder / "en/passages/will-not-wake.tu.md"
    path.write_text(PASSAGE.replace("zalnoxone", "spray"), encoding="utf-8")
    teens = folder / "en/topics/teens.md"
    text = article_text("Teens", body=body_of("Teens", USE))
    teens.write_text(text.replace("drugs:", "address: tu\ndrugs:", 1), encoding="utf-8")
    said = {a.id: repr(a.blocks) for a in gather(folder).articles if a.id in ("topics/teens", "topics/pain")}
    assert "spray" in said["topics/teens"]
    assert "zalnoxone" in said["topics/pain"]


def test_a_card_of_danger_says_what_its_passage_says(tmp_path: Path) -> None:
    folder = with_passage(tmp_path / "guide")
    cards = folder / "danger/cards.toml"
    text = cards.read_text(encoding="utf-8")
    head, _, rest = text.partition("[will-not-wake]\n")
    rest = rest[rest.index("\n[", rest.index("[will-not-wake.es]")) :]
    cards.write_text(f'{head}[will-not-wake]\npassage = "will-not-wake"\npage = "topics/pain"\n{rest}')
    assert problems_of(folder) == ()
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        card = danger_card(library, DangerKind.WILL_NOT_WAKE, "en")
    assert card is not None
    assert card.title == "Will not wake up? Call 911"
    assert card.steps == ("Shout the person's name.", "Give zalnoxone and breaths. More")
    assert (card.article, card.anchor) == ("topics/pain", "will-not-wake")


def test_a_changed_passage_voids_what_was_signed_with_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = with_passage(tmp_path)
    for article in ("topics/pain", "topics/emergency", "passages/will-not-wake"):
        sign(folder, article, "en", "Dr. A. Person", "Medical director", date(2026, 11, 22))
    assert problems_of(folder) == ()
    before = signed_digest(folder, "en", "topics/emergency")
    (folder / FILE).write_text(PASSAGE.replace("Stay there.", "Stay."), encoding="utf-8")
    assert signed_digest(folder, "en", "topics/emergency") == before
    assert main(["review", "list", "--articles", str(folder)]) == 0
    states = {row.split("\t")[0]: row.split("\t")[3] for row in capsys.readouterr().out.splitlines()}
    assert states["topics/emergency"] == "stands"
    assert states["topics/pain"].startswith("void")
    assert states["passages/will-not-wake"].startswith("void")
