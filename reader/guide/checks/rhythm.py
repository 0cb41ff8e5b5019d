"""Rule: running prose is neither telegraphic nor long-winded: sentences connect."""

from collections.abc import Iterator
from statistics import fmean

from reader.content.article import Article
from reader.content.blocks import Paragraph
from reader.content.problems import Problem
from reader.content.walk import plain_text
from reader.guide.loader import Gathered
from reader.guide.measure import Sentences, count_words

RULE = "rhythm"
SHORT = 6
"""A sentence with fewer words is short."""

_FEWEST = 10  # sentences on which a page is judged


def check_rhythm(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each page whose sentences are too short or too long on the whole."""
    for article in gathered.articles:
        words = gathered.rules.safety(article.language)
        lengths = lengths_of(article, gathered.rules.own(article.language).sentences)
        if not words.most_words or len(lengths) < _FEWEST:
            continue
        mean, short = fmean(lengths), 100 * sum(each < SHORT for each in lengths) / len(lengths)
        if not words.fewest_words <= mean <= words.most_words:
            bounds = f"{words.fewest_words:g} to {words.most_words:g}"
            message = f"A sentence has {mean:.1f} words on average; {bounds} read well."
            yield Problem(article.path, 0, RULE, message, "Join what belongs together.")
        elif short > words.short_share:
            most = f"{words.short_share} are the most"
            message = f"{short:.0f} of 100 sentences have fewer than {SHORT} words; {most}."
            yield Problem(article.path, 0, RULE, message, "Join what belongs together.")


def lengths_of(article: Article, sentences: Sentences) -> list[int]:
    """The words of each sentence of running prose: paragraphs that stand in no list, box or passage."""
    texts = (plain_text(block.children) for block in article.blocks if isinstance(block, Paragraph))
    return [count_words(sentence) for text in texts for sentence in sentences.of(text)]
