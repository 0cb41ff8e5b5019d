"""The language codes that the program itself knows; all others come from the guide and the catalogs."""

ENGLISH = "en"
SPANISH = "es"

SOURCE = ENGLISH
"""The language that texts are written in: it needs no catalog, and it stands in for one that lacks."""

OFFERED = (ENGLISH, SPANISH)
"""What a visitor may choose from until the clinic says otherwise."""


def base(language: str) -> str:
    """The language itself, without its region or script: es for es-MX."""
    return language.replace("_", "-").partition("-")[0]
