"""The screen from which a visitor takes an article's key points, or the helpline, along on a phone."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from reader.navigation.location import ArticlePage, Home
from reader.pages.parts import Crumb
from reader.pages.take import TakePage
from reader.ui.language.words import language_name, tr
from reader.ui.look.look import Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import label
from reader.ui.widgets.card_grid import CardGrid
from reader.ui.widgets.qr_code import QrCode

_ROOM = 1100  # pixels, for all squares side by side


class TakeScreen(Screen):
    """Squares for a phone: key points as plain text, the helpline to call, and perhaps an official page."""

    def __init__(self, look: Look, page: TakePage, tel: str, number: str) -> None:
        super().__init__(look, tr("Take it with you"))
        article = ArticlePage(page.location.article)
        here = Crumb(page.location, tr("Take it with you"))
        self.add_crumbs((Crumb(Home()), Crumb(article, page.title), here))
        self.column.addWidget(label(tr("Take it with you"), "h1"))
        self.column.addWidget(label(_lead(page)))
        panes = [
            *self._phone_panes(page),
            self._pane(
                tr("Key points of this page"),
                page.text,
                4 if look.narrow else 8 if look.is_kiosk_scale else 6,
                tr("Your phone shows this as text. You choose whether to keep it."),
            ),
            self._pane(
                tr("Call the helpline"),
                tel,
                9 if look.is_kiosk_scale else 7,
                tr("Your phone offers to call {number}.").format(number=number),
            ),
        ]
        if page.official_page:
            panes.append(self._official_pane(page.official_page))
        across = min(3, len(panes))
        widest = max(pane.minimumSizeHint().width() for pane in panes)
        grid = CardGrid(max(_ROOM // across, widest), across, (40, 20))
        for pane in panes:
            grid.add(pane)
        self.column.addWidget(grid)
        self.column.addStretch(1)

    def _phone_panes(self, page: TakePage) -> Iterator[QFrame]:
        """The page itself, over the clinic's own Wi-Fi, where it has a phone edition."""
        module = 7 if self.look.is_kiosk_scale else 5
        if page.wifi:
            words = tr(
                "First join the clinic's Wi-Fi: {name}. It may have no internet; choose to stay on it."
            )
            named = words.format(name=page.wifi_name)
            yield self._pane(tr("Join the clinic's Wi-Fi"), page.wifi, module, named)
        if page.phone_page:
            words = tr("Your phone opens this page in {language}, over the clinic's Wi-Fi.")
            opens = words.format(language=language_name(page.language))
            yield self._addressed(tr("This page on your phone"), page.phone_page, module, opens)

    def _official_pane(self, address: str) -> QFrame:
        """The address stands below in plain sight: nobody is sent to a page they cannot see."""
        return self._addressed(
            tr("Read more on the web"),
            address,
            7 if self.look.is_kiosk_scale else 5,
            tr("Your phone opens this official page. It needs internet."),
        )

    def _addressed(self, title: str, address: str, module: int, words: str) -> QFrame:
        """A square that opens a web address, with the address as a person types it."""
        pane = self._pane(title, address, module, words)
        box = pane.layout()
        assert isinstance(box, QVBoxLayout)
        # Words break at the zero-width blanks; a web address has no others.
        typed = address.removeprefix("https://").removeprefix("http://")
        shown = typed.replace("/", "/\u200b").replace("-", "-\u200b")
        box.insertWidget(box.count() - 1, label(shown, "small", "strong"))
        return pane

    def _pane(self, title: str, text: str, module: int, words: str) -> QFrame:
        pane = QFrame()
        box = QVBoxLayout(pane)
        box.setContentsMargins(0, 8, 0, 8)
        box.setSpacing(10)
        box.addWidget(label(title, "h2"))
        box.addWidget(QrCode(text, module, title), 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(label(words))
        box.addStretch(1)
        return pane


def _lead(page: TakePage) -> str:
    if page.phone_page:
        return tr("Point the camera of your phone at a square.")
    if page.official_page:
        return tr("Point the camera of your phone at a square. The first two need no internet.")
    return tr("Point the camera of your phone at a square. No internet is needed.")
