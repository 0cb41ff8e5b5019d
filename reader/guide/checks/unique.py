"""Rule: no two article files have the same id in one language."""

from collections.abc import Iterator

from reader.content.problems import Problem
from reader.guide.loader import Gathered


def check_unique_ids(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each file whose id, capitals ignored, another file has already."""
    first: dict[str, str] = {}
    for article in gathered.everything:
        # The path, not the id: a file with capitals in its name is damaged and has no usable id.
        key = article.path.casefold()
        if key in first:
            message = f"The name differs from {first[key]} in capitals only; both have one id."
            yield Problem(article.path, 0, "duplicate-id", message, "Rename one of the two files.")
        first.setdefault(key, article.path)
