"""Rule: every picture an article shows is in `images/`, with its words in the article's language."""

import re
from collections.abc import Iterator

from reader.content.problems import Problem
from reader.content.walk import figures
from reader.guide.loader import Gathered
from reader.texts.sentence import did_you_mean


def check_figures(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each picture that is not there, or whose words are in the guide's first language."""
    first = gathered.guide.languages[0]
    for article in gathered.texts:
        for figure in figures(article.own_blocks):
            if figure.picture not in gathered.pictures:
                message = f'There is no picture "{figure.picture}" in images/.'
                hint: str = did_you_mean(figure.picture, gathered.pictures)
                yield Problem(article.path, figure.line, "missing-picture", message, hint)
            elif article.language != first and _lacks_words(figure.picture, article.language, gathered):
                message = f'The words in the picture "{figure.picture}" are not in "{article.language}".'
                hint = f"Draw it with translated words as images/{article.language}/{figure.picture}."
                yield Problem(article.path, figure.line, "untranslated-picture", message, hint)


def _lacks_words(picture: str, language: str, gathered: Gathered) -> bool:
    has_words = re.search(rb"<text\b[^>]*>[^<]*[A-Za-z]", gathered.pictures[picture]) is not None
    return has_words and f"{language}/{picture}" not in gathered.pictures
