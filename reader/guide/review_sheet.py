"""What a medical director reads and signs on paper: the text, each claim with its source, boxes to tick."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from reader.clinic.model import Settings
from reader.content.article import Article
from reader.content.blocks import Cell, Citation, Evidence, Fact, Heading, Inline, Needs, Options, Table, Text
from reader.content.passages import block_passages
from reader.content.walk import plain_text
from reader.guide.body import body_of
from reader.guide.loader import Gathered
from reader.guide.register import Work
from reader.handouts.blocks import Lead, PaperBlock, SmallPrint, SourceList, Title, WriteLine, figure_names
from reader.handouts.document import Document, Picture, Section, SectionKind
from reader.handouts.letterhead import helpline_box, letterhead
from reader.ids import ArticleId
from reader.navigation.packet import Paper
from reader.texts.sentence import Sentence, said

Say = Callable[[Sentence], str]
_SIGNS_OF_A_DIGEST = 12


@dataclass(frozen=True)
class Claim:
    """Words of an article, and the ids of the works that they rest on."""

    line: int
    words: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Waiting:
    """Words that a clinician, a lawyer or a reader must approve. `who` is as the text marks it."""

    line: int
    who: str
    words: str


def claims(article: Article) -> Iterator[Claim]:
    """Each statement with its sources, in reading order; those of shared passages too."""
    for passage in block_passages(article.blocks):
        if isinstance(passage.block, Evidence | Options):
            found = [each.source_id for part in passage.parts for each in part if isinstance(each, Citation)]
            if found:
                yield Claim(passage.line, passage.text, tuple(found))
            continue
        for part in passage.parts:
            yield from _claims_in(part, passage.line)


def waiting(article: Article) -> Iterator[Waiting]:
    """Each mark of words that wait for somebody's approval, with the sentence or row it ends."""
    for passage in block_passages(article.blocks):
        for part in passage.parts:
            for inline in part:
                if isinstance(inline, Needs):
                    yield Waiting(passage.line, inline.who, passage.text)


def sheet(
    gathered: Gathered,
    articles: Iterable[tuple[Article, str]],
    settings: Settings,
    day: date,
    say: Say,
    paper: Paper,
) -> Document:
    """The sheet of these articles, each with the digest of all that is signed."""
    chosen = list(articles)
    sections = tuple(
        section for article, digest in chosen for section in _sections(gathered, article, digest, say)
    )
    names = dict.fromkeys(name for section in sections for name in figure_names(section.blocks))
    language = chosen[0][0].language
    head, _trouble = letterhead(settings, gathered.guide.name)
    return Document(
        title=say(said("Review of {title}", title=chosen[0][0].front.title)),
        language=language,
        paper=paper,
        large_print=False,
        day=day,
        guide_version=chosen[0][1][:_SIGNS_OF_A_DIGEST],
        letterhead=head,
        helpline=helpline_box(settings, language),
        prepared_for=say(said("the reviewer")),
        sections=sections,
        pictures=tuple(Picture(each, gathered.pictures[each]) for each in names if each in gathered.pictures),
    )


def _sections(gathered: Gathered, article: Article, digest: str, say: Say) -> Iterator[Section]:
    title = say(said("Review of {title}", title=article.front.title))
    first: list[PaperBlock] = [Title(title), *_first(article, digest, say)]
    yield Section(SectionKind.NOTE, title, tuple(first))
    body = body_of(article, lambda _target: None)
    text = (Title(article.front.title), Lead(article.front.summary), *body.blocks)
    sources = (SourceList(say(said("Sources")), body.sources),) if body.sources else ()
    yield Section(SectionKind.ARTICLE, article.front.title, (*text, *sources), ArticleId.of(article.id))
    last = say(said("Each claim with its source"))
    yield Section(SectionKind.NOTE, last, (Title(last), *_claim_table(gathered, article, say)))
    end = say(said("I read this page"))
    name = SmallPrint(f"{article.front.title} · {article.language}/{article.id}")
    yield Section(SectionKind.NOTE, end, (Title(end), name, *_signature(article, digest, say)))


def _first(article: Article, digest: str, say: Say) -> Iterator[PaperBlock]:
    yield Lead(
        say(
            said(
                "Read the page that follows, line by line. Tick what is right; write beside it what is not. "
                "Sign on the last page."
            )
        )
    )
    yield SmallPrint(f"{article.language}/{article.id} · {digest[:_SIGNS_OF_A_DIGEST]}")
    lines = list(waiting(article))
    yield Heading(2, (Text(say(said("Lines that wait for somebody"))),), "")
    if not lines:
        yield Lead(say(said("None.")))
        return
    head = (said("Right"), said("Line"), said("Who"), said("What it says"))
    rows = ((" ", str(each.line), each.who, each.words) for each in lines)
    yield _table(map(say, head), rows)


def _claim_table(gathered: Gathered, article: Article, say: Say) -> Iterator[PaperBlock]:
    numbers = {source.id: number for number, source in enumerate(article.sources, start=1)}
    works = gathered.register.works
    head = (said("Right"), said("Line"), said("What the page says"), said("Source"))
    rows = [
        (" ", str(each.line), each.words, _source_words(each, numbers, works, say))
        for each in claims(article)
    ]
    if rows:
        yield _table(map(say, head), rows)
    else:
        yield Lead(say(said("None.")))


def _signature(article: Article, digest: str, say: Say) -> Iterator[PaperBlock]:
    yield _table(
        (" ", say(said("Tick one"))),
        (
            (" ", say(said("It is right as it stands."))),
            (" ", say(said("It is right with the changes that I wrote on it."))),
            (" ", say(said("It must not be shown."))),
        ),
    )
    for label in (said("Name"), said("Role"), said("Date"), said("Signature")):
        yield WriteLine(say(label))
    sign = f'waymark review sign {article.id} --language {article.language} --name "…" --role "…"'
    yield SmallPrint(say(said("To record it: {command}", command=sign)))
    short = digest[:_SIGNS_OF_A_DIGEST]
    yield SmallPrint(
        say(said("The signature is for the text {digest}; any later edit voids it.", digest=short))
    )


def _claims_in(part: tuple[Inline, ...], line: int) -> Iterator[Claim]:
    words: list[Inline] = []
    sources: list[str] = []
    for inline in part:
        if isinstance(inline, Citation):
            sources.append(inline.source_id)
            continue
        if sources and plain_text((inline,)).strip():
            yield Claim(line, _said(words), tuple(sources))
            words, sources = [], []
        words.append(inline)
        if isinstance(inline, Fact):
            sources += [each.source_id for each in inline.children if isinstance(each, Citation)]
    if sources:
        yield Claim(line, _said(words), tuple(sources))


def _said(words: list[Inline]) -> str:
    return plain_text(words).strip().lstrip(".").strip()


def _source_words(claim: Claim, numbers: Mapping[str, int], works: Mapping[str, Work], say: Say) -> str:
    """The works by their number in the list of sources, and how each was seen."""
    told = []
    for source_id in dict.fromkeys(claim.sources):
        work = works.get(source_id)
        if work is None:
            told.append(say(said("{source}: not in the register", source=source_id)))
        else:
            how, day = work.how.value, work.checked.isoformat()
            told.append(f"{numbers.get(source_id, '?')}. {source_id} ({how}, {day})")
    return "; ".join(told)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Table:
    return Table(tuple(map(_cell, head)), tuple(tuple(map(_cell, row)) for row in rows))


def _cell(words: str) -> Cell:
    return Cell((Text(words),))
