"""The window's words for places, evidence levels and dates, in the interface language."""

from collections.abc import Sequence
from datetime import date
from typing import assert_never

from PySide6.QtCore import QLocale

from reader.clinic.panel_texts import panel_text
from reader.library.form_texts import (
    BOX_TO_MARK,
    DATE_PARTS,
    NO_NUMBER,
    ON_PAPER,
    ROOM_TO_WRITE,
    SCALE,
)
from reader.library.level_texts import LEVEL_TEXTS, NOT_APPROVED, OF_HUNDRED, VERDICT_TEXTS
from reader.library.own_pages import UNNAMED
from reader.library.rows import Level
from reader.navigation.location import (
    AllDrugs,
    AllTopics,
    AllTreatments,
    ArticlePage,
    Display,
    DrugPage,
    Family,
    Handouts,
    Home,
    Keys,
    Labels,
    Location,
    Matrix,
    Search,
    Situations,
    TakeAway,
    TreatmentPage,
)
from reader.render.evidence import EvidenceWords
from reader.render.forms import FormWords
from reader.speech.orders import NO_ENGINE, NO_LANGUAGE
from reader.texts import customs
from reader.texts.catalog import catalog
from reader.texts.languages import SOURCE, base
from reader.texts.sentence import noop as noop  # for those who show texts
from reader.ui.language.translation import shown


def tr(text: str) -> str:
    """A text of the window in the interface language."""
    return shown().text(text)


def tr_in(context: str, text: str) -> str:
    """A text whose translation depends on where it stands; `context` tells translators where."""
    return shown().text_in(context, text)


def tr_n(one: str, many: str, count: int) -> str:
    """The form that fits a number of things: `tr_n("{count} page", "{count} pages", 3)` is "3 pages"."""
    return shown().text_n(one, many, count)


def level_words(level: Level | None) -> str:
    """An evidence level in full; None means there is no row for the pairing."""
    return tr("Not used") if level is None else tr(LEVEL_TEXTS[level])


def level_short(level: Level | None) -> str:
    """An evidence level for a cell of the table."""
    return {
        Level.APPROVED: tr("Works\nFDA approved"),
        Level.RECOMMENDED: tr("Works"),
        Level.PROMISING: tr("Promising"),
        Level.MIXED: tr("Not clear"),
        Level.TOO_LITTLE: tr("Too little\nresearch"),
        Level.NOT_RECOMMENDED: tr("Does not help"),
        Level.EMERGENCY: tr("Emergency"),
        None: tr("Not used"),
    }[level]


def level_meaning(level: Level | None) -> str:
    """One sentence that explains an evidence level."""
    return {
        Level.APPROVED: tr(
            "The US Food and Drug Administration (FDA) has approved this medicine for this use."
        ),
        Level.RECOMMENDED: tr("Good studies or expert guidelines say this helps."),
        Level.PROMISING: tr("Early studies look good. More are needed to be sure."),
        Level.MIXED: tr("Some studies found it helps. Others did not."),
        Level.TOO_LITTLE: tr("It has hardly been studied for this, so nobody can say yet."),
        Level.NOT_RECOMMENDED: tr("Studies found it does not help with this, or experts advise against it."),
        Level.EMERGENCY: tr("It can save a life in an emergency. It is not a treatment over time."),
        None: tr("We list no evidence for this. It may not have been studied."),
    }[level]


def evidence_words() -> EvidenceWords:
    """The words in drawings of evidence."""
    verdicts = {verdict: tr(text) for verdict, text in VERDICT_TEXTS.items()}
    return EvidenceWords(tr(OF_HUNDRED), verdicts)


def form_words() -> FormWords:
    """The words of what people write on, for the screen, where nobody can."""
    said = (ROOM_TO_WRITE, BOX_TO_MARK, DATE_PARTS, SCALE, OF_HUNDRED, NO_NUMBER, ON_PAPER)
    return FormWords(*map(tr, said))


def not_approved_words() -> str:
    """The second badge of a medicine used for something it is not approved for."""
    return tr(NOT_APPROVED)


def not_approved_meaning() -> str:
    """One sentence that explains the second badge."""
    return tr("The FDA has not approved this medicine for this use. Doctors may still offer it.")


