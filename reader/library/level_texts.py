"""What the levels of evidence are called, on the screen and on paper alike."""

from reader.library.rows import Level
from reader.texts.sentence import Template, noop

LEVEL_TEXTS: dict[Level, Template] = {
    Level.APPROVED: noop("Works – FDA approved"),
    Level.RECOMMENDED: noop("Works – strong evidence"),
    Level.PROMISING: noop("Promising – still being studied"),
    Level.MIXED: noop("Not clear – studies disagree"),
    Level.NOT_RECOMMENDED: noop("Does not help with this"),
    Level.EMERGENCY: noop("For an emergency"),
}
NOT_APPROVED = noop("Not approved for this")
"""What a medicine carries beside its level when it is not approved for the drug."""
