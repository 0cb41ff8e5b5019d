"""Rule: an article reads like a text for the sixth grade, in the measure made for its language."""

from collections.abc import Iterator

from reader.content.problems import Problem, Severity
from reader.guide.loader import Gathered
from reader.guide.readability import known_names, reading

_SHOWN_WORDS = 5


def check_reading_level(gathered: Gathered) -> Iterator[Problem]:
    """A warning for each article beyond the aim of its language, an error beyond the limit."""
    names = {language: known_names(gathered, language) for language in gathered.guide.languages}
    for article in gathered.articles:
        found = reading(article, names[article.language], gathered.rules.own(article.language))
        if found is None or not found.measure.is_beyond(found.grade, found.measure.aim):
            continue
        scale = found.measure
        too_hard = scale.is_beyond(found.grade, scale.limit)
        more = "less" if scale.is_higher_harder else "more"
        bound = f"the limit is {scale.limit}" if too_hard else f"the aim is {scale.aim} or {more}"
        measure = scale.scale if found.smog is None else f"{scale.scale}; SMOG {found.smog}"
        message = f"Reading grade {found.grade} ({measure}); {bound}."
        words = ", ".join(word for word, _ in found.long_words[:_SHOWN_WORDS])
        hint = f"Use shorter sentences and words. Long words used most: {words}."
        severity = Severity.ERROR if too_hard else Severity.WARNING
        yield Problem(article.path, 0, "reading-level", message, hint, severity)
