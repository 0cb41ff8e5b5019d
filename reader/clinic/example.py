"""The commented example of a settings file, made from the table of settings."""

import textwrap

from reader.clinic.options import OPTIONS, Kind, Option, Value
from reader.texts.sentence import one_of

_OPENING = """\
# Waymark settings: an example with every setting and its built-in value.
# Copy this file to clinic.toml. To change a setting, take away the # in front of its name.
# A setting you leave out, or that has a mistake in it, keeps its built-in value.
"""
_WIDTH = 96


def example_toml() -> str:
    """The example file's text; every setting stands in it as a comment with its default."""
    parts = [_OPENING]
    section = ""
    for declared in OPTIONS:
        if declared.section != section:
            section = declared.section
            parts.append(f"\n[{section}]\n")
        parts.append(_entry(declared))
    return "".join(parts)


def toml_value(value: Value) -> str:
    """A value as a settings file writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "[" + ", ".join(toml_value(item) for item in value) + "]"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return str(value)


def _entry(declared: Option) -> str:
    about = f"{declared.label}: {declared.help}"
    if declared.kind is Kind.CHOICE:
        about += f" One of {one_of(declared.choices)}."
    words = textwrap.wrap(about, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)
    return "\n" + "\n".join(words) + f"\n#{declared.key} = {toml_value(declared.default)}\n"
