"""Drugs by treatments: which treatment helps with which drug."""

from dataclasses import dataclass

from reader.ids import TermId
from reader.library.records import Evidence, Group
from reader.library.rows import Level
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.navigation.location import Location, Matrix
from reader.pages.parts import TermTile, evidence_location, term_location, term_tile


@dataclass(frozen=True)
class MatrixCell:
    """One pairing. No `level` means there is no row for it: "Not used", never "does not work"."""

    level: Level | None
    statement: str
    location: Location


@dataclass(frozen=True)
class MatrixRow:
    """One drug and its cells, one for each column."""

    drug: TermTile
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True)
class MatrixPage:
    """The treatments of one group across, the drugs down."""

    location: Matrix
    groups: tuple[Group, ...]
    group: str
    columns: tuple[TermTile, ...]
    rows: tuple[MatrixRow, ...]


def matrix_page(library: Library, location: Matrix, language: str) -> MatrixPage | None:
    """The table of one group of treatments; None when there is no such group.

    Treatments and drugs without a single row in the group are left out, so that what is shown says something.
    """
    groups = library.groups(language)
    known = [group.id for group in groups]
    group = location.group or (known[0] if known else "")
    if group not in known:
        return None
    rows_of_one = [row for row in library.evidence(language) if len(row.treatments) == 1]
    table = {(row.drug, row.treatments[0]): row for row in rows_of_one}
    treatments = [
        term
        for term in library.terms(TermKind.TREATMENT, language)
        if term.group == group and any(treatment == term.id for _, treatment in table)
    ]
    ids = {term.id for term in treatments}
    used = {drug for drug, treatment in table if treatment in ids}
    drugs = [term for term in library.terms(TermKind.DRUG, language) if term.id in used]
    rows = tuple(
        MatrixRow(
            term_tile(drug),
            tuple(_cell(library, table.get((drug.id, t.id)), t.id, language) for t in treatments),
        )
        for drug in drugs
    )
    return MatrixPage(Matrix(group), groups, group, tuple(term_tile(term) for term in treatments), rows)


def _cell(library: Library, evidence: Evidence | None, treatment: TermId, language: str) -> MatrixCell:
    page = term_location(TermKind.TREATMENT, treatment)
    if evidence is None:
        return MatrixCell(None, "", page)
    return MatrixCell(
        evidence.level, evidence.statement, evidence_location(evidence, library, language, page)
    )
