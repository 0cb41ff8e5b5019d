"""What stands around the page: the bars and the helpline panel, each where the form of window puts it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from reader.kiosk.layers import Layer
from reader.kiosk.policy import Permit
from reader.navigation.location import Home
from reader.ui.look.look import Form, form_for, is_narrow, largest_percent
from reader.ui.widgets.basics import clear_layout
from reader.ui.widgets.helpline_panel import HelplinePanel
from reader.ui.widgets.low_bar import LowBar
from reader.ui.widgets.page_place import PagePlace
from reader.ui.widgets.small_window import SmallWindow, covers
from reader.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from reader.ui.window.main_window import MainWindow


class WindowFrame:
    """The parts of one window. `helpline` and `place`, where the page stands, are there once it is built."""

    helpline: HelplinePanel
    place: PagePlace

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._grid = QGridLayout(window.layers.ground)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._bar: TopBar | None = None
        self._small: SmallWindow | None = None
        self._bar_state = (False, False, False)

    def build(self) -> None:
        """Make all parts anew in the window's look, the helpline first; the top bar comes with the page."""
        window = self._window
        clear_layout(self._grid)
        self._bar = None
        self.helpline = HelplinePanel(window.settings.panel(), window.look)
        self.place = PagePlace(window.look)
        self._grid.addWidget(self.place, 1, 0)
        self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(0, 1)
        if window.look.form is Form.RAIL:
            self._grid.addWidget(self.helpline, 1, 1)
            return
        if window.look.form is Form.PORTRAIT:
            low_bar = LowBar(window.look, window.visit, window.policy, window.guide.languages)
            low_bar.lookChanged.connect(window.change_look)
            low_bar.hideRequest.connect(window.hide_screen)
            self._grid.addWidget(low_bar, 2, 0)
        self._grid.addWidget(self.helpline, 3, 0)

    def renew_bar(self) -> TopBar | None:
        """Have the top bar fit the place in the history; the bar that was taken away, if one was."""
        history = self._window.visit.history
        state = (isinstance(history.current.location, Home), history.can_go_back, history.can_go_forward)
        if self._bar is not None and state == self._bar_state:
            return None
        old, self._bar_state = self._bar, state
        self._bar = self._top_bar()
        if old is not None:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._grid.addWidget(self._bar, 0, 0, 1, 2)
        self._bar.lower()  # assistive technology finds it first too
        return old

    def _top_bar(self) -> TopBar:
        window = self._window
        bar = TopBar(
            window.look,
            window.visit,
            window.looks.mark(window.look),
            window.guide.name,
            window.settings.clinic.name,
            window.policy,
            window.guide.languages,
        )
        bar.startOverRequest.connect(window.start_over)
        bar.hideRequest.connect(window.hide_screen)
        bar.staffRequest.connect(window.open_staff)
        bar.packetRequest.connect(window.go_handouts)
        bar.goRequest.connect(window.go)
        bar.backRequest.connect(window.go_back)
        bar.forwardRequest.connect(window.go_forward)
        bar.lookChanged.connect(window.change_look)
        return bar

    def fit(self) -> None:
        """Let the bars fold and the panel drop small print until all of it is whole."""
        if self._bar is None:
            return
        window = self._window
        self._bar.fit(window.width())
        self.helpline.fit_window(window.size())

    def shape_now(self) -> tuple[Form, int, bool]:
        """The layout for the window as large as it is, its largest text, and whether columns are too wide."""
        width = self._window.width()
        form = form_for(width, self._window.height())
        return form, largest_percent(form, width), is_narrow(form, width)

    def mind_smallness(self, anew: bool = False) -> None:
        """Show the helpline alone while the window is too small for the guide; `anew` in another look."""
        window = self._window
        is_small = covers(window.size())
        if self._small is not None and (anew or not is_small):
            small, self._small = self._small, None
            window.layers.take(small)
            small.deleteLater()
        if is_small and self._small is None:
            hide = window.hide_screen if window.policy.allows(Permit.HIDE_SCREEN) else None
            self._small = SmallWindow(window.settings.panel(), window.look, hide)
            self._small.setParent(window)
            window.layers.put(Layer.SMALL, self._small)
