"""Windows as the program sees it, for tests on other systems: its libraries, and files kept while open."""

import ctypes
import errno
import os
import struct
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from reader import system
from reader.printing import winspool
from reader.system import System


def pretend_windows(monkeypatch: pytest.MonkeyPatch, **libraries: object) -> None:
    """Have the program take this for Windows, with these libraries and no others."""
    monkeypatch.setattr(system, "_HERE", System.WINDOWS)
    monkeypatch.setattr(system, "windows_library", libraries.get)
    monkeypatch.setattr(winspool, "windows_library", lambda name: libraries.get(name.partition(".")[0]))
    monkeypatch.setitem(sys.modules, "msvcrt", Msvcrt)


class Msvcrt:
    """The module of that name: locks of files."""

    LK_NBLCK = 2

    @staticmethod
    def locking(handle: int, how: int, length: int) -> None:
        assert (how, length) == (2, 1)
        try:
            import_module("fcntl").flock(handle, 6)  # LOCK_EX | LOCK_NB
        except BlockingIOError:
            raise PermissionError(errno.EACCES, "Permission denied") from None


class Held:
    """Files that another program has open: Windows neither moves, replaces nor deletes them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.paths: set[str] = set()
        self.refusals = 0
        self._after: dict[str, int] = {}
        for name in ("replace", "rename", "unlink", "remove"):
            monkeypatch.setattr(os, name, self._guarded(getattr(os, name)))
        # What tests of ours have open counts too, as it would there.
        self.keeps_own = False

    def let_go_after(self, path: Path, tries: int) -> None:
        """Another program has it open, and lets go after so many tries of ours."""
        self.paths.add(str(path))
        self._after[str(path)] = tries

    def _guarded(self, act: Callable[..., Any]) -> Callable[..., Any]:
        def guarded(*places: Any, **more: Any) -> Any:
            for place in (os.fspath(each) for each in places):
                if place in self.paths or (self.keeps_own and self._is_open_here(place)):
                    self._refuse(place)
            return act(*places, **more)

        return guarded

    def _refuse(self, place: str) -> None:
        self.refusals += 1
        left = self._after.get(place, 1_000_000)
        if left <= 0:
            self.paths.discard(place)
            return
        self._after[place] = left - 1
        error = PermissionError(errno.EACCES, "The process cannot access the file", place)
        error.winerror = 32  # type: ignore[attr-defined]
        raise error

    @staticmethod
    def _is_open_here(place: str) -> bool:
        for number in Path("/proc/self/fd").iterdir():
            try:
                if os.readlink(number) == os.path.realpath(place):
                    return True
            except OSError:
                continue
        return False


@dataclass
class Job:
    """A job as the spooler tells of it. `status` is a sum of JOB_STATUS_…"""

    number: int
    user: str = "kiosk"
    machine: str = r"\\WAITING-ROOM"
    status: int = 0
    is_kept: bool = False


@dataclass
class Queue:
    """A printer of the spooler. `status` is a sum of PRINTER_STATUS_…, `attributes` of PRINTER_ATTRIBUTE_…"""

    status: int = 0
    attributes: int = 0
    jobs: list[Job] = field(default_factory=list)
    is_closed_to_us: bool = False


class Spooler:
    """winspool.drv with these printers, laid out in memory as Microsoft describes it for 64 bits."""

    def __init__(self, queues: Mapping[str, Queue]) -> None:
        self.queues = dict(queues)
        self.open_handles: dict[int, str] = {}

    def OpenPrinterW(self, name: str, handle: Any, _defaults: None) -> int:
        queue = self.queues.get(name)
        if queue is None or queue.is_closed_to_us:
            return 0
        handle._obj.value = number = 0x7FFF_0000_0000 + len(self.open_handles) + 1  # more than 32 bits
        self.open_handles[number] = name
        return 1

    def ClosePrinter(self, handle: Any) -> int:
        del self.open_handles[handle.value]
        return 1

    def EnumPrintersW(self, flags: int, server: None, level: int, *room: Any) -> int:
        assert (flags, server, level) == (6, None, 4)
        return self._give([("t", name, "t", None, "i", 0, "i", 0) for name in self.queues], *room)

    def GetPrinterW(self, handle: Any, level: int, room: Any, size: Any, needed: Any) -> int:
        name = self.open_handles[handle.value]
        queue = self.queues[name]
        assert level == 2
        texts = ("t", None, "t", name, "t", "", "t", "USB001", "t", "Driver", "t", "", "t", "")
        more = ("p", 0, "t", None, "t", "winprint", "t", "RAW", "t", "", "p", 0)
        numbers = (queue.attributes, 1, 1, 0, 0, queue.status, len(queue.jobs), 0)
        row = (*texts, *more, *(part for number in numbers for part in ("i", number)))
        length = size if isinstance(size, int) else size.value
        return self._give([row], room, ctypes.c_uint32(length), needed, None)

    def EnumJobsW(self, handle: Any, first: int, most: int, level: int, *room: Any) -> int:
        assert (first, level) == (0, 1)
        queue = self.queues[self.open_handles[handle.value]]
        rows = [
            (
                *("i", job.number, "i", 0, "t", "Front", "t", job.machine, "t", job.user, "t", "Handout"),
                *("t", "RAW", "t", None),
                *(part for number in (job.status, 1, 1, 2, 0) for part in ("i", number)),
                *("b", b"\0" * 16, "i", 0),
            )
            for job in queue.jobs[:most]
        ]
        return self._give(rows, *room)

    def SetJobW(self, handle: Any, number: int, level: int, told: None, command: int) -> int:
        assert (level, told, command) == (0, None, 5)
        queue = self.queues[self.open_handles[handle.value]]
        queue.jobs[:] = [job for job in queue.jobs if job.number != number or job.is_kept]
        return 1

    def _give(self, rows: list[tuple[Any, ...]], room: Any, size: Any, needed: Any, count: Any) -> int:
        width = ctypes.sizeof(ctypes.c_wchar)
        encoding = "utf-16-le" if width == 2 else "utf-32-le"
        length = sum(_size_of(row) for row in rows)
        texts = sum(len(f"{part}\0".encode(encoding)) for row in rows for part in _texts(row))
        needed._obj.value = length + texts
        if not rows:
            return 1
        if room is None or size.value < length + texts:
            return 0
        start = ctypes.addressof(room)
        at, data, behind = start + length, b"", b""
        for row in rows:
            for kind, value in zip(row[::2], row[1::2], strict=True):
                if kind == "t" and value is not None:
                    data += struct.pack("<Q", at + len(behind))
                    behind += f"{value}\0".encode(encoding)
                else:
                    data += _plain(kind, value)
        ctypes.memmove(start, data + behind, len(data) + len(behind))
        if count is not None:
            count._obj.value = len(rows)
        return 1


def _plain(kind: str, value: Any) -> bytes:
    if kind == "b":
        return bytes(value)
    return struct.pack("<I", value) if kind == "i" else struct.pack("<Q", value or 0)


def _texts(row: tuple[Any, ...]) -> list[str]:
    return [
        value for kind, value in zip(row[::2], row[1::2], strict=True) if kind == "t" and value is not None
    ]


def _size_of(row: tuple[Any, ...]) -> int:
    return sum(
        len(value) if kind == "b" else 4 if kind == "i" else 8
        for kind, value in zip(row[::2], row[1::2], strict=True)
    )


class Advapi:
    """advapi32.dll: who is signed in, and who owns a file: a SID by path, or the number of an error."""

    def __init__(self, user: str = "kiosk", owners: Mapping[str, str | int] | None = None) -> None:
        self.user = user
        self.owners = dict(owners or {})

    def GetUserNameW(self, name: Any, size: Any) -> int:
        name.value = self.user
        size._obj.value = len(self.user) + 1
        return 1

    def GetNamedSecurityInfoW(self, path: str, kind: int, what: int, owner: Any, *rest: Any) -> int:
        assert (kind, what) == (1, 1)
        assert rest[:3] == (None, None, None)
        found = self.owners.get(path, 2)  # ERROR_FILE_NOT_FOUND
        if isinstance(found, int):
            return found
        self._told = ctypes.create_unicode_buffer(found)
        owner._obj.value = ctypes.addressof(self._told)
        rest[3]._obj.value = ctypes.addressof(self._told)
        return 0

    def ConvertSidToStringSidW(self, owner: Any, text: Any) -> int:
        assert owner.value == ctypes.addressof(self._told)
        text._obj.value = self._told.value
        return 1


class Kernel:
    """kernel32.dll: the name of the computer, how long it was awake, and what is written in a crash."""

    def __init__(self, computer: str = "WAITING-ROOM") -> None:
        self.computer = computer
        self.asked: list[tuple[str, int]] = []
        self.freed = 0
        self.awake: int | None = 0

    def GetComputerNameW(self, name: Any, size: Any) -> int:
        name.value = self.computer
        return 1

    def QueryUnbiasedInterruptTime(self, ticks: Any) -> int:
        if self.awake is None:
            return 0
        ticks._obj.value = self.awake
        return 1

    def SetErrorMode(self, mode: int) -> int:
        self.asked.append(("SetErrorMode", mode))
        return 0

    def WerSetFlags(self, flags: int) -> int:
        self.asked.append(("WerSetFlags", flags))
        return 0

    class _LocalFree:
        argtypes: object = None

        def __call__(self, _what: Any) -> None:
            return None

    LocalFree = _LocalFree()
