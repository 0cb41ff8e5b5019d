"""Whether the command of a better voice can be run on this computer."""

from reader.clinic.model import SettingsRead
from reader.clinic.voice_command import LOOK_AT_IT, NO_PROGRAM
from reader.health.finding import Finding, Verdict
from reader.texts.sentence import joined, said


def voice_command_findings(read: SettingsRead) -> tuple[Finding, ...]:
    """Whether its program is there; nothing where the clinic has none. The command itself is not told."""
    command = read.settings.voice_command
    if command is None:
        return ()
    what = said("Voice for files")
    if command.program is not None:
        return (Finding("voice-command", what, Verdict.FINE, said("Its program is there.")),)
    return (Finding("voice-command", what, Verdict.CHECK, joined(NO_PROGRAM, LOOK_AT_IT)),)
