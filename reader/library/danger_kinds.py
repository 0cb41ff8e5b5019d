"""The kinds of danger to life that the guide tells apart."""

from enum import Enum


class DangerKind(Enum):
    """What sort of danger a text speaks of; each has a card of its own."""

    SELF_HARM = "self-harm"
    OVERDOSE = "overdose"
    NOT_BREATHING = "not-breathing"
    WILL_NOT_WAKE = "will-not-wake"
    SEIZURE = "seizure"
    WITHDRAWAL = "withdrawal"
    SWALLOWED = "swallowed"
    CHEST_STROKE = "chest-stroke"
    OVERHEATED = "overheated"
    VIOLENCE = "violence"
    PREGNANCY = "pregnancy"
    ALLERGIC_INFECTION = "allergic-infection"
    HELP = "help"
