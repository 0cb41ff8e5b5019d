"""The list of sources below an article, in words."""

from reader.content.body import Source


def source_words(source: Source) -> str:
    """One source as it stands in the list, without its number."""
    title = source.title if source.title.endswith((".", "?", "!")) else f"{source.title}."
    origin = ", ".join(part for part in (source.publisher, str(source.year or "")) if part)
    return " ".join(part for part in (title, f"{origin}." if origin else "", source.url) if part)
