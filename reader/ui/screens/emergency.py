"""The screen of an emergency: what is happening on the left, six steps in pictures on the right.

Nothing scrolls while there is room: pictures and letters get smaller, then sentences that can wait are
left to the whole page. Where text is large the first steps, and 911 with them, come before everything else.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from reader.kiosk.policy import Policy
from reader.pages.emergency import EmergencyPage
from reader.ui.access.requests import PrintArticle
from reader.ui.language.words import tr
from reader.ui.look.look import Form, Look
from reader.ui.screens.article_parts import offer_paper
from reader.ui.screens.base import Screen
from reader.ui.screens.emergency_parts import (
    CHOICES,
    SHAPE,
    SIZES,
    Sentences,
    SituationList,
    StepCard,
    forget_sizes,
    set_role,
)
from reader.ui.widgets.article_view import PictureShelf
from reader.ui.widgets.basics import label

_LEAST_PICTURE = 44  # pixels of height; a smaller one says nothing
_PICTURES = 84, 60, 48  # pixels of height that letters and words give way for
_LEAST_CHOICES = 4  # situations in sight, before letters get smaller
_FIRST = 3  # steps that come before all else where text is large
_LIST = {Form.RAIL: 316, Form.STRIP: 232, Form.PORTRAIT: 0}
_LIST_SHARE = 0.3  # of the height, where the situations stand above the steps
_GAP = {Form.RAIL: 14, Form.STRIP: 8, Form.PORTRAIT: 12}
_ENDLESS = 1_000_000  # pixels of height


class EmergencyScreen(Screen):
    """The situations are places of their own, so that going back and changing language work."""

    def __init__(self, look: Look, page: EmergencyPage, shelf: PictureShelf, policy: Policy) -> None:
        super().__init__(look, page.article.title)
        self._page = page
        self._gap = _GAP[look.form]
        self._is_list = look.percent > 150 or look.narrow
        # Beside a list of situations wide letters would leave room for columns of few words only.
        self._is_high = look.form is Form.PORTRAIT or (look.form is Form.RAIL and look.percent > 125)
        across = 2 if look.form is Form.PORTRAIT else 3
        self._across = 1 if self._is_list else across
        self._list_width = 0
        self.column.setSpacing(self._gap)
        situation = page.situations[page.chosen]
        steps = enumerate(situation.steps, start=1)
        self._cards = [StepCard(look, number, step, shelf.swaps) for number, step in steps]
        self._fitted = QSize()
        self._foot = label(page.foot, "small")
        self._foot.setVisible(bool(page.foot))
        self._signs = Sentences(situation.signs, "small", "strong")
        self._more = Sentences(situation.more, "small")
        self._head = self._heading()
        self._steps = self._step_cards()
        across = across if self._is_high and not self._is_list else 1
        titles = [each.title for each in page.situations]
        self._list = SituationList(look, titles, page.chosen, self._choose, across, self._gap * 2 // 3)
        self._list.on_turn = self._fit_again
        if self._is_list or self._is_high:
            self._list.addWidget(self._foot)
        self._arrange()
        if not self._is_list:
            self._scroll(False)
        self.spine.add(tr("Whole page"), "list", partial(self.go, page.whole))
        sources = self.spine.add(tr("Sources"), "book", partial(self.go, page.sources))
        sources.setAccessibleName(tr("Sources, and the whole page"))
        offer_paper(self, page.article.location.article, policy)
        self.scrolled.connect(self._fit)
        self.area.installEventFilter(self)

    def print_shown(self) -> None:
        """Print the whole article."""
        self.ask(PrintArticle(self._page.article.location.article))

    # -- parts

    def _heading(self) -> QBoxLayout:
        """The title, and what holds for all beside it, or below it where there is no room."""
        stacked = self._is_high or self._is_list or self.look.percent > 125
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(way)
        row.setSpacing(2 if stacked else 2 * self._gap)
        self._title = label(tr("Is this an emergency?"), "h1", wrap=stacked)
        row.addWidget(self._title)
        self._lead = label(self._page.lead, "body", "strong")
        row.addWidget(self._lead, 0 if stacked else 1, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _step_cards(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(self._gap)
        if not self._is_list:
            box.addWidget(self._signs)
        grid = QGridLayout()
        grid.setSpacing(self._gap)
        for index, card in enumerate(self._cards):
            grid.addWidget(card, index // self._across, index % self._across)
        for column in range(self._across):
            grid.setColumnStretch(column, 1)
        box.addLayout(grid)
        if self._is_list:
            box.addWidget(self._signs)
        box.addWidget(self._more)
        if not self._is_list and not self._is_high:
            box.addWidget(self._foot)
        return box

    def _choose(self, index: int) -> None:
        self.go(self._page.at(index))

    def _arrange(self) -> None:
        if self._is_list or self._is_high:
            # Where text is large the steps, and 911 with them, come first.
            for part in (self._head, self._steps, self._list) if self._is_list else self._high():
                self.column.addLayout(part)
            self.column.addStretch(1)
            return
        self._list_width = (
            _LIST[self.look.form] * min(self.look.percent, 110 if self.look.is_kiosk_scale else 120) // 100
        )
        self.column.addLayout(self._head)
        body = QHBoxLayout()
        body.setSpacing(self._gap * 3 // 2)
        beside = QWidget()
        beside.setFixedWidth(self._list_width)
        beside.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.addStretch(1)
        self._steps.addStretch(1)
        body.addWidget(beside)
        body.addLayout(self._steps, 1)
        self.column.addLayout(body)
        self.column.addStretch(1)

    def _high(self) -> tuple[QBoxLayout, ...]:
        return self._head, self._list, self._steps

    # -- room

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.area and event.type() is QEvent.Type.Resize:
            self._fit()  # the spine took or gave room
        return super().eventFilter(watched, event)

    def _fit_again(self) -> None:
        self._fitted = QSize()
        self._fit()

    def _fit(self) -> None:
        """Letters as large as there is room for, and to the pictures what the words leave."""
        if self.area.size() == self._fitted or not self.isVisible():
            return
        if not self._fitted.isEmpty():
            self._list.start_again()
        self._fitted = self.area.size()
        for card in self._cards:
            card.show_picture(0)
        if self._is_list:
            self._list.fit(self._width(), _ENDLESS)
            self._fit_first()
            return
        rows = -(-len(self._cards) // self._across)
        has_pictures = all(card.has_picture for card in self._cards)
        good, *less = (rows * height for height in _PICTURES) if has_pictures else (0,)
        all_words = [*(card.words for card in self._cards), self._signs, self._more]
        ways = [(True, good, 3), *((False, height, len(SIZES)) for height in (good, *less, 0))]
        self._scroll(not any(self._fits_in(all_words, *way) for way in ways))
        width = self._width() - self._beside()
        each = (width - (self._across - 1) * self._gap) // self._across
        height = min(self._spare() // rows - 4, each * SHAPE[0] // SHAPE[1])
        for card in self._cards:
            card.show_picture(height if height >= _LEAST_PICTURE else 0)

    def _scroll(self, scrolls: bool) -> None:
        """Have a scroll mark and paging buttons, or none: they would take the room that then is missing."""
        policy = Qt.ScrollBarPolicy
        self.area.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff
        )
        self.need_paging(scrolls)

    def _fits_in(self, words: Sequence[Sentences], is_whole: bool, need: int, sizes: int) -> bool:
        """Try letters from the largest on; whether some leave as many pixels of height as needed."""
        for size in range(sizes):
            for each in words:
                each.show_all() if is_whole else each.show_least()
            self._wear(size)
            if self._spare() >= need:
                self._fill(words, need)
                return True
        return False

    def _fit_first(self) -> None:
        """Have the first steps in sight, and leave out none of the words of the others."""
        first = [card.words for card in self._cards[:_FIRST]]
        for size in range(len(SIZES)):
            for words in first:
                words.show_least()
            self._wear(size)
            if self._spare() >= 0:
                break
        self._fill(first, 0)

    def _fill(self, words: Sequence[Sentences], need: int) -> None:
        """Add sentences, to each in turn, while there is room."""
        growing = [each for each in words if not each.is_whole]
        while growing:
            for each in tuple(growing):
                each.show_more()
                if self._spare() < need:
                    each.show_more(-1)
                    growing.remove(each)
                elif each.is_whole:
                    growing.remove(each)

    def _wear(self, size: int) -> None:
        for card in self._cards:
            card.wear(size)
        self._list.wear(size)
        set_role(self._lead, CHOICES[size], "strong")
        set_role(self._title, ("h1", "h1", "h2", "h2", "h3")[size])
        set_role(self._foot, "small" if size < 2 else "smallest")
        set_role(self._signs, "small" if size < 3 else "smallest", "strong")
        set_role(self._more, "small" if size < 2 else "smallest")

    def _width(self) -> int:
        margins = self.column.contentsMargins()
        return self.area.width() - margins.left() - margins.right()

    def _beside(self) -> int:
        return self._list_width + self._gap * 3 // 2 if self._list_width else 0

    def _spare(self) -> int:
        """Pixels of height that the words leave; below 0 where something is not in sight."""
        forget_sizes(self.column)
        margins = self.column.contentsMargins()
        width = self._width()
        room = self.area.height() - margins.top() - margins.bottom() - self._gap - _height(self._head, width)
        if self._is_list:
            return room - self._cards_height(self._cards[:_FIRST], width)
        steps = self._cards_height(self._cards, width - self._beside())
        for each in (self._signs, self._more):
            if each.text():
                steps += each.heightForWidth(width - self._beside()) + self._gap
        if self._list_width:
            shown = self._list.fit(self._list_width, room)
            if self._page.foot:
                steps += self._foot.heightForWidth(width - self._beside()) + self._gap
        else:
            shown = self._list.fit(width, int(room * _LIST_SHARE))
            room -= _height(self._list, width) + self._gap
        forget_sizes(self.column)
        whole = self.area.height() - self.column.totalHeightForWidth(self.area.width())
        spare = room - steps
        if shown < min(_LEAST_CHOICES, len(self._page.situations)):
            return min(spare, whole, -1)
        return spare if whole >= 0 else min(spare, whole)

    def _cards_height(self, cards: Sequence[StepCard], width: int) -> int:
        each = (width - (self._across - 1) * self._gap) // self._across
        rows = [cards[at : at + self._across] for at in range(0, len(cards), self._across)]
        return sum(max(card.height_for(each) for card in row) for row in rows) + self._gap * (len(rows) - 1)


def _height(layout: QLayout, width: int) -> int:
    return (
        layout.totalHeightForWidth(width)
        if layout.hasHeightForWidth()
        else layout.totalMinimumSize().height()
    )
