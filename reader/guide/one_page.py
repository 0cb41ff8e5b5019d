"""One page of a library file that is there already: taken out, or put in under a number of its own."""

import sqlite3

from reader.content.article import Article, DamagedArticle
from reader.library.layout import QUESTIONS_MOST

_OF_AN_ARTICLE = ("article_term", "section", "review", "telling", "own")


def free_number(connection: sqlite3.Connection, language: str) -> int:
    """A number in the range of a language that no article has."""
    (last,) = connection.execute("SELECT max(number) FROM article WHERE language = ?", (language,)).fetchone()
    return int(last) + 1


def take_out(connection: sqlite3.Connection, article: Article | DamagedArticle) -> None:
    """Remove the page of this id and language, if it is there, with all that leads to it."""
    found = connection.execute(
        "SELECT number FROM article WHERE id = ? AND language = ?", (article.id, article.language)
    ).fetchone()
    if found is None:
        return
    (number,) = found
    # The index of its words stays and leads nowhere: it holds no text from which to take them out.
    for table in _OF_AN_ARTICLE:
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (number,))
    connection.execute(
        "DELETE FROM asked WHERE question >= ? AND question < ?",
        (number * QUESTIONS_MOST, (number + 1) * QUESTIONS_MOST),
    )
    connection.execute("DELETE FROM article WHERE number = ?", (number,))
