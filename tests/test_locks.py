"""Files that several programs change: each waits its turn, nothing is lost, nothing is left over."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from builders import ARTICLES, make_bilingual, make_guide

from reader.errors import FileProblem
from reader.guide import reviews
from reader.guide.reviews import read_reviews
from reader.locks import locked

ROOT = Path(__file__).resolve().parent.parent


def test_one_at_a_time_and_nothing_is_left_over(tmp_path: Path) -> None:
    target = tmp_path / "count"
    target.write_text("0")

    def add() -> None:
        for _ in range(20):
            with locked(target):
                seen = int(target.read_text())
                time.sleep(0.0005)
                target.write_text(str(seen + 1))

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert target.read_text() == "80"
    assert os.listdir(tmp_path) == ["count"]


def test_who_waits_too_long_is_told(tmp_path: Path) -> None:
    target = tmp_path / "count"
    with locked(target), pytest.raises(TimeoutError, match="another program"), locked(target, patience=0.05):
        pass
    with locked(target, patience=0.05):
        pass


def test_a_lock_left_by_a_crash_keeps_nobody_out(tmp_path: Path) -> None:
    (tmp_path / ".count.lock").touch()
    with locked(tmp_path / "count", patience=0.05):
        pass
    assert os.listdir(tmp_path) == []


def test_signing_at_the_same_time_loses_nothing(tmp_path: Path) -> None:
    folder = make_guide(tmp_path / "guide")
    signing = [
        subprocess.Popen(
            [
                sys.executable,
                "-m",
                "reader",
                "review",
                "sign",
                article,
                "--name",
                "N",
                "--role",
                "Nurse",
                "--articles",
                str(folder),
            ],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for article in sorted(ARTICLES)[:5]
    ]
    said = [each.communicate()[0] for each in signing]
    recorded = sum("reviewed by" in text for text in said)
    assert recorded == 5
    assert len(read_reviews(folder).signed) == recorded
    assert not list(folder.glob(".*"))


def test_a_review_that_cannot_be_kept_is_not_called_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from reader.commands.review import sign_article
    from reader.exit_codes import ExitCode

    folder = make_guide(tmp_path / "guide")
    monkeypatch.setattr("reader.locks.PATIENCE", 0.05)
    with locked(folder / reviews.FILE_NAME):
        assert sign_article(folder, "drugs/alcohol", "en", "N", "Nurse") is ExitCode.NOT_WRITTEN
    told = capsys.readouterr()
    assert told.out == ""
    assert "another program is changing it" in told.err


def test_settings_wait_their_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.clinic.model import default_settings
    from reader.clinic.store import write_settings

    path = tmp_path / "clinic.toml"
    monkeypatch.setattr("reader.locks.PATIENCE", 0.05)
    with locked(path), pytest.raises(FileProblem, match="another program"):
        write_settings(path, default_settings())
    write_settings(path, default_settings())
    assert os.listdir(tmp_path) == ["clinic.toml"]


def test_wrong_pins_tried_by_two_programs_are_all_counted(tmp_path: Path) -> None:
    from reader.clinic.pin import TRIES, PinKeeper

    PinKeeper(tmp_path / "clinic.pin").set_pin("271828")
    tries = [
        threading.Thread(target=PinKeeper(tmp_path / "clinic.pin").check, args=("000000",)) for _ in range(3)
    ]
    for each in tries:
        each.start()
    for each in tries:
        each.join()
    assert PinKeeper(tmp_path / "clinic.pin").status().tries_left == TRIES - 3


@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("stands", [True, False])
def test_a_stamp_changes_nothing_else(tmp_path: Path, end: bytes, mark: bytes, stands: bool) -> None:
    from reader.commands.translation import stamp_translations
    from reader.exit_codes import ExitCode

    folder = make_bilingual(tmp_path / "guide")
    path = folder / "es" / "topics" / "emergency.md"
    text = path.read_bytes()
    head, _, rest = text.partition(b"translated_from: ")
    digest, _, rest = rest.partition(b"\n")
    old = head + b"translated_from: 0123456789abcdef  \n" + rest if stands else head + rest
    path.write_bytes(mark + old.replace(b"\n", end).rstrip(end))
    path.chmod(0o640)
    assert stamp_translations(folder, "topics/emergency", "es") is ExitCode.FINE
    assert path.read_bytes() == mark + text.replace(b"\n", end).rstrip(end)
    assert path.stat().st_mode & 0o777 == 0o640
    assert len(digest) == 16
