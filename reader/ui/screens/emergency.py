"""The screen of an emergency: what is happening on the left, six steps in pictures on the right.

Nothing scrolls while there is room: pictures get smaller before words do, and go where there is none left.
Where text is large the first steps, and 911 with them, come before everything else.
"""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.kiosk.policy import Policy
from reader.pages.emergency import EmergencyPage, Step
from reader.ui.access.requests import PrintArticle
from reader.ui.access.told import tell_as_choice, tell_as_decoration
from reader.ui.language.words import tr
from reader.ui.look.look import Form, Look
from reader.ui.screens.article_parts import offer_paper
from reader.ui.screens.base import Screen
from reader.ui.widgets.article_view import PictureShelf
from reader.ui.widgets.basics import label, pixmap_label, set_tone
from reader.ui.widgets.pressable import Pressable

_SHAPE = 230, 420  # height and width of the pictures of steps
_LEAST_PICTURE = 44  # pixels of height; a smaller one says nothing
_SIZES = (
    ("body", "h3", ""),
    ("body", "body", "strong"),
    ("small", "small", "strong"),
    ("smallest", "small", "strong"),
)
"""Letters of the words and of the heads: the first of these that fit."""
_CHOICES = ("body", "body", "small", "smallest")
_LIST = {Form.RAIL: 316, Form.STRIP: 232, Form.PORTRAIT: 0}
_GAP = {Form.RAIL: 14, Form.STRIP: 8, Form.PORTRAIT: 12}


