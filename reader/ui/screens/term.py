"""The screen of a drug or a treatment: how well each pairing is proven, and what to read next."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.library.taxonomy import TermKind
from reader.navigation.location import Labels, Location
from reader.pages.parts import ArticleLink, EvidenceLine
from reader.pages.term import Standing, TermPage
from reader.ui.language.words import list_words, tr
from reader.ui.look.look import Form, Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.badge import badge_words, badges
from reader.ui.widgets.basics import button, danger_box, label, pixmap_label, sign
from reader.ui.widgets.links import article_rows
from reader.ui.widgets.pressable import Pressable, Row, in_sentences, tile

_SIDE_SHARE = (9, 4)  # widths of the main and the side column


class TermScreen(Screen):
    """What treats a drug, or what a treatment helps with, best proven first."""

    def __init__(self, look: Look, page: TermPage) -> None:
        super().__init__(look, page.name)
        self._page = page
        self._accent = "pine" if page.kind is TermKind.DRUG else "plum"
        self.add_crumbs(page.crumbs)
        self.column.addLayout(self._heading())
        if look.is_large_text and (main := page.main_article):  # whose words wrap, as a button's do not
            act = partial(self.go, main.location)
            self.column.addWidget(tile(look, tr("Read the full page"), "", "book", self._accent, act))
        if page.kind is TermKind.DRUG and page.emergency is not None:
            self.column.addWidget(self._overdose_row(page.emergency))
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
        if not self.look.is_large_text and (main := self._page.main_article):
            act = partial(self.go, main.location)
            read = button(tr("Read the full page"), self.look, act, "book")
            head.addWidget(read, 0, Qt.AlignmentFlag.AlignLeft)
        return head

    def _overdose_row(self, emergency: Location) -> Pressable:
        """The same on the page of every drug: any of them may hold an opioid nobody knows of."""
        made = Pressable(self.look, "alert", lambda: self.go(emergency))
        made.face.setContentsMargins(16, 6, 16, 6)
        if not self.look.is_huge_text:  # the longest word needs the width
            made.face.addWidget(pixmap_label(self.look, "alert", "brick", self.look.px("icon")))
        asked, said, way = tr("Overdose now?"), tr("Call 911. Give naloxone."), tr("What to do")
        words = QVBoxLayout() if self.look.is_large_text else QHBoxLayout()
        words.setSpacing(4 if self.look.is_large_text else 12)
        words.addWidget(label(asked, "body", "strong", wrap=self.look.is_large_text))
        words.addWidget(label(said, "body"), 1)
        made.face.addLayout(words, 1)
        if not self.look.is_large_text:
            more = label(way, "body", "strong", wrap=False)
            more.setObjectName("way")
            made.face.addWidget(more)
        made.face.addWidget(pixmap_label(self.look, "next", "brick", self.look.px("icon")))
        made.setAccessibleName(in_sentences(asked, said, way))
        made.seal()
        return made

    def _main_part(self) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(14 if self.look.is_kiosk_scale else 8)
        if self._page.summary:
            box.addWidget(label(self._page.summary))
        if self._page.is_dangerous_to_stop:
            box.addWidget(self._stopping_warning())
        for group in self._page.groups:
            box.addWidget(label(_group_words(group.standing, self._page.kind), "h2"))
            box.addWidget(self._card(group.lines))
        if self._page.for_emergency:
            box.addWidget(label(tr("For an emergency"), "h2"))
            box.addWidget(self._card(self._page.for_emergency))
        if self._page.evidence:
            meaning = button(
                tr("What do these labels mean?"), self.look, lambda: self.go(Labels()), kind="link"
            )
            box.addWidget(meaning, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        return holder

    def _stopping_warning(self) -> QFrame:
        return danger_box(
            6,
            label(tr("Used every day? Do not stop suddenly on your own."), "h3"),
            label(tr("Stopping fast can be dangerous. Ask a doctor first, or call the helpline.")),
            label(tr("A seizure, confusion or seeing things? Call 911.")),
        )

    def _card(self, lines: tuple[EvidenceLine, ...]) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        box = QVBoxLayout(card)
        box.setContentsMargins(2, 2, 2, 2)
        box.setSpacing(0)
        for index, line in enumerate(lines):
            made = self._evidence_row(line)
            made.setProperty("last", index == len(lines) - 1)
            box.addWidget(made)
        return card

    def _evidence_row(self, line: EvidenceLine) -> Pressable:
        if self._page.kind is TermKind.TREATMENT and len(line.names) > 1:
            name = tr("{drug} (together with {others})").format(
                drug=line.names[0], others=list_words(line.names[1:])
            )
        else:
            name = list_words(line.names)
        made = Row(
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
        self._add_links(box, tr("Read more"), self._page.articles)
        self._add_links(box, tr("Common questions"), self._page.topics)
        box.addStretch(1)
        return holder

    def _add_links(self, box: QVBoxLayout, title: str, links: tuple[ArticleLink, ...]) -> None:
        if links:
            box.addWidget(label(title, "h3"))
            box.addWidget(article_rows(self.look, links, self.go))


def _group_words(standing: Standing, kind: TermKind) -> str:
    is_drug = kind is TermKind.DRUG
    return {
        Standing.BEST: tr("What works best") if is_drug else tr("What it helps with best"),
        Standing.ALSO: tr("Also helps"),
        Standing.NOT_CLEAR: tr("Not clear yet"),
        Standing.DOES_NOT_HELP: tr("Does not help"),
    }[standing]
