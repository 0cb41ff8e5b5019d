"""What one visitor chose, and that the next begins afresh."""

from reader.navigation.location import AllDrugs
from reader.navigation.visit import TEXT_SIZES, THEMES, Visit


def test_sizes_go_up_and_down_and_stop() -> None:
    visit = Visit()
    seen = [visit.text_size]
    for _ in TEXT_SIZES[1:]:
        visit.grow()
        seen.append(visit.text_size)
    assert tuple(seen) == TEXT_SIZES
    visit.grow()
    assert visit.text_size == TEXT_SIZES[-1]
    for _ in TEXT_SIZES[1:]:
        visit.shrink()
    visit.shrink()
    assert visit.text_size == TEXT_SIZES[0]


def test_an_odd_size_goes_to_its_neighbours() -> None:
    visit = Visit(text_size=130)
    visit.grow()
    assert visit.text_size == 150
    visit = Visit(text_size=130)
    visit.shrink()
    assert visit.text_size == 125


def test_themes_go_round() -> None:
    visit = Visit()
    seen = []
    for _ in THEMES:
        seen.append(visit.theme)
        visit.next_theme()
    assert tuple(seen) == THEMES
    assert visit.theme == THEMES[0]


def test_visits_share_nothing() -> None:
    first = Visit()
    first.history.go(AllDrugs())
    first.grow()
    second = Visit()
    assert not second.history.can_go_back
    assert second.text_size == TEXT_SIZES[0]
