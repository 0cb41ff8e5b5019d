"""Rule: no sentence is so long that its start is forgotten at its end."""

from collections.abc import Iterator

from reader.content.article import Article
from reader.content.blocks import Callout, Fields, Figure, Heading, Options, Paragraph, Table, WritingTable
from reader.content.problems import Problem, Severity
from reader.content.walk import all_blocks, plain_text
from reader.guide.loader import Gathered
from reader.guide.measure import count_words

_SHOWN_WORDS = 8
_TABLE_HEAD = 2  # lines of a table before its first row


def check_sentences(gathered: Gathered) -> Iterator[Problem]:
    """A warning for each sentence that is too long, with the line its paragraph begins on."""
    for article in gathered.texts:
        most = gathered.rules.shape(article.language).longest_sentence
        if not most:
            continue
        sentences = gathered.rules.own(article.language).sentences
        for line, text in _texts(article):
            for sentence in sentences.of(text):
                words = count_words(sentence)
                if words > most:
                    start = " ".join(sentence.split()[:_SHOWN_WORDS])
                    message = f'The sentence "{start} …" has {words} words; {most} are the most.'
                    hint = "Make two sentences of it."
                    yield Problem(article.path, line, "long-sentence", message, hint, Severity.WARNING)


def _texts(article: Article) -> Iterator[tuple[int, str]]:
    """Everything that is read in one go, with its line: paragraphs, titles, cells, captions."""
    yield dict(article.front.lines).get("summary", 1), article.front.summary
    for block in all_blocks(article.own_blocks):
        match block:
            case Heading(_, children, _, line) | Paragraph(children, line):
                yield line, plain_text(children)
            case Callout(_, title, _, _, line):
                yield line, title
            case Fields(title, fields, line):
                yield line, title
                yield from ((field.line, plain_text(field.label)) for field in fields)
            case Table() | WritingTable() | Options():
                for number, row in enumerate(block.rows):
                    for cell in row:
                        yield block.line + _TABLE_HEAD + number, plain_text(cell.children)
            case Figure():
                yield block.line, block.alt
                yield block.line, block.caption
