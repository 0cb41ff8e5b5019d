"""The release for Windows, built with a stand-in for Python: installed, upgraded and removed under Wine."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from computer import LOG, ROOT, Computer, wait_for, windows_path
from newer import VERSION, make_newer
from stand_in import EXIT_CODE, NOTED, STAY, make_stand_in

pytestmark = pytest.mark.wine
BUILD = ROOT / "packaging" / "windows" / "build.py"
FOLDER = ROOT / "build" / "windows" / "folder"
UNINSTALL = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Waymark"
OURS = r"HKLM\Software\Waymark"
LINKS = r"HKLM\Software\Classes\waymark\shell\open\command"
PROGRAM_FILES = r"C:\Program Files\Waymark"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Setup and MSI, of 0.1.0 as the program says."""
    folder = tmp_path_factory.mktemp("made")
    zip_path = make_stand_in(folder)
    subprocess.run([sys.executable, BUILD, zip_path, "--stand-in", "--output", folder], check=True)
    (setup,) = folder.glob("waymark-stand-in-*-setup.exe")
    (package,) = folder.glob("waymark-stand-in-*.msi")
    return {"setup": setup, "package": package}


@pytest.fixture(scope="session")
def newer(made: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Setup and MSI of the next version."""
    assert made
    return make_newer(tmp_path_factory.mktemp("newer"), FOLDER)


@pytest.fixture(scope="session")
def new_computer(tmp_path_factory: pytest.TempPathFactory) -> Computer:
    """One that nothing was installed on."""
    LOG.unlink(missing_ok=True)
    return Computer.made(tmp_path_factory.mktemp("new") / "prefix")


@pytest.fixture
def computer(new_computer: Computer, tmp_path: Path) -> Iterator[Computer]:
    made = new_computer.copy(tmp_path / "prefix")
    yield made
    made.close()


class Kept:
    """What a clinic has on a computer, which no setup may touch."""

    def __init__(self, computer: Computer) -> None:
        shared = computer.drive / "ProgramData" / "waymark" / "waymark"
        own = computer.home / "AppData" / "Local" / "waymark" / "waymark"
        names = (
            "clinic.toml",
            "clinic.pin",
            "packs/library-1.sqlite",
            "packets/intake.toml",
            "pages/room.md",
        )
        self._files = {folder / name: f"{folder} {name}" for folder in (shared, own) for name in names}
        for path, text in self._files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    def is_whole(self) -> bool:
        return all(path.is_file() and path.read_text() == text for path, text in self._files.items())


def install(computer: Computer, made: dict[str, Path], kind: str, *words: str) -> int:
    """Install without a question; the exit code."""
    path = windows_path(made[kind])
    command = [path, "/S", *words] if kind == "setup" else ["msiexec", "/i", path, "/qn", *words]
    return computer.run(*command).returncode


def assert_whole(computer: Computer) -> None:
    """All of a release is there, and its launchers hand on what they are asked."""
    for path in FOLDER.rglob("*"):
        assert (computer.program / path.relative_to(FOLDER)).exists(), path
    assert b"waymark.exe" in computer.shortcut().replace(b"\0", b"")
    code, line = computer.asked("search", "two words", "ñ", '--x="y"')
    assert code == EXIT_CODE
    python = r'"?C:\\Program Files\\Waymark\\python\\python\.exe"? -I'
    assert re.match(python + r' "?.*waymark-command\.exe"? search "two words" ñ', line), line
    code, line = computer.asked("--kiosk", name="waymark.exe")
    assert code == EXIT_CODE
    assert re.search(r'pythonw\.exe"? -I "?.*waymark\.exe"? --kiosk$', line), line


def assert_closed_to_others(computer: Computer) -> None:
    """The rights of the folder for everybody were asked for: administrators and the system, users to read."""
    rights, owner = computer.rights_asked()
    folder = r'"C:\\ProgramData\\waymark"'
    assert re.search(rf"{folder} /inheritance:r /grant:r ", rights), rights
    given = re.findall(r"\*(S-1-5-[\d-]+):\(OI\)\(CI\)(\w+)", rights)
    assert given == [("S-1-5-32-544", "F"), ("S-1-5-18", "F"), ("S-1-5-32-545", "RX")]
    assert re.search(rf"{folder} /setowner \*S-1-5-32-544", owner), owner
    assert computer.value(OURS, "Folder") == "0x1"


def assert_gone(computer: Computer) -> None:
    def left() -> set[str]:
        return {path.name for path in computer.program.rglob("*") if path.is_file()} - {NOTED, STAY}

    wait_for(lambda: not left())  # what removes goes on by itself, from another folder
    assert computer.installed() == []
    assert computer.value(LINKS, "") == ""
    assert computer.value(OURS, "Package") == ""
    assert computer.shortcut() == b""


def test_the_setup(computer: Computer, made: dict[str, Path], newer: dict[str, Path]) -> None:
    planted = computer.drive / "ProgramData" / "waymark" / "planted"
    planted.parent.mkdir(parents=True)
    planted.write_text("by anybody")
    assert install(computer, made, "setup", r"/D=C:\Elsewhere") == 0
    assert not (computer.drive / "Elsewhere").exists()
    assert not planted.exists(), "a folder that anybody made was put aside"
    assert_whole(computer)
    assert_closed_to_others(computer)
    assert computer.installed() == [("Waymark", "0.1.0")]
    for name, wanted in (
        ("Publisher", "The Waymark maintainers"),
        ("InstallLocation", PROGRAM_FILES),
        ("UninstallString", rf'"{PROGRAM_FILES}\uninstall.exe"'),
        ("QuietUninstallString", rf'"{PROGRAM_FILES}\uninstall.exe" /S'),
        ("NoModify", "0x1"),
    ):
        assert computer.value(UNINSTALL, name) == wanted
    assert int(computer.value(UNINSTALL, "EstimatedSize"), 16) > 50_000
    assert computer.value(LINKS, "") == rf'"{PROGRAM_FILES}\waymark.exe" lookup --link "%1"'
    assert install(computer, made, "package") != 0, "the MSI leaves it alone"

    kept = Kept(computer)
    opened = computer.opened()
    assert install(computer, newer, "setup", "/KIOSK") == 0
    opened.wait(60)
    assert kept.is_whole()
    assert computer.installed() == [("Waymark", VERSION)]
    assert [path.name for path in (computer.program / "lib").iterdir()] == ["reader"], "nothing old stays"
    assert not list(computer.program.glob("*.old"))
    assert computer.value(LINKS, "") == ""
    assert install(computer, newer, "setup") == 0
    assert computer.value(LINKS, "") == "", "still a kiosk"
    assert len(computer.rights_asked()) == 2, "the folder it made before stays as it is"

    opened = computer.opened()
    assert computer.run(rf"{PROGRAM_FILES}\uninstall.exe", "/S").returncode == 0
    assert_gone(computer)
    opened.wait(60)
    assert kept.is_whole()


def test_the_package(computer: Computer, made: dict[str, Path], newer: dict[str, Path]) -> None:
    assert install(computer, made, "package", "KIOSK=1") == 0
    assert_whole(computer)
    assert_closed_to_others(computer)
    assert computer.installed() == [("Waymark", "0.1.0")]
    assert computer.value(OURS, "Package") == "msi"
    assert (computer.value(OURS, "Kiosk"), computer.value(LINKS, "")) == ("0x1", "")
    assert install(computer, made, "setup") == 4, "the setup leaves it alone"

    kept = Kept(computer)
    opened = computer.opened()
    assert install(computer, newer, "package") == 0
    opened.wait(60)
    assert kept.is_whole()
    assert computer.installed() == [("Waymark", VERSION)]
    assert [path.name for path in (computer.program / "lib").iterdir()] == ["reader"], "nothing old stays"
    assert (computer.value(OURS, "Kiosk"), computer.value(LINKS, "")) == ("0x1", ""), "still a kiosk"
    assert install(computer, made, "package") != 0, "an older one is refused"
    assert computer.installed() == [("Waymark", VERSION)]

    opened = computer.opened()
    assert computer.run("msiexec", "/x", windows_path(newer["package"]), "/qn").returncode == 0
    opened.wait(60)
    assert kept.is_whole()
    assert_gone(computer)


def test_the_package_with_links(computer: Computer, newer: dict[str, Path]) -> None:
    assert install(computer, newer, "package") == 0
    assert computer.value(LINKS, "") == rf'"{PROGRAM_FILES}\waymark.exe" lookup --link "%1"'
    assert computer.value(OURS, "Kiosk") == ""
    assert install(computer, newer, "package") == 0, "once more changes nothing"
    assert computer.installed() == [("Waymark", VERSION)]
    assert computer.run("msiexec", "/x", windows_path(newer["package"]), "/qn").returncode == 0
    assert_gone(computer)


def test_an_older_windows_is_refused(computer: Computer, newer: dict[str, Path]) -> None:
    computer.run("winecfg", "-v", "win81")
    assert install(computer, newer, "setup") == 3
    assert install(computer, newer, "package") != 0
    assert not computer.program.exists()


def test_the_kiosk_s_lists_are_taken(computer: Computer) -> None:
    account, whole = (
        windows_path(ROOT / "resources" / "kiosk" / name)
        for name in ("kiosk-account.reg", "kiosk-computer.reg")
    )
    key = r"HKU\WaymarkKiosk\Software\Microsoft\Windows\CurrentVersion\Policies\Explorer"
    # In one breath: of this key Wine keeps nothing once it has nothing to do.
    command = f"reg import {account} && reg import {whole} && reg query {key} /v NoWinKeys"
    done = computer.run("cmd", "/c", command)
    assert done.returncode == 0, done.stderr
    assert re.search(r"NoWinKeys +REG_DWORD +0x1", done.stdout.decode("cp437"))


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
    assert order["InstallInitialize"] + 1 == order["RemoveExistingProducts"], (
        "an upgrade that fails is undone"
    )
    (upgrade,) = (row for row in table("Upgrade") if row[6] == "WIX_UPGRADE_DETECTED")
    assert upgrade[2] == properties["ProductVersion"]
    assert int(upgrade[4]) & 0x200, "the same version, made anew, is an upgrade too"
    registry = {(row[2], row[3]): row[4] for row in table("Registry")}
    assert registry["Software\\Classes\\waymark\\shell\\open\\command", ""].endswith('lookup --link "%1"')


def test_the_same_input_gives_the_same_bytes(made: dict[str, Path], tmp_path: Path) -> None:
    def folder() -> dict[str, bytes]:
        return {
            path.relative_to(FOLDER).as_posix(): path.read_bytes()
            for path in FOLDER.rglob("*")
            if path.is_file()
        }

    first = folder()
    zip_path = make_stand_in(tmp_path)
    subprocess.run([sys.executable, BUILD, zip_path, "--stand-in", "--output", tmp_path], check=True)
    assert folder() == first
    for path in made.values():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name
