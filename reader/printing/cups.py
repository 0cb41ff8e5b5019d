"""The print system of Linux and macOS, through its own library: what it says comes as values, not as text.

Its programs (lpoptions, lp) print words made for people, in the user's language and without escapes. The
library is on every computer that can print, because Qt uses it too. Its Python binding has no wheels.
"""

from collections.abc import Mapping
from ctypes import CDLL, CFUNCTYPE, POINTER, Structure, byref, c_char_p, c_double, c_int, c_size_t, c_void_p
from dataclasses import dataclass
from functools import cache
from typing import Any, Self

from reader.system import is_linux, is_mac

_OK = 0x0002  # this status and smaller ones mean that it was done (RFC 8011, 4.1.6.2)
_CONTINUE = 100  # HTTP: go on sending
_GET_JOB_ATTRIBUTES = 0x0009
_OPERATION, _INTEGER, _ENUM, _NAME, _KEYWORD, _URI = 0x01, 0x21, 0x23, 0x42, 0x44, 0x45  # IPP's tags


class _Option(Structure):
    _fields_ = (("name", c_char_p), ("value", c_char_p))


class _Dest(Structure):
    _fields_ = (
        ("name", c_char_p),
        ("instance", c_char_p),
        ("is_default", c_int),
        ("num_options", c_int),
        ("options", POINTER(_Option)),
    )


_ASKS_PASSWORD = CFUNCTYPE(c_char_p, c_char_p, c_void_p, c_char_p, c_char_p, c_void_p)
_FUNCTIONS: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "cupsAddOption": (c_int, (c_char_p, c_char_p, c_int, POINTER(POINTER(_Option)))),
    "cupsCancelDestJob": (c_int, (c_void_p, POINTER(_Dest), c_int)),
    "cupsCheckDestSupported": (c_int, (c_void_p, POINTER(_Dest), c_void_p, c_char_p, c_char_p)),
    "cupsCopyDestInfo": (c_void_p, (c_void_p, POINTER(_Dest))),
    "cupsCreateDestJob": (
        c_int,
        (c_void_p, POINTER(_Dest), c_void_p, POINTER(c_int), c_char_p, c_int, POINTER(_Option)),
    ),
    "cupsDoRequest": (c_void_p, (c_void_p, c_void_p, c_char_p)),
    "cupsEncryption": (c_int, ()),
    "cupsFindDestDefault": (c_void_p, (c_void_p, POINTER(_Dest), c_void_p, c_char_p)),
    "cupsFindDestSupported": (c_void_p, (c_void_p, POINTER(_Dest), c_void_p, c_char_p)),
    "cupsFinishDestDocument": (c_int, (c_void_p, POINTER(_Dest), c_void_p)),
    "cupsFreeDestInfo": (None, (c_void_p,)),
    "cupsFreeDests": (None, (c_int, POINTER(_Dest))),
    "cupsFreeOptions": (None, (c_int, POINTER(_Option))),
    "cupsGetDests2": (c_int, (c_void_p, POINTER(POINTER(_Dest)))),
    "cupsLastError": (c_int, ()),
    "cupsLastErrorString": (c_char_p, ()),
    "cupsServer": (c_char_p, ()),
    "cupsSetPasswordCB2": (None, (_ASKS_PASSWORD, c_void_p)),
    "cupsSetServer": (None, (c_char_p,)),
    "cupsStartDestDocument": (
        c_int,
        (c_void_p, POINTER(_Dest), c_void_p, c_int, c_char_p, c_char_p, c_int, POINTER(_Option), c_int),
    ),
    "cupsUser": (c_char_p, ()),
    "cupsWriteRequestData": (c_int, (c_void_p, c_char_p, c_size_t)),
    "httpClose": (None, (c_void_p,)),
    "httpConnect2": (c_void_p, (c_char_p, c_int, c_void_p, c_int, c_int, c_int, c_int, c_void_p)),
    "httpSetTimeout": (None, (c_void_p, c_double, c_void_p, c_void_p)),
    "ippAddInteger": (c_void_p, (c_void_p, c_int, c_int, c_char_p, c_int)),
    "ippAddString": (c_void_p, (c_void_p, c_int, c_int, c_char_p, c_char_p, c_char_p)),
    "ippDelete": (None, (c_void_p,)),
    "ippFindAttribute": (c_void_p, (c_void_p, c_char_p, c_int)),
    "ippGetCount": (c_int, (c_void_p,)),
    "ippGetInteger": (c_int, (c_void_p, c_int)),
    "ippGetString": (c_char_p, (c_void_p, c_int, c_void_p)),
    "ippNewRequest": (c_void_p, (c_int,)),
    "ippPort": (c_int, ()),
}


