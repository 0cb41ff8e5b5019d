"""Saved packets: what was saved comes back, and nothing about a person is in the file."""

from pathlib import Path

import pytest
from builders import ARTICLES, compile_guide, make_guide, make_library
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FileProblem
from reader.handouts.packet_files import (
    list_packets,
    name_complaint,
    packet_folder,
    read_packet,
    save_packet,
)
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions, Paper

PACKET = Packet(
    ("drugs/alcohol", "topics/emergency"), "en", PacketOptions(large_print=True, paper=Paper.A4, cover=True)
)


def written(folder: Path, text: str) -> Path:
    path = folder / "p.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_was_saved_comes_back(small: Library, tmp_path: Path) -> None:
    path = save_packet(tmp_path / "new", "First visit (alcohol)", PACKET, small)
    saved = read_packet(path, small)
    assert saved.packet == PACKET
    assert saved.missing == saved.changed == ()
    assert [each.name for each in list_packets(tmp_path / "new")] == ["First visit (alcohol)"]


def test_saving_again_takes_the_place_of_the_old_one(small: Library, tmp_path: Path) -> None:
    save_packet(tmp_path, "One", PACKET, small)
    path = save_packet(tmp_path, "One", PACKET.removed("drugs/alcohol"), small)
    assert read_packet(path, small).packet.articles == ("topics/emergency",)
    assert [file.name for file in tmp_path.iterdir() if "One" in file.name] == ["One.toml"]


def test_pages_that_changed_or_went_are_named(small: Library, tmp_path: Path) -> None:
    path = save_packet(tmp_path, "One", PACKET, small)
    text = path.read_text(encoding="utf-8")
    digest = text.rpartition('digest = "')[2][:16]
    path.write_text(
        text.replace(digest, "0" * 16)
        + '\n[[article]]\nid = "topics/gone"\n\n[[article]]\nid = "topics/broken"\n',
        encoding="utf-8",
    )
    saved = read_packet(path, small)
    assert saved.packet.articles == PACKET.articles
    assert saved.changed == ("topics/emergency",)
    assert saved.missing == ("topics/gone", "topics/broken")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("language = = 1", "line 1 is not valid TOML"),
        ("language = 3", "language"),
        ('article = "x"', "[[article]]"),
        ("[[article]]\nid = 4", "no id"),
        ("options = 3", "[options]"),
        ('[options]\npaper = "a3"', 'paper must be "letter" or "a4"'),
        ("[options]\ncover = 1", "cover must be true or false"),
        ("[options]\nlarg_print = true", 'no option "larg_print"'),
        ("x" * 300_000, "too large"),
    ],
)
def test_a_file_of_no_use(small: Library, tmp_path: Path, text: str, said: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(FileProblem) as caught:
        read_packet(path, small)
    assert said in caught.value.what
    assert str(path) in caught.value.what
    assert caught.value.next_step


def test_a_missing_file_and_one_that_is_no_text(small: Library, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="cannot be read"):
        read_packet(tmp_path / "none.toml", small)
    path = tmp_path / "p.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FileProblem, match="UTF-8"):
        read_packet(path, small)


@pytest.mark.parametrize(
    "name", ["", " ", "../up", "a/b", "a\\b", ".hidden", "CON", "nul.txt", "x" * 90, "a."]
)
def test_names_no_file_can_have(small: Library, tmp_path: Path, name: str) -> None:
    assert name_complaint(name)
    with pytest.raises(FileProblem, match="not saved"):
        save_packet(tmp_path, name, PACKET, small)
    assert list(tmp_path.glob("*.toml")) == []


@given(st.text(max_size=30))
def test_a_good_name_stays_in_its_folder(name: str) -> None:
    if not name_complaint(name):
        assert Path("folder", f"{name.strip()}.toml").parent == Path("folder")
        assert "\0" not in name


def test_a_folder_that_cannot_be_made(small: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FileProblem, match="cannot be used"):
        save_packet(tmp_path / "file", "One", PACKET, small)
    assert list_packets(tmp_path / "file") == ()


def test_where_packets_are_kept(tmp_path: Path) -> None:
    assert packet_folder({"WAYMARK_PACKETS": str(tmp_path)}) == tmp_path
    assert packet_folder({}).name == "packets"


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("## What helps\n", "\n\n## What helps\n\n", ()),  # only the lines of the file
        ("More words.", "Other words.", ("drugs/alcohol",)),
        ("What drinking does.", "What it does.", ("drugs/alcohol",)),
        ("[@one-2020]", "[@two-2021]", ("drugs/alcohol",)),
    ],
    ids=["lines", "text", "summary", "source"],
)
def test_a_page_has_changed_when_its_words_have(
    tmp_path: Path, old: str, new: str, changed: tuple[str, ...]
) -> None:
    with Library(make_library(tmp_path / "one")) as library:
        path = save_packet(tmp_path, "One", Packet(("drugs/alcohol",)), library)
    text = ARTICLES["drugs/alcohol"]
    assert old in text
    folder = make_guide(tmp_path / "guide", more={"drugs/alcohol": text.replace(old, new)})
    with Library(compile_guide(folder, tmp_path / "two.sqlite")) as library:
        assert read_packet(path, library).changed == changed
