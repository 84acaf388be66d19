"""From step to step: scenes and puzzles, and the way on."""

from __future__ import annotations

import pytest

from gardiens.engine import commands as c
from gardiens.engine import events as e
from gardiens.engine.decide import decide
from gardiens.puzzles.base import Submit, Touch, Verdict
from tests.samples import END, OPENING, QUIZ, SCENE, answer, run, scenario, solving, started, story, touch

STORY = scenario(OPENING)
AT_POST = run(STORY, [c.Continue(at_ms=1_000)], started(STORY))[0]
AT_DECISION = run(STORY, [*solving(STORY, "post", 5_000), c.Continue(at_ms=6_000)], AT_POST)[0]


# --- scenes -------------------------------------------------------------------------------------------------------


def test_a_scene_read_leads_to_the_next_step_where_the_puzzle_starts():
    assert decide(STORY, started(STORY), c.Continue(at_ms=9)) == (
        e.StepEntered(at_ms=9, step="post", puzzle={"touched": [], "last": None}),
    )
    assert AT_POST.records["arrivee"].result == "read"


def test_a_scene_has_its_effects_when_it_is_entered():
    state, events = run(STORY, [answer("decision", "partager", 7_000)], AT_DECISION)
    assert events[-2:] == (
        e.StepEntered(at_ms=7_000, step="foule"),
        e.VariablesSet(at_ms=7_000, values={"confiance": 2}),
    )
    assert state.variables["confiance"] == 2


def test_a_scene_has_nothing_to_answer():
    assert decide(STORY, started(STORY), touch("arrivee", "nom")) == c.Refusal("not_a_puzzle")
    assert decide(STORY, started(STORY), c.TakeHint()) == c.Refusal("not_a_puzzle")
    assert decide(STORY, started(STORY), c.AdvanceTogether()) == c.Refusal("not_a_puzzle")


def test_the_first_way_whose_condition_holds_is_taken():
    told = story(
        debut={**SCENE, "effets": {"n": 4}, "suite": [{"si": {"n": ">= 5"}, "vers": "a"}, {"si": {"n": ">= 3"}, "vers": "b"}, {"vers": "c"}]},
        a=END,
        b=END,
        c=END,
    )  # fmt: skip
    assert run(told, [c.Continue()], started(told))[0].ending == "b"


def test_when_every_way_is_closed_the_team_stays_and_is_told():
    told = story(debut={**SCENE, "suite": [{"si": {"n": ">= 5"}, "vers": "fin"}]}, fin=END)
    assert decide(told, started(told), c.Continue()) == c.Refusal("no_way")


def test_a_step_without_a_way_on_is_a_dead_end():
    told = story(debut=SCENE)
    assert decide(told, started(told), c.Continue()) == c.Refusal("no_way")


def test_a_scene_may_lead_back_to_itself_and_has_its_effects_each_time():
    told = story(
        debut={**SCENE, "effets": {"n": 2}, "suite": [{"si": {"n": "< 6"}, "vers": "debut"}, {"vers": "fin"}]}, fin=END
    )
    state, _ = run(told, [c.Continue(at_ms=100), c.Continue(at_ms=300)], started(told))
    assert (state.step, state.variables["n"]) == ("debut", 6)
    assert state.records["debut"].time_ms == 300
    assert run(told, [c.Continue(at_ms=350)], state)[0].records["debut"].time_ms == 350


def test_names_that_mean_something_to_the_machine_are_only_names():
    told = story(
        initial={**SCENE, "suite": "trigger"},
        trigger={**SCENE, "suite": "to_s0"},
        to_s0={**SCENE, "suite": "onward"},
        onward={**SCENE, "suite": "s0"},
        s0=END,
    )
    assert run(told, [c.Continue()] * 4, started(told))[0].ending == "s0"


# --- puzzles ------------------------------------------------------------------------------------------------------


def test_a_right_touch_is_judged_kept_and_counted_as_progress():
    state, events = run(STORY, [touch("post", "nom", 3_000)], AT_POST)
    kept = {"touched": ["nom"], "last": "nom"}
    assert events == (
        e.InputJudged(at_ms=3_000, step="post", outcome="progress", name="nom", close=False, puzzle=kept),
    )
    assert (state.puzzle, state.verdict, state.progress_ms) == (kept, Verdict("progress", "nom"), 3_000)
    assert state.records["post"].tries == 0


