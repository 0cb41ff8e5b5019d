"""What a widget wants assistive technology to be told of it, kept on the widget itself."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from reader.ui.language.translation import locale_of
from reader.ui.language.words import tr

_TOLD_AS = "told-as"

SKIPPED = "not-aloud"
"""The property of a widget whose words stand elsewhere on the screen too, such as a contents list."""

SAID = "said"
"""The property that holds what is said of a widget whose text is broken up for the eye."""


def tell_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Have a widget told as something else than Qt would, such as a heading; call it before it is shown."""
    widget.setProperty(_TOLD_AS, role.value)


def told_as(widget: QWidget) -> QAccessible.Role | None:
    """What the widget wants to be told as; None leaves that to Qt."""
    value = widget.property(_TOLD_AS)
    return None if value is None else QAccessible.Role(value)


def tell_as_heading(label: QLabel, level: int) -> None:
    """Have a label told as a heading; Qt for Python cannot hand on the level itself, so words say it."""
    tell_as(label, QAccessible.Role.Heading)
    label.setAccessibleDescription(level_words(level))


def tell_as_choice(button: QAbstractButton) -> None:
    """Have a button that can be checked told as one of several choices, of which one is taken."""
    tell_as(button, QAccessible.Role.RadioButton)


def tell_as_decoration(widget: QWidget) -> None:
    """Have a widget passed over: it shows nothing that words do not say too."""
    tell_as(widget, QAccessible.Role.Whitespace)


def tell_in(widget: QWidget, language: str) -> None:
    """Have a widget and all that is put into it read in a language, aloud and by a screen reader."""
    widget.setLocale(locale_of(language))


def language_of(widget: QWidget) -> str:
    """The language of a widget's words: its own, or that of what it stands in."""
    return widget.locale().name().partition("_")[0]


def level_words(level: int) -> str:
    """The level of a heading in words; 1 is that of a page's title."""
    return tr("Level {level}").format(level=level)
