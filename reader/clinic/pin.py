"""The staff PIN: a salted hash in a file of its own, wrong tries counted, and a lock that grows."""

import errno
import itertools
import json
import math
import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from reader.errors import FileProblem, ReaderError
from reader.files import read_start, sync_folder, take_away, write_whole
from reader.locks import locked
from reader.texts.sentence import NOTHING, Sentence, said

SHORTEST, LONGEST = 4, 12
"""How many digits a PIN may have."""

TRIES = 5
"""Wrong tries before the PIN is locked."""

LOCKS = (60, 5 * 60, 15 * 60, 60 * 60)
"""Seconds of the first, second, third and every further lock in a row."""

_FEWEST_DIGITS = 3  # different ones
_YEAR = 4  # digits
_FORMAT = 1
_LARGEST = 4096  # bytes
# 32 MB and about a tenth of a second a try on a small computer (RFC 7914; N must be a power of two).
_COST, _BLOCK, _LANES = 2**15, 8, 1
_COSTS = tuple(2**power for power in range(14, 18))
_MEMORY = 256 * 1024 * 1024
_HASH_BYTES = 32
_PATIENCE = 1.0  # seconds to wait for another program; a person stands before the screen


class BadPin(ReaderError):
    """A PIN that may not be set."""


class PinState(Enum):
    """What stands in the PIN file."""

    NONE = "none"
    SET = "set"
    UNUSABLE = "unusable"  # there, and it cannot be read: nobody is let in


@dataclass(frozen=True)
class PinStatus:
    """Whether a PIN can be tried now. `locked_for` is in whole seconds, 0 when it is not locked."""

    state: PinState
    tries_left: int = TRIES
    locked_for: int = 0
    trouble: Sentence = NOTHING


@dataclass(frozen=True)
class _Kept:
    """The PIN file's contents. `locked_at` is in seconds since 1970."""

    cost: int
    salt: bytes
    hashed: bytes
    wrong: int = 0
    locks: int = 0
    locked_at: float | None = None

    def __repr__(self) -> str:
        return "_Kept(…)"

    def lock_left(self, now: float) -> float:
        """Seconds until the lock is over; 0 or less when there is none."""
        if self.locked_at is None:
            return 0.0
        return self.locked_at + LOCKS[min(self.locks, len(LOCKS)) - 1] - now


def pin_path(settings: Path) -> Path:
    """The PIN file that belongs to a settings file: beside it, of the same name, ending in .pin."""
    return settings.with_suffix(".pin") if settings.name else settings / ".pin"


def pin_complaint(pin: str) -> Sentence:
    """Why a PIN may not be set, as one sentence that does not repeat it; empty when it may."""
    if not (pin.isascii() and pin.isdigit()):
        return said("A PIN is made of digits only.")
    if not SHORTEST <= len(pin) <= LONGEST:
        return said("A PIN has {least} to {most} digits.", least=SHORTEST, most=LONGEST)
    if _is_easy(pin):
        return said("That PIN is easy to guess: it is a row, a repeat or a year.")
    return NOTHING


