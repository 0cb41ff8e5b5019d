"""Composes the document a packet makes: sections of blocks, and what stands on every page."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import date
from typing import cast

from reader.clinic.model import Settings
from reader.content.blocks import Block, Field, Fields, Heading, Room, Text
from reader.errors import ReaderError
from reader.handouts.aging import body_on
from reader.handouts.blocks import (
    Contents,
    Lead,
    PaperBlock,
    SmallPrint,
    SourceList,
    Title,
    TypedBox,
    TypedKind,
    WriteLine,
    figure_names,
)
from reader.handouts.extras import card_page, glossary_page, helpline_page
from reader.handouts.glossary import terms_used
from reader.handouts.labels import Labels, labels, long_date
from reader.handouts.letterhead import HelplineBox, Letterhead, helpline_box, letterhead
from reader.handouts.one_language import require_one_language
from reader.handouts.one_sheet import (
    MOST_SIDES,
    MOST_SIDES_LARGE,
    as_little_as_can_be,
    is_question_box,
    sheet_choices,
    sources_of_options,
    with_warnings_named,
    without_pointers,
)
from reader.handouts.proof import proof_badge
from reader.handouts.sections import (
    Section,
    SectionKind,
    from_a_page_of_its_own,
    typed,
    with_slip,
    without,
)
from reader.handouts.standing import origin_line, own_standing_words, standing_words
from reader.handouts.together import Together
from reader.ids import ArticleId
from reader.library.records import ArticleCard, GlossaryEntry, StoredArticle
from reader.library.store import Library
from reader.navigation.packet import Packet, Paper, Slip
from reader.texts.sentence import Sentence, said

__all__ = ["Document", "Picture", "Section", "SectionKind", "compose", "composing"]

_VERSION_SIGNS = 8
"""How many signs of the content digest name a guide's version on paper."""


_PROMPTS = 2
"""How many teach-back questions a page has."""


@dataclass(frozen=True)
class Picture:
    """A picture of the library, as SVG."""

    name: str
    svg: bytes


@dataclass(frozen=True)
class Document:
    """All that goes on paper, but not where. `problems` are sentences for whoever prints."""

    title: str
    language: str
    paper: Paper
    large_print: bool
    day: date
    guide_version: str
    letterhead: Letterhead
    helpline: HelplineBox
    prepared_for: str
    sections: tuple[Section, ...]
    pictures: tuple[Picture, ...] = ()
    problems: tuple[Sentence, ...] = ()

    def svg(self, name: str) -> bytes | None:
        """A picture by its file name."""
        return next((each.svg for each in self.pictures if each.name == name), None)


def compose(library: Library, settings: Settings, packet: Packet, slip: Slip, day: date) -> Document:
    """The document of a packet, dated `day`; raises what `composing` does."""
    steps = composing(library, settings, packet, slip, day)
    try:
        while True:
            next(steps)
    except StopIteration as done:
        return cast("Document", done.value)


def composing(
    library: Library, settings: Settings, packet: Packet, slip: Slip, day: date
) -> Generator[None, None, Document]:
    """Compose in steps of a few milliseconds, one an article, for programs that must stay awake meanwhile.

    Raises UnknownArticle for an article the guide lacks, MixedLanguages for one that exists only in another
    language, and ReaderError for a damaged one or a packet with nothing in it.
    """
    if not packet.articles and not (packet.options.helpline_page or packet.options.wallet_cards):
        raise ReaderError(said("There is nothing to print."), said("Add a page to the packet."))
    require_one_language(library, packet)
    head, logo_trouble = letterhead(settings, library.info.name)
    composer = _Composer(library, settings, packet, slip, day)
    sections = yield from composer.sections()
    return Document(
        title=composer.title(sections),
        language=packet.language,
        paper=packet.options.paper,
        large_print=packet.options.large_print,
        day=day,
        guide_version=library.info.digest[:_VERSION_SIGNS],
        letterhead=head,
        helpline=helpline_box(settings, packet.language),
        prepared_for=slip.prepared_for.strip(),
        sections=sections,
        pictures=_pictures(library, sections),
        problems=(logo_trouble,) if logo_trouble else (),
    )


