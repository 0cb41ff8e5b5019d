"""On which page stands what others name, told while a page is painted: only then are all pages known."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager


class _Here(threading.local):
    """The pages of the sheets that this thread paints."""

    pages: Mapping[object, int] = {}


_here = _Here()


@contextmanager
def told_pages(pages: Mapping[object, int]) -> Iterator[None]:
    """Paint sheets on which each of these names stands on its page; nothing of them is kept afterwards."""
    before, _here.pages = _here.pages, pages
    try:
        yield
    finally:
        _here.pages = before


def page_of(name: object) -> str:
    """The page of a section, by its number from 0, or of a shared warning; empty where nobody told."""
    return str(_here.pages.get(name, ""))
