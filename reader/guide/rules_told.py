"""What the checks know, as the library file carries it, so that a clinic's own pages can be judged too."""

import json
from collections.abc import Iterator

from reader.guide.languages import LanguageFile, Misused, rules_of
from reader.guide.loader import Gathered
from reader.guide.tables import Tables
from reader.guide.toml_text import TomlText
from reader.library.store import Library
from reader.library.taxonomy import Guide, TermEntry, TermKind, TermName
from reader.library.wording import Wording

RULES = "rules"
"""The key of the table `meta` under which they stand."""

_CHECKS = "checks"


def rules_text(gathered: Gathered) -> str:
    """What `told_guide` reads again, as one text."""
    marked = [
        [term.kind.value, term.id, term.dangerous_to_stop, term.is_opioid, term.reverses_overdose]
        for term in gathered.guide.terms
        if term.dangerous_to_stop or term.is_opioid or term.reverses_overdose
    ]
    languages = {each.wording.language: each.source.data.get(_CHECKS, {}) for each in gathered.languages}
    told = {"terms": marked, _CHECKS: languages}
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


def told_guide(library: Library) -> Gathered | None:
    """A guide without articles, with all that a library file tells of it; None for one that tells nothing.

    Raises LibraryError.
    """
    rows = library.rows("SELECT value FROM meta WHERE key = :key", key=RULES)
    try:
        told = json.loads(rows[0][0]) if rows else None
        if told is None:
            return None
        marked = {(kind, term): tuple(flags) for kind, term, *flags in told["terms"]}
        files = tuple(_language(code, tables) for code, tables in sorted(told[_CHECKS].items()))
        terms = tuple(_terms(library, marked))
    except (KeyError, TypeError, ValueError, AttributeError, Misused):
        return None
    info = library.info
    guide = Guide(info.name, info.languages, terms, (), info.emergency or "", (), ())
    return Gathered(guide, (), (), Tables((), (), (), ()), {}, (), {}, (), languages=files)


def _language(code: str, tables: object) -> LanguageFile:
    return LanguageFile(f"language/{code}.toml", Wording(code), rules_of(tables), TomlText({}, ""))


def _terms(library: Library, marked: dict[tuple[str, str], tuple[object, ...]]) -> Iterator[TermEntry]:
    """Every drug and treatment in the guide's order, with its names."""
    for kind in TermKind:
        names: dict[str, list[TermName]] = {}
        medicines: set[str] = set()
        for language in library.info.languages:
            for term in library.terms(kind, language):
                names.setdefault(term.id, []).append(TermName(language, term.name, term.also))
                if term.is_medicine:
                    medicines.add(term.id)
        for term_id, found in names.items():
            stopping, is_opioid, reverses = marked.get((kind.value, term_id), ("", False, False))
            yield TermEntry(
                kind,
                term_id,
                "",
                "",
                False,
                term_id in medicines,
                tuple(found),
                str(stopping),
                bool(is_opioid),
                bool(reverses),
            )
