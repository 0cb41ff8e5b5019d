"""A signature stands until the article changes, and only then is it shown as a review."""

import os
from datetime import date
from pathlib import Path

import pytest
from builders import article_text, compile_guide, make_guide, problems_of

from reader.__main__ import main
from reader.errors import FileProblem, UnknownArticle
from reader.guide.loader import gather
from reader.guide.reviews import FILE_NAME, read_reviews, sign, text_digest
from reader.library.store import Library
from reader.navigation.location import ArticlePage
from reader.pages.article import ArticleView, article_page

PAGE = "topics/pain"
DAY = date(2026, 11, 22)


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    return make_guide(tmp_path / "guide", more={f"en/{PAGE}": article_text("Pain")})


def shown(guide: Path, tmp_path: Path) -> ArticleView:
    with Library(compile_guide(guide, tmp_path / "library.sqlite")) as library:
        page = article_page(library, ArticlePage(PAGE), "en")
    assert isinstance(page, ArticleView)
    return page


def test_no_article_is_reviewed_before_somebody_signs(guide: Path, tmp_path: Path) -> None:
    assert shown(guide, tmp_path).review is None


def test_a_signature_is_shown_with_name_role_and_day(guide: Path, tmp_path: Path) -> None:
    sign(guide, PAGE, "en", "Dr. A. Person", "Medical director", DAY)
    review = shown(guide, tmp_path).review
    assert review is not None
    assert (review.name, review.role, review.day, review.stands) == (
        "Dr. A. Person",
        "Medical director",
        DAY,
        True,
    )


def test_any_later_edit_voids_it(guide: Path, tmp_path: Path) -> None:
    sign(guide, PAGE, "en", "Dr. A. Person", "Medical director", DAY)
    path = guide / "en" / f"{PAGE}.md"
    path.write_text(path.read_text().replace("Pain", "Pains", 1))
    review = shown(guide, tmp_path).review
    assert review is not None
    assert not review.stands


def test_line_endings_are_no_edit() -> None:
    assert text_digest(b"a\r\nb\n") == text_digest(b"a\nb\n")


def test_signing_again_replaces_the_old_signature_only(guide: Path) -> None:
    sign(guide, "topics/emergency", "en", "B", "Nurse", DAY)
    sign(guide, PAGE, "en", "A", "Doctor", DAY)
    sign(guide, PAGE, "en", "C", "Doctor", DAY)
    assert [(each.article, each.name) for each in read_reviews(guide).signed] == [
        ("topics/emergency", "B"),
        (PAGE, "C"),
    ]


def test_an_unknown_article_suggests_the_nearest(guide: Path) -> None:
    with pytest.raises(UnknownArticle, match="topics/pian") as caught:
        sign(guide, "topics/pian", "en", "A", "Doctor", DAY)
    assert caught.value.next_step == 'Did you mean "topics/pain"?'
    assert not (guide / FILE_NAME).exists()


def test_an_unreadable_record_is_never_overwritten(guide: Path) -> None:
    (guide / FILE_NAME).write_text("[[review]\n")
    with pytest.raises(FileProblem):
        sign(guide, PAGE, "en", "A", "Doctor", DAY)
    assert (guide / FILE_NAME).read_text() == "[[review]\n"
    assert [problem.path for problem in gather(guide).problems] == [FILE_NAME]


def test_an_entry_that_lacks_something_is_a_problem_and_the_others_count(guide: Path) -> None:
    sign(guide, PAGE, "en", "A", "Doctor", DAY)
    with (guide / FILE_NAME).open("a") as file:
        file.write('\n[[review]]\narticle = "topics/emergency"\n')
    read = read_reviews(guide)
    assert [each.article for each in read.signed] == [PAGE]
    assert "Review 2" in read.problems[0].message


def test_a_review_of_an_article_that_is_gone_is_a_problem(guide: Path) -> None:
    assert problems_of(guide) == ()
    sign(guide, PAGE, "en", "A", "Doctor", DAY)
    (guide / "en" / f"{PAGE}.md").rename(guide / "en" / "topics" / "aches.md")
    assert [(problem.path, problem.rule) for problem in problems_of(guide)] == [
        (FILE_NAME, "unknown-article")
    ]


def test_a_failed_write_leaves_the_old_record(guide: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sign(guide, PAGE, "en", "A", "Doctor", DAY)
    before = (guide / FILE_NAME).read_text()

    def fail(_number: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(FileProblem, match="the disk is full"):
        sign(guide, PAGE, "en", "B", "Doctor", DAY)
    assert (guide / FILE_NAME).read_text() == before
    assert [path.name for path in guide.glob("reviews*")] == [FILE_NAME]


def test_the_command_signs_and_lists(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--articles", str(guide)]
    assert main(["review", "sign", PAGE, "--name", "A", "--role", "Doctor", *arguments]) == 0
    assert main(["review", "list", *arguments]) == 0
    assert capsys.readouterr().out.rstrip().endswith("stands")
    assert main(["review", "sign", PAGE, "--name", " ", "--role", "Doctor", *arguments]) == 2
    assert main(["review", "sign", "topics/none", "--name", "A", "--role", "B", *arguments]) == 6


def test_nothing_in_the_shipped_guide_is_signed_by_us() -> None:
    shipped = Path(__file__).resolve().parents[2] / "articles"
    assert read_reviews(shipped).signed == ()
