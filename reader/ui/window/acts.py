"""Carries out what needs no more than its name: what a key or a button of the window asks for."""

from collections.abc import Callable
from typing import assert_never

from reader.kiosk.policy import Permit
from reader.navigation.location import Handouts, Search
from reader.navigation.visit_bound import AskedBy
from reader.ui.access.requests import Act
from reader.ui.language.words import speech_fault
from reader.ui.window.helpline_keys import HelplineKeys
from reader.ui.window.host import Host
from reader.ui.window.look_changes import LookChanges
from reader.ui.window.stage import Stage


class Acts:
    """`open_staff` opens the staff area, where one was handed in."""

    def __init__(
        self, host: Host, stage: Stage, look_changes: LookChanges, helpline_keys: HelplineKeys
    ) -> None:
        self.open_staff: Callable[[], object] | None = None
        self._host = host
        self._stage = stage
        self._look_changes = look_changes
        self._helpline_keys = helpline_keys
        self._listener: AskedBy | None = None
        host.aloud.troubled.connect(self._on_speech_trouble)

    def carry_out(self, act: Act) -> None:
        """Do it, where the policy allows it."""
        match act:
            case Act.GO_BACK:
                self._stage.go_back()
            case Act.GO_FORWARD:
                self._stage.go_forward()
            case Act.SEARCH:
                self._search()
            case Act.PUT_TOGETHER:
                self._put_together()
            case Act.USUAL_TEXT_SIZE:
                self._look_changes.use_usual_size()
            case Act.HIDE_SCREEN | Act.START_OVER | Act.OPEN_STAFF | Act.TRY_AGAIN:
                self._beyond_page(act)
            case Act.FIND_ON_PAGE | Act.PAGE_UP | Act.PAGE_DOWN | Act.PRINT_SHOWN:
                self._on_page(act)
            case Act.LISTEN:
                self._listen()
            case Act.TO_HELPLINE:
                self._host.visits.note_sign()
                self._helpline_keys.toggle()
            case _:
                assert_never(act)

    def _beyond_page(self, act: Act) -> None:
        """What is done to the visit, or to more than it."""
        host = self._host
        if act is Act.HIDE_SCREEN:
            host.visits.hide()
        elif act is Act.START_OVER:
            host.visits.end()
        elif act is Act.OPEN_STAFF:
            if self.open_staff is not None and host.policy.allows(Permit.STAFF_AREA):
                self.open_staff()
        elif host.guide.again is not None:
            host.guide.again()

    def _on_page(self, act: Act) -> None:
        """What is done to the page shown."""
        screen = self._stage.screen
        if act is Act.FIND_ON_PAGE:
            from reader.ui.screens.find_bar import open_find  # loaded when first asked for, as screens are

            self._host.visits.note_sign()
            if not open_find(self._host.look, screen):
                self._search()
        elif act is Act.PRINT_SHOWN:
            if screen is not None and self._host.policy.allows(Permit.PRINT):
                self._host.visits.note_sign()
                screen.print_shown()
        elif screen is not None:
            screen.turn_page(-1 if act is Act.PAGE_UP else 1)

    def _search(self) -> None:
        """The search page, or its field when already there."""
        if isinstance(self._host.visit.history.current.location, Search) and self._stage.screen is not None:
            self._stage.screen.focus_field()
        else:
            self._stage.go(Search())

    def _put_together(self) -> None:
        """Where pages are put together for paper."""
        if self._host.policy.allows(Permit.PACKETS):
            if not isinstance(self._host.visit.history.current.location, Handouts):
                self._stage.go(Handouts("", self._host.visit.packet.articles))
            if self._stage.screen is not None:
                self._stage.screen.focus_field()  # two letters are typed at once

    def _listen(self) -> None:
        """Read this page aloud, or stop."""
        self._listener = AskedBy(self._host)
        self._host.aloud.toggle()

    def _on_speech_trouble(self, fault: str) -> None:
        if self._listener is not None and self._listener.is_shown:
            self._host.add_notice(speech_fault(fault, self._host.visit.language))
