"""No sentence that the public may come to read tells a folder of the computer."""

import ast
from pathlib import Path

import pytest
from windows import OpenWindow, settle, shown_texts

from reader.navigation.location import ArticlePage, DrugPage, Home
from reader.texts.sentence import Sentence, joined, said, without_folders

READER = Path(__file__).resolve().parents[1] / "reader"
FOLDERS = ("/home/maria.lopez/.config/waymark/", "C:\\Users\\maria.lopez\\AppData\\", "/var/lib/x y/")


def templates() -> list[tuple[str, tuple[str, ...]]]:
    """Every sentence of the program with gaps, and the names of its gaps."""
    found = []
    for path in sorted(READER.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "said":
                text = node.args[0]
                names = tuple(each.arg for each in node.keywords if each.arg)
                if isinstance(text, ast.Constant) and isinstance(text.value, str) and names:
                    found.append((text.value, names))
    return found


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize(("template", "gaps"), templates(), ids=lambda each: str(each)[:40])
def test_every_sentence(template: str, gaps: tuple[str, ...], folder: str) -> None:
    told = without_folders(said(template, **dict.fromkeys(gaps, f"{folder}clinic.toml")))
    assert isinstance(told, Sentence), "it can still be translated"
    assert "maria.lopez" not in told
    assert folder not in told
    assert "clinic.toml" in told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("/etc/waymark/clinic.toml, line 3: no.", "clinic.toml, line 3: no."),
        ('Cannot read "/home/ana/x.toml".', 'Cannot read "x.toml".'),
        ("See C:\\Users\\ana\\x.toml now.", "See x.toml now."),
        ("Copy ~/guide/x.md.", "Copy x.md."),
        ("24/7, and/or 1/2 mg, km/h.", "24/7, and/or 1/2 mg, km/h."),
        ("Nothing of that kind.", "Nothing of that kind."),
    ],
)
def test_a_plain_sentence(sentence: str, told: str) -> None:
    assert without_folders(sentence) == told


def test_one_in_another() -> None:
    inner = said("It lies in {file}.", file="/home/ana/a.toml")
    outer = joined(said("No: {why}", why=inner), said("Mend it."))
    assert without_folders(outer) == "No: It lies in a.toml. Mend it."


@pytest.mark.parametrize("kiosk", [True, False])
def test_a_library_that_is_spoilt_while_it_is_open(
    open_window: OpenWindow, shipped_library: Path, tmp_path: Path, kiosk: bool
) -> None:
    library = tmp_path / "maria.lopez" / "library.sqlite"
    library.parent.mkdir()
    library.write_bytes(shipped_library.read_bytes())
    window = open_window(settings=f'mode = "{"kiosk" if kiosk else "desktop"}"\n', library=library)
    size = library.stat().st_size
    with library.open("r+b") as file:
        file.write(b"\0" * (size // 2))
    library.write_bytes(b"spoilt" * 10_000)
    told = ""
    for place in (DrugPage("cocaine"), ArticlePage("topics/overdose"), DrugPage("opioids"), Home()):
        window.go(place)
        settle()
        told += " ".join(shown_texts(window))
    assert "library.sqlite" in told
    assert ("maria.lopez" in told) is not kiosk
