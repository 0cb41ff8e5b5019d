"""Turns the bytes of an article file into safe lines: size, encoding, line ends, control characters."""

import re

from reader.content.findings import Findings

MOST_BYTES = 1_000_000
REPLACEMENT = "\ufffd"
_UNSAFE = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls; Python-Markdown uses two of them for itself
    "\u2028\u2029"  # line ends that editors and YAML count differently
    "\u202a-\u202e\u2066-\u2069"  # turn the reading direction, so that text lies about itself
    "\ud800-\udfff\ufeff\ufffe\uffff"  # no characters at all
    "\U000f0000-\U0010ffff"  # private use; line marks live here
    "]"
)


def read_text(text: str | bytes, findings: Findings) -> str | None:
    """The file's text with plain line ends and nothing unsafe in it; None when it is too long."""
    if _is_too_long(text):
        findings.damage(0, "too-long", "The file is longer than 1 MB.", "An article has a few pages of text.")
        return None
    if isinstance(text, bytes):
        text = _decode(text, findings)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        findings.damage(line, "encoding", "The file is not text.", "Save it again as UTF-8.")
    unsafe = _UNSAFE.search(text)
    if unsafe:
        line = text.count("\n", 0, unsafe.start()) + 1
        message = f"The line holds a character that cannot be shown (U+{ord(unsafe[0]):04X})."
        findings.error(line, "control-character", message, "Delete it and type the word again.")
        text = clean(text)
    return text


def clean(text: str) -> str:
    """`text` with every unsafe character replaced by a visible sign."""
    return _UNSAFE.sub(REPLACEMENT, text)


def _is_too_long(text: str | bytes) -> bool:
    if len(text) > MOST_BYTES:
        return True
    return isinstance(text, str) and len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES


def _decode(data: bytes, findings: Findings) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        findings.damage(line, "encoding", "The file is not UTF-8 text.", "Save it again as UTF-8.")
        return data.decode("utf-8", "replace")
