"""The choice of language, each named in itself: English | Español."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.navigation.changes import AnyRequest
from reader.navigation.visit import Visit
from reader.ui.access.requests import UseLanguage
from reader.ui.access.told import tell_as_choice, tell_in
from reader.ui.language.words import own_name, tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import button


class LanguageSegment(QWidget):
    """One button a language; that of the visit is filled."""

    requested = Signal(AnyRequest)

    def __init__(self, look: Look, visit: Visit, languages: tuple[str, ...]) -> None:
        super().__init__()
        self.setObjectName("languages")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Language"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for language in languages:
            made = self._button(look, language)
            made.setChecked(language == visit.language)
            row.addWidget(made)

    def _button(self, look: Look, language: str) -> QPushButton:
        request = UseLanguage(language)
        made = button(own_name(language), look, lambda: self.requested.emit(request), place="bar")
        made.setProperty("kind", "segment")
        made.setCheckable(True)
        tell_as_choice(made)
        tell_in(made, language)
        return made
