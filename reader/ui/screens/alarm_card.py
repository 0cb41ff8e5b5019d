"""The card of danger above what a search found, and the quiet line where danger is only possible."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QLabel, QWidget

from reader.navigation.location import Location
from reader.pages.alarm import Alarm, Card
from reader.ui.access.told import tell_in
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import danger_box, label
from reader.ui.widgets.pressable import tile


def card_parts(look: Look, alarm: Alarm, go: Callable[[Location], object]) -> Iterator[QWidget]:
    """The card, where an alarm has one: a box for each of its languages, and the way to more."""
    if not alarm.is_full:
        return
    yield from map(_box, alarm.cards)
    if not alarm.cards:
        yield danger_box(8, *(label(words, "h2") for words in _plain_words()))
        return
    last = alarm.cards[-1]  # in the language of the window, where the guide has it
    if last.more_title:
        act = partial(go, last.more)
        yield tile(look, last.more_title, tr("Read more"), "alert", "brick", act, chevron=True)


def quiet_line(look: Look) -> QLabel:
    """Whom to call if there is danger after all; small, for most who read it are in none."""
    made = label(tr("In danger now? 911 · 988"), "small", wrap=look.is_large_text)
    made.setObjectName("caution")
    return made


def alarm_words(alarm: Alarm) -> list[str]:
    """What is said aloud of an alarm: all of its card in the language read first."""
    if alarm.is_caution:
        return [tr("In danger now? 911 · 988")]
    if not alarm.is_full:
        return []
    return [alarm.cards[0].title, *alarm.cards[0].steps] if alarm.cards else list(_plain_words())


def _box(card: Card) -> QWidget:
    made = danger_box(6, label(card.title, "h2"), *map(label, card.steps))
    tell_in(made, card.language)
    return made


def _plain_words() -> tuple[str, str]:
    """For a guide without cards in this language."""
    return (
        tr("Is someone in danger now? Call 911."),
        tr("Thinking about suicide? Call or text 988, day or night."),
    )
