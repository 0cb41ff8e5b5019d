"""The print system of Windows, through its own library: what it says of a printer, and the jobs that wait.

Qt prints there, and knows neither. ctypes rather than pywin32: it is six functions, as for CUPS, against a
package of ten megabytes that no other system could load.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import (
    POINTER,
    Structure,
    byref,
    c_uint16,
    c_uint32,
    c_void_p,
    c_wchar_p,
    cast,
    create_string_buffer,
)
from typing import Any, TypeVar

from reader.health.printer import PrinterFault, PrinterTrouble
from reader.system import windows_library

_LOCAL_AND_CONNECTED = 0x2 | 0x4  # PRINTER_ENUM_LOCAL, PRINTER_ENUM_CONNECTIONS
_MOST_JOBS = 10_000
_DELETE = 5  # JOB_CONTROL_DELETE
_WORKS_OFFLINE = 0x400  # PRINTER_ATTRIBUTE_WORK_OFFLINE
_GONE = 0x100  # JOB_STATUS_DELETED; what is only printed may be kept in the queue, to be printed again
# PRINTER_STATUS_…, the ones a person must do something about first. Many drivers say several at once.
_FAULTS = (
    (0x8, PrinterFault.JAM),
    (0x10, PrinterFault.NO_PAPER),
    (0x40, PrinterFault.NO_PAPER),  # a problem with the paper
    (0x20, PrinterFault.NO_PAPER),  # it waits for sheets to be put in by hand
    (0x400000, PrinterFault.OPEN),
    (0x800, PrinterFault.FULL),
    (0x40000, PrinterFault.NO_INK),
    (0x80, PrinterFault.OFFLINE),
    (0x1000, PrinterFault.OFFLINE),  # not available
    (0x1, PrinterFault.PAUSED),
    (0x4, PrinterFault.GONE),  # it is being deleted
)  # fmt: skip
_OTHER = {
    0x100000: "user intervention",
    0x80000: "page punt",
    0x200000: "out of memory",
    0x800000: "server unknown",
    0x2: "error",
}
_Row = TypeVar("_Row", bound=Structure)


class _PrinterName(Structure):  # PRINTER_INFO_4
    _fields_ = (("name", c_wchar_p), ("server", c_wchar_p), ("attributes", c_uint32))


class _PrinterState(Structure):  # PRINTER_INFO_2
    _fields_ = (
        ("server", c_wchar_p),
        ("name", c_wchar_p),
        ("share", c_wchar_p),
        ("port", c_wchar_p),
        ("driver", c_wchar_p),
        ("comment", c_wchar_p),
        ("location", c_wchar_p),
        ("devmode", c_void_p),
        ("separator", c_wchar_p),
        ("processor", c_wchar_p),
        ("datatype", c_wchar_p),
        ("parameters", c_wchar_p),
        ("security", c_void_p),
        ("attributes", c_uint32),
        ("priority", c_uint32),
        ("default_priority", c_uint32),
        ("start_time", c_uint32),
        ("until_time", c_uint32),
        ("status", c_uint32),
        ("jobs", c_uint32),
        ("pages_a_minute", c_uint32),
    )


class _Job(Structure):  # JOB_INFO_1
    _fields_ = (
        ("id", c_uint32),
        ("printer", c_wchar_p),
        ("machine", c_wchar_p),
        ("user", c_wchar_p),
        ("document", c_wchar_p),
        ("datatype", c_wchar_p),
        ("status_text", c_wchar_p),
        ("status", c_uint32),
        ("priority", c_uint32),
        ("position", c_uint32),
        ("pages", c_uint32),
        ("printed", c_uint32),
        ("submitted", c_uint16 * 8),
    )


def is_here() -> bool:
    """Whether this computer prints through it."""
    return windows_library("winspool.drv") is not None


class WinSpool:
    """What is asked of the spooler. A printer that cannot be asked has no jobs, and a trouble."""

    def __init__(self) -> None:
        self._library = windows_library("winspool.drv")

    def trouble(self, name: str) -> PrinterTrouble | None:
        """Why a printer cannot print now; None where the spooler says nothing against it."""
        with self._opened(name) as printer:
            if printer is None:
                return PrinterTrouble(PrinterFault.GONE)
            needed = c_uint32(0)
            self._library.GetPrinterW(printer, 2, None, 0, byref(needed))
            room = create_string_buffer(max(1, needed.value))
            if not self._library.GetPrinterW(printer, 2, room, needed, byref(needed)):
                return PrinterTrouble(PrinterFault.NOT_KNOWN)
            told = cast(room, POINTER(_PrinterState)).contents
            return trouble_of(told.status, told.attributes)

    def jobs(self, user: str, machine: str) -> frozenset[tuple[str, int]]:
        """The jobs of an account at a computer that are in a queue, each as printer and number."""
        return frozenset(
            (name, job.id)
            for name in self._names()
            for job in self._jobs_of(name)
            if _same(job.user, user) and _same((job.machine or "").lstrip("\\"), machine)
            if not job.status & _GONE
        )

    def delete(self, name: str, job: int) -> None:
        """Take a job out of a queue, if the spooler lets us."""
        with self._opened(name) as printer:
            if printer is not None:
                self._library.SetJobW(printer, job, 0, None, _DELETE)

    def _names(self) -> tuple[str, ...]:
        def ask(room: Any, size: Any, needed: Any, count: Any) -> int:  # noqa: ANN401 - as ctypes has them
            given = (_LOCAL_AND_CONNECTED, None, 4, room, size, needed, count)
            return int(self._library.EnumPrintersW(*given))

        return tuple(each.name for each in _rows(ask, _PrinterName) if each.name)

    def _jobs_of(self, name: str) -> tuple[_Job, ...]:
        with self._opened(name) as printer:
            if printer is None:
                return ()

            def ask(room: Any, size: Any, needed: Any, count: Any) -> int:  # noqa: ANN401 - as above
                given = (printer, 0, _MOST_JOBS, 1, room, size, needed, count)
                return int(self._library.EnumJobsW(*given))

            return _rows(ask, _Job)

    @contextmanager
    def _opened(self, name: str) -> Iterator[c_void_p | None]:
        printer = c_void_p()
        if not self._library.OpenPrinterW(name, byref(printer), None):
            yield None
            return
        try:
            yield printer
        finally:
            self._library.ClosePrinter(printer)


def trouble_of(status: int, attributes: int = 0) -> PrinterTrouble | None:
    """What is wrong with a printer of which the spooler says this (PRINTER_INFO_2)."""
    if found := next((fault for sign, fault in _FAULTS if status & sign), None):
        return PrinterTrouble(found)
    if word := next((word for sign, word in _OTHER.items() if status & sign), ""):
        return PrinterTrouble(PrinterFault.OTHER, word)
    return PrinterTrouble(PrinterFault.OFFLINE) if attributes & _WORKS_OFFLINE else None


def _rows(ask: Any, kind: type[_Row]) -> tuple[_Row, ...]:  # noqa: ANN401 - a function over ctypes' values
    """The rows of a list that the spooler writes, texts and all, into room of the size it names."""
    needed, count = c_uint32(0), c_uint32(0)
    ask(None, c_uint32(0), byref(needed), byref(count))
    while needed.value:
        room = create_string_buffer(needed.value)
        size = c_uint32(needed.value)
        if ask(room, size, byref(needed), byref(count)):
            rows = cast(room, POINTER(kind))
            found = tuple(rows[number] for number in range(count.value))
            for row in found:
                row.room = room  # the texts lie in it
            return found
        if needed.value <= size.value:
            break  # it was not too small: the spooler says no
    return ()


def _same(one: str | None, other: str) -> bool:
    return (one or "").casefold() == other.casefold()
