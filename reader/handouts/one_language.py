"""A packet has one language: which of its articles the guide lacks in it."""

from reader.errors import ReaderError
from reader.ids import ArticleId
from reader.library.store import Library
from reader.navigation.packet import Packet
from reader.texts.sentence import all_of, said


class MixedLanguages(ReaderError):
    """A packet would hold articles that its language does not have."""


def missing_in(library: Library, packet: Packet) -> tuple[ArticleId, ...]:
    """The articles that the guide lacks, or cannot show, in the packet's language."""

    def is_missing(article: ArticleId) -> bool:
        card = library.card(article, packet.language)
        return card is None or bool(card.damaged)

    return tuple(article for article in packet.articles if is_missing(article))


def require_one_language(library: Library, packet: Packet) -> None:
    """Raise MixedLanguages when some of the articles exist only in another language."""
    elsewhere = [
        article
        for article in packet.articles
        if library.card(article, packet.language) is None
        and any(library.card(article, language) for language in library.info.languages)
    ]
    if elsewhere and packet.language in library.info.languages:
        raise MixedLanguages(
            said(
                'These pages are not there in "{language}": {pages}.',
                language=packet.language,
                pages=all_of(elsewhere),
            ),
            said("A packet has one language. Take them out, or print them as a packet of their own."),
        )
