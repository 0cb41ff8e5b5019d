"""Where a file may be written: never over a device, a pipe or a folder; a link stays a link."""

import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import FileProblem
from reader.files import place_of, write_whole
from reader.handouts import files

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")


def a_pipe(place: Path) -> None:
    os.mkfifo(place)


def a_socket(place: Path) -> None:
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(place))
    listening.close()


def a_device(place: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root makes devices")
    os.mknod(place, 0o600 | stat.S_IFCHR, os.makedev(1, 3))


def a_folder(place: Path) -> None:
    place.mkdir()


def a_link_to_itself(place: Path) -> None:
    place.symlink_to(place.name)


def a_link_to_a_pipe(place: Path) -> None:
    os.mkfifo(place.with_name("pipe"))
    place.symlink_to("pipe")


def a_link_to_an_output(place: Path) -> None:
    place.symlink_to("/proc/self/fd/1")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (a_pipe, "it is not an ordinary file"),
        (a_socket, "it is not an ordinary file"),
        (a_device, "it is not an ordinary file"),
        (a_link_to_a_pipe, "it is not an ordinary file"),
        (a_link_to_an_output, "it is not an ordinary file"),
        (a_folder, "it is a folder"),
        (a_link_to_itself, "its symbolic link loops"),
    ],
)
def test_what_is_no_file_is_never_replaced(tmp_path: Path, make: Callable[[Path], None], said: str) -> None:
    place = tmp_path / "place"
    make(place)
    before = place.lstat()
    with pytest.raises(FileProblem, match=f"was not written, because {said}"):
        files.write_whole(place, b"new")
    after = place.lstat()
    assert (after.st_ino, after.st_mode, after.st_rdev) == (before.st_ino, before.st_mode, before.st_rdev)
    assert not [name for name in os.listdir(tmp_path) if name.endswith("waymark-part")]


@pytest.mark.parametrize("name", [".", "", "/", "..", "a\0b", "x" * 300])
def test_what_is_no_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FileProblem) as caught:
        files.write_whole(Path(name), b"new")
    assert caught.value.next_step
    assert os.listdir(tmp_path) == []


def test_a_link_stays_and_its_file_is_the_one_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "real.pdf").write_bytes(b"old")
    (tmp_path / "second.pdf").symlink_to("elsewhere/real.pdf")
    link = tmp_path / "link.pdf"
    link.symlink_to(tmp_path / "second.pdf")
    files.write_whole(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "second.pdf").is_symlink()
    assert (folder / "real.pdf").read_bytes() == b"new"
    assert os.listdir(folder) == ["real.pdf"]


def test_a_link_to_a_file_not_there_yet_makes_it(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("new.pdf")
    files.write_whole(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "new.pdf").read_bytes() == b"new"
    link.unlink()
    link.symlink_to("nowhere/new.pdf")
    with pytest.raises(FileProblem, match="its folder is not there"):
        files.write_whole(link, b"new")


def test_the_longest_name_there_can_be(tmp_path: Path) -> None:
    target = tmp_path / ("x" * 255)
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"


def test_an_administrator_leaves_the_file_to_its_owner(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root gives files away")
    target = tmp_path / "file"
    target.write_bytes(b"old")
    os.chown(target, 65534, 65534)
    target.chmod(0o640)
    write_whole(target, b"new")
    found = target.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (65534, 65534, 0o640)


def test_the_place_of_a_plain_file_is_itself(tmp_path: Path) -> None:
    assert place_of(tmp_path / "new") == tmp_path / "new"


def test_a_file_that_may_not_be_written_to_is_kept(tmp_path: Path) -> None:
    """A new file could take its place, but whoever took the right away wanted the old one."""
    target = tmp_path / "file"
    target.write_bytes(b"old")
    target.chmod(0o444)
    tmp_path.chmod(0o777)
    administrator = os.geteuid() == 0
    if administrator:
        os.seteuid(65534)
    try:
        with pytest.raises(FileProblem, match="because permission for it is missing"):
            files.write_whole(target, b"new")
    finally:
        if administrator:
            os.seteuid(0)
    assert target.read_bytes() == b"old"


def test_a_folder_whose_name_is_taken(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"old")
    with pytest.raises(FileProblem, match="because a file of that name is in its place"):
        files.make_folder(tmp_path / "out")
    with pytest.raises(FileProblem, match="because a part of its path is not a folder"):
        files.make_folder(tmp_path / "out" / "deeper")
