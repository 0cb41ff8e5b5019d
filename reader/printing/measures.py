"""Sizes on paper, for the ordinary and the large-print edition; in points unless a name says units."""

from dataclasses import dataclass, replace

UNITS_PER_INCH = 1200
"""Everything is laid out on this grid, whatever the printer; painting scales it."""

UNITS = UNITS_PER_INCH / 72
"""Units in a point."""


@dataclass(frozen=True)
class Face:
    """A size of type: `size` and line `pitch` in points."""

    size: float
    pitch: float
    bold: bool = False


@dataclass(frozen=True)
class Sizes:
    """One edition's type and spacing.

    Large print follows the ACB guidelines (2022): 18 point body, 22 and 20 point headings, one inch margins,
    ragged right, no italics, nothing below 18 points.
    """

    title: Face
    heading: Face
    subheading: Face
    body: Face
    lead: Face
    small: Face
    furniture: Face
    furniture_bold: Face
    clinic: Face
    helpline_name: Face
    helpline_number: Face
    helpline_strip: Face
    helpline_beside: Face
    helpline_short: Face  # 988, 911
    helpline_card: Face
    margin: float  # left and right
    top: float
    bottom: float
    paragraph_gap: float
    item_gap: float
    indent: float
    box_pad: float  # above the first line of a box and below the last
    hand: float  # from line to line to write on
    row: float  # the least height of a row to write in
    is_large: bool
    is_dense: bool = False


ORDINARY = Sizes(
    title=Face(24, 29, bold=True),
    heading=Face(15, 19, bold=True),
    subheading=Face(13, 17, bold=True),
    body=Face(12, 16.6),
    lead=Face(12.5, 17.2),
    small=Face(9.5, 12.6),
    furniture=Face(10.5, 14),
    furniture_bold=Face(10.5, 14, bold=True),
    clinic=Face(16, 19, bold=True),
    helpline_name=Face(13, 16, bold=True),
    helpline_number=Face(31, 34, bold=True),
    helpline_strip=Face(16, 19, bold=True),
    helpline_beside=Face(9.8, 13),
    helpline_short=Face(14, 19, bold=True),
    helpline_card=Face(24, 29, bold=True),
    margin=48,
    top=27,
    bottom=22,
    paragraph_gap=6.5,
    item_gap=3,
    indent=20,
    box_pad=12,
    hand=23,
    row=27,
    is_large=False,
)
LARGE = Sizes(
    title=Face(30, 38, bold=True),
    heading=Face(22, 29, bold=True),
    subheading=Face(20, 27, bold=True),
    body=Face(18, 27),
    lead=Face(18, 27),
    small=Face(18, 25),
    furniture=Face(18, 22),
    furniture_bold=Face(18, 22, bold=True),
    clinic=Face(20, 25, bold=True),
    helpline_name=Face(18, 22, bold=True),
    helpline_number=Face(32, 36, bold=True),
    helpline_strip=Face(24, 28, bold=True),
    helpline_beside=Face(18, 22),
    helpline_short=Face(20, 24, bold=True),
    helpline_card=Face(30, 36, bold=True),
    margin=72,
    top=30,
    bottom=27,
    paragraph_gap=13,
    item_gap=8,
    indent=28,
    box_pad=12,
    hand=34,
    row=40,
    is_large=True,
)


_TIGHT = replace(
    ORDINARY,
    title=Face(20, 24, bold=True),
    heading=Face(13, 16, bold=True),
    subheading=Face(12, 15, bold=True),
    body=Face(11, 13.9),
    lead=Face(11, 13.9),
    paragraph_gap=4,
    item_gap=1.5,
    box_pad=7,
    is_dense=True,
)


_PACKET = replace(
    ORDINARY,
    title=Face(20, 24, bold=True),
    heading=Face(14, 17, bold=True),
    subheading=Face(12.5, 15.2, bold=True),
    body=Face(12, 14.5),
    lead=Face(12.5, 15),
    small=Face(9.5, 11.6),
    paragraph_gap=4.5,
    item_gap=2,
    box_pad=8,
    is_dense=True,
)


_TIGHT_LARGE = replace(
    LARGE,
    title=Face(22, 26, bold=True),
    heading=Face(20, 23, bold=True),
    subheading=Face(18, 22, bold=True),
    body=Face(18, 21.6),
    lead=Face(18, 21.6),
    small=Face(18, 21),
    paragraph_gap=4,
    item_gap=2,
    indent=24,
    box_pad=5,
    hand=26,
    row=28,
    is_dense=True,
)


def tightened(edition: Sizes) -> Sizes:
    """For what is to fit on one sheet: type of 11 points; in large print, type of 18 with closer lines."""
    return _TIGHT_LARGE if edition.is_large else _TIGHT


def sizes(large_print: bool, *, runs_on: bool = False) -> Sizes:
    """The edition's sizes; `runs_on` for several articles one after the other."""
    if large_print:
        return LARGE
    return _PACKET if runs_on else ORDINARY


def units(points: float) -> float:
    """Points as units of the layout grid."""
    return points * UNITS
