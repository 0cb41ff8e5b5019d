"""Changes how the guide looks and which language it speaks, and keeps the place on the page meanwhile."""

from reader.navigation.changes import GrowText, LookChange, NextTheme, ShrinkText, UseTextSize, change
from reader.navigation.location import Location
from reader.navigation.visit_bound import AskedBy
from reader.ui.access.announce import announce
from reader.ui.language.words import look_words
from reader.ui.window.host import Host
from reader.ui.window.rebuilds import Rebuilds, SamePlace
from reader.ui.window.stage import Stage


class LookChanges:
    """Asks the policy first: it decides what a visitor may change."""

    def __init__(self, host: Host, stage: Stage) -> None:
        self._host = host
        self._stage = stage
        self._rebuilds = Rebuilds(self._show, host.widget)
        self._same_place = SamePlace(host.widget)
        self._rebuilds.done.connect(self._same_place.count_from_now)

    def make(self, wanted: LookChange) -> None:
        """Make a change, if the policy allows it."""
        host = self._host
        host.visits.note_sign()
        if not host.policy.allows_change(wanted) or not change(host.visit, wanted):
            return
        if isinstance(wanted, GrowText | ShrinkText | NextTheme):  # these go on with each press
            self._same_place.remember(AskedBy(host).only(lambda: self.make(wanted)))
        self._rebuilds.ask()

    def use_usual_size(self) -> None:
        """Text as large as the clinic chose."""
        self.make(UseTextSize(self._host.settings.screen.text_size))

    def use_language(self, language: str) -> None:
        """Show everything in a language, if the policy allows it."""
        self._host.visits.note_sign()
        if self._host.policy.allows_language(language):
            self.open_in(language)

    def open_in(self, language: str, location: Location | None = None) -> None:
        """Show everything in `language`, at the same place of the same page, or at `location`."""
        visit, shown = self._host.visit, self._stage.screen
        place = shown.section_place if shown and location is None else None
        self._stage.remember_scroll()
        if place is not None:
            visit.history.remember_scroll(0.0)  # a share of the page is another place in longer words
        visit.language = language
        if location is not None:
            visit.history.go(location)
        self._host.rebuild()
        if place is not None and self._stage.screen is not None:
            self._stage.screen.set_section_place(place)

    def _show(self) -> None:
        self._stage.remember_scroll()
        self._host.rebuild()
        announce(self._host.widget, look_words(self._host.visit.text_size, self._host.visit.theme))
