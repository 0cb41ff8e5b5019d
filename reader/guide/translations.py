"""Which text a translation was made from: `translated_from` in its head, written by `stamp`."""

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from reader.content.article import Article
from reader.errors import FileProblem, UnknownArticle
from reader.files import reason_of, write_whole
from reader.guide.loader import Gathered
from reader.locks import locked
from reader.texts.sentence import did_you_mean, said

_KEY = b"translated_from"
_LINE = re.compile(rb"(?:^|(?<=[\r\n]))" + _KEY + rb":([^\r\n]*)")
_FENCE = re.compile(rb"(\r\n|\r|\n)(?=---)")


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
            said(
                'There is no "{article}" in both "{first}" and "{language}".',
                article=article,
                first=first,
                language=language,
            ),
            did_you_mean(article, ids),
        )
    path = folder / found[language, article].path
    _rewrite(path, found[first, article].digest)


def _state(original: Article, made: Article | None) -> State:
    if made is None:
        return State.MISSING
    if not made.front.translated_from:
        return State.UNSTAMPED
    return State.CURRENT if made.front.translated_from == original.digest else State.OLDER


def _rewrite(path: Path, digest: str) -> None:
    """Put the digest into the head. Every other byte stays: line ends, a byte order mark, the rights."""
    try:
        with locked(path):
            write_whole(path, stamped(path.read_bytes(), digest.encode("ascii")))
    except OSError as error:
        raise FileProblem(
            said("{file} cannot be written: {reason}.", file=path, reason=reason_of(error)),
            said("Check who may write there."),
        ) from error


def stamped(data: bytes, digest: bytes) -> bytes:
    """The file with a digest in its head; every other byte stays."""
    fence = _FENCE.search(data, 3)
    end = fence.end() if fence else len(data)
    if standing := _LINE.search(data, 0, end):
        return data[: standing.start(1)] + b" " + digest + data[standing.end(1) :]
    place = fence.end() if fence else end
    ending = fence[1] if fence else b"\n"
    return data[:place] + _KEY + b": " + digest + ending + data[place:]
