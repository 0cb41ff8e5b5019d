"""The pages of the phone edition that lead to others: the first one, lists from A to Z, whom to call."""

from html import escape
from itertools import groupby

from reader.handouts.blocks import PhoneLine
from reader.handouts.extras import other_lines
from reader.handouts.labels import labels
from reader.handouts.letterhead import HelplineBox
from reader.ids import ArticleId
from reader.library.folding import fold
from reader.library.rows import AliasKind
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.navigation.location import AllDrugs, AllTopics, AllTreatments, ArticlePage, Family, Home, Location
from reader.navigation.phone_address import article_path
from reader.pages.home import home_page
from reader.pages.lists import ListPage, family_page, terms_page, topics_page
from reader.pages.parts import ArticleLink
from reader.phones.addresses import CALL, NOTHING, WORDS, Places, relative
from reader.phones.frame import call, link_list
from reader.phones.words import SiteWords
from reader.texts.languages import SPANISH, base

Page = tuple[str, str, str]
"""File, title and HTML of a page's text."""

_NUMBERS = "0"


class ListWriter:
    """Writes the lists of one language."""

    def __init__(self, library: Library, language: str, places: Places, words: SiteWords) -> None:
        self._library = library
        self._language = language
        self._places = places
        self._words = words
        # Misspellings find a page and are never displayed; Spanish words belong to the Spanish list.
        self._unlisted = {AliasKind.MISSPELLING.value}
        self._unlisted |= set() if base(language) == SPANISH else {AliasKind.SPANISH.value}

    def first(self, guide: str) -> Page:
        """The first page of the language."""
        here = self._places.path(Home())
        page = home_page(self._library, self._language)
        emergency = ""
        if page.emergency is not None and (card := self._library.emergency(self._language)):
            address = relative(self._places.path(page.emergency), here)
            title, summary = escape(card.title), escape(card.summary)
            emergency = f'<p class="box danger"><a href="{address}"><b>{title}</b></a><br>{summary}</p>\n'
        drugs, treatments = (
            self._links([(tile.name, tile.also, tile.location) for tile in tiles], here)
            for tiles in (page.drugs, page.treatments)
        )
        every: dict[Location, str] = {
            AllDrugs(): self._words.drugs,
            AllTreatments(): self._words.treatments,
            AllTopics(): self._words.topics,
            Family(): self._words.family,
        }
        more = [(relative(self._places.path(place), here), name, "") for place, name in every.items()]
        more.append((relative(self._file(WORDS), here), self._words.words, self._words.words_lead))
        text = (
            f"<h1>{escape(guide)}</h1>\n{emergency}<h2>{escape(self._words.drugs)}</h2>\n{drugs}\n"
            f"<h2>{escape(self._words.treatments)}</h2>\n{treatments}\n"
            f"<h2>{escape(self._words.guide)}</h2>\n{link_list(more)}\n<p>{escape(self._words.kept)}</p>"
        )
        return here, guide, text

    def lists(self) -> tuple[Page, ...]:
        """Everything from A to Z, and the pages for families."""
        drugs = terms_page(self._library, TermKind.DRUG, self._language)
        treatments = terms_page(self._library, TermKind.TREATMENT, self._language)
        return (
            self._list(drugs, self._words.drugs),
            self._list(treatments, self._words.treatments),
            self._list(topics_page(self._library, self._language), self._words.topics),
            self._list(family_page(self._library, self._language), self._words.family),
        )

    def words(self) -> tuple[Page, ...]:
        """Every word that people look for, one page for each letter, and the page that leads to those."""
        named = {
            (alias.term, alias.article)
            for alias in self._library.aliases()
            if alias.kind not in self._unlisted and self._places.path(ArticlePage(alias.article))
        }
        cards = self._library.cards(self._language)
        titles = {card.id: card.title for card in cards if not card.damaged}
        named |= {(title, article) for article, title in titles.items()}
        by_letter: dict[str, list[tuple[str, ArticleId]]] = {}
        for term, article in sorted(named, key=lambda pair: (fold(pair[0]), pair)):
            by_letter.setdefault(_letter(term), []).append((term, article))
        pages = [self._letter_page(letter, rows, titles) for letter, rows in sorted(by_letter.items())]
        here = self._file(WORDS)
        links = [(relative(path, here), title, "") for path, title, _ in pages]
        title, lead = escape(self._words.words), escape(self._words.words_lead)
        text = f"<h1>{title}</h1>\n<p>{lead}</p>\n{link_list(links)}"
        return ((here, self._words.words, text), *pages)

    def call(self, box: HelplineBox) -> Page:
        """Whom to call: the clinic's line first, then the others."""
        words = labels(self._language)
        main = PhoneLine(box.main.number, box.main.name, box.facts, box.main.tel)
        here = "".join(f"<li>{_named(line)}</li>" for line in (main, *box.others))
        more = "".join(f"<li>{_named(line)}</li>" for line in other_lines(box, self._language))
        title = self._words.call
        text = (
            f'<h1>{escape(title)}</h1>\n<ul class="links lines">{here}</ul>\n'
            f'<h2>{escape(words.other_lines)}</h2>\n<ul class="links lines">{more}</ul>'
        )
        return self._file(CALL), title, text

    def nothing(self) -> Page:
        """What a record system is sent to where the guide has no page."""
        here = self._file(NOTHING)
        links = [(relative(self._file(WORDS), here), self._words.words, self._words.words_lead)]
        links.append((relative(self._places.path(Home()), here), self._words.guide, ""))
        title = self._words.nothing
        return here, title, f"<h1>{escape(title)}</h1>\n{link_list(links)}"

    def _file(self, name: str) -> str:
        return f"{self._language}/{name}"

    def _list(self, page: ListPage, title: str) -> Page:
        here = self._places.path(page.location)
        parts = [f"<h1>{escape(title)}</h1>"]
        for group in page.groups:
            parts += [f"<h2>{escape(group.letter)}</h2>"] if group.letter else []
            rows = [
                (entry.title, "", entry.location)
                if isinstance(entry, ArticleLink)
                else (entry.name, entry.also, entry.location)
                for entry in group.entries
            ]
            parts.append(self._links(rows, here))
        return here, title, "\n".join(parts)

    def _letter_page(
        self, letter: str, rows: list[tuple[str, ArticleId]], titles: dict[ArticleId, str]
    ) -> Page:
        shown = self._words.other_signs if letter == _NUMBERS else letter.upper()
        here = self._file(f"words-{letter}.html")
        items = []
        for term, group in groupby(rows, key=lambda row: row[0]):
            links = "".join(
                f'<dd><a href="{relative(article_path(article, self._language), here)}">'
                f"{escape(titles.get(article, term))}</a></dd>"
                for _, article in group
            )
            items.append(f"<dt>{escape(term)}</dt>{links}")
        title = f"{self._words.words}: {shown}"
        return here, title, f"<h1>{escape(title)}</h1>\n<dl>{''.join(items)}</dl>"

    def _links(self, rows: list[tuple[str, str, Location]], here: str) -> str:
        known = [(path, name, also) for name, also, place in rows if (path := self._places.path(place))]
        return link_list((relative(path, here), name, also) for path, name, also in known)


def _named(line: PhoneLine) -> str:
    return call(line) + (f"<p>{escape(line.note)}</p>" if line.note else "")


def _letter(term: str) -> str:
    first = fold(term).lstrip("([{¿¡\"'+-")[:1]
    return first if first.isascii() and first.isalpha() else _NUMBERS
