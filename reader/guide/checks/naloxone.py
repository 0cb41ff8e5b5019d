"""Rule: an article about an opioid names the medicine that reverses an overdose."""

from collections.abc import Iterator

from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.library.folding import fold
from reader.library.taxonomy import TermKind

RULE = "naloxone"


def check_naloxone(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each article about an opioid whose text never names that medicine."""
    opioids = {
        term.id: term for term in gathered.guide.terms if term.kind is TermKind.DRUG and term.is_opioid
    }
    remedies = [term for term in gathered.guide.terms if term.reverses_overdose]
    names = {fold(name.name) for term in remedies for name in term.names}
    if opioids and not names:
        line = next(iter(opioids.values())).line
        message = "The guide has opioids, and no treatment is said to reverse an overdose."
        yield Problem("guide.toml", line, RULE, message, "Add to its entry: reverses_overdose = true")
        return
    for article in gathered.articles:
        about = [drug for drug in article.front.drugs if drug in opioids]
        texts = (fold(each.text) for each in article.all_passages)
        if about and not any(name in text for text in texts for name in names):
            line = dict(article.front.lines).get("drugs", 1)
            remedy = remedies[0].id
            message = f'The article is about "{about[0]}" and does not mention {remedy}.'
            hint = f"Say that {remedy} reverses an opioid overdose, and where to get it."
            yield Problem(article.path, line, RULE, message, hint)
