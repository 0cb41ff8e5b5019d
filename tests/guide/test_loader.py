"""Gathering a guide: what cannot be read is a problem and never stops the rest."""

import os
import tracemalloc
from pathlib import Path

import pytest
from builders import ARTICLES, SVG, article_text, guide_toml, make_guide, problems_of

from reader.content.problems import Severity
from reader.errors import LibraryError
from reader.guide.loader import ARTICLE_LIMIT, gather
from reader.library.digest import content_digest
from reader.library.rows import Level
from reader.library.taxonomy import TermKind


def test_a_sound_guide(tmp_path: Path) -> None:
    gathered = gather(make_guide(tmp_path))
    assert gathered.problems == ()
    assert {article.id for article in gathered.articles} == set(ARTICLES)
    assert gathered.damaged == ()
    assert set(gathered.pictures) == {"brain.svg"}
    assert gathered.guide.ids(TermKind.DRUG) == ("alcohol", "amphetamine", "methamphetamine")
    assert gathered.tables.evidence[0].level is Level.MIXED
    assert gathered.tables.evidence[4].treatments == ("naltrexone", "methadone")


def test_languages_not_promised_are_left_alone(tmp_path: Path) -> None:
    folder = make_guide(tmp_path, more={"es/drugs/alcohol": article_text("El alcohol", drugs=["alcohol"])})
    assert {article.language for article in gather(folder).everything} == {"en"}
    both = make_guide(tmp_path, guide=guide_toml(languages=("en", "es")))
    assert ("es", "drugs/alcohol") in gather(both).ids


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "front-matter"),
        (b"no head", "front-matter"),
        (b"---\ntitle: [\n---\n", "front-matter"),
        (b"\xff\xfe\x00bad", "encoding"),
        (b"---\0---", "encoding"),
        (article_text("X", body="<script>alert(1)</script>").encode(), "raw-html"),
        (b"x" * (ARTICLE_LIMIT + 5), "too-long"),
    ],
)
def test_a_damaged_article_stops_no_other(tmp_path: Path, data: bytes, rule: str) -> None:
    gathered = gather(make_guide(tmp_path, more={"topics/broken": data}))
    assert [article.id for article in gathered.damaged] == ["topics/broken"]
    assert len(gathered.articles) == len(ARTICLES)
    assert {(p.path, p.rule, p.severity) for p in gathered.problems} >= {
        ("en/topics/broken.md", rule, Severity.DAMAGE)
    }


def test_a_file_that_cannot_be_opened_is_damaged(tmp_path: Path) -> None:
    folder = make_guide(tmp_path)
    (folder / "en" / "topics" / "a-folder.md").mkdir()
    (folder / "en" / "topics" / "dangling.md").symlink_to(folder / "nowhere")
    (folder / "images" / "dangling.svg").symlink_to(folder / "nowhere")
    gathered = gather(folder)
    assert {article.id for article in gathered.damaged} == {"topics/a-folder", "topics/dangling"}
    assert {problem.rule for problem in gathered.problems} == {"unreadable"}
    assert len(gathered.articles) == len(ARTICLES)
    assert set(gathered.pictures) == {"brain.svg"}
    assert len(content_digest(folder)) == 64


@pytest.mark.parametrize(
    "guide",
    [
        "",
        "name = ",
        'name = "x"',
        guide_toml().replace('sign = "more"', ""),
        guide_toml().replace("[[drug]]", "[drug]", 1),
        guide_toml().replace('name.en = "Alcohol"', 'name = "Alcohol"'),
        guide_toml().replace('emergency = "topics/emergency"', ""),
    ],
)
def test_an_unusable_guide_toml(tmp_path: Path, guide: str) -> None:
    folder = make_guide(tmp_path, guide=guide)
    with pytest.raises(LibraryError, match=r"guide\.toml"):
        gather(folder)


