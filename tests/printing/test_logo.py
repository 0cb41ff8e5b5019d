"""The clinic's logo: turned as it was taken, found beside the settings, never left out in silence."""

import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from builders import make_library
from papers import PdfFile
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import OpenWindow, press, settle_fully, shown_texts

from reader.__main__ import main
from reader.app import tell_of_logo
from reader.clinic.store import read_settings
from reader.exit_codes import ExitCode
from reader.handouts.letterhead import Logo
from reader.navigation.location import ArticlePage
from reader.printing.art import logo_art
from reader.printing.logo import logo_trouble

ROOT = Path(__file__).resolve().parents[2]


def picture(kind: str, width: int = 60, height: int = 30) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(data.data())


def turned(jpeg: bytes, orientation: int) -> bytes:
    """The same photo with a word of the camera about how it was held."""
    entry = struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)
    exif = b"Exif\0\0II*\0" + struct.pack("<IH", 8, 1) + entry + struct.pack("<I", 0)
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:]


def huge_png() -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 20_000, 20_000, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


BROKEN = {
    "nothing": (None, "there is no such file"),
    "folder": (b"", "it is a folder"),
    "gif": (b"GIF89a\x01\0\x01\0", "it is not a PNG, JPEG, or SVG picture"),
    "empty": (b"", "it is not a PNG, JPEG, or SVG picture"),
    "large": (b"\x89PNG\r\n\x1a\n" + bytes(5_000_000), "it is larger than 5 MB"),
    "huge": (huge_png(), "it has 20,000 × 20,000 pixels"),
    "svg": (b'<svg xmlns="http://www.w3.org/2000/svg"><g></svg>', "line 1 of it is not valid SVG"),
    "svg without a size": (b"<svg></svg>", "it cannot be drawn"),
    "jpeg": (b"\xff\xd8\xff\xe0\0\x10JFIF", "the end of its file is missing"),
}


@pytest.fixture(params=[*BROKEN, "cut png", "cut jpeg"])
def broken(request: pytest.FixtureRequest, tmp_path: Path, qapp: QApplication) -> tuple[Path, str]:
    """Settings with a logo that cannot be printed, and what is said of it."""
    kind = request.param
    logo, settings = tmp_path / "logo", tmp_path / "clinic.toml"
    settings.write_text('[clinic]\nname = "River Clinic"\nlogo = "logo"\n', "utf-8")
    if kind.startswith("cut"):
        data = picture(kind[4:], 300, 200)
        logo.write_bytes(data[: len(data) * 2 // 3])
        return settings, "the end of its file is missing"
    data, said = BROKEN[kind]
    if kind == "folder":
        logo.mkdir()
    elif data is not None:
        logo.write_bytes(data)
    return settings, said


def test_a_logo_that_cannot_be_drawn_is_named(
    broken: tuple[Path, str], shipped_library: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    settings, said = broken
    trouble = logo_trouble(read_settings(settings).settings)
    assert f"logo is left out, because {said}" in trouble
    for output in ("out.pdf", "out.html"):
        order = ["--settings", str(settings), "--library", str(shipped_library), "handout", "topics/overdose"]
        assert main([*order, "-o", str(settings.with_name(output))]) == ExitCode.FINE
        assert capfd.readouterr().err == f"{trouble}\n"
    assert "River Clinic" in PdfFile(settings.with_name("out.pdf")).pages[0]


def test_the_health_check_opens_the_logo(tmp_path: Path, qapp: QApplication) -> None:
    settings = tmp_path / "clinic.toml"
    settings.write_text('[clinic]\nlogo = "logo.png"\n', "utf-8")
    doctor = ["--settings", str(settings), "--library", str(make_library(tmp_path)), "doctor"]

    def told() -> str:
        done = subprocess.run(
            [sys.executable, "-m", "reader", *doctor], capture_output=True, text=True, cwd=ROOT, check=False
        )
        return next(line for line in done.stdout.splitlines() if "logo" in line)

    assert told().startswith("[check] The clinic's logo – ")
    (tmp_path / "logo.png").write_bytes(picture("png"))
    assert told() == "[ok] The clinic's logo – It can be printed."


def test_the_window_says_it(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(settings='[clinic]\nlogo = "none.png"\n')
    tell_of_logo(window, window.settings)
    settle_fully(window)
    said = [text for text in shown_texts(window) if "is left out, because there is no such file" in text]
    assert len(said) == 1
    window.go(ArticlePage("topics/emergency"))
    settle_fully(window)
    press(window, "Print")
    qtbot.waitUntil(
        lambda: any("is left out, because there is no such file" in text for text in shown_texts(window)),
        timeout=10_000,
    )


def test_the_public_is_not_told_its_folder(open_window: OpenWindow) -> None:
    window = open_window(settings='mode = "kiosk"\n[clinic]\nlogo = "/srv/secret/none.png"\n')
    tell_of_logo(window, window.settings)
    settle_fully(window)
    said = next(text for text in shown_texts(window) if "is left out" in text)
    assert "none.png" in said
    assert "secret" not in said


def test_a_photo_is_turned_as_it_was_taken(qapp: QApplication) -> None:
    plain = picture("jpeg", 60, 30)
    for orientation, size in ((1, (60, 30)), (3, (60, 30)), (6, (30, 60)), (8, (30, 60))):
        art = logo_art(Logo(turned(plain, orientation), "image/jpeg"))
        assert (art.size.width(), art.size.height()) == size


def test_a_photo_is_no_finer_than_paper(qapp: QApplication) -> None:
    art = logo_art(Logo(picture("jpeg", 6000, 3000), "image/jpeg"))
    assert (art.size.width(), art.size.height()) == (2000, 1000)


def test_a_drawing_that_begins_with_its_kind(tmp_path: Path, qapp: QApplication) -> None:
    svg = '<!DOCTYPE svg [<!ENTITY n "http://www.w3.org/2000/svg">]>\n<svg xmlns="&n;" width="9" height="9"/>'
    (tmp_path / "logo.svg").write_text(svg, "utf-8")
    (tmp_path / "clinic.toml").write_text('[clinic]\nlogo = "logo.svg"\n', "utf-8")
    assert logo_trouble(read_settings(tmp_path / "clinic.toml").settings) == ""


@pytest.mark.parametrize("name", ["logo.png", "./pictures/../logo.png", "{folder}/logo.png"])
def test_a_logo_is_found_beside_the_settings_from_every_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication, name: str
) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "logo.png").write_bytes(picture("png"))
    settings = tmp_path / "clinic.toml"
    settings.write_text(f'[clinic]\nlogo = "{name.format(folder=tmp_path)}"\n', "utf-8")
    for folder, path in ((tmp_path, Path("clinic.toml")), (Path("/"), settings)):
        monkeypatch.chdir(folder)
        assert logo_trouble(read_settings(path).settings) == ""
