"""On which page stands what others name, told while a page is painted: only then are all pages known."""

import threading
from collections.abc import Mapping


class _Here(threading.local):
    """The pages of the sheets that this thread paints."""

    pages: Mapping[object, int] = {}


_here = _Here()


def tell_pages(pages: Mapping[object, int]) -> None:
    """Sheets are painted on which each of these names stands on its page."""
    _here.pages = pages


def page_of(name: object) -> str:
    """The page of a section, by its number from 0, or of a shared warning; empty where nobody told."""
    return str(_here.pages.get(name, ""))
