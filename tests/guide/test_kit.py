"""The translator's kit: every line goes out and comes back, and makes the same page, byte by byte."""

import shutil
from pathlib import Path

import polib
import pytest
from builders import SHIPPED, make_bilingual, make_guide
from hypothesis import given
from hypothesis import strategies as st
from translate.storage import tmx, xliff

from reader.__main__ import main
from reader.exit_codes import ExitCode
from reader.guide.kit import pages, units
from reader.guide.loader import gather
from reader.guide.segments import joined, segments, to_translate
from reader.guide.translations import State, translations

MARKDOWN = sorted(path for path in SHIPPED.rglob("*.md") if path.parts[-3] in ("en", "es"))


def files_of(folder: Path, language: str) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted((folder / language).rglob("*.md"))
    }


def beside_the_pages(folder: Path) -> dict[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".md")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A copy of the guide."""
    folder = tmp_path / "articles"
    for language in ("en", "es"):
        shutil.copytree(SHIPPED / language, folder / language)
    for path in SHIPPED.iterdir():
        if path.is_file():
            shutil.copy(path, folder)
    for name in ("danger", "images"):
        shutil.copytree(SHIPPED / name, folder / name)
    return folder


def test_every_page_is_parted_and_joined_again() -> None:
    assert len(MARKDOWN) > 200
    for path in MARKDOWN:
        text = path.read_bytes().decode("utf-8")
        parts = segments(text)
        assert joined(parts) == text, path
        assert len(to_translate(parts)) > 1, path


@given(st.text(alphabet='ab-# |!*[](){}:"\n\r\t.1é', max_size=200))
def test_whatever_a_page_holds_it_is_the_same_again(text: str) -> None:
    assert joined(segments(text)) == text
    assert joined(segments(f'---\ntitle: {text}\n---\n!!! evidence "a"\n    {text}\n')).endswith("\n")


def test_what_is_translated_and_what_is_not() -> None:
    text = """---
title: "A: b"
summary: Words.
drugs: [alcohol]
---
!!! key "Key points" {sheet}
    - Do not just stop. [@one]

## Heading {sheet}
!!! passage seizure
| Day | Hours |
|---|---|
| Monday | 8 |

![In words](../../images/a.svg "Below")

!!! evidence "Tests"
    65 | 48 | tests [@one] | pill | dummy | helped
    13 days | 6 days | days | chance
