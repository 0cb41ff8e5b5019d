"""The reference of all settings for people, as Markdown, made from the table of settings."""

from reader.clinic.example import toml_value
from reader.clinic.options import LONGEST_TEXT, OPTIONS, Kind, Option, option, section_names
from reader.clinic.voice_command import FILE
from reader.texts.sentence import one_of

_OPENING = """\
# Settings

<!-- Made from the table in reader/clinic/options.py by `make settings`. Changes made here are lost. -->

Every setting of `clinic.toml`. Where that file is looked for, and how it is changed:
[For clinic IT](clinic-it.md). A file with all of it, ready to fill in:
[clinic.example.toml](clinic.example.toml).

A setting you leave out keeps its built-in value. So does one with a mistake: the guide then names the line on
the screen, and `waymark doctor` does too. 988 and 911 are always shown; no setting can change that.
"""
_ABOUT = {
    "": "These stand at the top of the file, before the first section.",
    "clinic": "Who you are. It is shown at the top of the screen and on paper.",
    "helpline": "The large number on every screen and on every sheet of paper.",
    "screen": "How each visit starts. Visitors can change colors, text and language for their visit.",
    "printing": "Where paper comes out.",
    "own": "Pages of your own: see [Your own pages](own-pages.md).",
    "pack": "Newer guides from the editors: see [Newer guides](packs.md).",
    "phones": "Pages on a visitor's own phone, over the clinic's own Wi-Fi: [phones.md](phones.md).",
    "speech": "Reading aloud, and [sound to take along](counselors.md#sound-to-take-along).",
    "kiosk": 'Only with `mode = "kiosk"`: how a visit ends, and what visitors may do.',
}
_TAKES = {
    Kind.PATH: "the path of a file",
    Kind.WEB: "a web address",
    Kind.COMMAND: f"a command of up to {LONGEST_TEXT} characters, with `{FILE}` in it",
    Kind.BOOLEAN: "`true` or `false`",
    Kind.LANGUAGE: "a language code",
    Kind.LANGUAGES: "a list of language codes",
    Kind.TEXT: f"text, up to {LONGEST_TEXT} characters",
}


def settings_reference() -> str:
    """The text of docs/settings.md."""
    parts = [_OPENING]
    for section in ("", *section_names()):
        parts.append(f"\n## {f'[{section}]' if section else 'At the top'}\n\n")
        if about := _ABOUT.get(section):
            parts.append(f"{about}\n\n")
        parts.append("| setting | on the screen | what it does | what it takes | built in |\n")
        parts.append("| --- | --- | --- | --- | --- |\n")
        parts += [_row(each) for each in OPTIONS if each.section == section]
    return "".join(parts)


def _row(declared: Option) -> str:
    cells = (
        f"`{declared.key}`",
        "only in the file" if declared.in_file_only else declared.label,
        declared.help,
        _takes(declared),
        f"`{toml_value(declared.default)}`",
    )
    escaped = (cell.replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(escaped)} |\n"


def _takes(declared: Option) -> str:
    """What may be written, in words; what follows from another setting is said too."""
    taken = _kind_words(declared)
    if declared.required:
        taken += "; never empty"
    if declared.describes:
        followed = option(declared.describes)
        taken += f"; goes with `{followed.key}`"
    return taken


def _kind_words(declared: Option) -> str:
    if declared.kind is Kind.CHOICE:
        return one_of(tuple(f"`{toml_value(choice)}`" for choice in declared.choices))
    if declared.kind in (Kind.NUMBER, Kind.DEGREES):
        whole = "a whole number" if isinstance(declared.default, int) else "a number"
        if declared.minimum is None or declared.maximum is None:
            return whole
        return f"{whole} from {declared.minimum:g} to {declared.maximum:g}"
    if declared.kind is Kind.PHONE:
        return (
            "a phone number, or an inside line such as `ext. 12`"
            if declared.inside_line
            else "a phone number"
        )
    return _TAKES[declared.kind]
