"""The plug is pulled at any moment: every file is the old one or the new one, and the guide opens again."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KILLS = 200


@pytest.mark.skipif(os.name != "posix", reason="needs fork and SIGKILL")
def test_two_hundred_kills_while_writing(tmp_path: Path) -> None:
    script = ROOT / "tests" / "journeys" / "write_and_die.py"
    done = subprocess.run(
        [sys.executable, script, tmp_path, str(KILLS), "20261123"],
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["faults"] == []
    assert found["strangers"] == []
    assert found["leftovers"] > KILLS // 10, "too few kills met a write"


OPEN_AND_TELL = (
    "import sys\n"
    "from PySide6.QtCore import QTimer\n"
    "import reader.app as app\n"
    "make = app.make_window\n"
    "def watched(start, read):\n"
    "    window, library = make(start, read)\n"
    "    def look():\n"
    "        if window.guide.preparing is None:\n"
    "            has_guide = window.guide.library is not None\n"
    "            print('open', window.helpline.number_text, has_guide, len(read.problems), flush=True)\n"
    "            timer.stop()\n"
    "            'stay' in sys.argv or window.leave()\n"
    "    timer = QTimer(window)\n"
    "    timer.timeout.connect(look)\n"
    "    timer.start(100)\n"
    "    return window, library\n"
    "app.make_window = watched\n"
    "sys.exit(app.run(app.Start()))\n"
)


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_the_windowed_program_killed_at_start_opens_again(tmp_path: Path) -> None:
    settings = tmp_path / "clinic.toml"
    settings.write_text('mode = "kiosk"\n[helpline]\nnumber = "1-555-010-0140"\n')
    leftover = tmp_path / ".clinic.toml.0123456789ab.waymark-part"
    leftover.write_text("[clin")
    os.utime(leftover, (1, 1))
    environment = {
        **os.environ,
        "WAYMARK_SETTINGS": str(settings),
        "WAYMARK_CACHE": str(tmp_path / "cache"),
        "WAYMARK_LOGS": str(tmp_path / "logs"),
    }
    chance = random.Random(20261123)
    for number in range(5):
        # The first starts compile the library into the empty cache; later ones find one, whole or none.
        program = subprocess.Popen(
            [sys.executable, "-c", OPEN_AND_TELL, "stay"],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert program.stdout is not None
        if number == 4:
            assert program.stdout.readline()  # one is killed with its window open
        else:
            time.sleep(chance.uniform(0.3, 2.0))
        program.send_signal(signal.SIGKILL)
        program.wait(timeout=10)
        program.stdout.close()
    done = subprocess.run(
        [sys.executable, "-c", OPEN_AND_TELL],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "open 1-555-010-0140 True 0\n"), done.stderr
    assert not leftover.exists()
