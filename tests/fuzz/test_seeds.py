"""Every kept seed goes through its target on every run, and so does what Hypothesis thinks of."""

from pathlib import Path

import pytest
from fuzz_targets import HEAD, TARGETS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

SEEDS = sorted(path for path in (Path(__file__).parent / "seeds").glob("*/*"))
SLOW = {"library", "library_values"}
PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            '---|title: x|[a](../drugs/alcohol.md)|!!! key "K"|    - x|## H|| a | b ||| - | - |'
            '|![a](../../images/a.svg)|[@one-2020]|<b>|&amp;|[clinic]|mode = "kiosk"|text_size = 125'
            '|naltrexone|speed|article/|#a|search/%|<svg|<use href="#a"/>|{|}|[|]|"'.split("|")
        ),
        st.text(max_size=20),
        st.sampled_from(["\n", "\n\n", " ", "    ", "\t", "\r\n"]),
    ),
    max_size=40,
).map("".join)


def test_every_target_has_seeds() -> None:
    assert {path.parent.name for path in SEEDS} == set(TARGETS)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_seed(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("name", sorted(set(TARGETS) - SLOW))
@settings(max_examples=150, deadline=None)
@given(data=st.one_of(st.binary(max_size=400), PIECES.map(lambda text: text.encode("utf-8", "replace"))))
def test_anything(name: str, data: bytes) -> None:
    TARGETS[name](data)


@settings(max_examples=100, deadline=None)
@given(PIECES)
def test_any_body_below_a_good_head(text: str) -> None:
    TARGETS["article"](HEAD.encode() + text.encode("utf-8", "replace"))


@pytest.mark.parametrize("name", sorted(SLOW))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.binary(min_size=3, max_size=60))
def test_any_change_of_a_library(name: str, data: bytes) -> None:
    TARGETS[name](data)
