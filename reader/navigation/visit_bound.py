"""Binds what is asked for to the visit that asked: an answer that comes later changes no other visit."""

from collections.abc import Callable
from typing import Protocol
from weakref import ref

from reader.navigation.visit import Visit


class HasVisit(Protocol):
    """What shows one visit at a time."""

    visit: Visit


class AskedBy:
    """The visit that is on the screen when this is made. It is not kept alive."""

    def __init__(self, window: HasVisit) -> None:
        self._window = window
        self._visit = ref(window.visit)

    @property
    def visit(self) -> Visit | None:
        """The visit that asked; None once it is gone."""
        return self._visit()

    @property
    def is_shown(self) -> bool:
        """Whether that visit is still the one on the screen."""
        return self._window.visit is self._visit()

    def only(self, then: Callable[..., object]) -> Callable[..., None]:
        """`then`, but done only while the visit that asked is on the screen."""

        def answered(*values: object) -> None:
            if self.is_shown:
                then(*values)

        return answered
