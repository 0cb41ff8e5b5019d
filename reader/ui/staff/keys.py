"""Keys to type with in the settings form, for a kiosk that has no keyboard."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.keyboard import ScreenKeys


class FormKeys(ScreenKeys):
    """Stand below the page while a text field of it has the focus, and type into that field."""

    def __init__(self, look: Look, page: Screen, first: QLineEdit) -> None:
        super().__init__(look, first, finish_words=tr("Done"))
        self._page = page
        # A press between or on the keys would else go on to the page over the window, which takes the focus.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(first)
        self.pageRequest.connect(page.turn_page)
        self.opened.connect(self._make_room)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def _finish(self) -> None:
        self._field.clearFocus()
        self._put_away()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, QLineEdit) and self._page.isAncestorOf(new):
            self._field = new
            self.setFocusProxy(new)
            self.open()
            self.show()
            self._make_room()
        elif new is not None:  # None: the window itself lost the keyboard for a moment
            self._put_away()

    def _put_away(self) -> None:
        self.hide()
        self._make_room()

    def _make_room(self) -> None:
        self._page.leave_paging_to_others(not self.isHidden() and self.has_paging)
        QTimer.singleShot(0, self, self._bring_field_up)  # once the page has its new height

    def _bring_field_up(self) -> None:
        if self.isVisible():
            self._page.area.ensureWidgetVisible(self._field, 0, self._field.height())


def keys_for(look: Look, page: Screen) -> FormKeys | None:
    """The keys of a page; None where there is nothing to type."""
    fields = page.findChildren(QLineEdit)
    return FormKeys(look, page, fields[0]) if fields else None