LEVEL_ICONS: dict[Level | None, tuple[str, str, str]] = {
    Level.APPROVED: ("evidence-works", "on-pine", "pine"),
    Level.RECOMMENDED: ("evidence-works", "pine", "pine-tint"),
    Level.PROMISING: ("evidence-prom", "honey-ink", "surface"),
    Level.MIXED: ("evidence-unc", "ink", "surface"),
    Level.TOO_LITTLE: ("evidence-unc", "ink", "surface"),
    Level.NOT_RECOMMENDED: ("evidence-no", "ink2", "surface"),
    Level.EMERGENCY: ("alert", "brick", "surface"),
    None: ("evidence-no", "ink2", "surface"),
}
"""Symbol of each level, its colour, and the ground that shows through it."""


def place_name(location: Location) -> str:
    """The usual name of a place; nothing for one whose page has a title of its own."""
    match location:
        case Home():
            return tr("Home")
        case AllDrugs():
            return tr("Find by drug")
        case AllTreatments():
            return tr("Find by treatment")
        case AllTopics():
            return tr("All topics")
        case Family():
            return tr("Family and friends")
        case Situations():
            return tr("Find by situation")
        case Matrix():
            return tr("Compare treatments")
        case Search():
            return tr("Search")
        case Labels() | Display() | Keys():
            return _fixed_name(location)
        case DrugPage() | TreatmentPage() | ArticlePage() | Handouts() | TakeAway():
            return ""
        case _:
            assert_never(location)


def _fixed_name(location: Labels | Display | Keys) -> str:
    match location:
        case Labels():
            return tr("What the labels mean")
        case Display():
            return tr("Text size and colors")
        case Keys():
            return tr("Keyboard keys")
        case _:
            assert_never(location)


def origin_words(clinic: str) -> str:
    """What a page of the clinic's own says instead of who reviewed it."""
    return tr("From this clinic") if clinic == UNNAMED else tr("From {clinic}").format(clinic=clinic)


def theme_name(theme: str) -> str:
    """What a theme is called."""
    return {"light": tr("Light"), "hc-light": tr("High contrast"), "hc-dark": tr("Dark")}[theme]


def look_words(percent: int, theme: str) -> str:
    """How the guide looks now, said after a change."""
    return tr("Text size {percent} %. Colors: {colors}").format(percent=percent, colors=theme_name(theme))


def date_words(day: date) -> str:
    """A date as people write it: November 22, 2026, or 22 de noviembre de 2026."""
    return customs.long_date(day, shown().language)


def list_words(items: Sequence[str]) -> str:
    """Items as one list that ends in "and"."""
    return customs.listed(items, shown().language)


def own_name(language: str) -> str:
    """What a language calls itself: Español. For whoever cannot read the language shown."""
    own = catalog(language).text_in("the name of this language", "English")
    if own != "English" or base(language) == SOURCE:
        return own
    name = QLocale(language).nativeLanguageName()
    return name[:1].upper() + name[1:] or language


def own_mark(language: str) -> str:
    """The mark of a page in another language, in that language: En español."""
    own = catalog(language).text_in("written in this language", "In English")
    return own if own != "In English" or base(language) == SOURCE else own_name(language)


def language_name(language: str) -> str:
    """The name of a language in the language shown, as inside a sentence."""
    return customs.language_name(language, shown().language)


def error_words(sentence: str) -> str:
    """A sentence from a room without Qt, in the language shown."""
    return shown().say(sentence)


def panel_words(text: str) -> str:
    """A text of the helpline panel: our own in the language shown, what a clinic typed as it is."""
    return panel_text(text, shown())


def speech_fault(fault: str, language: str) -> str:
    """Why nothing can be heard, and what to do, in one sentence."""
    if fault == NO_ENGINE:
        return tr(
            "This computer has no voice: install speech-dispatcher and espeak-ng, then start Waymark again."
        )
    if fault == NO_LANGUAGE:
        return tr(
            "This computer has no voice for {language}: install one for espeak-ng, then start Waymark again."
        ).format(language=language_name(language))
    return tr("The voice does not answer: check the sound of this computer, then press Listen again.")
