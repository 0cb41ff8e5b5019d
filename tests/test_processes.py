"""A process of the guide's own ends with the guide, even when both cannot say goodbye."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CHILD = """
import time
from reader.processes import end_with_parent
end_with_parent()
print(1, flush=True)
time.sleep(60)
"""
HUNG = """
import time
import reader.speech.engine as engine
engine.QCoreApplication.exec = lambda *_: time.sleep(60)
engine.serve("mock")
"""
GUIDE = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", CHILD], stdout=subprocess.PIPE, stdin=subprocess.PIPE)
child.stdout.readline()
print(child.pid, flush=True)
time.sleep(60)
"""


def is_alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the closed input ends it")
def test_a_hung_voice_ends_with_a_guide_that_is_killed() -> None:
    code = GUIDE.replace("CHILD", repr(CHILD))
    guide = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE)
    assert guide.stdout is not None
    with guide.stdout:
        voice = int(guide.stdout.readline())
    assert is_alive(voice)
    guide.send_signal(signal.SIGKILL)
    guide.wait()
    deadline = time.monotonic() + 20
    while is_alive(voice):
        assert time.monotonic() < deadline, "an orphan"
        time.sleep(0.05)


def test_the_voice_ends_when_its_input_closes() -> None:
    """Even where its engine takes no orders any more."""
    voice = subprocess.Popen(
        [sys.executable, "-c", HUNG],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert voice.stdin is not None
    voice.stdin.close()
    assert voice.wait(timeout=30) == 0
