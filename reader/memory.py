"""How memory is kept: freed memory goes back to the system, and garbage is looked for where there is some."""

import ctypes
import gc
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