def test_a_wrong_touch_counts_one_try_and_is_no_progress():
    state, _ = run(STORY, [touch("post", "heure", 3_000), touch("post", "vues", 4_000)], AT_POST)
    assert (state.records["post"].tries, state.progress_ms) == (2, 1_000)
    assert state.verdict == Verdict("mistake", "vues")


def test_what_was_already_seen_counts_neither_as_a_try_nor_as_progress():
    state, _ = run(STORY, [touch("post", "heure", 2_000), touch("post", "heure", 9_000)], AT_POST)
    assert (state.records["post"].tries, state.progress_ms) == (1, 1_000)


def test_solving_gives_points_and_effects_and_waits_for_the_team_to_go_on():
    before, _ = run(STORY, solving(STORY, "post", 4_000)[:-1], AT_POST)
    send = answer("post", (), 5_000)
    found = {"touched": ["nom", "appel"], "last": "appel"}
    assert decide(STORY, before, send) == (
        e.InputJudged(at_ms=5_000, step="post", outcome="solved", name=None, close=False, puzzle=found),
        e.PuzzleSolved(at_ms=5_000, step="post", points=100, first_try=True),
        e.VariablesSet(at_ms=5_000, values={"preuves": 1}),
    )
    state, _ = run(STORY, [send], before)
    assert (state.step, state.done, state.records["post"].result) == ("post", True, "solved")
    assert (state.variables["preuves"], state.score, state.progress_ms) == (1, 100, 5_000)


def test_entering_the_next_puzzle_forgets_the_last_verdict():
    assert (AT_DECISION.verdict, AT_DECISION.puzzle, AT_DECISION.progress_ms) == (None, {}, 6_000)


def test_a_puzzle_is_not_left_before_it_is_done():
    assert decide(STORY, AT_POST, c.Continue()) == c.Refusal("not_done")


def test_a_late_touch_meant_for_another_step_is_refused():
    assert decide(STORY, AT_DECISION, touch("post", "heure")) == c.Refusal("wrong_step")
    assert decide(STORY, AT_DECISION, touch("n’existe pas", "heure")) == c.Refusal("wrong_step")


def test_a_puzzle_that_is_done_takes_no_more_answers():
    done, _ = run(STORY, solving(STORY, "post"), AT_POST)
    assert decide(STORY, done, touch("post", "heure")) == c.Refusal("already_done")
    assert decide(STORY, done, c.TakeHint()) == c.Refusal("already_done")
    assert decide(STORY, done, c.AdvanceTogether()) == c.Refusal("already_done")


@pytest.mark.parametrize("given", [Touch("n’existe pas"), Submit(), Submit("nom"), Submit({"nom": "nom"})], ids=str)
def test_an_input_that_makes_no_sense_is_refused_and_costs_nothing(given):
    assert decide(STORY, AT_POST, c.Play(step="post", given=given)) == c.Refusal("senseless")


def test_a_puzzle_met_again_starts_anew_and_keeps_what_it_already_counted():
    told = story(
        quiz={**QUIZ, "indices": ["Un"], "suite": [{"si": {"vu": False}, "vers": "scene"}, {"vers": "fin"}]},
        scene={**SCENE, "effets": {"vu": True}, "suite": "quiz"},
        fin=END,
    )
    told = told.model_copy(update={"score": STORY.score})
    first = [answer("quiz", "faux", 10), c.TakeHint(at_ms=20), answer("quiz", "bon", 30), c.Continue(at_ms=40)]
    state, _ = run(told, [*first, c.Continue(at_ms=45)], started(told))
    assert (state.step, state.done, state.record.tries, state.record.hints) == ("quiz", False, 1, 1)
    assert (state.record.time_ms, state.record.entered_ms) == (40, 45)
    again, events = run(told, [answer("quiz", "bon", 50)], state)
    assert events[-1] == e.PuzzleSolved(at_ms=50, step="quiz", points=0, first_try=False)
    assert again.score == again.records["quiz"].points == 50
