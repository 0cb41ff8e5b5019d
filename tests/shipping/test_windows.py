"""The release for Windows: what decides it, without building it. tests/windows installs one under Wine."""

import hashlib
import re
import sys
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = ROOT / "packaging" / "windows"
KIOSK = ROOT / "resources" / "kiosk"
NAMES = (
    "told",
    "python_zip",
    "wheels",
    "imports",
    "qt_parts",
    "launchers",
    "staging",
    "installers",
    "build",
    "make_icon",
)
SETUP = (WINDOWS / "waymark.nsi").read_text("utf-8")
PACKAGE = (WINDOWS / "waymark.wxs").read_text("utf-8")


@pytest.fixture
def recipe(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, ModuleType]]:
    """The modules of packaging/windows, by name."""
    yield from loaded(monkeypatch, *NAMES)


def loaded(monkeypatch: pytest.MonkeyPatch, *names: str) -> Iterator[dict[str, ModuleType]]:
    monkeypatch.syspath_prepend(str(WINDOWS))
    yield {name: import_module(name) for name in names}
    for name in (*NAMES, "bundle_parts"):
        sys.modules.pop(name, None)


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, ModuleType]]:
    """Those that need nothing but what tests have."""
    yield from loaded(monkeypatch, "told", "python_zip", "wheels", "make_icon")


class TestThePython:
    """The builder brings the file; its digest is the publisher's, never one of ours."""

    def zip_at(self, folder: Path, name: str = "python-3.13.7-embed-amd64.zip") -> Path:
        path = folder / name
        with zipfile.ZipFile(path, "w") as archive:
            for each in ("python.exe", "python313.dll", "python313._pth", "_ssl.pyd", "winsound.pyd"):
                archive.writestr(each, each)
        return path

    def test_nothing_is_built_until_the_digest_is_known(
        self, plain: dict[str, ModuleType], tmp_path: Path
    ) -> None:
        pinned = (WINDOWS / "python.sha256").read_text("utf-8")
        values = [line.split()[0] for line in pinned.splitlines() if not line.startswith("#")]
        assert len(values) == 1
        if values != ["unset"]:
            assert re.fullmatch(r"[0-9a-f]{64}", values[0])
            return
        with pytest.raises(plain["told"].CannotBuild) as told:
            plain["python_zip"].opened(self.zip_at(tmp_path))
        said = str(told.value)
        assert said.count(".") - said.count("python.sha256") <= said.count("3.13") + 6
        assert "https://www.python.org/downloads/windows/" in said
        assert "packaging/windows/python.sha256" in said

    def test_the_file_must_be_the_one(self, plain: dict[str, ModuleType], tmp_path: Path) -> None:
        path, pinned = self.zip_at(tmp_path), tmp_path / "python.sha256"
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        opened, fault = plain["python_zip"].opened, plain["told"].CannotBuild
        pinned.write_text(f"# a note\n{digest}  {path.name}\n")
        assert opened(path, pinned).version == "3.13"
        for wrong in (f"{'0' * 64}  {path.name}", f"{digest}  python-3.13.8-embed-amd64.zip"):
            pinned.write_text(wrong + "\n")
            with pytest.raises(fault, match="SHA-256"):
                opened(path, pinned)
        with pytest.raises(fault, match="There is no file"):
            opened(tmp_path / "none.zip", pinned)
        with pytest.raises(fault, match=r"^Name the embeddable Python: make windows PYTHON_ZIP=FILE\.$"):
            opened(Path(), pinned)  # as make hands it on when nothing was named
        with pytest.raises(fault, match="not called"):
            opened(self.zip_at(tmp_path, "python.zip"), pinned)

    def test_it_finds_the_program_and_nothing_else(
        self, plain: dict[str, ModuleType], tmp_path: Path
    ) -> None:
        folder = tmp_path / "python"
        plain["python_zip"].PythonZip(self.zip_at(tmp_path), 13).unpack(folder)
        assert (folder / "python313._pth").read_bytes() == b"python313.zip\r\n.\r\n..\\lib\r\n"
        assert {path.name for path in folder.iterdir()} == {"python.exe", "python313.dll", "python313._pth"}

    def test_another_zip_is_refused(self, plain: dict[str, ModuleType], tmp_path: Path) -> None:
        path = tmp_path / "python-3.13.7-embed-amd64.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("Lib/site.py", "")
        with pytest.raises(plain["told"].CannotBuild, match="folders"):
            plain["python_zip"].PythonZip(path, 13).unpack(tmp_path / "python")


