"""What the command line asked for, and the languages, language and place that this opens the guide with."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.clinic.model import SettingsRead
from reader.errors import UnknownArticle
from reader.ids import ArticleId
from reader.library.opening import not_in_guide
from reader.library.outline import Outline
from reader.navigation.location import ArticlePage, Home, Location
from reader.texts.sentence import did_you_mean, said


@dataclass(frozen=True)
class Start:
    """What the command line asked for."""

    settings: Path | None = None
    library: Path | None = None
    article: str = ""
    language: str = ""
    kiosk: bool = False
    unknown: bool = False


def offered_languages(read: SettingsRead, outline: Outline | None) -> tuple[str, ...]:
    """The guide's languages that the clinic allows; its first one when it allows none of them."""
    allowed = read.settings.screen.languages
    if outline is None:
        return allowed
    return tuple(each for each in outline.languages if each in allowed) or outline.languages[:1]


def first_language(start: Start, read: SettingsRead, outline: Outline | None) -> str:
    """The language the guide opens in. Raises UnknownArticle for one that it does not have."""
    offered = offered_languages(read, outline)
    if outline is not None and start.language and start.language not in outline.languages:
        # Never another language in silence.
        raise UnknownArticle(not_in_guide(start.language, outline.languages))
    offered = (start.language,) if start.language else offered
    wanted = start.language or read.settings.screen.language
    return wanted if wanted in offered else offered[0]


def first_place(start: Start, outline: Outline | None, language: str) -> Location:
    """The place the guide opens at. Raises UnknownArticle for a page that it does not have."""
    if not start.article:
        return Home()
    ids = [] if outline is None else outline.ids(language)
    article = named_article(start, ids)
    if article is None or (outline is not None and article not in ids):
        raise _no_page(start, ids)
    return ArticlePage(article)


def named_article(start: Start, known: Iterable[str] = ()) -> ArticleId | None:
    """The page that the command line names, if it names one. Raises UnknownArticle for what can be none."""
    article = ArticleId.of(start.article)
    if start.article and article is None:
        raise _no_page(start, known)
    return article


def _no_page(start: Start, known: Iterable[str]) -> UnknownArticle:
    what = said('The guide has no page "{page}".', page=start.article)
    return UnknownArticle(what, did_you_mean(start.article, known))
