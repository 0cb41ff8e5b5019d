"""The plug may be pulled at any moment while a pack is taken."""

import json
import subprocess
import sys
from pathlib import Path

from packed import Computer, Editors

from reader.bundle import own_environment


def test_the_plug_is_pulled_at_every_moment(computer: Computer, editors: Editors) -> None:
    stick = editors.stick(2)
    script = Path(__file__).with_name("plug.py")
    done = subprocess.run(
        [sys.executable, str(script), str(computer.folder), str(stick), str(computer.keys)],
        capture_output=True,
        text=True,
        env=own_environment(),
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["wrong"] == []
    assert found["code"] == 0  # the last run went through, and put no name on what was not yet on the disk
    assert found["moments"] >= 12
    assert found["seen"] == sorted(found["seen"])  # once the new guide is in use it stays so
    assert set(found["seen"]) == {1, 2}
