"""`waymark review sheet`: draws what a reviewer reads and signs on paper."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from reader.clinic.store import read_settings
from reader.commands.saying import in_words, tell, warn, warned
from reader.content.article import Article
from reader.errors import ReaderError, UnknownArticle
from reader.exit_codes import ExitCode
from reader.guide.loader import Gathered, gather, read_one
from reader.guide.review_sheet import sheet
from reader.guide.reviews import signed_digest
from reader.handouts.files import write_whole
from reader.library.opening import not_in_guide
from reader.navigation.packet import Paper
from reader.printing.headless import start_headless
from reader.printing.html_file import html_text
from reader.printing.paper import lay_out, pdf_bytes
from reader.texts.sentence import did_you_mean, said, said_n


def write_sheet(
    folder: Path, ids: Sequence[str], language: str, output: Path, settings_path: Path | None
) -> ExitCode:
    """Write the sheet of these articles; without a `language`, in the guide's first."""
    if output.suffix not in (".pdf", ".html"):
        warn(said("{file} must end in .pdf or .html.", file=output))
        return ExitCode.USAGE
    settings = read_settings(settings_path).settings
    try:
        gathered = gather(folder, names_only=True)
        chosen = list(_chosen(gathered, folder, ids, language or gathered.guide.languages[0]))
        paper = Paper(settings.printing.paper)
        document = sheet(gathered, chosen, settings, date.today(), in_words, paper)
        if output.suffix == ".html":
            write_whole(output, html_text(document).encode("utf-8"))
            tell(said("{file} is written.", file=output))
            return ExitCode.FINE
        application = start_headless()
        sheets = lay_out(document)
        write_whole(output, pdf_bytes(sheets, document.title))
        del application
    except ReaderError as error:
        return warned(error)
    tell(said("{file}: {what}", file=output, what=said_n("{count} page", "{count} pages", sheets.page_count)))
    return ExitCode.FINE


def _chosen(
    gathered: Gathered, folder: Path, ids: Sequence[str], language: str
) -> Iterator[tuple[Article, str]]:
    """Each article with the digest of all that is signed. Raises UnknownArticle and ReaderError."""
    if language not in gathered.guide.languages:
        raise UnknownArticle(not_in_guide(language, gathered.guide.languages))
    known = sorted(article for spoken, article in gathered.ids if spoken == language)
    for article_id in dict.fromkeys(ids):
        if article_id not in known:
            what = said(
                'There is no article "{article}" in "{language}".', article=article_id, language=language
            )
            raise UnknownArticle(what, did_you_mean(article_id, known))
        article = read_one(folder, folder / language / f"{article_id}.md", gathered).article
        if not isinstance(article, Article):
            raise ReaderError(
                said('The page "{page}" cannot be read.', page=article_id),
                said('Type "waymark check" to see what is wrong.'),
            )
        yield article, signed_digest(folder, language, article_id)
