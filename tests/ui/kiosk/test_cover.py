"""The picture that hides the screen tells nothing of the topic, and is whole in every size."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from layout import faults_of_part
from PySide6.QtWidgets import QLabel
from windows import settle

from reader.navigation.changes import UseTextSize, UseTheme
from reader.navigation.location import ArticlePage

TOPIC = re.compile(
    "waymark|guide|helpline|samhsa|662|988|suicide|drug|treat|addict|recover|opioid|naltrexone|amphetamine",
    re.IGNORECASE,
)


def words_on(kiosk: Any) -> list[str]:
    cover = kiosk.window.visits.cover
    return [label.text() for label in cover.findChildren(QLabel) if label.text() and label.isVisible()]


def test_what_it_says(open_kiosk: Callable[..., Any]) -> None:
    kiosk = open_kiosk()
    kiosk.window.go(ArticlePage("pairs/naltrexone-for-amphetamine"))
    kiosk.window.hide_screen()
    settle()
    words = " | ".join(words_on(kiosk))
    for part in (r"\d{1,2}:\d\d", r"\w+day, \w+ \d+", r"Sunrise \d+:\d\d", r"Sunset \d+:\d\d", "[mM]oon"):
        assert re.search(part, words), part
    assert "Front desk: ext. 12" in words
    assert "Emergency: 911" in words
    assert not TOPIC.search(words)


def test_without_a_place_or_a_front_desk(open_kiosk: Callable[..., Any]) -> None:
    kiosk = open_kiosk(settings='mode = "kiosk"\n')
    kiosk.window.hide_screen()
    settle()
    words = " | ".join(words_on(kiosk))
    assert "Sunrise" not in words
    assert "Front desk" not in words
    assert "Emergency: 911" in words


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1366, 768), (800, 600)])
def test_it_covers_and_is_whole(open_kiosk: Callable[..., Any], size: tuple[int, int], percent: int) -> None:
    kiosk = open_kiosk(size)
    kiosk.window.answer(UseTextSize(percent))
    kiosk.window.hide_screen()
    settle()
    cover = kiosk.window.visits.cover
    assert cover.geometry() == kiosk.window.rect()
    assert not faults_of_part(cover)
    kiosk.window.resize(size[1], size[0])
    settle()
    assert kiosk.window.visits.cover.geometry() == kiosk.window.rect()


@pytest.mark.parametrize("theme", ["light", "hc-light", "hc-dark"])
def test_words_stand_out_from_the_sky(open_kiosk: Callable[..., Any], theme: str) -> None:
    kiosk = open_kiosk()
    kiosk.window.answer(UseTheme(theme))
    kiosk.window.hide_screen()
    settle()
    sky = kiosk.window.visits.cover.grab().toImage().pixelColor(8, 8)
    ink = kiosk.window.look.theme.color("ink")
    assert contrast(sky.getRgbF()[:3], ink.getRgbF()[:3]) >= 7


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """The ratio of WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: tuple[float, ...]) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
