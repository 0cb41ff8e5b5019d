"""Saved packets: what the guide says of them now, and every step taken back."""

from pathlib import Path

import pytest

from reader.errors import FileProblem
from reader.handouts.shelf import PacketShelf
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions

PAIR = "pairs/naltrexone-for-amphetamine"
WANTED = Packet((PAIR, "topics/emergency"), "en", PacketOptions(large_print=True))


@pytest.fixture
def shelf(shipped: Library, tmp_path: Path) -> PacketShelf:
    return PacketShelf(tmp_path / "packets", shipped)


def test_a_saved_packet_is_listed_and_read_as_it_was(shelf: PacketShelf) -> None:
    assert shelf.entries() == ()
    assert shelf.save("Intake", WANTED).data is None
    (entry,) = shelf.entries()
    assert (entry.name, entry.articles, entry.language) == ("Intake", 2, "en")
    assert (entry.missing, entry.changed, entry.trouble) == ((), (), "")
    assert shelf.read(entry.path).packet == WANTED


def test_what_changed_is_named_by_title_and_what_is_gone_by_id(shelf: PacketShelf) -> None:
    path = shelf.save("Intake", WANTED).path
    text = path.read_text(encoding="utf-8")
    text = text.replace('digest = "', 'digest = "0', 1) + '\n[[article]]\nid = "topics/no-such-page"\n'
    path.write_text(text, encoding="utf-8")
    (entry,) = shelf.entries()
    assert entry.changed == ("Naltrexone for amphetamine addiction",)
    assert entry.missing == ("topics/no-such-page",)
    assert entry.articles == 2


def test_a_deleted_packet_comes_back(shelf: PacketShelf) -> None:
    path = shelf.save("Intake", WANTED).path
    former = shelf.delete(path)
    assert shelf.entries() == ()
    shelf.restore(former)
    assert shelf.read(path).packet == WANTED


def test_a_replaced_packet_comes_back(shelf: PacketShelf) -> None:
    shelf.save("Intake", WANTED)
    former = shelf.save("Intake", Packet((PAIR,)))
    assert shelf.read(former.path).packet.articles == (PAIR,)
    shelf.restore(former)
    assert shelf.read(former.path).packet == WANTED


def test_a_new_packet_can_be_taken_back(shelf: PacketShelf) -> None:
    shelf.restore(shelf.save("Intake", WANTED))
    assert shelf.entries() == ()


def test_a_file_of_no_use_is_listed_with_its_reason(shelf: PacketShelf, tmp_path: Path) -> None:
    shelf.save("Intake", WANTED).path.write_text("language = [", encoding="utf-8")
    (entry,) = shelf.entries()
    assert "not valid TOML" in entry.trouble
    assert entry.articles == 0


def test_a_folder_that_is_none_is_said(shipped: Library, tmp_path: Path) -> None:
    blocked = tmp_path / "packets"
    blocked.write_text("a file")
    with pytest.raises(FileProblem, match="cannot be used"):
        PacketShelf(blocked, shipped).save("Intake", WANTED)


def test_a_name_is_never_a_path(shelf: PacketShelf, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="not saved"):
        shelf.save("../outside", WANTED)
    assert list(tmp_path.rglob("*.toml")) == []
