"""One article as a page of the phone edition."""

from html import escape

from reader.handouts.labels import form_words, level_words, not_approved_words
from reader.handouts.standing import origin_line, own_standing_words, standing_words
from reader.ids import ArticleId
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.navigation.location import ArticlePage
from reader.navigation.phone_address import article_path
from reader.pages.article import ArticleView, article_page
from reader.pages.parts import ArticleLink, Badge, EvidenceLine
from reader.pages.term import term_page
from reader.phones.addresses import PICTURES, Places, relative
from reader.phones.frame import WebPage, link_list
from reader.phones.words import SiteWords
from reader.render.web import WebWriter


class ArticleWriter:
    """Writes the articles of one language; `pictures` gathers the names of the pictures they show."""

    def __init__(self, library: Library, language: str, places: Places, words: SiteWords) -> None:
        self._library = library
        self._language = language
        self._places = places
        self._words = words
        self.pictures: set[str] = set()

    def page(self, article: ArticleId, others: dict[str, str], keywords: str) -> WebPage | None:
        """The page of an article; None for a damaged one."""
        view = article_page(self._library, ArticlePage(article), self._language)
        if not isinstance(view, ArticleView):
            return None
        path = article_path(article, self._language)
        return WebPage(path, self._language, view.title, self._text(view, path), others, keywords)

    def _text(self, view: ArticleView, path: str) -> str:
        writer = WebWriter(
            lambda target: self._address(self._places.of_link(target), path),
            lambda name: self._shown(name, path),
            form_words(self._language),
        )
        parts = [
            f"<h1>{escape(view.title)}</h1>",
            f'<p class="small">{escape(self._origin(view))}</p>' if view.origin else "",
            f'<p class="lead">{escape(view.summary)}</p>',
            self._badge(view.badge) if view.badge else "",
            self._contents(view),
            writer.blocks(view.body.blocks),
            self._own_term(view, path),
            writer.sources(view.body.sources, view.sources_title) if view.body.sources else "",
            f'<p class="small">{escape(self._standing(view))}</p>',
        ]
        return "\n".join(part for part in parts if part)

    def _contents(self, view: ArticleView) -> str:
        if len(view.contents) < 2:
            return ""
        items = "".join(
            f'<li><a href="#{escape(entry.anchor)}">{escape(entry.title)}</a></li>' for entry in view.contents
        )
        title = escape(self._words.on_this_page)
        return f"<details><summary>{title}</summary><ul>{items}</ul></details>"

    def _own_term(self, view: ArticleView, path: str) -> str:
        """What the screen of a drug or treatment shows below its own article; for others, what is near it."""
        own = view.location.article
        kind, name = (TermKind.DRUG, own.drug) if own.drug else (TermKind.TREATMENT, own.treatment)
        page = term_page(self._library, kind, name, self._language) if name else None
        if page is None:
            return self._read_next(view.related, path)
        title = self._words.what_helps if kind is TermKind.DRUG else self._words.what_it_helps
        items = "".join(f"<li>{self._evidence(line, path)}</li>" for line in page.evidence)
        proven = f'<h2>{escape(title)}</h2>\n<ul class="links">{items}</ul>\n' if items else ""
        return proven + self._read_next(page.articles, path)

    def _evidence(self, line: EvidenceLine, path: str) -> str:
        address = self._address(self._places.path(line.location), path)
        names = f"<b>{escape(' + '.join(line.names))}</b>"
        named = f'<a href="{escape(address)}">{names}</a>' if address else names
        return f"{named}{self._badge(line.badge)}<p>{escape(line.statement)}</p>"

    def _badge(self, badge: Badge) -> str:
        level = level_words(badge.level, self._language)
        more = f" · {not_approved_words(self._language)}" if badge.not_approved else ""
        return f'<p class="badge {badge.level.value}">{escape(level + more)}</p>'

    def _read_next(self, links: tuple[ArticleLink, ...], path: str) -> str:
        found = [(self._address(self._places.path(link.location), path), link.title, "") for link in links]
        known = [link for link in found if link[0]]
        return f"<h2>{escape(self._words.read_next)}</h2>\n{link_list(known)}" if known else ""

    def _origin(self, view: ArticleView) -> str:
        return origin_line(view.origin, view.instead, self._language)

    def _standing(self, view: ArticleView) -> str:
        if view.origin:
            return own_standing_words(view.origin, view.instead, self._language)
        review = view.review
        signed = (review.name, review.role, review.day) if review is not None and review.stands else None
        return standing_words(view.sources_checked, signed, self._language)

    def _address(self, target: str, path: str) -> str:
        file, mark, anchor = target.partition("#")
        return f"{relative(file, path)}{mark}{anchor}" if file else ""

    def _shown(self, name: str, path: str) -> str:
        self.pictures.add(name)
        return relative(f"{PICTURES}/{name}", path)