class CupsError(Exception):
    """The print system did not do what it was asked; `status` is IPP's (RFC 8011, B.1), `words` its own."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status
        self.words = words


@dataclass(frozen=True)
class Queue:
    """A printer as the print system knows it. `told` is what it says of the printer, by IPP's names."""

    name: str
    is_default: bool
    told: Mapping[str, str]


@dataclass(frozen=True)
class Ability:
    """What a printer says it can do; None where it does not say. `media` and `usual` are IPP's names."""

    media: tuple[str, ...] | None
    usual: str
    both_sides: bool | None


@cache
def _library() -> CDLL | None:
    name = "libcups.so.2" if is_linux() else "libcups.2.dylib" if is_mac() else ""
    try:
        library = CDLL(name) if name else None
    except OSError:
        return None
    if library is not None:
        for function, (result, arguments) in _FUNCTIONS.items():
            found = getattr(library, function)
            found.restype, found.argtypes = result, arguments
    return library


def is_here() -> bool:
    """Whether this computer prints through CUPS."""
    return _library() is not None


def _refuse(*_asked: object) -> None:
    """Nobody may be asked for a password: there may be no terminal, and a visitor has none."""


_NO_PASSWORD = _ASKS_PASSWORD(_refuse)  # kept as long as the program: the library calls it


