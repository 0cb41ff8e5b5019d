"""Judges where links and pictures lead: inside the guide, nowhere, or somewhere forbidden."""

import html
import re
import unicodedata
from enum import Enum

_ARTICLE = re.compile(r"(?:\.{1,2}/)*(?:[\w-]+/)*[\w-]+\.md(?:#[\w-]+)?|#[\w-]+", re.ASCII)
_PICTURE = re.compile(r"\.\./\.\./images/([\w-]+\.svg)", re.ASCII)
_SCHEME = re.compile(r"[^/#?]*:|//|\\")


class TargetKind(Enum):
    """What a target is."""

    ARTICLE = "article"
    PICTURE = "picture"
    FORBIDDEN = "forbidden"  # leaves the guide or runs something
    UNKNOWN = "unknown"


def judge_target(target: str) -> TargetKind:
    """What `target` is, as an editor wrote it."""
    if leaves_guide(target):
        return TargetKind.FORBIDDEN
    if _ARTICLE.fullmatch(target):
        return TargetKind.ARTICLE
    return TargetKind.PICTURE if _PICTURE.fullmatch(target) else TargetKind.UNKNOWN


def picture_name(target: str) -> str:
    """The file name of a picture's target, e.g. `x.svg`; empty when it is no picture."""
    match = _PICTURE.fullmatch(target)
    return match[1] if match else ""


def leaves_guide(target: str) -> bool:
    """Whether `target` has a scheme or a host, however it is disguised."""
    # Twice, since `&amp;#58;` hides a colon behind two layers.
    text = unicodedata.normalize("NFKC", html.unescape(html.unescape(target)))
    text = "".join(char for char in text if unicodedata.category(char)[0] not in "CZ")
    return bool(_SCHEME.match(text.lower().replace("%3a", ":")))
