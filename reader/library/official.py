"""Which pages on the web a person may be sent to: those of official health services of the US."""

from urllib.parse import urlsplit

OFFICIAL_HOSTS = (
    "988lifeline.org",
    "cdc.gov",
    "cms.gov",
    "eeoc.gov",
    "fda.gov",
    "findtreatment.gov",
    "healthcare.gov",
    "hhs.gov",
    "hrsa.gov",
    "medicaid.gov",
    "medicare.gov",
    "medlineplus.gov",
    "niaaa.nih.gov",
    "nida.nih.gov",
    "nimh.nih.gov",
    "samhsa.gov",
    "smokefree.gov",
    "va.gov",
)
"""Whose pages may be named, those of their parts too; kept by hand, for a person is sent there."""
NAMED_SITES = (
    "aa.org",
    "ada.gov",
    "clinicaltrials.gov",
    "na.org",
    "oxfordhouse.org",
    "smartrecovery.org",
)
"""Sites that an article may call by name beside the official ones; nobody is sent there by a square."""
LONGEST = 150  # signs; a phone reads a square of more only from close by


def address_complaint(address: str) -> str:
    """What is wrong with the address of an official page, as the end of a sentence; empty for nothing.

    >>> address_complaint("https://www.cdc.gov/alcohol/")
    ''
    >>> address_complaint("https://cdc.gov.example.com/")
    'is not on an official host'
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "is not a web address"
    if parts.scheme != "https" or not address.isascii() or not address.isprintable() or " " in address:
        return "does not begin with https://"
    if parts.netloc != host or port is not None:  # a name, a password, a port, or capitals
        return "has more than a host and a path"
    if not any(host == official or host.endswith(f".{official}") for official in OFFICIAL_HOSTS):
        return "is not on an official host"
    return f"is longer than {LONGEST} signs" if len(address) > LONGEST else ""
