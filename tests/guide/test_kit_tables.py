"""The translator's kit beside the pages, in a third language: names, statements, cards, terms, pictures."""

import tomllib
from pathlib import Path

import polib
import pytest
from builders import make_guide

from reader.__main__ import main
from reader.exit_codes import ExitCode
from reader.guide.facts import read_facts
from reader.guide.kit_tables import tables
from reader.guide.tables import read_tables
from reader.library.pictures import picture_fault

CARDS = """# A remark.
[overdose]
passage = "will-not-wake"

[overdose.en]
title = "Overdose? Call \\"911\\"."
steps = ["Call 911.", "Stay."]

# The next one.
[seizure]
passage = "seizure"
"""
FACTS = (
    "id\tkind\tstatement_en\tas_of\tvalid_until\tsource\r\n"
    'price\tprice\t"It costs ""much""."\t2026-01-01\t2027-01-01\tone-2020\r\n'
)
GLOSSARY = (
    "language\tterm\tforms\tmeaning\tarticle\nen\ttolerance\tused to it\tThe same does less.\tdrugs/alcohol\n"
)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
    "<text>Call &amp; wait</text><text><tspan>911</tspan></text></svg>\n"
)
FILES = {
    "danger/cards.toml": CARDS,
    "facts.tsv": FACTS,
    "glossary.tsv": GLOSSARY,
    "images/steps.svg": SVG,
}


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    folder = make_guide(tmp_path / "guide")
    for name, text in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


def text_of(folder: Path, name: str) -> str:
    return (folder / name).read_bytes().decode("utf-8")


def run(folder: Path, act: str, *words: object) -> int:
    return main(["translation", act, *map(str, words), "--articles", str(folder)])


def imported(folder: Path, file: Path, translate: dict[str, str]) -> int:
    """The exit code of an import of what a translator wrote for some words."""
    assert run(folder, "export", "vi", "-o", file) == ExitCode.FINE
    catalog = polib.pofile(str(file), wrapwidth=0)
    for entry in catalog:
        entry.msgstr = translate.get(entry.msgid, "")
    catalog.save()
    return run(folder, "import", file)


WORDS = {
    'Overdose? Call "911".': 'Quá liều? Gọi "911".',
    "Call 911.": "Gọi 911.",
    "Stay.": "Ở lại.",
    'It costs "much".': '"Đắt" lắm.',
    "tolerance": "dung nạp",
    "The same does less.": "Cùng lượng, ít tác dụng.",
    "Call & wait": "Gọi & chờ <",
    "911": "911",
    "Alcohol": "Rượu",
}


def test_a_third_language(guide: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert imported(guide, tmp_path / "vi.po", WORDS) == ExitCode.FINE
    assert "5 files beside the pages written" in capsys.readouterr().out

    card = '\n[overdose.vi]\ntitle = "Quá liều? Gọi \\"911\\"."\nsteps = ["Gọi 911.", "Ở lại."]\n'
    assert text_of(guide, "danger/cards.toml") == CARDS.replace("\n\n# The next", f"\n{card}\n# The next")
    (fact,) = read_facts(guide).rows.values()
    assert (fact.words_in("en"), fact.words_in("vi")) == ('It costs "much".', '"Đắt" lắm.')
    assert text_of(guide, "facts.tsv").count("\r\n") == 2
    added = read_tables(guide, ("en",)).glossary[-1]
    assert (added.language, added.term, added.meaning) == ("vi", "dung nạp", "Cùng lượng, ít tác dụng.")
    picture = text_of(guide, "images/vi/steps.svg")
    assert picture == SVG.replace("Call &amp; wait", "Gọi &amp; chờ &lt;")
    assert not picture_fault(picture.encode())
    told = tomllib.loads(text_of(guide, "guide.toml"))
    names = [entry["name"] for entry in told["drug"]]
    assert {"en": "Alcohol", "vi": "Rượu"} in names

    # Once more, and with other words for one.
    before = {name: text_of(guide, name) for name in (*FILES, "guide.toml", "images/vi/steps.svg")}
    assert imported(guide, tmp_path / "vi.po", WORDS) == ExitCode.FINE
    assert {name: text_of(guide, name) for name in before} == before
    assert imported(guide, tmp_path / "vi.po", {**WORDS, "Stay.": "Đừng đi."}) == ExitCode.FINE
    assert text_of(guide, "danger/cards.toml") == before["danger/cards.toml"].replace("Ở lại.", "Đừng đi.")


def test_what_is_there_is_exported(guide: Path, tmp_path: Path) -> None:
    imported(guide, tmp_path / "vi.po", WORDS)
    found = {word.part.text: word.translation for table in tables(guide, "en", "vi") for word in table.words}
    # A hard word of a language stands for none of another.
    known = {text: words for text, words in WORDS.items() if text not in ("tolerance", "The same does less.")}
    assert {text: found[text] for text in known} == known


def test_a_file_with_gaps_keeps_what_it_can(
    guide: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = {"Call 911.": "Gọi 911.", "911": "911", "tolerance": "dung nạp", "Alcohol": "Rượu"}
    assert imported(guide, tmp_path / "vi.po", words) == ExitCode.FINE
    assert "1 file beside the pages written" in capsys.readouterr().out
    for name in ("danger/cards.toml", "glossary.tsv", "facts.tsv"):
        assert text_of(guide, name) == FILES[name]
    assert not (guide / "images" / "vi").exists()
    assert "Rượu" in text_of(guide, "guide.toml")


def test_words_that_would_break_a_table(
    guide: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(guide, tmp_path / "vi.po", {'It costs "much".': "a\tb"}) == ExitCode.PROBLEMS
    assert "facts.tsv:2:" in capsys.readouterr().out
    assert text_of(guide, "facts.tsv") == FACTS
