"""Rule: no word that puts a mark on people, after the National Institute on Drug Abuse's "Words Matter".

The words of each language stand in `language/<code>.toml`.
"""

from collections.abc import Iterator

from reader.content.blocks import Table
from reader.content.passages import Passage, passages
from reader.content.problems import Problem, Severity
from reader.content.walk import plain_text
from reader.guide.loader import Gathered
from reader.guide.rules import Rulebook
from reader.guide.shown import ShownText, table_texts
from reader.texts.sentence import said


def check_stigma(gathered: Gathered) -> Iterator[Problem]:
    """A warning for each such word in a language with a list, official names and sources aside."""
    for article in gathered.texts:
        if words := gathered.rules.own(article.language).stigma:
            shows_words = article.id == gathered.guide.words_to_avoid
            for passage in passages(article):
                for text in _texts(passage, words.shown_column if shows_words else ""):
                    shown = ShownText(article.path, passage.line, article.language, text)
                    yield from _check_text(shown, gathered.rules)
    for shown in table_texts(gathered):
        yield from _check_text(shown, gathered.rules)


def _check_text(shown: ShownText, rules: Rulebook) -> Iterator[Problem]:
    text = rules.official_names.sub("…", shown.words)
    words = rules.own(shown.language).stigma
    if words is None or not words.any.search(text):
        return  # one look for all words spares most texts the look for each
    for mark in words.marks:
        for found in mark.pattern.finditer(text):
            message = said('"{word}" puts a mark on people.', word=found[0].strip())
            yield Problem(shown.path, shown.line, "stigma", message, mark.say, Severity.WARNING)


def _texts(passage: Passage, shown_column: str) -> Iterator[str]:
    """The text of each part, without the cells of the column that shows what not to say."""
    headings: tuple[str, ...] = ()
    if shown_column and isinstance(passage.block, Table):
        headings = tuple(plain_text(cell.children) for cell in passage.block.header)
    for place, part in enumerate(passage.parts):
        if headings and headings[place] == shown_column:
            continue
        yield plain_text(part)
