"""Which SVG files may be shown: hostile ones are refused at once, ordinary ones pass."""

import time
from pathlib import Path

import pytest
from builders import SVG
from hypothesis import given
from hypothesis import strategies as st

from reader.library.pictures import LARGEST, MOST_ELEMENTS, MOST_LEVELS, picture_fault

HEAD = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
ROOT = Path(__file__).resolve().parents[2]
LAUGHS = "<g id='a0'><rect/></g>" + "".join(
    f"<g id='a{n}'>" + f"<use xlink:href='#a{n - 1}'/>" * 10 + "</g>" for n in range(1, 12)
)


def svg(inside: str, size: str = "width='10' height='10'") -> bytes:
    return f"{HEAD} {size}>{inside}</svg>".encode()


@pytest.mark.parametrize("path", sorted(ROOT.glob("articles/images/**/*.svg")), ids=lambda path: path.name)
def test_the_guide_s_own(path: Path) -> None:
    assert picture_fault(path.read_bytes()) == ""


@pytest.mark.parametrize(
    "picture",
    [
        SVG.encode(),
        svg("<defs><g id='a'><rect/></g></defs><use xlink:href='#a'/><use href='#a'/>"),
        svg("<rect fill='url(#shade)'/>"),
        svg("", "viewBox='0 0 880 440'"),
        svg("", "width='12.5cm' height='10cm'"),
        svg("<g>" * (MOST_LEVELS - 1) + "</g>" * (MOST_LEVELS - 1)),
    ],
)
def test_ordinary_ones(picture: bytes) -> None:
    assert picture_fault(picture) == ""


@pytest.mark.parametrize(
    ("picture", "words"),
    [
        (b"", "not whole"),
        (b"<svg", "not whole"),
        (b"<html width='1' height='1'/>", "no SVG"),
        (svg("<g id='a'><use xlink:href='#a'/></g>"), "not drawn before"),
        (svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"), "not drawn before"),
        (svg(LAUGHS), f"more than {MOST_ELEMENTS} elements"),
        (svg("<rect/>" * (MOST_ELEMENTS + 1)), f"more than {MOST_ELEMENTS} elements"),
        (svg("<g>" * 50 + "</g>" * 50), f"more than {MOST_LEVELS} levels"),
        (svg("x" * LARGEST), "larger than"),
        (b"<!DOCTYPE svg [<!ENTITY a 'aaaa'>]>" + svg("&a;"), "document type"),
        (svg("<script>alert(1)</script>"), "script"),
        (svg("<svg:script xmlns:svg='http://www.w3.org/2000/svg'/>"), "script"),
        (svg("<rect onclick='x()'/>"), "rect"),
        (svg("<image href='file:///etc/passwd'/>"), "image"),
        (svg("<use href='other.svg#a'/>"), "out of its file"),
        (svg("<rect fill='url(http://x/y)'/>"), "out of its file"),
        (svg("", "width='1' height='1000'"), "as long as wide"),
        (svg("", "viewBox='0 0 1000 1'"), "as long as wide"),
        (svg("", "width='10' height='10' viewBox='0 0 1 1000'"), "as long as wide"),
        (svg("", "width='0' height='10'"), "numbers"),
        (svg("", "width='1e9' height='1e9'"), "numbers"),
        (svg("", ""), "numbers"),
        (svg("", "width='100%' height='100%'"), "numbers"),
    ],
)
def test_what_is_refused(picture: bytes, words: str) -> None:
    begun = time.process_time()
    assert words in picture_fault(picture)
    assert time.process_time() - begun < 1


@given(st.binary(max_size=300))
def test_nothing_raises(noise: bytes) -> None:
    picture_fault(noise)
    picture_fault(svg("").replace(b"10", noise))
