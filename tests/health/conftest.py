"""What the health check finds can be said in every language."""

import pytest

from reader import __version__
from reader.health.finding import Finding
from reader.texts.sentence import Sentence


@pytest.fixture(autouse=True)
def _every_finding_can_be_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Staff read the health check in their own language, whatever it found."""
    make = Finding.__init__

    def make_and_look(finding: Finding, *given: object, **named: object) -> None:
        make(finding, *given, **named)  # type: ignore[arg-type]
        for text in (finding.what, finding.detail):
            assert not text or isinstance(text, Sentence) or text == f"Waymark {__version__}", text

    monkeypatch.setattr(Finding, "__init__", make_and_look)
