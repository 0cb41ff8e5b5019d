"""Keeps the interface's translations: `update` gathers the texts into every .ts, `check` lists what lacks.

The texts are the literals in `tr("…")`, `noop("…")` and `said("…")`, and what the table of settings says of
each. pyside6-lupdate knows neither the last
two nor our one context, so they are read from the code here; Qt Linguist edits the .ts files.
"""

import argparse
import ast
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.clinic.options import OPTIONS

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "Waymark"
CALLS = ("tr", "noop", "said")
GAP = re.compile(r"\{\w*\}")


@dataclass(frozen=True)
class Entry:
    """One text of a .ts file; `translation` is empty until somebody has translated it."""

    source: str
    translation: str
    file: str


def texts() -> dict[str, str]:
    """Every text of the interface in the order of the code, with the file it first stands in."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "reader").rglob("*.py")):
        for text in _texts_of(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(text, path.relative_to(ROOT).as_posix())
    for option in OPTIONS:
        for text in (option.label, option.help):
            found.setdefault(text, "reader/clinic/options.py")
    return found


def _texts_of(tree: ast.Module) -> Iterator[str]:
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        first = call.args[0]
        if name in CALLS and isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value


def read(path: Path) -> dict[str, Entry]:
    """The entries of a .ts file by their source text."""
    entries = {}
    for message in ET.parse(path).getroot().iter("message"):
        target = message.find("translation")
        unfinished = target is None or target.get("type") == "unfinished"
        translation = "" if target is None or unfinished else target.text or ""
        where = message.find("location")
        source = message.findtext("source", "")
        entries[source] = Entry(source, translation, "" if where is None else where.get("filename", ""))
    return entries


def write(path: Path, language: str, entries: list[Entry]) -> None:
    """Write a .ts file as Qt Linguist does, so that saving there changes only what was translated."""
    root = ET.Element("TS", version="2.1", language=f"{language}_US", sourcelanguage="en_US")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for entry in entries:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../{entry.file}")
        ET.SubElement(message, "source").text = entry.source
        target = ET.SubElement(message, "translation")
        if entry.translation:
            target.text = entry.translation
        else:
            target.set("type", "unfinished")
    ET.indent(root, "    ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8", newline="\n")


def update() -> None:
    """Bring every .ts up to date: new texts unfinished, texts no longer used taken out."""
    for path in sorted(FOLDER.glob("waymark_*.ts")):
        known = read(path)
        entries = [
            Entry(text, known[text].translation if text in known else "", file)
            for text, file in texts().items()
        ]
        write(path, path.stem.removeprefix("waymark_"), entries)


def problems() -> Iterator[str]:
    """Each text that lacks a translation, or whose gaps differ in it, and each that is not used any more."""
    wanted = texts()
    for path in sorted(FOLDER.glob("waymark_*.ts")):
        known = read(path)
        for text, file in wanted.items():
            entry = known.get(text)
            if entry is None or not entry.translation:
                yield f"{path.name}: not translated: {text!r} ({file})"
            elif sorted(GAP.findall(text)) != sorted(GAP.findall(entry.translation)):
                yield f"{path.name}: other gaps than in {text!r}: {entry.translation!r}"
        for text in known.keys() - wanted.keys():
            yield f"{path.name}: no longer used: {text!r}"


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
