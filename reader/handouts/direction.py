"""Which way a text is written, as Unicode's rules find it: by its first letter (UAX #9, P2 and P3)."""

import unicodedata


def is_right_to_left(text: str) -> bool:
    """Whether the text begins at the right, as Arabic and Hebrew do."""
    if text.isascii():
        return False
    kinds = (unicodedata.bidirectional(sign) for sign in text)
    return next((kind != "L" for kind in kinds if kind in ("L", "R", "AL")), False)
