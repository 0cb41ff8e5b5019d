"""Which pages on the web a person may be sent to: those on a host that the guide calls official."""

from collections.abc import Iterable
from urllib.parse import urlsplit

LONGEST = 150  # signs; a phone reads a square of more only from close by


def address_complaint(address: str, official: Iterable[str]) -> str:
    """What is wrong with the address of an official page, as the end of a sentence; empty for nothing.

    `official` are the hosts of such pages; their parts count too.

    >>> address_complaint("https://www.cdc.gov/alcohol/", ["cdc.gov"])
    ''
    >>> address_complaint("https://cdc.gov.example.com/", ["cdc.gov"])
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
    if not any(host == each or host.endswith(f".{each}") for each in official):
        return "is not on an official host"
    return f"is longer than {LONGEST} signs" if len(address) > LONGEST else ""
