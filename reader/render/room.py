"""Draws room to write and boxes to mark as pictures, for the text on the screen."""

from reader.content.blocks import Field, Room
from reader.render.evidence import Ink

ROOM = "room"
"""What addresses of drawn room begin with."""

BOX = "box"
_ON_SCREEN = Ink()
_LINE = 2.1  # of the letters' size: from line to line, so that a hand finds room


def address_of(field: Field) -> str:
    """The address of the picture of a field's room, without that of boxes, which stand before words."""
    if field.room is Room.SCALE:
        numbers = field.steps
        return f"{ROOM}:scale-{numbers[0]}-{numbers[-1]}"
    return f"{ROOM}:lines-{max(1, field.lines)}"


def room_svg(address: str, width: int, letters: int, ink: Ink = _ON_SCREEN) -> bytes:
    """The picture at an address without its beginning; raises ValueError for one that was not made here."""
    kind, *numbers = address.split("-")
    match kind, [int(each) for each in numbers]:
        case "box", []:
            side = round(letters * 1.1)
            return _svg(side, side, _box(1.5, 1.5, side - 3, ink))
        case "lines", [lines] if 0 < lines < 100:
            step = letters * _LINE
            parts = (_rule(step * (line + 1) - 2, width, ink) for line in range(lines))
            return _svg(width, round(step * lines), "".join(parts))
        case "scale", [first, last] if 0 < last - first < 100:
            return _scale(range(first, last + 1), width, letters, ink)
        case _:
            raise ValueError(f"no room: {address}")


def _scale(numbers: range, width: int, letters: int, ink: Ink) -> bytes:
    step = min(width / len(numbers), letters * 3.2)
    side = min(letters * 1.4, step * 0.8)
    parts = []
    for place, number in enumerate(numbers):
        middle = place * step + step / 2
        parts.append(_box(middle - side / 2, 2, side, ink))
        parts.append(
            f'<text x="{middle:.1f}" y="{side + letters * 1.15:.1f}" font-family="Atkinson Hyperlegible" '
            f'font-size="{letters}" text-anchor="middle" fill="{ink.words}">{number}</text>'
        )
    return _svg(width, round(side + letters * 1.5), "".join(parts))


def _box(x: float, y: float, side: float, ink: Ink) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{side:.1f}" height="{side:.1f}" rx="2" fill="none" '
        f'stroke="{ink.words}" stroke-width="2"/>'
    )


def _rule(y: float, width: float, ink: Ink) -> str:
    return f'<rect x="0" y="{y:.1f}" width="{width}" height="1.5" fill="{ink.compared}"/>'


def _svg(width: int, height: int, parts: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{parts}</svg>'.encode()
