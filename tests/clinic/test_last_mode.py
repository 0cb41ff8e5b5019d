"""The mode kept from one start to the next."""

from pathlib import Path

from reader.clinic.last_mode import keep_mode, last_mode
from reader.clinic.options import Mode


def test_what_was_kept_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert last_mode(folder) is None
    for mode in (Mode.DESKTOP, Mode.KIOSK, Mode.KIOSK):
        keep_mode(folder, mode)
        assert last_mode(folder) is mode
    assert [file.name for file in folder.iterdir()] == ["last-mode"]


def test_a_spoilt_or_unwritable_place_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "last-mode").write_bytes(b"\xff open")
    assert last_mode(tmp_path) is None
    assert last_mode(Path("/proc/none")) is None
    keep_mode(Path("/proc/none"), Mode.KIOSK)
    assert last_mode(Path("/proc/none")) is None
