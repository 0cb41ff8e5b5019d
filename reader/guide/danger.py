"""Reads what the guide knows of danger to life: `articles/danger/`, made ready for the library file.

| file | holds |
| --- | --- |
| `text/*.txt` | sentences to learn from; stay in the folder |
| `noise.toml` | how training varies them; stays in the folder |
| `classes.toml`, `spelling.toml`, `settings.toml` | what reading a typed text needs |
| `phrases.toml` | what is danger whatever the model says |
| `cards.toml` | the words of each kind's card |
| `weights.bin` | what was learned, made by `make train` |
"""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from reader.content.problems import Problem
from reader.files import read_some
from reader.guide.danger_text import DangerText, read_danger_text
from reader.library.taxonomy import read_guide

FOLDER = "danger"
WEIGHTS = "weights.bin"
LARGEST = 4_000_000
"""Bytes a file of the folder may have."""

RULE = "danger"
_LEARNED_FROM = ("classes.toml", "spelling.toml", "settings.toml", "noise.toml")
_TABLES = (*_LEARNED_FROM, "phrases.toml", "cards.toml")


@dataclass(frozen=True)
class DangerSource:
    """Everything in the folder; a table that cannot be read is empty, and `weights` is None without any."""

    root: Path
    tables: Mapping[str, Mapping[str, Any]]
    weights: bytes | None
    digest: str
    problems: tuple[Problem, ...]

    @cached_property
    def text(self) -> DangerText:
        """The sentences to learn from; read only when they are asked for."""
        return read_danger_text(self.root / FOLDER / "text", self.root, read_guide(self.root).languages)

    @property
    def weights_digest(self) -> str:
        """The fingerprint of what the weights were learned from; empty for weights that do not say."""
        try:
            told = json.loads((self.weights or b"").partition(b"\n")[0])
            return str(told["digest"])
        except (KeyError, TypeError, ValueError, RecursionError):
            return ""

    @property
    def rules(self) -> dict[str, Any]:
        """What reading and judging a typed text needs, as the library file carries it."""
        classes = {
            name: [word for words in told.values() if isinstance(words, str) for word in words.split()]
            for name, told in self.tables["classes.toml"].items()
            if isinstance(told, dict)
        }
        return {
            "classes": classes,
            "spelling": self.tables["spelling.toml"],
            "phrases": self.tables["phrases.toml"],
            "settings": self.tables["settings.toml"],
            "digest": self.digest,
        }

    @property
    def parts(self) -> dict[str, bytes]:
        """What the library file carries beside the cards, by name."""
        return {
            "rules": as_json(self.rules),
            "weights": self.weights or b"",
        }


def read_danger(root: Path) -> DangerSource | None:
    """What stands in the folder of a guide; None when it has none."""
    folder = root / FOLDER
    if not folder.is_dir():
        return None
    problems: list[Problem] = []
    tables = {name: _table(folder / name, root, problems) for name in _TABLES}
    try:
        weights = read_some(folder / WEIGHTS, LARGEST)
    except OSError:
        weights = None
    return DangerSource(root, tables, weights, _digest(folder), tuple(problems))


def _table(path: Path, root: Path, problems: list[Problem]) -> dict[str, Any]:
    try:
        return tomllib.loads(read_some(path, LARGEST).decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        name = path.relative_to(root).as_posix()
        problems.append(Problem(name, 0, RULE, f"The file cannot be read: {reason}."))
        return {}


def _digest(folder: Path) -> str:
    """A fingerprint of all that the weights were learned from."""
    digest = hashlib.sha256()
    for path in (*(folder / name for name in _LEARNED_FROM), *sorted((folder / "text").glob("*.txt"))):
        try:
            data = read_some(path, LARGEST)
        except OSError:
            data = b""
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def as_json(value: object) -> bytes:
    """A value as the library file carries it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
