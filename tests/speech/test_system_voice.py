"""The system's real voice: speech-dispatcher and espeak-ng make sound, into a file, not a loudspeaker."""

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.speech.orders import Manner
from reader.speech.reading import ReadingAloud
from reader.speech.script import ScriptWriter
from reader.speech.voice import Voice

_CONFIGURATION = Path("/etc/speech-dispatcher/speechd.conf")
_IS_THERE = bool(shutil.which("speech-dispatcher") and shutil.which("espeak-ng") and _CONFIGURATION.exists())
_SINK = 'pcm.!default {{ type file file "{file}" format "raw" slave.pcm {{ type null }} }}\n'

_HALF_A_SECOND = 22_050  # bytes: espeak-ng makes 22,050 samples a second of two bytes each


@pytest.mark.skipif(not _IS_THERE, reason="speech-dispatcher and espeak-ng are not installed")
@pytest.mark.parametrize("language", ["en", "es"])
def test_it_is_heard(qtbot: QtBot, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    home = Path(os.environ["HOME"])
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    sound = home / "heard.raw"
    (home / ".asoundrc").write_text(_SINK.format(file=sound))
    settings = Path(os.environ["XDG_CONFIG_HOME"]) / "speech-dispatcher"
    settings.mkdir(parents=True)
    told = _CONFIGURATION.read_text().replace('# AudioOutputMethod "pulse"', 'AudioOutputMethod "alsa"')
    (settings / "speechd.conf").write_text(told)
    writer = ScriptWriter(language)
    writer.add("911. 988.", 0)
    reading = ReadingAloud(Voice, Manner())
    try:
        with qtbot.waitSignal(reading.finished):
            reading.read(writer.script())
    finally:
        reading.close()
        _end_service(home)
    assert sound.stat().st_size > _HALF_A_SECOND
    logs = [path for path in home.rglob("*.log") if path.stat().st_size]
    assert all(b"9 1 1" not in path.read_bytes() for path in logs), "what was read stands in a log"


def _end_service(home: Path) -> None:
    """The service outlives whoever started it; this one is ours alone."""
    found = subprocess.run(["pgrep", "-f", f"speech-dispatcher.*{home}"], capture_output=True, text=True)
    for number in found.stdout.split():
        os.kill(int(number), signal.SIGKILL)
