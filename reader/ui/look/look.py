"""How big and in what colours everything is drawn now: theme, window shape and text size together."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from PySide6.QtGui import QFont, QGuiApplication, QPixmap

from reader.ui.look.icons import IconSet
from reader.ui.look.theme import Theme, fill

FONT_FAMILY = "Atkinson Hyperlegible"
GROWTH_LIMIT = 40
"""Text of this many pixels may stop growing in bars and in the helpline panel."""

HEADING_LIMIT = 84
"""Headings of this many pixels, or twice their usual size, stop growing: the text is nearly as large then."""
_HEADINGS = ("display", "h1", "h2", "h3")


class Form(Enum):
    """The three window layouts."""

    RAIL = "rail"  # wide screen: the helpline on the right
    PORTRAIT = "portrait"  # high screen: controls and helpline at the foot
    STRIP = "strip"  # laptop: the helpline as a strip at the foot


_LARGE = 790, 800
"""The least width of a high window, and height of a wide one, with room for the sizes of a waiting room."""
_LEAST_COLUMNS = 900
"""The least width of a window of the usual sizes that has room for two columns."""
_LEAST_WIDE, _LEAST_HIGH = (800, 510), (540, 800)
"""The least width and height in which the guide is whole at every text size."""


def form_for(width: int, height: int) -> Form:
    """The layout for a window of this many pixels."""
    if height > width:
        return Form.PORTRAIT if width >= _LARGE[0] else Form.STRIP
    return Form.RAIL if width >= 1600 and height >= _LARGE[1] else Form.STRIP


def largest_percent(form: Form, width: int) -> int:
    """The largest text whose longest words are whole in a window this wide."""
    if form is Form.STRIP and width < 600:
        return 150
    return 200 if width < (850 if form is Form.STRIP else 1000) else 300


def is_narrow(form: Form, width: int) -> bool:
    """Whether a window this wide has no room for two columns."""
    return form is Form.STRIP and width < _LEAST_COLUMNS


def is_too_small(width: int, height: int) -> bool:
    """Whether the guide has no room in a window of this many pixels."""
    least = _LEAST_HIGH if height > width else _LEAST_WIDE
    return width < least[0] or height < least[1]


@dataclass(frozen=True)
class _Sizes:
    """Pixels at 100 % text."""

    display: int
    h1: int
    h2: int
    h3: int
    body: int
    button: int
    small: int
    smallest: int
    target: int
    icon: int
    margin: int
    column: int


_KIOSK = _Sizes(52, 48, 32, 26, 24, 22, 20, 18, 64, 28, 48, 900)
_LAPTOP = _Sizes(30, 30, 24, 19, 18, 16, 15, 14, 48, 22, 18, 700)
FINGER = 56
"""The least height and width in pixels of what a finger presses."""

# From one line to the next, in sizes of the letters; the wide one as WCAG 2.2 SC 1.4.12 has it and more.
_LINES, _WIDE_LINES = 1.48, 1.8
_TURNED = {"next": "prev", "prev": "next", "back": "next"}
"""Arrows that point the other way where people read from the right."""
_FIXED = ("target", "margin", "column")
_RADIUS = {"tile": 16, "button": 14, "button-laptop": 10, "badge": 10}


@dataclass(frozen=True)
class Look:
    """Theme, layout and text size in percent; hands out pixels, fonts, colours and icons."""

    theme: Theme
    form: Form
    percent: int
    icons: IconSet
    wide: bool = False
    finger: bool = False
    """Whether everything to press must be large enough for a finger, whatever the window's size."""
    narrow: bool = False
    """Whether the window has no room for two columns at any text size."""
    discreet: bool = False
    """Whether a page's title is no larger than other headings, so that others in the room cannot read it."""

    @property
    def is_kiosk_scale(self) -> bool:
        """Whether the large sizes of a waiting-room screen apply."""
        return self.form is not Form.STRIP

    @cached_property
    def _sizes(self) -> _Sizes:
        return _KIOSK if self.is_kiosk_scale else _LAPTOP

    def px(self, role: str) -> int:
        """Pixels of a named text or icon size at the present text size."""
        size = int(getattr(self._sizes, "h3" if self.discreet and role == "h1" else role))
        if role in _FIXED:
            return size
        scaled = round(size * self.percent / 100)
        return min(scaled, max(2 * size, HEADING_LIMIT)) if role in _HEADINGS else scaled

    def bar_px(self, role: str) -> int:
        """Like `px`, for bars and the helpline panel, where growth stops at GROWTH_LIMIT."""
        base = int(getattr(self._sizes, role))
        return max(base, min(self.px(role), GROWTH_LIMIT))

    def usual_px(self, role: str) -> int:
        """Pixels of a named text size at 100 % text."""
        return int(getattr(self._sizes, role))

    @property
    def margin(self) -> int:
        """The page margin in pixels."""
        return 40 if self.form is Form.PORTRAIT else self._sizes.margin

    @property
    def target(self) -> int:
        """The least height and width in pixels of anything to press."""
        return max(self._sizes.target, FINGER) if self.finger else self._sizes.target

    @property
    def line_target(self) -> int:
        """The least height of a link that stands on a line of its own."""
        return FINGER if self.is_kiosk_scale or self.finger else 48

    @property
    def list_target(self) -> int:
        """The least height of one line of a list whose lines touch."""
        return FINGER if self.is_kiosk_scale or self.finger else 40

    @property
    def is_large_text(self) -> bool:
        """Whether side columns give way to one column: the text is large for the window."""
        return self.percent >= 150 or self.narrow

    @property
    def is_huge_text(self) -> bool:
        """Whether even short lines must wrap, and what stands side by side goes below."""
        return self.percent > 200

    @property
    def reading_font(self) -> QFont:
        """The font of articles; with wide spacing, letters and words apart as WCAG 2.2 SC 1.4.12 has it."""
        font = sized_font(self.px("body"))
        if self.wide:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.125 * self.px("body"))
            font.setWordSpacing(0.17 * self.px("body"))
        return font

    @property
    def column(self) -> int:
        """The widest a column of reading text becomes, in pixels."""
        return self._sizes.column * self.percent // 100

    def font(self, role: str, bold: bool = False) -> QFont:
        """The reading font at a named size."""
        return sized_font(self.px(role), bold)

    def icon(self, name: str, color: str, size: int, ground: str = "surface", gap: int = 0) -> QPixmap:
        """An icon or sign in a named colour, `size` pixels square, sharp on the present screen."""
        colors = self.theme.colors
        if QGuiApplication.isRightToLeft():
            name = _TURNED.get(name, name)
        return self.icons.pixmap(name, colors[color], size, colors[ground], gap)

    def stylesheet(self, template: str) -> str:
        """The window's stylesheet from its template."""
        roles = ("display", "h1", "h2", "h3", "body", "button", "small", "smallest")
        values = dict(self.theme.colors)
        values |= {f"{role}-px": f"{self.px(role)}px" for role in roles}
        values |= {f"{role}-bar-px": f"{self.bar_px(role)}px" for role in roles}
        # In pixels: a raised number in a line would else make it higher than the others.
        for role, name in (("body", "line-px"), ("small", "small-line-px")):
            values[name] = f"{round(self.px(role) * (_WIDE_LINES if self.wide else _LINES))}px"
        values["paragraph-px"] = f"{self.px('body') * 3 // 2 if self.wide else 14}px"
        values["item-px"] = f"{self.px('body') * 3 // 4 if self.wide else 8}px"
        values["target-px"] = f"{self.target}px"
        values["radius-px"] = f"{_RADIUS['button'] if self.is_kiosk_scale else _RADIUS['button-laptop']}px"
        values["tile-radius-px"] = f"{_RADIUS['tile'] if self.is_kiosk_scale else 12}px"
        values["pad-px"] = f"{20 if self.is_kiosk_scale or self.finger else 14}px"
        values["flat-px"] = f"{self.bar_px('small' if self.is_kiosk_scale else 'button')}px"
        values["bar-pad-px"] = f"{12 if self.is_kiosk_scale else 10}px"
        values["disc-px"] = f"{self.px('h3') * 3 // 4}px"
        values["small-disc-px"] = f"{self.px('small') * 3 // 4}px"
        values["crumb-pad-px"] = f"{10 if self.finger else 4}px"
        values["cover-px"] = f"{150 if self.is_kiosk_scale else 90}px"
        values["scroll-px"] = f"{14 if self.is_kiosk_scale else 12}px"
        return fill(template, values)


def sized_font(pixels: int, bold: bool = False) -> QFont:
    """The reading font at a size in pixels."""
    font = QFont(FONT_FAMILY)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font
