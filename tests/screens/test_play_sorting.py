"""A team takes cards in hand, puts them into drawers, and takes them back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from sorting_to_show import sorts
from team import Team

from gardiens.puzzles.sorting import Sorting
from gardiens.scenario.models import Level
from gardiens.screens.grips import Carry, Drag
from gardiens.screens.model import Model
from gardiens.screens.puzzles.board import FULL
from tests.screens.promises import SIZES, both_sizes, every_promise, keep, kept, pages

LEVELS: tuple[Level, ...] = ("cycle3", "college", "lycee")
STEPS = ("A5", "B2", "C1")


def team(step: str = "A5", level: Level = "college", **settings: bool) -> Team:
    one = Team(sorts(level), level=level, **settings)
    while one.state.step != step:
        one.solve().go_on()
    return one


def puzzle(one: Team) -> Sorting:
    found = one.puzzle
    assert isinstance(found, Sorting)
    return found


def right(one: Team) -> dict[str, str]:
    (given,) = one.puzzle.solution()
    return dict(given.answer)  # type: ignore[union-attr, arg-type]


def put(one: Team, count: int, **over: str) -> Team:
    """The first cards in their drawers, but for those of `over`."""
    for card, drawer in list((right(one) | over).items())[:count]:
        take(one, card).touch(f"put:{drawer}")
    return one


def take(one: Team, card: str) -> Team:
    """The card in hand, once the strips were turned as far as it takes."""
    while one.page.widget(f"card:{card}") is None:
        one.touch("more")
    return one.touch(f"card:{card}")


def in_hand(one: Team) -> str:
    (chosen,) = [widget.id for widget in one.page.widgets if widget.id.startswith("card:") and widget.selected]
    return chosen.removeprefix("card:")


# --- touching -----------------------------------------------------------------------------------------------------


def test_the_first_card_is_in_hand_at_once_and_the_next_one_when_it_is_put_away():
    one = team()
    assert in_hand(one) == "k1"
    assert in_hand(one.touch("put:parodie")) == "k2"
    assert one.widget("card:k1").value == "dans «\u00a0Parodie ou humour annoncé\u00a0»"
    assert one.widget("put:parodie").value == "1 carte"
    assert one.widget("confirm").value == "encore 7 à ranger"


def test_a_card_that_waits_is_touched_to_swap_it_with_the_one_in_hand():
    one = team().touch("card:k3")
    assert in_hand(one) == "k3"
    assert one.widget("card:k1").touchable


def test_a_card_in_a_drawer_is_touched_to_take_it_back():
    one = team().touch("put:info").touch("card:k1")
    assert in_hand(one) == "k1"
    assert one.widget("put:info").value == "0 carte. Touchez ici pour ranger"


def test_the_empty_place_of_a_drawer_takes_a_card_like_its_name():
    one = team().touch("put:info").touch("space:info")
    assert one.widget("put:info").value == "2 cartes"


def test_more_cards_than_there_are_strips_are_reached_by_turning_them():
    one = team("C1")
    seen = set()
    for _ in range(10):
        seen |= {widget.label for widget in one.page.widgets if widget.id.startswith("card:")}
        one.touch("more")
    assert seen == {card.text for card in puzzle(one).cards}


def test_once_nothing_waits_no_drawer_asks_for_a_card_and_the_answer_can_be_sent():
    one = put(team(), 8)
    assert not one.widget("put:info").touchable
    assert one.page.widget("space:info") is None
    assert one.answer().answer == right(one)


def test_an_arrangement_kept_from_another_version_of_the_puzzle_is_read_as_far_as_it_makes_sense():
    one = team()
    one.ui = replace(one.ui, arrangement={"chosen": "x", "placed": [["k1", "parodie"], ["k9", "info"], ["k2", "x"]]})
    assert one.widget("put:parodie").value == "1 carte"
    assert in_hand(one) == "k2"


# --- carrying -----------------------------------------------------------------------------------------------------


def test_a_card_is_carried_to_a_drawer_from_the_hand_from_the_strips_and_from_another_drawer():
    one = team().drag("card:k1", "drawer:info").drag("card:k3", "drawer:desinfo").drag("card:k1", "drawer:parodie")
    assert one.widget("put:info").value == "0 carte. Touchez ici pour ranger"
    assert one.widget("put:parodie").value == "1 carte"
    assert one.widget("put:desinfo").value == "1 carte"


def test_the_drawer_under_the_finger_says_that_it_takes_the_card():
    one = team()
    grip = one.widget("card:k1").grip
    assert isinstance(grip, Carry)
    before = one.widget("drawer:info").marks
    one.ui = replace(one.ui, drag=Drag("card:k1", "drawer:info"))
    assert one.widget("drawer:info").marks != before
    assert one.widget("drawer:parodie").marks == team().widget("drawer:parodie").marks


# --- mistakes -----------------------------------------------------------------------------------------------------


def test_a_mistake_recalls_the_card_says_how_many_are_in_place_and_stays_until_a_card_moves():
    one = put(team(), 8, k2="desinfo").confirm()
    words = one.widget("not-yet")
    assert "Lou croit le post" in words.label
    assert "L’intention change le tiroir." in words.label
    assert any("7 sur 8 à leur place" in str(mark) for mark in words.marks)
    assert one.touch("card:k2").page.widget("not-yet") is None


def test_a_mistake_that_nobody_foresaw_names_no_card():
    one = put(team(), 8, k1="info").confirm()
    assert "Goéland" not in one.widget("not-yet").label
    assert "à voix haute" in one.widget("not-yet").label


def test_a_card_accepted_in_two_categories_solves_in_the_other_one_too():
    assert put(team("C1"), 10, d2="indirect", d7="direct").confirm().state.done


def test_a_level_merges_categories_renames_them_and_adds_some():
    names = [category.id for category in puzzle(team(level="lycee")).categories]
    assert names == ["info", "parodie", "mesinfo", "desinfo", "malinfo"]
    assert right(team(level="lycee"))["k9"] == "malinfo"
    assert right(team(level="cycle3")) == {
        "k1": "parodie", "k2": "infox", "k3": "infox", "k4": "info", "k6": "infox", "k8": "info",
    }  # fmt: skip
    assert team("B2", "cycle3").widget("drawer:harcelement").label == "Ça se répète et ça fait du mal"


# --- whatever is laid out -----------------------------------------------------------------------------------------


def moments() -> Iterator[tuple[str, Model]]:
    for level in LEVELS:
        for step in STEPS:
            one = team(step, level)
            name = f"{level}-{step}"
            yield f"{name}-start", one.model
            total = len(puzzle(one).cards)
            for count in (3, total - 1, total):
                yield f"{name}-{count}", put(team(step, level), count).model
            for category in puzzle(one).categories:
                all_in_one = team(step, level)
                for card in puzzle(one).cards:
                    take(all_in_one, card.id).touch(f"put:{category.id}")
                yield f"{name}-all-in-{category.id}", all_in_one.model
                yield f"{name}-all-in-{category.id}-not-yet", all_in_one.confirm().model


@both_sizes
@every_promise
def test_wherever_the_cards_lie_the_page_keeps_its_promises(promise, larger):
    keep(promise, pages(moments, larger))


@kept(partial(pages, moments), SIZES)
def test_nothing_to_read_or_touch_goes_under_the_footer(page):
    for widget in page.widgets:
        if widget.id.startswith(("card:", "drawer:", "put:", "space:", "more", "not-yet", "sorted")):
            assert widget.rect.bottom <= FULL.bottom, widget.id
