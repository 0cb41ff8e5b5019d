"""Where a page of the guide is in the phone edition, and the addresses that a phone's camera reads."""

import re

from reader.ids import ArticleId

_MARKED = re.compile(r"([\\\\;,:\"])")


def article_path(article: ArticleId, language: str) -> str:
    """The file of an article, such as `en/drugs/alcohol.html`."""
    return f"{language}/{article}.html"


def article_address(address: str, article: ArticleId, language: str) -> str:
    """The web address of an article below that of the phone edition."""
    return f"{address.rstrip('/')}/{article_path(article, language)}"


def wifi_text(name: str, password: str) -> str:
    r"""What a phone reads to join a Wi-Fi, as phones have agreed on it.

    >>> wifi_text("Riverside; guests", "")
    'WIFI:T:nopass;S:Riverside\\; guests;;'
    """
    shown = _MARKED.sub(r"\\\1", name)
    secret = _MARKED.sub(r"\\\1", password)
    return f"WIFI:T:WPA;S:{shown};P:{secret};;" if password else f"WIFI:T:nopass;S:{shown};;"
