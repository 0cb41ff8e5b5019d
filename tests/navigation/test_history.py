"""Back, forward and the scroll place of each step."""

from hypothesis import given
from hypothesis import strategies as st

from reader.navigation.history import Entry, History
from reader.navigation.location import AllDrugs, DrugPage, Home, Search


def test_begins_at_home() -> None:
    history = History()
    assert history.current == Entry(Home())
    assert not history.can_go_back
    assert not history.can_go_forward
    assert History(AllDrugs()).current == Entry(AllDrugs())


def test_back_restores_the_scroll_place() -> None:
    history = History()
    history.go(AllDrugs())
    history.remember_scroll(0.4)
    history.go(DrugPage("alcohol"))
    assert history.current.scroll == 0.0
    assert history.back() == Entry(AllDrugs(), 0.4)
    assert history.can_go_forward
    assert history.forward() == Entry(DrugPage("alcohol"))


def test_the_ends_are_quiet() -> None:
    history = History()
    assert history.back() == Entry(Home())
    assert history.forward() == Entry(Home())


def test_a_new_place_forgets_those_ahead() -> None:
    history = History()
    history.go(AllDrugs())
    history.back()
    history.go(DrugPage("alcohol"))
    assert not history.can_go_forward
    assert history.back() == Entry(Home())


def test_going_where_one_is_changes_nothing() -> None:
    history = History()
    history.go(AllDrugs())
    history.back()
    history.go(Home())
    assert history.can_go_forward
    assert not history.can_go_back


def test_replace_makes_no_step() -> None:
    history = History()
    history.go(Search("m"))
    history.replace(Search("me"))
    assert history.current.location == Search("me")
    assert history.back() == Entry(Home())


def test_scroll_stays_between_top_and_end() -> None:
    history = History()
    history.remember_scroll(7.0)
    assert history.current.scroll == 1.0
    history.remember_scroll(-1.0)
    assert history.current.scroll == 0.0


def test_the_oldest_places_are_forgotten() -> None:
    history = History(limit=3)
    for number in range(10):
        history.go(DrugPage(f"d{number}"))
    steps = 0
    while history.can_go_back:
        history.back()
        steps += 1
    assert steps == 2
    assert history.current.location == DrugPage("d7")


@given(st.lists(st.sampled_from(["back", "forward", "replace", "a", "b", "c"]), max_size=60))
def test_any_walk_keeps_a_current_place(steps: list[str]) -> None:
    history = History(limit=5)
    for step in steps:
        before = history.current
        if step == "back":
            could = history.can_go_back
            assert could or history.back() == before
            if could:
                history.back()
                assert history.can_go_forward
        elif step == "forward":
            history.forward()
        elif step == "replace":
            history.replace(Search("x"))
            assert history.current.location == Search("x")
        else:
            history.go(DrugPage(step))
            assert history.current.location == DrugPage(step)
