"""Rule: every recorded review is of an article the guide has."""

from collections.abc import Iterator

from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.guide.reviews import FILE_NAME
from reader.texts.sentence import did_you_mean


def check_reviews(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each review of an unknown article."""
    for review in gathered.reviews:
        known = gathered.ids | {(each.words.language, each.words.id) for each in gathered.shared}
        if (review.language, review.article) not in known:
            ids = [article for language, article in known if language == review.language]
            message = f'There is no article "{review.article}" in "{review.language}" to be reviewed.'
            yield Problem(FILE_NAME, 0, "unknown-article", message, did_you_mean(review.article, ids))
