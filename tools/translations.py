"""Keeps the program's translations: `update` gathers all texts into the catalogs, `check` lists what lacks.

The texts are the literals in calls such as `tr("…")`, `noop("…")` and `said("…")` in every room, and what
the tables of settings and phone lines say of each. Babel gathers them into `resources/locale/waymark.pot` and
brings each language's `waymark.po` up to date, which any editor of gettext catalogs opens.
"""

import argparse
import ast
import io
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from reader.clinic.helplines import FILE_NAME, HELPLINES
from reader.clinic.options import OPTIONS

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "locale"
CALLS = {
    "tr": (None, 0, None),
    "noop": (None, 0, None),
    "said": (None, 0, None),
    "tr_n": (None, 0, 1),
    "said_n": (None, 0, 1),
    "tr_in": (0, 1, None),
    "text_in": (0, 1, None),
    "noop_in": (0, 1, None),
}
"""What is called with a text: where its context, the text itself and its plural stand."""

LITERAL_ONLY = ("said", "said_n", "tr_n", "tr_in", "noop", "noop_in")
GAP = re.compile(r"\{\w*\}")
CHANGING = (
    '"Project-Id-Version:',
    '"Report-Msgid-Bugs-To:',
    '"POT-Creation-Date:',
    '"PO-Revision-Date:',
    '"Generated-By:',
    '"Last-Translator:',
    '"Language-Team:',
)
"""Lines of a head that would differ from one run, or one person, to the next."""

HEAD = "# The texts of Waymark. Filled and kept in order by: make translations"
Id = str | tuple[str, ...]


def sources() -> list[Path]:
    """The modules that texts are gathered from."""
    return sorted((ROOT / "reader").rglob("*.py"))


def gathered() -> Catalog:
    """Every text of the program, with the files it stands in."""
    found = Catalog(header_comment=HEAD)
    for path in sources():
        for text, context in _read_module(path.read_text(encoding="utf-8")).texts:
            found.add(text, None, [(path.relative_to(ROOT).as_posix(), 0)], context=context)
    for option in OPTIONS:
        for text in (option.label, option.help):
            found.add(text, None, [("reader/clinic/options.py", 0)])
    for text in (text for line in HELPLINES for text in (line.name, line.note) if text):
        found.add(text, None, [(f"resources/{FILE_NAME}", 0)])
    return found


@dataclass(frozen=True)
class Module:
    """What a module says: its texts, each with plural and context if it has them; its calls without one."""

    texts: tuple[tuple[Id, str | None], ...]
    loose: tuple[tuple[int, str], ...]


@cache
def _read_module(source: str) -> Module:
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    ours = [(node, name) for node in calls if (name := _called(node)) in CALLS]
    texts, loose = [], []
    for node, name in ours:
        context, one, many = (_literal(node, place) for place in CALLS[name])
        if one:
            texts.append((((one, many) if many else one), context))
        wanted = [place for place in CALLS[name] if place is not None]
        if name in LITERAL_ONLY and node.args and any(_literal(node, place) is None for place in wanted):
            loose.append((node.lineno, name))
    return Module(tuple(texts), tuple(loose))


def _called(node: ast.Call) -> str:
    func = node.func
    return func.id if isinstance(func, ast.Name) else func.attr if isinstance(func, ast.Attribute) else ""


def _literal(call: ast.Call, place: int | None) -> str | None:
    given = call.args[place] if place is not None and place < len(call.args) else None
    return given.value if isinstance(given, ast.Constant) and isinstance(given.value, str) else None


def catalogs() -> Iterator[tuple[str, Path]]:
    """The languages that there are catalogs for, and where these are."""
    for path in sorted(FOLDER.glob("*/LC_MESSAGES/waymark.po")):
        yield path.parts[-3], path


def read(path: Path, language: str) -> Catalog:
    """A catalog as it is kept."""
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def write(path: Path, catalog: Catalog) -> None:
    """Write a catalog, the same way on every machine."""
    target = io.BytesIO()
    write_po(target, catalog, width=100, sort_output=True, ignore_obsolete=True, include_lineno=False)
    lines = target.getvalue().decode("utf-8").splitlines(keepends=True)
    kept = "".join(line for line in lines if not line.startswith(CHANGING))
    path.write_text(kept, encoding="utf-8", newline="\n")


def update() -> None:
    """Bring the catalogs up to date: new texts without a translation, texts no longer used taken out."""
    template = gathered()
    template.fuzzy = False
    write(FOLDER / "waymark.pot", template)
    for language, path in catalogs():
        known = read(path, language)
        known.update(template, no_fuzzy_matching=True)
        known.fuzzy = False
        known.header_comment = HEAD
        write(path, known)


def loose() -> Iterator[str]:
    """Each call whose text is not written out in it, so that nobody could gather it."""
    for path in sources():
        for line, name in _read_module(path.read_text(encoding="utf-8")).loose:
            yield f"{path.relative_to(ROOT).as_posix()}:{line}: {name} needs its text written out"


def problems() -> Iterator[str]:
    """Each text that lacks a translation, or whose gaps differ in it, and each that is not used any more."""
    yield from loose()
    wanted = gathered()
    for language, path in catalogs():
        known = read(path, language)
        for message in wanted:
            if message.id:
                yield from _problems_of(message, known.get(message.id, message.context), path.parts[-3])
        for message in known:
            if message.id and wanted.get(message.id, message.context) is None:
                yield f"{language}: no longer used: {message.id!r}"
    kept = FOLDER / "waymark.pot"
    if not kept.is_file() or {m.id for m in read(kept, "en")} != {m.id for m in wanted}:
        yield "waymark.pot: out of date"


def _problems_of(wanted: Message, known: Message | None, language: str) -> Iterator[str]:
    forms = _forms(known.string) if known is not None and not known.fuzzy else ()
    where = ", ".join(dict.fromkeys(file for file, _ in wanted.locations))
    if not forms or not all(forms):
        yield f"{language}: not translated: {wanted.id!r} ({where})"
        return
    gaps = set(GAP.findall(_forms(wanted.id)[-1]))
    for form in forms:
        if set(GAP.findall(form)) != gaps:
            yield f"{language}: other gaps than in {wanted.id!r}: {form!r}"


def _forms(text: Id) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def main() -> int:
    """Do what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("act", choices=("update", "check"))
    if parser.parse_args().act == "update":
        update()
    found = list(problems())
    print("\n".join(found) or "Every text is translated.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
