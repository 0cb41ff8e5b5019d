"""Word files become drafts: lists, tables, pictures, tracked changes; doubts are named with their line."""

import shutil
import zipfile
from pathlib import Path

import pytest
from word_files import PNG, bullet, number, para, run, with_changes, with_lists, with_tables, word_file

from reader.__main__ import main
from reader.errors import FileProblem
from reader.exit_codes import ExitCode
from reader.guide.own import gather_own
from reader.guide.word_draft import WordDraft, draft_of


def doubts(draft: WordDraft) -> dict[str, list[str]]:
    """By the line of the draft that each is about."""
    lines = ["", *draft.text.split("\n")]
    found: dict[str, list[str]] = {}
    for each in draft.doubts:
        found.setdefault(lines[each.line], []).append(str(each.sentence))
    return found


def test_lists_headings_and_quotes(tmp_path: Path) -> None:
    draft = draft_of(with_lists(tmp_path / "a.docx"), "a")
    assert (
        draft.text
        == """---
title: "Your first group"
drugs: []
treatments: []
---

Bring your “blue card” – it’s free. Ask for Dr. Lee, coordinator, first floor.

## What to bring

- Your card
- A list of medicines
    - also vitamins
- Somebody you

### Steps

1. Take the blue stairs.
2. Sign in.
    1. with your first name only
3. Sit down.

**Costs here**

The first group is **free**. Read *all* of it.

“#” is no heading here

Room ∗204∗ (left) ‹door› costs 5_6

### Deep

The end.
"""
    )
    told = doubts(draft)
    assert "looks like a heading" in told["**Costs here**"][0]
    assert any("sign *" in each for each in told["Room ∗204∗ (left) ‹door› costs 5_6"])
    assert any("brackets" in each for each in told["Room ∗204∗ (left) ‹door› costs 5_6"])
    assert "lowest" in told["### Deep"][0]
    assert not any("not in the draft" in each for each in told.get("", []))


def test_lists_of_two_kinds_and_notes_as_libreoffice_numbers_them(tmp_path: Path) -> None:
    inside = [
        *(bullet("One"), bullet("Two"), bullet("of two", level=1), number("First"), number("Second")),
        para(run("Words"), '<w:r><w:footnoteReference w:id="2"/></w:r>'),
    ]
    notes = {"footnotes": f'<w:footnote w:id="2">{para("More.")}</w:footnote>'}
    draft = draft_of(word_file(tmp_path / "a.docx", inside, notes), "a")
    assert "- One\n- Two\n    - of two\n\n1. First\n2. Second\n\nWords" in draft.text
    assert draft.text.endswith("Note 1: More.\n")
    assert not [each for each in draft.doubts if "list" in each.sentence.lower()]


def test_tables_boxes_and_pictures(tmp_path: Path) -> None:
    draft = draft_of(with_tables(tmp_path / "b.docx"), "hours")
    assert (
        """
| Day | Hours |
|---|---|
| Monday | 8 / 12 |

| Day | Room |
|---|---|
| Both days | 204 |
|  | 205 |
| All week |  |

!!! note "Note"
    **Mind the step**

    It is high.

A map:

![The stairs to the second floor](images/hours-1.svg)

![](images/hours-2.svg)

## After
"""
        in draft.text
    )
    assert draft.pictures == {"hours-1.png": PNG, "hours-2.png": PNG}
    assert not any("is not a picture" in each.sentence for each in draft.doubts), "docs/own-pages.md"
    told = doubts(draft)
    assert any("part the cell" in each for each in told["| Day | Hours |"])
    assert any("No row of the table is marked" in each for each in told["| Day | Room |"])
    assert any("went over several" in each for each in told["| Day | Room |"])
    assert any(
        "hours-1.png" in each for each in told["![The stairs to the second floor](images/hours-1.svg)"]
    )
    assert any("Write some" in each for each in told["![](images/hours-2.svg)"])
    assert any("https://example.org/a" in each for each in told["See our site."])


def test_tracked_changes_notes_and_comments(tmp_path: Path) -> None:
    draft = draft_of(with_changes(tmp_path / "c.docx"), "rules")
    told = doubts(draft)
    visits = told["Visits end at ten in the evening."]
    assert any('Ana Ruiz took out: "nine"' in each for each in visits)
    assert any('Ana Ruiz added: "ten"' in each for each in visits)
    quiet = told["Quiet helps everybody."]
    assert any('Comment by Ana Ruiz: "Is this so?"' in each for each in quiet)
    assert "Note 1: Smith 2020, page 4." in draft.text
    assert any('"a+b"' in each for each in told["The sum is small."])
    assert any("struck out" in each for each in told["Old words new words"])
    assert any("Riverside, page" in each for each in told[""])
    assert not any("not in the draft" in each for each in told[""])


def test_what_is_lost_is_named(tmp_path: Path) -> None:
    hidden = '<w:customXmlDelRangeStart w:id="1"/><w:foo><w:t>quokka</w:t></w:foo>'
    draft = draft_of(word_file(tmp_path / "d.docx", [para("One", style="Title"), para("Two."), hidden]), "d")
    assert any("quokka" in each for each in doubts(draft).get("", []))


def test_the_draft_is_a_page_of_the_clinic_s_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with_lists(tmp_path / "First Group.docx")
    assert main(["import", "First Group.docx", "-o", "pages.md"]) == ExitCode.FINE
    (tmp_path / "pages").mkdir()
    shutil.move("pages.md", "pages/first-group.md")
    own = gather_own(tmp_path / "pages", ("en",))
    assert [page.article.front.title for page in own.pages] == ["Your first group"]


def test_files_are_named_and_never_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with_tables(tmp_path / "Our Hours.docx")
    assert main(["import", "Our Hours.docx"]) == ExitCode.FINE
    told = capsys.readouterr().out
    assert "our-hours.md:" in told
    assert "our-hours.doubts.txt" in told
    assert Path("images/our-hours-1.png").read_bytes() == PNG
    assert Path("our-hours.doubts.txt").read_text(encoding="utf-8").splitlines() == told.splitlines()[:-1]
    before = Path("our-hours.md").read_bytes()
    assert main(["import", "Our Hours.docx"]) == ExitCode.NOT_WRITTEN
    assert "is there already" in capsys.readouterr().err
    assert Path("our-hours.md").read_bytes() == before


@pytest.mark.parametrize("data", [b"", b"PK nothing", b"{\\rtf1 words}"])
def test_other_files_are_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    with pytest.raises(FileProblem, match="no Word file"):
        draft_of(path, "a")


def test_a_file_with_entities_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    with pytest.raises(FileProblem, match="no Word file"):
        draft_of(path, "a")
