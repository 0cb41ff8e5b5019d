"""The sentences above the page: those of the start stay until put away, passing ones go with the page."""

from collections.abc import Sequence
from functools import partial

from reader.kiosk.policy import Permit, Policy
from reader.texts.sentence import without_folders
from reader.ui.widgets.page_place import PagePlace


class Notices:
    """What is said above the page, from first to last. `place` is where; it is made anew with the window."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self.place: PagePlace | None = None
        self._kept: list[str] = []
        self._passing: list[str] = []  # of those kept, the ones that go when another page is shown

    def keep(self, sentences: Sequence[str]) -> None:
        """Say these too, from the next place on."""
        shown = [sayable(each, self._policy) for each in sentences]
        self._kept += [each for each in shown if each not in self._kept]

    def add(self, sentence: str) -> str:
        """Say one more until another page is shown; what is now said, nothing when it is there already."""
        shown = sayable(sentence, self._policy)
        if shown in self._kept:
            return ""
        self._kept.append(shown)
        self._passing.append(shown)
        self._show(shown)
        return shown

    def show_in(self, place: PagePlace) -> None:
        """Say all of them in this place from now on."""
        self.place = place
        for sentence in self._kept:
            self._show(sentence)

    def drop_passing(self) -> None:
        """Put away what goes with the page."""
        for sentence in tuple(self._passing):
            self.put_away(sentence)

    def put_away(self, sentence: str) -> None:
        """Say this one no longer."""
        for each in (self._kept, self._passing):
            if sentence in each:
                each.remove(sentence)
        if self.place is not None:
            self.place.drop_notice(sentence)

    def _show(self, sentence: str) -> None:
        if self.place is not None:
            self.place.add_notice(sentence, partial(self.put_away, sentence))


def sayable(sentence: str, policy: Policy) -> str:
    """A sentence as it may be said at this screen: the public is told no folder of the computer."""
    return sentence if policy.allows(Permit.SHARE_SCREEN) else without_folders(sentence)
