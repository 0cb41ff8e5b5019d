"""Every setting, declared once: its name, kind, default, limits and what it is for."""

from reader.clinic.helplines import helpline
from reader.clinic.option import LONGEST_TEXT, Kind, Mode, Option, Value, complaint, tidy
from reader.texts.languages import OFFERED, SOURCE
from reader.texts.sentence import noop

__all__ = [
    "LONGEST_TEXT",
    "OPTIONS",
    "Kind",
    "Mode",
    "Option",
    "Value",
    "complaint",
    "option",
    "section_names",
    "tidy",
]

_MAIN = helpline("samhsa")

OPTIONS: tuple[Option, ...] = (
    Option(
        "mode",
        Kind.CHOICE,
        Mode.DESKTOP.value,
        "Mode",
        "A screen the public uses is a kiosk; in the file, a staff computer is desktop.",
        choices=tuple(mode.value for mode in Mode),
    ),
    Option("clinic.name", Kind.TEXT, "", "Clinic name", "Shown at the top of the screen and on paper."),
    Option("clinic.address", Kind.TEXT, "", "Address", "One line, printed on handouts."),
    Option(
        "clinic.logo",
        Kind.PATH,
        "",
        "Logo",
        "A PNG, JPEG or SVG picture, printed at the top of handouts: its full path, or its path from the"
        " folder of this file. Put a path with backslashes in single quotes.",
    ),
    Option("clinic.phone", Kind.PHONE, "", "Clinic phone", "With the area code; printed on handouts."),
    Option(
        "clinic.front_desk",
        Kind.PHONE,
        "",
        "Front desk number",
        "An inside line such as ext. 12, or a phone number. Left empty, the front desk is not shown.",
        inside_line=True,
    ),
    Option(
        "clinic.front_desk_label",
        Kind.TEXT,
        noop("Front desk"),
        "Front desk name",
        "Shown beside its number.",
    ),
    Option(
        "clinic.front_desk_note",
        Kind.TEXT,
        noop("Ask a person here"),
        "Front desk note",
        "A few words under the front desk's name.",
    ),
    Option(
        "clinic.latitude",
        Kind.DEGREES,
        "",
        "Latitude",
        "In degrees, such as 41.88; south is negative. With the longitude it gives the times of sunrise and"
        " sunset on the picture that hides the screen. Left empty, they are not shown.",
        minimum=-90,
        maximum=90,
    ),
    Option(
        "clinic.longitude",
        Kind.DEGREES,
        "",
        "Longitude",
        "In degrees, such as -87.63; west is negative, as everywhere in the Americas.",
        minimum=-180,
        maximum=180,
    ),
    Option(
        "helpline.name",
        Kind.TEXT,
        _MAIN.name,
        "Helpline name",
        "Who answers. Set it whenever you change the number; left out, no name is shown with a new number.",
        describes="helpline.number",
    ),
    Option(
        "helpline.number",
        Kind.PHONE,
        _MAIN.number,
        "Helpline number",
        "The large number on every screen. If you change it, check each line of this section."
        " 988 and 911 are always shown and cannot be changed.",
        required=True,
    ),
    Option(
        "helpline.word",
        Kind.TEXT,
        _MAIN.word,
        "Number as a word",
        "Letters that dial the same number. Left out, no word is shown with a new number.",
        describes="helpline.number",
    ),
    Option(
        "helpline.languages",
        Kind.TEXT,
        noop("English or Español"),
        "Languages",
        "The languages the line speaks. Left out, none are named with a new number.",
        describes="helpline.number",
    ),
    Option(
        "helpline.free",
        Kind.BOOLEAN,
        _MAIN.free,
        "Free",
        "Whether calling costs nothing. Left out, this is not promised of a new number.",
        describes="helpline.number",
    ),
    Option(
        "helpline.confidential",
        Kind.BOOLEAN,
        _MAIN.confidential,
        "Confidential",
        "Whether the line keeps calls private. Left out, this is not promised of a new number.",
        describes="helpline.number",
    ),
    Option(
        "helpline.always_open",
        Kind.BOOLEAN,
        _MAIN.always_open,
        "Always open",
        "Whether someone answers day and night, every day. Left out, this is not promised of a new number.",
        describes="helpline.number",
    ),
    Option(
        "screen.theme",
        Kind.CHOICE,
        "system",
        "Colors",
        "How a visit starts: hc-light and hc-dark have high contrast; system is light, or what this computer"
        " is set to when it asks for dark or for high contrast.",
        choices=("system", "light", "hc-light", "hc-dark"),
    ),
    Option(
        "screen.text_size",
        Kind.CHOICE,
        100,
        "Text size",
        "How large text is when a visit starts, in percent.",
        choices=(100, 125, 150, 200, 300),
    ),
    Option(
        "screen.language",
        Kind.LANGUAGE,
        SOURCE,
        "Language",
        "The language a visit starts in, as a short code: en or es.",
    ),
    Option(
        "screen.languages",
        Kind.LANGUAGES,
        OFFERED,
        "Languages to choose from",
        "Those of the guide's languages that people may switch to. With one, there is nothing to switch.",
    ),
    Option(
        "screen.width_mm",
        Kind.NUMBER,
        0,
        "Picture width",
        "How wide the lit part of the screen is, in millimeters, measured with a ruler; 0 means not measured."
        " The health check then tells whether letters are tall enough to read while standing.",
        minimum=0,
        maximum=5000,
    ),
    Option(
        "printing.printer",
        Kind.TEXT,
        "",
        "Printer",
        "The printer's name as the system knows it. Leave empty for the default printer.",
    ),
    Option(
        "printing.place",
        Kind.TEXT,
        "",
        "Where pages come out",
        "Said to whoever prints, such as: the desk beside the door.",
    ),
    Option(
        "printing.paper",
        Kind.CHOICE,
        "letter",
        "Paper",
        "The paper in the printer.",
        choices=("letter", "a4"),
    ),
    Option(
        "printing.teach_back",
        Kind.BOOLEAN,
        True,
        "Teach-back on counselors’ copies",
        "Two questions below each page with which a counselor can see whether it was explained well."
        " Pages that the public prints have none.",
    ),
    Option(
        "pack.folder",
        Kind.PATH,
        "",
        "Folder of newer guides",
        "A folder or stick where signed packs are put. It is looked at when the guide starts and at night,"
        " never while somebody reads. Left empty, packs are taken only by hand.",
    ),
    Option(
        "pack.keys",
        Kind.PATH,
        "",
        "Editors' keys",
        "The editors' file root.json. Only packs that they signed are taken. Left empty, the keys that came"
        " with the program.",
    ),
    Option(
        "own.folder",
        Kind.PATH,
        "",
        "Folder of your own pages",
        "Markdown files that stand in the guide beside its pages, each marked as from the clinic.",
    ),
    Option(
        "own.instead",
        Kind.BOOLEAN,
        False,
        "Instead of the guide's page",
        "Whether a page of yours stands instead of the guide's page of the same name. Turned off, both are"
        " shown. Pages for an emergency are always shown beside yours.",
    ),
    Option(
        "phones.address",
        Kind.WEB,
        "",
        "Phone edition",
        "Where the clinic serves the guide to phones, such as http://10.0.0.1; Take it then shows a square"
        " that opens the page there. Left empty, it does not.",
    ),
    Option(
        "phones.wifi_name",
        Kind.TEXT,
        "",
        "Wi-Fi for phones",
        "The name of the Wi-Fi that the phone edition is on; Take it then shows a square that joins it.",
    ),
    Option(
        "phones.wifi_password",
        Kind.TEXT,
        "",
        "Wi-Fi password",
        "It is in the square for all to read. Left empty, the Wi-Fi has none.",
    ),
    Option("speech.offered", Kind.BOOLEAN, True, "Read aloud", "Whether pages offer to be read aloud."),
    Option(
        "speech.volume",
        Kind.NUMBER,
        70,
        "Volume",
        "How loud reading starts, in percent, at the beginning of each visit.",
        minimum=10,
        maximum=100,
    ),
    Option(
        "speech.speed",
        Kind.CHOICE,
        "normal",
        "Speed",
        "How fast reading starts at the beginning of each visit.",
        choices=("slow", "normal", "fast"),
    ),
    Option(
        "speech.command",
        Kind.COMMAND,
        "",
        "Voice for files",
        "A program that reads a text from its standard input and writes it as sound to {file}, for waymark"
        " export audio; {language} becomes en or es. It can be set in this file alone. Left empty, there is"
        " none.",
        in_file_only=True,
    ),
    Option(
        "kiosk.idle_seconds",
        Kind.NUMBER,
        90,
        "Seconds until the warning",
        "After so many seconds without a touch or a key, a visitor is asked whether they are still reading.",
        minimum=90,
        maximum=1800,
    ),
    Option(
        "kiosk.warning_seconds",
        Kind.NUMBER,
        20,
        "Seconds to answer",
        "How long the question stays before the screen is cleared.",
        minimum=20,
        maximum=300,
    ),
    Option(
        "kiosk.visit_minutes",
        Kind.NUMBER,
        45,
        "Minutes until asked again",
        "After so many minutes a visitor is asked even while touches go on, in case nobody is there and the"
        " screen is faulty.",
        minimum=15,
        maximum=240,
    ),
    Option(
        "kiosk.pages_per_visit",
        Kind.NUMBER,
        12,
        "Printed pages in a visit",
        "How many pages one visitor may print. 0 turns printing off.",
        minimum=0,
        maximum=100,
    ),
    Option(
        "kiosk.pages_per_hour",
        Kind.NUMBER,
        60,
        "Printed pages in an hour",
        "How many pages all visitors of this screen together may print within an hour, so that nobody can"
        " empty the paper tray. The staff area shows how many were printed.",
        minimum=1,
        maximum=1000,
    ),
    Option(
        "kiosk.screen_keys",
        Kind.BOOLEAN,
        True,
        "Keys on the screen",
        "Whether the search page shows keys to type on. Turn it off where there is a keyboard.",
    ),
    Option(
        "kiosk.discreet_titles",
        Kind.BOOLEAN,
        False,
        "Discreet titles",
        "Shows the titles of pages no larger than other headings, so that others in the room cannot read"
        " them.",
    ),
)
"""The settings, in the order a settings file lists them."""


def option(name: str) -> Option:
    """The setting with this dotted name. Raises KeyError when there is none."""
    for declared in OPTIONS:
        if declared.name == name:
            return declared
    raise KeyError(name)


def section_names() -> tuple[str, ...]:
    """The sections of a settings file, in order."""
    return tuple(dict.fromkeys(declared.section for declared in OPTIONS if declared.section))