def test_no_guide_toml_and_not_even_text(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="cannot be read"):
        gather(tmp_path / "nowhere")
    (make_guide(tmp_path) / "guide.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(LibraryError, match="not valid TOML"):
        gather(tmp_path)


@pytest.mark.parametrize("name", ["evidence.tsv", "aliases.tsv", "codes.tsv"])
def test_a_missing_table_is_one_problem(tmp_path: Path, name: str) -> None:
    folder = make_guide(tmp_path)
    (folder / name).unlink()
    (problem,) = problems_of(folder)
    assert (problem.path, problem.line, problem.rule) == (name, 0, "table")


def test_a_table_of_another_encoding_is_one_problem(tmp_path: Path) -> None:
    folder = make_guide(tmp_path)
    (folder / "aliases.tsv").write_bytes(b"term\tkind\tarticle\n\xff\tstreet\tdrugs/alcohol\n")
    (problem,) = problems_of(folder)
    assert problem.path == "aliases.tsv"


@pytest.mark.parametrize(
    ("row", "message", "hint"),
    [
        ("speed\tstreet", "2 cells; 3 are needed", ""),
        ("speed street drugs/alcohol", "1 cells; 3 are needed", ""),
        ("speed\tstret\tdrugs/alcohol", '"stret"', 'Did you mean "street"?'),
    ],
)
def test_a_broken_row_costs_only_itself(tmp_path: Path, row: str, message: str, hint: str) -> None:
    folder = make_guide(tmp_path, aliases=("", row, '"quote" \'\tplain\tdrugs/alcohol'))
    (problem,) = problems_of(folder)
    assert (problem.path, problem.line, problem.rule) == ("aliases.tsv", 3, "table")
    assert message in problem.message
    assert problem.hint == hint
    assert [alias.term for alias in gather(folder).tables.aliases] == ['"quote" \'']


def test_a_very_long_cell_is_read(tmp_path: Path) -> None:
    folder = make_guide(tmp_path, aliases=("x" * 200_000 + "\tplain\tdrugs/alcohol",))
    assert problems_of(folder) == ()


def test_the_digest_follows_names_and_bytes_not_dates(tmp_path: Path) -> None:
    one, two = make_guide(tmp_path / "one"), make_guide(tmp_path / "two")
    digest = content_digest(one)
    assert digest == content_digest(two)
    (two / "en" / "drugs" / "alcohol.md").touch()
    assert digest == content_digest(two)
    seen = {digest}
    for name in ("guide.toml", "aliases.tsv", "images/brain.svg", "en/drugs/alcohol.md"):
        with (two / name).open("a") as file:
            file.write(" ")
        seen.add(content_digest(two))
    (two / "images" / "brain.svg").rename(two / "images" / "mind.svg")
    seen.add(content_digest(two))
    assert len(seen) == 6


class TestLimits:
    """What is too large, too deep or no file at all ends in a problem, at once."""

    def test_a_hundred_megabytes(self, tmp_path: Path) -> None:
        folder = make_guide(tmp_path)
        for name in ("en/topics/long.md", "images/long.svg", "aliases.tsv"):
            with (folder / name).open("wb") as file:
                file.truncate(100_000_000)  # a file with a hole: long, and no room taken
        tracemalloc.start()
        gathered, digest = gather(folder), content_digest(folder)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 60_000_000
        assert len(digest) == 64
        told = {(problem.path, problem.rule) for problem in gathered.problems}
        assert told == {
            ("en/topics/long.md", "too-long"),
            ("images/long.svg", "unfit-picture"),
            ("aliases.tsv", "table"),
        }

    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        folder = make_guide(tmp_path)
        for name in ("en/topics/pipe.md", "images/pipe.svg"):
            os.mkfifo(folder / name)
        assert content_digest(folder)
        (problem,) = gather(folder).problems
        assert "not an ordinary file" in problem.message

    def test_thousands_of_links(self, tmp_path: Path) -> None:
        body = "## Links\n\n" + ("[Alcohol](../drugs/alcohol.md) " * 20 + "\n\n") * 650
        folder = make_guide(tmp_path, more={"topics/links": article_text("Links", body=body)})
        gathered = gather(folder)
        assert {(problem.rule, problem.path) for problem in gathered.problems} >= {
            ("too-complex", "en/topics/links.md")
        }
        assert [article.id for article in gathered.damaged] == ["topics/links"]

    def test_a_recursive_picture(self, tmp_path: Path) -> None:
        svg = SVG.replace("/>", "><g id='a'><use href='#a'/></g></svg>")
        folder = make_guide(tmp_path, pictures={"brain.svg": svg})
        assert [problem.rule for problem in gather(folder).problems] == ["unfit-picture"]
        assert gather(folder).pictures == {}

    def test_a_list_nested_without_end(self, tmp_path: Path) -> None:
        folder = make_guide(tmp_path)
        (folder / "guide.toml").write_text("a = " + "[" * 100_000)
        with pytest.raises(LibraryError, match=r"guide\.toml"):
            gather(folder)
