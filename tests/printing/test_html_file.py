"""A handout as one HTML file: it stands alone, and a screen reader finds its way."""

import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from builders import forms_html, html_of
from papers import form_parts, html_passages, squeezed

from reader.clinic.model import default_settings
from reader.errors import FileProblem
from reader.handouts.document import compose
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions, Slip
from reader.printing.html_file import html_text, write_html

EVERYTHING = PacketOptions(cover=True, glossary=True, helpline_page=True, wallet_cards=True, large_print=True)
SLIP = Slip("<Sam>", "1 < 2 & 3", "")


@pytest.fixture(scope="module")
def library(shipped_library: Path) -> Iterator[Library]:
    with Library(shipped_library) as opened:
        yield opened


def made(library: Library, *articles: str, options: PacketOptions = EVERYTHING) -> str:
    packet = Packet(articles, "en", options)
    return html_text(compose(library, default_settings(), packet, SLIP, date(2026, 11, 23)))


class Outline(HTMLParser):
    """What a screen reader would go by."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.images: list[dict[str, str | None]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "img":
            self.images.append(dict(attrs))
        if tag not in ("meta", "img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_it_asks_for_nothing_outside(library: Library) -> None:
    text = made(library, "topics/overdose")
    outline = Outline(text)
    assert outline.open == []
    addresses = [
        value for _, given in outline.tags for name, value in given.items() if name in ("src", "href")
    ]
    assert addresses
    assert all(str(address).startswith(("data:", "tel:", "#")) for address in addresses)
    assert not {tag for tag, _ in outline.tags} & {"script", "link", "iframe", "object", "form"}


@pytest.mark.parametrize("articles", [("topics/overdose",), ("topics/overdose", "topics/pain")])
@pytest.mark.parametrize("options", [EVERYTHING, PacketOptions()], ids=["all", "plain"])
def test_headings_leave_no_step_out(
    library: Library, articles: tuple[str, ...], options: PacketOptions
) -> None:
    headings = Outline(made(library, *articles, options=options)).headings
    assert headings[0] == 1
    assert headings.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(headings))


def test_pictures_and_tables_are_described(library: Library) -> None:
    outline = Outline(made(library, "topics/overdose"))
    assert len(outline.images) >= 3
    assert all(len(str(image["alt"])) > 10 for image in outline.images)
    assert {given.get("scope") for tag, given in outline.tags if tag == "th"} == {"col", "row"}
    assert outline.tags[0] == ("html", {"lang": "en"})


def test_every_word_is_there(library: Library) -> None:
    options = PacketOptions()
    for card in library.cards("en")[::5]:
        written = squeezed(" ".join(html_passages(made(library, card.id, options=options))))
        place = 0
        article = library.article(card.id, "en")
        told = set(html_passages(forms_html(article)))
        for passage in html_passages(html_of(article)):
            if passage in told:  # a table names each column once
                assert all(squeezed(part) in written for part in form_parts(passage)), (
                    f"{card.id}: {passage!r}"
                )
                continue
            found = written.find(squeezed(passage), place)
            assert found >= 0, f"{card.id}: {passage!r}"
            place = found + len(squeezed(passage))


def test_typed_text_cannot_become_tags(library: Library) -> None:
    text = made(library, "topics/overdose")
    assert "&lt;Sam&gt;" in text
    assert "1 &lt; 2 &amp; 3" in text


def test_helpline_can_be_called_from_the_page(library: Library) -> None:
    calls = [given["href"] for tag, given in Outline(made(library, "topics/pain")).tags if tag == "a"]
    assert {"tel:+18006624357", "tel:988", "tel:911"} <= set(calls)


def test_a_place_that_cannot_be_written(library: Library, tmp_path: Path) -> None:
    document = compose(library, default_settings(), Packet(("topics/pain",)), Slip(), date(2026, 11, 23))
    write_html(document, tmp_path / "x.html")
    assert (tmp_path / "x.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    with pytest.raises(FileProblem, match="not written"):
        write_html(document, tmp_path / "x.html" / "y.html")
