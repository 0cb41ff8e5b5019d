"""Measures any program from outside: when its picture comes to rest, and what its processes take."""

import mmap
import os
import signal
import subprocess
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

SIZE = (1366, 768)
REST = 2.0
"""Seconds without a change of one pixel after which a page counts as settled."""

LONGEST = 90.0
BARS = 110  # rows at the top that do not count: Kiwix keeps a wheel turning there
_LOOK_EVERY = 0.02  # seconds
_TICKS = os.sysconf("SC_CLK_TCK")


class Screen:
    """An X server whose picture lies in a file, with a window manager, so that no program has to help."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="waymark-screen-")
        self.name = f":{400 + os.getpid() % 500}"
        size = f"{SIZE[0]}x{SIZE[1]}x24"
        command = ["Xvfb", self.name, "-screen", "0", size, "-fbdir", self._folder.name, "-nolisten", "tcp"]
        self._server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        picture = Path(self._folder.name) / "Xvfb_screen0"
        while not picture.exists() or picture.stat().st_size < SIZE[0] * SIZE[1] * 4:
            time.sleep(0.05)
        time.sleep(0.5)
        with picture.open("rb") as file:
            self._picture = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        environment = {**os.environ, "DISPLAY": self.name}
        config = str(Path(__file__).resolve().parents[2] / "resources" / "kiosk" / "openbox.xml")
        self._manager = subprocess.Popen(
            ["openbox", "--sm-disable", "--config-file", config], env=environment, stderr=subprocess.DEVNULL
        )
        time.sleep(0.5)

    def fingerprint(self) -> int:
        """A number that changes with any pixel of a page (XWD: sizes of header and color map first)."""
        header = int.from_bytes(self._picture[:4], "big") + 12 * int.from_bytes(self._picture[76:80], "big")
        return zlib.adler32(memoryview(self._picture)[header + BARS * SIZE[0] * 4 :])

    def close(self) -> None:
        """End the server."""
        for process in (self._manager, self._server):
            process.terminate()
            process.wait()


@dataclass
class Running:
    """A started program and every process that came from it."""

    process: subprocess.Popen[bytes]
    begun: float
    _seen: dict[int, str] = field(default_factory=dict)

    def pids(self) -> list[int]:
        """Its processes that live, those that left their parent included."""
        parents: dict[int, tuple[int, int]] = {}
        started: dict[int, str] = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                words = stat.read_text().rpartition(")")[2].split()
            except OSError:
                continue
            parents[int(stat.parent.name)] = (int(words[1]), int(words[3]))
            started[int(stat.parent.name)] = words[19]
        # A number is given again to another program: only with its start does it name one.
        family = {pid for pid, start in self._seen.items() if started.get(pid) == start}
        family |= {self.process.pid} & parents.keys()
        while True:
            more = {
                pid
                for pid, (parent, session) in parents.items()
                if pid not in family and (parent in family or session == self.process.pid)
            }
            if not more:
                break
            family |= more
        self._seen = {pid: started[pid] for pid in family}
        return sorted(family)

    def memory_mb(self) -> float:
        """Proportional set size of all its processes: shared pages are counted once."""
        total = 0
        for pid in self.pids():
            try:
                with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
                    total += next((int(line.split()[1]) for line in file if line.startswith("Pss:")), 0)
            except OSError:
                continue
        return total / 1024

    def processor_seconds(self) -> float:
        """What its living processes have used."""
        total = 0
        for pid in self.pids():
            try:
                words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            total += int(words[11]) + int(words[12])
        return total / _TICKS

    def is_alive(self) -> bool:
        """Whether the started process still runs."""
        return self.process.poll() is None


@contextmanager
def running(command: list[str], screen: Screen, home: Path) -> Iterator[Running]:
    """The program on `screen`, with a home of its own and no network; ended afterwards."""
    home.mkdir(parents=True, exist_ok=True)
    environment = {
        **{name: os.environ[name] for name in ("PATH", "LANG", "PYTHONPATH") if name in os.environ},
        "DISPLAY": screen.name,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
        "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox",
    }
    # Its own network with nothing in it but itself, which Kiwix talks to.
    inside = ["sh", "-c", 'ip link set lo up; exec "$@"', "alone"]
    alone = ["unshare", "--net", *inside] if os.geteuid() == 0 else []
    begun = time.monotonic()
    process = subprocess.Popen(
        [*alone, *command],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    program = Running(process, begun)
    try:
        yield program
    finally:
        for how in (signal.SIGTERM, signal.SIGKILL):
            for pid in program.pids():
                try:
                    os.kill(pid, how)
                except ProcessLookupError:
                    continue
            time.sleep(1.0)
        process.wait()


def settle(screen: Screen, program: Running, empty: int, rest: float = REST) -> float:
    """Wait until the picture differs from `empty` and rests; seconds from the start to its last change."""
    last, changed = empty, None
    while time.monotonic() - program.begun < LONGEST:
        now = screen.fingerprint()
        if now != last:
            last, changed = now, time.monotonic()
        elif changed is not None and last != empty and time.monotonic() - changed > rest:
            return changed - program.begun
        if not program.is_alive():
            raise RuntimeError("it ended by itself")
        time.sleep(_LOOK_EVERY)
    raise RuntimeError(f"its picture did not come to rest in {LONGEST:.0f} s")
