"""What stands above and below the text of an article: how far it can be trusted, and where to go on."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.ids import ArticleId
from reader.kiosk.policy import Permit, Policy
from reader.library.taxonomy import TermKind
from reader.navigation.location import Location, TakeAway
from reader.pages.article import ArticleView
from reader.ui.access.requests import AddToPacket, PrintArticle
from reader.ui.language.words import date_words, origin_words, tr
from reader.ui.look.look import Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import FlowBox, button, label, pixmap_label, rule
from reader.ui.widgets.links import article_rows
from reader.ui.widgets.pressable import tile


def facts(look: Look, page: ArticleView, width: int) -> QWidget:
    """Length, sources, review: one below the other in `width` pixels, or in rows where that is 0.

    At large text sizes most of it gives way to the text, which says the same at its end.
    """
    shown: list[tuple[str, str]] = []
    if look.percent < 200:
        shown.append(("clock", tr("{minutes} min read").format(minutes=page.minutes)))
    if page.origin:
        shown.append(("house", _own_words(page)))
    elif look.percent < 200:
        day = date_words(page.sources_checked)
        shown.append(("cal", tr("Sources checked {day}").format(day=day)))
        shown.append(("shield", _review_words(page)))
    if not width:
        rows = FlowBox(gap=14)
        for icon, words in shown:
            rows.add(_fact(look, icon, words, wrap=look.is_large_text))
        return rows
    holder = QWidget()
    holder.setFixedWidth(width)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, look.px("h1") // 4, 0, 0)  # its first line beside the title's
    column.setSpacing(10)
    for icon, words in shown:
        column.addWidget(_fact(look, icon, words, wrap=True))
    return holder


def offer_paper(screen: Screen, article: ArticleId, policy: Policy) -> None:
    """Put into the spine how this article can be taken along."""
    if policy.allows(Permit.PRINT):
        screen.spine.add(tr("Print"), "print", partial(screen.ask, PrintArticle(article)))
    if policy.allows(Permit.PACKETS):
        add = screen.spine.add(tr("Add"), "plus", partial(screen.ask, AddToPacket(article)))
        add.setAccessibleName(tr("Add to packet"))
    take = screen.spine.add(tr("Take it"), "qr", partial(screen.go, TakeAway(article)))
    take.setAccessibleName(tr("Take it with you"))


def after_text(
    look: Look, page: ArticleView, go: Callable[[Location], None], end: Callable[[], object] | None
) -> QFrame:
    """What follows the text; `end` ends the visit, where one can be ended."""
    holder = QFrame()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(12)
    checked = tr("Sources checked {day}.").format(day=date_words(page.sources_checked))
    trust = _own_words(page) if page.origin else f"{checked} {_review_words(page)}"
    box.addWidget(label(f"{trust}.", "small", "quiet"))
    if page.terms or page.related:
        box.addWidget(rule())
        box.addWidget(label(tr("Keep looking"), "h2"))
    for each in page.terms:
        is_drug = each.kind is TermKind.DRUG
        line = tr("What treats it") if is_drug else tr("What it helps with")
        accent = "pine" if is_drug else "plum"
        press = partial(go, each.location)
        box.addWidget(tile(look, each.name, line, each.symbol, accent, press, chevron=True))
    if page.related:
        box.addWidget(article_rows(look, page.related, go))
    if end is not None:
        box.addWidget(rule())
        box.addWidget(label(tr("Done reading? This clears the screen for the next person.")))
        box.addWidget(button(tr("I’m done"), look, end, "check"), 0, Qt.AlignmentFlag.AlignLeft)
    return holder


def _own_words(page: ArticleView) -> str:
    """Whose page it is: nobody of the guide has reviewed it."""
    words = origin_words(page.origin)
    return tr("{origin}, instead of the guide’s page").format(origin=words) if page.instead else words


def _review_words(page: ArticleView) -> str:
    review = page.review
    if review is None:
        return tr("Not yet reviewed by a clinician")
    day = date_words(review.day)
    if review.stands:
        return tr("Reviewed by {name}, {role}, {day}").format(name=review.name, role=review.role, day=day)
    return tr("Changed since its review of {day}; not yet reviewed again").format(day=day)


def _fact(look: Look, icon: str, words: str, wrap: bool) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(pixmap_label(look, icon, "ink2", look.px("small") * 6 // 5), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(words, "small", "quiet", wrap=wrap), 1)
    return holder
