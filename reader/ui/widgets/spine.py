"""The spine beside a page: what can be done with this page, and the paging buttons beside the scroll mark."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QWidget

from reader.ui.access.told import SKIPPED
from reader.ui.language.words import tr
from reader.ui.look.look import Form, Look
from reader.ui.widgets.basics import button, label
from reader.ui.widgets.stacked import Face, StackedButton, faces

_WIDTH = {Form.RAIL: 112, Form.STRIP: 104, Form.PORTRAIT: 0}
_NARROW = 84  # where the window has no room for two columns, and letters stay as they are at 100 %
_PAD = 8
_TURNER_HIGH, _TURNER_WIDE, _TURNER_LEAST = 64, 76, 56

_Way = QBoxLayout.Direction


class Spine(QFrame):
    """Upright beside a page; lying in the dock of a high screen. It gives way as the window gets small."""

    changed = Signal()  # it needs another width

    def __init__(self, look: Look, turn: Callable[[int], object]) -> None:
        """`turn` goes one page up (-1) or down (1)."""
        super().__init__()
        self.setObjectName("spine")
        self.setProperty(SKIPPED, True)
        self._look = look
        self._lies = look.form is Form.PORTRAIT
        self._actions: list[StackedButton] = []
        self._fitted = (-1, -1, -1, True)
        self._box = QBoxLayout(_Way.LeftToRight if self._lies else _Way.TopToBottom, self)
        self._box.setContentsMargins(*((0, 0, 0, 0) if self._lies else (_PAD, _PAD, _PAD, _PAD)))
        self._box.setSpacing(4)
        if not self._lies:
            self._box.addStretch(1)
        self._pager = QWidget()
        self._pager_box = QBoxLayout(self._box.direction(), self._pager)
        self._pager_box.setContentsMargins(0, 0, 0, 0)
        self._pager_box.setSpacing(6)
        self._place = label("", "small", wrap=False)
        self._place.setObjectName("place")
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._turners = [
            self._turner("up", tr("Page up"), partial(turn, -1)),
            self._turner("down", tr("Page down"), partial(turn, 1)),
        ]
        for each in (self._turners[0], self._place, self._turners[1]):
            self._pager_box.addWidget(each)
        self._box.addWidget(self._pager)
        self._pager.hide()

    @property
    def beside(self) -> int:
        """Pixels it takes of the page's width while it is there."""
        return 0 if self._lies else max(self._least(), self.minimumWidth())

    @property
    def lies(self) -> bool:
        """Whether it stands in a dock below the page, with others."""
        return self._lies

    @property
    def has_actions(self) -> bool:
        """Whether it is there for more than paging."""
        return bool(self._actions)

    @property
    def action_count(self) -> int:
        """How many actions it offers."""
        return len(self._actions)

    def add(self, text: str, icon: str, on_press: Callable[[], object], first: bool = False) -> StackedButton:
        """One more action, at the end or before all others."""
        made = StackedButton(text, self._look, on_press, icon)
        index = 0 if first else len(self._actions)
        self._actions.insert(index, made)
        self._box.insertWidget(index, made, 1 if self._lies else 0)
        if first:
            made.lower()  # first for assistive technology too
        self._fitted = (-1, -1, -1, True)
        return made

    def show_paging(self, now: int, pages: int, shows: bool) -> None:
        """Say where in the page the view is; `shows` is whether there is anything to turn.

        Both buttons can always be pressed: one that cannot is passed over by the keyboard, which has
        turned the page to its end by the time it gets there.
        """
        self._pager.setVisible(shows)
        gap = " " if self._is_flat else "\n"
        self._place.setText(str(now) + gap + tr("of {pages}").format(pages=pages))
        self._place.setAccessibleName(tr("Page {now} of {pages}").format(now=now, pages=pages))
        self.fit()

    def show_place(self, shows: bool) -> None:
        """Whether it says where in the page the view is; in the narrowest windows its buttons are all."""
        self._place.setVisible(shows)
        for each in self._turners:
            each.setFixedWidth(_TURNER_WIDE if shows else max(self._look.target, _TURNER_LEAST))

    def fit(self) -> None:
        """Have all of it whole in the height there is; lying, its dock sees to that."""
        paging = -1 if self._pager.isHidden() else len(self._place.text())
        state = (self.height(), len(self._actions), paging, self.isHidden())
        if state == self._fitted:
            return
        self._fitted = state
        if self._lies:
            self.changed.emit()
            return
        self._place.show()
        all_faces = faces(self._look)
        if self._look.narrow:  # the page needs the width
            usual = self._look.usual_px("small")
            all_faces = [Face(usual), *(face for face in all_faces if face.letters <= usual)]
        ways = [(face, flat) for flat in (False, True) for face in all_faces]
        for face, flat in ways:
            self.wear(face, flat or (self._look.percent >= 150 and not self._look.narrow))
            if self._is_whole():
                self._part_long(face)
                break
        else:
            self._place.hide()  # in the lowest windows, where the number is one of a hundred
        self.setFixedWidth(max(self._least(), self._box.totalMinimumSize().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._lies:
            self.fit()

    def wear(self, face: Face, flat: bool) -> None:
        """Draw every action so; `flat` has the paging buttons side by side with the place below."""
        for each in self._actions:
            each.wear(face)
        sheet = f"font-size: {face.letters}px;"
        if self._place.styleSheet() != sheet:
            self._place.setStyleSheet(sheet)
        self._place.ensurePolished()
        if self._lies:
            self._pager_box.invalidate()
            self._pager.updateGeometry()  # the box remembers what it needed with other words
            self._box.invalidate()
            self.updateGeometry()  # or the dock would go by what it needed before
            return
        self._is_flat = flat
        self._arrange_pager(flat)
        self._pager_box.invalidate()
        self._pager.updateGeometry()
        self._box.invalidate()

    # -- private

    _is_flat = False

    def _least(self) -> int:
        """Pixels of width it has at least."""
        return _NARROW if self._look.narrow else _WIDTH[self._look.form]

    def _is_whole(self) -> bool:
        return self._box.totalMinimumSize().height() <= self.height()

    def _part_long(self, face: Face) -> None:
        """Part words at a blank where they alone hold the spine open, if there is room to."""
        parted = replace(face, lines=2)
        widths = [(each, each.width_in(face), each.width_in(parted)) for each in self._actions]
        least = max([self._least() - 2 * _PAD, *(narrow for _, _, narrow in widths)])
        long = [each for each, whole, _ in widths if whole > least]
        for each in long:
            each.wear(parted)
        self._box.invalidate()
        if not self._is_whole():
            for each in long:
                each.wear(face)
            self._box.invalidate()

    def _arrange_pager(self, flat: bool) -> None:
        for each in self._turners:
            each.setFixedSize(self._turner_width(flat), self._look.target if flat else _TURNER_HIGH)
        if flat == (self._pager_box.count() == 2):
            return
        parts: tuple[QWidget, ...] = (self._turners[0], self._place, self._turners[1])
        for part in parts:
            self._pager_box.removeWidget(part)
        while self._pager_box.count():
            self._pager_box.takeAt(0)
        if flat:
            row = QBoxLayout(_Way.LeftToRight)
            row.setSpacing(6)
            for each in self._turners:
                row.addWidget(each)
            self._pager_box.addLayout(row)
            self._pager_box.addWidget(self._place)
            self._place.setText(self._place.text().replace("\n", " "))
        else:
            for part in parts:
                self._pager_box.addWidget(part)

    def _turner_width(self, flat: bool) -> int:
        if flat:
            return max(self._look.target, self._look.bar_px("icon") + 16)
        return self._least() - 2 * _PAD if not self._lies else _TURNER_WIDE

    def _turner(self, icon: str, name: str, press: Callable[[], object]) -> QPushButton:
        kind = "primary" if icon == "down" else "plain"
        made = button("", self._look, press, icon, kind, place="bar")
        made.setProperty("part", "turner")
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setFixedSize(self._turner_width(False), max(self._look.target, _TURNER_HIGH))
        return made
