"""What lets nginx answer Infobutton queries with pages of the phone edition: maps from codes to addresses.

They do what `reader/lookup` does, as far as a web server can: the first diagnosis or medicine of a query, the
nearest family of a code, medicines by number and by name. They name no parameter that is about a person.
"""

import re
from collections.abc import Iterable, Iterator

from reader.clinic.model import Settings
from reader.library.search_words import all_codes
from reader.library.store import Library
from reader.lookup.infobutton import ICD10CM_EDITION, System, oids
from reader.lookup.medicines import Medicines
from reader.navigation.phone_address import article_path
from reader.phones.addresses import NOTHING, offered

_ASKED = r"(?:^|&)mainSearchCriteria(?:0|1)?\.v\."
_BLANK = r"(?:[^a-z0-9%]|%[0-9a-f]{2})"


def nginx_map(library: Library, settings: Settings) -> str:
    """The maps as a file to include at the http level. `$waymark_address` is then the page of a query."""
    languages = offered(library, settings)
    guide = library.info.digest[:8]
    parts = [
        f"# Made by `waymark export nginx-map`: guide {guide}, ICD-10-CM {ICD10CM_EDITION}.",
        _map("$args", "$waymark_system", System.ICD10CM.value, _systems()),
        _map("$args", "$waymark_code", "", [(_value("c", "[a-z0-9](?:[a-z0-9.]|%2E)*"), "$waymark_asked_c")]),
        _map("$args", "$waymark_name", "", [(_value("dn", "[^&]+"), "$waymark_asked_dn")]),
        _map("$waymark_system:$waymark_code", "$waymark_by_code", "", _codes(library)),
        _map("$waymark_system:$waymark_name", "$waymark_by_name", "", _names(library)),
        "map $waymark_by_code $waymark_page {\n  default $waymark_by_code;\n  '' $waymark_by_name;\n}",
        _map("$args", "$waymark_language", languages[0], _languages(languages)),
        _map("$waymark_language:$waymark_page", "$waymark_address", "", _addresses(library, languages)),
    ]
    return "\n\n".join(parts) + "\n"


def _map(source: str, result: str, default: str, rows: Iterable[tuple[str, str]]) -> str:
    source = f'"{source}"' if ":" in source else source
    lines = "\n".join(f"  '~*{pattern}' {value};" for pattern, value in rows)
    return f"map {source} {result} {{\n  default '{default}';\n{lines}\n}}"


def _value(name: str, pattern: str) -> str:
    return rf"{_ASKED}{name}=(?:\+|%20)*(?<waymark_asked_{name}>{pattern})"


def _systems() -> Iterator[tuple[str, str]]:
    for oid, system in oids().items():
        # An address may come with its colons and slashes written as %3A and %2F.
        written = re.escape(oid).replace(":", "(?::|%3A)").replace("/", "(?:/|%2F)")
        yield rf"{_ASKED}cs=(?:urn(?::|%3A)oid(?::|%3A))?{written}/?(?:&|$)", system.value
    yield rf"{_ASKED}cs=[^&]", System.OTHER.value


def _codes(library: Library) -> Iterator[tuple[str, str]]:
    first: dict[tuple[str, str], str] = {}
    for entry in all_codes(library):
        if not entry.is_unconfirmed:
            first.setdefault((entry.system, entry.code), entry.article)
    # The longest first: nginx takes the first pattern that fits, and a family fits all its codes.
    for (system, code), article in sorted(first.items(), key=lambda each: (-len(each[0][1]), each[0])):
        head, _, tail = code.partition(".")
        if system == System.ICD10CM.value:
            yield rf"^{system}:{head}" + (rf"(?:\.|%2E)?{tail}" if tail else ""), article
        else:
            yield rf"^{system}:0*{code}$", article


def _names(library: Library) -> Iterator[tuple[str, str]]:
    systems = f"(?:{System.RXNORM.value}|{System.NDC.value})"
    for words, article in sorted(Medicines(library).first_pages(), key=lambda each: (-len(each[0]), each[0])):
        name = f"{_BLANK}{{1,3}}".join(map(re.escape, words.split()))
        yield rf"^{systems}:(?:.*{_BLANK})?{name}(?:{_BLANK}|[0-9]|$)", article


def _languages(languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for language in languages[1:]:
        yield rf"(?:^|&)informationRecipient\.languageCode\.c={language}", language


def _addresses(library: Library, languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Where each page is; one that a language lacks is in the first. No page leads to what says so."""
    ids = [card.id for card in library.cards(languages[0]) if not card.damaged]
    for language in languages:
        own = {card.id for card in library.cards(language) if not card.damaged}
        for article in ids:
            path = article_path(article, language if article in own else languages[0])
            yield f"^{language}:{article}$", f"/{path}"
        yield f"^{language}:", f"/{language}/{NOTHING}"
