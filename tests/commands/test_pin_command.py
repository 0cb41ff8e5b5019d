"""`waymark pin`: from a terminal without echo, or one line from a pipe."""

import io
import os
import sys
from pathlib import Path

import pytest

from reader.__main__ import main
from reader.clinic.pin import PinKeeper, PinState
from reader.exit_codes import ExitCode

PIN = "271828"


@pytest.fixture
def keeper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PinKeeper:
    monkeypatch.setenv("WAYMARK_SETTINGS", str(tmp_path / "clinic.toml"))
    return PinKeeper(tmp_path / "clinic.pin")


def give(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


class TestPipe:
    @pytest.mark.parametrize("line", [PIN, f"{PIN}\n", f"{PIN}\r\n", f"{PIN}\nmore\n"], ids=range(4))
    def test_one_line(
        self,
        keeper: PinKeeper,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        line: str,
    ) -> None:
        give(monkeypatch, line)
        assert main(["pin", "set"]) == ExitCode.FINE
        assert keeper.check(PIN)
        printed = capsys.readouterr()
        assert str(keeper.path) in printed.out
        assert PIN not in printed.out + printed.err

    @pytest.mark.parametrize("line", ["", "\n", "777\n", "wordword\n", "1" * 5000])
    def test_what_is_no_pin(
        self,
        keeper: PinKeeper,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        line: str,
    ) -> None:
        keeper.set_pin(PIN)
        give(monkeypatch, line)
        assert main(["pin", "set"]) == ExitCode.USAGE
        printed = capsys.readouterr()
        assert printed.err.endswith("Nothing was changed.\n")
        assert not line.strip() or line.strip() not in printed.err
        assert keeper.check(PIN)

    def test_another_settings_file_has_another_pin(
        self, keeper: PinKeeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        give(monkeypatch, PIN)
        assert main(["--settings", str(tmp_path / "other.toml"), "pin", "set"]) == ExitCode.FINE
        assert keeper.status().state is PinState.NONE
        assert PinKeeper(tmp_path / "other.pin").check(PIN)

    def test_where_it_cannot_be_written(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "file").touch()
        give(monkeypatch, PIN)
        assert main(["--settings", str(tmp_path / "file" / "clinic.toml"), "pin", "set"]) == 5
        assert "cannot be written" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
class TestTerminal:
    def at_terminal(self, keeper: PinKeeper, *lines: str) -> tuple[int, str]:
        """The exit code and everything the terminal showed."""
        import pty
        import time

        child, terminal = pty.fork()
        if child == 0:
            os.execv(sys.executable, [sys.executable, "-m", "reader", "pin", "set"])
        shown = b""
        waiting = list(lines)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                data = os.read(terminal, 1000)
            except OSError:
                break
            if not data:
                break
            shown += data
            if waiting and shown.rstrip().endswith(b":"):
                time.sleep(0.1)  # getpass drops what was typed before it turned the echo off
                os.write(terminal, waiting.pop(0).encode() + b"\n")
                shown += b" "
                shown = shown.rstrip() + b"|"
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        os.close(terminal)
        return code, shown.decode()

    @pytest.mark.slow_pins
    def test_twice_and_never_shown(self, keeper: PinKeeper) -> None:
        code, shown = self.at_terminal(keeper, PIN, PIN)
        assert code == ExitCode.FINE, shown
        assert PIN not in shown
        assert keeper.check(PIN)

    def test_two_that_differ(self, keeper: PinKeeper) -> None:
        code, shown = self.at_terminal(keeper, PIN, "999999")
        assert code == ExitCode.USAGE
        assert "not the same" in shown
        assert "999999" not in shown
        assert keeper.status().state is PinState.NONE


class TestClear:
    def test_cleared(self, keeper: PinKeeper, capsys: pytest.CaptureFixture[str]) -> None:
        keeper.set_pin(PIN)
        assert main(["pin", "clear"]) == ExitCode.FINE
        assert capsys.readouterr().out == "The PIN was cleared.\n"
        assert keeper.status().state is PinState.NONE

    def test_there_was_none(self, keeper: PinKeeper, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["pin", "clear"]) == ExitCode.FINE
        assert "There was no PIN" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["pin"], ["pin", "show"], ["pin", "set", PIN]])
def test_a_pin_is_never_an_argument(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == ExitCode.USAGE
