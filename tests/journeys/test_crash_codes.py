"""The whole program meets one fault after another: it ends with the code that has it started afresh."""

import os
import subprocess
import sys
from pathlib import Path

from reader.exit_codes import ExitCode

ROOT = Path(__file__).resolve().parents[2]
SECRET = "fentanyl"

FAIL = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
import reader.app as app
from reader import bundle
from reader.ui.window.crash_page import CrashGuard
from reader.ui.look.looks import Looks
from reader.navigation.location import Home, Search

def guarded(window, application):
    look = lambda: window.look
    guard = CrashGuard(window, Looks(bundle.resources()), look, window.settings.panel, seconds=1)
    guard.startOverRequest.connect(lambda: window.go(Home()))
    guard.endRequest.connect(QCoreApplication.exit)
    guard.install(bundle.log_folder())
    timer = QTimer(window)
    timer.setInterval(200)

    def fail():
        if guard.page is None:
            window.go(Search("SECRET"))
            raise ValueError("SECRET")

    timer.timeout.connect(fail)
    timer.start()

app.guard_window = guarded
sys.exit(app.run(app.Start()))
"""


def test_one_fault_after_another(shipped_library: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAIL.replace("SECRET", SECRET)],
        cwd=ROOT,
        env={**os.environ, "WAYMARK_LOGS": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == ExitCode.FATAL
    written = "".join(path.read_text() for path in tmp_path.iterdir()) + done.stderr + done.stdout
    assert len(list(tmp_path.glob("crash-*.txt"))) == 3
    assert "unexpected ValueError" in written
    assert SECRET not in written
