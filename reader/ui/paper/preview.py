"""The page as it will be printed, drawn in the window."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from reader.printing.paper import Sheets
from reader.printing.pdf import painting
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import button, label


class Preview(QFrame):
    """One page at a time, with buttons to turn them."""

    pageTurned = Signal()

    def __init__(self, look: Look, width: int) -> None:
        """`width` is that of the drawn page in pixels."""
        super().__init__()
        self._width = width
        self._sheets: Sheets | None = None
        self._page = 1
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(label(tr("Preview"), "h2"), 1)
        self._before = button("", look, lambda: self._turn(-1), "prev", "icon")
        self._before.setAccessibleName(tr("Previous page"))
        self._place = label("", "small", "strong", wrap=False)
        self._after = button("", look, lambda: self._turn(1), "next", "icon")
        self._after.setAccessibleName(tr("Next page"))
        for each in (self._before, self._after):
            each.setFixedWidth(max(look.target, look.px("icon") + 24))
        for part in (self._before, self._place, self._after):
            head.addWidget(part)
        box.addLayout(head)
        self._picture = QLabel()
        self._picture.setObjectName("paper")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        box.addWidget(self._picture)
        self._words = label("", "body", "quiet")
        box.addWidget(self._words)
        self.show_words("")

    @property
    def is_empty(self) -> bool:
        """Whether no page is shown."""
        return self._sheets is None

    def show_sheets(self, sheets: Sheets) -> None:
        """Show these pages, staying on the same one where there is one."""
        self._sheets = sheets
        self._page = min(self._page, sheets.page_count)
        self._draw()

    def show_words(self, words: str) -> None:
        """Show no page but these words."""
        self._sheets = None
        self._page = 1
        self._words.setText(words)
        self._draw()

    def _turn(self, step: int) -> None:
        if self._sheets is not None:
            self._page = max(1, min(self._sheets.page_count, self._page + step))
            self._draw()

    def _draw(self) -> None:
        sheets = self._sheets
        self._words.setVisible(sheets is None)
        for part in (self._picture, self._before, self._place, self._after):
            part.setVisible(sheets is not None)
        if sheets is None:
            return
        self._before.setEnabled(self._page > 1)
        self._after.setEnabled(self._page < sheets.page_count)
        self._place.setText(tr("{now} of {pages}").format(now=self._page, pages=sheets.page_count))
        self._picture.setPixmap(page_picture(sheets, self._page, self._width, self.devicePixelRatioF()))
        self._picture.setAccessibleName(
            tr("Page {now} of {pages} as printed").format(now=self._page, pages=sheets.page_count)
        )
        self.pageTurned.emit()


def page_picture(sheets: Sheets, page: int, width: int, ratio: float) -> QPixmap:
    """One page on white, `width` logical pixels wide."""
    points, high = sheets.page_size
    size = QSize(width, round(width * high / points))
    drawn = QPixmap(size * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.white)
    with painting(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(width / points, width / points)
        sheets.paint(painter, page)
    return drawn
