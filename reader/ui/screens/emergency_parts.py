"""The parts of an emergency's screen: the cards of its steps, and the list of situations."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout

from reader.pages.emergency import Said, Step
from reader.ui.access.told import tell_as_choice, tell_as_decoration
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import label, pixmap_label, set_tone
from reader.ui.widgets.pressable import Pressable

SHAPE = 230, 420  # height and width of the pictures of steps
SIZES = (
    ("body", "h3", ""),
    ("body", "body", "strong"),
    ("small", "small", "strong"),
    ("smallest", "small", "strong"),
    ("smallest", "smallest", "strong"),
)
"""Letters of the words and of the heads: the first of these that fit."""
CHOICES = ("body", "body", "small", "smallest", "smallest")


def set_role(words: QLabel, role: str, tone: str = "") -> None:
    """Other letters for a label."""
    if (words.property("role"), words.property("tone") or "") != (role, tone):
        words.setProperty("role", role)
        set_tone(words, tone)


def forget_sizes(layout: QLayout) -> None:
    """Have a layout, and all within it, ask anew what its parts need: Qt does so only before it paints."""
    for item in filter(None, map(layout.itemAt, range(layout.count()))):
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            inner = widget.layout()
        if inner is not None:
            forget_sizes(inner)
        if widget is not None:
            widget.updateGeometry()
    layout.invalidate()


class Sentences(QLabel):
    """Words of which a screen with little room shows fewer: whole sentences, the last left out first."""

    def __init__(self, said: Sequence[Said], role: str, tone: str = "") -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._said = said
        self._more = 0
        self.show_all()

    @property
    def is_whole(self) -> bool:
        """Whether all of the words stand there."""
        return self._more >= sum(not each.stays for each in self._said)

    def show_all(self) -> None:
        """Leave nothing out."""
        self._show(len(self._said))

    def show_least(self) -> None:
        """Show only what has to stay."""
        self._show(0)

    def show_more(self, step: int = 1) -> None:
        """Show one sentence more, or with -1 one less."""
        self._show(self._more + step)

    def _show(self, more: int) -> None:
        self._more = more
        self.setText(" ".join(self._kept(more)))
        if self.parentWidget() is not None:  # else it would be a window
            self.setVisible(bool(self.text()))

    def _kept(self, more: int) -> Iterator[str]:
        for each in self._said:
            more -= not each.stays
            if each.stays or more >= 0:
                yield each.text


class StepCard(QFrame):
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
        self._disc = label(str(number), "h3", wrap=False)
        self._disc.setProperty("calls", step.calls)
        self._disc.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
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
        self.words = Sentences(step.words, "body")
        self.words.setParent(self)
        self.words.show_all()
        box.addWidget(self.words)
        box.addStretch(1)
        self._wear_disc("h3")

    @property
    def has_picture(self) -> bool:
        """Whether there is a picture of the step."""
        return bool(self._step.picture)

    def wear(self, size: int) -> None:
        """Write it in letters of one of the sizes."""
        words, head, tone = SIZES[size]
        set_role(self.words, words)
        set_role(self._head, head, tone)
        self._wear_disc("small" if head.startswith("small") else "h3")

    def height_for(self, width: int) -> int:
        """What its words need at a width, in pixels."""
        layout = self.layout()
        assert layout is not None
        forget_sizes(layout)
        return layout.totalHeightForWidth(width)

    def _wear_disc(self, letters: str) -> None:
        """The number's disc, as large as letters of that name ask for."""
        size = self._look.px(letters) * 3 // 2
        if self._disc.width() == size and self._disc.property("role") == "disc":
            return
        self._disc.setFixedSize(size, size)
        self._disc.setProperty("small", letters == "small")
        set_role(self._disc, "disc", letters)

    def show_picture(self, height: int) -> None:
        """Draw the picture so many pixels high; 0 for none."""
        if not self._step.picture or height <= 0:
            self._picture.hide()
            return
        size = QSize(height * SHAPE[1] // SHAPE[0], height)
        self._picture.setPixmap(self._look.icons.picture(f"step-{self._step.picture}", self._swaps, size))
        self._picture.setFixedHeight(height)
        self._picture.show()


class SituationList(QVBoxLayout):
    """The situations, as many at a time as there is room for; a last row leads to the others."""

    def __init__(
        self,
        look: Look,
        titles: Sequence[str],
        chosen: int,
        go: Callable[[int], object],
        across: int,
        gap: int,
    ) -> None:
        """`go` is told the index of the situation that was pressed."""
        super().__init__()
        self.setSpacing(6)
        self._look, self._chosen, self._across, self._gap = look, chosen, across, gap
        self._role, self._start, self._end = "body", -1, 0
        self.on_turn: Callable[[], object] = lambda: None
        self._head = label(tr("What is happening?"), "small", "strong")
        self.addWidget(self._head)
        self._grid = QGridLayout()
        self._grid.setSpacing(gap)
        self._words: list[QLabel] = []
        self._rows = [
            self._row(each, index == chosen, partial(go, index)) for index, each in enumerate(titles)
        ]
        self._others = self._row(tr("More situations"), False, self._turn)
        for column in range(across):
            self._grid.setColumnStretch(column, 1)
        self.addLayout(self._grid)
        for index, row in enumerate((*self._rows, self._others)):
            self._grid.addWidget(row, index // across, index % across)
        self._others.hide()

    def _row(self, title: str, is_chosen: bool, press: Callable[[], object]) -> Pressable:
        made = Pressable(self._look, "choice", press)
        if press != self._turn:
            made.setCheckable(True)
            tell_as_choice(made)
            made.setChecked(is_chosen)
        made.setProperty("chosen", is_chosen)
        made.face.setContentsMargins(12, 2, 8, 2)
        words = label(title, "body", "strong")
        words.setProperty("part", "choice")
        self._words.append(words)
        made.face.addWidget(words, 1)
        color = "on-brick" if is_chosen else "ink"
        made.face.addWidget(pixmap_label(self._look, "next", color, self._look.px("small")))
        made.setAccessibleName(title)
        made.seal()
        return made

    def wear(self, size: int) -> None:
        """Write it in letters of one of the sizes."""
        for words in self._words:
            set_role(words, CHOICES[size], "strong")

    def fit(self, width: int, height: int) -> int:
        """Show as many as fit in so many pixels, the chosen one among them; how many are shown."""
        if self._start < 0:
            self._start = 0
            while self._chosen >= (end := self._end_from(self._start, width, height)) > self._start:
                self._start = end
        self._end = max(self._end_from(self._start, width, height), self._start + 1)
        is_cut = self._end - self._start < len(self._rows)
        shown = [*self._rows[self._start : self._end], *([self._others] if is_cut else [])]
        for row in (*self._rows, self._others):
            self._grid.removeWidget(row)
            row.setVisible(row in shown)
        for index, row in enumerate(shown):
            self._grid.addWidget(row, index // self._across, index % self._across)
        self.invalidate()
        return self._end - self._start

    def start_again(self) -> None:
        """Begin the list where the chosen one is."""
        self._start = -1

    def _turn(self) -> None:
        self._start = self._end if self._end < len(self._rows) else 0
        self.on_turn()

    def _end_from(self, start: int, width: int, height: int) -> int:
        """The end of what fits from one situation on; all of them where they do."""
        each = (width - (self._across - 1) * self._gap) // self._across
        tall = [row.heightForWidth(each) for row in self._rows]
        head = self._head.sizeHint().height() + self.spacing()
        if start == 0 and head + self._height(tall) <= height:
            return len(tall)
        end = start
        more = self._others.heightForWidth(each)
        while end < len(tall) and head + self._height([*tall[start : end + 1], more]) <= height:
            end += 1
        return end

    def _height(self, tall: list[int]) -> int:
        rows = [max(tall[at : at + self._across]) for at in range(0, len(tall), self._across)]
        return sum(rows) + self._gap * (len(rows) - 1)
