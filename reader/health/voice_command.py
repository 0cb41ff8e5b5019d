"""Whether the command of a better voice can be run on this computer."""

from reader.clinic.model import SettingsRead
from reader.health.finding import Finding, Verdict
from reader.texts.sentence import said


def voice_command_findings(read: SettingsRead) -> tuple[Finding, ...]:
    """Whether its program is there; nothing where the clinic has none. The command itself is not told."""
    command = read.settings.voice_command
    if command is None:
        return ()
    what = said("Voice for files")
    if command.program is not None:
        return (Finding("voice-command", what, Verdict.FINE, said("Its program is there.")),)
    trouble = said(
        "Its program is not on this computer, or may not be run. Check speech.command in the settings file."
    )
    return (Finding("voice-command", what, Verdict.CHECK, trouble),)
