"""Decisions and their consequences, and what the short version leaves out."""

from __future__ import annotations

import pytest

from gardiens.engine import commands as c
from gardiens.engine import events as e
from gardiens.engine.decide import decide
from gardiens.engine.progress import next_step
from tests.samples import END, OPENING, QUIZ, SCENE, answer, run, scenario, solving, started, story

STORY = scenario(OPENING)
AT_DECISION = run(
    STORY, [c.Continue(at_ms=1_000), *solving(STORY, "post", 5_000), c.Continue(at_ms=6_000)], started(STORY)
)[0]
AT_QUIZ = run(STORY, [answer("decision", "attendre", 7_000)], AT_DECISION)[0]


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
