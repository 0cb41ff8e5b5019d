"""What may lie over the page, from low to high. The highest one that is there gets all a person does.

A notice or the way back to a hidden page stands beside the page, not over it, and shares its layer.
"""

from enum import IntEnum


class Layer(IntEnum):
    """One thing that may lie over the page; a higher number lies higher."""

    PAGE = 0
    QUESTION = 1
    """Whether the visitor is still reading; it stands in the page's place, beside the helpline."""
    PIN = 2
    """The staff area before the right PIN was given."""
    STAFF = 3
    """The staff area, open."""
    SMALL = 4
    """The helpline alone, in a window too small for the guide."""
    COVER = 5
    """The picture that hides the screen."""
    CRASH = 6
    """What is shown after an unexpected error."""


BEHIND_THE_PIN = (Layer.PIN, Layer.STAFF)
"""The two states of the staff area."""

OF_ONE_VISIT = (Layer.QUESTION, *BEHIND_THE_PIN)
"""What is closed when a visit ends: nothing of it outlives the visit."""

IN_THE_PAGE_S_PLACE = frozenset({Layer.QUESTION})
"""What leaves the bars and the helpline in sight; all others fill the window."""
