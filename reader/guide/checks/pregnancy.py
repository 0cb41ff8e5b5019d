"""Rule: every page about a drug or a medicine has a line for those who are pregnant."""

from collections.abc import Iterator

from reader.content.article import Article
from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.ids import ArticleKind
from reader.library.taxonomy import TermKind

RULE = "pregnancy"


def check_pregnancy(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each such page that does not speak of it."""
    medicines = {
        f"treatments/{term.id}"
        for term in gathered.guide.terms
        if term.kind is TermKind.TREATMENT and term.is_medicine
    }
    for article in gathered.articles:
        if article.kind is not ArticleKind.DRUG and article.id not in medicines:
            continue
        words = gathered.rules.safety(article.language)
        if words.pregnancy and not words.has("pregnancy", _text(article)):
            message = "The page has no line for those who are pregnant."
            yield Problem(article.path, 0, RULE, message, "Use: !!! passage pregnant-ask")


def _text(article: Article) -> str:
    return " ".join(passage.text for passage in article.all_passages)
