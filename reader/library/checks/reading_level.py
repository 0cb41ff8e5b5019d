"""Rule: an article reads like a text for the sixth grade."""

from collections.abc import Iterator

from reader.content.problems import Problem, Severity
from reader.library.loader import Gathered
from reader.library.readability import known_names, reading

AIM = 6.9  # Flesch-Kincaid grade
LIMIT = 8.5
_SHOWN_WORDS = 5


def check_reading_level(gathered: Gathered) -> Iterator[Problem]:
    """A warning for each English article above the aim, an error above the limit."""
    names = known_names(gathered)
    for article in gathered.articles:
        found = reading(article, names)
        if found is None or found.grade <= AIM:
            continue
        too_hard = found.grade > LIMIT
        bound = f"the limit is {LIMIT}" if too_hard else f"the aim is {AIM} or less"
        message = f"Reading grade {found.grade} (Flesch-Kincaid; SMOG {found.smog}); {bound}."
        words = ", ".join(word for word, _ in found.long_words[:_SHOWN_WORDS])
        hint = f"Use shorter sentences and words. Long words used most: {words}."
        severity = Severity.ERROR if too_hard else Severity.WARNING
        yield Problem(article.path, 0, "reading-level", message, hint, severity)
