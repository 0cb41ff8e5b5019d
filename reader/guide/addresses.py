"""What a link written in an article leads to: a relative path becomes an article id and an anchor."""

import posixpath
from dataclasses import dataclass


@dataclass(frozen=True)
class LinkTarget:
    """An article id and a section; both may be wrong until checked."""

    article: str
    anchor: str


def resolve_link(target: str, article_id: str) -> LinkTarget | None:
    """Where `target`, written in article `article_id`, leads; None when it leaves the guide.

    >>> resolve_link("../drugs/alcohol.md#risks", "topics/pain")
    LinkTarget(article='drugs/alcohol', anchor='risks')
    """
    path, _, anchor = target.partition("#")
    if not path:
        return LinkTarget(article_id, anchor)
    if not path.endswith(".md"):
        return None
    resolved = posixpath.normpath(posixpath.join(posixpath.dirname(article_id), path.removesuffix(".md")))
    return None if resolved.startswith(("..", "/")) else LinkTarget(resolved, anchor)
