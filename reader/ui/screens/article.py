"""The screen of an article: its title, badges, contents list, text, sources and what to read next."""

from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.kiosk.policy import Permit, Policy
from reader.pages.article import ArticleView as ArticlePageValue
from reader.render.html import body_html
from reader.ui.access.requests import Act, PrintArticle
from reader.ui.language.words import evidence_words, form_words, tr
from reader.ui.look.look import Form, Look
from reader.ui.screens.article_parts import after_text, facts, offer_paper
from reader.ui.screens.base import Screen, SectionPlace
from reader.ui.widgets.article_view import ArticleView, PictureShelf
from reader.ui.widgets.badge import badges
from reader.ui.widgets.basics import label, let_go
from reader.ui.widgets.contents_list import ContentsList
from reader.ui.widgets.crumbs import crumb_row

_CONTENTS_WIDTH, _CONTENTS_WIDTH_LAPTOP = 300, 230
_GAP, _GAP_LAPTOP = 56, 28
_FACTS_LEAST, _FACTS_MOST = 200, 286  # pixels of width right of the text
_SPARE = 4  # pixels that the stretch at the end of the row gets: the text shall have all of its own
_SAME_LINE = 16  # pixels; a heading this close below the edge is the one being read
_LINES_AROUND = 80  # pixels kept in view above and below a place that was gone to
_AFTER_PAINT_MS = 20  # long enough for the text to be painted first


