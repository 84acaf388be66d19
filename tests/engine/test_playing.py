"""From step to step: scenes, puzzles, decisions, and the way on."""

from __future__ import annotations

import pytest

from gardiens.engine import commands as c
from gardiens.engine import events as e
from gardiens.engine.decide import decide
from gardiens.engine.progress import next_step
from gardiens.puzzles.base import Submit, Touch, Verdict
from tests.samples import OPENING, answer, run, scenario, solving, started, touch

STORY = scenario(OPENING)
AT_POST = run(STORY, [c.Continue(at_ms=1_000)], started(STORY))[0]
AT_DECISION = run(STORY, [*solving(STORY, "post", 5_000), c.Continue(at_ms=6_000)], AT_POST)[0]
AT_REPAIR = run(STORY, [answer("decision", "partager", 7_000), c.Continue(at_ms=8_000)], AT_DECISION)[0]
AT_QUIZ = run(STORY, [answer("decision", "attendre", 7_000)], AT_DECISION)[0]

SCENE = {"type": "recit", "texte": "…"}
END = {"type": "fin", "titre": "Fin"}
QUIZ = {
    "type": "choix",
    "titre": "Quiz",
    "consigne": "Choisissez.",
    "duree": "1 min",
    "options": [{"id": "bon", "texte": "Bon", "juste": True}, {"id": "faux", "texte": "Faux", "retour": "Non."}],
}


def story(**steps):
    """A scenario made of these steps, with a number `n` from 0 to 9 and a switch `vu`."""
    return scenario({"etapes": steps, "variables": {"n": {"depart": 0, "min": 0, "max": 9}, "vu": {"depart": False}}})


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


# --- decisions ----------------------------------------------------------------------------------------------------


def test_a_decision_has_the_effects_of_its_option_and_the_story_follows_at_once():
    assert decide(STORY, AT_DECISION, answer("decision", "attendre", 7_000)) == (
        e.InputJudged(at_ms=7_000, step="decision", outcome="solved", name="attendre", close=False, puzzle={}),
        e.OptionChosen(at_ms=7_000, step="decision", option="attendre"),
        e.VariablesSet(at_ms=7_000, values={"confiance": 8}),
        e.StepEntered(at_ms=7_000, step="quiz", puzzle={}),
    )
    assert (AT_QUIZ.step, AT_QUIZ.variables["confiance"]) == ("quiz", 8)
    assert (AT_QUIZ.records["decision"].result, AT_QUIZ.records["decision"].option) == ("chosen", "attendre")


def test_a_decision_earns_no_points():
    assert AT_QUIZ.score == AT_DECISION.score


def test_an_option_leads_where_it_says_else_where_its_step_says():
    assert run(STORY, [answer("decision", "partager")], AT_DECISION)[0].step == "foule"
    assert run(STORY, [answer("decision", "attendre")], AT_DECISION)[0].step == "quiz"


def test_an_option_whose_condition_does_not_hold_is_not_on_the_table():
    assert decide(STORY, AT_DECISION, answer("decision", "avouer")) == c.Refusal("not_offered")


def test_an_option_is_offered_as_soon_as_its_condition_holds():
    told = story(
        choix={
            **QUIZ,
            "decision": True,
            "options": [
                {"id": "regarder", "texte": "Regarder", "effets": {"vu": True}, "vers": "choix"},
                {"id": "finir", "texte": "Finir", "si": {"vu": True}, "vers": "fin"},
            ],
        },
        fin=END,
    )
    assert decide(told, started(told), answer("choix", "finir")) == c.Refusal("not_offered")
    assert run(told, [answer("choix", "regarder"), answer("choix", "finir")], started(told))[0].ending == "fin"


def test_an_option_that_closes_its_own_condition_is_still_followed():
    told = story(
        choix={
            **QUIZ,
            "decision": True,
            "options": [
                {"id": "a", "texte": "A", "si": {"vu": False}, "effets": {"vu": True}, "vers": "fin"},
                {"id": "b", "texte": "B", "vers": "choix"},
            ],
        },
        fin=END,
    )
    assert run(told, [answer("choix", "a")], started(told))[0].ending == "fin"


