"""How memory is kept: freed memory goes back to the system, and garbage is looked for where there is some."""

import ctypes
import gc
import linecache
from collections.abc import Iterator
from contextlib import contextmanager

from reader.system import is_linux


def give_back() -> None:
    """Let the C library return what it keeps of freed memory, where it is glibc; elsewhere do nothing.

    Pages come and go in thousands of small pieces. glibc keeps the room between them, about 40 MB after some
    minutes of reading, unless it is asked (malloc_trim(3)).
    """
    gc.collect()  # pages hold each other, and would wait for it
    if not is_linux():
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
    if trim is not None:
        trim(0)


def collect_when_asked() -> None:
    """Leave the search for reference cycles to `collect_due`, which the thread of the window calls.

    Else whichever thread makes values searches, and frees what it finds: widgets among them, which Qt lets
    no other thread touch. The window crashed of that, some time later and somewhere else.

    What is there by now, modules above all, stays until the end: no later search goes through it.
    """
    gc.disable()
    gc.freeze()


def collect_due() -> None:
    """Search for reference cycles as far as Python itself would by now, and let go of source texts.

    PySide reads the source of each module that is imported, to see whether it uses Qt; Python keeps them all,
    some 8 MB once every page has been open.
    """
    linecache.clearcache()
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return


@contextmanager
def collecting_rarely() -> Iterator[None]:
    """Look for reference cycles a hundred times less often, while a command does the work of some seconds.

    It builds some hundred thousand values that stay until the end, and each look goes through all of them.
    """
    first, second, third = gc.get_threshold()
    gc.set_threshold(first * 100, second, third)
    try:
        yield
    finally:
        gc.set_threshold(first, second, third)
