"""Theme data becomes colours, a palette and a stylesheet; the only place that makes a QColor."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QPalette

from reader.errors import FileProblem
from reader.texts.sentence import said

_PLACEHOLDER = re.compile(r"@([a-z0-9-]+)@")

MARK_INK = "#1F2B27"
"""Text on honey, the colour of marks: the same in every theme, since honey is light in all of them."""


@dataclass(frozen=True)
class Theme:
    """One set of named colours, each `#RRGGBB`. `pictures` says what pictures' own colours become."""

    id: str
    name: str
    is_dark: bool
    colors: Mapping[str, str]
    pictures: Mapping[str, str]

    @property
    def mark_ink(self) -> QColor:
        """Text on honey."""
        return QColor(MARK_INK)

    def color(self, name: str) -> QColor:
        """A named colour for painting."""
        return QColor(self.colors[name])


def read_theme(folder: Path, theme_id: str) -> Theme:
    """The theme described by `folder/<theme_id>.toml`; FileProblem when it cannot be used."""
    path = folder / f"{theme_id}.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return Theme(theme_id, data["name"], data["is_dark"], data["colors"], data.get("pictures", {}))
    except (OSError, tomllib.TOMLDecodeError, KeyError) as error:
        raise FileProblem(
            said("The theme {file} cannot be used: {reason}.", file=path, reason=error),
            said("Install the program again."),
        ) from error


def palette(theme: Theme) -> QPalette:
    """The palette for what the stylesheet does not reach: selections, placeholders, scroll corners."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: "paper",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sand",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Highlight: "btn",
        QPalette.ColorRole.HighlightedText: "on-btn",
        QPalette.ColorRole.Link: "link",
        QPalette.ColorRole.LinkVisited: "link",
        QPalette.ColorRole.PlaceholderText: "ink2",
    }
    for role, name in roles.items():
        made.setColor(role, theme.color(name))
    return made


def fill(template: str, values: Mapping[str, str]) -> str:
    """`template` with each `@name@` replaced; KeyError for a name without a value."""
    return _PLACEHOLDER.sub(lambda match: values[match[1]], template)
