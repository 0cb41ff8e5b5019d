"""The fixed words of the phone edition in each language; what paper says too stands in handouts/labels.py."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SiteWords:
    """Words around the pages. Texts with braces are filled with `str.format`."""

    skip: str
    guide: str
    drugs: str
    treatments: str
    topics: str
    family: str
    words: str
    words_lead: str
    other_signs: str
    on_this_page: str
    what_helps: str
    what_it_helps: str
    read_next: str
    call: str
    all_lines: str
    nothing: str
    choose: str
    kept: str


ENGLISH = SiteWords(
    skip="Go to the text",
    guide="The guide",
    drugs="Find by drug",
    treatments="Find by treatment",
    topics="All other pages",
    family="For family and friends",
    words="Words from A to Z",
    words_lead="Brand names, street names and other words, and the page for each.",
    other_signs="Numbers",
    on_this_page="On this page",
    what_helps="What helps, and how well it is proven",
    what_it_helps="What it helps with, and how well that is proven",
    read_next="Read next",
    call="Call for help",
    all_lines="All lines",
    nothing="The guide has no page for what was asked.",
    choose="Choose a language",
    kept="This guide keeps nothing of what you read. Your phone may keep a list of pages; you can clear it "
    "there.",
)
SPANISH = SiteWords(
    skip="Ir al texto",
    guide="La guía",
    drugs="Buscar por droga",
    treatments="Buscar por tratamiento",
    topics="Todas las demás páginas",
    family="Para familiares y amigos",
    words="Palabras de la A a la Z",
    words_lead="Marcas, nombres de la calle y otras palabras, con la página de cada una.",
    other_signs="Números",
    on_this_page="En esta página",
    what_helps="Qué ayuda y qué tan probado está",
    what_it_helps="Con qué ayuda y qué tan probado está",
    read_next="Lea también",
    call="Llame para pedir ayuda",
    all_lines="Todas las líneas",
    nothing="La guía no tiene una página para lo que se pidió.",
    choose="Elija un idioma",
    kept="Esta guía no guarda nada de lo que usted lee. Su teléfono puede guardar una lista de páginas; "
    "usted puede borrarla ahí.",
)


def site_words(language: str) -> SiteWords:
    """The words of a language; English for one that is not known."""
    return SPANISH if language.split("-")[0] == "es" else ENGLISH


def language_name(language: str) -> str:
    """A language in its own words: English, Español."""
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(language, sep="-").get_display_name(language.replace("-", "_")) or language
    except (UnknownLocaleError, ValueError):
        return language
    return name[:1].upper() + name[1:]
