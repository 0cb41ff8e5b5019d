"""Shares work out among processes. What comes of it is the same, and in the same order, with one or many."""

import multiprocessing
import os
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from reader.system import is_linux

LEAST_SHARED = 50
"""Fewer pieces of work are done sooner than another process is there."""

_MOST_PROCESSES = 8
_MOST_TICKETS = 512  # all of them must fit into a pipe at once
_TICKET = struct.Struct("=I")
_Result = TypeVar("_Result")


def usable_processes() -> int:
    """How many processes help here: one for each core, or one where a process cannot be copied.

    Windows has no copies, macOS does not bear them well, and a copy of a process with threads may hang.
    """
    if not is_linux() or threading.active_count() > 1:
        return 1
    return min(_MOST_PROCESSES, len(os.sched_getaffinity(0)))


def shared_out(
    work: Callable[[int], _Result],
    count: int,
    processes: int,
    on_done: Callable[[int], object] = lambda _done: None,
) -> list[_Result]:
    """What `work` gives for each number below `count`, done by this process and copies of it.

    `on_done` is told how many pieces are done. What a copy that ended early left undone is done here.
    """
    if processes <= 1 or count <= 1:
        return [_told(work(number), number + 1, on_done) for number in range(count)]
    size = -(-count // _MOST_TICKETS)
    tickets = [range(start, min(start + size, count)) for start in range(0, count, size)]
    queue = _queue_of(len(tickets))
    started = [_helper(work, tickets, queue) for _ in range(processes - 1)]
    helpers = [answers for _process, answers in started]
    found: dict[int, _Result] = {}

    def take(waiting: float | None) -> None:
        for each in wait(helpers, waiting):
            assert isinstance(each, Connection)
            try:
                found.update(each.recv())
            except (EOFError, OSError):
                helpers.remove(each)
            on_done(len(found))

    for place in _drawn(queue):
        found.update((number, work(number)) for number in tickets[place])
        on_done(len(found))
        take(0)
    os.close(queue)
    while helpers:
        take(None)
    for process, _answers in started:
        process.join()
    return [found[number] if number in found else work(number) for number in range(count)]


def _told(result: _Result, done: int, on_done: Callable[[int], object]) -> _Result:
    on_done(done)
    return result


def _queue_of(count: int) -> int:
    """A pipe that holds the number of each ticket. Whoever reads from it next gets the next one."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(_TICKET.pack(place) for place in range(count)))
    os.close(writing)
    return reading


def _drawn(queue: int) -> Iterator[int]:
    while ticket := os.read(queue, _TICKET.size):
        yield int(_TICKET.unpack(ticket)[0])


def _helper(
    work: Callable[[int], Any], tickets: list[range], queue: int
) -> tuple[BaseProcess, "Connection[Any, Any]"]:
    ours, theirs = multiprocessing.Pipe(duplex=False)
    copies = multiprocessing.get_context("fork")
    process = copies.Process(target=_help, args=(work, tickets, queue, ours, theirs), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def _help(
    work: Callable[[int], Any],
    tickets: list[range],
    queue: int,
    asking: "Connection[Any, Any]",
    answers: "Connection[Any, Any]",
) -> None:
    # With its copy here closed too, the pipe breaks when the process that asked is gone, and so does this.
    asking.close()
    with suppress(KeyboardInterrupt, BrokenPipeError):
        for place in _drawn(queue):
            answers.send({number: work(number) for number in tickets[place]})
