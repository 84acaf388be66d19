"""A team drags strips, moves them with arrows, or touches one then the place where it goes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from ordering_to_show import ERASURE, REPAIR, TIMELINE, erasure, repair, timeline, written
from team import Team

from gardiens.puzzles.base import Submit
from gardiens.scenario.load import load_text
from gardiens.screens.marks import Words
from gardiens.screens.messages import Unavailable
from gardiens.screens.model import Model
from tests.screens.promises import both_sizes, every_promise, keep, pages

SHOWN = ("e4", "e3", "e5", "e1", "e2")


def strips(team: Team) -> tuple[str, ...]:
    """The strips from the first place to the last, as they are read."""
    return tuple(widget.id.removeprefix("strip:") for widget in team.page.widgets if widget.id.startswith("strip:"))


def moments() -> Iterator[tuple[str, Model]]:
    """The three real puzzles at every moment, at every level that changes them."""
    played = (
        ("B3", timeline, ("cycle3", "college")),
        ("C-REP", repair, ("college",)),
        ("C8", erasure, ("cycle3", "lycee")),
    )
    for name, told, levels in played:
        for level in levels:
            team = Team(told(level), level=level)
            yield f"{name}-{level}", team.model
            first = strips(team)[0]
            yield f"{name}-{level}-held", team.touch(f"strip:{first}").model
            yield f"{name}-{level}-hints", team.touch("hint").touch("hint:next").wait(1000).model
            for mistake, wrong in team.puzzle.distractors().items():
                one = Team(told(level), level=level).give(*wrong)
                yield f"{name}-{level}-{mistake}", one.model
            yield (
                f"{name}-{level}-right",
                Team(told(level), level=level).solve().wait(1000).model,
            )


@both_sizes
@every_promise
def test_the_real_puzzles_keep_the_promises_of_a_play_screen(promise, larger):
    keep(promise, pages(moments, larger))


@pytest.mark.parametrize("puzzle", [TIMELINE, REPAIR, ERASURE], ids=["B3", "C-REP", "C8"])
def test_the_real_puzzles_have_nothing_to_mend(puzzle):
    assert [(each.code, each.line, each.message) for each in load_text(written(puzzle, "donnees")).diagnostics] == []


def test_a_dragged_strip_takes_the_place_where_it_is_dropped_and_the_others_close_up():
    team = Team(erasure())
    assert strips(team) == SHOWN
    assert strips(team.drag("strip:e1", "strip:e4")) == ("e1", "e4", "e3", "e5", "e2")
    assert strips(team.drag("strip:e1", "up:e5")) == ("e4", "e3", "e5", "e1", "e2")


def test_touching_a_strip_then_a_place_does_the_same():
    team = Team(erasure()).touch("strip:e1")
    assert team.says("strip:e1").endswith("place 4 sur 5, en main")
    assert strips(team.touch("strip:e4")) == ("e1", "e4", "e3", "e5", "e2")
    assert not team.widget("strip:e1").selected


def test_a_strip_touched_twice_is_where_it_was():
    assert strips(Team(erasure()).touch("strip:e1").touch("strip:e1")) == SHOWN


def test_arrows_move_by_one_place_and_say_so_at_the_ends():
    team = Team(erasure()).touch("down:e4")
    assert strips(team) == ("e3", "e4", "e5", "e1", "e2")
    assert strips(team.touch("up:e4")) == SHOWN
    assert isinstance(team.widget("up:e4").message, Unavailable)
    assert isinstance(team.widget("down:e2").message, Unavailable)


def test_strips_can_still_be_moved_while_hints_are_read():
    team = Team(erasure()).touch("hint").wait(1000)
    assert strips(team.drag("strip:e1", "strip:e4"))[0] == "e1"
    assert team.ui.overlay == "hints"


def test_a_mistake_in_a_total_order_says_how_many_are_well_placed_and_marks_what_it_speaks_of():
    team = Team(timeline()).give(*Team(timeline()).puzzle.distractors()["f3"])
    written_there = [mark.block.text for mark in team.widget("not-yet").marks if isinstance(mark, Words)]
    assert any("bandes sur 7 à leur place" in text for text in written_there)
    assert team.says("strip:f3").endswith("à revoir")
    assert not team.says("strip:f1").endswith("à revoir")
    assert team.touch("up:f7").page.widget("not-yet") is None


def test_a_mistake_in_a_partial_order_marks_no_place_at_all():
    team = Team(repair()).give(*Team(repair()).puzzle.distractors()["double_avant_mdp"])
    assert "second verrou" in team.says("not-yet")
    assert not any("à revoir" in (widget.value or "") for widget in team.page.widgets)
    assert "à leur place" not in " ".join(
        mark.block.text for mark in team.widget("not-yet").marks if isinstance(mark, Words)
    )


def test_another_order_that_keeps_the_rules_is_accepted():
    assert Team(repair()).give(Submit(("cyber17", "mdp", "contacts", "double", "adulte", "deconnecter"))).state.done


def test_what_a_level_removes_leaves_the_rules_and_the_start_too():
    team = Team(erasure("cycle3"), level="cycle3")
    assert strips(team) == ("e3", "e5", "e1")
    assert set(team.puzzle.distractors()) == {"e3_avant_e1"}
