"""Rule: a translation says what its original says: same figures, numbers to call, sources and parts."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reader.content.article import Article
from reader.content.blocks import Callout, Evidence, Fields, ListBlock, Options, Table, WritingTable
from reader.content.passages import passages
from reader.content.problems import Problem, Severity
from reader.content.walk import all_blocks, citations, figures, headings, links, plain_text
from reader.guide.loader import Gathered
from reader.guide.phrases import finding
from reader.signs import plain

RULE = "translation"
_NUMBER = re.compile(r"\d(?:[\d,.:–-]*\d)?")
_DIALED = re.compile(r"(?:1-)?\d{3}-\d{3}-\d{4}|911|988|\d{3}-\d{4}")
_TABLE = "evidence.tsv"
_GROUPS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


@dataclass(frozen=True)
class _Part:
    """Something that original and translation must have alike. `what` names it in a message."""

    what: str
    of: Callable[[Article], Iterable[object]]
    severity: Severity = Severity.ERROR


def check_translations(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each difference, and a warning for each translation that is missing or out of date."""
    original, *others = gathered.guide.languages
    originals = {each.id: each for each in gathered.articles if each.language == original}
    for language in others:
        for article in gathered.articles:
            if article.language == language:
                keys = finding(gathered.rules.phone(language).keys)
                yield from _check_pair(originals.get(article.id), article, original, keys)
        yield from _missing(gathered, original, language)
        yield from _statements(gathered, original, language)


def numbers(text: str) -> Counter[str]:
    """The numbers of a text as they stand, dashes of ranges and commas of thousands aside: `2000`, `1.5`."""
    plain = _GROUPS.sub("", text)
    return Counter(part for found in _NUMBER.findall(plain) for part in re.split(r"[–,:]", found) if part)


def _texts(article: Article) -> str:
    return " ".join(passage.text for passage in passages(article))


_PARTS = (
    _Part("phone numbers", lambda article: _DIALED.findall(plain(_texts(article)))),
    _Part("drugs", lambda article: article.front.drugs),
    _Part("treatments", lambda article: article.front.treatments),
    _Part("level", lambda article: [article.front.level]),
    _Part("citations", lambda article: [each.source_id for each in citations(article.blocks)]),
    _Part("headings", lambda article: [f"level {each.level}" for each in headings(article.blocks)]),
    _Part("boxes", lambda article: [each.kind.value for each in _boxes(article) if not each.passage]),
    _Part("passages", lambda article: [each.passage for each in _boxes(article) if each.passage]),
    _Part("results of comparisons", lambda article: _results(article)),
    _Part("fields and tables to fill in", lambda article: _rooms(article)),
    _Part("numbers of options", lambda article: _numbers_of_options(article)),
    _Part("marks for one sheet", lambda article: _on_sheet(article)),
    _Part("list items", lambda article: ["item"] * _items(article)),
    _Part("table rows", lambda article: ["row"] * _rows(article)),
    _Part("pictures", lambda article: [each.picture for each in figures(article.blocks)]),
    _Part("links", lambda article: [each.target.partition("#")[0] for each in links(article.blocks)]),
)


def _boxes(article: Article) -> Iterator[Callout]:
    return (block for block in all_blocks(article.blocks) if isinstance(block, Callout))


def _results(article: Article) -> Iterator[str]:
    """Each comparison of each table of evidence: its values and what was found."""
    for block in all_blocks(article.blocks):
        if isinstance(block, Evidence):
            yield from (f"{row.treated} and {row.compared}, {row.verdict.value}" for row in block.rows)


def _rooms(article: Article) -> Iterator[str]:
    """What there is room for: each field, and the columns and rows of each table."""
    for block in all_blocks(article.blocks):
        if isinstance(block, Fields):
            yield from (f"{each.room.value} {each.lines} {len(each.choices)}" for each in block.fields)
        elif isinstance(block, WritingTable):
            yield f"{len(block.header)} columns, {len(block.rows)} rows"


def _numbers_of_options(article: Article) -> Iterator[str]:
    """The numbers of each option, in their order."""
    for block in all_blocks(article.blocks):
        if isinstance(block, Options):
            for row in block.rows:
                yield ", ".join(plain_text(cell.children) or "none" for cell in row[1:-1])


def _on_sheet(article: Article) -> Iterator[str]:
    return (
        f"{type(block).__name__.lower()} {place}" for place, block in enumerate(article.blocks) if block.sheet
    )


def _items(article: Article) -> int:
    return sum(len(block.items) for block in all_blocks(article.blocks) if isinstance(block, ListBlock))


def _rows(article: Article) -> int:
    return sum(len(block.rows) for block in all_blocks(article.blocks) if isinstance(block, Table))


def _check_pair(
    original: Article | None, article: Article, language: str, keys: re.Pattern[str]
) -> Iterator[Problem]:
    if original is None:
        message = f'There is no article "{article.id}" in "{language}" that this could be a translation of.'
        yield Problem(article.path, 0, RULE, message, "Write the original, or take this file out.")
        return
    same = _Part("numbers", lambda each: numbers(keys.sub("", _texts(each))).elements(), Severity.WARNING)
    for part in (same, *_PARTS):
        ours, theirs = Counter(part.of(article)), Counter(part.of(original))
        if ours != theirs:
            message = f"Its {part.what} differ from those of {original.path}: {_difference(ours, theirs)}."
            yield Problem(article.path, 0, RULE, message, "Compare the two texts.", part.severity)
    made_from = article.front.translated_from
    if made_from != original.digest:
        changed = f"{original.path} has changed since it was translated."
        message = changed if made_from else f"It does not say which text of {original.path} it was made from."
        hint = f"Compare them, then: waymark translation stamp {article.id}"
        yield Problem(article.path, 0, RULE, message, hint, Severity.WARNING)


def _difference(ours: Counter[object], theirs: Counter[object]) -> str:
    missing, added = theirs - ours, ours - theirs
    said = [f"{verb} {_listed(some)}" for verb, some in (("missing", missing), ("added", added)) if some]
    return "; ".join(said)


def _listed(some: Counter[object]) -> str:
    return ", ".join(f"{thing} ({count} times)" if count > 1 else str(thing) for thing, count in some.items())


def _missing(gathered: Gathered, original: str, language: str) -> Iterator[Problem]:
    for article in gathered.everything:
        if article.language == original and (language, article.id) not in gathered.ids:
            message = f'{article.path} has no translation in "{language}" yet.'
            yield Problem(f"{language}/{article.id}.md", 0, RULE, message, "", Severity.WARNING)


def _statements(gathered: Gathered, original: str, language: str) -> Iterator[Problem]:
    for row in gathered.tables.evidence:
        said = {statement.language: statement.text for statement in row.statements}
        if original in said and language not in said:
            message = f'The row has no statement in "{language}".'
            yield Problem(_TABLE, row.line, RULE, message, f"Write it in the column statement_{language}.")
        elif original in said and numbers(said[original]) != numbers(said[language]):
            message = f'The numbers of the statement in "{language}" are not those in "{original}".'
            yield Problem(_TABLE, row.line, RULE, message, "Compare the two.")
