"""The fixed words of a handout in each language the guide may have."""

from dataclasses import dataclass
from datetime import date

from reader.content.blocks import Verdict
from reader.library.rows import Level
from reader.render.evidence import EvidenceWords

_MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
}


@dataclass(frozen=True)
class Labels:
    """Words printed around the articles. Texts with braces are filled with `str.format`."""

    language: str
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
    no_advice: str
    free: str
    confidential: str
    always_open: str
    word: str
    scan: str
    front_desk: str


ENGLISH = Labels(
    language="en",
    to_keep="For you to keep",
    printed="Printed {day}",
    version="Guide version {version}",
    page_of="Page {page} of {pages}",
    blank_page="This side is blank on purpose.",
    packet_title="Information for you",
    prepared_for="Prepared for",
    date="Date",
    contents="What is inside",
    page="Page {page}",
    note="A note for you",
    next_visit="Your next visit",
    glossary="What these words mean",
    glossary_lead="Words from these pages, in plain language.",
    helpline_page="Call for help",
    helpline_lead="Call for yourself or for someone else. Point a phone’s camera at a square to dial.",
    other_lines="Other lines",
    wallet="Cards to cut out",
    wallet_lead="Cut along the lines. Keep one with you and give the others away.",
    wallet_advice="If a person will not wake up, call 911 first.",
    official_page="Read more on an official page on the web: {address}",
    checked="Sources checked {day}.",
    reviewed="Reviewed by {name}, {role}, {day}.",
    not_reviewed="Not yet reviewed by a clinician.",
    no_advice="This page does not replace advice from your own care team.",
    free="Free",
    confidential="Confidential",
    always_open="24/7",
    word="On the phone’s keys: {word}",
    scan="Scan to call {name}",
    front_desk="Front desk",
)
SPANISH = Labels(
    language="es",
    to_keep="Para usted",
    printed="Impreso el {day}",
    version="Versión de la guía {version}",
    page_of="Página {page} de {pages}",
    blank_page="Este lado está en blanco a propósito.",
    packet_title="Información para usted",
    prepared_for="Preparado para",
    date="Fecha",
    contents="Qué contiene",
    page="Página {page}",
    note="Una nota para usted",
    next_visit="Su próxima cita",
    glossary="Qué significan estas palabras",
    glossary_lead="Palabras de estas páginas, explicadas de forma sencilla.",
    helpline_page="Llame para pedir ayuda",
    helpline_lead="Llame por usted o por otra persona. Apunte la cámara del teléfono a un cuadro y llame.",
    other_lines="Otras líneas",
    wallet="Tarjetas para recortar",
    wallet_lead="Recorte por las líneas. Guarde una y regale las demás.",
    wallet_advice="Si una persona no despierta, primero llame al 911.",
    official_page="Lea más en una página oficial de la web: {address}",
    checked="Fuentes revisadas el {day}.",
    reviewed="Revisado por {name}, {role}, el {day}.",
    not_reviewed="Aún no revisado por un profesional de salud.",
    no_advice="Esta página no reemplaza los consejos de su propio equipo de salud.",
    free="Gratis",
    confidential="Confidencial",
    always_open="24 horas, todos los días",
    word="En las teclas del teléfono: {word}",
    scan="Escanee para llamar a {name}",
    front_desk="Recepción",
)
_LEVELS = {
    "en": {
        Level.APPROVED: "Works – FDA approved",
        Level.RECOMMENDED: "Works – strong evidence",
        Level.PROMISING: "Promising – still being studied",
        Level.MIXED: "Not clear – studies disagree",
        Level.NOT_RECOMMENDED: "Does not help with this",
        Level.EMERGENCY: "For an emergency",
    },
    "es": {
        Level.APPROVED: "Funciona: aprobado por la FDA",
        Level.RECOMMENDED: "Funciona: pruebas sólidas",
        Level.PROMISING: "Prometedor: aún en estudio",
        Level.MIXED: "No está claro: los estudios no coinciden",
        Level.NOT_RECOMMENDED: "No ayuda con esto",
        Level.EMERGENCY: "Para una emergencia",
    },
}
_EVIDENCE = {
    "en": EvidenceWords(
        "{value} of 100",
        {
            Verdict.HELPED: "It helped",
            Verdict.CHANCE: "The gap could be chance",
            Verdict.SAME: "No difference",
            Verdict.HARMED: "It did harm",
        },
    ),
    "es": EvidenceWords(
        "{value} de 100",
        {
            Verdict.HELPED: "Ayudó",
            Verdict.CHANCE: "La diferencia puede ser casualidad",
            Verdict.SAME: "Ninguna diferencia",
            Verdict.HARMED: "Hizo daño",
        },
    ),
}
_NOT_APPROVED = {"en": "Not approved for this", "es": "No aprobado para esto"}
_SPANISH_LINES = {
    "Suicide & Crisis Lifeline": "Línea 988 de Prevención del Suicidio y Crisis",
    "Emergency": "Emergencias",
    "Overdose or danger": "Sobredosis o peligro",
    "Call or text": "Llame o envíe un mensaje",
    "SAMHSA National Helpline": "Línea Nacional de Ayuda de SAMHSA",
    "English or Español": "inglés o español",
    "Front desk": "Recepción",
    "Ask a person here": "Pregunte aquí a una persona",
    "Poison Help": "Línea de ayuda por intoxicaciones",
    "Crisis Text Line": "Línea de crisis por mensaje de texto",
    "Text HOME": "Envíe la palabra AYUDA",
    "Veterans Crisis Line": "Línea de crisis para veteranos",
    "Call, then press 1": "Llame y oprima 1",
    "National Domestic Violence Hotline": "Línea nacional contra la violencia doméstica",
}


def labels(language: str) -> Labels:
    """The words of a language; English for one that is not known."""
    return SPANISH if language.split("-")[0] == "es" else ENGLISH


def level_words(level: Level, language: str) -> str:
    """An evidence level in full, as the screen says it."""
    return _LEVELS[labels(language).language][level]


def evidence_words(language: str) -> EvidenceWords:
    """The words in drawings of evidence."""
    return _EVIDENCE.get(language, _EVIDENCE["en"])


def not_approved_words(language: str) -> str:
    """What a medicine carries that is not approved for the drug."""
    return _NOT_APPROVED[labels(language).language]


def line_words(text: str, language: str) -> str:
    """A built-in helpline's words in a language; a clinic's own words stay as they were typed."""
    return _SPANISH_LINES.get(text, text) if labels(language).language == "es" else text


def long_date(day: date, language: str) -> str:
    """A date as people write it: 'May 12, 2026' or '12 de mayo de 2026'."""
    word = labels(language).language
    month = _MONTHS[word][day.month - 1]
    return f"{day.day} de {month} de {day.year}" if word == "es" else f"{month} {day.day}, {day.year}"
