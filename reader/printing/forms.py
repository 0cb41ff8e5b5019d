"""Sets what people write on: fields, tables to write in, and the options of a decision."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtGui import QPainter

from reader.content.blocks import Field, Fields, Options, Room, Table, Text, WritingTable
from reader.handouts.labels import form_words
from reader.printing.bench import Bench, draw_blank, draw_marked, set_lines
from reader.printing.boxes import box_room, draw_box, hand_pitch, ruled, rules
from reader.printing.flow import Strip
from reader.printing.measures import units
from reader.printing.tags import Tag
from reader.printing.text import SetText
from reader.render.forms import Form, FormWords, option_table, room_words
from reader.render.paper import Run, Runs, runs_of

_BETWEEN = 14.0  # points between two choices, and between two fields side by side
_SHORT = 0.24  # of the width; two fields with labels up to this stand side by side


def form_strips(block: Form, bench: Bench) -> list[Strip]:
    """The title, and what is below it."""
    words, sizes = form_words(bench.document.language), bench.sizes
    inner = bench.within("Sect")
    title = set_lines(inner, (Run(block.title),), sizes.subheading, tag=inner.tag.add("H3"), together=True)
    title[-1].with_next = True
    match block:
        case Fields(_, fields):
            rest = [strip for strips in _fields(fields, inner, words) for strip in strips]
            for strip in rest[:-1]:  # a card that people cut out had better stand on one page
                strip.near_next = True
        case WritingTable(header, rows):
            rest = _table(Table(header, rows), inner, room=words.room, least=units(sizes.row))
        case Options():
            rest = _table(option_table(block, words), inner, box=words.box)
    if rest and not rest[0].gap:
        rest[0].gap = units(sizes.item_gap)
    return [*title, *rest]


def _table(table: Table, bench: Bench, room: str = "", box: str = "", least: float = 0.0) -> list[Strip]:
    from reader.printing.tables import Manner, table_strips

    return table_strips(table, bench, Manner(least, room, box))


def _fields(fields: tuple[Field, ...], bench: Bench, words: FormWords) -> Iterator[list[Strip]]:
    """The strips of each field; two short ones stand side by side where they are small."""
    waiting = list(fields)
    while waiting:
        field = waiting.pop(0)
        if waiting and not bench.sizes.is_large and _is_short(field, bench) and _is_short(waiting[0], bench):
            strips = [_pair(field, waiting.pop(0), bench, words)]
        else:
            strips = _field(field, bench, words)
        for strip in strips[:-1]:
            strip.with_next = True
        strips[0].gap = units(bench.sizes.item_gap * 2)
        yield strips


def _is_short(field: Field, bench: Bench) -> bool:
    if field.room not in (Room.LINE, Room.DATE):
        return False
    return bench.setter.width(_label(field), bench.sizes.body) <= bench.width * _SHORT


def _pair(one: Field, other: Field, bench: Bench, words: FormWords) -> Strip:
    width = (bench.width - units(_BETWEEN)) / 2
    shift = width + units(_BETWEEN)
    halves = [replace(bench, width=width, inset=bench.inset + left) for left in (0.0, shift)]
    strips = [
        ruled(half, _label(field), room_words(field, words))
        for half, field in zip(halves, (one, other), strict=True)
    ]

    def paint(painter: QPainter, x: float, y: float) -> None:
        for strip in strips:
            strip.paint(painter, x, y)

    return Strip(max(strip.height for strip in strips), paint)


def _label(field: Field) -> Runs:
    runs = runs_of(field.label)
    end = "" if not runs or runs[-1].text[-1:] in ":?.!" or runs[-1].raised else ":"
    return (
        *(run if run.raised else replace(run, bold=True) for run in runs),
        *((Run(end, bold=True),) if end else ()),
    )


def _field(field: Field, bench: Bench, words: FormWords) -> list[Strip]:
    said = room_words(field, words)
    match field.room:
        case Room.LINE | Room.DATE:
            return [ruled(bench, _label(field), said)]
        case Room.LINES:
            return [
                *set_lines(bench, _label(field), bench.sizes.body, together=True),
                *rules(bench, said, field.lines),
            ]
        case Room.BOXES if not field.choices:
            return [_choices(None, (runs_of(field.label),), bench, words)]
        case Room.BOXES:
            choices = tuple((Run(choice),) for choice in field.choices)
            return [_choices(_label(field), choices, bench, words)]
        case Room.SCALE:
            ends = runs_of((Text(" – ".join(field.choices)),))
            label = (*_label(field), Run(" "), *ends)
            return [*set_lines(bench, label, bench.sizes.body, together=True), _scale(field, said, bench)]


_Piece = tuple[SetText, float, float, Callable[[QPainter, float, float], None] | None, Tag]


def _choices(label: Runs | None, choices: tuple[Runs, ...], bench: Bench, words: FormWords) -> Strip:
    """The label, and the choices behind it in as many lines as they need, each behind its box."""
    body, room = bench.sizes.body, box_room(bench.sizes)
    pitch = max(units(body.pitch), hand_pitch(bench.sizes) * 0.85)
    placed: list[tuple[SetText, float, float, Tag, Tag | None]] = []
    x = y = 0.0
    if label is not None:
        text = bench.setter.set(label, body, bench.width)
        placed.append((text, 0.0, 0.0, bench.tag.add("P"), None))
        y = text.height - units(body.pitch)
        x = text.natural_width + units(_BETWEEN) if len(text.lines) == 1 else bench.width
    listed = bench.tag.add("L", numbering="None")
    for choice in choices:
        text = bench.setter.set(choice, body, bench.width - room)
        if x and x + room + text.natural_width > bench.width:
            x, y = 0.0, y + pitch
        entry = listed.add("LI")
        box = entry.add("Lbl").add("Figure", alt=words.box)
        placed.append((text, x, y, entry.add("LBody"), box))
        x += room + text.natural_width + units(_BETWEEN)
        y += text.height - units(body.pitch)
    lead = (pitch - units(body.pitch)) / 2

    def paint(painter: QPainter, left: float, top: float) -> None:
        for text, right, down, tag, box in placed:
            place = (left + bench.inset + right, top + down + lead)
            if box is not None:
                draw_box(painter, box, body, *place)
                place = (place[0] + room, place[1])
            draw_marked(painter, tag, text, place)
            draw_blank(painter, text, place)

    return Strip(y + pitch, paint)


def _scale(field: Field, said: str, bench: Bench) -> Strip:
    """A box for each number, the number below it."""
    body, numbers = bench.sizes.body, field.steps
    tag = bench.tag.add("Figure", alt=said)
    step = min(bench.width / len(numbers), units(body.size * 3.6))
    set_numbers = [bench.setter.mark(str(number), body) for number in numbers]

    def paint(painter: QPainter, x: float, y: float) -> None:
        for place, number in enumerate(set_numbers):
            left = x + bench.inset + place * step
            draw_box(painter, tag, body, left, y)
            number.draw(
                painter, left + units(body.size) / 2 - number.natural_width / 2, y + units(body.pitch)
            )

    return Strip(units(2 * body.pitch + 3), paint)
