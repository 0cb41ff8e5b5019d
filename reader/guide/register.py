"""Reads `sources.yaml`: every work the guide relies on, once, as reference managers write it (CSL-YAML).

Beside the names of CSL there are our own: `kind`, `covers`, `trial`, `checked`, `how` and `same-trial`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import yaml

from reader.content.body import Source
from reader.content.characters import cleaned, odd_lines
from reader.content.findings import quoted
from reader.content.problems import Problem, Severity
from reader.files import NotText, decoded, read_some
from reader.ids import NAME
from reader.texts.sentence import did_you_mean

FILE_NAME = "sources.yaml"
LARGEST = 8_000_000
"""Bytes the file may have."""

RULE = "sources"
_OURS = ("kind", "covers", "trial", "checked", "how", "same-trial")
_NEEDED = ("id", "type", "title", "checked", "how")
_CSL = frozenset(
    "id type title title-short author editor translator issued accessed container-title collection-title "
    "collection-number publisher publisher-place volume issue page number-of-pages edition version number "
    "chapter-number genre medium status note abstract keyword language authority jurisdiction archive "
    "section URL DOI PMID PMCID ISBN ISSN".split()
)
_KNOWN = (*sorted(_CSL), *_OURS)
_ID = re.compile(NAME)
_YEAR = re.compile(r"[12]\d{3}")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"\\]+", re.ASCII)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # much faster where PyYAML has it
_PERIODICALS = frozenset({"article-journal", "article-magazine", "article-newspaper", "chapter"})


class How(Enum):
    """How a work was seen when it was last checked."""

    OPENED = "opened"
    STORED_COPY = "stored copy"
    FACTS_SHEET = "facts sheet"
    NOT_OPENED = "not opened"


@dataclass(frozen=True)
class Work:
    """One work. `covers` are the drugs and treatments it speaks of; empty where nobody has said."""

    source: Source
    how: How
    checked: date
    kind: str = ""
    covers: tuple[str, ...] = ()
    trial: str = ""
    doi: str = ""
    pmid: str = ""
    same_trial: tuple[str, ...] = ()

    @property
    def line(self) -> int:
        """Where it stands in the file."""
        return self.source.line


@dataclass(frozen=True)
class Register:
    """All works by id, and what was wrong with others."""

    works: Mapping[str, Work] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_register(folder: Path) -> Register:
    """The register of the guide in `folder`. Never raises; what keeps it from being used is a problem."""
    try:
        text = decoded(read_some(folder / FILE_NAME, LARGEST))
        tree = yaml.compose(cleaned(text), Loader=_LOADER)
    except FileNotFoundError:
        return _unusable(0, "The register of sources is not there.", "Put it back; every guide has one.")
    except NotText as fault:
        return _unusable(fault.line, f"The file {fault.reason}.", fault.hint)
    except OSError as error:
        return _unusable(0, f"The file cannot be read: {error.strerror}.", "Check who may read it.")
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        reason = error.problem or error.context
        return _unusable(line, f"The file is not valid YAML: {reason}.", "Mend that line.")
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        return _unusable(0, "The file is not valid YAML.", "Copy the form of another entry.")
    if not isinstance(tree, yaml.SequenceNode):
        return _unusable(1, "The file is not a list of works.", "Begin each work with: - id: …")
    reader = _Reader()
    reader.read(tree)
    # Titles are shown and printed: the reading font has no sign that has no place in prose.
    odd = (Problem(FILE_NAME, each.line, "character", each.message, each.hint) for each in odd_lines(text))
    return Register(reader.works, (*reader.problems, *odd))


def _unusable(line: int, message: str, hint: str) -> Register:
    return Register({}, (Problem(FILE_NAME, line, RULE, message, hint, Severity.DAMAGE),))


class _Reader:
    """Reads works one by one; what is wrong with one does not keep the others out."""

    def __init__(self) -> None:
        self.works: dict[str, Work] = {}
        self.problems: list[Problem] = []
        self._line = 0

    def read(self, tree: yaml.SequenceNode) -> None:
        """Every work of the list."""
        for node in tree.value:
            self._line = node.start_mark.line + 1
            if not isinstance(node, yaml.MappingNode):
                self._note("An entry of the list is no work.", "Write: - id: …")
                continue
            values = dict(self._values(node))
            missing = [key for key in _NEEDED if not values.get(key)]
            if missing:
                self._note(f'A work has no "{missing[0]}".', f"Every work has: {', '.join(_NEEDED)}.")
            work = self._work(values)
            if work is None:
                continue
            if (before := self.works.get(work.source.id)) is not None:
                message = f'The id "{work.source.id}" is used twice, first on line {before.line}.'
                self._note(message, "Give each work its own id.")
            else:
                self.works[work.source.id] = work

    def _values(self, node: yaml.MappingNode) -> Iterator[tuple[str, Any]]:
        for key_node, value in node.value:
            key = str(getattr(key_node, "value", ""))
            if key not in _KNOWN:
                hint = did_you_mean(quoted(key), _KNOWN) or "docs/editors.md lists the keys."
                self._note(f'A work has an unknown key "{quoted(key)}".', hint, key_node.start_mark.line + 1)
            else:
                yield key, _plain(value)

    def _work(self, values: Mapping[str, Any]) -> Work | None:
        work_id, title = _text(values.get("id")), _text(values.get("title"))
        if not _ID.fullmatch(work_id):
            hint = "Ids are small letters and digits with hyphens between, such as santo-2021."
            self._note(f'"{quoted(work_id)}" is not the id of a work.', hint)
            return None
        if not title:
            return None  # there would be nothing to print
        checked, how = self._checked(values.get("checked")), self._how(values.get("how"))
        if checked is None or how is None:
            return None
        doi, pmid = _text(values.get("DOI")), _text(values.get("PMID"))
        return Work(
            source=Source(
                work_id, title, _origin(values), self._year(values), self._address(values), self._line
            ),
            how=how,
            checked=checked,
            kind=_text(values.get("kind")),
            covers=_texts(values.get("covers")),
            trial=_text(values.get("trial")),
            doi=doi,
            pmid=pmid,
            same_trial=_texts(values.get("same-trial")),
        )

    def _checked(self, value: object) -> date | None:
        try:
            return date.fromisoformat(_text(value))
        except ValueError:
            self._note('"checked" is not a day of the calendar.', "Write it like this: checked: 2026-11-22")
            return None

    def _how(self, value: object) -> How | None:
        try:
            return How(_text(value))
        except ValueError:
            ways = ", ".join(each.value for each in How)
            self._note(f'"{quoted(_text(value))}" is no way to check a work.', f"Write one of these: {ways}.")
            return None

    def _year(self, values: Mapping[str, Any]) -> int:
        """The year in any of the forms that reference managers write; 0 for none."""
        issued = values.get("issued")
        if issued is None:
            return 0
        if isinstance(issued, list):
            issued = issued[0] if issued else ""
        if isinstance(issued, dict):
            parts = issued.get("date-parts") or [[issued.get("year", issued.get("literal", ""))]]
            issued = parts[0][0] if isinstance(parts, list) and parts and parts[0] else ""
        year = _text(issued)[:4]
        if _YEAR.fullmatch(year):
            return int(year)
        self._note("The year of a work cannot be read.", "Write it like this: issued: {date-parts: [[2024]]}")
        return 0

    def _address(self, values: Mapping[str, Any]) -> str:
        """Where the work is found: its own address, or the one its identifier makes."""
        url, doi, pmid = (_text(values.get(key)) for key in ("URL", "DOI", "PMID"))
        if url and not _WEB_ADDRESS.fullmatch(url):
            self._note(f'"{quoted(url)}" is not a web address.', "Begin with https:// or leave it out.")
            url = ""
        if url or doi:
            return url or f"https://doi.org/{doi}"
        return f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/" if pmid else ""

    def _note(self, message: str, hint: str, line: int = 0) -> None:
        self.problems.append(Problem(FILE_NAME, line or self._line, RULE, message, hint))


def _plain(node: yaml.Node) -> Any:  # noqa: ANN401
    """What a node says, words as they are written: ids such as 2020 are words to the editor."""
    if isinstance(node, yaml.SequenceNode):
        return [_plain(each) for each in node.value]
    if isinstance(node, yaml.MappingNode):
        return {str(getattr(key, "value", "")): _plain(value) for key, value in node.value}
    return node.value if isinstance(node, yaml.ScalarNode) else ""


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(filter(None, map(_text, value))) if isinstance(value, list) else ()


def _origin(values: Mapping[str, Any]) -> str:
    """Where it came out: the journal or book it stands in, else its publisher."""
    inside, publisher = _text(values.get("container-title")), _text(values.get("publisher"))
    return (inside or publisher) if values.get("type") in _PERIODICALS else (publisher or inside)