class EmergencyScreen(Screen):
    """The situations are places of their own, so that going back and changing language work."""

    def __init__(self, look: Look, page: EmergencyPage, shelf: PictureShelf, policy: Policy) -> None:
        super().__init__(look, page.article.title)
        self._page = page
        self._gap = _GAP[look.form]
        self._is_list = look.percent > 150 or look.narrow
        self._is_high = look.form is Form.PORTRAIT
        self._across = 1 if self._is_list else 2 if self._is_high else 3
        self._list_width = 0
        self.column.setSpacing(self._gap)
        situation = page.situations[page.chosen]
        steps = enumerate(situation.steps, start=1)
        self._cards = [_StepCard(look, number, step, shelf.swaps) for number, step in steps]
        self._choices: list[QLabel] = []
        self._fitted = QSize()
        self._foot = label(page.foot, "small")
        self._foot.setVisible(bool(page.foot))
        self._head = self._heading()
        self._steps = self._step_cards(situation.warning)
        self._list = self._situations(2 if self._is_high and not self._is_list else 1)
        self._arrange()
        whole = self.spine.add(tr("Sources"), "book", partial(self.go, page.whole))
        whole.setAccessibleName(tr("Sources, and the whole page"))
        offer_paper(self, page.article.location.article, policy)
        self.scrolled.connect(self._fit)

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

    def _step_cards(self, warning: str) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(self._gap)
        if warning:
            box.addWidget(label(warning, "small", "strong"))
        grid = QGridLayout()
        grid.setSpacing(self._gap)
        for index, card in enumerate(self._cards):
            grid.addWidget(card, index // self._across, index % self._across)
        for column in range(self._across):
            grid.setColumnStretch(column, 1)
        box.addLayout(grid)
        if not self._is_list and not self._is_high:
            box.addWidget(self._foot)
        return box

    def _situations(self, across: int) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(6)
        box.addWidget(label(tr("What is happening?"), "small", "strong"))
        grid = QGridLayout()
        grid.setSpacing(self._gap * 2 // 3)
        for index, each in enumerate(self._page.situations):
            is_chosen = index == self._page.chosen
            made = Pressable(self.look, "choice", partial(self.go, self._page.at(index)))
            made.setCheckable(True)
            tell_as_choice(made)
            made.setChecked(is_chosen)
            made.setProperty("chosen", is_chosen)
            made.face.setContentsMargins(12, 4, 8, 4)
            words = label(each.title, "body", "strong")
            self._choices.append(words)
            made.face.addWidget(words, 1)
            color = "on-brick" if is_chosen else "ink"
            made.face.addWidget(pixmap_label(self.look, "next", color, self.look.px("small")))
            made.setAccessibleName(each.title)
            made.seal()
            grid.addWidget(made, index // across, index % across)
        for column in range(across):
            grid.setColumnStretch(column, 1)
        box.addLayout(grid)
        if self._is_list or self._is_high:
            box.addWidget(self._foot)
        return box

    def _arrange(self) -> None:
        if self._is_list or self._is_high:
            # Where text is large the steps, and 911 with them, come first.
            for part in (self._head, self._steps, self._list) if self._is_list else self._high():
                self.column.addLayout(part)
            self.column.addStretch(1)
            return
        self._list_width = (
            _LIST[self.look.form] * min(self.look.percent, 110 if self.look.is_kiosk_scale else 135) // 100
        )
        self.column.addLayout(self._head)
        body = QHBoxLayout()
        body.setSpacing(self._gap * 3 // 2)
        beside = QWidget()
        beside.setFixedWidth(self._list_width)
        self._list.setParent(None)
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

    def _fit(self) -> None:
        """Letters as large as there is room for, and to the pictures what the words leave."""
        if self.area.size() == self._fitted or not self.isVisible():
            return
        self._fitted = self.area.size()
        for card in self._cards:
            card.show_picture(0)
        if self._is_list:
            return
        for size in range(len(_SIZES)):
            for card in self._cards:
                card.wear(size)
            for words in self._choices:
                _set_role(words, _CHOICES[size], "strong")
            _set_role(self._lead, _CHOICES[size], "strong")
            _set_role(self._title, "h1" if size < 2 else "h2")
            _set_role(self._foot, "small" if size < 2 else "smallest")
            spare, width = self._spare()
            self.column.invalidate()
            whole = self.area.height() - self.column.totalHeightForWidth(self.area.width())
            if whole < 0:
                spare = min(spare, whole)
            if spare >= 0:
                break
        rows = -(-len(self._cards) // self._across)
        height = min(spare // rows - 4, width * _SHAPE[0] // _SHAPE[1])
        for card in self._cards:
            card.show_picture(height if height >= _LEAST_PICTURE else 0)

    def _spare(self) -> tuple[int, int]:
        """Pixels of height that the words leave, and the width of a step's card."""
        margins = self.column.contentsMargins()
        width = self.area.width() - margins.left() - margins.right()
        room = self.area.height() - margins.top() - margins.bottom() - self._gap
        room -= _height(self._head, width)
        beside = self._list_width + self._gap * 3 // 2 if self._list_width else 0
        tall = _height(self._list, self._list_width or width)
        beside_list = room - tall
        if not beside:
            room -= tall + self._gap
        first = self._steps.itemAt(0)
        if first is not None and first.widget() is not None:
            room -= first.heightForWidth(width - beside) + self._gap
        each = (width - beside - (self._across - 1) * self._gap) // self._across
        for start in range(0, len(self._cards), self._across):
            row = self._cards[start : start + self._across]
            room -= max(card.height_for(each) for card in row) + (self._gap if start else 0)
        if beside and self._page.foot:
            room -= self._foot.heightForWidth(width - beside) + self._gap
        return (room if not beside or beside_list >= 0 else min(room, beside_list)), each


def _height(layout: QLayout, width: int) -> int:
    return (
        layout.totalHeightForWidth(width)
        if layout.hasHeightForWidth()
        else layout.totalMinimumSize().height()
    )


def _set_role(words: QLabel, role: str, tone: str = "") -> None:
    """Other letters for a label."""
    if (words.property("role"), words.property("tone") or "") != (role, tone):
        words.setProperty("role", role)
        set_tone(words, tone)


class _StepCard(QFrame):
    """One step: its number and what to do, a picture, and the words."""

    def __init__(self, look: Look, number: int, step: Step, swaps: dict[bytes, bytes]) -> None:
        super().__init__()
        self.setProperty("role", "step")
        self.setProperty("calls", step.calls)
        self._look, self._step, self._swaps = look, step, swaps
        box = QVBoxLayout(self)
        side = 16 if look.is_kiosk_scale else 10
        box.setContentsMargins(side, side * 3 // 4, side, side * 3 // 4)
        box.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(10)
        disc = label(str(number), "h3", wrap=False)
        disc.setProperty("role", "disc")
        disc.setProperty("calls", step.calls)
        size = look.px("h3") * 3 // 2
        disc.setFixedSize(size, size)
        disc.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
        self._head = label(step.head, "h3")
        head.addWidget(self._head, 1)
        box.addLayout(head)
        self._picture = QLabel()
        tell_as_decoration(self._picture)  # the words say the same
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # Its width must not hold the card open.
        self._picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._picture.hide()
        box.addWidget(self._picture)
        self._words = label(step.words, "body")
        self._words.setVisible(bool(step.words))
        box.addWidget(self._words)
        box.addStretch(1)

    def wear(self, size: int) -> None:
        """Write it in letters of one of the sizes."""
        words, head, tone = _SIZES[size]
        _set_role(self._words, words)
        _set_role(self._head, head, tone)

    def height_for(self, width: int) -> int:
        """What its words need at a width, in pixels."""
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(width)

    def show_picture(self, height: int) -> None:
        """Draw the picture so many pixels high; 0 for none."""
        if not self._step.picture or height <= 0:
            self._picture.hide()
            return
        size = QSize(height * _SHAPE[1] // _SHAPE[0], height)
        self._picture.setPixmap(self._look.icons.picture(f"step-{self._step.picture}", self._swaps, size))
        self._picture.setFixedHeight(height)
        self._picture.show()