"""
    found = [part.text for part in to_translate(segments(text))]
    assert found == [
        *("A: b", "Words.", "Key points", "Do not just stop. [@one]", "Heading"),
        *("Day", "Hours", "Monday", "8", "In words", "Below", "Tests"),
        *("tests [@one]", "pill", "dummy", "days", "chance"),
    ]


@pytest.mark.parametrize("ending", [".po", ".xlf"])
def test_the_whole_guide_there_and_back(
    shipped: Path, tmp_path: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--articles", str(shipped)]
    before = files_of(shipped, "es")
    beside = beside_the_pages(shipped)
    file = tmp_path / f"es{ending}"
    assert main(["translation", "export", "es", "-o", str(file), *where]) == ExitCode.FINE
    assert main(["translation", "import", str(file), *where]) in (ExitCode.FINE, ExitCode.PROBLEMS)
    assert files_of(shipped, "es") == before
    assert beside_the_pages(shipped) == beside
    said = capsys.readouterr().out
    assert "0 pages written" in said
    assert "0 files beside the pages written, 0 with words that are missing." in said
    aligned = [page.name for page in pages(shipped, "en", "es") if page.is_aligned]
    assert len(aligned) > 130


def test_a_page_made_anew_says_the_same(tmp_path: Path) -> None:
    folder = make_bilingual(tmp_path / "guide")
    before = files_of(folder, "es")
    where = ["--articles", str(folder)]
    file = tmp_path / "es.po"
    assert main(["translation", "export", "es", "-o", str(file), *where]) == ExitCode.FINE
    shutil.rmtree(folder / "es")
    assert main(["translation", "import", str(file), *where]) == ExitCode.FINE
    assert files_of(folder, "es") == before
    assert {each.state for each in translations(gather(folder))} == {State.CURRENT}


def test_other_tools_read_the_lists(tmp_path: Path) -> None:
    folder = make_bilingual(tmp_path / "guide")
    where = ["--articles", str(folder)]
    for ending in (".po", ".xlf", ".tmx"):
        assert (
            main(["translation", "export", "es", "-o", str(tmp_path / f"es{ending}"), *where])
            == ExitCode.FINE
        )
    catalog = polib.pofile(str(tmp_path / "es.po"), check_for_duplicates=True)
    assert catalog.metadata["Language"] == "es"
    assert catalog.find("Key points").msgstr == "Puntos clave"
    units_read = [u for u in xliff.xlifffile.parsefile(str(tmp_path / "es.xlf")).units if not u.isheader()]
    assert ("Key points", "Puntos clave") in [(str(u.source), str(u.target)) for u in units_read]
    memory = tmx.tmxfile.parsefile(str(tmp_path / "es.tmx"))
    assert memory.translate("Key points", sourcelang="en", targetlang="es") == "Puntos clave"


def test_a_new_language_needs_no_program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make_guide(tmp_path / "guide")
    where = ["--articles", str(folder)]
    file = tmp_path / "vi.po"
    assert main(["translation", "export", "vi", "-o", str(file), *where]) == ExitCode.FINE
    catalog = polib.pofile(str(file))
    for entry in catalog:
        entry.msgstr = entry.msgid.replace("a", "ạ") if "](" not in entry.msgid else entry.msgid
    catalog.save()
    assert main(["translation", "import", str(file), *where]) == ExitCode.FINE
    said = capsys.readouterr().out
    assert "8 pages written" in said
    assert 'Write "vi" into the languages of guide.toml' in said
    assert "title: Alcohol".replace("a", "ạ") in (folder / "vi/drugs/alcohol.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("translation", "said"),
    [
        ("Más palabras.", "marks of the line are not those of the original: [@two-2021]"),
        ("Más.\nPalabras. [@two-2021]", "more than one line"),
    ],
)
def test_a_translation_that_cannot_be_used(
    tmp_path: Path, translation: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_bilingual(tmp_path / "guide")
    before = files_of(folder, "es")
    where = ["--articles", str(folder)]
    file = tmp_path / "es.po"
    main(["translation", "export", "es", "-o", str(file), *where])
    catalog = polib.pofile(str(file))
    catalog.find("More words. [@two-2021]").msgstr = translation
    catalog.save()
    assert main(["translation", "import", str(file), *where]) == ExitCode.PROBLEMS
    printed = capsys.readouterr().out
    assert said in printed
    assert "drugs/alcohol.md:" in printed
    assert files_of(folder, "es") == before


def test_what_changed_is_told_as_doubtful(tmp_path: Path) -> None:
    folder = make_bilingual(tmp_path / "guide")
    original = folder / "en/drugs/alcohol.md"
    original.write_text(original.read_text("utf-8").replace("Plain words.", "Clear words."), "utf-8")
    (page,) = (each for each in pages(folder, "en", "es") if each.name == "drugs/alcohol.md")
    assert all(unit.is_old for unit in units(page) if unit.translation)
    where = ["--articles", str(folder)]
    main(["translation", "export", "es", "-o", str(tmp_path / "es.po"), *where])
    entry = polib.pofile(str(tmp_path / "es.po")).find("Clear words. [@one-2020]")
    assert entry.fuzzy
    main(["translation", "import", str(tmp_path / "es.po"), *where])
    states = {each.article: each.state for each in translations(gather(folder))}
    assert states["drugs/alcohol"] is State.OLDER  # nobody looked at it


@pytest.mark.parametrize("name", ["a.po", "a.xlf"])
def test_a_list_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    folder = make_guide(tmp_path / "guide")
    (tmp_path / name).write_text("<not> a list", encoding="utf-8")
    done = main(["translation", "import", str(tmp_path / name), "--articles", str(folder)])
    assert done in (ExitCode.NOT_WRITTEN, ExitCode.PROBLEMS)


def test_endings(tmp_path: Path) -> None:
    where = ["--articles", str(make_guide(tmp_path / "guide"))]
    assert main(["translation", "export", "vi", "-o", "a.txt", *where]) == ExitCode.USAGE
    assert main(["translation", "import", "a.tmx", *where]) == ExitCode.USAGE
    assert main(["translation", "export", "en", "-o", str(tmp_path / "a.po"), *where]) == ExitCode.PROBLEMS