class Cups:
    """A connection to the print system, for one thread. Each answer is waited for `patience` seconds."""

    def __init__(self, patience: float) -> None:
        """Connect. Raises CupsError."""
        library = _library()
        assert library is not None
        self._cups = library
        library.cupsSetServer(None)  # so that CUPS looks up once more where it is
        library.cupsSetPasswordCB2(_NO_PASSWORD, None)
        wait = int(patience * 1000)
        self._http = library.httpConnect2(
            library.cupsServer(), library.ippPort(), None, 0, library.cupsEncryption(), 1, wait, None
        )
        if not self._http:
            raise self._error()
        self.wait(patience)
        self._dests = POINTER(_Dest)()
        self._count = library.cupsGetDests2(self._http, byref(self._dests))
        if not self._count and library.cupsLastError() not in (*range(_OK + 1), 0x0406):  # no printer yet
            error = self._error()
            self.close()
            raise error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connection."""
        self._cups.cupsFreeDests(self._count, self._dests)
        self._cups.httpClose(self._http)

    def wait(self, patience: float) -> None:
        """Wait so many seconds for each answer from now on."""
        self._cups.httpSetTimeout(self._http, patience, None, None)

    def queues(self) -> tuple[Queue, ...]:
        """Every printer of this computer."""
        return tuple(_queue(self._dests[number]) for number in range(self._count))

    def ability(self, name: str) -> Ability:
        """What a printer can do. Raises CupsError."""
        dest, info = self._opened(name)
        try:
            found = self._cups.cupsFindDestSupported(self._http, dest, info, b"media")
            usual = self._cups.cupsFindDestDefault(self._http, dest, info, b"media")
            sides = self._strings(self._cups.cupsFindDestSupported(self._http, dest, info, b"sides"))
            return Ability(
                media=self._strings(found) or None,
                usual=next(iter(self._strings(usual)), ""),
                both_sides="two-sided-long-edge" in sides if sides else None,
            )
        finally:
            self._cups.cupsFreeDestInfo(info)

    def send(self, name: str, title: str, data: bytes, options: Mapping[str, str]) -> int:
        """Hand a PDF to the print system; the number of the job that it made. Raises CupsError.

        It has the whole job or none of it.
        """
        dest, info = self._opened(name)
        given = POINTER(_Option)()
        count = 0
        for key, value in options.items():
            count = self._cups.cupsAddOption(key.encode(), value.encode(), count, byref(given))
        job = c_int(0)
        try:
            status = self._cups.cupsCreateDestJob(
                self._http, dest, info, byref(job), title.encode(), count, given
            )
            if status > _OK or not job.value:
                raise self._error()
            self._hand_over(dest, info, job.value, data)
        finally:
            self._cups.cupsFreeOptions(count, given)
            self._cups.cupsFreeDestInfo(info)
        return job.value

    def job_state(self, name: str, job: int) -> int:
        """The state of a job (RFC 8011, 5.3.7); 0 where the print system does not say."""
        cups, address = self._cups, self._told(name, b"printer-uri-supported")
        request = cups.ippNewRequest(_GET_JOB_ATTRIBUTES)
        cups.ippAddString(request, _OPERATION, _URI, b"printer-uri", None, address)
        cups.ippAddInteger(request, _OPERATION, _INTEGER, b"job-id", job)
        cups.ippAddString(request, _OPERATION, _NAME, b"requesting-user-name", None, cups.cupsUser())
        cups.ippAddString(request, _OPERATION, _KEYWORD, b"requested-attributes", None, b"job-state")
        answer = cups.cupsDoRequest(self._http, request, b"/")
        found = cups.ippFindAttribute(answer, b"job-state", _ENUM) if answer else None
        state = int(cups.ippGetInteger(found, 0)) if found else 0
        cups.ippDelete(answer)
        return state

    def cancel(self, name: str, job: int) -> None:
        """Take a job back, if the print system lets us."""
        self._cups.cupsCancelDestJob(self._http, self._dest(name), job)

    def _hand_over(self, dest: Any, info: int, job: int, data: bytes) -> None:  # noqa: ANN401 - ctypes has no type for it
        cups = self._cups
        try:
            begun = cups.cupsStartDestDocument(
                self._http, dest, info, job, b"", b"application/pdf", 0, None, 1
            )
            if begun != _CONTINUE or cups.cupsWriteRequestData(self._http, data, len(data)) != _CONTINUE:
                raise self._error()
            if cups.cupsFinishDestDocument(self._http, dest, info) > _OK:
                raise self._error()
        except CupsError:
            cups.cupsCancelDestJob(self._http, dest, job)
            raise

    def _dest(self, name: str) -> Any:  # noqa: ANN401 - as above
        for number in range(self._count):
            if _name_of(self._dests[number]) == name:
                return byref(self._dests[number])
        raise CupsError(0x0406, "")

    def _opened(self, name: str) -> tuple[Any, int]:
        dest = self._dest(name)
        info = self._cups.cupsCopyDestInfo(self._http, dest)
        if not info:
            raise self._error()
        return dest, info

    def _told(self, name: str, key: bytes) -> bytes | None:
        dest = next(
            self._dests[number] for number in range(self._count) if _name_of(self._dests[number]) == name
        )
        options = (dest.options[number] for number in range(dest.num_options))
        return next((option.value for option in options if option.name == key), None)

    def _strings(self, attribute: int | None) -> tuple[str, ...]:
        if not attribute:
            return ()
        found = (
            self._cups.ippGetString(attribute, number, None)
            for number in range(self._cups.ippGetCount(attribute))
        )
        return tuple(_text(value) for value in found if value)

    def _error(self) -> CupsError:
        return CupsError(self._cups.cupsLastError(), _text(self._cups.cupsLastErrorString()))


def _name_of(dest: _Dest) -> str:
    name = _text(dest.name)
    return f"{name}/{_text(dest.instance)}" if dest.instance else name


def _queue(dest: _Dest) -> Queue:
    options = (dest.options[number] for number in range(dest.num_options))
    told = {_text(option.name): _text(option.value) for option in options}
    return Queue(_name_of(dest), bool(dest.is_default), told)


def _text(data: bytes | None) -> str:
    return (data or b"").decode("utf-8", "replace")
