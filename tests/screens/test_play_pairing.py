"""A team ties strings between plugs, and unties them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from pairing_to_show import pairings
from team import Team

from gardiens.puzzles.pairing import Pairing
from gardiens.scenario.models import Level
from gardiens.screens.grips import Drag
from gardiens.screens.marks import Polyline
from gardiens.screens.model import Model
from gardiens.screens.motion import carried
from gardiens.screens.puzzles.board import FULL
from tests.screens.promises import SIZES, both_sizes, every_promise, keep, kept, pages

LEVELS: tuple[Level, ...] = ("cycle3", "college", "lycee")
STEPS = ("A7", "B8", "C7")


def team(step: str = "A7", level: Level = "college", **settings: bool) -> Team:
    one = Team(pairings(level), level=level, **settings)
    while one.state.step != step:
        one.solve().go_on()
    return one


def puzzle(one: Team) -> Pairing:
    assert isinstance(one.puzzle, Pairing)
    return one.puzzle


def link(one: Team, left: str, right: str) -> Team:
    return one.touch(f"left:{left}").touch(f"right:{right}")


def linked(one: Team, shift: int = 0, count: int | None = None) -> Team:
    """Each left with the right of the pair so many places further."""
    names = [pair.id for pair in puzzle(one).pairs]
    for index, name in enumerate(names[:count]):
        link(one, name, names[(index + shift) % len(names)])
    return one


def strings(one: Team) -> int:
    """How many gold strings are drawn."""
    gold = [
        mark for mark in one.widget("strings").marks if isinstance(mark, Polyline) and mark.colour == "lanterne_500"
    ]
    ends = {mark.points[-1] for mark in gold}
    return sum(mark.points[0] not in ends for mark in gold)  # each begins where no piece ends


# --- touching -----------------------------------------------------------------------------------------------------


def test_a_left_then_a_right_are_linked_by_a_string_and_bear_the_same_letter():
    one = link(team(), "imitation", "imitation")
    assert strings(one) == 1
    assert one.widget("left:imitation").value == (
        "lien A, avec\u00a0: Usurper\u00a0: se faire passer pour une autorité"
    )
    assert str(one.widget("right:imitation").value).startswith("lien A, avec\u00a0: «\u00a0Communiqué")
    assert one.widget("strings").label == "Liens faits\u00a0: 1 sur 6"
    assert one.widget("confirm").value == "encore 5 liens"


def test_a_right_then_a_left_are_linked_too():
    assert strings(team().touch("right:complot").touch("left:emotion")) == 1


def test_what_is_held_says_so_and_is_let_go_when_touched_again():
    one = team().touch("left:emotion")
    assert one.widget("left:emotion").selected
    assert "touchez l’autre bout" in str(one.widget("left:emotion").value)
    assert not one.touch("left:emotion").widget("left:emotion").selected


def test_holding_another_end_of_the_same_side_lets_the_first_one_go():
    one = team().touch("left:emotion").touch("left:complot")
    assert [widget.id for widget in one.page.widgets if widget.selected] == ["left:complot"]


def test_touching_a_linked_plug_undoes_its_link_and_holds_it():
    one = link(team(), "emotion", "complot").touch("right:complot")
    assert strings(one) == 0
    assert one.widget("right:complot").selected
    assert strings(one.touch("left:trolling")) == 1


def test_a_new_link_takes_the_place_of_those_that_both_ends_had():
    one = link(link(team(), "emotion", "complot"), "trolling", "imitation")
    one.touch("left:discredit").touch("right:complot")
    assert strings(one) == 2
    assert one.widget("left:emotion").value is None


def test_undoing_a_link_changes_no_other_letter_and_its_own_is_used_again():
    one = linked(team(), count=3).touch("left:discredit").touch("left:discredit")
    assert str(one.widget("left:emotion").value).startswith("lien B")
    assert str(link(one, "complot", "complot").widget("left:complot").value).startswith("lien A")


def test_an_arrangement_kept_from_another_version_of_the_puzzle_is_read_as_far_as_it_makes_sense():
    one = team()
    said = {"links": [["x", "emotion"], None, ["emotion", "complot"]], "held": ["right", "x"]}
    one.ui = replace(one.ui, arrangement=said)
    assert strings(one) == 1
    assert str(one.widget("left:emotion").value).startswith("lien C")


# --- carrying -----------------------------------------------------------------------------------------------------


def test_a_plug_is_carried_to_a_plug_of_the_other_side():
    one = team().drag("left:emotion", "right:emotion").drag("right:complot", "left:complot")
    assert strings(one) == 2


def test_a_linked_plug_carried_elsewhere_is_linked_there():
    one = link(team(), "emotion", "complot").drag("left:emotion", "right:trolling")
    assert strings(one) == 1
    assert one.widget("right:complot").value is None


def test_a_string_follows_the_finger_that_carries_a_plug():
    one = team().touch("left:emotion")
    drawn = carried(one.widget("left:emotion"), 1000, 600)
    lines = [mark for mark in drawn.marks if isinstance(mark, Polyline)]
    assert lines[0].points[0] == one.widget("left:emotion").grip.thread  # type: ignore[union-attr]
    assert lines[-1].points[-1] == pytest.approx((1000, 600))


def test_only_the_other_side_takes_a_plug_and_shows_it_under_the_finger():
    one = team().touch("left:emotion")
    assert one.widget("left:complot").drop is None
    before = one.widget("right:complot").marks
    one.ui = replace(one.ui, drag=Drag("left:emotion", "right:complot"))
    assert one.widget("right:complot").marks != before


# --- mistakes -----------------------------------------------------------------------------------------------------


def test_a_mistake_says_how_many_links_hold_and_stays_until_one_changes():
    one = team()
    names = [pair.id for pair in puzzle(one).pairs]
    for left, right in zip(names, [names[1], names[0], *names[2:]], strict=True):
        link(one, left, right)
    said = one.confirm().widget("not-yet").label
    assert "4 liens sur 6 tiennent déjà." in said
    assert "Relisez chaque lien" in said
    assert one.touch("left:discredit").page.widget("not-yet") is None


def test_the_words_of_the_author_recall_the_left_that_they_are_about():
    one = team("B8")
    swapped = {"urgence": "pharos", "pharos": "urgence"}
    for pair in puzzle(one).pairs:
        link(one, pair.id, swapped.get(pair.id, pair.id))
    said = one.confirm().widget("not-yet").label
    assert "Quelqu’un est en danger, tout de suite. PHAROS ne traite pas les urgences." in said


def test_a_level_keeps_some_pairs_adds_others_and_says_them_otherwise():
    assert [pair.id for pair in puzzle(team(level="cycle3")).pairs] == ["emotion", "imitation", "trolling"]
    assert [pair.id for pair in puzzle(team("B8", "lycee")).pairs][-1] == "n119"
    assert team("C7", "cycle3").widget("left:acces").label == "Savoir"


# --- whatever is laid out -----------------------------------------------------------------------------------------


def moments() -> Iterator[tuple[str, Model]]:
    for level in LEVELS:
        for step in STEPS:
            name = f"{level}-{step}"
            one = team(step, level)
            yield f"{name}-start", one.model
            yield f"{name}-held", one.touch(f"right:{puzzle(one).pairs[0].id}").model
            for shift in range(len(puzzle(one).pairs)):
                one = linked(team(step, level), shift)
                yield f"{name}-linked-{shift}", one.model
                yield f"{name}-sent-{shift}", one.confirm().wait(1000).model


@both_sizes
@every_promise
def test_whatever_is_linked_the_page_keeps_its_promises(promise, larger):
    keep(promise, pages(moments, larger))


@kept(partial(pages, moments), SIZES)
def test_nothing_to_read_or_touch_goes_under_the_footer(page):
    for widget in page.widgets:
        if widget.id.startswith(("left:", "right:", "strings")):
            assert widget.rect.bottom <= FULL.bottom, widget.id
