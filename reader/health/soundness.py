"""Whether every article of an open library can be shown, and every link and picture in it leads somewhere."""

from collections.abc import Iterator
from pathlib import Path

from reader.content.body import Body
from reader.content.walk import anchors, citations, figures, links
from reader.errors import LibraryError
from reader.handouts.shelf import PacketShelf
from reader.health.finding import Finding, Verdict
from reader.ids import ArticleId
from reader.library.records import ArticleCard
from reader.library.store import Library
from reader.navigation.location import ArticlePage, from_text
from reader.texts.sentence import NOTHING, Sentence, joined, said, said_n

MOST_NAMED = 5
"""Faults that are named one by one; the rest is counted."""


def articles_finding(library: Library) -> Finding:
    """Read every article once, as the window would. Never raises."""
    what = said("Every page of the guide")
    try:
        faults = list(_faults(library))
    except LibraryError as error:
        return Finding("articles", what, Verdict.WRONG, error.sentence)
    if not faults:
        return Finding(
            "articles", what, Verdict.FINE, said("All have text, and all links and pictures are there.")
        )
    more = said("And {count} more.", count=len(faults) - MOST_NAMED) if len(faults) > MOST_NAMED else NOTHING
    detail = joined(*faults[:MOST_NAMED], more, said("Install the guide again."))
    return Finding("articles", what, Verdict.WRONG, detail)


def packets_findings(library: Library, folder: Path) -> tuple[Finding, ...]:
    """Whether the saved packets can be opened; nothing where there are none. Their names are not told."""
    entries = PacketShelf(folder, library).entries()
    if not entries:
        return ()
    what = said("Saved packets: {count}", count=len(entries))
    spoilt = sum(bool(entry.trouble) for entry in entries)
    behind = sum(bool(entry.missing) for entry in entries)
    detail = joined(
        said_n("{count} packet cannot be used.", "{count} packets cannot be used.", spoilt)
        if spoilt
        else NOTHING,
        said_n(
            "{count} packet names pages that the guide no longer has.",
            "{count} packets name pages that the guide no longer has.",
            behind,
        )
        if behind
        else NOTHING,
        said("My handouts says which, and why.") if spoilt or behind else NOTHING,
    )
    return (Finding("packets", what, Verdict.CHECK if detail else Verdict.FINE, detail),)


def _faults(library: Library) -> Iterator[Sentence]:
    for language in library.info.languages:
        cards = library.cards(language)
        if not any(card.id == library.info.emergency for card in cards):
            yield said('The emergency page is not there in "{language}".', language=language)
        bodies: dict[ArticleId, Body] = {}
        for card in cards:
            if card.damaged:
                yield said("{page} is damaged: {reason}", page=_name(card), reason=card.damaged)
            else:
                bodies[card.id] = library.article(card.id, language).body
        parts = {page: frozenset(_parts(body)) for page, body in bodies.items()}
        known = {card.id for card in cards}
        for card in cards:
            if card.id in bodies:
                yield from _faults_of(library, card, bodies[card.id], known, parts)


def _parts(body: Body) -> Iterator[str]:
    """What a link to a page can name: its sections, its boxes, each source."""
    yield from anchors(body.blocks)
    yield from (f"source-{number}" for number in range(1, len(body.sources) + 1))


def _addresses(body: Body) -> Iterator[str]:
    """Where everything that can be pressed in a body leads."""
    yield from (link.target for link in links(body.blocks))
    yield from (f"#source-{each.number}" for each in citations(body.blocks) if each.number)


def _faults_of(
    library: Library,
    card: ArticleCard,
    body: Body,
    known: set[ArticleId],
    parts: dict[ArticleId, frozenset[str]],
) -> Iterator[Sentence]:
    if not body.blocks:
        yield said("{page} has no text.", page=_name(card))
    for address in dict.fromkeys(_addresses(body)):
        own = address.startswith("#")  # a citation, or another part of the same page
        place = ArticlePage(card.id, address[1:]) if own else from_text(address)
        if not isinstance(place, ArticlePage) or place.article not in known:
            yield said('{page} leads to "{address}", which is not there.', page=_name(card), address=address)
        elif place.anchor and place.anchor not in parts.get(place.article, {place.anchor}):
            yield said(
                '{page} leads to "{address}", and that part is not there.', page=_name(card), address=address
            )
    for picture in dict.fromkeys(figure.picture for figure in figures(body.blocks)):
        if not library.picture(picture):
            yield said(
                '{page} shows the picture "{picture}", which is not there.', page=_name(card), picture=picture
            )


def _name(card: ArticleCard) -> str:
    return f"{card.id} ({card.language})"
