"""The release for Windows, built with a stand-in for Python: installed, upgraded and removed under Wine."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from stand_in import EXIT_CODE, NOTED, make_stand_in

pytestmark = pytest.mark.wine
ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "packaging" / "windows" / "build.py"
UNINSTALL = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Waymark"


class Computer:
    """A Windows of Wine's own, in a folder."""

    def __init__(self, folder: Path) -> None:
        self.drive = folder / "drive_c"
        quiet = {"WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree=;mshtml=", "WINEARCH": "win64"}
        self.world = {**os.environ, **quiet, "WINEPREFIX": str(folder), "DISPLAY": ""}
        self.run("wineboot", "--init")
        # Wine is an older Windows unless it is told.
        self.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")

    def run(self, *command: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            ["wine", *command], env=self.world, capture_output=True, timeout=900, check=False
        )

    def value(self, key: str, name: str) -> str:
        """A value of the registry; empty where there is none."""
        done = self.run("reg", "query", key, *(("/v", name) if name else ("/ve",)), "/reg:64")
        found = re.search(r"REG_\w+\s+(.*)", done.stdout.decode("cp437"))
        return found[1].strip() if found and not done.returncode else ""

    def file(self, *parts: str) -> Path:
        return self.drive.joinpath(*parts)

    @property
    def program(self) -> Path:
        return self.file("Program Files", "Waymark")

    def close(self) -> None:
        subprocess.run(["wineserver", "-k"], env=self.world, check=False)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Setup and MSI, of 0.1.0 as the program says."""
    folder = tmp_path_factory.mktemp("made")
    zip_path = make_stand_in(folder)
    subprocess.run([sys.executable, BUILD, zip_path, "--stand-in", "--output", folder], check=True)
    (setup,) = folder.glob("waymark-stand-in-*-setup.exe")
    (package,) = folder.glob("waymark-stand-in-*.msi")
    return {"setup": setup, "package": package}


@pytest.fixture
def computer(tmp_path: Path) -> Iterator[Computer]:
    made = Computer(tmp_path / "prefix")
    yield made
    made.close()


def windows_path(path: Path) -> str:
    return "Z:" + str(path).replace("/", "\\")


def asked(computer: Computer, *words: str, name: str = "waymark-command.exe") -> tuple[int, str]:
    """The exit code of a launcher, and the command line that it handed on."""
    note = computer.program / "python" / NOTED
    note.unlink(missing_ok=True)
    done = computer.run(str(computer.program / name), *words)
    return done.returncode, note.read_bytes().decode("utf-16-le").strip()


def wait_until_gone(path: Path, patience: float = 600.0) -> None:
    end = time.monotonic() + patience
    while path.exists():
        assert time.monotonic() < end, sorted(path.iterdir())
        time.sleep(0.5)


def settings_stay(computer: Computer) -> Iterator[None]:
    kept = {
        computer.file("ProgramData", "waymark", "waymark", "clinic.toml"): "shared",
        computer.file("users", "root", "AppData", "Local", "waymark", "waymark", "clinic.pin"): "pin",
    }
    for path, text in kept.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    yield
    for path, text in kept.items():
        assert path.read_text() == text, path


def test_the_setup(computer: Computer, made: dict[str, Path]) -> None:
    install = (windows_path(made["setup"]), "/S", r"/D=C:\Elsewhere")
    before = computer.file("ProgramData", "waymark")
    before.mkdir(parents=True)
    (before / "planted").write_text("by anybody")
    assert computer.run(*install).returncode == 0
    assert not computer.file("Elsewhere").exists()
    assert not (before / "planted").exists(), "a folder that anybody made was put aside"
    assert computer.value(UNINSTALL, "DisplayName") == "Waymark"
    assert computer.value(r"HKLM\Software\Classes\waymark\shell\open\command", "").endswith(
        'lookup --link "%1"'
    )
    assert list(computer.file("ProgramData").rglob("Waymark.lnk"))
    for name in (
        "waymark.exe",
        "lib/reader/data/library.sqlite",
        "kiosk/lock-account.cmd",
        "docs/windows.md",
    ):
        assert (computer.program / name).is_file(), name

    code, line = asked(computer, "search", "two words", "ñ", '--x="y"')
    assert code == EXIT_CODE
    assert re.search(r'python\\python\.exe"? -I "?.*waymark-command\.exe"? search "two words" ñ', line), line
    assert asked(computer, "--kiosk", name="waymark.exe")[0] == EXIT_CODE

    check = settings_stay(computer)
    next(check)
    (computer.program / "lib" / "of-an-older-version.txt").write_text("")
    assert computer.run(*install, "/KIOSK").returncode == 0
    assert not (computer.program / "lib" / "of-an-older-version.txt").exists()
    assert not list(computer.program.glob("*.old"))
    assert computer.value(r"HKLM\Software\Classes\waymark\shell\open\command", "") == ""
    assert computer.run(*install).returncode == 0
    assert computer.value(r"HKLM\Software\Classes\waymark\shell\open\command", "") == "", "still a kiosk"
    assert computer.run(str(computer.program / "uninstall.exe"), "/S").returncode == 0
    wait_until_gone(computer.program)  # it goes on by itself, from another folder
    next(check, None)
    assert computer.value(UNINSTALL, "DisplayName") == ""
    assert not list(computer.file("ProgramData").rglob("Waymark.lnk"))


def test_the_package(computer: Computer, made: dict[str, Path]) -> None:
    package = windows_path(made["package"])
    assert computer.run("msiexec", "/i", package, "/qn").returncode == 0
    assert (computer.program / "waymark.exe").is_file()
    assert computer.value(r"HKLM\Software\Waymark", "Package") == "msi"
    assert asked(computer, "doctor")[0] == EXIT_CODE
    assert computer.run(windows_path(made["setup"]), "/S").returncode == 4, "the setup leaves it alone"
    check = settings_stay(computer)
    next(check)
    assert computer.run("msiexec", "/x", package, "/qn").returncode == 0
    next(check, None)
    assert not (computer.program / "waymark.exe").exists()
    assert computer.value(r"HKLM\Software\Waymark", "Package") == ""


def test_the_kiosk_s_lists_are_taken(computer: Computer) -> None:
    for name in ("kiosk-account.reg", "kiosk-computer.reg"):
        done = computer.run("reg", "import", windows_path(ROOT / "resources" / "kiosk" / name))
        assert done.returncode == 0, done.stdout
    key = r"HKU\WaymarkKiosk\Software\Microsoft\Windows\CurrentVersion\Policies\Explorer"
    assert computer.value(key, "NoWinKeys") == "0x1"


def test_the_tables_of_the_package(made: dict[str, Path]) -> None:
    def table(name: str) -> list[list[str]]:
        done = subprocess.run(
            ["msiinfo", "export", str(made["package"]), name], capture_output=True, text=True, check=True
        )
        return [row.split("\t") for row in done.stdout.splitlines()[3:]]

    properties = dict(table("Property"))
    assert properties["UpgradeCode"] == "{6E0D4E0B-4C0B-4F6A-9C35-2F4B8E6F1A57}"
    assert properties["ALLUSERS"] == "1"
    assert "KIOSK" in properties["SecureCustomProperties"].split(";")
    components = {row[0]: row for row in table("Component")}
    assert len(components) == len({row[1] for row in components.values()}) > 300
    assert (components["Links"][4], components["KioskMark"][4]) == ("NOT KIOSK", "KIOSK")
    acts = {row[0]: row for row in table("CustomAction")}
    assert acts["SecureFolder"][1] == "3106", "later, by the system itself, without the user"
    order = {row[0]: int(row[2]) for row in table("InstallExecuteSequence")}
    assert order["CloseProgram"] < order["InstallValidate"] < order["InstallFiles"] < order["SecureFolder"]
    registry = {(row[2], row[3]): row[4] for row in table("Registry")}
    assert registry["Software\\Classes\\waymark\\shell\\open\\command", ""].endswith('lookup --link "%1"')


def test_the_same_input_gives_the_same_bytes(made: dict[str, Path], tmp_path: Path) -> None:
    zip_path = make_stand_in(tmp_path)
    subprocess.run([sys.executable, BUILD, zip_path, "--stand-in", "--output", tmp_path], check=True)
    for path in made.values():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name
