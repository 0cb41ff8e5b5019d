"""Rule: no word that puts a mark on people, after the National Institute on Drug Abuse's "Words Matter".

The Spanish list follows the same source in Spanish, "Las palabras importan".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.content.article import Article
from reader.content.blocks import Table
from reader.content.passages import Passage, passages
from reader.content.problems import Problem, Severity
from reader.content.walk import plain_text
from reader.guide.loader import Gathered
from reader.guide.shown import ShownText, table_texts

WORD_TABLE = "topics/words-matter"  # the article whose table shows what not to say
WORD_COLUMN = {"en": "Instead of", "es": "En lugar de"}

OFFICIAL_NAMES = (
    "National Institute on Drug Abuse",
    "National Institute on Alcohol Abuse and Alcoholism",
    "Substance Abuse and Mental Health Services Administration",
    "Substance Abuse Professional",
    "Prevention and Treatment of Substance Abuse",
    "Prevention and Treatment of Drug Abuse",
    "Prevention and Treatment of Alcohol Abuse",
    "Alcoholics Anonymous",
    "Alcohólicos Anónimos",
    "Hijos Adultos de Alcohólicos",
    "Instituto Nacional sobre el Abuso de Drogas",
    "Instituto Nacional sobre el Abuso de Alcohol y Alcoholismo",
    "Administración de Servicios de Abuso de Sustancias y Salud Mental",
    "Administración de Salud Mental y Abuso de Sustancias",
    "Adult Children of Alcoholics",
)

_PERSON = 'Say "person with addiction" or "person with a substance use disorder".'
_USE = 'Say "use", "drug use" or "addiction"; for medicines "misuse".'
_DRINKER = 'Say "person with alcohol use disorder".'
_CLEAN = 'Say "in recovery" or "not using" of a person, "negative" of a test.'
_DIRTY = 'Say "positive" of a test, "used" of a needle.'
_TREATMENT = 'Say "treatment medicine".'


@dataclass(frozen=True)
class _Mark:
    """A pattern of words and what to say instead; ordinary uses of the same word are left out of it."""

    words: str
    instead: str


_PERSONA = "Diga “persona con adicción” o “persona con un trastorno por consumo de sustancias”."
_CONSUMO = "Diga “consumo” o “adicción”; de las medicinas, “mal uso”."
_BEBE = "Diga “persona con un trastorno por consumo de alcohol”."
_LIMPIO = "Diga “en recuperación” o “sin consumir” de una persona, “negativa” de una prueba."
_SUCIO = "Diga “positiva” de una prueba, “usada” de una aguja."
_MEDICINA = "Diga “medicina de tratamiento”."

ENGLISH = (
    _Mark(r"addicts?|junk(?:ie|y|ies)|druggies?|crackheads?|potheads?|stoners?|tweakers?", _PERSON),
    _Mark(r"dope fiends?", _PERSON),
    _Mark(r"abusers?", _PERSON),
    _Mark(
        r"(?<!child )(?<!elder )(?<!sexual )(?<!physical )(?<!emotional )(?<!domestic )"
        r"(?<!was )(?<!were )(?<!been )(?<!being )abus(?:e|es|ed|ing)",
        _USE,
    ),
    _Mark(r"(?<!app )(?<!phone )(?<!computer )(?<!wheelchair )users?", 'Say "person who uses drugs".'),
    _Mark(
        r"(?<!non-)alcoholics?(?! (?:drinks?|beverages?|liver|hepatitis|cirrhosis|ketoacidosis)\b)", _DRINKER
    ),
    _Mark(r"drunks|drunkards?|winos?|(?:a|an|the|that|this|old|town) drunk(?! driv)", _DRINKER),
    _Mark(
        r"(?:be|am|are|is|was|were|been|being|get|gets|getting|got|stay|stays|staying|stayed|go|going|went|"
        r"keep|came (?:up|back|out)|tests?|tested|turned) clean(?! (?:water|air|needle|clothes|room))",
        _CLEAN,
    ),
    _Mark(
        r"clean(?: and sober|[ -]time|(?: drug| urine)? (?:tests?|screens?|samples?|urine)| people| person)",
        _CLEAN,
    ),
    _Mark(r"clean (?=from|off)", _CLEAN),
    _Mark(r"dirty", _DIRTY),
    _Mark(r"(?<!sleep )(?<!healthy )(?<!good )(?<!eating )habits?", _USE),
    _Mark(r"victims?(?! of (?:a )?(?:crime|violence))", 'Say "person who had …" or "person who died of …".'),
    _Mark(
        r"substitut(?:e|es|ion)|(?<!nicotine )replacement (?:drugs?|medicines?|therap(?:y|ies))", _TREATMENT
    ),
    _Mark(r"(?:fell|fall|falls|fallen|falling) off the wagon|relapsers?", 'Say "returned to use".'),
    _Mark(r"(?:addicted|crack|drug) bab(?:y|ies)|born addicted", 'Say "baby with withdrawal".'),
    _Mark(r"(?:reformed|ex|former)[ -]addicts?", 'Say "person in recovery".'),
)
SPANISH = (
    _Mark(r"(?:ex ?)?adict[oa]s?|drogadict[oa]s?|yonquis?|drog[oó]n(?:a|es|as)?|drogat[ao]s?", _PERSONA),
    _Mark(
        r"toxic[oó]man[oa]s?|marihuaner[oa]s?|crackeros?|cocain[oó]man[oa]s?|heroin[oó]man[oa]s?", _PERSONA
    ),
    _Mark(r"drogadicci(?:ón|ones)|toxicoman[ií]as?|vicios?|vicios[oa]s?", _CONSUMO),
    _Mark(
        r"abus(?:o|os|ar|a|an|ó|aron|aba|aban|ado|ada|ando|ador|adora|adores)"
        r"(?! (?:sexual|f[ií]sic|infantil|emocional|dom[eé]stic|psicol[oó]gic))",
        _CONSUMO,
    ),
    _Mark(r"(?:usuari[oa]s?|consumidor(?:a|es|as)?) de (?:drogas|sustancias|alcohol|opioides)", _PERSONA),
    _Mark(
        r"(?<!bebida )(?<!bebidas )(?<!hepatitis )(?<!cirrosis )(?<!cetoacidosis )(?<!abstinencia )"
        r"(?<!no )alcohólic[oa]s?",
        _BEBE,
    ),
    _Mark(r"borrach[oa]s?|borracher[ao]s?|ebri[oa]s?|briag[oa]s?", _BEBE),
    _Mark(
        r"(?:(?:est[aáeé]|estar|estoy|estaba|estuvo|sigue|seguir|qued[ae]|quedar|sali[oó]|salir|mantener(?:se)?|"
        r"mantiene|lleva|pruebas?|orina|an[aá]lisis|personas?|tiempo)) limpi[oa]s?",
        _LIMPIO,
    ),
    _Mark(r"suci[oa]s?", _SUCIO),
    _Mark(r"h[aá]bitos? (?:de consumo|de las drogas|de drogas|de beber|de fumar)", _CONSUMO),
    _Mark(
        r"v[ií]ctimas?(?! de (?:un |una )?(?:delito|crimen|violencia|abuso))",
        "Diga “persona que tuvo …” o “persona que murió de …”.",
    ),
    _Mark(
        r"sustituci(?:ón|ones)|sustitutos?"
        r"|(?:medicinas?|terapias?|tratamientos?) de reemplazo(?! de nicotina)",
        _MEDICINA,
    ),
    _Mark(r"beb[eé]s? (?:del crack|de la droga)|reca[ií]d[oa]s? en el vicio", "Diga “bebé con abstinencia”."),
)
_MARKS = {"en": ENGLISH, "es": SPANISH}


def _finding(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{words})\b", re.IGNORECASE)


_COMPILED = {
    language: tuple((_finding(mark.words), mark.instead) for mark in marks)
    for language, marks in _MARKS.items()
}
_ANY = {language: _finding("|".join(mark.words for mark in marks)) for language, marks in _MARKS.items()}
_NAMES = re.compile("|".join(map(re.escape, OFFICIAL_NAMES)))


def check_stigma(gathered: Gathered) -> Iterator[Problem]:
    """A warning for each such word in a language with a list, official names and sources aside."""
    for article in gathered.articles:
        yield from _check_article(article)
    for said in table_texts(gathered):
        yield from _check_text(said)


def _check_article(article: Article) -> Iterator[Problem]:
    if article.language not in _COMPILED:
        return
    for passage in passages(article):
        for text in _texts(passage, article):
            yield from _check_text(ShownText(article.path, passage.line, article.language, text))


def _check_text(shown: ShownText) -> Iterator[Problem]:
    text = _NAMES.sub("…", shown.words)
    if shown.language not in _COMPILED or not _ANY[shown.language].search(text):
        return  # one look for all words spares most texts the look for each
    for pattern, instead in _COMPILED[shown.language]:
        for found in pattern.finditer(text):
            message = f'"{found[0].strip()}" puts a mark on people.'
            yield Problem(shown.path, shown.line, "stigma", message, instead, Severity.WARNING)


def _texts(passage: Passage, article: Article) -> Iterator[str]:
    """The text of each part, without the cells that show what not to say."""
    headings: tuple[str, ...] = ()
    if isinstance(passage.block, Table):
        headings = tuple(plain_text(cell.children) for cell in passage.block.header)
    for place, part in enumerate(passage.parts):
        is_table = article.id == WORD_TABLE and bool(headings)
        if is_table and headings[place] == WORD_COLUMN.get(article.language):
            continue
        yield plain_text(part)
