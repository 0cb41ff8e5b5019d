"""Reads `sites.toml`: to whose pages on the web a person may be sent, and which sites may be named."""

import re
from dataclasses import dataclass
from pathlib import Path

from reader.content.problems import Problem
from reader.guide.toml_text import TomlText, read_toml
from reader.texts.sentence import did_you_mean

SITES = "sites.toml"
RULE = "sites"
_LISTS = ("official", "named")
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")


@dataclass(frozen=True)
class Sites:
    """Hosts of official health services, and other sites; and what was wrong in the file."""

    official: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_sites(folder: Path) -> Sites:
    """The sites of the guide in `folder`. Without the file nobody is sent anywhere, and no site is named."""
    if not (folder / SITES).exists():
        return Sites()
    read = read_toml(folder / SITES, SITES, RULE)
    if isinstance(read, Problem):
        return Sites(problems=(read,))
    problems: list[Problem] = []
    for key in read.data:
        if key not in _LISTS:
            hint = did_you_mean(key, _LISTS) or f"The lists are {' and '.join(_LISTS)}."
            problems.append(Problem(SITES, read.line_of(key), RULE, f'"{key}" is no list of sites.', hint))
    official, named = (_hosts(read, key, problems) for key in _LISTS)
    return Sites(official, named, tuple(problems))


def _hosts(read: TomlText, key: str, problems: list[Problem]) -> tuple[str, ...]:
    listed = read.data.get(key, [])
    if not isinstance(listed, list):
        message, hint = f'"{key}" is no list.', f'Write {key} = ["cdc.gov"].'
        problems.append(Problem(SITES, read.line_of(key), RULE, message, hint))
        return ()
    hosts = tuple(each for each in listed if isinstance(each, str) and _HOST.fullmatch(each))
    for each in listed:
        if each not in hosts:
            line = read.line_of(str(each)) or read.line_of(key)
            hint = "Write the host alone, in small letters: cdc.gov"
            problems.append(Problem(SITES, line, RULE, f'"{each}" is no name of a site.', hint))
    return hosts
