"""The search screen: results as you type, every choice offered, none taken by itself."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.navigation.location import AllDrugs, AllTopics, AllTreatments
from reader.pages.alarm import Alarm, AlarmHold
from reader.pages.search import MeaningLine, ResultLine, ResultsElsewhere, SearchPage
from reader.ui.access.announce import announce
from reader.ui.access.events import unwatched
from reader.ui.access.requests import Find, OpenIn
from reader.ui.access.told import tell_in
from reader.ui.language.words import own_mark, tr, tr_n
from reader.ui.look.calm import lay_out
from reader.ui.look.look import Look
from reader.ui.screens.alarm_card import alarm_words, card_parts, quiet_line
from reader.ui.screens.base import Screen
from reader.ui.screens.search_lines import FoundLine
from reader.ui.widgets.basics import FlowBox, button, label, let_go, pixmap_label, set_icon
from reader.ui.widgets.keyboard import ScreenKeys
from reader.ui.widgets.pressable import in_sentences
from reader.ui.widgets.search_box import SearchBox

_TYPING_MS = 800  # without a key: then what was found is said, not after every letter
_MOVED_MS = 400  # after lines moved by themselves, a press was meant for what stood there before


class SearchScreen(Screen):
    """A search field with what was found below it."""

    starts_in_field = True
    keeps_spine = True

    def __init__(self, look: Look, page: SearchPage, has_keys: bool = False) -> None:
        """`has_keys` draws keys to type with below the results."""
        super().__init__(look, tr("Search"))
        self._box = SearchBox(look, page.location.query, can_clear=True)
        self._box.changed.connect(self._on_typed)
        self._box.submitted.connect(self._on_submitted)
        head = QWidget()
        head_box = QVBoxLayout(head)
        gap = 24 if look.is_kiosk_scale else 10
        head_box.setContentsMargins(look.margin, gap, look.margin, 4)
        head_box.addWidget(self._box)
        self.box.insertWidget(0, head)
        self._pending = self._timer(0)  # after the keys already waiting, so typing is never held up
        self._pending.timeout.connect(self._find)
        if has_keys:
            self._add_keys()
        self._page = page
        # From the top down; what stays the same while somebody types is not made again.
        self._above: list[QWidget] = []
        self._above_for: object = None
        self._lines: list[FoundLine] = []
        self._below: list[QWidget] = []
        self._below_for: object = None
        self.column.addStretch(1)
        self._hold = AlarmHold()
        self._told = Alarm()  # the last one that was announced
        self._quiet = self._timer(_TYPING_MS)
        self._quiet.timeout.connect(self._on_rest)
        self._still = self._timer(_MOVED_MS)
        self._draw(self._hold.rested(page.alarm))
        self._quiet.start()

    def _add_keys(self) -> None:
        """Put keys to type with on the screen."""
        keys = ScreenKeys(self.look, self._box.field)
        self._box.fieldPressed.connect(keys.open)
        keys.pageRequest.connect(self.turn_page)
        keys.opened.connect(lambda: self.leave_paging_to_others(keys.has_paging))
        self.leave_paging_to_others(keys.has_paging)
        self.box.addWidget(keys)

    def _timer(self, interval: int) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(interval)
        return made

    def focus_field(self) -> None:
        """Put the cursor at the end of what was typed."""
        self._box.field.setFocus()
        self._box.field.setCursorPosition(len(self._box.field.text()))

    def show_results(self, page: SearchPage) -> None:
        """Replace what stands below the field, while somebody types in it."""
        self._page = page
        alarm = self._hold.typing(page.typing_alarm, page.location.query)
        self._draw(alarm)
        self.area.verticalScrollBar().setValue(0)
        if alarm.is_full:
            self._tell(alarm)
        self._quiet.start()

    def _draw(self, alarm: Alarm) -> None:
        page = self._page
        with unwatched():
            self._draw_above(page, alarm)
            self._draw_lines(page.crisis if alarm.only else page.results)
            self._draw_below(page, alarm)
            lay_out(self)

    def _draw_above(self, page: SearchPage, alarm: Alarm) -> None:
        told = (page.suggestions, page.shown_for, page.meanings, page.elsewhere, len(page.results))
        wanted = (alarm, None if alarm.only else told)
        if wanted == self._above_for:
            return
        self._above_for = wanted
        parts = card_parts(self.look, alarm, self.go)
        self._above = self._replaced(self._above, 0, (*parts, *self._heads(page, alarm)))
        for line in self._lines:
            line.raise_()  # a screen reader goes by this order

    def _heads(self, page: SearchPage, alarm: Alarm) -> Iterator[QWidget]:
        """What stands above the pages found."""
        if alarm.only:
            return
        if page.suggestions or page.shown_for:
            yield self._suggestions(page)
        yield from map(self._meaning, page.meanings)
        for other in page.elsewhere:
            yield from self._elsewhere(other)
        if page.results or alarm.is_caution:
            yield self._count(page, alarm)

    def _draw_lines(self, found: tuple[ResultLine, ...]) -> None:
        for place, line in enumerate(found):
            if place == len(self._lines):
                made = FoundLine(self.look, line, self._open)
                self.column.insertWidget(len(self._above) + place, made)
                self._lines.append(made)
            else:
                self._lines[place].fill(line)
                self._lines[place].setVisible(True)
        for left in self._lines[len(found) :]:
            left.hide()

    def _draw_below(self, page: SearchPage, alarm: Alarm) -> None:
        wanted = None if alarm.only or page.results else page.found_nothing
        if wanted != self._below_for:
            self._below_for = wanted
            parts = () if wanted is None else self._ways_on(page)
            self._below = self._replaced(self._below, len(self._above) + len(self._lines), parts)

    def _replaced(self, old: list[QWidget], place: int, new: Iterable[QWidget]) -> list[QWidget]:
        """Let go of widgets of the column, and put others into their place."""
        for widget in old:
            self.column.removeWidget(widget)
            let_go(widget)
        made = list(new)
        for index, widget in enumerate(made):
            self.column.insertWidget(place + index, widget)
        return made

    def _open(self, line: ResultLine) -> None:
        self._when_still(partial(self.go, line.location))

    def _count(self, page: SearchPage, alarm: Alarm) -> FlowBox:
        """How much was found, and the quiet line of danger in the same row, where it moves nothing."""
        holder = FlowBox(gap=24)
        if page.results:
            holder.add(label(_count_words(len(page.results)), "small", "quiet", wrap=False))
        if alarm.is_caution:
            holder.add(quiet_line(self.look))
        return holder

    # -- typing

    def _on_typed(self, _text: str) -> None:
        self._pending.start()

    def _on_submitted(self, _text: str) -> None:
        self._pending.stop()
        self._find()

    def _find(self) -> None:
        self.ask(Find(self._box.field.text()))

    def _take(self, text: str) -> None:
        self._box.field.setText(text)
        self._on_submitted(text)

    def _on_rest(self) -> None:
        """Nobody types any more: judge the text as it stands, and say what was found."""
        if any(each.isDown() for each in self.findChildren(QAbstractButton)):
            self._quiet.start()  # never move what is under a finger
            return
        before = self._hold.shown
        if (alarm := self._hold.rested(self._page.alarm)) != before:
            self._draw(alarm)
            self._still.start()
        self._tell(alarm)
        announce(self, _spoken(self._page, alarm))

    def _tell(self, alarm: Alarm) -> None:
        """Say an alarm once, a card in the middle of whatever is being said."""
        if alarm != self._told:
            self._told = alarm
            announce(self, in_sentences(*alarm_words(alarm)), interrupt=alarm.is_full)

    def _when_still(self, act: Callable[[], object]) -> None:
        """Do what a line was pressed for, unless the lines have just moved: the finger meant another."""
        if not self._still.isActive():
            act()

    # -- what was found

    def _suggestions(self, page: SearchPage) -> QWidget:
        if page.suggestions == (page.shown_for,):
            return label(tr("Showing results for {word}.").format(word=page.shown_for))
        holder = FlowBox(gap=10)
        words = tr("Did you mean:")
        if page.shown_for:
            words = tr("Showing results for {word}. Did you mean:").format(word=page.shown_for)
        holder.add(label(words, "body", wrap=self.look.is_large_text))
        for text in page.suggestions:
            chip = button(text, self.look, partial(self._take, text), kind="chip")
            if text == page.shown_for:
                chip.setProperty("current", True)
                set_icon(chip, self.look, "check", "pine", self.look.px("small"))
                chip.setAccessibleDescription(tr("Shown now"))
            holder.add(chip)
        return holder

    def _meaning(self, line: MeaningLine) -> QFrame:
        frame = FlowBox(gap=10, margins=(24, 8))
        frame.setProperty("role", "plumbox")
        if line.is_code:
            words = tr("Code {word}:")
        elif line.is_brand:
            words = tr("{word} is a brand name of:")
        elif line.is_street and len(line.meanings) > 1:
            words = tr("{word} can mean different drugs:")
        elif line.is_name:
            words = tr("{word} is another name for:")
        else:
            words = tr("{word}: see")
        frame.add(label(words.format(word=line.word), "body", wrap=self.look.is_large_text))
        for crumb in line.meanings:
            frame.add(button(crumb.label, self.look, partial(self.go, crumb.location), kind="chip"))
        return frame

    def _elsewhere(self, other: ResultsElsewhere) -> Iterator[QWidget]:
        """Pages in the language of the words that were typed; to open one is to go over to it."""
        mark = QHBoxLayout()
        mark.setSpacing(10)
        mark.addWidget(pixmap_label(self.look, "globe", "ink", self.look.px("icon")))
        mark.addWidget(label(own_mark(other.language), "h3"), 1)
        head = QWidget()
        head.setLayout(mark)
        tell_in(head, other.language)
        yield head
        for line in other.results:
            found = FoundLine(
                self.look, line, partial(self._open_in, other.language), own_mark(other.language)
            )
            tell_in(found, other.language)
            yield found

    def _open_in(self, language: str, line: ResultLine) -> None:
        self._when_still(partial(self.ask, OpenIn(language, line.location)))

    def _ways_on(self, page: SearchPage) -> Iterator[QWidget]:
        if page.found_nothing:
            yield label(tr("Nothing was found for that."), "h2")
            yield label(tr("Try another word, look through the lists, or call the helpline and ask."))
        else:
            yield label(tr("You can type a drug, a street name, a medicine or a question."))
        holder = FlowBox(gap=12)
        for text, place in (
            (tr("All drugs A–Z"), AllDrugs()),
            (tr("All treatments A–Z"), AllTreatments()),
            (tr("All topics A–Z"), AllTopics()),
        ):
            holder.add(button(text, self.look, partial(self.go, place)))
        yield holder


def _spoken(page: SearchPage, alarm: Alarm) -> str:
    """What was found, in a few words; nothing while nothing was typed, or where the card allows no more."""
    if alarm.only:
        return ""
    words = []
    if page.results:
        words.append(_count_words(len(page.results)))
    elif page.found_nothing:
        words.append(tr("Nothing was found for that."))
    if page.suggestions == (page.shown_for,):
        words.append(tr("Showing results for {word}.").format(word=page.shown_for))
    elif page.suggestions:
        words.append(tr("Did you mean:") + " " + ", ".join(page.suggestions))
    return in_sentences(*words)


def _count_words(count: int) -> str:
    return tr_n("{count} page found", "{count} pages found", count)
