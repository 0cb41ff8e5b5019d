"""What counselors ask below a page: the table, what the check says of it, and whose questions come first."""

from pathlib import Path

import pytest
from builders import compile_guide, make_guide, problems_of

from reader.ids import ArticleId
from reader.library.store import Library

HEAD = "page\tlanguage\tprompt\n"
KINDS = "".join(
    f"{kind}\ten\t{prompt}\n"
    for kind in ("drugs", "treatments", "pairs", "topics")
    for prompt in ("Which two points?", "What comes next?")
)


def guide_with(folder: Path, rows: str) -> Path:
    guide = make_guide(folder / "guide")
    (guide / "teachback.tsv").write_text(HEAD + rows, encoding="utf-8")
    return guide


def told(guide: Path) -> list[str]:
    return [str(each) for each in problems_of(guide) if each.rule == "teach-back"]


def test_questions_of_each_kind_are_enough(tmp_path: Path) -> None:
    assert told(guide_with(tmp_path, KINDS)) == []


def test_a_guide_may_have_none(tmp_path: Path) -> None:
    assert told(make_guide(tmp_path / "guide")) == []


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("drugs/alcohool\ten\tWhat?\n", 'Did you mean "drugs/alcohol"'),
        ("drugs\txx\tWhat?\n", '"xx" is no language of the guide'),
        (f"drugs\ten\t{'long ' * 40}\n", "1 to 160 characters"),
        ("drugs/alcohol\ten\tOnly one?\n", "has 1 question"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(tmp_path: Path, row: str, said: str) -> None:
    assert any(said in each for each in told(guide_with(tmp_path, KINDS + row)))


def test_a_page_without_questions_of_its_kind_is_named(tmp_path: Path) -> None:
    rows = "".join(line for line in KINDS.splitlines(keepends=True) if not line.startswith("pairs"))
    (only,) = told(guide_with(tmp_path, rows))
    assert "pairs/naltrexone-for-amphetamine" in only


def test_a_page_has_its_own_questions_or_those_of_its_kind(tmp_path: Path) -> None:
    own = "drugs/alcohol\ten\tShow me.\ndrugs/alcohol\ten\tTell me.\n"
    guide = guide_with(tmp_path, KINDS + own)
    with Library(compile_guide(guide, tmp_path / "library.sqlite")) as library:
        assert library.teach_back(ArticleId("drugs/alcohol"), "en") == ("Show me.", "Tell me.")
        assert library.teach_back(ArticleId("drugs/amphetamine"), "en") == (
            "Which two points?",
            "What comes next?",
        )
        assert library.teach_back(ArticleId("drugs/alcohol"), "es") == ()
