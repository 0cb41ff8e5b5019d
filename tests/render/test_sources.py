"""How a source reads below an article."""

import pytest

from reader.content.body import Source
from reader.render.sources import source_words


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (Source("a", "First", "NIDA", 2020, "https://a.org"), "First. NIDA, 2020. https://a.org"),
        (Source("a", "Second?", "", 0), "Second?"),
        (Source("a", "Third.", "", 2021), "Third. 2021."),
        (Source("a", "Fourth!", "Press", 0), "Fourth! Press."),
    ],
)
def test_a_source_in_words(source: Source, words: str) -> None:
    assert source_words(source) == words
