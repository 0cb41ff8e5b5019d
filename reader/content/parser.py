"""Reads one article file: bytes or text in, an article or a damaged one out, with every problem found."""

import hashlib
import re
from dataclasses import dataclass

from reader.content.article import Article, DamagedArticle, FrontMatter, Parsed
from reader.content.characters import cleaned
from reader.content.findings import Findings, quoted
from reader.content.frontfence import split_file
from reader.content.frontmatter import Head, read_front_matter
from reader.content.markdown import parse_markdown
from reader.content.pasted import check_pasted
from reader.content.rawtext import read_text
from reader.ids import ArticleKind
from reader.texts.sentence import said

_PATH = re.compile(r"([a-z]{2})/((drugs|treatments|pairs|topics)/[a-z0-9]+(?:-[a-z0-9]+)*)\.md")
_DIGEST_LENGTH = 16  # hexadecimal digits
_FOLDERS = {kind.value: kind for kind in ArticleKind}


@dataclass(frozen=True)
class _Place:
    language: str
    id: str
    kind: ArticleKind


def parse_article(text: str | bytes, path: str) -> Parsed:
    """The article in the file at `path`, which is relative to `articles/`. Never raises.

    Any problem of severity DAMAGE makes it a DamagedArticle.
    """
    findings = Findings(path)
    place = _place(path, findings)
    title = ""
    content = read_text(text, findings)
    parts = split_file(content, findings) if content is not None else None
    if parts is not None:
        head: Head = read_front_matter(parts.head, parts.head_line, findings)
        title = head.title
        check_pasted(parts.body, parts.body_line, findings)
        blocks = parse_markdown(parts.body, parts.body_line, findings)
        if not blocks and not findings.is_damaged:
            findings.damage(parts.body_line, "empty-article", said("The article has no text."))
        if head.front is not None and not findings.is_damaged:
            digest = digest_of(head.front, parts.body)
            article = Article(place.id, place.language, place.kind, path, head.front, blocks, digest)
            return Parsed(article, findings.problems())
    damaged = DamagedArticle(place.id, place.language, place.kind, path, title or _title_from(place.id))
    return Parsed(damaged, findings.problems())


def head_of(text: str, path: str) -> tuple[FrontMatter, str] | None:
    """The head of an article's file and the digest of the article, without a look at its blocks."""
    findings = Findings(path)
    content = read_text(text, findings)
    parts = split_file(content, findings) if content is not None else None
    if parts is None:
        return None
    front = read_front_matter(parts.head, parts.head_line, findings).front
    return None if front is None else (front, digest_of(front, parts.body))


def digest_of(front: FrontMatter, body: str) -> str:
    """Changes with the title, the summary and the text."""
    text = "\n".join((front.title, front.summary, body.strip()))
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:_DIGEST_LENGTH]


def _place(path: str, findings: Findings) -> _Place:
    found = _PATH.fullmatch(path)
    if found:
        return _Place(found[1], found[2], _FOLDERS[found[3]])
    message = said('"{path}" is not the place of an article.', path=quoted(path))
    hint = said(
        "Use LANGUAGE/FOLDER/NAME.md; the folder is one of {words}, the name a-z, 0-9 and -.",
        words=", ".join(_FOLDERS),
    )
    findings.damage(0, "file-name", message, hint)
    language, _, rest = path.partition("/")
    folder = rest.partition("/")[0]
    return _Place(language, rest.removesuffix(".md"), _FOLDERS.get(folder, ArticleKind.TOPIC))


def _title_from(article_id: str) -> str:
    words = cleaned(article_id).rpartition("/")[2].replace("-", " ").strip()
    return words[:1].upper() + words[1:]
