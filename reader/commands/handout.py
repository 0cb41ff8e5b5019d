"""`waymark handout`: makes handouts as PDF or HTML files, or sends them to a printer."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from reader.clinic.model import Settings
from reader.commands.handout_order import STANDARD_OUTPUT, HandoutOrder, complaint
from reader.commands.opening import opened_library, settings_told
from reader.commands.progress import with_progress
from reader.commands.saying import tell, warn
from reader.errors import FileProblem, LibraryError, ReaderError, UnknownArticle
from reader.exit_codes import ExitCode
from reader.handouts.document import Document, compose
from reader.handouts.files import make_folder, write_whole
from reader.handouts.one_language import MixedLanguages
from reader.handouts.packet_files import read_packet
from reader.ids import ArticleId
from reader.library.opening import not_in_guide
from reader.library.store import Library
from reader.memory import collecting_rarely
from reader.navigation.packet import Packet, PacketOptions, Paper
from reader.printing.headless import start_headless
from reader.printing.html_file import html_text, write_html
from reader.printing.logo import with_logo_that_draws
from reader.printing.paper import Sheets, lay_out
from reader.printing.printers import PrintOrder, PrintTrouble, print_sheets
from reader.printing.ranges import pages_from
from reader.printing.tagged_pdf import tagged_pdf, write_pdf
from reader.texts.sentence import Sentence, did_you_mean, said, said_n


def handout(order: HandoutOrder, settings_path: Path | None, library_path: Path | None) -> ExitCode:
    """Make what was ordered; the exit code. Every error is one sentence on the error stream."""
    wrong = complaint(order, (order.packet, settings_path, library_path))
    if wrong:
        warn(wrong)
        return ExitCode.USAGE
    read = settings_told(settings_path)
    try:
        with opened_library(library_path, settings_path) as library, collecting_rarely():
            return _Maker(library, read.settings, order).make()
    except LibraryError as error:
        return _failed(error, ExitCode.NO_LIBRARY)
    except (UnknownArticle, MixedLanguages) as error:
        return _failed(error, ExitCode.UNKNOWN)
    except FileProblem as error:
        return _failed(error, ExitCode.NOT_WRITTEN)
    except PrintTrouble as error:
        return _failed(error, ExitCode.NO_PRINTER)
    except ReaderError as error:
        return _failed(error, ExitCode.USAGE)


class _Maker:
    """Carries out one order."""

    def __init__(self, library: Library, settings: Settings, order: HandoutOrder) -> None:
        self._library = library
        self._settings = settings
        self._order = self._with_page_after_print(order)

    def _with_page_after_print(self, order: HandoutOrder) -> HandoutOrder:
        """`--print topics/overdose` names a page, not a printer."""
        name = order.printer or ""
        if self._found(name) is None:
            return order
        return replace(order, ids=(name, *order.ids), printer="")

    def make(self) -> ExitCode:
        """One handout, or one of every article."""
        order = self._order
        if "/" in (order.printer or "") and not order.ids and order.packet is None:
            self._required(order.printer or "")  # neither a page nor a printer with pages
        if order.check:
            return self._check()
        packet = self._packet()
        # Kept to the end: without it Qt has no fonts.
        application = start_headless() if not order.is_html or self._settings.logo else None
        if order.every:
            self._make_all(packet)
        else:
            document = self._composed(packet)
            if order.printer is not None:
                self._print(document)
            else:
                assert order.output is not None
                self._write(document, order.output)
        del application
        return ExitCode.FINE

    def _check(self) -> ExitCode:
        """Lay out the edition of one sheet of these pages, or of all, and name those that need more."""
        wanted = frozenset(map(self._required, self._order.ids))
        application = start_headless()
        order, known = self._order, self._library.info.languages
        options = replace(
            order.options, one_sheet=True, paper=order.paper or Paper(self._settings.printing.paper)
        )
        found, allowed = 0, 2 if options.large_print else 1
        for language in (self._language(),) if order.language else known:
            cards = [
                card
                for card in self._library.cards(language)
                if not card.damaged and (not wanted or card.id in wanted)
            ]
            for card in cards:
                sheets = lay_out(self._composed(Packet((card.id,), language, options)))
                if sheets.too_long:
                    found += 1
                    tell(
                        said(
                            "{page}: {length}, too long for {sheets}",
                            page=f"{language}/{card.id}",
                            length=_counted(sheets.page_count),
                            sheets=said_n("{count} sheet", "{count} sheets", allowed),
                        )
                    )
                elif sheets.shortened:
                    page = f"{language}/{card.id}"
                    tell(said("{page}: fits, with its last warnings by name only", page=page))
            looked_at = said_n("{count} page looked at", "{count} pages looked at", len(cards))
            tell(said("{language}: {pages}", language=language, pages=looked_at))
        del application
        return ExitCode.PROBLEMS if found else ExitCode.FINE

    def _packet(self) -> Packet:
        order = self._order
        if order.packet is not None:
            saved = read_packet(order.packet, self._library)
            for article in saved.missing:
                warn(said('The guide no longer has the page "{page}"; it is left out.', page=article))
            for article in saved.changed:
                warn(said('The page "{page}" has changed since the packet was saved.', page=article))
            packet = replace(saved.packet, options=self._added_to(saved.packet.options))
            for named in order.ids:
                packet = packet.added(self._required(named))
        else:
            paper = order.paper or Paper(self._settings.printing.paper)
            options = replace(order.options, paper=paper, teach_back=self._teach_back())
            packet = Packet(tuple(dict.fromkeys(map(self._required, order.ids))), self._language(), options)
        return packet

    def _added_to(self, saved: PacketOptions) -> PacketOptions:
        """A saved packet's options with those of the command line: what either asks for is done."""
        asked = self._order.options
        return PacketOptions(
            large_print=saved.large_print or asked.large_print,
            one_sheet=saved.one_sheet or asked.one_sheet,
            paper=self._order.paper or saved.paper,
            cover=saved.cover or asked.cover,
            glossary=saved.glossary or asked.glossary,
            helpline_page=saved.helpline_page or asked.helpline_page,
            wallet_cards=saved.wallet_cards or asked.wallet_cards,
            teach_back=saved.teach_back if self._order.teach_back is None else self._order.teach_back,
        )

    def _teach_back(self) -> bool:
        wanted = self._order.teach_back
        return self._settings.printing.teach_back if wanted is None else wanted

    def _language(self) -> str:
        known = self._library.info.languages
        wanted = self._order.language or self._settings.screen.language
        if self._order.language and wanted not in known:
            raise UnknownArticle(not_in_guide(wanted, known))
        return wanted if wanted in known else known[0]

    def _found(self, named: str) -> ArticleId | None:
        """The page that was named; None where the guide has none of that id in any language."""
        article, languages = ArticleId.of(named), self._library.info.languages
        if article is None or not any(self._library.card(article, language) for language in languages):
            return None
        return article

    def _required(self, named: str) -> ArticleId:
        """The page that was named. Raises UnknownArticle."""
        if (article := self._found(named)) is not None:
            return article
        languages = self._library.info.languages
        ids = sorted({card.id for language in languages for card in self._library.cards(language)})
        raise UnknownArticle(said('The guide has no page "{page}".', page=named), did_you_mean(named, ids))

    def _composed(self, packet: Packet) -> Document:
        document = compose(self._library, self._settings, packet, self._order.slip, date.today())
        return with_logo_that_draws(document, self._settings)

    def _write(self, document: Document, output: str) -> None:
        if self._order.is_html:
            _tell(document.problems)
            _put(
                output,
                html_text(document).encode("utf-8"),
                said_n("{count} part", "{count} parts", len(document.sections)),
            )
            return
        sheets = lay_out(document, self._order.both_sides)
        _tell(sheets.problems)
        _put(output, tagged_pdf(sheets), _counted(sheets.page_count))

    def _print(self, document: Document) -> None:
        order = self._order
        sheets = lay_out(document, order.both_sides)
        _tell(sheets.problems)
        pages = pages_from(order.pages, sheets.page_count) if order.pages else ()
        wanted = PrintOrder(pages, order.copies, order.both_sides, anyway=order.anyway)
        sent = print_sheets(sheets, order.printer or self._settings.printing.printer, wanted)
        if sent.copies > 1:
            tell(
                said(
                    "{pages}, {copies} copies each, sent to {printer}.",
                    pages=_counted(sent.pages),
                    copies=sent.copies,
                    printer=sent.printer,
                )
            )
        else:
            tell(said("{pages} sent to {printer}.", pages=_counted(sent.pages), printer=sent.printer))

    def _make_all(self, packet: Packet) -> None:
        """Every article of the language into a folder, by id."""
        folder = Path(self._order.output or "")
        ending = ".html" if self._order.html else ".pdf"
        cards = [card for card in self._library.cards(packet.language) if not card.damaged]
        pages, sheets = 0, None
        for article in with_progress([card.id for card in cards], _told, each=25):
            document = self._composed(replace(packet, articles=(article,)))
            path = folder / f"{article}{ending}"
            make_folder(path.parent)
            if self._order.html:
                write_html(document, path)
            else:
                sheets = _laid(document, sheets)
                write_pdf(sheets, path)
                pages += sheets.page_count
        _tell(sheets.problems if sheets else document.problems if cards else ())
        made = said_n("{count} handout", "{count} handouts", len(cards))
        told = said("{handouts}, {pages}", handouts=made, pages=_counted(pages)) if pages else made
        tell(said("{file}: {what}", file=folder, what=told))


def _put(output: str, data: bytes, told: Sentence) -> None:
    """Write a file, or with a dash to standard output, where nothing else may then stand."""
    if output == STANDARD_OUTPUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    write_whole(Path(output), data)
    tell(said("{file}: {what}", file=output, what=told))


def _laid(document: Document, earlier: Sheets | None) -> Sheets:
    """Sections every handout has, such as the helpline page, are laid out only once."""
    return lay_out(document, earlier=earlier)


def _told(done: int, every: int) -> Sentence:
    return said("{done} of {all} handouts made", done=done, all=every)


def _counted(pages: int) -> Sentence:
    return said_n("{count} page", "{count} pages", pages)


def _failed(error: ReaderError, code: ExitCode) -> ExitCode:
    warn(error.sentence)
    return code


def _tell(problems: tuple[Sentence, ...]) -> None:
    for problem in problems:
        warn(problem)
