"""Crash reports: where and of what kind, never a word of the visit; few, small, and unable to fail."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader import crash
from reader.exit_codes import ExitCode
from reader.navigation.location import Search

SECRETS = ("fentanyl", "Naltrexone for amphetamine", "topics/emergency")


@pytest.fixture(autouse=True)
def _hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


def raised(error: BaseException) -> BaseException:
    """An error raised among values of a visit, with another one behind it."""
    query, title, place = SECRETS
    location = Search(query)
    try:
        try:
            raise KeyError(f"{query} {title} {place} {location}")
        except KeyError as inner:
            raise error from inner
    except BaseException as caught:  # noqa: BLE001
        return caught


def hook(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def reports(folder: Path) -> list[Path]:
    return sorted(folder.glob("crash-*.txt"))


class TestReport:
    def test_kinds_and_places(self) -> None:
        text = crash.report_text(raised(ValueError("x")))
        assert "\nValueError\n" in text
        assert "\nafter KeyError\n" in text
        assert "test_crash.py:" in text
        assert " raised\n" in text

    def test_no_word_of_the_visit(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        crash.install(tmp_path)
        for error in (ValueError(*SECRETS), OSError(2, "no", SECRETS[0]), UnicodeError(SECRETS[1])):
            hook(raised(error))
        written = "".join(path.read_text() for path in reports(tmp_path)) + capsys.readouterr().err
        assert written.count("ValueError") == 2
        for secret in SECRETS:
            assert secret not in written
            assert secret.split("/")[0] not in written

    def test_no_folder_of_a_person(self) -> None:
        text = crash.report_text(raised(ValueError()))
        assert str(Path(__file__).parent) not in text
        with pytest.raises(TypeError) as caught:
            crash.Repeats(most="x")  # type: ignore[arg-type]
        assert "  reader/crash.py:" in crash.report_text(caught.value)

    def test_an_endless_recursion_is_cut_short(self) -> None:
        def down() -> None:
            down()

        with pytest.raises(RecursionError) as caught:
            down()
        text = crash.report_text(caught.value)
        assert "more\n" in text
        assert len(text) <= crash.LARGEST_REPORT

    def test_a_long_chain_is_cut_short(self) -> None:
        error: BaseException = ValueError()
        for _ in range(50):
            outer = ValueError()
            outer.__cause__ = error
            error = outer
        assert crash.report_text(error).count("ValueError") <= 5

    def test_a_report_has_a_largest_size(self) -> None:
        error = type("E" * 100_000, (Exception,), {})()
        assert len(crash.report_text(error)) < 1000

    def test_only_the_last_ten_are_kept(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for number in range(crash.MOST_REPORTS + 5):
            monkeypatch.setattr("time.strftime", lambda _form, n=number: f"20261123-0000{n:02}")
            crash.report(ValueError(), tmp_path)
        found = reports(tmp_path)
        assert len(found) == crash.MOST_REPORTS
        assert "-000005-" in found[0].name
        assert [path for path in tmp_path.iterdir() if path not in found] == []


class TestHandler:
    def test_a_folder_that_cannot_be_written(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "file").touch()
        crash.install(tmp_path / "file" / "reports")
        hook(ValueError(SECRETS[0]))
        assert SECRETS[0] not in capsys.readouterr().err

    def test_no_console_at_all(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stderr", None)
        crash.install(tmp_path)
        hook(ValueError())
        assert len(reports(tmp_path)) == 1

    def test_then_is_called_after_the_report(self, tmp_path: Path) -> None:
        seen: list[int] = []
        crash.install(tmp_path, lambda: seen.append(len(reports(tmp_path))))
        hook(ValueError())
        assert seen == [1]

    def test_where_then_fails_the_program_ends(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        codes: list[int] = []
        monkeypatch.setattr("os._exit", codes.append)

        def fail() -> None:
            raise RuntimeError

        crash.install(tmp_path, fail)
        hook(ValueError())
        assert codes == [ExitCode.FATAL]

    def test_nothing_of_the_visit_is_kept_for_a_debugger(self, tmp_path: Path) -> None:
        error = raised(ValueError())
        sys.last_value = error
        sys.last_traceback = error.__traceback__
        crash.install(tmp_path)
        hook(error)
        assert not hasattr(sys, "last_value")
        assert not hasattr(sys, "last_traceback")

    def test_a_thread_s_error_is_reported_and_ends_nothing(self, tmp_path: Path) -> None:
        seen: list[int] = []
        crash.install(tmp_path, lambda: seen.append(1))

        def work() -> None:
            raise ValueError(SECRETS[0])

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        (one,) = reports(tmp_path)
        assert SECRETS[0] not in one.read_text()
        assert seen == []

    def test_an_interrupt_is_no_crash(self, tmp_path: Path) -> None:
        crash.install(tmp_path)
        with pytest.raises(SystemExit):
            hook(KeyboardInterrupt())
        assert reports(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="a setting of the computer there")
def test_the_memory_of_a_visit_is_never_dumped(tmp_path: Path) -> None:
    code = (
        "import os, reader.crash as c\nc.install(None)\n"
        "import resource\nprint(resource.getrlimit(resource.RLIMIT_CORE)[0], flush=True)\nos.abort()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "0\n"
    assert done.returncode < 0
    assert list(tmp_path.iterdir()) == []


class TestRepeats:
    def test_three_in_two_minutes_are_too_many(self) -> None:
        repeats = crash.Repeats()
        assert [repeats.add(now) for now in (0, 60, 120)] == [False, False, True]

    def test_far_apart_they_are_not(self) -> None:
        repeats = crash.Repeats()
        assert not any(repeats.add(now * 61) for now in range(20))
