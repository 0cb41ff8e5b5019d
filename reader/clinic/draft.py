"""Settings while staff edit them: what was typed, what is wrong with it, and what the panel would show."""

from typing import cast

from reader.clinic.model import Settings, settings_from, values_of
from reader.clinic.numbers import same_line, spells
from reader.clinic.options import OPTIONS, Kind, Option, Value, complaint, option, tidy
from reader.texts.sentence import NOTHING, Said, Sentence, Template, noop, said, said_as

_PLAIN: dict[str, Template] = {
    "must be a number, without quotes": noop("must be a number"),
    "must be true or false, without quotes": noop("must be true or false"),
    "must be {choices}, without quotes": noop("must be {choices}"),
}


def _for_a_form(found: Sentence) -> Sentence:
    """Files need to be told about quotes, forms do not."""
    part = found.parts[0]
    plain = _PLAIN.get(part.template) if isinstance(part, Said) else None
    return Sentence(Said(plain, part.values)) if plain and isinstance(part, Said) else found


class Draft:
    """Edited values by dotted name, over the settings that are saved. Any value may be wrong for a while."""

    def __init__(self, saved: Settings) -> None:
        self._folder = saved.folder
        self._saved = dict(values_of(saved))
        self._values: dict[str, object] = dict(self._saved)
        self._emptied: set[str] = set()

    @property
    def is_changed(self) -> bool:
        """Whether saving would change anything."""
        return any(tidy(self._values[name]) != value for name, value in self._saved.items())

    def value(self, name: str) -> object:
        """The value as it was edited."""
        return self._values[name]

    def change(self, name: str, value: object) -> tuple[str, ...]:
        """Take an edited value; the names of other settings that changed with it.

        What is said about a phone line does not carry over to another line: a new number empties it.
        """
        self._values[name] = value
        if option(name).kind is not Kind.PHONE or not value or complaint(option(name), tidy(value)):
            return ()
        told = [declared for declared in OPTIONS if declared.describes == name]
        if same_line(str(value), str(self._saved[name])):
            return self._refill(told)
        return self._empty(told)

    def is_another_line(self, name: str) -> bool:
        """Whether a phone setting now holds a number that reaches another phone than the saved one."""
        number = str(tidy(self._values[name]))
        return (
            bool(number)
            and not complaint(option(name), number)
            and not same_line(number, str(self._saved[name]))
        )

    def wrong(self, name: str) -> Sentence:
        """What is wrong with a setting, as one sentence; empty when nothing is."""
        declared = option(name)
        called = said_as(Template(declared.label))  # the table of settings is gathered for the translators
        value = tidy(self._values[name])
        if declared.kind is Kind.LANGUAGES and not value:
            return said("{setting}: choose at least one.", setting=called)
        if found := complaint(declared, value):
            return said("{setting} {wrong}.", setting=called, wrong=_for_a_form(found))
        number = str(self._values["helpline.number"])
        judged = name == "helpline.word" and value and not self.wrong("helpline.number")
        if judged and not spells(str(value), number):
            return said("{setting} does not dial the helpline number.", setting=called)
        return NOTHING

    def all_wrong(self) -> tuple[str, ...]:
        """The names of the settings that cannot be saved so, in the order of the table."""
        return tuple(declared.name for declared in OPTIONS if self.wrong(declared.name))

    def settings(self) -> Settings:
        """The settings as edited, with the saved value for any that is wrong or tells of one that is."""
        values: dict[str, Value] = {}
        for name in self._saved:
            value = tidy(self._values[name])
            told_of = option(name).describes or name
            wrong = self.wrong(name) or self.wrong(told_of)
            sound = isinstance(value, str | int | float | tuple) and not wrong
            values[name] = cast(Value, value) if sound else self._instead(name)
        return settings_from(values, self._folder)

    def _instead(self, name: str) -> Value:
        """What stands in for a wrong value: the saved one, unless that tells of another line."""
        declared = option(name)
        if declared.describes and self.is_another_line(declared.describes):
            return _nothing(declared)
        return self._saved[name]

    def _empty(self, told: list[Option]) -> tuple[str, ...]:
        names = [each.name for each in told if self._values[each.name] == self._saved[each.name]]
        changed = []
        for name in names:
            empty = _nothing(option(name))
            if self._values[name] != empty:
                self._values[name] = empty
                self._emptied.add(name)
                changed.append(name)
        return tuple(changed)

    def _refill(self, told: list[Option]) -> tuple[str, ...]:
        changed = tuple(
            each.name for each in told if each.name in self._emptied and not self._values[each.name]
        )
        for name in changed:
            self._values[name] = self._saved[name]
        self._emptied.clear()
        return changed


def _nothing(declared: Option) -> Value:
    return False if declared.kind is Kind.BOOLEAN else ""
