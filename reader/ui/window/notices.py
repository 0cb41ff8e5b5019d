"""The sentences above the page: those of the start stay until put away, passing ones go with the page."""

from functools import partial

from reader.ui.widgets.page_place import PagePlace


class Notices:
    """What is said above the page, from first to last. `place` is where; it is made anew with the window."""

    def __init__(self) -> None:
        self.place: PagePlace | None = None
        self._kept: list[str] = []
        self._passing: list[str] = []  # of those kept, the ones that go when another page is shown

    def keep(self, sentences: list[str]) -> None:
        """Say these too, from the next place on."""
        self._kept += [each for each in sentences if each not in self._kept]

    def add(self, sentence: str) -> bool:
        """Say one more until another page is shown; False when it is there already."""
        if sentence in self._kept:
            return False
        self._kept.append(sentence)
        self._passing.append(sentence)
        self._show(sentence)
        return True

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
