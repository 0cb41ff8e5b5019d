"""What came of an act with packs, in lines for a terminal."""

from collections.abc import Iterator

from reader.packs.changes import Change, Changes, PageName
from reader.packs.told import PackTold, Result, Told


def told_text(told: Told) -> str:
    """The lines, one after the other."""
    return "\n".join(_lines(told))


def _lines(told: Told) -> Iterator[str]:
    yield str(told.sentence)
    if told.result in (Result.READY, Result.TAKEN, Result.STATUS) and told.now is not None:
        yield from _pack_lines(told.now)
    if told.result is Result.STATUS and told.can_go_back:
        before = f"pack {told.before.version}" if told.before else "the guide that came with the program"
        yield f'Before it: {before}. "waymark pack back" reads that again.'
    if told.changes is not None:
        yield from _change_lines(told.changes)


def _pack_lines(pack: PackTold) -> Iterator[str]:
    name = f"{pack.name}, " if pack.name else ""
    yield f"{name}content digest {pack.digest[:12]}, sources checked up to {pack.checked or 'unknown'}"
    if pack.expires:
        yield f"Its signatures count until {pack.expires}."
    if pack.note:
        yield f"The editors say: {pack.note}"


def _change_lines(told: Changes) -> Iterator[str]:
    counts = f"{len(told.new)} new, {len(told.changed)} changed, {len(told.removed)} removed"
    yield f"Pages: {counts}, {told.same} as before."
    for word, pages in (("new", told.new), ("changed", told.changed), ("removed", told.removed)):
        yield from (f"  {word}: {_named(page)}" for page in pages)
    if told.phones:
        yield "Phone numbers that change:"
        yield from (f"  {_change(each)}" for each in told.phones)
    if told.warnings:
        yield "Warnings that change:"
        yield from (f"  {_change(each)}" for each in told.warnings)
    if not (told.phones or told.warnings):
        yield "No phone number and no warning changes."


def _named(page: PageName) -> str:
    return f"{page.language}/{page.id}, {page.title}"


def _change(change: Change) -> str:
    where = ", ".join(change.pages)
    if not change.before:
        return f"new: {change.after} ({where})"
    if not change.after:
        return f"gone: {change.before} ({where})"
    return f"was: {change.before}\n  now: {change.after} ({where})"
