"""What a pack changes is said: pages, and one by one each phone number and each warning."""

import json
from pathlib import Path

import pytest
from builders import ARTICLES, article_text, body_of, compile_guide, danger_files, make_guide

from reader.library.store import Library
from reader.packs.changes import Change, Changes, PageName, changes
from reader.packs.numbers import numbers_of
from reader.packs.told import PackTold, Result, Told, read_told, told_json
from reader.texts.sentence import joined, said

WARNING = '!!! danger "{title}"\n    {words}\n'


def between(tmp_path: Path, before: dict[str, str], after: dict[str, str]) -> Changes:
    """The changes from one guide to another; each is the small one of the builders with these pages."""
    files = []
    for name, articles in (("before", before), ("after", after)):
        guide = make_guide(tmp_path / name, articles={k: v for k, v in {**ARTICLES, **articles}.items() if v})
        files.append(compile_guide(guide, tmp_path / f"{name}.sqlite"))
    with Library(files[0]) as old, Library(files[1]) as new:
        return changes(old, new)


def page(title: str, middle: str) -> str:
    return article_text(title, body=body_of(title, middle))


def test_nothing(tmp_path: Path) -> None:
    told = between(tmp_path, {}, {})
    assert told.is_nothing
    assert told.same == len(ARTICLES)


def test_pages(tmp_path: Path) -> None:
    told = between(
        tmp_path,
        {"topics/old": article_text("Old", body="Words.\n")},
        {
            "topics/new": article_text("New", body="Words.\n"),
            "drugs/amphetamine": article_text("Other", drugs=["amphetamine"]),
        },
    )
    assert told.new == (PageName("topics/new", "en", "New"),)
    assert told.removed == (PageName("topics/old", "en", "Old"),)
    assert [each.id for each in told.changed] == ["drugs/amphetamine"]
    assert (told.same, told.phones, told.warnings) == (len(ARTICLES) - 1, (), ())


def test_a_number_that_changed_on_many_pages_is_named_once(tmp_path: Path) -> None:
    old, new = "Call 1-800-222-1222 now.\n", "Call 1-800-222-1223 now.\n"
    names = ("topics/one", "topics/two")
    told = between(
        tmp_path, {name: page(name, old) for name in names}, {name: page(name, new) for name in names}
    )
    assert told.phones == (Change("1-800-222-1222", "1-800-222-1223", ("en/topics/one", "en/topics/two")),)


def test_numbers_that_come_and_go(tmp_path: Path) -> None:
    told = between(
        tmp_path,
        {"topics/one": page("One", "Call 988, or text 838255.\n"), "topics/two": page("Two", "Call 911.\n")},
        {
            "topics/one": page("One", "Call.\n"),
            "topics/two": page("Two", "Call 911 or text HOME to 741741.\n"),
        },
    )
    assert set(told.phones) == {
        Change("838255", "", ("en/topics/one",)),
        Change("988", "", ("en/topics/one",)),
        Change("", "741741", ("en/topics/two",)),
    }


def test_a_number_in_another_way_of_writing_is_the_same(tmp_path: Path) -> None:
    told = between(
        tmp_path,
        {"topics/one": page("One", "Call 1-800-662-HELP.\n")},
        {"topics/one": page("One", "Call (800) 662-4357.\n")},
    )
    assert told.phones == ()
    assert len(told.changed) == 1


def test_warnings(tmp_path: Path) -> None:
    stop, new = (
        WARNING.format(title="Stopping can kill", words=words)
        for words in ("Ask first.", "Ask first. Never alone.")
    )
    more = WARNING.format(title="Never mix", words="It can kill.")
    told = between(
        tmp_path, {"topics/one": page("One", stop)}, {"topics/one": page("One", new + "\n" + more)}
    )
    assert set(told.warnings) == {
        Change(
            "Stopping can kill: Ask first.", "Stopping can kill: Ask first. Never alone.", ("en/topics/one",)
        ),
        Change("", "Never mix: It can kill.", ("en/topics/one",)),
    }


def test_warnings_of_a_page_that_goes(tmp_path: Path) -> None:
    told = between(tmp_path, {}, {"drugs/alcohol": ""})
    assert Change("Stopping suddenly can kill: Call 911 for a seizure.", "", ("en/drugs/alcohol",)) in (
        told.warnings
    )
    assert Change("911", "", ("en/drugs/alcohol",)) in told.phones


def test_the_cards_of_the_search_are_warnings(tmp_path: Path) -> None:
    before, after = (make_guide(tmp_path / name) for name in ("before", "after"))
    cards = danger_files()["cards.toml"].decode().replace("911", "912", 1)
    (after / "danger" / "cards.toml").write_text(cards, encoding="utf-8")
    files = [compile_guide(each, each.with_suffix(".sqlite")) for each in (before, after)]
    with Library(files[0]) as old, Library(files[1]) as new:
        told = changes(old, new)
    (warning,) = told.warnings
    assert ("911" in warning.before, "912" in warning.after) == (True, True)
    assert warning.pages[0].endswith("/search")
    assert (told.new, told.changed, told.removed) == ((), (), ())


def test_without_a_guide_before(tmp_path: Path) -> None:
    guide = make_guide(tmp_path / "guide")
    with Library(compile_guide(guide, tmp_path / "library.sqlite")) as library:
        assert len(changes(None, library).new) == len(ARTICLES)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Call 988, 911 or 1-800-662-4357.", {"988", "911", "1-800-662-4357"}),
        ("Llame al 1 (800) 222-1222.", {"1-800-222-1222"}),
        ("Envíe AYUDA al 741741.", {"741741"}),
        ("Text your ZIP code to 435748.", {"435748"}),
        ("Call 912 at once. It took 300 days. Llame al 989.", {"912", "989"}),
        ("1-855-DEJELO-YA", {"1-855-335-3569"}),
        ("In 2021, 12,500 people of 98,123; 4.911 or 988 %.", set()),
        ("Use 1‑800‑662‑4357.", {"1-800-662-4357"}),  # dashes that do not break
    ],
)
def test_numbers_in_a_text(text: str, numbers: set[str]) -> None:
    assert numbers_of(text) == numbers


class TestTold:
    def test_it_comes_back_whole(self) -> None:
        told = Told(
            Result.READY,
            joined(
                said("Pack {version} can be taken.", version=2),
                said("There is no pack in {folder}.", folder="x"),
            ),
            PackTold(2, "abc", "2026-11-22", "Guide", "2031-11-22", "A note."),
            PackTold(1, "def", ""),
            True,
            Changes(
                new=(PageName("topics/a", "es", "Ñ"),),
                same=3,
                phones=(Change("988", "", ("en/a", "en/b")),),
                warnings=(Change("", "Never", ("en/a",)),),
            ),
        )
        back = read_told(told_json(told))
        assert back == told
        assert back.sentence.parts == told.sentence.parts  # type: ignore[attr-defined]
        assert json.loads(told_json(told))["sentence"] == "Pack 2 can be taken. There is no pack in x."

    @pytest.mark.parametrize("text", ["", "1", "[]", "{}", '{"result": "other"}', "[" * 100_000])
    def test_other_texts_are_refused(self, text: str) -> None:
        with pytest.raises(ValueError):  # noqa: PT011
            read_told(text)
