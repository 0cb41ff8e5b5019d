"""What watches over the kiosk: units, scripts and the Shell Launcher file say what the exit codes mean."""

import os
import re
import shutil
import subprocess
import time
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from reader.exit_codes import ExitCode

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "kiosk"
UNITS = ("waymark-kiosk.service", "waymark-kiosk-x11.service")
LAUNCHER = "{http://schemas.microsoft.com/ShellLauncher/2018/Configuration}"
LAUNCHER_V2 = "{http://schemas.microsoft.com/ShellLauncher/2019/Configuration}"
ACTIONS = {"RestartShell", "RestartDevice", "ShutdownDevice", "DoNothing"}
GUID = re.compile(r"\{[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\}")


def setting(unit: str, key: str) -> list[str]:
    """Every value of a key of a unit file."""
    lines = (FOLDER / unit).read_text(encoding="utf-8").splitlines()
    return [line.partition("=")[2] for line in lines if line.startswith(f"{key}=")]


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


class TestUnits:
    @pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
    @pytest.mark.parametrize("unit", UNITS)
    def test_systemd_finds_nothing_wrong(self, unit: str, tmp_path: Path) -> None:
        text = (FOLDER / unit).read_text(encoding="utf-8")
        (command,) = setting(unit, "ExecStart")
        program = command.split()[0]
        if not Path(program).exists():  # what is not installed here cannot be looked for
            text = text.replace(program, "/bin/true")
        copy = tmp_path / unit
        copy.write_text(text, encoding="utf-8")
        runtime = tmp_path / "run"
        runtime.mkdir(mode=0o700)
        done = subprocess.run(
            ["systemd-analyze", "verify", "--user", "--man=no", "--recursive-errors=no", str(copy)],
            env={**os.environ, "XDG_RUNTIME_DIR": str(runtime)},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")

    @pytest.mark.parametrize("unit", UNITS)
    def test_it_never_gives_up_and_names_itself_to_the_script(self, unit: str) -> None:
        assert setting(unit, "Restart") == ["always"]
        assert setting(unit, "StartLimitIntervalSec") == ["0"]
        assert setting(unit, "LimitCORE") == ["0"]
        assert "KIOSK_UNIT=%n" in setting(unit, "Environment")

    @pytest.mark.parametrize("unit", UNITS)
    def test_every_file_of_ours_that_it_names_is_there(self, unit: str) -> None:
        named = re.findall(r"/opt/waymark/((?:docs|resources)/\S+)", (FOLDER / unit).read_text("utf-8"))
        assert named
        for path in named:
            assert (ROOT / path).is_file()

    def test_cage_lets_no_key_switch_to_a_console(self) -> None:
        (command,) = setting(UNITS[0], "ExecStart")
        before, _, _after = command.partition(" -- ")
        assert before == "/usr/bin/cage"
        assert '"DontVTSwitch" "true"' in (FOLDER / "xorg-kiosk.conf").read_text("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="a script for systems with a shell")
class TestKeepOpen:
    def run(self, tmp_path: Path, codes: list[int], **environment: str) -> tuple[int, int, str]:
        """Exit code, number of starts, and what was said, for a program that ends with these codes."""
        count = tmp_path / "count"
        count.write_text("0")
        table = " ".join(f"{index}) exit {code};;" for index, code in enumerate(codes))
        program = tmp_path / "program"
        program.write_text(
            f'#!/bin/sh\nn=$(cat "{count}"); echo $((n + 1)) > "{count}"\ncase $n in {table} esac\n'
        )
        program.chmod(0o755)
        done = subprocess.run(
            [FOLDER / "keep-open", program],
            env={**os.environ, "KIOSK_PAUSE": "0", **environment},
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        return done.returncode, int(count.read_text()), done.stderr

    @pytest.mark.parametrize("code", [1, 2, 3, ExitCode.RESTART, ExitCode.FATAL, 134, 139, 255])
    def test_any_code_but_the_staff_s_starts_again(self, tmp_path: Path, code: int) -> None:
        assert self.run(tmp_path, [code, code, 0])[:2] == (0, 3)

    def test_staff_leave(self, tmp_path: Path) -> None:
        assert self.run(tmp_path, [ExitCode.FINE])[:2] == (0, 1)

    def test_leaving_stops_the_unit(self, tmp_path: Path) -> None:
        told = tmp_path / "told"
        (tmp_path / "systemctl").write_text(f'#!/bin/sh\necho "$*" > "{told}"\n')
        (tmp_path / "systemctl").chmod(0o755)
        path = f"{tmp_path}:{os.environ['PATH']}"
        self.run(tmp_path, [ExitCode.FATAL, 0], PATH=path, KIOSK_UNIT="waymark-kiosk.service")
        assert told.read_text() == "--user --no-block stop waymark-kiosk.service\n"

    def test_being_stopped_takes_the_guide_along(self, tmp_path: Path) -> None:
        program = tmp_path / "program"
        program.write_text(f'#!/bin/sh\necho $$ > "{tmp_path}/pid"\nexec sleep 600\n')
        program.chmod(0o755)
        keeper = subprocess.Popen([FOLDER / "keep-open", program])
        try:
            while not (tmp_path / "pid").exists() or not (tmp_path / "pid").read_text().strip():
                assert keeper.poll() is None
            keeper.terminate()
            assert keeper.wait(timeout=10) == 143
        finally:
            keeper.kill()
        pid = int((tmp_path / "pid").read_text())
        deadline = time.monotonic() + 10
        while is_alive(pid):
            assert time.monotonic() < deadline
            time.sleep(0.05)

    @pytest.mark.parametrize("script", ["keep-open", "x11-session"])
    def test_a_shell_can_read_it(self, script: str) -> None:
        assert os.access(FOLDER / script, os.X_OK)
        subprocess.run(["sh", "-n", FOLDER / script], check=True)


@pytest.mark.skipif(shutil.which("xinit") is None or shutil.which("Xvfb") is None, reason="needs xinit")
def test_the_x11_session_runs_the_guide_until_staff_leave(tmp_path: Path) -> None:
    program = tmp_path / "program"
    seen = tmp_path / "seen"
    program.write_text(
        f'#!/bin/sh\necho "$DISPLAY" >> "{seen}"\n[ "$(wc -l < "{seen}")" -lt 2 ] && exit 21\nexit 0\n'
    )
    program.chmod(0o755)
    display = f":{200 + os.getpid() % 300}"
    subprocess.run(
        ["xinit", FOLDER / "x11-session", program, "--", shutil.which("Xvfb") or "", display],
        env={**os.environ, "KIOSK_PAUSE": "0"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert seen.read_text() == f"{display}\n{display}\n"


@pytest.mark.skipif(
    shutil.which("cage") is None or shutil.which("Xwayland") is None or shutil.which("unshare") is None,
    reason="needs cage and xwayland",
)
def test_cage_runs_the_guide_until_staff_leave(tmp_path: Path) -> None:
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    seen = tmp_path / "seen"
    program = tmp_path / "program"
    again = f'[ "$(wc -l < "{seen}")" -lt 2 ] && exit 20'
    program.write_text(f'#!/bin/sh\necho "$WAYLAND_DISPLAY" >> "{seen}"\n{again}\nexit 0\n')
    program.chmod(0o755)
    done = subprocess.run(
        # cage refuses to run as the administrator, whom tests may be.
        ["unshare", "--user", "--map-user=1000", "cage", "--", FOLDER / "keep-open", program],
        env={
            **os.environ,
            "KIOSK_PAUSE": "0",
            "XDG_RUNTIME_DIR": str(runtime),
            "WLR_BACKENDS": "headless",
            "WLR_RENDERER": "pixman",
            "WLR_LIBINPUT_NO_DEVICES": "1",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=tmp_path,
    )
    if "unshare" in done.stderr:
        pytest.skip("this system lets nobody make a user of its own")
    assert seen.read_text().split() == ["wayland-0", "wayland-0"], done.stderr
    assert done.returncode == 0


class TestShellLauncher:
    """The shape that Microsoft documents for Shell Launcher (AssignedAccess CSP, 2018 and 2019 schemas)."""

    def tree(self) -> ET.Element:
        return ET.parse(FOLDER / "shell-launcher.xml").getroot()

    def test_it_has_the_documented_shape(self) -> None:
        root = self.tree()
        assert root.tag == f"{LAUNCHER}ShellLauncherConfiguration"
        assert [each.tag for each in root] == [f"{LAUNCHER}Profiles", f"{LAUNCHER}Configs"]
        profiles, configs = root
        default, *others = profiles
        assert default.tag == f"{LAUNCHER}DefaultProfile"
        ids = [each.get("Id", "") for each in others]
        assert all(each.tag == f"{LAUNCHER}Profile" for each in others)
        assert all(GUID.fullmatch(each) for each in ids)
        assert len(set(ids)) == len(ids)
        for profile in (default, *others):
            (shell,) = profile
            assert shell.tag == f"{LAUNCHER}Shell"
            assert shell.get("Shell")
            assert set(shell.keys()) <= {"Shell", f"{LAUNCHER_V2}AppType", f"{LAUNCHER_V2}AllAppsFullScreen"}
            self.actions(shell)
        for config in configs:
            account, profile = config
            assert account.tag == f"{LAUNCHER}Account"
            assert set(account.keys()) in ({"Name"}, {"Sid"})
            assert profile.tag == f"{LAUNCHER}Profile"
            assert profile.get("Id") in ids

    def actions(self, shell: ET.Element) -> None:
        assert {each.tag for each in shell} <= {f"{LAUNCHER}ReturnCodeActions", f"{LAUNCHER}DefaultAction"}
        codes = [each.get("ReturnCode", "") for each in shell.iter(f"{LAUNCHER}ReturnCodeAction")]
        assert len(set(codes)) == len(codes)
        for each in (*shell.iter(f"{LAUNCHER}ReturnCodeAction"), *shell.iter(f"{LAUNCHER}DefaultAction")):
            assert each.get("Action") in ACTIONS

    def test_the_exit_codes_are_ours(self) -> None:
        mapped = {
            int(each.get("ReturnCode", "")): each.get("Action")
            for each in self.tree().iter(f"{LAUNCHER}ReturnCodeAction")
        }
        assert mapped == {
            ExitCode.FINE: "DoNothing",
            ExitCode.RESTART: "RestartShell",
            ExitCode.FATAL: "RestartShell",
        }
        (otherwise,) = self.tree().iter(f"{LAUNCHER}DefaultAction")
        assert otherwise.get("Action") == "RestartShell"


@pytest.mark.parametrize("name", ["keep-open.cmd", "set-shell-launcher.ps1"])
def test_windows_scripts_have_windows_line_ends(name: str) -> None:
    data = (FOLDER / name).read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") > 3


def test_openbox_has_no_keys_and_no_menus() -> None:
    root = ET.parse(FOLDER / "openbox.xml").getroot()
    space = "{http://openbox.org/3.4/rc}"
    assert root.tag == f"{space}openbox_config"
    for name in ("keyboard", "mouse"):
        found = root.find(f"{space}{name}")
        assert found is not None
        assert len(found) == 0
