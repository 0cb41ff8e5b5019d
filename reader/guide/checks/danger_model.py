"""Rule: the sentences of danger can be read, the weights are theirs, and each kind has a sound card."""

import re
from collections.abc import Iterator

from reader.content.article import Article
from reader.content.problems import Problem, Severity
from reader.content.walk import anchors as anchors_of
from reader.guide.checks.phone import unknown_numbers
from reader.guide.checks.standards import Standards
from reader.guide.danger import FOLDER, RULE, WEIGHTS, DangerSource
from reader.guide.danger_cards import danger_cards
from reader.guide.danger_text import KINDS
from reader.guide.loader import Gathered
from reader.texts.sentence import did_you_mean

_CARDS = f"{FOLDER}/cards.toml"
_CLASSES = f"{FOLDER}/classes.toml"
_PHRASES = f"{FOLDER}/phrases.toml"
_TRAIN = "Run `make train`."
_PLAIN = re.compile(r"[a-z0-9]+\*?")
_PLACES = ("anywhere", "alone")


def check_danger_model(gathered: Gathered) -> Iterator[Problem]:
    """Every fault of the folder `danger` but those of phone numbers; none for a guide without it."""
    source = gathered.danger
    if source is None:
        return
    yield from source.text.problems
    yield from _classes(source)
    yield from _phrases(source)
    yield from _cards(gathered)
    yield from _weights(source)


def check_danger_phones(gathered: Gathered, standards: Standards) -> Iterator[Problem]:
    """A problem for each phone number on a card of danger that is no known line."""
    if gathered.danger is None:
        return
    for kind, told in danger_cards(gathered).items():
        for language, words in told.items() if isinstance(told, dict) else ():
            if isinstance(words, dict):
                text = " ".join([str(words.get("title", "")), *map(str, words.get("steps", ()))])
                for number in unknown_numbers(text, standards, gathered.rules.phone(language)):
                    message = f'"{number}" on the card of {kind} is no phone number of the table of lines.'
                    yield Problem(_CARDS, 0, "phone", message, "Check each digit.")


def _classes(source: DangerSource) -> Iterator[Problem]:
    for name, told in source.tables["classes.toml"].items():
        if not isinstance(told, dict) or not all(isinstance(words, str) for words in told.values()):
            message = f"The class {name} is no table of texts."
            yield Problem(_CLASSES, 0, RULE, message, 'Write a line xx = "…" for each language.')
            continue
        for word in " ".join(told.values()).split():
            if not _PLAIN.fullmatch(word):
                message = f'"{word}" of the class {name} is not in plain lower case without accents.'
                yield Problem(_CLASSES, 0, RULE, message, "A star may stand at its end only.")


def _phrases(source: DangerSource) -> Iterator[Problem]:
    for place, told in source.tables["phrases.toml"].items():
        if place not in _PLACES or not isinstance(told, dict):
            message = f'"{place}" is no part of the phrases.'
            yield Problem(_PHRASES, 0, RULE, message, f"They are {' and '.join(_PLACES)}.")
            continue
        for kind, phrases in told.items():
            if kind not in KINDS:
                hint = did_you_mean(kind, KINDS)
                yield Problem(_PHRASES, 0, RULE, f'"{kind}" is no kind of danger.', hint)
            elif not isinstance(phrases, list) or not all(isinstance(each, str) for each in phrases):
                yield Problem(_PHRASES, 0, RULE, f"The phrases of {kind} are no list of texts.")


def _cards(gathered: Gathered) -> Iterator[Problem]:
    cards = danger_cards(gathered)
    for kind in cards.keys() - set(KINDS):
        yield Problem(_CARDS, 0, RULE, f'"{kind}" is no kind of danger.', did_you_mean(kind, KINDS))
    anchors = {
        (article.language, article.id): set(anchors_of(article.blocks))
        for article in gathered.articles
        if isinstance(article, Article)
    }
    spoken = {language for told in cards.values() if isinstance(told, dict) for language in told}
    for language in gathered.guide.languages:
        if language not in spoken:
            message = f'No card of danger is in "{language}".'
            yield Problem(_CARDS, 0, "translation", message, severity=Severity.WARNING)
            continue
        for kind in KINDS:
            fault = _card_fault(cards.get(kind), language, anchors)
            if fault:
                yield Problem(_CARDS, 0, RULE, f"The card of {kind} in {language} {fault}.")


def _card_fault(told: object, language: str, anchors: dict[tuple[str, str], set[str]]) -> str:
    words = told.get(language) if isinstance(told, dict) else None
    if not isinstance(words, dict):
        return "is missing"
    steps = words.get("steps")
    if not isinstance(words.get("title"), str) or not isinstance(steps, list):
        return "needs a title and a list of steps"
    if not steps or not all(isinstance(step, str) and step for step in steps):
        return "has a step without a text"
    page, anchor = str(told.get("page")) if isinstance(told, dict) else "", words.get("anchor", "")
    pages = {name for _, name in anchors}
    for each in (page, *(told.get("only", ()) if isinstance(told, dict) else ())):
        if each not in pages:
            return f'leads to the page "{each}", which is not there'
    # That a page lacks in one language only is told by the rule of translations.
    if anchor and anchor not in anchors.get((language, page), {anchor}):
        return f'leads to "{anchor}" on the page {page}, which is not there'
    return ""


def _weights(source: DangerSource) -> Iterator[Problem]:
    path = f"{FOLDER}/{WEIGHTS}"
    if source.weights is None:
        yield Problem(path, 0, RULE, "The weights of the model of danger are missing.", _TRAIN)
    elif source.weights_digest != source.digest:
        message = "The weights were learned from other sentences, classes or settings than those beside them."
        yield Problem(path, 0, RULE, message, _TRAIN)
