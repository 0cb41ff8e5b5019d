"""What a command says to people, in the language that the system is set to."""

import os
import sys
from collections.abc import Mapping

from reader.errors import Sentence
from reader.texts.catalog import Catalog, catalog
from reader.texts.languages import SOURCE

_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # in the order in which gettext asks them


def tell(sentence: Sentence) -> None:
    """Say it on the output."""
    print(texts().say(sentence))


def warn(sentence: Sentence) -> None:
    """Say it on the error stream."""
    print(texts().say(sentence), file=sys.stderr)


def tr(text: str) -> str:
    """A text in the language of the system."""
    return texts().text(text)


def texts() -> Catalog:
    """The texts in the language of the system."""
    return catalog(system_language(os.environ))


def system_language(environ: Mapping[str, str]) -> str:
    """The language that messages are wanted in, such as es or es-MX; English where nobody says."""
    named = next((environ[name] for name in _VARIABLES if environ.get(name)), "")
    code = named.partition(":")[0].partition(".")[0].partition("@")[0].replace("_", "-")
    return SOURCE if code in ("", "C", "POSIX") else code
