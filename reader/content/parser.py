"""Reads one article file: bytes or text in, an article or a damaged one out, with all problems."""

import re

from reader.content.article import Article, ArticleKind, DamagedArticle, Parsed
from reader.content.frontmatter import read_head
from reader.content.markdown import parse_markdown
from reader.content.problems import Problem, Severity

LARGEST = 200_000  # bytes; an article of 900 words has about 8,000
_PATH = re.compile(r"([a-z]{2})/((drugs|treatments|pairs|topics)/[a-z0-9]+(?:-[a-z0-9]+)*)\.md")


def parse_article(text: str | bytes, path: str) -> Parsed:
    """The article in a file at `path` below `articles/`, such as `en/drugs/alcohol.md`. Never raises."""
    match = _PATH.fullmatch(path)
    language, article_id, folder = match.groups() if match else (path[:2], path.removesuffix(".md"), "topics")
    kind = ArticleKind(folder)
    head_title = article_id.rpartition("/")[2].replace("-", " ").capitalize()

    def damaged(problems: tuple[Problem, ...], title: str = "") -> Parsed:
        return Parsed(DamagedArticle(article_id, language, kind, path, title or head_title), problems)

    if match is None:
        hint = "Use lower-case words with hyphens, in drugs, treatments, pairs or topics."
        return damaged(
            (_damage(path, "file-name", "The file's place or name is not one of an article.", hint),)
        )
    if len(text) > LARGEST:
        message = f"The file is longer than {LARGEST:,} bytes."
        return damaged((_damage(path, "too-long", message, "Divide it into several articles."),))
    decoded = _decoded(text)
    if decoded is None:
        return damaged((_damage(path, "encoding", "The file is not UTF-8 text.", "Save it as UTF-8."),))
    head = read_head(decoded, path)
    if head.front is None:
        return damaged(head.problems, head.title)
    body = parse_markdown(head.body, path, head.body_line)
    problems = (*head.problems, *body.problems)
    if any(problem.severity is Severity.DAMAGE for problem in problems):
        # The reason shown to readers and editors is the one that does the damage.
        return damaged(tuple(sorted(problems, key=lambda p: p.severity is not Severity.DAMAGE)), head.title)
    return Parsed(Article(article_id, language, kind, path, head.front, body.blocks), problems)


def _decoded(text: str | bytes) -> str | None:
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8-sig")
        except UnicodeDecodeError:
            return None
    if "\0" in text:
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _damage(path: str, rule: str, message: str, hint: str) -> Problem:
    return Problem(path, 0, rule, message, hint, Severity.DAMAGE)
