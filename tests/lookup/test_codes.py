"""The shipped table of codes, held against the official list of diagnosis codes."""

import re
from importlib.resources import files
from pathlib import Path
from types import ModuleType

import pytest

from reader.commands.check import unconfirmed_line
from reader.guide.loader import Gathered
from reader.library.rows import CodeNote
from reader.library.store import Library
from reader.lookup.answers import answer
from reader.lookup.infobutton import ICD10CM_EDITION, Asked, Criterion, System

WHOLE = (
    *(f"F{number}" for number in range(10, 20)),
    "T40",
    "T43.6",
    "T42.4",
    "K70",
    "P04.1",
    "P04.4",
    "P96.1",
    "R78",
    "F63.0",
    "Z71.4",
    "Z71.5",
    "Z79.891",
)


def billable(icd: ModuleType, family: str) -> list[str]:
    return [code for code in (family, *icd.get_descendants(family)) if icd.is_leaf(code)]


def test_the_edition_is_the_package_s(icd: ModuleType) -> None:
    names = [file.name for file in (files("simple_icd_10_cm") / "data").iterdir()]
    assert f"code-list-{ICD10CM_EDITION.replace(' ', '-')}.txt" in names


def test_every_diagnosis_of_the_table_is_in_the_official_list(
    icd: ModuleType, shipped_guide: Gathered
) -> None:
    codes = [row.code for row in shipped_guide.tables.codes if row.system == "icd10cm"]
    assert len(codes) > 200
    assert [code for code in codes if not icd.is_valid_item(code)] == []


@pytest.mark.parametrize("family", WHOLE)
def test_every_billable_code_of_a_family_finds_a_page(icd: ModuleType, library: Library, family: str) -> None:
    codes = billable(icd, family)
    assert codes
    asked = [Criterion(System.ICD10CM, code, ()) for code in codes]
    found = answer(library, Asked(tuple(asked), ""))
    assert [code for code, result in zip(codes, found.results, strict=True) if not result.pages] == []


def test_a_code_answers_its_own_family_and_no_other(icd: ModuleType, library: Library) -> None:
    codes = [code for family in WHOLE for code in billable(icd, family)]
    found = answer(library, Asked(tuple(Criterion(System.ICD10CM, code, ()) for code in codes), ""))
    for code, result in zip(codes, found.results, strict=True):
        assert code.startswith(result.matched), (code, result.matched)


def test_notes_are_plain_words(shipped_guide: Gathered) -> None:
    for row in shipped_guide.tables.codes:
        name = CodeNote.of(row.note).name
        assert name, row
        assert not re.search(r"verify|seen|TODO|unconfirmed", name, re.IGNORECASE), row


def test_one_number_means_one_medicine(shipped_guide: Gathered) -> None:
    named: dict[str, set[str]] = {}
    for row in shipped_guide.tables.codes:
        if row.system == "rxnorm":
            named.setdefault(row.code, set()).add(CodeNote.of(row.note).name)
    assert {code: names for code, names in named.items() if len(names) > 1} == {}


def test_check_lists_the_numbers_that_nothing_confirms(shipped_guide: Gathered) -> None:
    line = unconfirmed_line(shipped_guide)
    assert line.startswith("codes.tsv: ")
    marked = [row for row in shipped_guide.tables.codes if CodeNote.of(row.note).is_unconfirmed]
    assert marked
    for row in marked:
        assert f"{row.code} ({CodeNote.of(row.note).name})" in line
    assert "7243" not in line


@pytest.mark.parametrize(
    ("note", "name", "is_unconfirmed"),
    [
        ("topiramate; unconfirmed", "topiramate", True),
        ("topiramate;unconfirmed ", "topiramate", True),
        ("naltrexone", "naltrexone", False),
        ("Alcohol; use", "Alcohol; use", False),
        ("", "", False),
    ],
)
def test_how_a_note_is_read(note: str, name: str, is_unconfirmed: bool) -> None:
    assert CodeNote.of(note) == CodeNote(name, is_unconfirmed)


def test_no_name_of_this_file_is_left_over(shipped_library: Path) -> None:
    with Library(shipped_library) as library:
        rows = library.rows("SELECT code FROM code WHERE system NOT IN ('icd10cm', 'rxnorm')")
    assert rows == []
