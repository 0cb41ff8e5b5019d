"""The health checks: each says what is wrong in one place, and none of them can fail."""

import os
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import pytest
from builders import make_library

from reader.clinic.pin import PinKeeper
from reader.clinic.reading import interpret
from reader.clinic.store import read_settings
from reader.health.checkup import (
    Finding,
    Verdict,
    clock_finding,
    font_finding,
    health,
    kiosk_findings,
    room_finding,
    write_finding,
)
from reader.library.store import Library

NOW = datetime(2026, 12, 1, 8, 0)


@pytest.fixture
def keeper(tmp_path: Path) -> PinKeeper:
    made = PinKeeper(tmp_path / "clinic.pin")
    made.set_pin("271828")
    return made


def found(
    tmp_path: Path, keeper: PinKeeper, library: Path | None, now: datetime = NOW
) -> Mapping[str, Finding]:
    read = read_settings(tmp_path / "clinic.toml")
    return {finding.id: finding for finding in health(read, library, keeper, now)}


def test_all_is_well(tmp_path: Path, keeper: PinKeeper) -> None:
    (tmp_path / "clinic.toml").write_text('mode = "kiosk"\n')
    findings = found(tmp_path, keeper, make_library(tmp_path))
    expected = "settings kiosk helpline pin library articles danger facts clock pack fonts write room"
    assert list(findings) == expected.split()
    assert {finding.verdict for finding in findings.values()} == {Verdict.FINE}
    assert "8 pages in en" in findings["library"].detail
    assert sorted(os.listdir(tmp_path)) == ["clinic.pin", "clinic.toml", "guide", "library.sqlite"]


def test_a_wrong_setting_is_named_with_its_line(tmp_path: Path, keeper: PinKeeper) -> None:
    (tmp_path / "clinic.toml").write_text('[screen]\ntheme = "pink"\n')
    finding = found(tmp_path, keeper, None)["settings"]
    assert finding.verdict is Verdict.CHECK
    assert "clinic.toml:2" in finding.detail


def test_a_settings_file_that_cannot_be_used(tmp_path: Path, keeper: PinKeeper) -> None:
    (tmp_path / "clinic.toml").write_text("[screen\n")
    assert found(tmp_path, keeper, None)["settings"].verdict is Verdict.WRONG


def test_a_helpline_without_a_name(tmp_path: Path, keeper: PinKeeper) -> None:
    (tmp_path / "clinic.toml").write_text('[helpline]\nnumber = "1-555-010-0140"\n')
    assert found(tmp_path, keeper, None)["helpline"].verdict is Verdict.CHECK


@pytest.mark.parametrize(("mode", "verdict"), [("kiosk", Verdict.WRONG), ("desktop", Verdict.CHECK)])
def test_no_pin(tmp_path: Path, mode: str, verdict: Verdict) -> None:
    (tmp_path / "clinic.toml").write_text(f'mode = "{mode}"\n')
    assert found(tmp_path, PinKeeper(tmp_path / "none.pin"), None)["pin"].verdict is verdict


@pytest.mark.parametrize(
    ("program", "verdict"),
    [(Path(sys.executable).as_posix(), Verdict.FINE), ("no-such-voice", Verdict.CHECK)],
)
def test_the_voice_for_files(tmp_path: Path, keeper: PinKeeper, program: str, verdict: Verdict) -> None:
    (tmp_path / "clinic.toml").write_text(f"[speech]\ncommand = \"'{program}' {{file}} secret\"\n")
    finding = found(tmp_path, keeper, None)["voice-command"]
    assert finding.verdict is verdict
    assert "secret" not in finding.what + finding.detail


def test_a_damaged_pin(tmp_path: Path, keeper: PinKeeper) -> None:
    keeper.path.write_text("?")
    assert found(tmp_path, keeper, None)["pin"].verdict is Verdict.WRONG


@pytest.mark.parametrize("part", [0.0, 0.5, 0.99])
def test_a_damaged_library(tmp_path: Path, keeper: PinKeeper, part: float) -> None:
    library = make_library(tmp_path)
    data = library.read_bytes()
    library.write_bytes(data[: int(len(data) * part)])
    findings = found(tmp_path, keeper, library)
    assert findings["library"].verdict is Verdict.WRONG
    assert str(library) in findings["library"].what
    assert found(tmp_path, keeper, None)["library"].verdict is Verdict.WRONG


def test_the_clock(tmp_path: Path, keeper: PinKeeper) -> None:
    library = make_library(tmp_path)
    assert found(tmp_path, keeper, library, datetime(2026, 11, 21))["clock"].verdict is Verdict.WRONG
    assert found(tmp_path, keeper, library, datetime(2026, 11, 22))["clock"].verdict is Verdict.FINE
    assert found(tmp_path, keeper, library, datetime(2040, 1, 1))["clock"].verdict is Verdict.CHECK
    assert clock_finding(None, date(1970, 1, 1)).verdict is Verdict.WRONG
    assert clock_finding(None, date(2026, 12, 1)).what == "Clock: 2026-12-01"


def test_a_folder_that_cannot_be_written() -> None:
    finding = write_finding((Path("/proc/none"),))
    assert finding.verdict is Verdict.CHECK
    assert "/proc/none" in finding.detail


def test_a_folder_yet_to_be_made(tmp_path: Path) -> None:
    assert write_finding((tmp_path / "new" / "deep",)).verdict is Verdict.FINE
    assert room_finding(tmp_path / "new").verdict is Verdict.FINE
    assert os.listdir(tmp_path) == []


def test_the_font() -> None:
    assert font_finding().verdict is Verdict.FINE


def test_a_missing_font(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.health.checkup._FONT_PACKAGE", "no_such_font_package")
    assert font_finding().verdict is Verdict.CHECK


def test_the_rules_of_a_kiosk() -> None:
    def found(text: str) -> tuple[Finding, ...]:
        return kiosk_findings(interpret(text, Path("clinic.toml")))

    assert found("") == ()
    (usual,) = found('mode = "kiosk"\n')
    assert usual.verdict is Verdict.FINE
    assert usual.detail.startswith("Seconds until the warning: 90. Seconds to answer: 20. ")
    assert "_" not in usual.detail
    (late,) = found('mode = "kiosk"\n[kiosk]\nidle_seconds = 1800\nvisit_minutes = 15\n')
    assert late.verdict is Verdict.CHECK


def test_a_library_that_is_already_open(tmp_path: Path, keeper: PinKeeper) -> None:
    (tmp_path / "clinic.toml").touch()
    with Library(make_library(tmp_path)) as library:
        findings = health(read_settings(tmp_path / "clinic.toml"), library, keeper, NOW)
    assert [finding for finding in findings if finding.verdict is not Verdict.FINE] == []
