"""The texts of the program in one language, from its gettext catalog.

An installed program carries `waymark.mo`, made when it was built. A checkout has `waymark.po`, which
translators edit; it is compiled into the cache whenever it changed.
"""

import io
import logging
import os
import struct
import zlib
from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from reader import bundle
from reader.files import write_whole
from reader.texts.customs import listed
from reader.texts.languages import SOURCE, base
from reader.texts.sentence import Listed, Said, Sentence

_log = logging.getLogger(__name__)
DOMAIN = "waymark"
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # in the order in which gettext asks them


class Catalog:
    """Says texts in one language; what is not translated stays English."""

    def __init__(self, language: str, translations: NullTranslations) -> None:
        self.language = language
        self._translations = translations

    def text(self, text: str) -> str:
        """A text in this language."""
        return self._translations.gettext(text) if text else ""  # an empty one is the catalog's own head

    def text_in(self, context: str, text: str) -> str:
        """A text whose translation depends on where it stands, which `context` tells."""
        return self._translations.pgettext(context, text)

    def text_n(self, one: str, many: str, count: int) -> str:
        """The form of a text that fits a number of things, with the number in its gap "count"."""
        return self._translations.ngettext(one, many, count).format(count=count)

    def say(self, sentence: str) -> str:
        """A sentence in this language; plain text as it is."""
        if not isinstance(sentence, Sentence):
            return sentence
        return " ".join(map(self._part, sentence.parts))

    def _part(self, part: Said | Listed) -> str:
        if isinstance(part, Listed):
            return listed([self.say(item) for item in part.items], self.language, part.link)
        values = {name: self.say(value) for name, value in part.values}
        if part.many:
            count = int(dict(part.values)["count"])
            return self._translations.ngettext(part.template, part.many, count).format(**values)
        return self.text(part.template).format(**values)


@cache
def catalog(language: str) -> Catalog:
    """The catalog of a language such as es; of the same language without its region where that has none."""
    code = language.replace("-", "_")
    names = () if base(language) == SOURCE else (code, base(language))
    for name in dict.fromkeys(names):
        folder = bundle.resources() / "locale" / name / "LC_MESSAGES"
        if (translations := _translations(folder, name)) is not None:
            return Catalog(language, translations)
    return Catalog(language, NullTranslations())


def system_catalog() -> Catalog:
    """The texts in the language that the system is set to, for what is said without a window."""
    return catalog(system_language(os.environ))


def system_language(environ: Mapping[str, str]) -> str:
    """The language that messages are wanted in, such as es or es-MX; English where nobody says."""
    named = next((environ[name] for name in _VARIABLES if environ.get(name)), "")
    code = named.partition(":")[0].partition(".")[0].partition("@")[0].replace("_", "-")
    return SOURCE if code in ("", "C", "POSIX") else code


def _translations(folder: Path, name: str) -> GNUTranslations | None:
    ready, source = folder / f"{DOMAIN}.mo", folder / f"{DOMAIN}.po"
    try:
        if ready.is_file():
            return GNUTranslations(io.BytesIO(ready.read_bytes()))
        if source.is_file():
            return GNUTranslations(io.BytesIO(_compiled(source, name)))
    except (OSError, ValueError, struct.error) as error:
        _log.warning("the texts in %s cannot be read: %s", name, type(error).__name__)
    return None


def _compiled(source: Path, name: str) -> bytes:
    """The compiled catalog of a checkout, from the cache where its source has not changed."""
    written = source.read_bytes()
    digest = f"{len(written)}-{zlib.crc32(written):08x}"  # hashlib would take longer to load than all of this
    kept = bundle.cache_folder() / f"{DOMAIN}_{name}-{digest}.mo"
    if kept.is_file():
        return kept.read_bytes()
    from reader.texts.compiling import compiled

    made = compiled(written)
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_whole(kept, made)
    except OSError as error:
        _log.warning("the compiled texts cannot be kept: %s", error.strerror)
    return made
