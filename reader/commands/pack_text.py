"""What came of an act with packs, in sentences for a terminal."""

from collections.abc import Iterator

from reader.packs.changes import Change, Changes, PageName
from reader.packs.told import PackTold, Result, Told
from reader.texts.sentence import Sentence, joined, said, verbatim


def told_lines(told: Told) -> Iterator[Sentence]:
    """The lines, one after the other."""
    yield told.sentence
    if told.result in (Result.READY, Result.TAKEN, Result.STATUS) and told.now is not None:
        yield from _pack_lines(told.now)
    if told.result is Result.STATUS and told.can_go_back:
        yield _before(told.before)
    if told.changes is not None:
        yield from _change_lines(told.changes)


def _before(pack: PackTold | None) -> Sentence:
    return joined(
        said("Before it: pack {version}.", version=pack.version)
        if pack
        else said("Before it: the guide that came with the program."),
        said("{command} reads that again.", command='"waymark pack back"'),
    )


def _pack_lines(pack: PackTold) -> Iterator[Sentence]:
    if pack.name:
        yield verbatim(pack.name)
    yield said("Content digest: {digest}", digest=pack.digest[:12])
    yield (
        said("Its sources were checked up to {date}.", date=pack.checked)
        if pack.checked
        else said("When its sources were checked is not known.")
    )
    if pack.expires:
        yield said("Its signatures count until {date}.", date=pack.expires)
    if pack.note:
        yield said("The editors say: {words}", words=pack.note)


def _change_lines(told: Changes) -> Iterator[Sentence]:
    yield said(
        "Pages: {new} new, {changed} changed, {removed} removed, {same} as before.",
        new=len(told.new),
        changed=len(told.changed),
        removed=len(told.removed),
        same=told.same,
    )
    yield from (said("  new: {page}", page=_named(page)) for page in told.new)
    yield from (said("  changed: {page}", page=_named(page)) for page in told.changed)
    yield from (said("  removed: {page}", page=_named(page)) for page in told.removed)
    if told.phones:
        yield said("Phone numbers that change:")
        yield from map(_change, told.phones)
    if told.warnings:
        yield said("Warnings that change:")
        yield from map(_change, told.warnings)
    if not (told.phones or told.warnings):
        yield said("No phone number and no warning changes.")


def _named(page: PageName) -> str:
    return f"{page.language}/{page.id}, {page.title}"


def _change(change: Change) -> Sentence:
    where = ", ".join(change.pages)
    if not change.before:
        return said("  new: {words} ({pages})", words=change.after, pages=where)
    if not change.after:
        return said("  gone: {words} ({pages})", words=change.before, pages=where)
    return said(
        "  was: {before}\n  now: {after} ({pages})", before=change.before, after=change.after, pages=where
    )
