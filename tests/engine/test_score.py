"""Points: earned, never taken back; a hint may cost some, never time."""

from __future__ import annotations

import pytest

from gardiens.engine import commands as c
from gardiens.engine import events as e
from gardiens.engine.scoring import points_earned
from gardiens.engine.state import StepRecord
from gardiens.scenario.models import ScoreRules
from tests.samples import OPENING, answer, run, scenario, solving, started, touch

STORY = scenario(OPENING)
RULES = ScoreRules(resolue=60, du_premier_coup=40, indice=25)
QUIZ = STORY.puzzle("quiz")
REPAIR = STORY.puzzle("reparer")


def record(**over):
    return StepRecord(entered_ms=0, **over)


def at_post():
    return run(STORY, [c.Continue()], started(STORY))[0]


def solved(events):
    return next(event for event in events if isinstance(event, e.PuzzleSolved))


@pytest.mark.parametrize(
    ("tries", "hints", "points"),
    [(0, 0, 100), (1, 0, 60), (5, 0, 60), (0, 1, 75), (1, 1, 35), (1, 2, 10), (1, 3, 0), (0, 3, 25)],
)
def test_a_puzzle_is_worth_less_after_mistakes_and_hints_but_never_less_than_nothing(tries, hints, points):
    assert points_earned(RULES, QUIZ, record(tries=tries, hints=hints)) == points


def test_points_already_earned_are_not_earned_twice():
    assert points_earned(RULES, QUIZ, record(points=100)) == 0
    assert points_earned(RULES, QUIZ, record(tries=1, points=100)) == 0


def test_a_repair_earns_nothing():
    assert points_earned(RULES, REPAIR, record()) == 0


def test_a_scenario_may_have_no_score():
    assert points_earned("aucun", QUIZ, record()) == 0
    told = scenario(OPENING, score="aucun")
    state, events = run(told, [c.Continue(), *solving(told, "post")], started(told))
    assert (solved(events).points, solved(events).first_try, state.score) == (0, True, 0)


def test_the_score_is_the_sum_of_what_puzzles_earned():
    commands = [touch("post", "heure"), *solving(STORY, "post"), c.Continue(), answer("decision", "attendre")]
    state, events = run(STORY, [*commands, *solving(STORY, "quiz")], at_post())
    assert (solved(events).points, solved(events).first_try) == (60, False)
    assert [state.records[step].points for step in ("post", "decision", "quiz")] == [60, 0, 100]
    assert state.score == 160


def test_a_hint_costs_what_the_scenario_says_and_no_time():
    commands = [c.TakeHint(at_ms=1_000), c.TakeHint(at_ms=1_000), *solving(STORY, "post", 2_000)]
    state, events = run(STORY, commands, at_post())
    assert solved(events).points == 80
    assert state.clock.played_at(2_000) == 2_000


def test_a_mistake_between_two_right_touches_is_not_a_first_try():
    commands = [touch("post", "nom"), touch("post", "vues"), *solving(STORY, "post")]
    assert solved(run(STORY, commands, at_post())[1]).first_try is False


def test_going_on_together_earns_nothing():
    commands = [*(answer("quiz", "blog"),) * 3, c.AdvanceTogether(), c.Continue()]
    before = [*solving(STORY, "post"), c.Continue(), answer("decision", "attendre")]
    state, _ = run(STORY, [*before, *commands], at_post())
    assert (state.phase, state.score, state.records["quiz"].points) == ("debrief", 100, 0)


def test_a_repair_is_solved_without_points():
    commands = [*solving(STORY, "post"), c.Continue(), answer("decision", "partager"), c.Continue()]
    state, events = run(STORY, [*commands, *solving(STORY, "reparer")], at_post())
    assert events[-2:] == (
        e.PuzzleSolved(at_ms=0, step="reparer", points=0, first_try=True),
        e.VariablesSet(at_ms=0, values={"confiance": 4}),
    )
    assert state.score == 100
