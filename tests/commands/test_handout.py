"""`waymark handout`: files whole or not at all, one sentence for every error, and its exit codes."""

import errno
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from builders import ARTICLES, article_text, body_of, compile_guide, make_guide, make_library
from papers import PdfFile
from PySide6.QtWidgets import QApplication

from reader.__main__ import main
from reader.exit_codes import ExitCode
from reader.handouts.packet_files import save_packet
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions, Paper

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def library(tmp_path: Path, qapp: QApplication) -> str:
    return str(make_library(tmp_path))


def handout(library: str, *arguments: object) -> int:
    return main(["--library", library, "handout", *map(str, arguments)])


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_one_page(library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "out.pdf"
    assert handout(library, "drugs/alcohol", "-o", output) == ExitCode.FINE
    pdf = PdfFile(output)
    assert capsys.readouterr().out == f"{output}: {len(pdf.pages)} pages\n"
    assert "Alcohol" in pdf.bodies[0]


def test_a_packet_with_everything(library: str, tmp_path: Path) -> None:
    output = tmp_path / "out.pdf"
    extras = ("--cover", "--helpline-page", "--wallet-cards", "--glossary", "--large-print", "--paper", "a4")
    slip = ("--note", "Call me", "--prepared-for", "Sam", "--next-visit", "May 1")
    code = handout(library, "drugs/alcohol", "topics/emergency", *extras, *slip, "-o", output)
    assert code == ExitCode.FINE
    text = "\n".join(PdfFile(output).bodies)
    for words in ("Call me", "Sam", "May 1", "What is inside", "Call for help", "Cards to cut out"):
        assert words in text
    assert PdfFile(output).boxes[0][:2] == pytest.approx((595, 842), abs=1)


def test_one_sheet(library: str, tmp_path: Path) -> None:
    usual, short = tmp_path / "usual.pdf", tmp_path / "short.pdf"
    assert handout(library, "drugs/alcohol", "-o", usual) == ExitCode.FINE
    assert handout(library, "drugs/alcohol", "--one-sheet", "-o", short) == ExitCode.FINE
    words = " ".join("\n".join(PdfFile(short).bodies).split())
    assert len(PdfFile(short).pages) <= 2
    assert "Stopping suddenly can kill" in words
    assert "My question:" in words
    assert "Plain words." not in words
    assert "Plain words." in " ".join("\n".join(PdfFile(usual).bodies).split())


def test_pages_that_fit_on_one_sheet(library: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert handout(library, "--check") == ExitCode.FINE
    assert capsys.readouterr().out == "en: 8 pages looked at\n"
    assert handout(library, "--check", "drugs/alcohol") == ExitCode.FINE
    assert capsys.readouterr().out == "en: 1 page looked at\n"


def test_pages_too_long_for_one_sheet_are_named(
    tmp_path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    box = '!!! danger "Long"\n' + "    Call 911 for a seizure.\n\n" * 150
    long = article_text("Long", body=body_of("Long", box))
    folder = make_guide(tmp_path / "guide", articles={**ARTICLES, "topics/long": long})
    library = str(compile_guide(folder, tmp_path / "library.sqlite"))
    assert handout(library, "--check") == ExitCode.PROBLEMS
    told = capsys.readouterr().out
    assert re.findall(r"^(.+): (\d) pages, too long for 1 sheet$", told, re.MULTILINE) == [
        ("en/topics/long", "6")
    ]
    assert handout(library, "topics/long", "--one-sheet", "-o", tmp_path / "out.pdf") == ExitCode.FINE
    assert "Too long for one sheet, so more is printed: “Long”." in capsys.readouterr().err


def test_pages_whose_last_warnings_have_no_room_are_named(
    tmp_path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    boxes = "\n".join(
        f'!!! danger "Warning {number}"\n' + "    Call 911 for a seizure.\n\n" * 18 for number in range(1, 6)
    )
    many = article_text("Many", body=body_of("Many", boxes))
    folder = make_guide(tmp_path / "guide", articles={**ARTICLES, "topics/many": many})
    library = str(compile_guide(folder, tmp_path / "library.sqlite"))
    assert handout(library, "--check", "topics/many") == ExitCode.FINE
    assert "en/topics/many: fits, with its last warnings by name only\n" in capsys.readouterr().out
    output = tmp_path / "out.pdf"
    assert handout(library, "topics/many", "--one-sheet", "-o", output) == ExitCode.FINE
    words = " ".join("\n".join(PdfFile(output).bodies).split())
    assert len(PdfFile(output).pages) == 2
    assert all(f"Warning {number}" in words for number in range(1, 6))
    assert "More warnings: ask the staff to print the whole page" in words


def test_html(library: str, tmp_path: Path) -> None:
    output = tmp_path / "out.html"
    assert handout(library, "drugs/alcohol", "--html", "-o", output) == ExitCode.FINE
    assert "<h1>Alcohol</h1>" in output.read_text("utf-8")


def test_the_note_can_come_from_standard_input(library: str, tmp_path: Path) -> None:
    output = str(tmp_path / "out.pdf")
    command = [sys.executable, "-m", "reader", "--library", library, "handout", "drugs/alcohol"]
    # No display and no word about one: paper needs none.
    bare = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(
        [*command, "--note", "-", "-o", output],
        input="Nobody sees this", text=True, cwd=ROOT, check=True, capture_output=True, env=bare,
    )  # fmt: skip
    assert done.stderr == ""
    assert "Nobody sees this" in "\n".join(PdfFile(tmp_path / "out.pdf").bodies)


def test_all_pages_into_a_folder(library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new" / "out"
    assert handout(library, "--all", "-o", folder) == ExitCode.FINE
    printed = capsys.readouterr()
    assert printed.out.startswith(f"{folder}: 8 handouts, ")
    with Library(Path(library)) as opened:
        for card in opened.cards("en"):
            assert PdfFile(folder / f"{card.id}.pdf").pages
    assert len(left_in(folder)) == 8


def test_a_saved_packet(library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Library(Path(library)) as opened:
        packet = Packet(("topics/emergency", "drugs/alcohol"), "en", PacketOptions(cover=True))
        file = save_packet(tmp_path, "One", packet, opened)
    text = file.read_text("utf-8").rpartition("digest = ")[0]
    file.write_text(text + 'digest = "0000000000000000"\n\n[[article]]\nid = "topics/gone"\n', "utf-8")
    assert handout(library, "--packet", file, "-o", tmp_path / "out.pdf") == ExitCode.FINE
    printed = capsys.readouterr()
    assert printed.err.splitlines() == [
        'The guide no longer has the page "topics/gone"; it is left out.',
        'The page "drugs/alcohol" has changed since the packet was saved.',
    ]
    printed_text = "".join(PdfFile(tmp_path / "out.pdf").bodies)
    assert "What is inside" in printed_text
    assert printed_text.count("Is this an emergency?") >= 2  # among the contents, and over its page


def test_a_saved_packet_with_more_asked_for(library: str, tmp_path: Path) -> None:
    with Library(Path(library)) as opened:
        packet = Packet(("drugs/alcohol",), "en", PacketOptions(paper=Paper.A4, cover=True))
        file = save_packet(tmp_path, "One", packet, opened)
    output = tmp_path / "out.pdf"
    assert handout(library, "--packet", file, "--wallet-cards", "-o", output) == ExitCode.FINE
    pdf = PdfFile(output)
    assert pdf.boxes[0][:2] == pytest.approx((595, 842), abs=1)
    assert "What is inside" in pdf.bodies[0]
    assert "Cards to cut out" in "\n".join(pdf.bodies)
    assert handout(library, "--packet", file, "--paper", "letter", "-o", output) == ExitCode.FINE
    assert PdfFile(output).boxes[0][:2] == pytest.approx((612, 792), abs=1)


@pytest.mark.parametrize(("asked", "size"), [((), (595, 842)), (("--paper", "letter"), (612, 792))])
def test_the_paper_is_the_clinic_s_unless_another_is_named(
    library: str, tmp_path: Path, asked: tuple[str, ...], size: tuple[int, int]
) -> None:
    settings = tmp_path / "clinic.toml"
    settings.write_text('[printing]\npaper = "a4"\n', "utf-8")
    output = tmp_path / "out.pdf"
    order = ["--settings", str(settings), "--library", library, "handout", "drugs/alcohol", *asked]
    assert main([*order, "-o", str(output)]) == ExitCode.FINE
    assert PdfFile(output).boxes[0][:2] == pytest.approx(size, abs=1)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["drugs/alcohl", "-o", "x.pdf"], ExitCode.UNKNOWN, 'Did you mean "drugs/alcohol"?'),
        (["drugs/alcohol", "--language", "fr", "-o", "x.pdf"], ExitCode.UNKNOWN, "It has: en."),
        (["-o", "x.pdf"], ExitCode.USAGE, "Name the pages"),
        (["drugs/alcohol"], ExitCode.USAGE, "-o FILE"),
        (["drugs/alcohol", "--all", "-o", "x"], ExitCode.USAGE, "--all makes every page"),
        (["drugs/alcohol", "--check", "-o", "x.pdf"], ExitCode.USAGE, "--check looks at pages"),
        (["drugs/alcohl", "--check"], ExitCode.UNKNOWN, 'Did you mean "drugs/alcohol"?'),
        (["drugs/alcohol", "--print", "-o", "x"], ExitCode.USAGE, "leave out"),
        (["drugs/alcohol", "--pages", "1", "-o", "x"], ExitCode.USAGE, "--print"),
        (["drugs/alcohol", "--print", "--copies", "0"], ExitCode.USAGE, "--copies"),
        (["--packet", "x.toml", "--language", "es", "-o", "x.pdf"], ExitCode.USAGE, "its own language"),
        (["--packet", "none.toml", "-o", "x.pdf"], ExitCode.NOT_WRITTEN, "cannot be read"),
        (
            ["drugs/alcohol", "-o", "none/x.pdf"],
            ExitCode.NOT_WRITTEN,
            "its folder is not there. Make the folder",
        ),
    ],
)
def test_errors_are_one_sentence(
    library: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: ExitCode,
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    before = left_in(tmp_path)
    assert handout(library, *arguments) == code
    printed = capsys.readouterr()
    assert said in printed.err
    assert len(printed.err.splitlines()) == 1
    assert printed.out == ""
    assert left_in(tmp_path) == before


def test_no_library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = str(tmp_path / "none.sqlite")
    assert handout(missing, "drugs/alcohol", "-o", tmp_path / "x.pdf") == ExitCode.NO_LIBRARY
    assert "cannot be opened" in capsys.readouterr().err


@pytest.mark.parametrize("html", [False, True])
def test_a_full_disk_leaves_the_old_file(
    library: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    html: bool,
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "x").write_text("old")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    code = handout(library, "drugs/alcohol", *(["--html"] if html else []), "-o", folder / "x")
    assert code == ExitCode.NOT_WRITTEN
    assert "the disk is full. Make room" in capsys.readouterr().err
    assert left_in(folder) == ["x"]
    assert (folder / "x").read_text() == "old"


def test_a_place_that_is_no_file(library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert handout(library, "drugs/alcohol", "-o", tmp_path) == ExitCode.NOT_WRITTEN
    assert "not written" in capsys.readouterr().err


def test_a_logo_that_is_not_there_is_named(
    library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "clinic.toml"
    settings.write_text('[clinic]\nname = "Riverside Clinic"\nlogo = "/none.png"\n')
    output = tmp_path / "out.pdf"
    code = main(
        ["--settings", str(settings), "--library", library, "handout", "drugs/alcohol", "-o", str(output)]
    )
    assert code == ExitCode.FINE
    assert "/none.png is left out, because there is no such file." in capsys.readouterr().err
    assert "Riverside Clinic" in PdfFile(output).pages[0]
