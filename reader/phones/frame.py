"""What stands around every page of the phone edition: its head, the way home, the language, whom to call."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from reader.handouts.blocks import PhoneLine
from reader.handouts.letterhead import HelplineBox
from reader.phones.addresses import CALL, HOME, ICON, STYLE, WORDS, relative
from reader.phones.words import SiteWords, language_name

POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"
MAKER = '<meta name="generator" content="Waymark phone edition">'
"""Stands in every page; a folder whose first page has it was made by us."""


@dataclass(frozen=True)
class WebPage:
    """One page: its file, what its head says, and the HTML of its text.

    `others` are the files of the same page in other languages, by language.
    """

    path: str
    language: str
    title: str
    text: str
    others: Mapping[str, str]
    keywords: str = ""


class Frame:
    """Writes whole pages in one language."""

    def __init__(self, guide: str, words: SiteWords, box: HelplineBox, dated: str) -> None:
        self._guide = guide
        self._words = words
        self._box = box
        self._dated = dated

    def html(self, page: WebPage) -> str:
        """The whole page. It asks for nothing but its style and pictures, and runs no script."""
        words, at = self._words, page.path
        title = page.title if page.title == self._guide else f"{page.title} · {self._guide}"
        home, az = (relative(f"{page.language}/{name}", at) for name in (HOME, WORDS))
        others = "".join(f" {self._other(page, language)}" for language in page.others)
        return f"""<!DOCTYPE html>
<html lang="{escape(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
{MAKER}
{_meta("keywords", page.keywords)}<title>{escape(title)}</title>
<link rel="stylesheet" href="{relative(STYLE, at)}">
<link rel="icon" href="{relative(ICON, at)}">
</head>
<body>
<a class="skip" href="#text">{escape(words.skip)}</a>
<header><nav aria-label="{escape(words.guide)}">
<a href="{home}">{escape(self._guide)}</a> <a href="{az}">A–Z</a>{others}
</nav></header>
<main id="text">
{page.text}
</main>
<footer><p class="small">{escape(self._dated)}</p></footer>
{self._call(page)}
</body>
</html>
"""

    def _other(self, page: WebPage, language: str) -> str:
        address, code = relative(page.others[language], page.path), escape(language)
        name = escape(language_name(language))
        return f'<a hreflang="{code}" lang="{code}" href="{address}">{name}</a>'

    def _call(self, page: WebPage) -> str:
        """The panel that stays at the lower edge, where a thumb is."""
        main = self._box.main
        others = "".join(f"<li>{call(line, short=True)}</li>" for line in self._box.others if line.tel)
        every = relative(f"{page.language}/{CALL}", page.path)
        return (
            f'<aside class="call" aria-label="{escape(self._words.call)}"><p class="main">{call(main)}</p>'
            f'<ul>{others}<li><a href="{every}">{escape(self._words.all_lines)}</a></li></ul></aside>'
        )


def call(line: PhoneLine, *, short: bool = False) -> str:
    """A line as a link that dials, with who answers; `short` leaves the name to those who cannot see."""
    name = escape(line.name)
    if not line.tel:
        return f"<b>{escape(line.number)}</b> {name}".rstrip()
    hidden = f'<span class="unseen">{name}</span>' if short else f'<span class="name">{name}</span> '
    number = f"<b>{escape(line.number)}</b>"
    words = f"{number} {hidden}" if short else f"{hidden}{number}"
    return f'<a href="{escape(line.tel)}">{words.strip()}</a>'


def link_list(links: Iterable[tuple[str, str, str]]) -> str:
    """Addresses with their names, and a plain line below each that has one."""
    items = (
        f'<li><a href="{escape(address)}"><b>{escape(name)}</b>{_line(also)}</a></li>'
        for address, name, also in links
    )
    return f'<ul class="links">{"".join(items)}</ul>'


def _line(also: str) -> str:
    return f"<br>{escape(also)}" if also else ""


def _meta(name: str, text: str) -> str:
    return f'<meta name="{name}" content="{escape(text)}">\n' if text else ""
