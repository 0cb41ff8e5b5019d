"""The bar at the top: where to go on the left, how the guide looks on the right."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QElapsedTimer, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.kiosk.policy import Permit, Policy
from reader.navigation.changes import AnyRequest
from reader.navigation.location import AllTopics, Display, Home, Location, Search
from reader.navigation.visit import Visit
from reader.ui.access.requests import Act, Go, Request
from reader.ui.access.told import tell_as_decoration
from reader.ui.language.words import tr
from reader.ui.look.look import Form, Look
from reader.ui.widgets.bars import LISTENS, bar_letters, hide_button
from reader.ui.widgets.basics import button, label
from reader.ui.widgets.language_segment import LanguageSegment

_RULE = 2  # pixels of the line below the bar, which layouts do not know of
_BESIDE_MARK = 6  # pixels between the mark and the names, more than between buttons
_CLOSE = 4  # pixels between buttons where even icons are too wide
_STAFF_PRESSES, _STAFF_MS = 5, 3000  # on the mark: how many within how many milliseconds


@dataclass(frozen=True)
class BarState:
    """What of a visit the bar shows: it is made anew when this changes."""

    at_home: bool
    can_go_back: bool
    can_go_forward: bool
    packet: int
    """How many pages the packet has."""
    listens: bool
    """Whether the page can be read aloud from here."""


def _margins(look: Look) -> tuple[int, int, int, int]:
    pad = 12 if look.is_kiosk_scale else 0 if look.finger else 3
    side = look.margin if look.form is Form.PORTRAIT else look.margin * 2 // 3
    rule = 0 if look.is_kiosk_scale or look.finger else _RULE
    return side, pad, side, pad + rule


class TopBar(QFrame):
    """The mark, the ways back and to Home and Search; on the right what is the same for every page."""

    requested = Signal(AnyRequest)

    def __init__(
        self,
        look: Look,
        visit: Visit,
        mark: QPixmap,
        names: tuple[str, str],
        policy: Policy,
        state: BarState,
        languages: tuple[str, ...] = (),
    ) -> None:
        """`names` are those of the guide and the clinic."""
        super().__init__()
        self.setObjectName("topbar")
        self.setProperty("form", look.form.value)
        self._look = look
        self._mark = mark
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*_margins(look))
        self._gap = 6
        self._row.setSpacing(self._gap)
        mark_label = self._add_mark()
        left = self._home_side(*names) if state.at_home else self._page_side(state)
        self._row.addStretch(1)
        self._ways_on(policy, state)
        self._languages: LanguageSegment | None = None
        if len(languages) > 1:
            self._languages = LanguageSegment(look, visit, languages)
            self._languages.requested.connect(self.requested)
            self._row.addWidget(self._languages)
        self._display: QPushButton | None = None
        self._hide: QPushButton | None = None
        if look.form is not Form.PORTRAIT:  # there the dock has them, within reach
            self._at_hand(policy)
        self._gives_way = [*left, mark_label, *([self._languages] if self._languages else [])]
        buttons = self.findChildren(QPushButton)
        self._faces = {
            made: (made.text(), made.icon(), made.iconSize()) for made in buttons if not made.icon().isNull()
        }

    def _at_hand(self, policy: Policy) -> None:
        """How the page looks, and hiding it."""
        self._display = self._place(tr("Text and color"), "text", Display())
        self._row.addWidget(self._display)
        if policy.allows(Permit.HIDE_SCREEN):
            self._hide = hide_button(self._look, partial(self._ask, Act.HIDE_SCREEN))
            self._row.addWidget(self._hide)

    def _ways_on(self, policy: Policy, state: BarState) -> None:
        is_high = self._look.form is Form.PORTRAIT
        if state.at_home:
            self._row.addWidget(self._place(tr("All topics"), "list", AllTopics()))
        if state.listens and not is_high:
            listen = self._button(tr("Listen"), "speaker", Act.LISTEN)
            listen.setProperty(LISTENS, True)
            self._row.addWidget(listen)
        if policy.allows(Permit.PACKETS):
            words = tr("Packet ({count})").format(count=state.packet) if state.packet else tr("Packet")
            self._row.addWidget(self._button(words, "doc", Act.PUT_TOGETHER))
        if policy.allows(Permit.START_OVER) and not is_high:
            self._row.addWidget(self._button(tr("Start over"), "refresh", Act.START_OVER))

    def fit(self, width: int) -> None:
        """Let parts give way, one after the other, until all that is left is whole."""
        self._bring_all_back()
        for give_way in self._ways():
            self._row.activate()
            if self._row.minimumSize().width() <= width:
                return
            give_way()
        self._row.activate()

    def _bring_all_back(self) -> None:
        """What gave way to a narrower window comes back."""
        if self.styleSheet():
            self.setStyleSheet("")
        for made, (words, icon, size) in self._faces.items():
            made.setText(words)
            made.setIcon(icon)
            made.setIconSize(size)
        self._row.setSpacing(self._gap)
        for widget in self._gives_way:
            widget.show()

    def _ways(self) -> Iterator[Callable[[], object]]:
        """Names get short, the mark goes, then icons, the languages, large letters, words.

        The languages go late: who does not read this one has no other way out of it that they can read.
        """
        if self._display is not None:
            yield partial(self._display.setText, tr("Display"))
        if self._hide is not None:
            yield partial(self._hide.setText, tr("Hide"))
        yield from (widget.hide for widget in self._gives_way[:-1])
        yield from (partial(made.setIcon, QIcon()) for made in self._faces)
        yield from (widget.hide for widget in self._gives_way[-1:] if self._display is not None)
        yield self._make_letters_usual
        yield from (partial(self._leave_icon, made) for made in self._faces if made is not self._hide)
        yield partial(self._row.setSpacing, _CLOSE)
        yield from (widget.hide for widget in self._gives_way[-1:])

    def _make_letters_usual(self) -> None:
        self.setStyleSheet(bar_letters(self._look))

    def _leave_icon(self, made: QPushButton) -> None:
        words, icon, size = self._faces[made]
        made.setAccessibleName(made.accessibleName() or words)
        made.setToolTip(made.toolTip() or words)
        made.setIcon(icon)
        usual = self._look.usual_px("icon")
        made.setIconSize(size.scaled(size.width(), usual, Qt.AspectRatioMode.KeepAspectRatio))
        made.setText("")

    def _add_mark(self) -> QLabel:
        mark = _Mark(partial(self._ask, Act.OPEN_STAFF))
        tell_as_decoration(mark)
        mark.setPixmap(self._mark)
        mark.setFixedSize(self._mark.deviceIndependentSize().toSize())
        self._row.addWidget(mark)
        return mark

    def _home_side(self, guide: str, clinic: str) -> list[QWidget]:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.setContentsMargins(_BESIDE_MARK, 0, 0, 0)
        brand = label(guide, wrap=False)
        brand.setObjectName("brand")
        names.addStretch(1)
        names.addWidget(brand)
        hidden: list[QWidget] = [brand]
        if clinic:
            clinic_label = label(clinic, wrap=False)
            clinic_label.setObjectName("clinic")
            names.addWidget(clinic_label)
            hidden.insert(0, clinic_label)
        names.addStretch(1)
        self._row.addLayout(names)
        return hidden

    def _page_side(self, state: BarState) -> list[QWidget]:
        back = self._button(tr("Back"), "back", Act.GO_BACK)
        back.setEnabled(state.can_go_back)
        self._row.addWidget(back)
        self._row.addWidget(self._place(tr("Home"), "home", Home()))
        self._row.addWidget(self._place(tr("Search"), "search", Search()))
        if not state.can_go_forward:
            return []
        forward = self._button(tr("Forward"), "next", Act.GO_FORWARD)
        self._row.addWidget(forward)
        return [forward]

    def _place(self, text: str, icon: str, location: Location) -> QPushButton:
        return self._button(text, icon, Go(location))

    def _button(self, text: str, icon: str, request: Request) -> QPushButton:
        return button(text, self._look, partial(self._ask, request), icon, kind="flat", place="bar")

    def _ask(self, request: Request) -> None:
        self.requested.emit(request)

    def minimumSizeHint(self) -> QSize:
        # The bar folds to fit its window; its contents must not hold the window open.
        border = self.contentsMargins()
        return QSize(0, self._row.minimumSize().height() + border.top() + border.bottom())


class _Mark(QLabel):
    """The guide's mark. Five quick presses on it are the staff's way in where there is no keyboard."""

    def __init__(self, on_staff: Callable[[], object]) -> None:
        super().__init__()
        self._on_staff = on_staff
        self._presses = 0
        self._since = QElapsedTimer()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if not self._presses or self._since.elapsed() > _STAFF_MS:
            self._presses = 0
            self._since.start()
        self._presses += 1
        if self._presses == _STAFF_PRESSES:
            self._presses = 0
            self._on_staff()
