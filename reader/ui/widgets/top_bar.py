"""The bar at the top: where to go on the left, how the guide looks on the right."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.navigation.location import AllTopics, Display, Home, Search
from reader.navigation.visit import Visit
from reader.ui.look import Form, Look
from reader.ui.told import tell_as_decoration
from reader.ui.widgets.basics import button, label
from reader.ui.words import tr

_RULE = 2  # pixels of the line below the bar, which layouts do not know of


class LookControls(QWidget):
    """Text size and contrast, side by side."""

    lookChanged = Signal(str)  # "grow", "shrink" or "theme"

    def __init__(self, look: Look, visit: Visit) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        smaller = self._button("A–", tr("Smaller text"), look, "shrink")
        smaller.setEnabled(visit.can_shrink)
        larger = self._button("A+", tr("Larger text"), look, "grow")
        larger.setEnabled(visit.can_grow)
        contrast = button(
            tr("Contrast"), look, lambda: self.lookChanged.emit("theme"), "contrast", place="bar"
        )
        for each in (smaller, larger, contrast):
            row.addWidget(each)

    def _button(self, text: str, name: str, look: Look, change: str) -> QPushButton:
        made = button(text, look, lambda: self.lookChanged.emit(change), place="bar")
        made.setAccessibleName(f"{text} {name}")
        made.setToolTip(name)
        return made


class TopBar(QFrame):
    """The mark, the ways back and to Home and Search, and the look controls where they fit."""

    goRequest = Signal(object)  # Location
    backRequest = Signal()
    forwardRequest = Signal()
    lookChanged = Signal(str)

    def __init__(self, look: Look, visit: Visit, mark: QPixmap, guide: str, clinic: str) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self._look = look
        self._visit = visit
        self._mark = mark
        self._row = QHBoxLayout(self)
        pad = 12 if look.is_kiosk_scale else 7
        side = look.margin if look.form is Form.PORTRAIT else look.margin * 2 // 3
        self._row.setContentsMargins(side, pad, side, pad + _RULE)
        self._row.setSpacing(16 if look.is_kiosk_scale else 10)
        at_home = isinstance(visit.history.current.location, Home)
        mark_label = self._add_mark()
        left = self._home_side(guide, clinic) if at_home else self._page_side()
        self._row.addStretch(1)
        right: list[QWidget] = []
        if at_home:
            right.append(self._place(tr("All topics"), "grid", AllTopics()))
        if look.form is not Form.PORTRAIT:
            controls = LookControls(look, visit)
            controls.lookChanged.connect(self.lookChanged)
            right.append(controls)
        for widget in right:
            self._row.addWidget(widget)
        self._fold_target = right[-1] if look.form is not Form.PORTRAIT else None
        self._menu = button(tr("Display"), look, lambda: self.goRequest.emit(Display()), "text", place="bar")
        self._row.addWidget(self._menu)
        self._menu.hide()
        self._gives_way = [mark_label, *left]

    def fit(self, width: int) -> None:
        """Fold the look controls into the Display button, then drop the mark, until the bar fits."""
        if self._fold_target is not None:
            self._fold_target.show()
            self._menu.hide()
            if self._row.minimumSize().width() > width:
                self._fold_target.hide()
                self._menu.show()
        for widget in self._gives_way:
            self._row.activate()
            if self._row.minimumSize().width() <= width:
                return
            widget.hide()

    def _add_mark(self) -> QLabel:
        mark = QLabel()
        tell_as_decoration(mark)
        mark.setPixmap(self._mark)
        mark.setFixedSize(self._mark.deviceIndependentSize().toSize())
        self._row.addWidget(mark)
        return mark

    def _home_side(self, guide: str, clinic: str) -> list[QWidget]:
        names = QVBoxLayout()
        names.setSpacing(0)
        brand = label(guide, wrap=False)
        brand.setObjectName("brand")
        names.addStretch(1)
        names.addWidget(brand)
        hidden: list[QWidget] = []
        if clinic:
            clinic_label = label(clinic, wrap=False)
            clinic_label.setObjectName("clinic")
            names.addWidget(clinic_label)
            hidden.append(clinic_label)
        names.addStretch(1)
        self._row.addLayout(names)
        return hidden

    def _page_side(self) -> list[QWidget]:
        history = self._visit.history
        back = button(tr("Back"), self._look, self.backRequest.emit, "back", place="bar")
        back.setEnabled(history.can_go_back)
        self._row.addWidget(back)
        self._row.addWidget(self._place(tr("Home"), "home", Home()))
        self._row.addWidget(self._place(tr("Search"), "search", Search()))
        if not history.can_go_forward:
            return []
        forward = button(tr("Forward"), self._look, self.forwardRequest.emit, "next", place="bar")
        self._row.addWidget(forward)
        return [forward]

    def _place(self, text: str, icon: str, location: object) -> QPushButton:
        return button(text, self._look, lambda: self.goRequest.emit(location), icon, place="bar")

    def minimumSizeHint(self) -> QSize:
        # The bar folds to fit its window; its contents must not hold the window open.
        return QSize(0, self._row.minimumSize().height())
