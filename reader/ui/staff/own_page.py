"""The staff's page of the clinic's own pages: what is in the folder, what is wrong, each page to look at."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.clinic.draft import Draft
from reader.library.records import ArticleCard
from reader.library.store import Library
from reader.navigation.location import ArticlePage, Location
from reader.pages.article import ArticleView as ArticlePageValue
from reader.pages.article import article_page
from reader.render.html import body_html
from reader.ui.language.words import error_words, evidence_words, form_words, own_name, tr, tr_n
from reader.ui.look.look import Look
from reader.ui.look.looks import Looks
from reader.ui.screens.article_parts import facts
from reader.ui.screens.base import Screen
from reader.ui.staff.own_desk import OwnDesk, OwnProblem
from reader.ui.staff.pages import SectionPage, breakable, card
from reader.ui.staff.sections import Section
from reader.ui.widgets.article_view import ArticleView, PictureShelf
from reader.ui.widgets.basics import FlowBox, button, label, let_go

_MOST_TOLD = 30


class OwnPagesPage(SectionPage):
    """The settings of own pages, below what is in the folder now."""

    takeRequest = Signal()  # show them to the public

    def __init__(
        self, look: Look, section: Section, draft: Draft, languages: tuple[str, ...], desk: OwnDesk
    ) -> None:
        super().__init__(look, section, draft, languages)
        self._desk = desk
        self._told_card, self._inside = card()
        self._holder: QWidget | None = None
        self.column.insertWidget(1, self._told_card)
        desk.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        if self._holder is not None:
            self._inside.removeWidget(self._holder)
            let_go(self._holder)
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        desk = self._desk
        if desk.is_busy:
            column.addWidget(label(tr("One moment…"), "body", "strong"))
        elif desk.has_failed:
            sentence = tr("The pages could not be looked at. Check the folder below, save, and try again.")
            column.addWidget(label(sentence, "body", "wrong"))
        for line, tone in self._lines():
            column.addWidget(label(breakable(line), "body", tone))
        for page in () if desk.is_busy else desk.pages:
            words = tr("Look at: {page}").format(page=f"{page.title} ({own_name(page.language)})")
            column.addWidget(button(words, self.look, partial(desk.show_page, page), "doc"))
        column.addWidget(self._buttons())
        self._inside.addWidget(self._holder)

    def _buttons(self) -> QWidget:
        holder = FlowBox(gap=12)
        look = button(tr("Look at the pages as they are now"), self.look, self._desk.ask, "refresh")
        look.setEnabled(not self._desk.is_busy)
        holder.add(look)
        if self._desk.library is not None and not self._desk.is_busy:
            holder.add(button(tr("Show them to visitors"), self.look, self.takeRequest.emit, "check"))
        return holder

    def _lines(self) -> Iterator[tuple[str, str]]:
        desk = self._desk
        if desk.is_busy or desk.library is None:
            return
        count = len(desk.pages)
        yield tr_n("{count} page can be shown.", "{count} pages can be shown.", count), "strong"
        out = [each for each in desk.problems if each.left_out]
        advice = [each for each in desk.problems if not each.left_out]
        for head, found, tone in ((tr("Left out:"), out, "wrong"), (tr("Advice:"), advice, "")):
            if found:
                yield head, "strong"
                yield from ((_words(each), tone) for each in found[:_MOST_TOLD])


class OwnShown(Screen):
    """One of the clinic's own pages as visitors would see it; nothing else can be done from here."""

    def __init__(self, look: Look, looks: Looks, desk: OwnDesk, library: Library, page: ArticleCard) -> None:
        super().__init__(look, page.title)
        self._desk = desk
        self._library = library
        self._language = page.language
        back = partial(desk.show_page, None)
        self.column.addWidget(button(tr("Back to the list"), look, back, "prev"))
        view = article_page(library, ArticlePage(page.id), page.language)
        self.column.addWidget(label(page.title, "h1"))
        if isinstance(view, ArticlePageValue):
            self.column.addWidget(facts(look, view, 0))
            shelf = PictureShelf(library.picture, looks.picture_swaps(look))
            html = body_html(view.body, view.sources_title, evidence_words(), form_words())
            self.view = ArticleView(look, look.stylesheet(looks.article_template), html, shelf)
            self.view.setAccessibleName(page.title)
            self.view.locationRequest.connect(self._follow)
            self.column.addWidget(self.view)
        self.column.addStretch(1)

    def _follow(self, location: Location) -> None:
        """Between own pages links lead on; the guide's pages are for the guide to show."""
        if isinstance(location, ArticlePage):
            found = self._library.card(location.article, self._language)
            if found is not None and found.origin:
                self._desk.show_page(found)


def _words(problem: OwnProblem) -> str:
    sentence = error_words(problem.sentence)
    if not problem.line:
        return f"{problem.file}: {sentence}"
    place = tr("{file}, line {line}").format(file=problem.file, line=problem.line)
    return f"{place}: {sentence}"
