"""Gives memory that was freed back to the system."""

import ctypes
import gc
import sys


def give_back() -> None:
    """Let the C library return what it keeps of freed memory, where it is glibc; elsewhere do nothing.

    Pages come and go in thousands of small pieces. glibc keeps the room between them, about 40 MB after some
    minutes of reading, unless it is asked (malloc_trim(3)).
    """
    gc.collect()  # pages hold each other, and would wait for it
    if not sys.platform.startswith("linux"):
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
    if trim is not None:
        trim(0)
