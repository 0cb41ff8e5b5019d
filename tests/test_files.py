"""Whole files: the old one or the new one, their rights, and what an interrupted write leaves."""

import os
import stat
import time
from pathlib import Path

import pytest

from reader.files import clean_leftovers, replacing, write_whole

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")


def test_a_folder_is_made_and_nothing_is_left_over(tmp_path: Path) -> None:
    target = tmp_path / "new" / "file"
    write_whole(target, b"one")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert os.listdir(target.parent) == ["file"]


@POSIX
def test_rights_stay_or_are_set(tmp_path: Path) -> None:
    target = tmp_path / "file"
    write_whole(target, b"one", mode=0o600)
    write_whole(target, b"two")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    write_whole(target, b"three", mode=0o644)
    assert stat.S_IMODE(target.stat().st_mode) == 0o644


@POSIX
def test_a_secret_is_never_in_a_file_others_may_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    real = os.fsync

    def watched(handle: int) -> None:
        status = os.fstat(handle)
        if stat.S_ISREG(status.st_mode):
            seen.append(stat.S_IMODE(status.st_mode))
        real(handle)

    monkeypatch.setattr(os, "fsync", watched)
    write_whole(tmp_path / "file", b"secret", mode=0o600)
    assert seen == [0o600]


@POSIX
def test_the_file_and_its_folder_are_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []

    def watched(handle: int) -> None:
        synced.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")

    monkeypatch.setattr(os, "fsync", watched)
    write_whole(tmp_path / "file", b"x")
    assert synced == ["file", "folder"]


def test_a_failure_while_building_keeps_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "file"
    write_whole(target, b"old")

    def build_half() -> None:
        with replacing(target) as part:
            part.write_bytes(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        build_half()
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["file"]


def test_a_leftover_from_a_time_yet_to_come_goes_too(tmp_path: Path) -> None:
    part = tmp_path / ".clinic.toml.0123456789ab.waymark-part"
    part.touch()
    os.utime(part, (time.time() + 3600, time.time() + 3600))
    assert clean_leftovers(tmp_path) == 1
