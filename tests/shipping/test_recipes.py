"""What is installed: recipes name files that are there, and agree with the program and each other."""

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
MAN_PAGE = (PACKAGING / "debian" / "waymark.1").read_text("utf-8")
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
