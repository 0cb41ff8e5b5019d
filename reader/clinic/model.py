"""The clinic's settings as values, and the helpline panel they make."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from reader.clinic.helplines import Helpline, helpline
from reader.clinic.numbers import tel_uri
from reader.clinic.options import OPTIONS, Kind, Mode, Option, Value, section_names
from reader.clinic.problems import SettingProblem
from reader.clinic.voice_command import VoiceCommand
from reader.signs import plain


@dataclass(frozen=True)
class Clinic:
    """Who the clinic is. An empty text means it was not given. Where it is, is in degrees, north and east."""

    name: str
    address: str
    logo: str
    phone: str
    front_desk: str
    front_desk_label: str
    front_desk_note: str
    latitude: float | str
    longitude: float | str


@dataclass(frozen=True)
class HelplineSettings:
    """The large number and what may be said about it. `number` is never empty."""

    name: str
    number: str
    word: str
    languages: str
    free: bool
    confidential: bool
    always_open: bool

    @property
    def tel(self) -> str:
        """The address a phone dials."""
        return tel_uri(self.number)


@dataclass(frozen=True)
class Screen:
    """How a visit starts. `text_size` is in percent; `width_mm` is the picture's, 0 when not measured."""

    theme: str
    text_size: int
    language: str
    languages: tuple[str, ...]
    width_mm: int


@dataclass(frozen=True)
class Kiosk:
    """The rules of a screen the public uses."""

    idle_seconds: int
    warning_seconds: int
    visit_minutes: int
    pages_per_visit: int
    pages_per_hour: int
    screen_keys: bool
    discreet_titles: bool


@dataclass(frozen=True)
class PanelLine:
    """A small row of the panel; `id` is crisis, emergency or desk. `tel` is empty for an inside line."""

    id: str
    number: str
    name: str
    note: str
    tel: str
    keys: tuple[tuple[str, str], ...] = ()  # language, and the key to press for it
    texts: tuple[tuple[str, str], ...] = ()  # language, and the word to text for it


@dataclass(frozen=True)
class HelplinePanel:
    """What the helpline panel shows, top to bottom. `desk` is None when the clinic gave no number for it."""

    main: HelplineSettings
    crisis: PanelLine
    emergency: PanelLine
    desk: PanelLine | None


_RATES = {"slow": -0.4, "normal": 0.0, "fast": 0.4}


@dataclass(frozen=True)
class PrintSettings:
    """Where pages are printed. An empty printer is the system's usual one."""

    printer: str
    place: str
    paper: str
    teach_back: bool


@dataclass(frozen=True)
class PackSettings:
    """Where newer guides come from, and whose; empty texts where the clinic did not say."""

    folder: str
    keys: str


@dataclass(frozen=True)
class OwnPages:
    """Pages of the clinic's own; an empty folder means there are none."""

    folder: str
    instead: bool


@dataclass(frozen=True)
class PhoneSettings:
    """Where phones find the guide, and the Wi-Fi it is on. An empty address means nowhere."""

    address: str
    wifi_name: str
    wifi_password: str


@dataclass(frozen=True)
class SpeechSettings:
    """How reading aloud starts. `volume` is in percent. `command` is a better voice's, empty for none."""

    offered: bool
    volume: int
    speed: str
    command: str

    @property
    def rate(self) -> float:
        """The speed from -1.0 (slowest) to 1.0 (fastest)."""
        return _RATES[self.speed]


@dataclass(frozen=True)
class Settings:
    """All that the clinic chose. Paths in it begin at `folder`, where the settings file is."""

    mode: Mode
    clinic: Clinic
    helpline: HelplineSettings
    screen: Screen
    printing: PrintSettings
    pack: PackSettings
    own: OwnPages
    phones: PhoneSettings
    speech: SpeechSettings
    kiosk: Kiosk
    folder: Path = field(default=Path(), compare=False)

    @property
    def logo(self) -> Path | None:
        """The file of the clinic's logo; None when the clinic has none."""
        return self.folder / self.clinic.logo if self.clinic.logo else None

    @property
    def pack_source(self) -> Path | None:
        """The folder where newer guides are put; None when the clinic named none."""
        return self.folder / self.pack.folder if self.pack.folder else None

    @property
    def own_folder(self) -> Path | None:
        """The folder of the clinic's own pages; None when it has none."""
        return self.folder / self.own.folder if self.own.folder else None

    @property
    def trusted_keys(self) -> Path | None:
        """The file of the editors' keys; None when the clinic named none."""
        return self.folder / self.pack.keys if self.pack.keys else None

    @property
    def voice_command(self) -> VoiceCommand | None:
        """The command of a better voice; None when the clinic has none."""
        command = self.speech.command
        return VoiceCommand(command, self.folder.absolute()) if command else None

    def panel(self) -> HelplinePanel:
        """The helpline panel; 988 and 911 are in it whatever the settings say."""
        return HelplinePanel(
            main=self.helpline,
            crisis=_row(helpline("crisis")),
            emergency=_row(helpline("emergency")),
            desk=self._desk(),
        )

    def _desk(self) -> PanelLine | None:
        number = self.clinic.front_desk
        if not number:
            return None
        return PanelLine(
            "desk", number, self.clinic.front_desk_label, self.clinic.front_desk_note, tel_uri(number)
        )


@dataclass(frozen=True)
class SettingsRead:
    """What reading a settings file gave.

    `locked` means the file is there but cannot say whether this is a kiosk, so nothing that a kiosk
    forbids may be allowed.
    """

    settings: Settings
    problems: tuple[SettingProblem, ...]
    path: Path
    locked: bool


def settings_from(values: Mapping[str, Value], folder: Path = Path()) -> Settings:
    """The settings with these values by dotted name, each checked before; defaults for all others.

    `folder` is where their file is.
    """
    every = {declared.name: _as_shown(declared, values) for declared in OPTIONS}
    groups: dict[str, dict[str, Any]] = {section: {} for section in section_names()}
    for declared in OPTIONS:
        if declared.section:
            groups[declared.section][declared.key] = every[declared.name]
    return Settings(
        mode=Mode(str(every["mode"])),
        clinic=Clinic(**groups["clinic"]),
        helpline=HelplineSettings(**groups["helpline"]),
        screen=Screen(**groups["screen"]),
        printing=PrintSettings(**groups["printing"]),
        pack=PackSettings(**groups["pack"]),
        own=OwnPages(**groups["own"]),
        phones=PhoneSettings(**groups["phones"]),
        speech=SpeechSettings(**groups["speech"]),
        kiosk=Kiosk(**groups["kiosk"]),
        folder=folder,
    )


def _as_shown(declared: Option, values: Mapping[str, Value]) -> Value:
    """A value as the window and paper show it: a number without signs that nobody sees."""
    value = values.get(declared.name, declared.default)
    return plain(value) if declared.kind is Kind.PHONE and isinstance(value, str) else value


def default_settings() -> Settings:
    """The settings of a clinic that chose nothing."""
    return settings_from({})


def values_of(settings: Settings) -> Mapping[str, Value]:
    """The value of every setting by dotted name, in the order of the table."""
    values: dict[str, Value] = {"mode": settings.mode.value}
    for section in section_names():
        group = getattr(settings, section)
        values |= {f"{section}.{field.name}": getattr(group, field.name) for field in fields(group)}
    return {declared.name: values[declared.name] for declared in OPTIONS}


def _row(line: Helpline) -> PanelLine:
    tel = tel_uri(line.number)
    return PanelLine(line.id, line.number, line.name, line.note, tel, line.keys, line.texts)
