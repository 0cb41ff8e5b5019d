"""The one list of every screen: a place of each kind in the shipped guide, and the strange ones.

`make screens` draws them, and the tests of layout, keyboard, speech and words go through them. A test holds
the list to the union `Location`: a new kind of place must be put here.
"""

from reader.navigation.location import (
    AllDrugs,
    AllTopics,
    AllTreatments,
    ArticlePage,
    Display,
    DrugPage,
    Family,
    Handouts,
    Home,
    Keys,
    Labels,
    Location,
    Matrix,
    Search,
    Situations,
    TakeAway,
    TreatmentPage,
)

SEED = "pairs/naltrexone-for-amphetamine"

SCREENS: dict[str, Location] = {
    "home": Home(),
    "drug": DrugPage("amphetamine"),
    "treatment": TreatmentPage("naltrexone"),
    "article": ArticlePage(SEED),
    "emergency": ArticlePage("topics/emergency"),
    "matrix": Matrix(),
    "search": Search("suboxne"),
    "search-urgent": Search("my friend is not breathing"),
    "search-street": Search("speed"),
    "search-nothing": Search("zzqx"),
    "drugs": AllDrugs(),
    "treatments": AllTreatments(),
    "topics": AllTopics(),
    "family": Family(),
    "situations": Situations(),
    "labels": Labels(),
    "display": Display(),
    "keys": Keys(),
    "not-here": DrugPage("no-such-drug"),
    "take": TakeAway(SEED),
    "packet": Handouts("naltrexone", (SEED, "treatments/naloxone")),
}
"""Each screen by the name of its picture, in order."""

READING: tuple[Location, ...] = tuple(place for place in SCREENS.values() if not isinstance(place, Handouts))
"""What a visitor may come to: all but the counselor's screen, which has tests of its own."""
