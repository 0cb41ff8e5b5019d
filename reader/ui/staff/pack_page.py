"""The staff's page of newer guides: which one is in use, what a stick holds and changes, and the way back."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.clinic.draft import Draft
from reader.packs.changes import Change, Changes, PageName
from reader.packs.told import PackTold, Result, Told
from reader.ui.language.words import date_words, error_words, own_name, tr
from reader.ui.look.look import Look
from reader.ui.staff.pack_desk import PackDesk
from reader.ui.staff.pages import SectionPage, breakable, card
from reader.ui.staff.sections import Section
from reader.ui.widgets.basics import FlowBox, button, label, let_go

_MOST_PAGES = 12
"""Titles named of each kind; numbers and warnings are all named."""
_MOST_PLACES = 4


class PackPage(SectionPage):
    """The settings of packs, below what can be done with one now."""

    def __init__(
        self, look: Look, section: Section, draft: Draft, languages: tuple[str, ...], desk: PackDesk
    ) -> None:
        super().__init__(look, section, draft, languages)
        self._desk = desk
        self._told_card, self._inside = card()
        self._holder: QWidget | None = None
        self.column.insertWidget(1, self._told_card)
        desk.changed.connect(self._draw)
        if desk.told is None and not desk.is_busy:
            desk.ask("status")
        self._draw()

    @property
    def told_card(self) -> QFrame:
        """What says how it stands, with its buttons."""
        return self._told_card

    def _draw(self) -> None:
        if self._holder is not None:
            self._inside.removeWidget(self._holder)
            let_go(self._holder)
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        desk, told = self._desk, self._desk.told
        if desk.is_busy:
            column.addWidget(label(tr("One moment…"), "body", "strong"))
        elif desk.has_failed:
            column.addWidget(label(tr("Nothing was heard from the program. Try again."), "body", "wrong"))
        elif told is not None:
            _add(column, _lines(told))
        column.addWidget(self._buttons(told))  # before the details, which may be long
        if told is not None and told.changes is not None and not desk.is_busy:
            _add(column, _changes(told.changes))
        self._inside.addWidget(self._holder)

    def _buttons(self, told: Told | None) -> QWidget:
        holder = FlowBox(gap=12)
        acts = [("look", tr("Look for a newer guide"), "refresh")]
        if told is not None and told.result is Result.READY:
            acts.insert(0, ("install", tr("Use this guide"), "check"))
        if told is not None and told.can_go_back:
            acts.append(("back", tr("Go back to the guide before"), "prev"))
        for act, text, icon in acts:
            made = button(text, self.look, partial(self._desk.ask, act), icon)
            made.setEnabled(not self._desk.is_busy)
            holder.add(made)
        return holder


def _lines(told: Told) -> Iterator[tuple[str, str, str]]:
    """What there is to say, line by line: the words, their role and their tone."""
    is_wrong = told.result in (Result.REFUSED, Result.NOT_WRITTEN)
    yield error_words(told.sentence), "body", "wrong" if is_wrong else "strong"
    if is_wrong:
        return
    if told.result is Result.TAKEN:
        yield tr("The screen shows it as soon as nobody is reading."), "body", ""
    if told.now is not None:
        yield from ((line, "small", "quiet") for line in _about(told.now))


def _about(pack: PackTold) -> Iterator[str]:
    if day := _day(pack.checked):
        yield tr("Its sources were checked up to {date}.").format(date=day)
    if day := _day(pack.expires):
        yield tr("Its signatures count until {date}.").format(date=day)
    if pack.note:
        yield tr("The editors say: {words}").format(words=pack.note)


def _day(iso: str) -> str:
    try:
        return date_words(date.fromisoformat(iso))
    except ValueError:
        return ""


def _changes(told: Changes) -> Iterator[tuple[str, str, str]]:
    counts = tr("Pages: {new} new, {changed} changed, {removed} removed, {same} as before.")
    yield (
        counts.format(
            new=len(told.new), changed=len(told.changed), removed=len(told.removed), same=told.same
        ),
        "body",
        "",
    )
    titles = {f"{p.language}/{p.id}": _title(p) for p in (*told.new, *told.changed, *told.removed)}
    heads = (tr("New:"), tr("Changed:"), tr("Removed:"))
    for head, pages in zip(heads, (told.new, told.changed, told.removed), strict=True):
        if pages:
            yield f"{head} {_titles(pages)}", "small", "quiet"
    if not (told.phones or told.warnings):
        yield tr("No phone number and no warning changes."), "body", ""
    for head, found in ((tr("Phone numbers:"), told.phones), (tr("Warnings:"), told.warnings)):
        if found:
            yield head, "body", "strong"
            for change in found:
                yield from ((line, "body", "") for line in _change(change))
                yield _places(change, titles), "small", "quiet"


def _add(column: QVBoxLayout, lines: Iterator[tuple[str, str, str]]) -> None:
    for text, role, tone in lines:
        column.addWidget(label(breakable(text), role, tone))


def _title(page: PageName) -> str:
    return f"{page.title} ({own_name(page.language)})"


def _titles(pages: tuple[PageName, ...]) -> str:
    named = [_title(page) for page in pages[:_MOST_PAGES]]
    more = len(pages) - len(named)
    return ", ".join([*named, tr("and {count} more").format(count=more)] if more else named)


def _change(change: Change) -> Iterator[str]:
    if not change.before:
        yield tr("New: {words}").format(words=change.after)
    elif not change.after:
        yield tr("Gone: {words}").format(words=change.before)
    else:
        yield tr("Before: {words}").format(words=change.before)
        yield tr("Now: {words}").format(words=change.after)


def _places(change: Change, titles: Mapping[str, str]) -> str:
    """Where it stands: the pages by title, as many as a person reads, or how many."""
    named = [titles[page] for page in change.pages if page in titles]
    if len(named) < len(change.pages):
        return tr("On the card that the search shows for a danger.")
    if len(named) <= _MOST_PLACES:
        return tr("On: {pages}").format(pages=", ".join(named))
    return tr("Pages with it: {count}").format(count=len(named))