class _Composer:
    """Makes the sections of one document."""

    def __init__(self, library: Library, settings: Settings, packet: Packet, slip: Slip, day: date) -> None:
        self._library = library
        self._settings = settings
        self._packet = packet
        self._options = packet.options
        self._slip = slip
        self._day = day
        self._words: Labels = labels(packet.language)
        self._glossary = library.glossary(packet.language) if packet.options.glossary else ()
        self._terms: set[GlossaryEntry] = set()
        self._together = Together() if len(packet.articles) > 1 and not self._options.one_sheet else None
        self._sources_title = ""
        self._standings: list[SmallPrint] = []

    def sections(self) -> Generator[None, None, tuple[Section, ...]]:
        """Cover, articles, the note of a packet without a cover, glossary, helplines, cards."""
        articles = []
        for article in self._packet.articles:
            articles.append(self._article(self._stored(article)))
            self._note_terms(articles[-1].blocks)
            yield
        alone = len(articles) == 1 and not self._options.cover
        if alone:
            articles = [with_slip(articles[0], self._slip_blocks())]
            self._note_terms(self._slip_blocks())
        if self._said_once:
            articles = [without(each, self._said_once[0]) for each in articles]
        helplines = list(self._helplines())
        rest = [
            *(helplines if self._options.cover else ()),
            *articles,
            *(() if alone or self._options.cover else self._note_page()),
            *self._words_explained(),
            *self._sources(),
            *(() if self._options.cover else helplines),
            *self._cards(),
        ]
        return (self._cover(rest), *rest) if self._options.cover else from_a_page_of_its_own(rest)

    def _note_terms(self, blocks: tuple[PaperBlock, ...]) -> None:
        if self._options.glossary:
            self._terms |= terms_used(self._glossary, blocks)

    def title(self, sections: tuple[Section, ...]) -> str:
        """The one article's title, or the name of the whole."""
        articles = [section for section in sections if section.kind is SectionKind.ARTICLE]
        if len(articles) == 1:
            return articles[0].title
        return self._words.packet_title if articles else sections[0].title

    def _stored(self, article: ArticleId) -> StoredArticle:
        stored = self._library.article(article, self._packet.language)
        if stored.card.damaged:
            raise ReaderError(
                said(
                    'The page "{page}" cannot be printed: {reason}', page=article, reason=stored.card.damaged
                ),
                said("Take it out of the packet."),
            )
        return stored

    def _article(self, stored: StoredArticle) -> Section:
        card, body = stored.card, body_on(stored, self._day)
        if self._options.one_sheet:
            return self._sheet(stored)
        asked = self._teach_back(card)
        if self._together is None:
            blocks = (*self._top(stored), *body.blocks, *asked, *self._web(stored), *self._end(stored))
            return Section(SectionKind.ARTICLE, card.title, blocks, card.id)
        self._sources_title = self._sources_title or stored.sources_title
        shared = self._together.joined(body.blocks, body.sources)
        self._standings.append(self._standing(stored))
        blocks = (*self._top(stored), *shared, *asked, *self._web(stored), self._standings[-1])
        return Section(SectionKind.ARTICLE, card.title, blocks, card.id, runs_on=True)

    def _sheet(self, stored: StoredArticle) -> Section:
        """The edition of one sheet: what is chosen with its sources, and with less where there is no room."""
        found: list[tuple[PaperBlock, ...]] = []
        asked = self._teach_back(stored.card)
        pointer = SmallPrint(self._words.no_sources)
        for chosen in sheet_choices(body_on(stored, self._day).blocks):
            blocks = (*self._asked(chosen), *asked)
            found.append((*self._top(stored), *blocks, *self._end(stored)))
            short, sources = sources_of_options(without_pointers(chosen), stored.body.sources)
            listed = (SourceList(stored.sources_title, sources),) if sources else ()
            bare = (*self._asked(short), *asked)
            end = (*listed, pointer, self._standing(stored))
            found.append((*self._top(stored), *bare, *end))
        if asked:  # then the page does without what only the counselor needs
            found.append(tuple(block for block in found[-1] if block not in asked))
        found.append(tuple(as_little_as_can_be(found[-1])))
        by_name = tuple(with_warnings_named(found[-1], self._words.more_warnings))
        most = MOST_SIDES_LARGE if self._options.large_print else MOST_SIDES
        card = stored.card
        return Section(SectionKind.ARTICLE, card.title, found[0], card.id, most, tuple(found[1:]), by_name)

    def _top(self, stored: StoredArticle) -> tuple[PaperBlock, ...]:
        card, badge = stored.card, proof_badge(self._library, stored)
        return (
            Title(card.title),
            *self._origin(stored),
            *((badge,) if badge else ()),
            *((Lead(card.summary),) if card.summary else ()),
        )

    def _asked(self, blocks: tuple[Block, ...]) -> tuple[PaperBlock, ...]:
        """The blocks, with a line for a question of one's own below the others."""
        found: list[PaperBlock] = []
        for block in blocks:
            found.append(block)
            if is_question_box(block):
                found.append(WriteLine(self._words.my_question))
        return tuple(found)

    def _teach_back(self, card: ArticleCard) -> tuple[PaperBlock, ...]:
        """What the counselor asks, with boxes to mark how it went; nothing on other copies."""
        if not self._options.teach_back:
            return ()
        prompts = self._library.teach_back(card.id, self._packet.language)[:_PROMPTS]
        if not prompts:
            return ()
        words = self._words
        marks = (words.teach_back_done, words.teach_back_again, words.teach_back_interpreter)
        fields = tuple(Field((Text(prompt),), Room.BOXES, marks) for prompt in prompts)
        return (Fields(words.teach_back, fields),)

    def _end(self, stored: StoredArticle) -> tuple[PaperBlock, ...]:
        sources = stored.body.sources
        listed = (SourceList(stored.sources_title, sources),) if sources else ()
        return (*listed, self._standing(stored))

    def _web(self, stored: StoredArticle) -> tuple[PaperBlock, ...]:
        """Where to read on. In words alone: the one square of a page is the helpline's."""
        if not stored.official_page:
            return ()
        address = stored.official_page.removeprefix("https://")  # nobody types that by hand
        words = self._words.official_page.format(address=address)
        return (SmallPrint(words, stored.official_page),)

    def _origin(self, stored: StoredArticle) -> tuple[PaperBlock, ...]:
        origin, language = stored.card.origin, self._packet.language
        return (SmallPrint(origin_line(origin, stored.instead, language)),) if origin else ()

    def _standing(self, stored: StoredArticle) -> SmallPrint:
        """When the sources were checked, who signed, and that paper is no doctor."""
        origin, language = stored.card.origin, self._packet.language
        if origin:
            return SmallPrint(own_standing_words(origin, stored.instead, language))
        review = stored.review
        signed = None
        if review is not None and review.stands:
            signed = (review.name, review.role, date.fromisoformat(review.day))
        checked = date.fromisoformat(stored.sources_checked) if stored.sources_checked else None
        return SmallPrint(standing_words(checked, signed, self._packet.language))

    def _slip_blocks(self) -> tuple[PaperBlock, ...]:
        found: list[PaperBlock] = []
        if self._slip.note.strip():
            found.append(TypedBox(TypedKind.NOTE, self._words.note, typed(self._slip.note)))
        if self._slip.next_visit.strip():
            found.append(TypedBox(TypedKind.VISIT, self._words.next_visit, typed(self._slip.next_visit)))
        return tuple(found)

    def _note_page(self) -> Iterator[Section]:
        if self._slip.is_blank:
            return
        blocks: list[PaperBlock] = [Title(self._words.note)]
        if self._slip.prepared_for.strip():
            blocks.append(WriteLine(self._words.prepared_for, self._slip.prepared_for.strip()))
        if self._slip.note.strip():
            blocks.append(TypedBox(TypedKind.NOTE, "", typed(self._slip.note)))
        if self._slip.next_visit.strip():
            blocks.append(TypedBox(TypedKind.VISIT, self._words.next_visit, typed(self._slip.next_visit)))
        is_on = self._together is not None
        yield Section(SectionKind.NOTE, self._words.note, tuple(blocks), runs_on=is_on)

    def _cover(self, rest: list[Section]) -> Section:
        words = self._words
        entries = tuple((number, section.title) for number, section in enumerate(rest, start=1))
        blocks = (
            Title(words.packet_title),
            WriteLine(words.prepared_for, self._slip.prepared_for.strip()),
            WriteLine(words.date, long_date(self._day, self._packet.language)),
            *self._slip_blocks(),
            Heading(2, (Text(words.contents),), ""),
            Contents(entries),
        )
        return Section(SectionKind.COVER, words.packet_title, blocks)

    @property
    def _said_once(self) -> tuple[SmallPrint, ...]:
        """What stands below the sources of all pages, where it is the same for each."""
        is_same = self._together is not None and self._together.sources and len(set(self._standings)) == 1
        return (self._standings[0],) if is_same else ()

    def _words_explained(self) -> Iterator[Section]:
        if self._terms:
            page, title = glossary_page(self._terms, self._packet.language), self._words.glossary
            yield Section(SectionKind.GLOSSARY, title, page, runs_on=self._together is not None)

    def _sources(self) -> Iterator[Section]:
        if self._together is not None and self._together.sources:
            title, sources = self._sources_title, tuple(self._together.sources)
            blocks: tuple[PaperBlock, ...] = (Title(title), SourceList("", sources), *self._said_once)
            yield Section(SectionKind.SOURCES, title, blocks, runs_on=True)

    def _helplines(self) -> Iterator[Section]:
        if self._options.helpline_page:
            box, title = helpline_box(self._settings, self._packet.language), self._words.helpline_page
            is_on_cover = self._options.cover
            page = helpline_page(box, self._packet.language, on_cover=is_on_cover)
            yield Section(
                SectionKind.HELPLINE, title, page, runs_on=is_on_cover or self._together is not None
            )

    def _cards(self) -> Iterator[Section]:
        if self._options.wallet_cards:
            box = helpline_box(self._settings, self._packet.language)
            cards = card_page(self._settings.clinic.name, box, self._packet.language)
            yield Section(SectionKind.CARDS, self._words.wallet, cards)


def _pictures(library: Library, sections: tuple[Section, ...]) -> tuple[Picture, ...]:
    names = dict.fromkeys(name for section in sections for name in figure_names(section.blocks))
    return tuple(Picture(name, svg) for name in names if (svg := library.picture(name)) is not None)
