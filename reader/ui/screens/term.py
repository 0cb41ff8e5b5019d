"""The screen of a drug or a treatment: how well each pairing is proven, and what to read next."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.library.taxonomy import TermKind
from reader.navigation.location import Labels
from reader.pages.parts import ArticleLink, EvidenceLine
from reader.pages.term import TermPage
from reader.ui.language.words import list_words, tr
from reader.ui.look.look import Form, Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.badge import badge_words, badges
from reader.ui.widgets.basics import button, danger_box, label, sign
from reader.ui.widgets.links import article_rows
from reader.ui.widgets.pressable import Pressable, in_sentences, row, tile

_SIDE_SHARE = (9, 4)  # widths of the main and the side column


class TermScreen(Screen):
    """What treats a drug, or what a treatment helps with, best proven first."""

    def __init__(self, look: Look, page: TermPage) -> None:
        super().__init__(look, page.name)
        self._page = page
        self._accent = "pine" if page.kind is TermKind.DRUG else "plum"
        self.add_crumbs(page.crumbs)
        self.column.addLayout(self._heading())
        columns = look.form is not Form.PORTRAIT and not look.is_large_text
        body = QHBoxLayout() if columns else QVBoxLayout()
        body.setSpacing(32 if look.is_kiosk_scale else 20)
        body.addWidget(self._main_part(), _SIDE_SHARE[0])
        body.addWidget(self._side_part(), _SIDE_SHARE[1])
        self.column.addLayout(body)
        self.column.addStretch(1)

    def _heading(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(sign(self.look, self._page.symbol, self._accent, self.look.px("h1") * 84 // 48))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self._page.name, "h1"))
        if self._page.also:
            words.addWidget(label(self._page.also, "body", "quiet"))
        head.addLayout(words, 1)
        return head

    def _main_part(self) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(14 if self.look.is_kiosk_scale else 8)
        if self._page.summary:
            box.addWidget(label(self._page.summary))
        if self._page.is_dangerous_to_stop:
            box.addWidget(self._stopping_warning())
        if main := self._page.main_article:
            read = button(
                tr("Read the full page"), self.look, lambda: self.go(main.location), "book", kind="primary"
            )
            line = QHBoxLayout()
            line.addWidget(read)
            line.addStretch(1)
            box.addLayout(line)
        if self._page.evidence:
            is_drug = self._page.kind is TermKind.DRUG
            title = label(tr("What treats it") if is_drug else tr("What it helps with"), "h2")
            meaning = button(
                tr("What do these labels mean?"), self.look, lambda: self.go(Labels()), kind="link"
            )
            head = QVBoxLayout() if self.look.is_large_text else QHBoxLayout()
            head.addWidget(title, 1)
            head.addWidget(meaning)
            box.addLayout(head)
            box.addWidget(self._evidence_card())
        box.addStretch(1)
        return holder

    def _stopping_warning(self) -> QFrame:
        return danger_box(
            6,
            label(tr("Used every day? Do not stop suddenly on your own."), "h3"),
            label(tr("Stopping fast can be dangerous. Ask a doctor first, or call the helpline.")),
            label(tr("A seizure, confusion or seeing things? Call 911.")),
        )

    def _evidence_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        box = QVBoxLayout(card)
        box.setContentsMargins(2, 2, 2, 2)
        box.setSpacing(0)
        for index, line in enumerate(self._page.evidence):
            made = self._evidence_row(line)
            made.setProperty("last", index == len(self._page.evidence) - 1)
            box.addWidget(made)
        return card

    def _evidence_row(self, line: EvidenceLine) -> Pressable:
        if self._page.kind is TermKind.TREATMENT and len(line.names) > 1:
            name = tr("{drug} (together with {others})").format(
                drug=line.names[0], others=list_words(line.names[1:])
            )
        else:
            name = list_words(line.names)
        made = row(
            self.look,
            name,
            label(line.statement, "small", "quiet"),
            line.symbol,
            "plum" if line.kind is TermKind.TREATMENT else "pine",
            badges(self.look, line.badge, stacked=not self.look.is_large_text),
            lambda: self.go(line.location),
        )
        made.setAccessibleName(in_sentences(name, badge_words(line.badge), line.statement))
        made.seal()
        return made

    def _side_part(self) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        if emergency := self._page.emergency:
            made = tile(
                self.look,
                tr("Is this an emergency?"),
                tr("Signs and what to do now"),
                "alert",
                "brick",
                lambda: self.go(emergency),
                chevron=True,
            )
            box.addWidget(made)
            box.addSpacing(10)
        self._add_links(box, tr("Read more"), self._page.articles)
        self._add_links(box, tr("Common questions"), self._page.topics)
        box.addStretch(1)
        return holder

    def _add_links(self, box: QVBoxLayout, title: str, links: tuple[ArticleLink, ...]) -> None:
        if links:
            box.addWidget(label(title, "h3"))
            box.addWidget(article_rows(self.look, links, self.go))
