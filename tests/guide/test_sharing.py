"""Work shared among processes: same results in the same order, whatever happens to those who help."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import STANDARDS, article_text, make_guide

from reader.guide.checks import run_checks
from reader.guide.compile import compile_library
from reader.guide.loader import gather
from reader.guide.sharing import LEAST_SHARED, shared_out, usable_processes

ROOT = Path(__file__).resolve().parents[2]
MANY = LEAST_SHARED + 20

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="elsewhere one process does it all"),
    # Tests before this one may have left threads of Qt; the commands that share work have none.
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning"),
]


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A guide large enough to be shared out, with something wrong in every third article."""
    more = {
        f"topics/page-{number}": article_text(
            f"Page {number}", body="Addicts call 1-800-555-0199.\n" if number % 3 == 0 else None
        )
        for number in range(MANY)
    }
    more["topics/broken"] = "---\nsummary: x\n---\nText"
    return make_guide(tmp_path_factory.mktemp("guide"), more=more)


@pytest.mark.parametrize("processes", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 2, 100, 2000])
def test_all_of_it_is_done_in_order(processes: int, count: int) -> None:
    told: list[int] = []
    assert shared_out(lambda number: number * 3, count, processes, told.append) == [
        number * 3 for number in range(count)
    ]
    assert told == sorted(told)
    assert (told[-1] if told else 0) == count


def test_two_processes_do_it() -> None:
    done_by = shared_out(lambda _number: (time.sleep(0.01), os.getpid())[1], 60, 2)
    assert len(set(done_by)) == 2


def test_what_a_killed_helper_left_is_done() -> None:
    here = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != here and number > 5:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.002)
        return number

    assert shared_out(work, 50, 3) == list(range(50))


def test_an_error_is_raised_here(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ZeroDivisionError):
        shared_out(lambda number: 1 // (number - 7), 20, 2)


def test_no_helper_outlives_who_asked(tmp_path: Path) -> None:
    script = (
        "import os, time\n"
        "from pathlib import Path\n"
        "from reader.guide.sharing import shared_out\n"
        f"folder = Path({str(tmp_path)!r})\n"
        "def work(number):\n"
        "    (folder / str(os.getpid())).touch()\n"
        "    time.sleep(0.05)\n"
        "shared_out(work, 2000, 3)\n"
    )
    asking = subprocess.Popen([sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": str(ROOT)})
    wait_until(lambda: len(list(tmp_path.iterdir())) == 3)
    asking.kill()
    asking.wait()
    wait_until(lambda: not any(is_alive(int(path.name)) for path in tmp_path.iterdir()))


def test_a_process_with_threads_is_not_copied() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert usable_processes() == 1
    finally:
        done.set()
        thread.join()


def test_the_library_file_is_the_same_byte_for_byte(guide: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"{processes}.sqlite" for processes in (1, 2, 3)]
    for processes, file in enumerate(files, start=1):
        compile_library(gather(guide, processes), "x", file)
    assert len({file.read_bytes() for file in files}) == 1


def test_the_problems_are_the_same_in_the_same_order(guide: Path) -> None:
    alone = gather(guide)
    found = run_checks(alone, STANDARDS)
    assert len(found) > MANY // 3
    for processes in (2, 3):
        shared = gather(guide, processes)
        assert shared.problems == alone.problems
        assert run_checks(shared, STANDARDS, processes) == found


def wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)


def is_alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"  # one that ended and that nobody has asked for
