"""What stands around the page: the bars and the helpline panel, each where the form of window puts it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from reader.kiosk.layers import Layer
from reader.kiosk.policy import Permit
from reader.navigation.location import Home
from reader.ui.access.requests import Act
from reader.ui.look.look import Form, form_for, is_narrow, largest_percent
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import clear_layout
from reader.ui.widgets.dock import Dock
from reader.ui.widgets.helpline_panel import HelplinePanel
from reader.ui.widgets.page_place import PagePlace
from reader.ui.widgets.small_window import SmallWindow, covers
from reader.ui.widgets.top_bar import BarState, TopBar
from reader.ui.window.host import Host


class WindowFrame:
    """The parts of one window. `helpline` and `place`, where the page stands, are there once it is built."""

    helpline: HelplinePanel
    place: PagePlace

    def __init__(self, host: Host) -> None:
        self._host = host
        self._grid = QGridLayout(host.layers.ground)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._bar: TopBar | None = None
        self._small: SmallWindow | None = None
        self._dock: Dock | None = None
        self._bar_state: BarState | None = None
        self.beside: Callable[[], QWidget] | None = None
        """Makes what stands beside the page, where something does."""

    def clear(self) -> None:
        """Let go of all parts."""
        clear_layout(self._grid)
        self._bar = self._dock = None

    def build(self) -> None:
        """Make all parts in the window's look, the helpline first; the top bar comes with the page."""
        host = self._host
        self.helpline = HelplinePanel(host.settings.panel(), host.look)
        self.place = PagePlace(host.look)
        self._grid.addWidget(self._with_beside(), 1, 0)
        self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(0, 1)
        if host.look.form is Form.RAIL:
            self._grid.addWidget(self.helpline, 0, 1, 2, 1)
            return
        if host.look.form is Form.PORTRAIT:
            self._dock = Dock(host.look, host.policy)
            self._dock.requested.connect(host.answer)
            self._grid.addWidget(self._dock, 2, 0)
        self._grid.addWidget(self.helpline, 3, 0)

    def _with_beside(self) -> QWidget:
        """The place of the page, or a row of it and what stands beside it; below it in a narrow window."""
        if self.beside is None:
            return self.place
        holder = QWidget()
        is_wide = self._host.look.form is not Form.PORTRAIT
        box: QBoxLayout = QHBoxLayout(holder) if is_wide else QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.place, 1)
        box.addWidget(self.beside())
        return holder

    def show_page(self, screen: Screen) -> TopBar | None:
        """Have bar and dock fit the page that is shown now; the bar that was taken away, if one was."""
        host = self._host
        listens = (
            screen.can_be_read_aloud and host.settings.speech.offered and host.policy.allows(Permit.SPEECH)
        )
        if self._dock is not None:
            self._dock.hold(screen.spine, listens)
        elif listens and host.look.is_large_text:
            screen.offer_listening()
            listens = False  # one button for one thing
        return self._renew_bar(listens)

    def drop_page(self) -> None:
        """Let go of what the page put into the dock."""
        if self._dock is not None:
            self._dock.hold(None, listens=False)

    def renew_packet(self) -> TopBar | None:
        """Have the bar say how many pages the packet has; the bar that was taken away, if one was."""
        old = self._renew_bar(self._bar_state.listens) if self._bar_state is not None else None
        self.fit()
        return old

    def put_instead(self, widget: QWidget | None) -> None:
        """Put a widget in the page's place, or with None the page again; its spine goes with it."""
        self.place.put_instead(widget)
        if self._dock is not None:
            self._dock.show_spine(widget is None)

    def _renew_bar(self, listens: bool) -> TopBar | None:
        history, packet = self._host.visit.history, self._host.visit.packet
        state = BarState(
            isinstance(history.current.location, Home),
            history.can_go_back,
            history.can_go_forward,
            len(packet.articles) if self._host.policy.allows(Permit.PACKETS) else 0,
            listens,
        )
        if self._bar is not None and state == self._bar_state:
            return None
        old, self._bar_state = self._bar, state
        self._bar = self._top_bar(state)
        if old is not None:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._grid.addWidget(self._bar, 0, 0)
        self._bar.lower()  # assistive technology finds it first too
        return old

    def _top_bar(self, state: BarState) -> TopBar:
        host = self._host
        bar = TopBar(
            host.look,
            host.visit,
            host.looks.mark(host.look),
            (host.guide.name, host.settings.clinic.name),
            host.policy,
            state,
            host.guide.languages,
        )
        bar.requested.connect(host.answer)
        return bar

    def fit(self) -> None:
        """Let the bars fold and the panel drop small print until all of it is whole."""
        if self._bar is None:
            return
        host = self._host
        beside = self.helpline.width() if host.look.form is Form.RAIL else 0
        self._bar.fit(host.widget.width() - beside)
        self.helpline.fit_window(host.widget.size())

    def shape_now(self) -> tuple[Form, int, bool]:
        """The layout for the window as large as it is, its largest text, and whether columns are too wide."""
        width, height = self._host.widget.width(), self._host.widget.height()
        form = form_for(width, height)
        return form, largest_percent(form, width), is_narrow(form, width)

    def mind_smallness(self, anew: bool = False) -> None:
        """Show the helpline alone while the window is too small for the guide; `anew` in another look."""
        host = self._host
        is_small = covers(host.widget.size())
        if self._small is not None and (anew or not is_small):
            small, self._small = self._small, None
            host.layers.take(small)
            small.deleteLater()
        if is_small and self._small is None:
            hides = host.policy.allows(Permit.HIDE_SCREEN)
            hide = partial(host.answer, Act.HIDE_SCREEN) if hides else None
            self._small = SmallWindow(host.settings.panel(), host.look, hide)
            self._small.setParent(host.widget)
            host.layers.put(Layer.SMALL, self._small)
