"""Rule: every picture an article shows is in `images/`."""

from collections.abc import Iterator

from reader.content.problems import Problem, did_you_mean
from reader.content.walk import figures
from reader.library.loader import Gathered


def check_figures(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each picture that is not there."""
    for article in gathered.articles:
        for figure in figures(article.blocks):
            if figure.picture not in gathered.pictures:
                message = f'There is no picture "{figure.picture}" in images/.'
                hint = did_you_mean(figure.picture, gathered.pictures)
                yield Problem(article.path, figure.line, "missing-picture", message, hint)
