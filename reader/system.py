"""Which system this is, and what only one of them can do: nothing else asks `sys.platform`.

Tests put another system, or a library of Windows that they made, in the place of the real one.
"""

import ctypes
import getpass
import os
import sys
import time
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any


class System(Enum):
    """The systems that the program tells apart, by the names Python has for them."""

    LINUX = "linux"
    MAC = "darwin"
    WINDOWS = "win32"
    OTHER = ""


_HERE = next((each for each in System if sys.platform.startswith(each.value)), System.OTHER)

_NO_ERROR_BOXES = 0x0001 | 0x0002  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX
_NO_HEAP = 0x0001  # WER_FAULT_REPORTING_FLAG_NOHEAP
_LONGEST_NAME = 257  # UNLEN and the end of the text
_FILE_OBJECT, _OWNER = 1, 1  # SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION
_ACCESS_DENIED = 5
_NOT_FOR_US = "?"
_TICKS_A_SECOND = 10_000_000  # Windows counts in steps of 100 nanoseconds
# The groups and services that only an administrator can make a file belong to.
_ADMINISTRATORS = (
    "S-1-5-32-544",  # Administrators
    "S-1-5-18",  # SYSTEM
    "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464",  # TrustedInstaller
)


def is_linux() -> bool:
    """Whether this is Linux."""
    return _HERE is System.LINUX


def is_mac() -> bool:
    """Whether this is macOS."""
    return _HERE is System.MAC


def is_windows() -> bool:
    """Whether this is Windows."""
    return _HERE is System.WINDOWS


def windows_library(name: str) -> Any:  # noqa: ANN401 - ctypes has no type for what it loads
    """A library of Windows, such as `kernel32`; None on other systems, and where it is missing."""
    if not is_windows():
        return None
    try:
        return vars(ctypes)["WinDLL"](name)  # no type checker on another system knows it
    except (KeyError, OSError):
        return None


def program_path(name: str) -> str | None:
    """Where a program of the system is; None for none.

    Only the whole folders of PATH are looked through: what lies in the current folder, where Windows and a
    careless PATH look first, could have been put there by anybody. Windows itself needs no program of ours.
    """
    if is_windows():
        return None
    for folder in os.get_exec_path():
        path = Path(folder) / name
        if path.is_absolute() and path.is_file() and os.access(path, os.X_OK):
            return str(path)
    return None


def user_name() -> str:
    """The account this program runs as; empty where the system does not say."""
    if is_windows():
        return _windows_user()
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # an account without a name
        return ""


def computer_name() -> str:
    """What Windows calls this computer; empty elsewhere."""
    kernel = windows_library("kernel32")
    if kernel is None:
        return ""
    name = ctypes.create_unicode_buffer(_LONGEST_NAME)
    size = ctypes.c_uint32(_LONGEST_NAME)
    return name.value if kernel.GetComputerNameW(name, ctypes.byref(size)) else ""


def is_own(found: os.stat_result) -> bool:
    """Whether a file or folder is this account's, and closed to all others."""
    if is_windows():
        return True  # there the folder above belongs to the account alone
    return found.st_uid == os.getuid() and not found.st_mode & 0o077


def is_of_administrators(path: Path) -> bool:
    """Whether only an administrator can have made `path`; False where the system does not say.

    On Windows any account may make a folder in %ProgramData%. Elsewhere the folders that are for all
    accounts are closed to them, and this is always so. What may not even be looked at counts as theirs: it
    must not be passed over.
    """
    if not is_windows():
        return True
    return _windows_owner(path) in (*_ADMINISTRATORS, _NOT_FOR_US)


def awake_seconds() -> float:
    """Seconds that never fall and stand still while the computer sleeps, where the system tells them."""
    kernel = windows_library("kernel32")  # Python's clock there goes on in sleep
    ticks = ctypes.c_uint64()
    if kernel is not None and kernel.QueryUnbiasedInterruptTime(ctypes.byref(ticks)):
        return ticks.value / _TICKS_A_SECOND
    return time.monotonic()


def running_seconds() -> float:
    """Seconds that never fall and go on while the computer sleeps, where the system tells them."""
    if is_windows():
        return time.monotonic()
    clock = getattr(time, "CLOCK_MONOTONIC" if is_mac() else "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


def lock_file(handle: int) -> None:
    """Lock an open file until it is closed. Raises OSError when another program has locked it."""
    if is_windows():
        msvcrt = import_module("msvcrt")
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        return
    fcntl = import_module("fcntl")
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def no_memory_dumps() -> None:
    """Keep the system from writing the memory of the program, and the visit in it, to disk."""
    if is_windows():
        if (kernel := windows_library("kernel32")) is not None:
            # Processes that this one starts do the same. WerSetFlags is for what still asks to be told.
            kernel.SetErrorMode(_NO_ERROR_BOXES)
            kernel.WerSetFlags(_NO_HEAP)
        return
    resource = import_module("resource")
    _soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))


def _windows_user() -> str:
    # Not from the environment, which may lack it, or say something else.
    library = windows_library("advapi32")
    if library is None:
        return ""
    name = ctypes.create_unicode_buffer(_LONGEST_NAME)
    size = ctypes.c_uint32(_LONGEST_NAME)
    return name.value if library.GetUserNameW(name, ctypes.byref(size)) else ""


def _windows_owner(path: Path) -> str:
    """Who owns a file, as Windows writes it (S-1-…), or _NOT_FOR_US; empty where it does not say."""
    security, kernel = windows_library("advapi32"), windows_library("kernel32")
    if security is None or kernel is None:
        return ""
    kernel.LocalFree.argtypes = [ctypes.c_void_p]
    owner, described, text = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_wchar_p()
    failed = security.GetNamedSecurityInfoW(
        str(path), _FILE_OBJECT, _OWNER, ctypes.byref(owner), None, None, None, ctypes.byref(described)
    )
    if failed:
        return _NOT_FOR_US if failed == _ACCESS_DENIED else ""
    try:
        if not security.ConvertSidToStringSidW(owner, ctypes.byref(text)):
            return ""
        told = text.value or ""
        kernel.LocalFree(text)
        return told
    finally:
        kernel.LocalFree(described)
