"""The search screen: results as you type, every choice offered, none taken by itself."""

from collections.abc import Callable
from functools import partial
from html import escape

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.library.taxonomy import TermKind
from reader.navigation.location import AllDrugs, AllTopics, AllTreatments
from reader.pages.alarm import Alarm, AlarmHold
from reader.pages.search import MeaningLine, ResultLine, ResultsElsewhere, SearchPage
from reader.search.results import Span
from reader.ui.access.announce import announce
from reader.ui.access.requests import Find, OpenIn
from reader.ui.access.told import tell_in
from reader.ui.language.words import origin_words, own_mark, tr, tr_n
from reader.ui.look.calm import lay_out
from reader.ui.look.look import Look
from reader.ui.look.theme import MARK_INK
from reader.ui.screens.alarm_card import add_card, alarm_words, quiet_line
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import FlowBox, button, clear_layout, label, pixmap_label, set_icon
from reader.ui.widgets.pressable import Pressable, in_sentences, row
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
        self._pending = QTimer(self)
        self._pending.setSingleShot(True)
        self._pending.setInterval(0)  # after the keys already waiting, so typing is never held up
        self._pending.timeout.connect(self._find)
        if has_keys:
            from reader.ui.widgets.keyboard import ScreenKeys

            keys = ScreenKeys(look, self._box.field)
            self._box.fieldPressed.connect(keys.open)
            keys.pageRequest.connect(self.turn_page)
            keys.opened.connect(lambda: self.leave_paging_to_others(keys.has_paging))
            self.leave_paging_to_others(keys.has_paging)
            self.box.addWidget(keys)
        self._page = page
        self._hold = AlarmHold()
        self._told = Alarm()  # the last one that was announced
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_TYPING_MS)
        self._quiet.timeout.connect(self._on_rest)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_MOVED_MS)
        self._draw(self._hold.rested(page.alarm))
        self._quiet.start()

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
        clear_layout(self.column)
        add_card(self.column, self.look, alarm, self.go)
        if alarm.only:
            for line in page.crisis:
                self.column.addWidget(self._result(line))
        else:
            self._add_findings(page, alarm)
        self.column.addStretch(1)
        lay_out(self)

    def _add_findings(self, page: SearchPage, alarm: Alarm) -> None:
        if page.suggestions or page.shown_for:
            self._add_suggestions(page)
        for meaning in page.meanings:
            self.column.addWidget(self._meaning(meaning))
        for other in page.elsewhere:
            self._add_elsewhere(other)
        self._add_count(page, alarm)
        for line in page.results:
            self.column.addWidget(self._result(line))
        if not page.results:
            self._add_ways_on(page)

    def _add_count(self, page: SearchPage, alarm: Alarm) -> None:
        """How much was found, and the quiet line of danger in the same row, where it moves nothing."""
        holder = FlowBox(gap=24)
        if page.results:
            holder.add(label(_count_words(len(page.results)), "small", "quiet", wrap=False))
        if alarm.is_caution:
            holder.add(quiet_line(self.look))
        if page.results or alarm.is_caution:
            self.column.addWidget(holder)

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

    def _add_suggestions(self, page: SearchPage) -> None:
        if page.suggestions == (page.shown_for,):
            self.column.addWidget(label(tr("Showing results for {word}.").format(word=page.shown_for)))
            return
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
        self.column.addWidget(holder)

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

    def _add_elsewhere(self, other: ResultsElsewhere) -> None:
        """Pages in the language of the words that were typed; to open one is to go over to it."""
        mark = QHBoxLayout()
        mark.setSpacing(10)
        mark.addWidget(pixmap_label(self.look, "globe", "ink", self.look.px("icon")))
        mark.addWidget(label(own_mark(other.language), "h3"), 1)
        head = QWidget()
        head.setLayout(mark)
        tell_in(head, other.language)
        self.column.addWidget(head)
        for line in other.results:
            ask = partial(self.ask, OpenIn(other.language, line.location))
            found = self._result(line, ask, own_mark(other.language))
            tell_in(found, other.language)
            self.column.addWidget(found)

    def _result(
        self, line: ResultLine, press: Callable[[], object] | None = None, mark: str = ""
    ) -> Pressable:
        origin = f"<b>{escape(origin_words(line.origin))}.</b> " if line.origin else ""
        text = QLabel(origin + _marked(line.snippet, self.look))
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        text.setProperty("role", "small")
        accent = "plum" if line.kind is not TermKind.DRUG else "pine"
        press = partial(self._when_still, press or partial(self.go, line.location))
        made = row(self.look, line.title, text, line.symbol, accent, None, press)
        made.setProperty("kind", "tile")
        made.setAccessibleName(f"{mark}: {line.title}" if mark else line.title)
        snippet = "".join(span.text for span in line.snippet)
        words = (origin_words(line.origin), snippet) if line.origin else (snippet,)
        made.setAccessibleDescription(in_sentences(*words))
        made.seal()
        return made

    def _add_ways_on(self, page: SearchPage) -> None:
        if page.found_nothing:
            self.column.addWidget(label(tr("Nothing was found for that."), "h2"))
            words = tr("Try another word, look through the lists, or call the helpline and ask.")
            self.column.addWidget(label(words))
        else:
            self.column.addWidget(label(tr("You can type a drug, a street name, a medicine or a question.")))
        holder = FlowBox(gap=12)
        for text, place in (
            (tr("All drugs A–Z"), AllDrugs()),
            (tr("All treatments A–Z"), AllTreatments()),
            (tr("All topics A–Z"), AllTopics()),
        ):
            holder.add(button(text, self.look, partial(self.go, place)))
        self.column.addWidget(holder)


def _marked(spans: tuple[Span, ...], look: Look) -> str:
    honey = look.theme.colors["honey"]
    style = f"background-color: {honey}; color: {MARK_INK}; font-weight: bold;"
    texts = [(escape(span.text, quote=False), span.is_match) for span in spans]
    return "".join(f'<span style="{style}">{text}</span>' if is_match else text for text, is_match in texts)


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
