"""The screen in place of an article that cannot be shown."""

from reader.pages.article import DamagedView
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import label
from reader.ui.widgets.links import article_rows


class DamagedScreen(Screen):
    """An article that cannot be shown: says so, and leads on."""

    def __init__(self, look: Look, page: DamagedView) -> None:
        super().__init__(look, page.title)
        self.column.addWidget(label(page.title, "h1"))
        words = tr("This page is damaged and cannot be shown. Everything else in the guide still works.")
        self.column.addWidget(label(words))
        self.column.addWidget(label(tr("Please tell the front desk. You can keep reading here:"), "body"))
        self.column.addWidget(article_rows(look, page.related, self.go))
        self.column.addStretch(1)
