"""Rule: in a poisoning 988 is never offered in place of 911."""

from collections.abc import Iterator

from reader.content.passages import passages
from reader.content.problems import Problem
from reader.guide.loader import Gathered

RULE = "crisis-line"


def check_crisis_line(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each text on a poisoning that names 988 without 911, or one of the two as a choice."""
    for article in gathered.texts:
        words = gathered.rules.safety(article.language)
        sentences = gathered.rules.own(article.language).sentences
        for passage in passages(article):
            text = passage.text
            if "988" not in text or not words.has("poisoning", text):
                continue
            either = any(
                "988" in each and "911" in each and words.has("instead", each) and not _denied(each)
                for each in sentences.of(text)
            )
            if either or "911" not in text:
                message = "The text speaks of a poisoning, and offers 988 where 911 must be called."
                hint = "Say: call 911 first. After that, 988 can stay on the line."
                yield Problem(article.path, passage.line, RULE, message, hint)


def _denied(sentence: str) -> bool:
    """Whether the sentence says that 988 is not in place of 911."""
    lowered = sentence.lower()
    return any(word in lowered.split() for word in ("never", "not", "nunca", "no"))
