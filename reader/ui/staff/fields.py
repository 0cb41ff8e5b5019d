"""One field of the settings form: label, control by kind, help, built-in value, and what is wrong."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QFontMetrics, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.clinic.options import LONGEST_TEXT, Kind, Option
from reader.ui.access.told import tell_as_choice
from reader.ui.language.words import error_words, list_words, own_name, tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import FlowBox, button, label, set_icon
from reader.ui.widgets.typing_fields import line_field

_SIDES = 56  # pixels of border, padding and gap beside the words of a choice
_WIDE_RANGE = 60  # a number with more steps than this goes in fives


@dataclass(frozen=True)
class Edited:
    """The option of that name, and its value as it was edited; it may be wrong."""

    name: str
    value: object


class Field(QWidget):
    """Draws one option. It knows nothing of right and wrong: `say` shows what it is told."""

    changed = Signal(Edited)

    def __init__(self, look: Look, declared: Option, value: object, languages: tuple[str, ...]) -> None:
        super().__init__()
        self.declared = declared
        self._look = look
        self._languages = languages
        self._value = value
        self._edit: QLineEdit | None = None
        self._chips: dict[object, QPushButton] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 8)
        box.setSpacing(6)
        box.addWidget(label(tr(declared.label), "body", "strong"))
        box.addWidget(self._control())
        self._wrong = label("", "small", "wrong")
        self._wrong.setObjectName("wrong")
        box.addWidget(self._wrong)
        box.addWidget(label(self._help_words(), "small", "quiet"))
        self.say("")
        self.show_value(value)

    @property
    def control(self) -> QWidget:
        """What has the keyboard in this field."""
        return self._edit if self._edit is not None else next(iter(self._chips.values()))

    def show_value(self, value: object) -> None:
        """Show another value, without a signal."""
        self._value = value
        if self._edit is not None and self._edit.text() != str(value):
            self._edit.setText(str(value))
        for each, chip in self._chips.items():
            is_on = each in value if isinstance(value, tuple) else type(each) is type(value) and each == value
            chip.setChecked(is_on)
            if is_on:
                set_icon(chip, self._look, "check", "on-pine", self._look.px("small"))
            else:
                chip.setIcon(QIcon())

    def say(self, wrong: str) -> None:
        """Show the sentence that says what is wrong; empty when nothing is."""
        wrong = error_words(wrong)
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        self.control.setAccessibleDescription(" ".join(filter(None, (wrong, tr(self.declared.help)))))
        if self._edit is not None and self._edit.property("wrong") != bool(wrong):
            self._edit.setProperty("wrong", bool(wrong))
            self._edit.style().unpolish(self._edit)
            self._edit.style().polish(self._edit)

    # -- controls by kind

    def _control(self) -> QWidget:
        kind = self.declared.kind
        if kind is Kind.BOOLEAN:
            return self._choices({True: tr("On"), False: tr("Off")})
        if kind is Kind.CHOICE:
            return self._choices(
                {value: choice_words(self.declared, value) for value in self.declared.choices}
            )
        if kind in (Kind.LANGUAGE, Kind.LANGUAGES):
            return self._choices({code: language_words(code) for code in self._codes()})
        if kind is Kind.NUMBER:
            return self._stepper()
        return self._line()

    def _codes(self) -> tuple[str, ...]:
        held = self._value if isinstance(self._value, tuple) else (str(self._value),)
        return tuple(dict.fromkeys((*self._languages, *held)))

    def _line(self) -> QLineEdit:
        self._edit = line_field(str(self._value))
        self._edit.setProperty("role", "field")
        self._edit.setMaxLength(LONGEST_TEXT)
        self._edit.setMinimumHeight(max(self._look.line_target, self._look.px("body") * 7 // 4))
        self._edit.setAccessibleName(tr(self.declared.label))
        self._edit.textEdited.connect(self._on_text)
        return self._edit

    def _stepper(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        edit = self._line()
        edit.setMaximumWidth(self._look.px("body") * 8)
        for icon, name, direction in (("minus", tr("Less"), -1), ("plus", tr("More"), 1)):
            step = button("", self._look, partial(self._step, direction), icon, "icon")
            step.setAccessibleName(f"{name}: {tr(self.declared.label)}")
            step.setMinimumWidth(self._look.target)
            row.addWidget(step)
        row.insertWidget(1, edit)
        row.addStretch(1)
        return holder

    def _choices(self, words: dict[object, str]) -> QWidget:
        holder = FlowBox(gap=10)
        for value, text in words.items():
            chip = button(text, self._look, partial(self._choose, value), "check", kind="chip")
            chip.setCheckable(True)
            tell_as_choice(chip)
            chip.setAccessibleName(f"{tr(self.declared.label)}: {text}")
            # Room for the tick, so that nothing moves when it comes and goes.
            words_px = QFontMetrics(self._look.font("button", bold=True)).horizontalAdvance(text)
            chip.setMinimumWidth(words_px + self._look.px("small") * 4 // 3 + _SIDES)
            self._chips[value] = chip
            holder.add(chip)
        return holder

    # -- edits

    def _on_text(self, text: str) -> None:
        self._value = number_of(text) if self.declared.kind is Kind.NUMBER else text
        self.changed.emit(Edited(self.declared.name, self._value))

    def _step(self, direction: int) -> None:
        low, high = self.declared.minimum, self.declared.maximum
        wide = low is not None and high is not None and high - low > _WIDE_RANGE
        number = self._value if isinstance(self._value, int | float) else self.declared.default
        assert isinstance(number, int | float)
        number += direction * (5 if wide else 1)
        number = number if low is None else max(number, type(number)(low))
        number = number if high is None else min(number, type(number)(high))
        self._set(number)

    def _choose(self, value: object) -> None:
        if isinstance(self._value, tuple):
            # In the order of the buttons: the first language is the one a visit starts in.
            chosen = {*self._value} ^ {value}
            self._set(tuple(code for code in self._chips if code in chosen))
        else:
            self._set(value)

    def _set(self, value: object) -> None:
        self.show_value(value)
        self.changed.emit(Edited(self.declared.name, value))

    def _help_words(self) -> str:
        default = self.declared.default
        if default in ("", ()):
            return tr(self.declared.help)
        if isinstance(default, bool):
            shown = tr("On") if default else tr("Off")
        elif isinstance(default, tuple):
            shown = list_words([language_words(code) for code in default])
        elif self.declared.kind is Kind.CHOICE:
            shown = choice_words(self.declared, default)
        elif self.declared.kind is Kind.LANGUAGE:
            shown = language_words(str(default))
        else:
            shown = str(default)
        return tr("{help} Built in: {value}.").format(help=tr(self.declared.help), value=shown)


def number_of(text: str) -> object:
    """A typed number; the text itself where it is none, for the form to say so."""
    stripped = text.strip()
    if stripped.isascii() and stripped.removeprefix("-").isdigit() and len(stripped) < 10:
        return int(stripped)
    return stripped


def language_words(code: str) -> str:
    """A language's own name; the code itself for one that nobody knows."""
    return code if QLocale(code).language() is QLocale.Language.C else own_name(code)


def choice_words(declared: Option, value: object) -> str:
    """A choice in words, where the value itself is not one for people."""
    names = {
        "desktop": tr("Staff computer"),
        "kiosk": tr("Kiosk"),
        "system": tr("Use system setting"),
        "light": tr("Light"),
        "hc-light": tr("High contrast"),
        "hc-dark": tr("Dark"),
    }
    if declared.name == "screen.text_size":
        return f"{value} %"
    text = str(value)
    return names.get(text, text[:1].upper() + text[1:].replace("-", " ").replace("_", " "))
