"""Rule: the language files name pages of the guide, and no word both as nothing and as something."""

from collections.abc import Iterator

from reader.content.problems import Problem
from reader.guide.languages import LanguageFile
from reader.guide.loader import Gathered
from reader.texts.sentence import did_you_mean

_SHORT = 3  # letters


def check_wordings(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each entry of a language file that the search cannot use."""
    ids = frozenset(article_id for _, article_id in gathered.ids)
    for file in gathered.languages:
        for people in file.wording.people:
            for page in people.pages:
                if page not in ids:
                    hint = did_you_mean(page, sorted(ids))
                    message = f'"{page}" is no article of the guide.'
                    yield Problem(file.path, file.line_of(page), "unknown-article", message, hint)
        yield from _words(file)


def _words(file: LanguageFile) -> Iterator[Problem]:
    wording = file.wording
    people = frozenset(word for each in wording.people for word in each.words)
    for key, words in (("everyday", wording.everyday), ("using", wording.using), ("people", people)):
        for word in sorted(words & wording.stopwords):
            message = f'"{word}" stands in stopwords and in {key}.'
            yield Problem(file.path, file.line_of(word), "wording", message, "Take it out of one of them.")
    for word in sorted(wording.short_names):
        if len(word) > _SHORT:
            message = f'"{word}" in short_names has more than {_SHORT} letters.'
            yield Problem(
                file.path, file.line_of(word), "wording", message, "Take it out: it needs no capitals."
            )
