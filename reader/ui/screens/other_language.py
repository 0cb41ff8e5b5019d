"""The screen of a page that is not in the visit's language yet: says so, and offers it in another."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from reader.navigation.location import Home
from reader.pages.parts import Crumb
from reader.pages.router import OtherLanguage
from reader.ui.access.requests import OpenIn
from reader.ui.access.told import tell_in
from reader.ui.language.words import language_name, tr
from reader.ui.look.look import Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import button, label


class OtherLanguageScreen(Screen):
    """Never shows another language in silence: the person decides."""

    def __init__(self, look: Look, page: OtherLanguage, language: str) -> None:
        title = tr("This page is not yet in {language}").format(language=language_name(language))
        super().__init__(look, title)
        self.add_crumbs((Crumb(Home()), Crumb(page.location, page.title)))
        self.column.addWidget(label(title, "h1"))
        named = label(f"“{page.title}”")
        tell_in(named, page.languages[0])
        self.column.addWidget(named)
        for other in page.languages:
            words = tr("Open the page in {language}").format(language=language_name(other))
            ask = partial(self.ask, OpenIn(other, page.location))
            line = QHBoxLayout()
            line.addWidget(button(words, look, ask, "globe", kind="primary"))
            line.addStretch(1)
            self.column.addLayout(line)
        self.column.addWidget(label(tr("You can still call the helpline on this screen.")))
        self.column.addStretch(1)
