"""What the helpline panel says by itself, and saying it in another language."""

from reader.clinic.helplines import HELPLINES
from reader.clinic.options import option
from reader.texts.catalog import Catalog
from reader.texts.sentence import Sentence, Template, said_as, verbatim

_SETTINGS = ("clinic.front_desk_label", "clinic.front_desk_note", "helpline.name", "helpline.languages")
BUILT_IN = frozenset(
    (
        *(text for line in HELPLINES for text in (line.name, line.note)),
        *(str(option(name).default) for name in _SETTINGS),
    )
)
"""Texts of our own; any other was typed by the clinic."""


def panel_sentence(text: str) -> Sentence:
    """A text of the panel inside a sentence that can be translated."""
    return said_as(Template(text)) if text in BUILT_IN else verbatim(text)


def panel_text(text: str, texts: Catalog) -> str:
    """A text of the panel: our own in that language, what a clinic typed as it is."""
    return texts.text(text) if text in BUILT_IN else text
