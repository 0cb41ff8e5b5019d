"""Rule: a source covers every drug that the sentence before it names."""

from collections.abc import Iterator, Mapping

from reader.content.article import Article
from reader.content.blocks import Citation, Inline
from reader.content.passages import passages
from reader.content.problems import Problem
from reader.content.walk import plain_text
from reader.guide.loader import Gathered
from reader.guide.measure import Sentences
from reader.guide.phrases import Pattern, whole
from reader.library.taxonomy import TermKind

RULE = "scope"


def check_scope(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each sentence that names a drug none of its works covers.

    Only sentences are judged all of whose works say in the register what they cover.
    """
    names = {language: _names(gathered, language) for language in gathered.guide.languages}
    for article in gathered.texts:
        sentences = gathered.rules.own(article.language).sentences
        for line, text, cited in _cited(article, sentences):
            covers = [works.covers for each in cited if (works := gathered.register.works.get(each))]
            if len(covers) < len(cited) or not all(covers):
                continue
            known = {term for each in covers for term in each}
            for drug, pattern in names[article.language].items():
                if drug not in known and pattern.search(text):
                    message = f'The sentence names "{drug}", which {", ".join(cited)} does not cover.'
                    hint = "Cite a work on it too, or part the sentence."
                    yield Problem(article.path, line, RULE, message, hint)


def _names(gathered: Gathered, language: str) -> Mapping[str, Pattern]:
    found = {}
    for term in gathered.guide.terms:
        if term.kind is TermKind.DRUG:
            names = [name.name for name in term.names if name.language == language]
            found[term.id] = whole(part.strip() for name in names for part in name.split(","))
    return found


def _cited(article: Article, sentences: Sentences) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Each sentence that ends with citations: its line, its words, and the works."""
    for passage in passages(article):
        for part in passage.parts:
            before: list[Inline] = []
            cited: list[str] = []
            for inline in (*part, None):
                if isinstance(inline, Citation):
                    cited.append(inline.source_id)
                    continue
                if cited:
                    words = list(sentences.of(plain_text(before)))
                    yield passage.line, words[-1] if words else "", tuple(cited)
                    before, cited = [], []
                if inline is not None:
                    before.append(inline)
