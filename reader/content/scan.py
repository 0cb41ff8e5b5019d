"""Looks over the raw lines of an article before they are parsed: what is forbidden, malformed or too much.

Checking the raw text means that nothing can hide from the check behind the parser's view of it.
"""

import re
from dataclasses import dataclass

from reader.content.blocks import CalloutKind
from reader.content.findings import Findings, quoted
from reader.content.lines import MOST_LINES, mark, marked_line
from reader.content.targets import leaves_guide
from reader.ids import NAME
from reader.texts.sentence import did_you_mean, said

TAB = 4  # blanks that make one level of lists and callouts
MOST_LEVELS = 6
LONGEST_LINE = 5_000
LONGEST_RUN = 100  # the same sign again and again
MOST_SIGNS = 1_000  # signs of one paragraph that may begin or end something; good articles have a few
MOST_SIGNS_IN_ALL = 12_000
KINDS = tuple(kind.value for kind in CalloutKind)
EVIDENCE, PASSAGE = "evidence", "passage"
FORMS = ("fields", "log", "options")
"""Boxes that people write on."""
SHEET = "{sheet}"
FORBIDDEN_HINT = said("Link to other articles only; put web addresses into a source's url.")

_HTML = re.compile(r"<[A-Za-z/!?]")
_ENTITY = re.compile(r"&(?:#\d{1,8}|#[xX][0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});")
_TARGET = re.compile(r"\]\(\s*<?\s*([^)\"'>]{0,300})")
_REFERENCE = re.compile(r"^ {0,3}\[[^\]@]{1,200}\]:\s*(\S{0,300})", re.MULTILINE)
_CALLOUT = re.compile(r'( *)!!! ?([\w-]+)(?: +"(.*)")? *')
_PASSAGE = re.compile(r"( *)!!! ?passage +\"?([^\s\"]{1,80})\"? *", re.IGNORECASE)
_PASSAGE_HINT = said("Write it like this: !!! passage will-not-wake")
_PASSAGE_ID = re.compile(NAME)
_MARKED = re.compile(r"(#.*|!!!.*[^ ])? *\{sheet\} *")
_LEVEL = re.compile(r" {4}|>|(?:[-+*]|\d+\.)(?= )")
_LEAD = re.compile(r"(?: |>|[-+*](?= )|\d+\.(?= ))*")
_LIST_INDENT = re.compile(r"( +)(?:[-+*]|\d+\.) +\S")
_RULE = re.compile(r" {0,3}(?:([-*_])(?: {0,2}\1){2,}|=+|-+) *")
_FIRST_ITEM = re.compile(r" *(?:[-+*]|1\.) +\S")
_RUN = re.compile(rf"([^\w\s])\1{{{LONGEST_RUN}}}")
_SIGN = re.compile(r"[*_`#\[\\]")


def is_too_much(body: str, first: int, findings: Findings) -> bool:
    """Whether `body` is more than is ever parsed, noting why. `first` is its line in the file."""
    lines = body.split("\n")
    if len(lines) + first > MOST_LINES:
        findings.damage(0, "too-long", said("The file has more than {most} lines.", most=f"{MOST_LINES:,}"))
        return True
    signs = in_all = 0
    for number, line in enumerate(lines, start=first):
        here = len(_SIGN.findall(line))
        signs, in_all = (signs + here if line.strip() else 0), in_all + here
        if len(line) > LONGEST_LINE or signs > MOST_SIGNS or in_all > MOST_SIGNS_IN_ALL or _RUN.search(line):
            message = said("The paragraph is too long or the article has too many signs such as * and [.")
            findings.damage(number, "too-complex", message, said("Divide it."))
            return True
        lead = _LEAD.match(line)
        if lead and len(_LEVEL.findall(lead[0])) > MOST_LEVELS:
            message = said(
                "Lists, callouts or quotes stand more than {most} levels deep.",
                most=MOST_LEVELS,
            )
            findings.damage(number, "too-deep", message, said("Use one level, two at most."))
            return True
    return False