def test_the_way_after_a_decision_sees_the_effects_of_the_option_then_of_the_step():
    told = story(
        choix={
            **QUIZ,
            "decision": True,
            "options": [{"id": "a", "texte": "A", "effets": {"n": 12}}, {"id": "b", "texte": "B"}],
            "effets": {"n": -1, "vu": True},
            "suite": [{"si": {"n": 8, "vu": True}, "vers": "oui"}, {"vers": "non"}],
        },
        oui=END,
        non=END,
    )
    state, events = run(told, [answer("choix", "a")], started(told))
    assert state.ending == "oui"
    assert e.VariablesSet(at_ms=0, values={"n": 8, "vu": True}) in events
    assert run(told, [answer("choix", "b")], started(told))[0].ending == "non"


def test_a_decision_that_leads_nowhere_is_refused_whole():
    told = story(
        choix={
            **QUIZ,
            "decision": True,
            "options": [{"id": "a", "texte": "A", "effets": {"n": 1}}, {"id": "b", "texte": "B"}],
        }
    )
    assert decide(told, started(told), answer("choix", "a")) == c.Refusal("no_way")


def test_a_decision_met_again_is_made_again():
    told = story(
        choix={
            **QUIZ,
            "decision": True,
            "options": [
                {"id": "encore", "texte": "Encore", "vers": "choix"},
                {"id": "fini", "texte": "Fini", "vers": "fin"},
            ],
        },
        fin=END,
    )
    state, _ = run(told, [answer("choix", "encore")], started(told))
    assert (state.step, state.done, state.record.option) == ("choix", False, None)
    assert run(told, [answer("choix", "fini")], state)[0].phase == "debrief"


# --- the short version --------------------------------------------------------------------------------------------


def test_the_short_version_passes_through_what_is_neither_core_nor_repair():
    state = run(STORY, [c.Continue(), *solving(STORY, "post"), c.Continue()], started(STORY, "courte"))[0]
    assert run(STORY, [answer("decision", "attendre")], state)[0].ending == "fin-claire"
    repair = run(STORY, [answer("decision", "partager"), c.Continue()], state)[0]
    assert repair.step == "reparer"


def test_what_is_passed_through_has_no_effect_and_no_record():
    state = run(STORY, [c.Continue(), *solving(STORY, "post"), c.Continue()], started(STORY, "courte"))[0]
    state = run(STORY, [answer("decision", "attendre")], state)[0]
    assert state.variables["preuves"] == 1
    assert "quiz" not in state.records


def test_several_puzzles_in_a_row_are_passed_even_at_the_start():
    told = story(
        un={**QUIZ, "suite": "deux"},
        deux={**QUIZ, "suite": "trois"},
        trois={**QUIZ, "noyau": True, "suite": "fin"},
        fin=END,
    )
    assert started(told, "courte").step == "trois"
    assert started(told).step == "un"


def test_the_ways_of_a_passed_puzzle_are_chosen_as_usual():
    told = story(
        debut={**SCENE, "effets": {"n": 5}, "suite": "quiz"},
        quiz={**QUIZ, "suite": [{"si": {"n": ">= 5"}, "vers": "oui"}, {"vers": "non"}]},
        oui=END,
        non=END,
    )
    assert run(told, [c.Continue()], started(told, "courte"))[0].ending == "oui"


def test_a_decision_that_only_its_options_lead_out_of_is_always_played():
    told = story(
        choix={
            **QUIZ,
            "decision": True,
            "options": [{"id": "a", "texte": "A", "vers": "fin"}, {"id": "b", "texte": "B", "vers": "fin"}],
        },
        fin=END,
    )
    assert started(told, "courte").step == "choix"


def test_passed_puzzles_that_lead_to_each_other_are_a_dead_end_not_a_hang():
    told = story(debut={**SCENE, "suite": "un"}, un={**QUIZ, "suite": "deux"}, deux={**QUIZ, "suite": "un"}, fin=END)
    assert next_step(told, "debut", {}, "courte") is None
    assert decide(told, started(told, "courte"), c.Continue()) == c.Refusal("no_way")


def test_a_story_whose_start_cannot_be_reached_in_the_short_version_does_not_start():
    told = story(un={**QUIZ, "suite": "un"}, fin=END)
    with pytest.raises(AssertionError, match="no_way"):
        started(told, "courte")