class TestThePackages:
    LOCK = (ROOT / "requirements.lock").read_text("utf-8")

    def test_markers_are_judged_for_windows(self, plain: dict[str, ModuleType]) -> None:
        pinned = plain["wheels"].pinned
        names = {each.name for each in pinned(self.LOCK, "3.13")}
        assert {"colorama", "tzdata", "pyside6-essentials", "tuf"} <= names
        given = {each.name: each.version for each in pinned(self.LOCK, "3.13")}
        older = {each.name: each.version for each in pinned(self.LOCK, "3.11")}
        assert given["pyside6-essentials"] == given["shiboken6"]
        assert tuple(map(int, given["shiboken6"].split("."))) > (6, 11, 99), "Python 3.13 gets the newest"
        assert older["pyside6-essentials"].startswith("6.11.")

    def test_each_has_its_digests(self, plain: dict[str, ModuleType]) -> None:
        for each in plain["wheels"].pinned(self.LOCK, "3.13"):
            assert re.fullmatch(r"\S+==\S+( --hash=sha256:[0-9a-f]{64})+", each.line), each.line

    def test_what_is_needed_is_followed_through_the_wheels(
        self, plain: dict[str, ModuleType], tmp_path: Path
    ) -> None:
        wheels = plain["wheels"]
        path = tmp_path / "one-1.0-py3-none-any.whl"
        with zipfile.ZipFile(path, "w") as archive:
            asked = "".join(
                f"Requires-Dist: {name}; sys_platform == '{system}'\n"
                for name, system in (("colorama", "win32"), ("fcntl2", "linux"))
            )
            archive.writestr("one-1.0.dist-info/METADATA", f"Name: one\nVersion: 1.0\n{asked}\n")
            archive.writestr("one/vendored/METADATA", "Name: other\n")
        asked = [each.name for each in wheels.requirements_of(path) if wheels._applies(each.marker, "3.13")]
        assert asked == ["colorama"]


