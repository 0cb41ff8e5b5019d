"""What a visitor may change of how the guide looks: one value for each kind of change."""

from dataclasses import dataclass
from typing import assert_never

from reader.navigation.visit import Visit


class AnyRequest:
    """What everything is that may be asked of the window: signals carry one of any kind.

    The other kinds stand in `reader.ui.access.requests`.
    """

    __slots__ = ()


@dataclass(frozen=True)
class GrowText(AnyRequest):
    """One text size up."""


@dataclass(frozen=True)
class ShrinkText(AnyRequest):
    """One text size down."""


@dataclass(frozen=True)
class UseTextSize(AnyRequest):
    """Text of this size."""

    percent: int


@dataclass(frozen=True)
class UseSpacing(AnyRequest):
    """Lines of text wide apart, or not."""

    wide: bool


@dataclass(frozen=True)
class NextTheme(AnyRequest):
    """The colors after these."""


@dataclass(frozen=True)
class UseTheme(AnyRequest):
    """The colors with this id."""

    theme: str


LookChange = GrowText | ShrinkText | UseTextSize | UseSpacing | NextTheme | UseTheme


def change(visit: Visit, wanted: LookChange) -> bool:
    """Make this change in a visit. Whether anything looks different afterwards."""
    before = visit.text_size, visit.theme, visit.wide_spacing
    match wanted:
        case GrowText():
            visit.grow()
        case ShrinkText():
            visit.shrink()
        case UseTextSize(percent):
            visit.text_size = percent
        case UseSpacing(wide):
            visit.wide_spacing = wide
        case NextTheme():
            visit.next_theme()
        case UseTheme(theme):
            visit.theme = theme
        case _:
            assert_never(wanted)
    return (visit.text_size, visit.theme, visit.wide_spacing) != before
