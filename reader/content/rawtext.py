"""Turns the bytes of an article file into lines of prose: size, encoding, line ends, odd characters."""

from reader.content.characters import cleaned, odd_lines
from reader.content.findings import Findings
from reader.files import NotText, decoded
from reader.signs import composed
from reader.texts.sentence import said

MOST_BYTES = 1_000_000


def read_text(text: str | bytes, findings: Findings) -> str | None:
    """The file's text with plain line ends, whole letters, no misplaced sign; None when it is no text."""
    if _is_too_long(text):
        findings.damage(
            0, "too-long", said("The file is longer than 1 MB."), said("An article has a few pages of text.")
        )
        return None
    words = text if isinstance(text, str) else _decode(text, findings)
    if words is None:
        return None
    text = composed(words.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        findings.damage(line, "encoding", said("The file is not text."), said("Save it again as UTF-8."))
    if not findings.is_damaged:
        for complaint in odd_lines(text):
            findings.error(complaint.line, "character", complaint.message, complaint.hint)
    return cleaned(text)


def _is_too_long(text: str | bytes) -> bool:
    if len(text) > MOST_BYTES:
        return True
    return isinstance(text, str) and len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES


def _decode(data: bytes, findings: Findings) -> str | None:
    try:
        return decoded(data)
    except NotText as fault:
        findings.damage(fault.line, "encoding", said("The file {reason}.", reason=fault.reason), fault.hint)
        # With a line it is text but for that one; without, it is of another kind altogether.
        return data.decode("utf-8", "replace") if fault.line else None
