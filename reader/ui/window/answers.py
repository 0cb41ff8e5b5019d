"""Answers every request of a person: the one place where what was asked becomes what is done."""

from typing import assert_never

from reader.navigation.changes import LookChange
from reader.navigation.location import Search
from reader.ui.access.requests import Act, Find, Go, OpenIn, PaperRequest, Request, UseLanguage
from reader.ui.window.acts import Acts
from reader.ui.window.host import Host
from reader.ui.window.look_changes import LookChanges
from reader.ui.window.paper_answers import PaperAnswers
from reader.ui.window.stage import Stage


class Answers:
    """Hands each request on to the part of the window that carries it out."""

    def __init__(
        self, host: Host, stage: Stage, look_changes: LookChanges, acts: Acts, paper: PaperAnswers
    ) -> None:
        self._host = host
        self._stage = stage
        self._look_changes = look_changes
        self._acts = acts
        self._paper = paper

    def answer(self, request: Request) -> None:
        """Do what was asked."""
        if isinstance(request, LookChange):
            self._look_changes.make(request)
        elif isinstance(request, PaperRequest):
            self._paper.answer(request)
        else:
            self._answer(request)

    def _answer(self, request: Act | Go | UseLanguage | OpenIn | Find) -> None:
        match request:
            case Act():
                self._acts.carry_out(request)
            case Go(location):
                self._stage.go(location)
            case UseLanguage(language):
                self._look_changes.use_language(language)
            case OpenIn(language, location):
                self._look_changes.open_in(language, location)
            case Find(query):
                self._find(query)
            case _:
                assert_never(request)

    def _find(self, query: str) -> None:
        """What is typed becomes the place, and what is found is shown."""
        from reader.pages.search import SearchPage  # no start waits for the search
        from reader.ui.screens.search import SearchScreen

        self._host.visit.history.replace(Search(query))
        page = self._stage.page_at(Search(query))
        if isinstance(page, SearchPage) and isinstance(self._stage.screen, SearchScreen):
            self._stage.screen.show_results(page)
        else:
            self._stage.show_current()