class ArticleScreen(Screen):
    """One article. The contents list follows the scroll; at large text sizes it stands above the text."""

    def __init__(
        self, look: Look, page: ArticlePageValue, css: str, shelf: PictureShelf, policy: Policy
    ) -> None:
        super().__init__(look, page.title)
        self._page = page
        self._policy = policy
        self._tops: dict[str, int] = {}
        self._pictures: list[tuple[int, int]] = []
        self._is_finished = False
        self._is_laid_out = False
        self._wanted_section: SectionPlace | None = None
        html = body_html(page.body, page.sources_title, evidence_words(), form_words())
        self.view = ArticleView(look, look.stylesheet(css), html, shelf)
        self.view.set_selectable(policy.allows(Permit.SELECT_TEXT))
        self.view.setAccessibleName(page.title)
        self.view.locationRequest.connect(self.go)
        self.view.anchorRequest.connect(self.scroll_to_anchor)
        self.view.linkFocused.connect(self._show_focused_link)
        self.view.heightChanged.connect(self._on_text_height)
        self._beside = look.form is not Form.PORTRAIT and not look.is_large_text
        has_contents = len(page.contents) > 2
        self._contents = ContentsList(look, page.contents, self._choose) if has_contents else None
        self._side: QWidget | None = None
        self._beside_box: QHBoxLayout | None = None
        self._facts: QWidget | None = None
        self._facts_width = 0
        self._text = QWidget()
        self._text.setMaximumWidth(look.column)
        self._text_column = QVBoxLayout(self._text)
        self._text_column.setContentsMargins(0, 0, 0, 0)
        self._text_column.setSpacing(self.column.spacing())
        self._add_body()
        offer_paper(self, page.location.article, policy)
        self.column.addStretch(1)
        self.scrolled.connect(self._follow)

    def set_scroll(self, place: float) -> None:
        if place > 0:
            self._finish()  # the page must have its full length before a place in it means anything
        super().set_scroll(place)

    @property
    def has_full_length(self) -> bool:
        return self._is_laid_out

    @property
    def section_place(self) -> SectionPlace | None:
        starts = self._section_starts()
        offset = self.area.verticalScrollBar().value()
        passed = [index for index, start in enumerate(starts) if start <= offset + _SAME_LINE]
        if not passed:
            return None
        index = passed[-1]
        end = starts[index + 1] if index + 1 < len(starts) else self.page.height()
        return SectionPlace(index, max(0, offset - starts[index]) / max(1, end - starts[index]))

    def set_section_place(self, place: SectionPlace) -> None:
        self._wanted_section = place
        self._go_to_wanted_section()

    def _go_to_wanted_section(self) -> None:
        place, starts = self._wanted_section, self._section_starts()
        if place is not None and self._is_laid_out and place.index < len(starts):
            self._wanted_section = None
            start = starts[place.index]
            end = starts[place.index + 1] if place.index + 1 < len(starts) else self.page.height()
            self.area.verticalScrollBar().setValue(start + round(place.part * (end - start)))

    def _section_starts(self) -> list[int]:
        """How far down the page each section begins, in pixels."""
        top = self.view.mapTo(self.page, self.view.rect().topLeft()).y()
        return [top + self._tops[entry.anchor] for entry in self._page.contents if entry.anchor in self._tops]

    def unbroken(self) -> list[tuple[int, int]]:
        top = self.view.mapTo(self.page, self.view.rect().topLeft()).y()
        return [(top + start, top + end) for start, end in self._pictures]

    def _finish(self) -> None:
        """Add what stands below the text; it is out of sight at first, so the text is painted before it."""
        if not self._is_finished:
            self._is_finished = True
            end = partial(self.ask, Act.START_OVER) if self._policy.allows(Permit.START_OVER) else None
            after = after_text(self.look, self._page, self.go, end)
            self._text_column.addWidget(after)

    def scroll_to_anchor(self, anchor: str) -> None:
        """Bring a named place of the text to the top of the view."""
        if anchor in self._tops:
            top = self.view.mapTo(self.page, self.view.rect().topLeft()).y()
            self.area.verticalScrollBar().setValue(top + self._tops[anchor] - 12)

    def print_shown(self) -> None:
        """Print this article."""
        self.ask(PrintArticle(self._page.location.article))

    def show_place(self, position: int) -> None:
        """Bring a place of the text into view."""
        cursor = self.view.textCursor()
        cursor.setPosition(position)
        self._bring_into_view(self.view.cursorRect(cursor))

    def set_find_bar(self, bar: QWidget) -> None:
        """Put the bar that finds words above the page."""
        self.box.insertWidget(0, bar)
        bar.lower()
        bar.show()

    # -- building

    def _add_body(self) -> None:
        self._text_column.addWidget(label(self._page.title, "h1"))
        if self._page.badge is not None:
            marks = badges(self.look, self._page.badge, stacked=False, in_lines=self.look.narrow)
            self._text_column.addWidget(marks)
        crumbs = crumb_row(self.look, self._page.crumbs, self.go, ends_here=False)
        if self._contents is None or not self._beside:
            if crumbs is not None:
                self.column.addWidget(crumbs)
            if self._contents is not None:
                self._text_column.addWidget(self._contents)
                self._contents.hide()
                self.spine.add(tr("Contents"), "list", self._toggle_contents)
            row = QHBoxLayout()  # a column would give it the height for the page's width
            row.addWidget(self._text, 1000)
            row.addStretch(1)
            self.column.addLayout(row)
        else:
            self._add_beside(self._contents, crumbs)
        self._text_column.addWidget(self.view)

    def _add_beside(self, contents: ContentsList, crumbs: QWidget | None) -> None:
        """The contents list left of the text, with the way here above it."""
        self._side = QWidget()
        width = _CONTENTS_WIDTH if self.look.is_kiosk_scale else _CONTENTS_WIDTH_LAPTOP
        self._side.setFixedWidth(width * max(100, self.look.percent) // 100)
        contents.setParent(self._side)
        contents.setFixedWidth(self._side.width())
        left = QVBoxLayout()
        left.setSpacing(0)
        if crumbs is not None:
            crumbs.setFixedWidth(self._side.width())
            left.addWidget(crumbs)
        left.addWidget(self._side, 1)
        self._beside_box = QHBoxLayout()
        self._beside_box.setSpacing(self._gap)
        self._beside_box.addLayout(left)
        self._beside_box.addWidget(self._text, 1000)
        self._beside_box.addStretch(1)
        self.column.addLayout(self._beside_box)

    @property
    def _gap(self) -> int:
        return _GAP if self.look.is_kiosk_scale else _GAP_LAPTOP

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_facts()
        super().resizeEvent(event)

    def _place_facts(self) -> None:
        """Right of the text where there is room for them, else below the title."""
        room = 0
        if self._beside_box is not None and self._side is not None:
            bar = self.area.verticalScrollBar().sizeHint().width()
            room = self.width() - self.spine.beside - bar - 2 * self.look.margin
            room -= self._side.width() + self._text.maximumWidth() + 2 * self._gap
        width = min(room - _SPARE, _FACTS_MOST) if room >= _FACTS_LEAST else 0
        if self._facts is not None and self._facts_width == width:
            return
        if self._facts is not None:
            let_go(self._facts)
        self._facts, self._facts_width = facts(self.look, self._page, width), width
        if self._beside_box is not None and width:
            self._beside_box.insertWidget(2, self._facts, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self._text_column.insertWidget(2 if self._page.badge is not None else 1, self._facts)

    # -- following the scroll

    def _on_text_height(self) -> None:
        self._tops = self.view.anchors()
        self._pictures = self.view.pictures()
        if self._contents is not None:
            self._contents.forget_height()
        QTimer.singleShot(_AFTER_PAINT_MS, self, self._after_layout)

    def _after_layout(self) -> None:
        self._finish()
        self._is_laid_out = True
        if self._wanted_section is not None:
            self.column.activate()
            self._go_to_wanted_section()
        elif self._page.location.anchor:
            self.scroll_to_anchor(self._page.location.anchor)
        self._follow()

    def _follow(self) -> None:
        if self._contents is None:
            return
        offset = self.area.verticalScrollBar().value()
        self._contents.mark(self._part_being_read(offset))
        if self._side is not None:
            down = offset + 20 - self._side.mapTo(self.page, self._side.rect().topLeft()).y()
            self._contents.move_along(self._side, down, self.area.viewport().height() - 40)

    def _part_being_read(self, offset: int) -> str:
        """The anchor of the last part that has reached the top of the view; at the page's end, its foot."""
        top = self.view.mapTo(self.page, self.view.rect().topLeft()).y()
        starts = {e.anchor: top + self._tops.get(e.anchor, 1 << 30) for e in self._page.contents}
        reached = [anchor for anchor, start in starts.items() if start <= offset + 60]
        bar = self.area.verticalScrollBar()
        if bar.maximum() and bar.value() == bar.maximum():
            foot = offset + self.area.viewport().height() - 60
            reached = [anchor for anchor, start in starts.items() if start < foot] or reached
        return reached[-1] if reached else self._page.contents[0].anchor

    def _toggle_contents(self) -> None:
        assert self._contents is not None
        self._contents.setVisible(self._contents.isHidden())
        if self._contents.isVisible():
            self.column.activate()
            top = self._contents.mapTo(self.page, self._contents.rect().topLeft()).y()
            self.area.verticalScrollBar().setValue(top - 12)
            self._contents.focus_first()

    def _choose(self, anchor: str) -> None:
        """Go to a section chosen from the contents list, which gives way where it stands above the text."""
        if not self._beside and self._contents is not None:
            self._contents.hide()
            self.column.activate()
        self.scroll_to_anchor(anchor)

    def _show_focused_link(self) -> None:
        self._bring_into_view(self.view.cursorRect())

    def _bring_into_view(self, rect: QRect) -> None:
        """Scroll until a rectangle of the text is in view, with some lines around it."""
        spot = self.view.mapTo(self.page, rect.center())
        around = min(max(_LINES_AROUND, rect.height() // 2 + 12), self.area.viewport().height() // 2 - 1)
        self.area.ensureVisible(spot.x(), spot.y(), 20, around)