def check_raw(body: str, first: int, findings: Findings) -> None:
    """Note raw HTML, entities, forbidden addresses, lines of signs and misplaced list signs."""
    for number, line in enumerate(body.split("\n"), start=first):
        if _HTML.search(line):
            hint = said("Use Markdown; a lone < needs a blank after it.")
            findings.damage(
                number, "raw-html", said('The line holds HTML: "{line}".', line=quoted(line)), hint
            )
        if entity := _ENTITY.search(line):
            message = said('The line holds the HTML code "{code}".', code=entity[0])
            findings.error(number, "html-entity", message, said("Type the character itself."))
        if _RULE.fullmatch(line):
            hint = said("Begin a new part with a heading: ## Words.")
            findings.error(number, "horizontal-rule", said("Lines made of signs are not used here."), hint)
        indent = _LIST_INDENT.match(line)
        if indent and len(indent[1]) % TAB:
            message = said("A list sign stands after one, two or three blanks.")
            findings.error(number, "list-indent", message, said("Indent by exactly 4 blanks, or not at all."))
    for found in _TARGET.finditer(body):
        if leaves_guide(found[1]):
            forbid(first + body.count("\n", 0, found.start()), found[1], findings)
    for reference in _REFERENCE.finditer(body):
        number = first + body.count("\n", 0, reference.start())
        message = said("Links are written in one piece here, not as [text][name].")
        findings.error(number, "reference-link", message, said("Write [text](../drugs/alcohol.md)."))
        if leaves_guide(reference[1]):
            forbid(number, reference[1], findings)


def forbid(line: int, target: str, findings: Findings) -> None:
    """Note an address that leaves the guide."""
    message = said('The address "{target}" leads out of the guide.', target=quoted(target))
    findings.damage(line, "forbidden-address", message, FORBIDDEN_HINT)


@dataclass(frozen=True)
class Prepared:
    """The lines as the parser gets them, and those whose blocks stand on the edition of one sheet."""

    lines: list[str]
    on_sheet: frozenset[int]


def prepared(body: str, first: int, findings: Findings) -> Prepared:
    """The lines of `body` marked with their numbers, callouts in one strict form."""
    found: list[str] = []
    on_sheet: set[int] = set()
    before = ""
    in_list = waiting = False
    for number, line in enumerate(body.split("\n"), start=first):
        if waiting and line.strip():
            on_sheet.add(number)
            waiting = False
        if mark_of_sheet := _MARKED.fullmatch(line):
            line = mark_of_sheet[1] or ""
            if line:
                on_sheet.add(number)
            waiting = not line
        starts_list = _FIRST_ITEM.match(line)
        if starts_list and not in_list and _indent(before) == _indent(line) and before.strip():
            found.append("")  # as other Markdown programs do, where ours wants an empty line
        in_list = bool(line.strip()) and (in_list or starts_list is not None)
        is_callout = line.lstrip().startswith("!!!")
        found.append(_callout_line(line, number, findings) if is_callout else marked_line(line, number))
        before = line
    if waiting:
        findings.error(
            number,
            "sheet",
            said("Nothing follows the mark {sheet}.", sheet=SHEET),
            said("Put it before a block."),
        )
    return Prepared(found, frozenset(on_sheet))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _callout_line(line: str, number: int, findings: Findings) -> str:
    if passage := _PASSAGE.fullmatch(line):
        if not _PASSAGE_ID.fullmatch(passage[2]):
            message = said('"{name}" is not the name of a passage.', name=quoted(passage[2]))
            findings.error(number, "bad-callout", message, _PASSAGE_HINT)
        return f'{passage[1]}!!! {PASSAGE} "{mark(number)}{passage[2]}"'
    found = _CALLOUT.fullmatch(line)
    if not found or found[2].lower() == PASSAGE:
        message = said("The callout's first line is not written as needed.")
        hint = _PASSAGE_HINT if found else said('Write it like this: !!! key "Key points"')
        findings.error(number, "bad-callout", message, hint)
        return marked_line(line.replace("!!!", "", 1), number)
    indent, kind, title = found[1], found[2].lower(), (found[3] or "").strip()
    known = (*KINDS, EVIDENCE, PASSAGE, *FORMS)
    if kind not in known:
        hint = did_you_mean(kind, known) or said("Known callouts: {words}.", words=", ".join(known))
        findings.error(
            number, "unknown-callout", said('There is no callout "{kind}".', kind=quoted(kind)), hint
        )
        kind = CalloutKind.NOTE.value
    if not title:
        hint = said('Write it like this: !!! {kind} "Key points"', kind=kind)
        findings.error(number, "missing-title", said("The callout has no title."), hint)
    return f'{indent}!!! {kind} "{mark(number)}{title}"'
