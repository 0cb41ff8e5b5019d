"""The library file: the same bytes for the same articles, written whole or not at all."""

import os
import sqlite3
from pathlib import Path

import pytest
from builders import (
    ALIASES,
    ARTICLES,
    CODES,
    EVIDENCE,
    article_text,
    compile_guide,
    guide_toml,
    html_of,
    make_guide,
    make_library,
    read_everything,
)

from reader.errors import FileProblem
from reader.guide.compile import compile_library
from reader.guide.loader import gather
from reader.library.digest import content_digest
from reader.library.search_words import all_codes
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.search.ranking import Searcher


def test_same_articles_same_bytes(tmp_path: Path) -> None:
    one = make_library(tmp_path / "one")
    two = make_library(tmp_path / "two")
    assert one.read_bytes() == two.read_bytes()
    with Library(one) as library:
        assert library.info.digest == content_digest(tmp_path / "one" / "guide")


def test_another_word_another_file(tmp_path: Path) -> None:
    one = make_library(tmp_path)
    changed = make_guide(
        tmp_path / "changed", more={"drugs/alcohol": article_text("Wine", drugs=["alcohol"])}
    )
    two = compile_guide(changed, tmp_path / "changed.sqlite")
    assert one.read_bytes() != two.read_bytes()
    with Library(one) as first, Library(two) as second:
        assert first.info.digest != second.info.digest


def test_what_was_written_can_be_read(tmp_path: Path) -> None:
    with Library(make_library(tmp_path)) as library:
        assert library.is_sound()
        assert {card.id for card in library.cards("en")} == set(ARTICLES)
        assert library.picture("brain.svg")
        assert library.picture("nothing.svg") is None
        assert len(library.evidence("en")) == 5
        assert len(library.evidence("en", treatment="methadone")) == 1
        assert len(library.evidence("en", drug="amphetamine", treatment="naltrexone")) == 1
        article = library.article("pairs/naltrexone-for-amphetamine", "en")
        assert (article.drugs, article.treatments) == (("amphetamine",), ("naltrexone",))
        assert [entry.anchor for entry in article.contents][:3] == ["key-points", "what-it-is", "what-helps"]
        assert "Plain words." in html_of(article)
        assert read_everything(library) > 0


def test_a_damaged_article_stops_no_other(tmp_path: Path) -> None:
    folder = make_guide(tmp_path / "guide", more={"drugs/alcohol": "no head", "topics/broken": b"\xff"})
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        damaged = {card.id: card.damaged for card in library.cards("en") if card.damaged}
        assert set(damaged) == {"drugs/alcohol", "topics/broken"}
        assert damaged["topics/broken"] == "The file is not UTF-8 text."
        assert library.article("drugs/amphetamine", "en").body.blocks


def test_what_is_no_id_is_left_out_and_stops_nothing(tmp_path: Path) -> None:
    folder = make_guide(
        tmp_path / "guide",
        guide=guide_toml(family=("topics/emergency", "topics/No Page"))
        + '[[drug]]\nid = "strong Beer"\nsign = "more"\nname.en = "Strong beer"\n',
        more={"topics/Two Words": article_text("Two words", drugs=["strong Beer"])},
        aliases=(*ALIASES, "brew\tplain\tdrugs/Beer", "draft\tplain\tstrong beer"),
        codes=(*CODES, "icd10cm\tF99\tDrugs\tnote"),
        evidence=(*EVIDENCE, EVIDENCE[0].replace("\tnaltrexone", "\tnaltrexone Methadone", 1)),
    )
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        assert {card.id for card in library.cards("en")} == set(ARTICLES)
        assert {alias.term for alias in library.aliases()} & {"brew", "draft"} == set()
        assert "F99" not in {entry.code for entry in all_codes(library)}
        assert len(library.evidence("en")) == len(EVIDENCE)
        assert library.info.family == ("topics/emergency",)
        assert "Strong beer" not in {term.name for term in library.terms(TermKind.DRUG, "en")}
        assert any("Two Words" in fault.path for fault in library.info.faults)
        assert Searcher(library, "en").search("alcohol").hits


def test_a_link_to_nowhere_is_plain_words(tmp_path: Path) -> None:
    body = "[gone](../drugs/gone.md) [here](../drugs/alcohol.md#what-helps) [@one-2020] [@two-2021]"
    folder = make_guide(tmp_path / "guide", more={"topics/pain": article_text("Pain", body=body)})
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        html = html_of(library.article("topics/pain", "en"))
    assert "gone" in html
    assert "drugs/gone" not in html
    assert 'href="article/drugs/alcohol#what-helps"' in html


def test_the_old_file_is_replaced_and_nothing_is_left(tmp_path: Path) -> None:
    output = tmp_path / "out" / "library.sqlite"
    output.parent.mkdir()
    output.write_text("old")
    compile_guide(make_guide(tmp_path / "guide"), output)
    assert [path.name for path in output.parent.iterdir()] == ["library.sqlite"]
    with Library(output) as library:
        assert library.is_sound()


def test_a_failure_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = make_library(tmp_path / "first")
    before = output.read_bytes()

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileProblem, match="the disk is full"):
        compile_guide(make_guide(tmp_path / "second"), output)
    assert output.read_bytes() == before
    assert sorted(path.name for path in output.parent.iterdir()) == ["guide", "library.sqlite"]


@pytest.mark.parametrize("below", ["file/library.sqlite", "file/deeper/library.sqlite", "folder", "."])
def test_a_place_that_cannot_be_written(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "folder").mkdir()
    gathered = gather(make_guide(tmp_path / "guide"))
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(FileProblem) as caught:
        compile_library(gathered, "digest", tmp_path / below)
    assert "cannot be written" in caught.value.sentence
    assert "\n" not in caught.value.sentence
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not hold this user back")
def test_a_folder_without_permission(tmp_path: Path) -> None:
    gathered = gather(make_guide(tmp_path / "guide"))
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    with pytest.raises(FileProblem, match="Permission denied"):
        compile_library(gathered, "digest", closed / "library.sqlite")
    assert list(closed.iterdir()) == []


def test_an_sqlite_error_is_a_file_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path, **_options: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    gathered = gather(make_guide(tmp_path / "guide"))
    monkeypatch.setattr(sqlite3, "connect", full)
    with pytest.raises(FileProblem, match="disk is full"):
        compile_library(gathered, "digest", tmp_path / "library.sqlite")
    assert [path.name for path in tmp_path.iterdir()] == ["guide"]
