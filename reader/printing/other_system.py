"""Printing where there is no CUPS, as on Windows: through Qt, which hands pages to the spooler."""

from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from reader.health.printer import PrinterFault, PrinterTrouble
from reader.navigation.packet import Paper
from reader.printing import winspool
from reader.printing.paper import Sheets
from reader.printing.printers import Printer, PrintOrder, PrintTrouble

_SIZES = {Paper.LETTER: QPageSize.PageSizeId.Letter, Paper.A4: QPageSize.PageSizeId.A4}
_BAD = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)


def other_printers() -> tuple[Printer, ...]:
    """The printers Qt knows."""
    return tuple(_printer(info) for info in QPrinterInfo.availablePrinters())


def send_there(name: str, sheets: Sheets, order: PrintOrder) -> None:
    """Print the pages. Raises PrintTrouble where the spooler does not take all of them."""
    device = _device(QPrinterInfo.printerInfo(name), sheets, order)
    painter = QPainter()
    if not painter.begin(device):
        raise PrintTrouble(PrinterFault.NOT_SENT)
    is_whole = False
    try:
        painter.scale(device.resolution() / 72, device.resolution() / 72)
        for place, page in enumerate(order.pages or range(1, sheets.page_count + 1)):
            if place and not device.newPage():
                raise PrintTrouble(PrinterFault.NOT_SENT)
            sheets.paint(painter, page)
        is_whole = True
    finally:
        if not is_whole:
            device.abort()
        painter.end()
    if device.printerState() in _BAD:
        raise PrintTrouble(PrinterFault.NOT_SENT)


def _printer(info: QPrinterInfo) -> Printer:
    sizes = [size.id() for size in info.supportedPageSizes()]
    usual = info.defaultPageSize().id()
    return Printer(
        name=info.printerName(),
        description=info.description(),
        is_usual=info.isDefault(),
        papers=tuple(paper for paper, size in _SIZES.items() if size in sizes) if sizes else None,
        paper=next((paper for paper, size in _SIZES.items() if size == usual), None),
        both_sides=QPrinter.DuplexMode.DuplexLongSide in info.supportedDuplexModes(),
        trouble=_trouble(info),
    )


def _trouble(info: QPrinterInfo) -> PrinterTrouble | None:
    if winspool.is_here():  # Qt calls a printer there idle that is off, empty or jammed
        return winspool.WinSpool().trouble(info.printerName())
    return PrinterTrouble(PrinterFault.OFFLINE) if info.state() in _BAD else None


def _device(info: QPrinterInfo, sheets: Sheets, order: PrintOrder) -> QPrinter:
    device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    device.setDocName(order.job_name)
    device.setCreator("")
    device.setFullPage(True)
    device.setPageSize(QPageSize(_SIZES[sheets.document.paper]))
    device.setCopyCount(max(1, order.copies))
    device.setCollateCopies(True)
    long_side, one_side = QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexNone
    device.setDuplex(long_side if order.both_sides else one_side)
    return device
