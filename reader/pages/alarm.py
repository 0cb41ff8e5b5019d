"""What the search page says when a typed text speaks of danger, and which pages may stand below."""

from dataclasses import dataclass

from reader.ids import ArticleId
from reader.library.danger_store import danger_card
from reader.library.records import DangerCard
from reader.library.store import Library
from reader.navigation.location import ArticlePage
from reader.search.danger.urgency import Urgency, UrgencyLevel

_LOUDNESS = (UrgencyLevel.NONE, UrgencyLevel.CAUTION, UrgencyLevel.FULL)


@dataclass(frozen=True)
class Card:
    """The words of one kind of danger in one language, and the page that tells more, with its title."""

    language: str
    title: str
    steps: tuple[str, ...]
    more: ArticlePage
    more_title: str


@dataclass(frozen=True)
class Alarm:
    """How loudly danger is told. `only` names the pages that may stand below the card; empty means any."""

    level: UrgencyLevel = UrgencyLevel.NONE
    cards: tuple[Card, ...] = ()
    only: tuple[ArticleId, ...] = ()

    @property
    def is_full(self) -> bool:
        """Whether the card is shown."""
        return self.level is UrgencyLevel.FULL

    @property
    def is_caution(self) -> bool:
        """Whether the quiet line is shown."""
        return self.level is UrgencyLevel.CAUTION


def alarm_for(library: Library, urgency: Urgency, languages: tuple[str, ...]) -> Alarm:
    """The alarm for what the judge says, its cards in these languages, the first one first."""
    if not urgency.is_full or urgency.kind is None:
        return Alarm(urgency.level)
    found = [(language, danger_card(library, urgency.kind, language)) for language in languages]
    cards = [(language, card) for language, card in found if card is not None]
    only = cards[0][1].only if cards else ()
    return Alarm(urgency.level, tuple(_card(library, language, card) for language, card in cards), only)


def _card(library: Library, language: str, card: DangerCard) -> Card:
    page = library.card(card.article, language)
    more = ArticlePage(card.article, card.anchor)
    return Card(language, card.title, card.steps, more, page.title if page else "")


class AlarmHold:
    """Keeps the alarm steady while somebody types: it comes at once, and goes only when they rest."""

    def __init__(self) -> None:
        self.shown = Alarm()

    def typing(self, now: Alarm, typed: str) -> Alarm:
        """The alarm to show while keys are pressed; an emptied field speaks of nothing."""
        if not typed.strip() or _LOUDNESS.index(now.level) >= _LOUDNESS.index(self.shown.level):
            self.shown = now
        return self.shown

    def rested(self, now: Alarm) -> Alarm:
        """The alarm to show once the text stands still."""
        self.shown = now
        return now
