"""Libraries to compose handouts from."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import ARTICLES, NEXT_PAGES, article_text, compile_guide, guide_toml, linked_pages, make_guide

from reader.library.store import Library

GLOSSARY = (
    "language\tterm\tforms\tmeaning\tarticle\n"
    "en\tfrog\t\tA small green animal.\tdrugs/alcohol\n"
    "en\tlamp\tlantern\tIt gives light.\tdrugs/alcohol\n"
    "en\tzebra\t\tA striped horse.\tdrugs/alcohol\n"
    "es\tfrog\t\tUna rana.\tdrugs/alcohol\n"
)


@pytest.fixture(scope="module")
def shipped(shipped_library: Path) -> Iterator[Library]:
    """The shipped guide."""
    with Library(shipped_library) as library:
        yield library


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Library]:
    """A small guide in two languages: Spanish has fewer pages, and one page is damaged."""
    folder = make_guide(
        tmp_path / "guide",
        guide=guide_toml(languages=("en", "es")),
        articles={
            **ARTICLES,
            **linked_pages("es"),
            "topics/words": article_text("Words", body="The frogs see a lantern.\n"),
            "topics/broken": "no head",
        },
    )
    (folder / "glossary.tsv").write_text(GLOSSARY, encoding="utf-8")
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        assert library.card(NEXT_PAGES[0], "es")
        yield library
