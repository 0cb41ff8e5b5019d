"""Rule: no word that puts a mark on people, after the National Institute on Drug Abuse's "Words Matter"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.content.article import Article
from reader.content.blocks import Table
from reader.content.passages import Passage, passages
from reader.content.problems import Problem, Severity
from reader.content.walk import plain_text
from reader.library.loader import Gathered

LANGUAGE = "en"
WORD_TABLE = ("topics/words-matter", "Instead of")  # the article and column that show what not to say

OFFICIAL_NAMES = (
    "National Institute on Drug Abuse",
    "National Institute on Alcohol Abuse and Alcoholism",
    "Substance Abuse and Mental Health Services Administration",
    "Substance Abuse Professional",
    "Prevention and Treatment of Substance Abuse",
    "Prevention and Treatment of Drug Abuse",
    "Prevention and Treatment of Alcohol Abuse",
    "Alcoholics Anonymous",
    "Adult Children of Alcoholics",
)

_PERSON = 'Say "person with addiction" or "person with a substance use disorder".'
_USE = 'Say "use", "drug use" or "addiction"; for medicines "misuse".'
_DRINKER = 'Say "person with alcohol use disorder".'
_CLEAN = 'Say "in recovery" or "not using" of a person, "negative" of a test.'
_DIRTY = 'Say "positive" of a test, "used" of a needle.'
_TREATMENT = 'Say "treatment medicine".'


@dataclass(frozen=True)
class _Mark:
    """A pattern of words and what to say instead; ordinary uses of the same word are left out of it."""

    words: str
    instead: str


MARKS = (
    _Mark(r"addicts?|junk(?:ie|y|ies)|druggies?|crackheads?|potheads?|stoners?|tweakers?", _PERSON),
    _Mark(r"dope fiends?", _PERSON),
    _Mark(r"abusers?", _PERSON),
    _Mark(
        r"(?<!child )(?<!elder )(?<!sexual )(?<!physical )(?<!emotional )(?<!domestic )"
        r"(?<!was )(?<!were )(?<!been )(?<!being )abus(?:e|es|ed|ing)",
        _USE,
    ),
    _Mark(r"(?<!app )(?<!phone )(?<!computer )(?<!wheelchair )users?", 'Say "person who uses drugs".'),
    _Mark(
        r"(?<!non-)alcoholics?(?! (?:drinks?|beverages?|liver|hepatitis|cirrhosis|ketoacidosis)\b)", _DRINKER
    ),
    _Mark(r"drunks|drunkards?|winos?|(?:a|an|the|that|this|old|town) drunk(?! driv)", _DRINKER),
    _Mark(
        r"(?:be|am|are|is|was|were|been|being|get|gets|getting|got|stay|stays|staying|stayed|go|going|went|"
        r"keep|came (?:up|back|out)|tests?|tested|turned) clean(?! (?:water|air|needle|clothes|room))",
        _CLEAN,
    ),
    _Mark(
        r"clean(?: and sober|[ -]time|(?: drug| urine)? (?:tests?|screens?|samples?|urine)| people| person)",
        _CLEAN,
    ),
    _Mark(r"clean (?=from|off)", _CLEAN),
    _Mark(r"dirty", _DIRTY),
    _Mark(r"(?<!sleep )(?<!healthy )(?<!good )(?<!eating )habits?", _USE),
    _Mark(r"victims?(?! of (?:a )?(?:crime|violence))", 'Say "person who had …" or "person who died of …".'),
    _Mark(
        r"substitut(?:e|es|ion)|(?<!nicotine )replacement (?:drugs?|medicines?|therap(?:y|ies))", _TREATMENT
    ),
    _Mark(r"(?:fell|fall|falls|fallen|falling) off the wagon|relapsers?", 'Say "returned to use".'),
    _Mark(r"(?:addicted|crack|drug) bab(?:y|ies)|born addicted", 'Say "baby with withdrawal".'),
    _Mark(r"(?:reformed|ex|former)[ -]addicts?", 'Say "person in recovery".'),
)
_COMPILED = tuple((re.compile(rf"(?<![\w-])(?:{m.words})\b", re.IGNORECASE), m.instead) for m in MARKS)
_NAMES = re.compile("|".join(map(re.escape, OFFICIAL_NAMES)))


def check_stigma(gathered: Gathered) -> Iterator[Problem]:
    """A warning for each such word of an English article, official names and sources aside."""
    for article in gathered.articles:
        if article.language == LANGUAGE:
            yield from _check_article(article)


def _check_article(article: Article) -> Iterator[Problem]:
    for passage in passages(article):
        for text in _texts(passage, article):
            text = _NAMES.sub("…", text)
            for pattern, instead in _COMPILED:
                for found in pattern.finditer(text):
                    message = f'"{found[0].strip()}" puts a mark on people.'
                    yield Problem(article.path, passage.line, "stigma", message, instead, Severity.WARNING)


def _texts(passage: Passage, article: Article) -> Iterator[str]:
    """The text of each part, without the cells that show what not to say."""
    headings: tuple[str, ...] = ()
    if isinstance(passage.block, Table):
        headings = tuple(plain_text(cell.children) for cell in passage.block.header)
    for place, part in enumerate(passage.parts):
        if headings and (article.id, headings[place]) == WORD_TABLE:
            continue
        yield plain_text(part)
