"""Which text a translation was made from: `translated_from` in its head, written by `stamp`."""

import os
import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from reader.content.article import Article
from reader.content.problems import did_you_mean
from reader.errors import FileProblem, UnknownArticle
from reader.library.loader import Gathered

_KEY = "translated_from"
_LINE = re.compile(rf"^{_KEY}:.*\n", re.MULTILINE)
_CHECKED = re.compile(r"^sources_checked:.*\n", re.MULTILINE)


class State(Enum):
    """How a translation stands to its original."""

    CURRENT = "current"
    OLDER = "older than its original"
    UNSTAMPED = "not stamped"
    MISSING = "missing"


@dataclass(frozen=True)
class Translation:
    """An article in another language than its first."""

    article: str
    language: str
    state: State


def translations(gathered: Gathered) -> tuple[Translation, ...]:
    """Every article in each further language of the guide, by language and id."""
    first, *others = gathered.guide.languages
    made = {(each.language, each.id): each for each in gathered.articles}
    return tuple(
        Translation(article.id, language, _state(article, made.get((language, article.id))))
        for language in others
        for article in gathered.articles
        if article.language == first
    )


def stamp(folder: Path, gathered: Gathered, article: str, language: str) -> None:
    """Record that the translation was made from the original as it now stands.

    Raises UnknownArticle when there is no such pair, FileProblem when the file cannot be written.
    """
    first = gathered.guide.languages[0]
    found = {(each.language, each.id): each for each in gathered.articles}
    if (first, article) not in found or (language, article) not in found:
        ids = [article_id for spoken, article_id in found if spoken == language]
        raise UnknownArticle(
            f'There is no "{article}" in both "{first}" and "{language}".', did_you_mean(article, ids)
        )
    path = folder / found[language, article].path
    line = f"{_KEY}: {found[first, article].digest}\n"
    _rewrite(path, line)


def _state(original: Article, made: Article | None) -> State:
    if made is None:
        return State.MISSING
    if not made.front.translated_from:
        return State.UNSTAMPED
    return State.CURRENT if made.front.translated_from == original.digest else State.OLDER


def _rewrite(path: Path, line: str) -> None:
    partial = path.with_name(path.name + ".partial")
    try:
        text = path.read_text(encoding="utf-8")
        fence = text.index("\n---", 3)
        head, body = text[: fence + 1], text[fence + 1 :]
        head = _LINE.sub("", head)
        checked = _CHECKED.search(head)
        place = checked.start() if checked else len(head)
        with partial.open("w", encoding="utf-8", newline="\n") as file:
            file.write(head[:place] + line + head[place:] + body)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise FileProblem(
            f"{path} cannot be written: {error.strerror}.", "Check who may write there."
        ) from error
