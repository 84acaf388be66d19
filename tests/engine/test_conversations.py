"""A chat goes round in the story: each reply has its effects, some leave for a scene, and scenes come back inside."""

from __future__ import annotations

import pytest

from gardiens.engine import commands as c
from gardiens.engine import events as e
from gardiens.engine.decide import decide
from gardiens.engine.evolve import fold
from gardiens.engine.figures import puzzle_number
from gardiens.engine.hints import may_advance
from gardiens.engine.progress import next_step
from tests.conversations import thread
from tests.samples import END, answer, opened, run, solving, story

TOLD = thread()
AT_GROUP = run(TOLD, opened(TOLD))[0]
AT_NOA = run(TOLD, [*solving(TOLD, "B1"), c.Continue()], AT_GROUP)[0]
PROMISED = run(TOLD, [answer("B7", reply) for reply in ("reproche", "un_peu", "promet")], AT_NOA)[0]


def replied(*replies: str):
    return run(TOLD, [answer("B1", reply) for reply in replies], AT_GROUP)


def test_each_reply_has_its_effects_at_once_and_the_chat_goes_on():
    state, events = replied("stop")
    assert events == (
        e.InputJudged(
            at_ms=0, step="B1", outcome="progress", name="stop", close=False,
            puzzle={"at": "n2", "said": [["n1", "stop"]]},
        ),
        e.VariablesSet(at_ms=0, values={"soutien": 4}),
    )  # fmt: skip
    assert not state.done


def test_the_end_is_no_victory_in_points_but_waits_to_be_read():
    state, events = replied("stop", "rire_ensemble", "agir")
    assert events[-2:] == (
        e.PuzzleSolved(at_ms=0, step="B1", points=0, first_try=True),
        e.VariablesSet(at_ms=0, values={"soutien": 6, "preuves": 1}),
    )
    assert (state.done, state.record.result, state.record.tries, state.score) == (True, "solved", 0, 0)


@pytest.mark.parametrize(
    ("replies", "follows"),
    [
        (("stop", "rire_ensemble", "agir"), "B7"),
        (("silence", "partir", "agir"), "B7"),
        (("silence", "partir", "attendre"), "B-CONS2"),
        (("rire", "rire_ensemble", "agir"), "B-CONS1"),
        (("stop", "rire_ensemble", "contre_groupe"), "B-CONS1"),
    ],
)
def test_the_story_follows_what_was_said(replies, follows):
    state, _ = replied(*replies)
    assert run(TOLD, [c.Continue()], state)[0].step == follows


def test_a_reply_that_leaves_is_read_before_the_story_follows_it():
    assert (PROMISED.step, PROMISED.done) == ("B7", True)
    assert (PROMISED.record.result, PROMISED.record.option) == ("chosen", "promet")
    assert PROMISED.variables["secret_garde"] is True
    assert decide(TOLD, PROMISED, answer("B7", "ensemble")) == c.Refusal("already_done")
    assert run(TOLD, [c.Continue()], PROMISED)[0].step == "B-CONS3"


def test_the_scene_leads_back_inside_where_the_chat_heals():
    state, events = run(TOLD, [c.Continue(), c.Continue()], PROMISED)
    assert events[-1] == e.StepEntered(at_ms=0, step="B7", puzzle={"at": "p4", "said": []})
    assert (state.record.result, state.record.option, state.variables["reparations"]) == (None, None, 1)
    healed = run(TOLD, [answer("B7", "doc")], state)[0]
    assert (healed.record.result, healed.variables["adulte_choisi"]) == ("solved", "M. Okoye")
    assert run(TOLD, [c.Continue()], healed)[0].step == "merci"


def test_a_way_inside_a_chat_is_a_place_and_an_ordinary_one_is_not():
    assert next_step(TOLD, "B-CONS3", {}, "complete") == "B7/p4"
    assert next_step(TOLD, "B-CONS2", {}, "complete") == "B7"


def test_what_a_step_brings_comes_once_when_its_chat_is_over_not_when_it_is_left():
    young = thread("cycle3")
    start = run(young, [*opened(young), *solving(young, "B1"), c.Continue()])[0]
    left = run(young, [answer("B7", reply) for reply in ("minimise", "promet")], start)[0]
    assert left.variables["soutien"] == start.variables["soutien"]
    over = run(young, [c.Continue(), c.Continue(), answer("B7", "cpe")], left)[0]
    assert over.variables["soutien"] == start.variables["soutien"] + 1


def test_a_reply_whose_condition_does_not_hold_is_not_on_the_table():
    node = {
        "id": "n",
        "messages": [{"de": "Noa", "texte": "Salut."}],
        "choix": [
            {"id": "oui", "texte": "« Oui. »", "qualite": "aidant", "vers": "fin"},
            {"id": "vu", "texte": "« J’ai vu. »", "qualite": "aidant", "vers": "fin", "si": {"vu": True}},
        ],
    }
    chat = {"type": "conversation", "titre": "Noa", "consigne": "Lisez.", "duree": "1 min", "groupe": "Noa"}
    told = story(noa={**chat, "noeuds": [node], "suite": "bout"}, bout=END)
    state = run(told, opened(told))[0]
    assert decide(told, state, answer("noa", "vu")) == c.Refusal("not_offered")
    seen = fold([e.VariablesSet(at_ms=0, values={"vu": True})], state)
    assert run(told, [answer("noa", "vu")], seen)[0].done


def test_it_counts_among_the_steps_and_there_is_nothing_to_explain():
    state = run(TOLD, [c.TakeHint(), c.TakeHint(), c.TakeHint()], AT_GROUP)[0]
    assert puzzle_number(TOLD, state) == (1, 2)
    assert not may_advance(TOLD, state)
