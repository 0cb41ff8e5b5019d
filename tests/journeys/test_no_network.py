"""A tour through every page connects to nothing but the local display and bus."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.long
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_tour_of_every_page_opens_no_connection(shipped_library: Path, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    tour = ROOT / "tests" / "benchmarks" / "reader_window.py"
    # Whatever goes out needs a socket, which tells its family when it is made. Only these calls stop the
    # program: each message to the display would stop it too, tens of thousands of times.
    watched = "trace=socket,socketpair,connect,bind,listen,accept,accept4,sendto"
    strace = ["strace", "-f", "--seccomp-bpf", "-e", watched, "-o", str(trace)]
    command = [*strace, sys.executable, str(tour)]
    subprocess.run(
        [*command, str(shipped_library), "--tour"],
        check=True,
        capture_output=True,
        timeout=1800,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    calls = trace.read_text()
    connections = re.findall(r"connect\(\d+, (.*?)\)", calls)
    assert connections, "the display itself is a connection"
    foreign = [each for each in connections if "AF_UNIX" not in each]
    assert not foreign
    assert "AF_INET" not in calls
