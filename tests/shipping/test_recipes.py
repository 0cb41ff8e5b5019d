"""What is installed: recipes name files that are there, and agree with the program and each other."""

import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
WINDOWS = PACKAGING / "windows"
MAN_PAGE = (PACKAGING / "debian" / "waymark.1").read_text("utf-8")
SETUP = (WINDOWS / "waymark.iss").read_text("utf-8")
BUILD = (WINDOWS / "build.ps1").read_text("utf-8")
UNITS = ("waymark-kiosk.service", "waymark-kiosk-x11.service")


@pytest.fixture
def is_used(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(PACKAGING))
    from bundle_parts import is_used

    yield is_used
    sys.modules.pop("bundle_parts", None)


class TestDebianUnits:
    @pytest.mark.parametrize("unit", UNITS)
    def test_no_path_of_a_checkout_is_left(self, unit: str) -> None:
        """The same replacements as in build-deb, taken from it."""
        text = (ROOT / "resources" / "kiosk" / unit).read_text("utf-8")
        rules = re.findall(r"-e 's#(.+?)#(.+?)#g?'", (PACKAGING / "build-deb").read_text("utf-8"))
        assert len(rules) == 3
        for old, new in rules:
            text = text.replace(old.replace("\\", ""), new)
        assert "/opt/" not in text
        for name in re.findall(r"/usr/lib/waymark/kiosk/(\S+)", text):
            assert (ROOT / "resources" / "kiosk" / name).stat().st_mode & 0o111
        assert " /usr/bin/waymark" in text


class TestBundleParts:
    @pytest.mark.parametrize(
        ("target", "source"),
        [
            ("PySide6/Qt/lib/libQt6Widgets.so.6", "/venv/PySide6/Qt/lib/libQt6Widgets.so.6"),
            ("PySide6/Qt/translations/qtbase_es.qm", "/venv/x"),
            ("PySide6\\translations\\qtbase_es.qm", "C:\\x"),
            ("reader/data/resources/locale/es/LC_MESSAGES/waymark.mo", "/project/build/x"),
            ("babel/global.dat", "/venv/x"),
            ("babel/locale-data/es_419.dat", "/venv/x"),
            ("babel\\locale-data\\LICENSE.unicode", "C:\\x"),
            ("reader/data/library.sqlite", "/project/build/x"),
            ("pyphen/dictionaries/hyph_es.dic", "/venv/x"),
            ("pyphen/dictionaries/README_hyph_es.txt", "/venv/x"),
            ("PySide6/Qt/plugins/platforms/libqxcb.so", "/venv/x"),
            ("PySide6\\plugins\\platforms\\qwindows.dll", "C:\\x"),
            ("PySide6\\plugins\\texttospeech\\qtexttospeech_sapi.dll", "C:\\x"),
            ("libsqlite3.so.0", "/usr/lib/x86_64-linux-gnu/libsqlite3.so.0"),
            ("PySide6/Qt/plugins/imageformats/libqjpeg.so", "/venv/x"),
        ],
    )
    def test_needed(self, is_used, target: str, source: str) -> None:
        assert is_used(target, source)

    @pytest.mark.parametrize(
        ("target", "source"),
        [
            ("PySide6/Qt/lib/libQt6Quick.so.6", "/venv/x"),
            ("PySide6\\Qt6Qml.dll", "C:\\x"),
            ("PySide6\\opengl32sw.dll", "C:\\x"),
            ("PySide6\\plugins\\platforms\\qdirect2d.dll", "C:\\x"),
            ("PySide6/Qt/plugins/imageformats/libqpdf.so", "/venv/x"),
            ("PySide6/Qt/translations/qtbase_de.qm", "/venv/x"),
            ("babel/locale-data/de.dat", "/venv/x"),
            ("PySide6/QtNetwork.abi3.so", "/venv/x"),
            ("PySide6/QtMultimediaWidgets.abi3.so", "/venv/x"),
            ("pyphen/dictionaries/hyph_de_DE.dic", "/venv/x"),
            ("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6"),
            ("libcups.so.2", "/lib/x86_64-linux-gnu/libcups.so.2"),
        ],
    )
    def test_left_out(self, is_used, target: str, source: str) -> None:
        assert not is_used(target, source)


class TestWindows:
    def test_what_setup_takes_is_what_the_bundle_makes(self) -> None:
        spec = (PACKAGING / "waymark.spec").read_text("utf-8")
        made = set(re.findall(r'name="([\w-]+)", console', spec))
        taken = set(re.findall(r"\{#Bundle\}\\([\w-]+)\.exe", SETUP))
        assert taken == made == {"waymark", "waymark-command"}
        assert 'name="waymark")' in spec  # the folder, dist\waymark
        assert r'#define Bundle "..\..\dist\waymark"' in SETUP

    def test_the_other_files_are_there(self) -> None:
        taken = re.findall(r'Source: "(\.\.\\[^"]+)"|LicenseFile=(\S+)', SETUP)
        for name in filter(None, (name for pair in taken for name in pair)):
            assert (WINDOWS / name.replace("\\", "/")).is_file(), name
        for name in re.findall(r"(packaging\\[\w\\.]+|requirements[\w-]*\.lock)", BUILD):
            assert (ROOT / name.replace("\\", "/")).is_file(), name

    def test_the_kiosk_files_are_those_that_are_made(self) -> None:
        taken = set(re.findall(r"\{#Bundle\}\\kiosk\\([\w.-]+)", SETUP))
        made = set(re.findall(r"'([\w-]+\.(?:cmd|xml|ps1))'", BUILD))
        assert taken == made
        assert all((ROOT / "resources" / "kiosk" / name).is_file() for name in taken)

    def test_the_kiosk_files_name_the_installed_program(self) -> None:
        """The same replacements as in build.ps1, taken from it."""
        rules = re.findall(r"\.Replace\('([^']+)', '([^']+)'\)", BUILD)
        assert len(rules) == 3
        shown = {}
        for name in ("keep-open.cmd", "shell-launcher.xml"):
            text = (ROOT / "resources" / "kiosk" / name).read_text("utf-8")
            for old, new in rules:
                text = text.replace(old, new)
            assert "C:\\Waymark" not in text
            shown[name] = text
        assert 'start "" /wait "%ProgramFiles%\\Waymark\\waymark.exe"' in shown["keep-open.cmd"]
        shells = [
            each.get("Shell")
            for each in ET.fromstring(shown["shell-launcher.xml"]).iter()
            if each.get("Shell")
        ]
        assert "%ProgramFiles%\\Waymark\\waymark.exe" in shells

    def test_it_says_that_nobody_tried_it(self) -> None:
        for text in (SETUP, BUILD, (WINDOWS / "README.md").read_text("utf-8")):
            assert "not built" in text.lower()

    def test_the_icon(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
        monkeypatch.syspath_prepend(str(WINDOWS))
        from make_icon import SIZES, icon
        from PySide6.QtGui import QImage

        data = icon()
        assert data[:6] == b"\0\0\1\0" + bytes([len(SIZES), 0])
        largest = QImage.fromData(data[data.rindex(b"\x89PNG") :])
        assert (largest.width(), largest.height()) == (256, 256)
        assert largest.pixelColor(128, 60).alpha() == 255
