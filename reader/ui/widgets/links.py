"""Lists of articles to press."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.navigation.location import Location
from reader.pages.parts import ArticleLink
from reader.ui.language.words import origin_words, tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import label, pixmap_label
from reader.ui.widgets.pressable import Pressable, in_sentences


def article_rows(look: Look, links: tuple[ArticleLink, ...], go: Callable[[Location], None]) -> QWidget:
    """One row an article: its title as a link and how long it takes to read."""
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    for index, link in enumerate(links):
        box.addWidget(_article_row(look, link, go, is_last=index == len(links) - 1))
    return holder


def _article_row(look: Look, link: ArticleLink, go: Callable[[Location], None], is_last: bool) -> Pressable:
    made = Pressable(look, "row", lambda: go(link.location))
    made.setProperty("last", is_last)
    made.face.setContentsMargins(4, 8, 4, 8)
    made.face.addWidget(pixmap_label(look, "doc", "link", look.px("icon")))
    words = QVBoxLayout()
    words.setSpacing(0)
    title = label(link.title, "title-link")
    title.setStyleSheet(f"font-size: {look.px('small')}px;")
    words.addWidget(title)
    minutes = tr("{minutes} min read").format(minutes=link.minutes)
    if link.origin:
        minutes = f"{origin_words(link.origin)} · {minutes}"
    words.addWidget(label(minutes, "smallest", "quiet"))
    made.face.addLayout(words, 1)
    made.setAccessibleName(in_sentences(link.title, minutes))
    made.seal()
    return made
