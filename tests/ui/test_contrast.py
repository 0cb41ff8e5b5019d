"""Every pair of colours that carries words or controls is far enough apart, in every theme."""

import tomllib
from pathlib import Path

import pytest

THEMES = Path(__file__).resolve().parents[2] / "resources" / "themes"
BODY, OTHER, CONTROL = 7.0, 4.5, 3.0
PAIRS = (
    ("ink", "paper", BODY), ("ink", "surface", BODY), ("ink", "sand", BODY), ("ink2", "paper", BODY),
    ("ink2", "surface", BODY), ("ink2", "sand", BODY), ("link", "paper", BODY), ("link", "surface", BODY),
    ("ink", "pine-tint", BODY), ("ink", "plum-tint", BODY), ("ink", "brick-tint", BODY),
    ("ink", "honey-tint", BODY), ("on-btn", "btn", BODY), ("on-pine", "pine", BODY),
    ("rail-ink", "rail", BODY), ("rail-ink2", "rail", BODY), ("rail-num", "rail", BODY),
    ("rail-card-ink", "rail-card", BODY), ("pine", "pine-tint", OTHER), ("plum", "plum-tint", OTHER),
    ("clay", "clay-tint", OTHER), ("brick", "brick-tint", OTHER), ("brick", "surface", OTHER),
    ("brick", "rail-card", OTHER), ("honey-ink", "honey-tint", OTHER), ("ink2", "honey-tint", OTHER),
    ("control", "surface", CONTROL), ("control", "paper", CONTROL), ("focus-ink", "focus", CONTROL),
    ("focus", "rail", CONTROL), ("pine", "paper", CONTROL), ("plum", "paper", CONTROL),
)  # fmt: skip


def luminance(color: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2: 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_formula_on_known_values() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#1F2B27", "#FAF6EE") == pytest.approx(13.6, abs=0.05)


@pytest.mark.parametrize("theme", ["light", "hc-light", "hc-dark"])
def test_every_pair_of_every_theme(theme: str) -> None:
    colors = tomllib.loads((THEMES / f"{theme}.toml").read_text())["colors"]
    low = {
        (text, ground): round(found, 2)
        for text, ground, least in PAIRS
        if (found := contrast(colors[text], colors[ground])) < least
    }
    # The ring has two colours so that one of them shows on every ground.
    ring = {
        ground: max(contrast(colors["focus"], colors[ground]), contrast(colors["focus-ink"], colors[ground]))
        for ground in ("paper", "surface", "sand", "rail")
    }
    assert not low
    assert min(ring.values()) >= CONTROL


@pytest.mark.parametrize("theme", ["light", "hc-light", "hc-dark"])
@pytest.mark.parametrize(
    "ground", ["paper", "surface", "sand", "rail", "rail-card", "pine-tint", "plum-tint", "brick-tint", "btn"]
)
def test_one_line_of_the_focus_ring_shows_on_every_ground(theme: str, ground: str) -> None:
    colors = tomllib.loads((THEMES / f"{theme}.toml").read_text(encoding="utf-8"))["colors"]
    ring = (contrast(colors[line], colors[ground]) for line in ("focus", "focus-ink"))
    assert max(ring) >= CONTROL


@pytest.mark.parametrize("theme", ["light", "hc-light", "hc-dark"])
def test_a_focused_link_and_a_found_word_stand_out(theme: str) -> None:
    colors = tomllib.loads((THEMES / f"{theme}.toml").read_text(encoding="utf-8"))["colors"]
    assert contrast(colors["btn"], colors["paper"]) >= CONTROL  # the fill of a focused link
    assert contrast(colors["honey"], "#1F2B27") >= OTHER  # found words, and the one gone to turned round