class TestParts:
    def test_the_list_of_windows_is_of_windows(self, recipe: dict[str, ModuleType]) -> None:
        names = recipe["imports"].of_windows()
        assert {"kernel32.dll", "winspool.drv", "icuuc.dll"} <= names
        for name in names:
            assert name == name.lower()
            assert not re.match(r"(msvcp|vcruntime|concrt|qt6|python|libcrypto|libssl|d3dcompiler)", name), (
                name
            )

    def test_what_a_program_asks_for(self, recipe: dict[str, ModuleType], tmp_path: Path) -> None:
        imports, launchers = recipe["imports"], recipe["launchers"]
        launchers.write_launchers(tmp_path, 1767225600)
        assert "kernel32.dll" in imports.asked_by((tmp_path / "waymark.exe").read_bytes())
        assert imports.missing_in(tmp_path) == {}
        lacking = imports._missing({"a.dll": {"qt6core.dll", "kernel32.dll", "b.dll"}}, {"b.dll"})
        assert lacking == {"a.dll": frozenset({"qt6core.dll"})}

    def test_the_modules_of_qt_are_those_that_are_imported(self, recipe: dict[str, ModuleType]) -> None:
        used = recipe["qt_parts"].modules_used()
        assert used == {"QtCore", "QtGui", "QtPrintSupport", "QtSvg", "QtTextToSpeech", "QtWidgets"}

    def test_the_launchers(self, recipe: dict[str, ModuleType], tmp_path: Path) -> None:
        launcher = recipe["launchers"].launcher
        for name, python in (("waymark.exe", "pythonw.exe"), ("waymark-command.exe", "python.exe")):
            data = launcher(name, 1767225600)
            assert data == launcher(name, 1767225600)
            assert f"#!<launcher_dir>\\python\\{python} -I\n".encode() in data
            (tmp_path / name).write_bytes(data)
            with zipfile.ZipFile(tmp_path / name) as inside:
                assert "from reader.__main__ import main" in inside.read("__main__.py").decode()

    @pytest.mark.parametrize(
        ("name", "is_left_out"),
        [
            ("tuf/api/metadata.py", False),
            ("tuf-7.0.1.dist-info/METADATA", False),
            ("tuf-7.0.1.dist-info/licenses/LICENSE", False),
            ("tuf-7.0.1.dist-info/RECORD", True),
            ("PySide6/QtCore.pyi", True),
            ("securesystemslib/_vendor/ed25519/ed25519.py", False),
            ("securesystemslib/_vendor/ed25519/test_data/ed25519", True),
            ("markdown/test_tools.py", False),
            ("tqdm-4.70.1.data/scripts/tqdm", True),
        ],
    )
    def test_what_of_a_package_is_taken(
        self, recipe: dict[str, ModuleType], name: str, is_left_out: bool
    ) -> None:
        assert bool(recipe["staging"]._LEFT_OUT.fullmatch(name)) is is_left_out

    def test_what_is_listed_is_there(self, recipe: dict[str, ModuleType]) -> None:
        staging = recipe["staging"]
        assert all((KIOSK / name).is_file() for name in staging.KIOSK)
        assert all((ROOT / "docs" / name).is_file() for name in staging.DOCUMENTS)
        assert (WINDOWS / staging.SECURE).is_file()
        there = {path.name for path in KIOSK.iterdir() if path.suffix in (".cmd", ".reg", ".ps1")}
        assert there <= set(staging.KIOSK)

    def test_the_signing_command(
        self, recipe: dict[str, ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        installers, path = recipe["installers"], tmp_path / "a program.exe"
        path.write_bytes(b"unsigned")
        installers.sign(path)
        assert path.read_bytes() == b"unsigned"
        code = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_bytes(b'signed')"
        monkeypatch.setenv("WAYMARK_SIGN", f'"{sys.executable}" -c "{code}" {{}}')
        installers.sign(path)
        assert path.read_bytes() == b"signed"
        monkeypatch.setenv("WAYMARK_SIGN", f'"{sys.executable}" -c "raise SystemExit(1)"')
        with pytest.raises(recipe["told"].CannotBuild, match="not signed"):
            installers.sign(path)


class TestTheSetups:
    def test_both_install_where_the_public_cannot_write(self) -> None:
        assert 'InstallDir "$PROGRAMFILES64\\Waymark"' in SETUP
        assert 'StrCpy $INSTDIR "$PROGRAMFILES64\\Waymark"' in SETUP, "whatever /D= says"
        assert "MUI_PAGE_DIRECTORY" not in SETUP
        assert '<Directory Id="ProgramFiles64Folder">' in PACKAGE
        for text in (SETUP, (WINDOWS / "installers.py").read_text("utf-8")):
            assert "secure-folder.cmd" in text

    def test_each_sentence_is_in_both_languages(self) -> None:
        spoken = re.findall(r"LangString (\w+) \$\{LANG_(\w+)\}", SETUP)
        names = {name for name, _language in spoken}
        assert {(name, language) for name in names for language in ("ENGLISH", "SPANISH")} == set(spoken)
        assert set(re.findall(r"\$\((\w+)\)", SETUP)) == names

    def test_removal_takes_what_was_installed_and_nothing_else(self, recipe: dict[str, ModuleType]) -> None:
        removed = set(
            re.findall(r'(?:Delete|RMDir /r) "\$INSTDIR\\([\w.-]+)"', SETUP.partition("Section Uninstall")[2])
        )
        assert removed == {
            *recipe["launchers"].PROGRAMS,
            *"lib python kiosk docs setup waymark.ico uninstall.exe".split(),
        }
        assert "APPDATA" not in SETUP.partition("Section Uninstall")[2]

    def test_the_folder_of_the_computer_is_closed(self) -> None:
        script = (WINDOWS / "secure-folder.cmd").read_text("utf-8")
        assert "/inheritance:r" in script
        users = re.findall(r"\*(S-1-[\d-]+):\(OI\)\(CI\)(\w+)", script)
        assert dict(users) == {"S-1-5-32-544": "F", "S-1-5-18": "F", "S-1-5-32-545": "RX"}
        assert "/setowner *S-1-5-32-544" in script
        assert " /T" not in script, "a link in it could lead anywhere"
        for program in re.findall(r"(?m)^\S*?([\w]+\.exe)", script):
            assert f'"%tools%\\{program}"' in script, "never from the current folder"

    def test_the_xml_is_sound(self) -> None:
        assert ET.fromstring(PACKAGE).tag.endswith("Wix")


class TestTheKiosk:
    """No program lies in a folder that the public can write to, and no key of Windows leads out."""

    FILES = tuple(sorted(path for path in KIOSK.iterdir() if path.suffix in (".cmd", ".reg", ".ps1", ".xml")))

    def test_no_program_or_script_lies_where_any_user_may_write(self) -> None:
        texts = [*self.FILES, *(ROOT / "docs").glob("*.md"), ROOT / "README.md"]
        for path in texts:
            assert "C:\\Waymark" not in path.read_text("utf-8"), path

    def test_the_shell_is_the_installed_program(self) -> None:
        shells = [
            each.get("Shell") for each in ET.parse(KIOSK / "shell-launcher.xml").iter() if each.get("Shell")
        ]
        assert shells == [r"%SystemRoot%\explorer.exe", r"%ProgramFiles%\Waymark\waymark.exe"]
        assert r'start "" /wait "%~dp0..\waymark.exe"' in (KIOSK / "keep-open.cmd").read_text("utf-8")

    def test_scripts_end_their_lines_as_windows_does(self) -> None:
        for path in self.FILES:
            if path.suffix in (".cmd", ".reg"):
                data = path.read_bytes()
                assert data.count(b"\n") == data.count(b"\r\n"), path
                assert data.isascii(), path

    def values(self, name: str) -> dict[str, str]:
        found, key = {}, ""
        for line in (KIOSK / name).read_text("ascii").splitlines():
            if line.startswith("["):
                key = line.strip("[]").partition("\\")[2]
            elif "=" in line and not line.startswith(";"):
                value, _, given = line.partition("=")
                found[f"{key}\\{value.strip(chr(34))}"] = given.strip('"')
        return found

    def test_the_keys_that_lead_out_are_taken_away(self) -> None:
        account, computer = self.values("kiosk-account.reg"), self.values("kiosk-computer.reg")
        ends = {
            r"Policies\Explorer\NoWinKeys": "dword:00000001",
            r"Policies\System\DisableTaskMgr": "dword:00000001",
            r"Policies\System\DisableLockWorkstation": "dword:00000001",
            r"Narrator\NoRoam\WinEnterLaunchEnabled": "dword:00000000",
            r"TabletTip\1.7\EnableDesktopModeAutoInvoke": "dword:00000000",
            r"InputPersonalization\RestrictImplicitTextCollection": "dword:00000001",
            r"Windows Error Reporting\Disabled": "dword:00000001",
        }
        for end, wanted in ends.items():
            assert [value for key, value in account.items() if key.endswith(end)] == [wanted], end
        usual = {
            "StickyKeys": 510,
            "Keyboard Response": 126,
            "ToggleKeys": 62,
            "MouseKeys": 62,
            "HighContrast": 126,
        }
        for name, flags in usual.items():  # Windows' own value without the shortcut (4)
            (given,) = (value for key, value in account.items() if key.endswith(rf"{name}\Flags"))
            assert int(given) == flags - 4, name
        (keys,) = (value for key, value in computer.items() if key.endswith("Scancode Map"))
        data = bytes(int(each, 16) for each in keys.removeprefix("hex:").split(","))
        assert data == b"\0" * 8 + b"\3\0\0\0" + b"\0\0\x5b\xe0" + b"\0\0\x5c\xe0" + b"\0" * 4
        assert any(key.endswith(r"EdgeUI\AllowEdgeSwipe") for key in computer)

    def test_the_documentation_tells_each(self) -> None:
        told = (ROOT / "docs" / "windows.md").read_text("utf-8")
        for name in ("kiosk-account.reg", "kiosk-computer.reg", "lock-account.cmd", "set-shell-launcher.ps1"):
            assert name in told
        for words in ("No real Windows computer", "/qn", "/S", "/KIOSK", "KIOSK=1", "shell-launcher.xml"):
            assert words in told, words


@pytest.mark.usefixtures("qapp")
def test_the_icon(plain: dict[str, ModuleType]) -> None:
    from PySide6.QtGui import QImage

    data = plain["make_icon"].icon()
    assert data[:6] == b"\0\0\1\0" + bytes([len(plain["make_icon"].SIZES), 0])
    largest = QImage.fromData(data[data.rindex(b"\x89PNG") :])
    assert (largest.width(), largest.height()) == (256, 256)
    assert largest.pixelColor(128, 60).alpha() == 255


def test_the_hosted_build_is_said_not_to_have_run() -> None:
    text = (ROOT / ".github" / "workflows" / "windows.yml").read_text("utf-8")
    assert "not run by us yet" in text
    assert "make windows PYTHON_ZIP=" in text
