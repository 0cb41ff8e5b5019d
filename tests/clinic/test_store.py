"""The settings file: found, read in any state, and saved whole or not at all."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.clinic.model import Settings, default_settings, settings_from, values_of
from reader.clinic.options import Mode
from reader.clinic.store import clean_leftovers, read_settings, settings_path, write_settings
from reader.errors import FileProblem

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")
RIVERSIDE = settings_from({"clinic.name": "Riverside Clinic", "screen.text_size": 125})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "clinic.toml"


@contextmanager
def without_rights() -> Iterator[None]:
    """As a user who is not the administrator, whom no permission stops."""
    administrator = os.geteuid() == 0
    if administrator:
        os.seteuid(65534)
    try:
        yield
    finally:
        if administrator:
            os.seteuid(0)


def only_problem(path: Path) -> str:
    """The one problem of a file that must be there, unusable and locked."""
    found = read_settings(path)
    assert found.settings == default_settings()
    assert found.locked
    assert found.path == path
    (problem,) = found.problems
    assert problem.path == path
    assert problem.hint.endswith("Until then the built-in settings are used.")
    return problem.message


class TestPath:
    def test_an_explicit_path_comes_first(self) -> None:
        assert settings_path(Path("a.toml"), {"WAYMARK_SETTINGS": "b.toml"}) == Path("a.toml")

    def test_then_the_variable(self) -> None:
        assert settings_path(None, {"WAYMARK_SETTINGS": "b.toml"}) == Path("b.toml")

    @pytest.mark.parametrize("environ", [{}, {"WAYMARK_SETTINGS": ""}])
    def test_then_the_machine_then_the_user(
        self, environ: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("reader.clinic.store._LINUX_MACHINE_FILE", tmp_path / "etc" / "clinic.toml")
        monkeypatch.setattr("platformdirs.site_config_path", lambda name: tmp_path / "site" / name)
        monkeypatch.setattr("platformdirs.user_config_path", lambda name: tmp_path / "user" / name)
        assert settings_path(None, environ) == tmp_path / "user" / "waymark" / "clinic.toml"
        shared = tmp_path / "site" / "waymark" / "clinic.toml"
        shared.parent.mkdir(parents=True)
        shared.touch()
        assert settings_path(None, environ) == shared
        if sys.platform.startswith("linux"):
            (tmp_path / "etc").mkdir()
            (tmp_path / "etc" / "clinic.toml").touch()
            assert settings_path(None, environ) == tmp_path / "etc" / "clinic.toml"

    @pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the machine's file of Linux")
    def test_a_machine_file_that_may_not_be_looked_at_is_not_passed_over(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        closed = tmp_path / "etc"
        closed.mkdir(mode=0o000)
        monkeypatch.setattr("reader.clinic.store._LINUX_MACHINE_FILE", closed / "clinic.toml")
        with without_rights():
            assert settings_path(None, {}) == closed / "clinic.toml"
            assert read_settings(None, {}).locked


class TestReading:
    def test_no_file_where_none_was_asked_for(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("reader.clinic.store._machine_files", lambda: ())
        monkeypatch.setattr("platformdirs.user_config_path", lambda name: tmp_path / name)
        found = read_settings(None, {})
        assert found.settings == default_settings()
        assert found.problems == ()
        assert not found.locked
        assert found.path == tmp_path / "waymark" / "clinic.toml"

    def test_no_file_where_one_was_asked_for(self, file: Path) -> None:
        for found in (read_settings(file), read_settings(None, {"WAYMARK_SETTINGS": str(file)})):
            (problem,) = found.problems
            assert "no settings file" in problem.message
            assert found.settings == default_settings()
            assert not found.locked

    @pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
    @pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
    def test_what_windows_editors_save(self, file: Path, start: bytes, end: bytes) -> None:
        file.write_bytes(start + b"[clinic]" + end + 'name = "Clínica"'.encode() + end)
        found = read_settings(file)
        assert found.problems == ()
        assert found.settings.clinic.name == "Clínica"

    @pytest.mark.parametrize(
        ("data", "words"),
        [
            ("[clinic]\n".encode("utf-16"), "UTF-16"),
            ("[clinic]\n".encode("utf-16-be"), "zero bytes"),
            (b'[clinic]\nname = "a\0b"\n', "zero bytes"),
            ('[clinic]\nname = "Clínica"\n'.encode("latin-1"), "line 2 is not in UTF-8"),
            (b"# " + b"x" * 1_000_000, "larger than 1 MB"),
            (b"[clinic\n", "line 1 is not valid TOML"),
        ],
    )
    def test_unusable_contents(self, file: Path, data: bytes, words: str) -> None:
        file.write_bytes(data)
        found = read_settings(file)
        (problem,) = found.problems
        assert words in problem.message
        assert found.locked
        assert found.settings == default_settings()

    def test_a_folder(self, tmp_path: Path) -> None:
        assert "it is a folder" in only_problem(tmp_path)

    def test_a_path_no_system_has(self) -> None:
        assert "an invalid character" in only_problem(Path("a\0b"))

    def test_a_very_long_name(self, tmp_path: Path) -> None:
        assert only_problem(tmp_path / ("x" * 5000)).startswith("The settings file could not be used")

    @POSIX
    def test_permission_denied(self, file: Path) -> None:
        file.touch(mode=0o000)
        with without_rights():
            assert "permission for it is missing" in only_problem(file)

    @POSIX
    def test_links(self, tmp_path: Path) -> None:
        loop, lost, good, real = (tmp_path / name for name in ("loop", "lost", "good", "real"))
        loop.symlink_to(loop)
        lost.symlink_to(tmp_path / "nowhere")
        real.write_text('mode = "kiosk"')
        good.symlink_to(real)
        assert "link loops" in only_problem(loop)
        assert "link to a file that is not there" in only_problem(lost)
        assert read_settings(good).settings.mode is Mode.KIOSK

    @POSIX
    def test_a_pipe_does_not_keep_the_program_waiting(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        assert "not an ordinary file" in only_problem(tmp_path / "pipe")

    @given(data=st.binary())
    @settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
    def test_any_bytes(self, file: Path, data: bytes) -> None:
        file.write_bytes(data)
        assert read_settings(file).settings.panel().emergency.number == "911"

    def test_reading_does_not_import_what_only_saving_needs(self) -> None:
        code = "import sys, reader.clinic.store as s; s.read_settings(None); print('tomlkit' in sys.modules)"
        root = Path(__file__).parents[2]
        ran = subprocess.run(
            [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
        )
        assert ran.stdout.strip() == "False"


LINE = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=40)
NUMBERS = st.sampled_from(["988", "1-800-662-4357", "(800) 662-4357", "1-555-010-0100", "+44 300 123 6600"])


@st.composite
def any_settings(draw: st.DrawFn) -> Settings:
    number = draw(NUMBERS)
    digits = "".join(sign for sign in number if sign.isdigit())
    return settings_from(
        {
            "mode": draw(st.sampled_from(["desktop", "kiosk"])),
            "clinic.name": draw(LINE),
            "clinic.address": draw(LINE),
            "clinic.phone": draw(st.one_of(st.just(""), NUMBERS)),
            "clinic.front_desk": draw(st.one_of(st.sampled_from(["", "ext. 12"]), NUMBERS)),
            "clinic.front_desk_label": draw(LINE),
            "clinic.front_desk_note": draw(LINE),
            "helpline.name": draw(st.one_of(LINE, st.just("SAMHSA National Helpline"))),
            "helpline.number": number,
            "helpline.word": draw(st.sampled_from(["", digits[-3:], digits])),
            "helpline.languages": draw(LINE),
            "helpline.free": draw(st.booleans()),
            "helpline.confidential": draw(st.booleans()),
            "helpline.always_open": draw(st.booleans()),
            "screen.theme": draw(st.sampled_from(["system", "light", "hc-light", "hc-dark"])),
            "screen.text_size": draw(st.sampled_from([100, 125, 150, 200])),
            "screen.language": draw(st.sampled_from(["en", "es"])),
        }
    )


OLD_TEXTS = st.sampled_from(
    [
        "",
        "# ours\n[screen] # look\ntheme = 'hc-dark' # night\n\n[clinic]\nname = 'Old'\n",
        "clinic.name = 'Old'\nclinic.phone = 12\nunknown = 1\n",
        "clinic = {name = 'Old'}\nmode = 'wrong'\n[extra]\na = 1\n",
        "clinic = 'Old'\n[screen]\ntext_size = 125.0\n",
        "[helpline]\r\nnumber = '1-555-010-0100'\r\nfree = 1\r\n",
    ]
)


class TestSaving:
    @given(chosen=any_settings(), old=OLD_TEXTS)
    @settings(
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture], deadline=None
    )
    def test_what_is_saved_is_what_is_read(self, file: Path, chosen: Settings, old: str) -> None:
        file.write_text(old, newline="")
        write_settings(file, chosen)
        assert read_settings(file).settings == chosen
        assert os.listdir(file.parent) == [file.name]

    def test_a_first_file_and_its_folder_are_made(self, tmp_path: Path) -> None:
        path = tmp_path / "new" / "folder" / "clinic.toml"
        write_settings(path, RIVERSIDE)
        assert read_settings(path).settings == RIVERSIDE
        assert read_settings(path).problems == ()

    def test_only_what_differs_from_the_defaults_is_written(self, file: Path) -> None:
        write_settings(file, RIVERSIDE)
        assert file.read_text() == '[clinic]\nname = "Riverside Clinic"\n\n[screen]\ntext_size = 125\n'

    def test_comments_order_and_other_lines_stay(self, file: Path) -> None:
        file.write_text(
            "# Our kiosk\n[screen]\ntext_size = 100 # not too big\n\n# us\n[clinic]\n"
            "name = 'Old' # new soon\nmotto = 'x'\n"
        )
        write_settings(file, RIVERSIDE)
        assert file.read_text() == (
            "# Our kiosk\n[screen]\ntext_size = 125 # not too big\n\n# us\n[clinic]\n"
            "name = \"Riverside Clinic\" # new soon\nmotto = 'x'\n"
        )

    def test_mode_is_written_before_the_first_section(self, file: Path) -> None:
        file.write_text("# top\n\n[clinic]\nname = 'R'\n")
        wanted = settings_from({"mode": "kiosk", "clinic.name": "R"})
        write_settings(file, wanted)
        found = read_settings(file)
        assert (found.settings, found.problems) == (wanted, ())

    def test_a_file_that_says_it_all_is_kept_to_the_letter(self, file: Path) -> None:
        text = "[clinic]\r\nname='Riverside Clinic'   # us\r\n[screen]\r\ntext_size=125\r\n"
        file.write_text(text, newline="")
        write_settings(file, RIVERSIDE)
        assert file.read_bytes().decode() == text

    def test_a_built_in_name_said_of_a_new_number_is_kept(self, file: Path) -> None:
        base = default_settings()
        wanted = replace(base, helpline=replace(base.helpline, number="1-555-010-0100", word=""))
        write_settings(file, wanted)
        assert read_settings(file).settings.helpline.name == "SAMHSA National Helpline"

    @POSIX
    def test_a_link_stays_a_link_and_rights_stay(self, tmp_path: Path) -> None:
        real, link = tmp_path / "real.toml", tmp_path / "link.toml"
        real.write_text("")
        real.chmod(0o640)
        link.symlink_to(real)
        write_settings(link, RIVERSIDE)
        assert link.is_symlink()
        assert stat.S_IMODE(real.stat().st_mode) == 0o640
        assert read_settings(real).settings == RIVERSIDE

    @POSIX
    def test_a_new_file_can_be_read_by_others(self, file: Path) -> None:
        before = os.umask(0o022)
        try:
            write_settings(file, RIVERSIDE)
        finally:
            os.umask(before)
        assert stat.S_IMODE(file.stat().st_mode) == 0o644


class TestSavingFails:
    OLD = "[clinic]\nname = 'Old'\n"

    def refuse(self, path: Path, chosen: Settings = RIVERSIDE) -> FileProblem:
        with pytest.raises(FileProblem) as caught:
            write_settings(path, chosen)
        assert caught.value.what.startswith("The settings were not saved")
        assert caught.value.next_step
        return caught.value

    @pytest.mark.parametrize("step", ["fsync", "replace"])
    @pytest.mark.parametrize(
        ("number", "words"),
        [(errno.ENOSPC, "disk is full"), (errno.EROFS, "cannot be written"), (errno.EIO, "says")],
    )
    def test_at_any_step(
        self, file: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, words: str
    ) -> None:
        def fail(*_args: object) -> None:
            raise OSError(number, os.strerror(number))

        file.write_text(self.OLD)
        monkeypatch.setattr(os, step, fail)
        assert words in self.refuse(file).what
        assert file.read_text() == self.OLD
        assert os.listdir(file.parent) == [file.name]

    def test_a_stop_in_the_middle_leaves_nothing_over(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def stop(*_args: object) -> None:
            raise KeyboardInterrupt

        file.write_text(self.OLD)
        monkeypatch.setattr(Path, "replace", stop)
        with pytest.raises(KeyboardInterrupt):
            write_settings(file, RIVERSIDE)
        assert os.listdir(file.parent) == [file.name]
        assert file.read_text() == self.OLD

    @POSIX
    def test_a_folder_that_cannot_be_synced_is_no_failure(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = os.fsync

        def fail_for_folders(handle: int) -> None:
            if stat.S_ISDIR(os.fstat(handle).st_mode):
                raise OSError(errno.EINVAL, "no")
            real(handle)

        monkeypatch.setattr(os, "fsync", fail_for_folders)
        write_settings(file, RIVERSIDE)
        assert read_settings(file).settings == RIVERSIDE

    @pytest.mark.parametrize("old", [b"[clinic\n", b"\xff\xfe[\0", b"name = '\xed'", b"#" * 1_000_001])
    def test_a_file_that_cannot_be_understood_is_not_touched(self, file: Path, old: bytes) -> None:
        file.write_bytes(old)
        self.refuse(file)
        assert file.read_bytes() == old

    def test_a_folder_in_the_way(self, tmp_path: Path) -> None:
        assert "it is a folder" in self.refuse(tmp_path).what

    def test_a_file_where_a_folder_should_be(self, file: Path) -> None:
        file.write_text(self.OLD)
        self.refuse(file / "clinic.toml")
        assert file.read_text() == self.OLD

    @POSIX
    def test_a_link_going_round(self, file: Path) -> None:
        file.symlink_to(file)
        self.refuse(file)
        assert file.is_symlink()

    def test_a_path_no_system_has(self) -> None:
        self.refuse(Path("a\0b"))

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("helpline.number", "1-800-662-435"),
            ("helpline.number", ""),
            ("helpline.word", "GET-CARE"),
            ("clinic.name", "two\nlines"),
            ("clinic.name", "\ud800"),
            ("screen.theme", "pink"),
            ("screen.text_size", 110),
        ],
    )
    def test_a_value_that_no_file_may_hold(self, file: Path, name: str, value: str | int) -> None:
        file.write_text(self.OLD)
        error = self.refuse(file, settings_from({**values_of(default_settings()), name: value}))
        assert name in error.what
        assert file.read_text() == self.OLD


class TestLeftovers:
    def left_behind(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A part of a save that a power cut stopped."""
        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", lambda *_args: (_ for _ in ()).throw(OSError(errno.EIO, "cut")))
            patch.setattr(Path, "unlink", lambda *_args, **_named: None)
            with pytest.raises(FileProblem):
                write_settings(file, RIVERSIDE)
        (part,) = file.parent.iterdir()
        return part

    def test_old_ones_go_and_nothing_else(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        part = self.left_behind(file, monkeypatch)
        others = [file.parent / name for name in ("clinic.toml", ".hidden", "clinic.toml~", "a.waymark-part")]
        for other in others:
            other.touch()
        os.utime(part, (1, 1))
        assert clean_leftovers(file.parent) == 1
        assert sorted(file.parent.iterdir()) == sorted(others)

    def test_one_that_is_being_written_stays(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        part = self.left_behind(file, monkeypatch)
        assert clean_leftovers(file.parent) == 0
        assert part.exists()
        assert clean_leftovers(file.parent, older_than=0) == 1

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        assert clean_leftovers(tmp_path / "none") == 0
