"""Who gives the handout and who can be called: the clinic's head and the helpline box of every page."""

from dataclasses import dataclass
from pathlib import Path

from reader.clinic.model import PanelLine, Settings
from reader.clinic.numbers import tel_uri
from reader.files import read_start, reason_of
from reader.handouts.blocks import PhoneLine
from reader.handouts.labels import labels, line_words
from reader.texts.sentence import NOTHING, Sentence, joined, said

LARGEST_LOGO = 5_000_000
"""The most bytes a logo may have."""

_SVG_STARTS = (b"<svg", b"<?xml", b"<!--", b"<!doctype")
_RASTER_STARTS = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


@dataclass(frozen=True)
class Logo:
    """The clinic's logo as its file holds it; `media_type` is image/svg+xml, image/png or image/jpeg."""

    data: bytes
    media_type: str


@dataclass(frozen=True)
class Letterhead:
    """The head of a handout. An empty text means the clinic did not give it."""

    name: str
    address: str
    phone: str
    logo: Logo | None = None

    @property
    def contact(self) -> str:
        """Address and phone on one line."""
        return " · ".join(part for part in (self.address, self.phone) if part)


@dataclass(frozen=True)
class HelplineBox:
    """What stands at the foot of every page; it always has a number."""

    main: PhoneLine
    facts: str
    word: str
    others: tuple[PhoneLine, ...]


def helpline_box(settings: Settings, language: str) -> HelplineBox:
    """The box for these settings: 988 and 911 are in it whatever the settings say."""
    panel, words = settings.panel(), labels(language)
    main = panel.main
    claims = (
        (main.free, words.free),
        (main.confidential, words.confidential),
        (main.always_open, words.always_open),
        (bool(main.languages), line_words(main.languages, language)),
    )
    rows = [panel.crisis, panel.emergency, *([panel.desk] if panel.desk else [])]
    return HelplineBox(
        main=PhoneLine(main.number, line_words(main.name, language), "", main.tel),
        facts=" · ".join(claim for is_true, claim in claims if is_true),
        word=main.word,
        others=tuple(_line(row, language) for row in rows),
    )


def letterhead(settings: Settings, guide: str) -> tuple[Letterhead, Sentence]:
    """The clinic's head, or the guide's name where it has none.

    The second value says in a sentence what is wrong with the logo; it is empty when nothing is.
    """
    clinic = settings.clinic
    logo, trouble = read_logo(settings.logo) if settings.logo else (None, NOTHING)
    return Letterhead(clinic.name or guide, clinic.address, clinic.phone, logo), trouble


def read_logo(path: Path) -> tuple[Logo | None, Sentence]:
    """The logo at `path`, or None and a sentence that says why it is left out."""
    try:
        data = read_start(path, LARGEST_LOGO + 1)
    except FileNotFoundError:
        return None, left_out(path, said("there is no such file"))
    except IsADirectoryError:
        return None, left_out(path, said("it is a folder"))
    except OSError as error:
        return None, left_out(path, reason_of(error))
    if len(data) > LARGEST_LOGO:
        return None, left_out(path, said("it is larger than 5 MB; save it smaller"))
    kind = _media_type(data)
    if not kind:
        return None, left_out(path, said("it is not a PNG, JPEG, or SVG picture"))
    return Logo(data, kind), NOTHING


def left_out(path: Path, reason: Sentence) -> Sentence:
    """The sentence about a logo that is not printed; `reason` follows "because"."""
    what = said("The clinic's logo {file} is left out, because {reason}.", file=path, reason=reason)
    return joined(what, said("Check clinic.logo."))


def _media_type(data: bytes) -> str:
    for start, kind in _RASTER_STARTS.items():
        if data.startswith(start):
            return kind
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    is_svg = head.lower().startswith(_SVG_STARTS) and b"<svg" in head.lower()
    return "image/svg+xml" if is_svg else ""


def _line(row: PanelLine, language: str) -> PhoneLine:
    """A row, with how someone who speaks the language is reached where that takes a key or a word."""
    words, name, note = labels(language), line_words(row.name, language), line_words(row.note, language)
    if key := dict(row.keys).get(language):
        name = words.press.format(line=name, key=key)
    if word := dict(row.texts).get(language):
        note = words.text_word.format(word=word)
    return PhoneLine(row.number, name, note, tel_uri(row.number))
