"""Makes the look of the window from the resources folder: themes, templates, icons."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from reader.ui.look.icons import IconSet
from reader.ui.look.look import Form, Look
from reader.ui.look.theme import Theme, read_theme


class Looks:
    """Reads each theme once; raises FileProblem for one that cannot be used."""

    def __init__(self, resources: Path, finger: bool = False, discreet: bool = False) -> None:
        """`finger` and `discreet` are those of every look made here."""
        self._finger = finger
        self._discreet = discreet
        self._themes_folder = resources / "themes"
        self._themes: dict[str, Theme] = {}
        self._resources = resources
        self._icons = IconSet(resources)
        self._icons_are_for: tuple[str, Form, int] | None = None
        self._window_template = (self._themes_folder / "window.qss").read_text(encoding="utf-8")
        self.article_template = (self._themes_folder / "article.css").read_text(encoding="utf-8")

    def make(self, theme: str, form: Form, percent: int, wide: bool = False, narrow: bool = False) -> Look:
        """The look of one theme, window layout and text size.

        `wide` sets the lines of articles apart, `narrow` leaves no room for columns.
        """
        theme_colors = self._theme(theme)
        if self._icons_are_for != (theme, form, percent):  # drawings of looks gone by would pile up
            self._icons_are_for = theme, form, percent
            self._icons = IconSet(self._resources)
        return Look(theme_colors, form, percent, self._icons, wide, self._finger, narrow, self._discreet)

    def stylesheet(self, look: Look) -> str:
        """The window's stylesheet in a look."""
        return look.stylesheet(self._window_template)

    def mark(self, look: Look) -> QPixmap:
        """The guide's mark for the top bar."""
        side = 56 if look.is_kiosk_scale else 42
        return self._icons.picture("mark", {}, QSize(side, side))

    def picture_swaps(self, look: Look) -> dict[bytes, bytes]:
        """The light theme's colours, in which pictures are drawn, and what they become."""
        swaps: dict[bytes, bytes] = {}
        for name, color in self._theme("light").colors.items():
            # Several names may share a colour; the first of the design's table decides.
            swaps.setdefault(color.upper().encode(), look.theme.colors[name].encode())
        return swaps

    def _theme(self, theme: str) -> Theme:
        if theme not in self._themes:
            self._themes[theme] = read_theme(self._themes_folder, theme)
        return self._themes[theme]
