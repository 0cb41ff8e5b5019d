"""The list of sources below an article, in words."""

from reader.content.body import Source
from reader.signs import ended


def source_words(source: Source) -> str:
    """One source as it stands in the list, without its number."""
    title = ended(source.title)
    origin = ", ".join(part for part in (source.publisher, str(source.year or "")) if part)
    return " ".join(part for part in (title, f"{origin}." if origin else "", source.url) if part)
