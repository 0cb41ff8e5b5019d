"""One errand, told once: find a page, read it, print it, hide the screen. How that is done is the visitor's.

Plain Python: the visitor behind the accessibility bus runs under the system's own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Words:
    """What the errand looks for in one language.

    `by_lists` are the drug and the treatment to press instead of typing; `opened` shows that the page is
    there, and `facts` stand in its text, from its top to its foot; `in_short` are those that one sheet of it
    has too, which is what a kiosk prints; `telling` are words that neither a covered
    screen nor a print queue may show.
    """

    language: str
    own_name: str
    query: str
    by_lists: tuple[str, str]
    title: str
    opened: str
    facts: tuple[str, ...]
    in_short: tuple[str, ...]
    print: str
    printing: str
    hide: str
    covered: str
    telling: tuple[str, ...]


ENGLISH = Words(
    language="en",
    own_name="English",
    query="naltrexone amphetamine",
    by_lists=("Amphetamine", "Naltrexone. Not clear"),
    title="Naltrexone for amphetamine addiction",
    opened="Key points",
    facts=("A team in Sweden studied 80 adults", "65 of 100", "call or text 988, and 911 first"),
    in_short=("In one small trial in 2008", "Tests with no amphetamine", "1-800-662-4357", "Call 911"),
    print="Print",
    printing="Your pages are printing.",
    hide="Hide",
    covered="Touch to return",
    telling=("naltrexone", "amphetamine", "addiction"),
)
SPANISH = Words(
    language="es",
    own_name="Español",
    query="naltrexona anfetamina",
    by_lists=("Anfetamina", "Naltrexona. No está claro"),
    title="Naltrexona para la adicción a la anfetamina",
    opened="Puntos clave",
    facts=("Un equipo en Suecia estudió a 80 adultos", "65 de cada 100", "988 (oprima 2"),
    in_short=("En un estudio pequeño de 2008", "Pruebas sin anfetamina", "1-800-662-4357", "Llame al 911"),
    print="Imprimir",
    printing="Sus páginas se están imprimiendo.",
    hide="Ocultar",
    covered="Toque para regresar",
    telling=("naltrexona", "anfetamina", "adicción"),
)


class Visitor(Protocol):
    """Somebody at the screen, with their own way to act and to take in. An act that cannot be done fails."""

    def find(self, words: Words) -> str:
        """Look for the page, until it is offered; what it is called there."""

    def press(self, name: str) -> None:
        """Press what is called so."""

    def wait_for(self, words: str) -> None:
        """Wait until this can be taken in."""

    def read(self) -> str:
        """All that can be taken in here, from the top of the page to its foot."""


def do_errand(visitor: Visitor, words: Words, arrived: Callable[[str], None] = lambda stop: None) -> None:
    """Do all of it. `arrived` is called at each stop: home, found, article, printed and hidden."""
    if words.language != "en":
        visitor.press(words.own_name)
    arrived("home")
    offered = visitor.find(words)
    arrived("found")
    visitor.press(offered)
    visitor.wait_for(words.opened)
    text = visitor.read()
    assert [fact for fact in words.facts if fact not in text] == [], text
    arrived("article")
    visitor.press(words.print)
    visitor.wait_for(words.printing)
    arrived("printed")
    visitor.press(words.hide)
    visitor.wait_for(words.covered)
    left = visitor.read()
    assert [text for text in (words.title, *words.facts) if text in left] == []
    arrived("hidden")
