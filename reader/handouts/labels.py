"""The fixed words of a handout, in the language of its packet."""

from dataclasses import dataclass, fields
from datetime import date

from reader.clinic.panel_texts import panel_text
from reader.library.form_texts import BOX_TO_MARK, DATE_PARTS, NO_NUMBER, ROOM_TO_WRITE, SCALE
from reader.library.level_texts import LEVEL_TEXTS, NOT_APPROVED, OF_HUNDRED, VERDICT_TEXTS
from reader.library.rows import Level
from reader.render.evidence import EvidenceWords
from reader.render.forms import FormWords
from reader.texts import customs
from reader.texts.catalog import catalog
from reader.texts.sentence import noop


@dataclass(frozen=True)
class Labels:
    """Words printed around the articles. Texts with braces are filled with `str.format`."""

    to_keep: str
    printed: str
    version: str
    page_of: str
    blank_page: str
    packet_title: str
    prepared_for: str
    date: str
    contents: str
    page: str
    note: str
    next_visit: str
    glossary: str
    glossary_lead: str
    helpline_page: str
    helpline_lead: str
    other_lines: str
    wallet: str
    wallet_lead: str
    wallet_advice: str
    official_page: str
    checked: str
    reviewed: str
    not_reviewed: str
    origin: str
    origin_unnamed: str
    origin_instead: str
    no_advice: str
    free: str
    confidential: str
    always_open: str
    word: str
    scan: str
    press: str
    text_word: str
    front_desk: str
    take_along: str
    described_below: str
    my_question: str
    teach_back: str
    teach_back_done: str
    teach_back_again: str
    teach_back_interpreter: str
    room: str
    box: str
    date_parts: str
    scale: str
    no_number: str
    no_sources: str
    more_warnings: str
    stands_on: str


_MARKED = Labels(
    to_keep=noop("For you to keep"),
    printed=noop("Printed {day}"),
    version=noop("Guide version {version}"),
    page_of=noop("Page {page} of {pages}"),
    blank_page=noop("This side is blank on purpose."),
    packet_title=noop("Information for you"),
    prepared_for=noop("Prepared for"),
    date=noop("Date"),
    contents=noop("What is inside"),
    page=noop("Page {page}"),
    note=noop("A note for you"),
    next_visit=noop("Your next visit"),
    glossary=noop("What these words mean"),
    glossary_lead=noop("Words from these pages, in plain language."),
    helpline_page=noop("Call for help"),
    helpline_lead=noop("Call for yourself or for someone else. Point a phone’s camera at a square to dial."),
    other_lines=noop("Other lines"),
    wallet=noop("Cards to cut out"),
    wallet_lead=noop("Cut along the lines. Keep one with you and give the others away."),
    wallet_advice=noop("If a person will not wake up, call 911 first."),
    official_page=noop("Read more on an official page on the web: {address}"),
    checked=noop("Sources checked {day}."),
    reviewed=noop("Reviewed by {name}, {role}, {day}."),
    not_reviewed=noop("Not yet reviewed by a clinician."),
    origin=noop("From {clinic}"),
    origin_unnamed=noop("From this clinic"),
    origin_instead=noop("{origin}, instead of the guide’s page."),
    no_advice=noop("This page does not replace advice from your own care team."),
    free=noop("Free"),
    confidential=noop("Confidential"),
    always_open=noop("24/7"),
    word=noop("On the phone’s keys: {word}"),
    scan=noop("Scan to call {name}"),
    press=noop("{line} (press {key})"),
    text_word=noop("Call, or text {word}"),
    front_desk=noop("Front desk"),
    take_along=noop("Help: {number}{facts}\nCrisis: {crisis}\nEmergency: {emergency}"),
    described_below=noop("A picture; the words below say what it shows."),
    my_question=noop("My question"),
    teach_back=noop("For the counselor: did we explain it well?"),
    teach_back_done=noop("explained"),
    teach_back_again=noop("try again"),
    teach_back_interpreter=noop("with interpreter"),
    room=ROOM_TO_WRITE,
    box=BOX_TO_MARK,
    date_parts=DATE_PARTS,
    scale=SCALE,
    no_number=NO_NUMBER,
    no_sources=noop("The whole page has more, and names its sources. Ask the staff to print it."),
    stands_on=noop("Read all of it on page {page}."),
    more_warnings=noop("More warnings: ask the staff to print the whole page"),
)


def labels(language: str) -> Labels:
    """The words in a language; English for one that the program does not speak."""
    words = catalog(language)
    return Labels(**{field.name: words.text(getattr(_MARKED, field.name)) for field in fields(Labels)})


def level_words(level: Level, language: str) -> str:
    """An evidence level in full, as the screen says it."""
    return catalog(language).text(LEVEL_TEXTS[level])


def evidence_words(language: str) -> EvidenceWords:
    """The words in drawings of evidence."""
    words = catalog(language)
    return EvidenceWords(
        words.text(OF_HUNDRED), {verdict: words.text(text) for verdict, text in VERDICT_TEXTS.items()}
    )


def form_words(language: str) -> FormWords:
    """The words of what people write on."""
    own, words = labels(language), catalog(language)
    return FormWords(own.room, own.box, own.date_parts, own.scale, words.text(OF_HUNDRED), own.no_number)


def not_approved_words(language: str) -> str:
    """What a medicine carries that is not approved for the drug."""
    return catalog(language).text(NOT_APPROVED)


def line_words(text: str, language: str) -> str:
    """A built-in helpline's words in a language; a clinic's own words stay as they were typed."""
    return panel_text(text, catalog(language))


def long_date(day: date, language: str) -> str:
    """A date as people write it: 'May 12, 2026' or '12 de mayo de 2026'."""
    return customs.long_date(day, language)
