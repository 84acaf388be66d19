"""When the planned time is spent, or a team gets nowhere."""

from __future__ import annotations

import pytest

from gardiens.engine import commands as c
from gardiens.engine.attention import SLOW_MS, STUCK_MS, attention, without_progress_ms
from gardiens.engine.decide import decide
from gardiens.engine.figures import completion_ms, remaining_ms
from tests.samples import END, OPENING, SCENE, answer, opened, run, scenario, solving, touch

TOLD = scenario(OPENING, epilogue="fin-brume")
AT_POST = run(TOLD, (*opened(TOLD), c.Continue(at_ms=1000)))[0]


def kinds(events):
    return [type(event).__name__ for event in events]


# --- « Conclure » -------------------------------------------------------------------------------------------------


def test_nothing_is_cut_when_the_planned_time_is_spent():
    late = TOLD.duration_ms * 3
    assert remaining_ms(TOLD, AT_POST, late) == 0
    state, _ = run(TOLD, (*solving(TOLD, "post", late), c.Continue(at_ms=late + 1)), AT_POST)
    assert (state.phase, state.step) == ("playing", "decision")


def test_conclude_leads_to_the_epilogue_from_a_puzzle():
    state, events = run(TOLD, (c.Conclude(at_ms=9000),), AT_POST)
    assert kinds(events) == ["Concluded", "StepEntered", "StoryEnded"]
    assert (state.phase, state.ending) == ("debrief", "fin-brume")
    assert state.records["post"].result == "concluded"
    assert completion_ms(state, 50_000) == 9000


def test_a_puzzle_solved_just_before_stays_solved():
    solved, _ = run(TOLD, solving(TOLD, "post", 2000), AT_POST)
    state, _ = run(TOLD, (c.Conclude(at_ms=9000),), solved)
    assert state.records["post"].result == "solved"


def test_conclude_is_possible_from_every_step():
    told = scenario(OPENING, epilogue="fin-claire")
    seen = set()
    road = (
        c.Continue(), *solving(told, "post"), c.Continue(), answer("decision", "partager"), c.Continue(),
        *solving(told, "reparer"), c.Continue(),
    )  # fmt: skip
    for length in range(len(road) + 1):
        state, _ = run(told, (*opened(told), *road[:length]))
        seen.add(state.step)
        concluded, _ = run(told, (c.Conclude(at_ms=1),), state)
        assert concluded.ending == "fin-claire"
    assert seen == {"arrivee", "post", "decision", "foule", "reparer", "quiz"}


def test_without_a_named_epilogue_the_first_end_serves():
    assert run(scenario(OPENING), (c.Conclude(),), AT_POST)[0].ending == "fin-claire"


def test_an_epilogue_that_is_told_goes_on_to_its_end():
    ways = {"un": SCENE | {"suite": "deux"}, "deux": SCENE | {"suite": "trois"}, "trois": SCENE | {"suite": "fin"}}
    told = scenario({"etapes": {**ways, "fin": END}}, epilogue="trois")
    state, _ = run(told, (*opened(told), c.Conclude()))
    assert (state.phase, state.step) == ("playing", "trois")
    assert decide(told, state, c.Conclude()) == c.Refusal("concluding")
    assert run(told, (c.Continue(),), state)[0].ending == "fin"


def test_a_paused_team_is_taken_out_of_its_pause_to_conclude():
    paused, _ = run(TOLD, (c.StopClock(at_ms=5000),), AT_POST)
    state, events = run(TOLD, (c.Conclude(at_ms=60_000),), paused)
    assert kinds(events)[:2] == ["ClockResumed", "Concluded"]
    assert completion_ms(state, 60_000) == 5000


@pytest.mark.parametrize("before", range(4))
def test_before_the_story_there_is_nothing_to_conclude(before):
    state, _ = run(TOLD, opened(TOLD)[:before])
    assert decide(TOLD, state, c.Conclude()) == c.Refusal("wrong_phase")


# --- « Terminer la visite » ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("paused", [False, True])
def test_ending_the_visit_interrupts_the_session_and_shows_what_was_learned(paused):
    before, _ = run(TOLD, (*solving(TOLD, "post", 2000), *((c.StopClock(at_ms=3000),) if paused else ())), AT_POST)
    state, events = run(TOLD, (c.EndVisit(at_ms=9000),), before)
    assert kinds(events) == ["VisitEnded"]
    assert (state.phase, state.ending, state.interrupted) == ("debrief", None, True)
    assert completion_ms(state, 50_000) == (3000 if paused else 9000)
    closed, _ = run(TOLD, (c.Close(at_ms=10_000),), state)
    assert (closed.phase, closed.interrupted) == ("closed", True)


@pytest.mark.parametrize("before", [1, 2, 3])
def test_ending_the_visit_before_the_story_leaves_nothing_to_tell(before):
    state, _ = run(TOLD, opened(TOLD)[:before])
    assert kinds(run(TOLD, (c.EndVisit(),), state)[1]) == ["SessionAborted"]


def test_a_visit_ends_once():
    state, _ = run(TOLD, (c.EndVisit(),), AT_POST)
    assert decide(TOLD, state, c.EndVisit()) == c.Refusal("wrong_phase")
    assert decide(TOLD, state, c.Conclude()) == c.Refusal("wrong_phase")


# --- who needs a hand ---------------------------------------------------------------------------------------------


def test_a_team_without_progress_is_slow_then_stuck():
    came_ms = 1000
    assert attention(TOLD, AT_POST, came_ms + SLOW_MS - 1) is None
    assert attention(TOLD, AT_POST, came_ms + SLOW_MS) == "slow"
    assert attention(TOLD, AT_POST, came_ms + STUCK_MS - 1) == "slow"
    assert attention(TOLD, AT_POST, came_ms + STUCK_MS) == "stuck"


def test_a_mistake_is_no_progress_and_a_find_is():
    mistaken, _ = run(TOLD, (touch("post", "heure", 100_000),), AT_POST)
    assert attention(TOLD, mistaken, 100_000) == "slow"
    found, _ = run(TOLD, (touch("post", "nom", 100_000),), AT_POST)
    assert without_progress_ms(TOLD, found, 100_000) == 0


def test_a_hint_taken_is_no_progress_yet():
    helped, _ = run(TOLD, (c.TakeHint(at_ms=150_000),), AT_POST)
    assert attention(TOLD, helped, 200_000) == "stuck"


def test_a_pause_does_not_make_a_team_slow():
    paused, _ = run(TOLD, (c.StopClock(at_ms=2000),), AT_POST)
    assert attention(TOLD, paused, 900_000) is None


def test_scenes_decisions_and_solved_puzzles_wait_for_nobody():
    scene, _ = run(TOLD, opened(TOLD))
    solved, _ = run(TOLD, solving(TOLD, "post", 2000), AT_POST)
    deciding, _ = run(TOLD, (c.Continue(at_ms=3000),), solved)
    for state in (scene, solved, deciding):
        assert attention(TOLD, state, 900_000) is None
