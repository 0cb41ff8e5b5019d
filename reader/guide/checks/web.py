"""Rule: no web or mail address stands in the text; a site is called by its name, and only one of a list."""

import re
from collections.abc import Iterator

from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.guide.shown import shown_texts
from reader.signs import seen

_ENDINGS = (
    "com|org|net|gov|edu|mil|int|info|biz|us|mx|pr|es|uk|ca|io|app|me|tv|co|ly|gl|eu|cl|ar|pe|ec|br|dev|ai"
    "|health|help|care|clinic|online|site|link|page|news|blog"
)
_ADDRESS = re.compile(
    r"(?:https?|ftp)\s?:\s?//\s?\S+|mailto:\S+"
    r"|\bwww\d?\.\S+"
    r"|(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.|\s?\(dot\)\s?)\w[\w.-]*"
    rf"|(?<![\w.-])[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,4}}\.(?:{_ENDINGS})\b(?:/[\w./?=&%#-]*)?",
    re.IGNORECASE,
)
_SIGNS = ("//", "lto:", "www", "@", "(at)", "[at]")  # every address has one of them, or a dot inside
_DOT_INSIDE = re.compile(r"\.\w")


def check_web(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each address in the text, and for each name of a site that is not in the list."""
    known = frozenset((*gathered.sites.named, *gathered.sites.official))
    for text in shown_texts(gathered):
        words = seen(text.words)
        if not _may_have_address(words):
            continue
        for found in _ADDRESS.finditer(words):
            address = found[0].rstrip(".,;:!?)”’\"'")
            if address.lower() not in known:
                message = f'"{address}" is an address.'
                hint = "Put it into a source's url, or call the site by its name."
                yield Problem(text.path, text.line, "web-address", message, hint)


def _may_have_address(words: str) -> bool:
    """Looked at first: most texts have no such sign, and the pattern is slow."""
    small = words.lower()
    return any(sign in small for sign in _SIGNS) or _DOT_INSIDE.search(words) is not None
