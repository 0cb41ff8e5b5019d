"""How written text is said: telephone numbers by digits, units and signs as words, initials as letters."""

import re
from dataclasses import dataclass

_PHONE = re.compile(r"(?<![\w-])(?:1-)?\d{3}-\d{3}-\d{4}(?![\w-])")
_SHORT_LINE = re.compile(r"(?<![\w.,/$-])(?:988|911|\d{5,6})(?![\w%/-]|[.,]\d)")
CITATION = re.compile(r"\s?\[\d+(?:[,–-] ?\d+)*\]")
"""The numbers of sources, as they stand in a text; they are not said."""

_BLANKS = re.compile(r"\s+")
# Initials that voices would try to say as one word, or say unevenly.
_SPELLED = """AA ADHD CBT CDC COPD DEA DXM ER FDA GBL GHB HHS HIV IOP LSD MDMA NA OTP PCP PHP PTSD
    TB TCC THC TTY VA VIH""".split()
_INITIALS = re.compile(rf"\b(?:{'|'.join(_SPELLED)})\b")


@dataclass(frozen=True)
class _Rule:
    """Text that matches is said as `said`, which may name the pattern's groups."""

    written: re.Pattern[str]
    said: str


def _rules(*pairs: tuple[str, str]) -> tuple[_Rule, ...]:
    return tuple(_Rule(re.compile(written), said) for written, said in pairs)


_RULES: dict[str, tuple[_Rule, ...]] = {
    "en": _rules(
        (r"\b24/7\b", "24 hours a day, 7 days a week"),
        (r"\bext\. ?(?=\d)", "extension "),
        (r"(?<=\d) ?mg/mL\b", " milligrams per milliliter"),
        (r"(?<=\d) ?mg\b", " milligrams"),
        (r"(?<=\d) ?mcg\b", " micrograms"),
        (r"(?<=\d) ?mL\b", " milliliters"),
        (r"(?<=\d) ?g\b", " grams"),
        (r"(?<=\d) ?%", " percent"),
        (r"(?<=\d) ?[–-] ?(?=\d)", " to "),
        (r"\bA ?– ?Z\b", "A to Z"),
        (r"\s+–\s+", ", "),
        (r"\s*&\s*", " and "),
        (r"\s*·\s*", ", "),
        (r"\bmin read\b", "minute read"),
        (r"\be\.g\.", "for example"),
        (r"\bvs\.?(?= )", "versus"),
        (r"(?<=\w)/(?=\w)", " or "),
    ),
    "es": _rules(
        (r"\b24/7\b", "las 24 horas, los 7 días de la semana"),
        (r"\bext\. ?(?=\d)", "extensión "),
        (r"(?<=\d) ?mg/mL\b", " miligramos por mililitro"),
        (r"(?<=\d) ?mg\b", " miligramos"),
        (r"(?<=\d) ?mcg\b", " microgramos"),
        (r"(?<=\d) ?mL\b", " mililitros"),
        (r"(?<=\d) ?g\b", " gramos"),
        (r"(?<=\d) ?%", " por ciento"),
        (r"(?<=\d) ?[–-] ?(?=\d)", " a "),
        (r"\bA ?– ?Z\b", "de la A a la Z"),
        (r"\s+–\s+", ", "),
        (r"\s*&\s*", " y "),
        (r"\s*·\s*", ", "),
        (r"\bEE\. ?UU\.", "Estados Unidos"),
        (r"\bmin\b", "minutos"),
        (r"(?<=\w)/(?=\w)", " o "),
    ),
}


def spoken(text: str, language: str) -> str:
    """`text` as a voice should say it. Citation numbers are left out; the sources are read at the end."""
    said = CITATION.sub("", text)
    said = _PHONE.sub(_digit_by_digit, said)
    said = _SHORT_LINE.sub(_digit_by_digit, said)
    for rule in _RULES.get(language.partition("-")[0], _RULES["en"]):
        said = rule.written.sub(rule.said, said)
    said = _INITIALS.sub(_letter_by_letter, said)
    return _BLANKS.sub(" ", said).strip()


def _apart(signs: str) -> str:
    return " ".join(signs)


def _digit_by_digit(found: re.Match[str]) -> str:
    # The comma makes the voice pause between the groups, as people do.
    return ", ".join(_apart(group) for group in found.group().split("-"))


def _letter_by_letter(found: re.Match[str]) -> str:
    return _apart(found.group())