def _is_easy(pin: str) -> bool:
    """Whether a PIN is a row such as 1234 or 2468, repeats itself such as 0000 or 1212, or is a year."""
    digits = [int(digit) for digit in pin]
    steps = {(after - before) % 10 for before, after in itertools.pairwise(digits)}
    if len(steps) == 1 or len(set(digits)) < _FEWEST_DIGITS:
        return True
    repeats = (pin[:part] * (len(pin) // part) == pin for part in range(2, len(pin) // 2 + 1))
    return any(repeats) or (len(pin) == _YEAR and pin[:2] in ("19", "20"))


class PinKeeper:
    """Sets, checks and forgets the PIN of one settings file. `clock` gives seconds since 1970.

    Wrong tries are written down before they are judged, so that pulling the plug wins nothing. Where the
    file cannot be written they are still counted for as long as the program runs.
    """

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        self.path = path
        self._clock = clock
        self._unwritten: _Kept | None = None

    def status(self) -> PinStatus:
        """Whether there is a PIN, and whether it may be tried now."""
        try:
            kept = self._read()
        except FileNotFoundError:
            return PinStatus(PinState.NONE)
        except (OSError, ValueError):
            return _unusable(self.path)
        kept = self._settled(kept)
        left = kept.lock_left(self._clock())
        if left > 0:
            return PinStatus(PinState.SET, 0, math.ceil(left))
        return PinStatus(PinState.SET, TRIES - kept.wrong)

    def check(self, pin: str) -> bool:
        """Whether this is the PIN. False while locked, and for a file that cannot be used.

        The right PIN takes all counts back; the wrong one that uses up the tries locks.
        """
        with self._alone():
            before = self.status()
            if before.state is not PinState.SET or before.locked_for:
                return False
            kept = self._settled(self._read())
            counted = replace(kept, wrong=kept.wrong + 1)
            if counted.wrong >= TRIES:
                counted = replace(counted, wrong=0, locks=kept.locks + 1, locked_at=self._clock())
            self._keep(counted)
        import hmac  # with the next, loaded when a PIN is tried: no start waits for them

        if not hmac.compare_digest(_hash(pin, kept.salt, kept.cost), kept.hashed):
            return False
        with self._alone(), suppress(OSError, ValueError):
            now = self._read()
            if now.hashed == kept.hashed:  # nobody set another PIN meanwhile
                self._keep(replace(kept, wrong=0, locks=0, locked_at=None))
        return True

    def set_pin(self, pin: str) -> None:
        """Take this PIN from now on, without a lock. Raises BadPin and FileProblem, with the old one kept."""
        if wrong := pin_complaint(pin):
            raise BadPin(wrong, said("Choose another one."))
        salt = os.urandom(16)
        kept = _Kept(_COST, salt, _hash(pin, salt, _COST))
        try:
            with self._alone():
                self._write(kept)
        except OSError as error:
            raise _not_written(self.path, error) from None
        self._unwritten = None

    def clear(self) -> bool:
        """Forget the PIN and its lock; False when there was none. Raises FileProblem."""
        try:
            if not os.path.lexists(self._file):
                return False
            take_away(self._file)
        except OSError as error:
            raise _not_written(self.path, error) from None
        sync_folder(self._file.parent)
        self._unwritten = None
        return True

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """No other program counts or sets meanwhile, where the folder allows that to be made sure."""
        with ExitStack() as stack:
            with suppress(OSError, ValueError):
                stack.enter_context(locked(self._file, _PATIENCE))
            yield

    @property
    def _file(self) -> Path:
        # A link stays a link: the file it leads to is the one replaced.
        return Path(os.path.realpath(self.path))  # which has no quarrel with a link to itself

    def _settled(self, kept: _Kept) -> _Kept:
        """What is kept, with a lock that is over taken off and one from a later clock begun anew."""
        if kept.locked_at is None:
            return kept
        now = self._clock()
        if now < kept.locked_at:  # the clock was set back: the lock lasts its whole time from now on
            kept = replace(kept, locked_at=now)
            self._keep(kept)
        elif kept.lock_left(now) <= 0:
            kept = replace(kept, locked_at=None)
        return kept

    def _keep(self, kept: _Kept) -> None:
        try:
            self._write(kept)
        except OSError:
            self._unwritten = kept
        else:
            self._unwritten = None

    def _read(self) -> _Kept:
        if self._unwritten is not None:
            return self._unwritten
        return _parsed(read_start(self._file, _LARGEST + 1))

    def _write(self, kept: _Kept) -> None:
        value = {
            "format": _FORMAT,
            "cost": kept.cost,
            "salt": kept.salt.hex(),
            "hash": kept.hashed.hex(),
            "wrong": kept.wrong,
            "locks": kept.locks,
            "locked_at": kept.locked_at,
        }
        write_whole(self._file, json.dumps(value).encode() + b"\n", mode=0o600)


def _hash(pin: str, salt: bytes, cost: int) -> bytes:
    import hashlib

    secret = pin.encode("utf-8", "replace")
    return hashlib.scrypt(secret, salt=salt, n=cost, r=_BLOCK, p=_LANES, maxmem=_MEMORY, dklen=_HASH_BYTES)


def _parsed(data: bytes) -> _Kept:
    """What a PIN file says. Raises ValueError for anything that this program would not have written."""
    try:
        value = json.loads(data)
        kept = _Kept(
            cost=value["cost"],
            salt=bytes.fromhex(value["salt"]),
            hashed=bytes.fromhex(value["hash"]),
            wrong=value["wrong"],
            locks=value["locks"],
            locked_at=None if value["locked_at"] is None else float(value["locked_at"]),
        )
    except (KeyError, TypeError, OverflowError, RecursionError) as error:
        raise ValueError from error
    counts = (kept.wrong, kept.locks)
    sound = (
        value.get("format") == _FORMAT
        and type(kept.cost) is int
        and kept.cost in _COSTS
        and len(kept.salt) >= 16
        and len(kept.hashed) == _HASH_BYTES
        and all(type(count) is int and count >= 0 for count in counts)
        and kept.wrong < TRIES
        and (kept.locked_at is None or (kept.locks > 0 and math.isfinite(kept.locked_at)))
    )
    if not sound:
        raise ValueError
    return kept


def _unusable(path: Path) -> PinStatus:
    trouble = said(
        'The PIN file {file} cannot be used. As the user of this program type "waymark pin set".', file=path
    )
    return PinStatus(PinState.UNUSABLE, 0, 0, trouble)


def _not_written(path: Path, error: OSError) -> FileProblem:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    reason = said("the disk is full") if full else error.strerror or said("the system refused it")
    return FileProblem(
        said("The PIN file {file} cannot be written: {reason}.", file=path, reason=reason),
        said("Check who may write in its folder."),
    )
