"""What the levels of evidence are called, on the screen and on paper alike."""

from reader.content.blocks import Verdict
from reader.library.rows import Level
from reader.texts.sentence import Template, noop

LEVEL_TEXTS: dict[Level, Template] = {
    Level.APPROVED: noop("Works – FDA approved"),
    Level.RECOMMENDED: noop("Works – strong evidence"),
    Level.PROMISING: noop("Promising – still being studied"),
    Level.MIXED: noop("Not clear – studies disagree"),
    Level.TOO_LITTLE: noop("Not clear – too little research"),
    Level.NOT_RECOMMENDED: noop("Does not help with this"),
    Level.EMERGENCY: noop("For an emergency"),
}
NOT_APPROVED = noop("Not approved for this")
"""What a medicine carries beside its level when it is not approved for the drug."""

OF_HUNDRED = noop("{value} of 100")
VERDICT_TEXTS: dict[Verdict, Template] = {
    Verdict.HELPED: noop("It helped"),
    Verdict.CHANCE: noop("The gap could be chance"),
    Verdict.SAME: noop("No difference"),
    Verdict.HARMED: noop("It did harm"),
}
"""What a comparison of a study found."""
