"""Measures Waymark beside other ways to show the same 104 articles offline, all from outside, on one screen.

make bench-peers                     installs the peers first (Debian, PyPI) outside the project
make bench-peers ARGS="--starts 3"   fewer starts

Every program runs alone, without a network, in a home of its own, under Xvfb at 1366×768, its window filling
the screen. A page is settled when no pixel below the top 110 rows, where tool bars are, has changed for two
seconds; the time is that of the last change. Memory is the proportional set size of all processes of the
program. The fifty articles are opened 0.7 seconds apart.
"""

import argparse
import csv
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE)]

import peer_sites  # noqa: E402
from peer_process import Running, Screen, running, settle  # noqa: E402
from shipped import compiled_guide  # noqa: E402

IDLE = 60.0
CHROMIUM = (
    "chromium --kiosk --no-first-run --no-default-browser-check --disable-sync --no-sandbox --noerrdialogs"
    " --disable-component-update --password-store=basic"
).split()


@dataclass(frozen=True)
class Peer:
    """One program: how it starts, how it opens fifty articles, and what of it lies on the disk."""

    name: str
    start: list[str]
    tour: list[str]
    own_mb: float
    whole_mb: float
    lines: tuple[str, ...] = ()  # what it is told on its input, one line an article


def main() -> int:
    """Measure all; the tables are Markdown, ready for docs/benchmarks.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", type=Path, required=True, help="the folder of peers-install")
    parser.add_argument("--starts", type=int, default=7)
    parser.add_argument("--idle", type=float, default=IDLE)
    parser.add_argument("--only", default="", help="part of a name")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="waymark-peers-") as name:
        folder = Path(name)
        library = compiled_guide(folder)
        print("| program | start to settled, median (all) | memory after start | after 50 articles"
              " | processor when idle | own files | with all it needs |")  # fmt: skip
        print("| --- | --- | --- | --- | --- | --- | --- |")
        for make in (_waymark, _mkdocs, _kiwix, _assistant):
            if given.only in make.__name__:
                print(_row(make, folder, library, given), flush=True)
        print("\n| search | questions | success@1 | success@5 |\n| --- | --- | --- | --- |")
        for row in _search_rows(folder, library, given.peers):
            print(row)
    return 0


def _row(
    make: Callable[[Path, Path, Path], Peer], folder: Path, library: Path, given: argparse.Namespace
) -> str:
    try:
        peer = make(folder, library, given.peers)
        return _measured(peer, folder / make.__name__.strip("_"), given.starts, given.idle)
    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
        said = getattr(error, "stderr", b"") or b""
        why = f"{error} {said[-200:].decode('utf-8', 'replace')}".replace("\n", " ")
        return f"| {make.__doc__} | not measured: {why} |  |  |  |  |  |"


def _measured(peer: Peer, home: Path, starts: int, idle: float) -> str:
    times: list[float] = []
    after_start = use = 0.0
    for number in range(starts + 1):  # the first start fills caches and is not counted
        screen = Screen()
        try:
            empty = screen.fingerprint()
            with running(peer.start, screen, home) as program:
                taken = settle(screen, program, empty)
                if number:
                    times.append(taken)
                if number == starts:
                    after_start = program.memory_mb()
                    time.sleep(5)
                    before = program.processor_seconds()
                    time.sleep(idle)
                    use = (program.processor_seconds() - before) / idle * 100
        finally:
            screen.close()
    toured = _after_tour(peer, home)
    each = ", ".join(f"{taken:.2f}" for taken in sorted(times))
    return (
        f"| {peer.name} | {statistics.median(times):.2f} s ({each}) | {after_start:.0f} MB | {toured:.0f} MB"
        f" | {use:.2f} % | {peer.own_mb:.0f} MB | {peer.whole_mb:.0f} MB |"
    )


def _after_tour(peer: Peer, home: Path) -> float:
    screen = Screen()
    try:
        empty = screen.fingerprint()
        with running(peer.tour, screen, home) as program:
            if peer.lines:
                settle(screen, program, empty)
                _tell(program, peer.lines)
            time.sleep(len(peer_sites.TOURED) * peer_sites.EVERY_MS / 1000 * (0 if peer.lines else 1))
            settle(screen, program, empty, rest=4.0)
            return program.memory_mb()
    finally:
        screen.close()


def _tell(program: Running, lines: tuple[str, ...]) -> None:
    assert program.process.stdin is not None
    for line in lines:
        program.process.stdin.write(f"{line}\n".encode())
        program.process.stdin.flush()
        time.sleep(peer_sites.EVERY_MS / 1000)


def _waymark(_folder: Path, library: Path, _peers: Path) -> Peer:
    """Waymark"""
    os.environ["PYTHONPATH"] = str(ROOT)
    start = [sys.executable, str(HERE / "peer_waymark.py"), str(library), str(peer_sites.EVERY_MS)]
    own = _tree_mb(ROOT / "reader") + _tree_mb(ROOT / "resources") + library.stat().st_size / 1e6
    needed = _distributions_mb("waymark-reader")
    system = [
        line for line in (ROOT / "tools" / "packages-run.txt").read_text().splitlines() if line[:1] != "#"
    ]
    whole = own + needed + _debian_mb([line.split("|")[0] for line in system] + ["python3"])
    return Peer("Waymark", start, [*start, *map(str, peer_sites.TOURED)], own, whole)


def _mkdocs(folder: Path, _library: Path, peers: Path) -> Peer:
    """MkDocs Material in Chromium"""
    _wants("chromium")
    site = peer_sites.mkdocs_site(folder / "mkdocs", peers / "venv" / "bin" / "python")
    toured = peer_sites.with_tour(site, folder / "mkdocs-tour")
    commands = [[*CHROMIUM, f"file://{each}/index.html"] for each in (site, toured)]
    own = _tree_mb(site)
    name = f"MkDocs Material in Chromium {_version('chromium')} --kiosk"
    return Peer(name, commands[0], commands[1], own, own + _debian_mb(["chromium"]))


def _kiwix(folder: Path, library: Path, _peers: Path) -> Peer:
    """Kiwix"""
    _wants("kiwix-desktop")
    _wants("zimwriterfs")
    site = peer_sites.plain_site(folder / "plain", library)
    toured = peer_sites.with_tour(site, folder / "plain-tour")
    zims = [peer_sites.zim_file(site, folder / "a.zim"), peer_sites.zim_file(toured, folder / "b.zim")]
    own = zims[0].stat().st_size / 1e6
    commands = [["kiwix-desktop", str(zim)] for zim in zims]
    return Peer(f"Kiwix {_version('kiwix')}", commands[0], commands[1], own, own + _debian_mb(["kiwix"]))


def _assistant(folder: Path, library: Path, _peers: Path) -> Peer:
    """Qt Assistant"""
    program = "/usr/lib/qt6/bin/assistant"
    _wants(program)
    made = folder / "qthelp"
    collection = peer_sites.qt_help(peer_sites.plain_site(folder / "help", library), made)
    start = [program, "-collectionFile", str(collection)]
    lines = tuple(f"setSource qthelp://org.waymark/doc/{page}.html" for page in peer_sites.TOURED)
    own = _tree_mb(made)
    whole = own + _debian_mb(["assistant-qt6"])
    return Peer(
        f"Qt Assistant {_version('assistant-qt6')}",
        start,
        [*start, "-enableRemoteControl"],
        own,
        whole,
        lines,
    )


def _search_rows(folder: Path, library: Path, peers: Path) -> list[str]:
    """How often a wanted page is first, and in the first five; urgent means the emergency page."""
    from reader.library.store import Library
    from reader.search.ranking import Searcher

    with (HERE / "queries.tsv").open(encoding="utf-8") as file:
        asked = [
            (row["query"], set(row["pages"].split()), row.get("set") or "")
            for row in csv.DictReader(file, delimiter="\t")
        ]
    with Library(library) as opened:
        searcher = Searcher(opened, "en")
        ours = []
        for query, _, _ in asked:
            result = searcher.search(query)
            ours.append([opened.info.emergency] * result.is_urgent + [hit.card.id for hit in result.hits])
    rows = _successes("Waymark", asked, ours)
    zim, python = folder / "a.zim", peers / "venv" / "bin" / "python"
    if zim.exists():
        script = HERE / "peer_zim_search.py"
        given = "\n".join(query for query, _, _ in asked)
        done = subprocess.run([python, script, zim], input=given, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            found = [line.split() for line in done.stdout.split("\n")[: len(asked)]]
            rows += _successes("Kiwix, full text of the same pages", asked, found)
    return rows


def _successes(name: str, asked: list[tuple[str, set[str], str]], found: list[list[str]]) -> list[str]:
    rows = []
    for part in ["", *dict.fromkeys(part for _, _, part in asked if part)]:
        those = [
            (wanted, pages) for (_, wanted, own), pages in zip(asked, found, strict=True) if part in ("", own)
        ]
        first = sum(bool(pages) and pages[0] in wanted for wanted, pages in those)
        five = sum(any(page in wanted for page in pages[:5]) for wanted, pages in those)
        count = len(those)
        told = f"{100 * first / count:.1f} % ({first}) | {100 * five / count:.1f} % ({five})"
        rows.append(f"| {name}{f', {part}' if part else ', all'} | {count} | {told} |")
    return rows


def _wants(program: str) -> None:
    if shutil.which(program) is None:
        raise RuntimeError(f"{program} could not be installed here")


def _version(package: str) -> str:
    done = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True, check=False
    )
    return done.stdout.partition("-")[0].rpartition(":")[2]


def _tree_mb(folder: Path) -> float:
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return sum(path.stat().st_size for path in files) / 1e6


def _distributions_mb(_name: str) -> float:
    """The installed Python packages Waymark needs to run, by its lock file."""
    total = 0
    for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines():
        name = line.partition("==")[0].strip()
        if "==" not in line or name in ("hatchling", "editables"):
            continue
        try:
            files = metadata.distribution(name).files or []
        except metadata.PackageNotFoundError:
            continue  # for another system, or only to build
        total += sum(path.stat().st_size for each in files if (path := Path(str(each.locate()))).is_file())
    return total / 1e6


def _debian_mb(packages: list[str]) -> float:
    """The packages and all they depend on, without what every Debian has (priority required or important)."""
    command = (
        "apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces"
    )
    command += " --no-enhances --installed"
    done = subprocess.run([*command.split(), *packages], capture_output=True, text=True, check=True)
    names = sorted({line.strip() for line in done.stdout.splitlines() if line[:1].isalnum()})
    form = "${db:Status-Abbrev}\t${Priority}\t${Installed-Size}\n"
    told = subprocess.run(
        ["dpkg-query", "-W", "-f", form, *names], capture_output=True, text=True, check=False
    )
    rows = [line.split("\t") for line in told.stdout.splitlines()]
    return (
        sum(
            int(size)
            for status, rank, size in rows
            if status[:2] == "ii" and rank not in ("required", "important")
        )
        / 1000
    )


if __name__ == "__main__":
    sys.exit(main())
