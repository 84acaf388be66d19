"""A team replies in a chat: nothing is right or wrong, every reply leads on, and it can always heal."""

from __future__ import annotations

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gardiens.puzzles.base import Consequence, Submit, Touch, Verdict
from gardiens.puzzles.conversation import Conversation
from tests.conversations import thread
from tests.samples import puzzle

GROUP, NOA = (thread().puzzle(name).puzzle for name in ("B1", "B7"))
assert isinstance(GROUP, Conversation)
assert isinstance(NOA, Conversation)


def after(one: Conversation, *replies: str):
    """The state and the last verdict once these were chosen."""
    state, verdict = one.start(), None
    for reply in replies:
        state, verdict = one.play(state, Submit(reply))
    return state, verdict


def test_a_reply_leads_to_its_own_node_and_is_remembered():
    state, verdict = after(GROUP, "rire")
    assert verdict == Verdict("progress", "rire")
    assert GROUP.now(state).id == "n2"
    assert [(node.id, reply.id) for node, reply in GROUP.said(state)] == [("n1", "rire")]
    assert GROUP.stage(state) == 1


def test_only_the_replies_of_the_moment_make_sense():
    state, _ = after(GROUP, "stop")
    for junk in (Submit("stop"), Submit("agir"), Submit(("daccord",)), Submit(), Touch("daccord")):
        assert GROUP.play(state, junk) is None


@pytest.mark.parametrize("last", ["agir", "attendre", "contre_groupe"])
def test_whatever_ends_the_conversation_ends_it_without_a_mistake(last):
    assert after(GROUP, "rire", "daccord", last)[1] == Verdict("solved", last)


def test_there_is_nothing_right_nor_wrong_to_say_of_a_reply():
    assert not GROUP.has_right_answer
    assert GROUP.distractors() == {}


def test_the_way_that_helps_is_its_solution():
    assert GROUP.solution() == (Submit("stop"), Submit("rire_ensemble"), Submit("agir"))
    assert NOA.solution() == (Submit("ecoute"), Submit("jamais"), Submit("ensemble"), Submit("cpe"))


def test_a_reply_has_its_effects_and_only_one_that_goes_to_the_story_leaves():
    assert GROUP.consequence("agir") == Consequence({"soutien": 1, "preuves": 1})
    assert NOA.consequence("promet") == Consequence({"secret_garde": True}, "once_read")
    assert NOA.ways_out()["promet"] == "B-CONS3"
    assert NOA.ways_out()["cpe"] is None


def test_the_story_may_come_back_inside():
    assert NOA.now(NOA.start_at("p4")).id == "p4"
    assert NOA.said(NOA.start_at("p4")) == ()


@pytest.mark.parametrize("level", ["cycle3", "college", "lycee"])
def test_a_level_without_a_moment_goes_straight_to_what_stands_for_it(level):
    group = thread(level).puzzle("B1").puzzle
    expected = ["n1", "n3"] if level == "cycle3" else ["n1", "n2", "n3"]
    assert [node.id for node in group.nodes] == expected
    state, _ = after(group, "attaque")
    assert group.now(state).id == expected[1]


def test_the_young_have_fewer_replies_to_read():
    noa = thread("cycle3").puzzle("B7").puzzle
    assert [reply.id for reply in noa.nodes[0].replies] == ["ecoute", "minimise", "reproche"]
    assert [reply.id for reply in noa.node("p3").replies] == ["promet", "ensemble"]


def test_a_moment_left_out_may_still_be_entered_by_its_name():
    noa = thread("cycle3").puzzle("B7").puzzle
    assert noa.now(noa.start_at("p2")).id == "p3"


@given(st.lists(st.integers(0, 4), max_size=8))
def test_however_a_team_began_a_helpful_reply_is_still_there_and_the_good_end_too(picks):
    state = NOA.start()
    for pick in picks:
        replies = [reply for reply in NOA.now(state).replies if NOA.consequence(reply.id).leaves is None]
        state, verdict = NOA.play(state, Submit(replies[pick % len(replies)].id))
        if verdict.solved:
            return
    while True:
        helpful = [reply for reply in NOA.now(state).replies if reply.quality == "aidant"]
        assert helpful
        state, verdict = NOA.play(state, Submit(helpful[0].id))
        assert orjson.loads(orjson.dumps(state)) == state
        if verdict.solved:
            break
    assert NOA.now(state).id == "p4"


def test_a_conversation_that_only_leaves_for_the_story_has_a_way_through_it():
    parting = {
        "type": "conversation",
        "groupe": "Noa",
        "noeuds": [
            {
                "id": "n",
                "messages": [{"de": "Noa", "texte": "Salut."}],
                "choix": [
                    {"id": "loin", "texte": "« Je suis loin. »", "qualite": "neutre", "vers": "ailleurs"},
                    {"id": "la", "texte": "« Je suis là. »", "qualite": "aidant", "vers": "ici"},
                ],
            }
        ],
    }  # fmt: skip
    one = puzzle(parting)
    assert one.solution() == (Submit("la"),)
    assert one.ways_out() == {"loin": "ailleurs", "la": "ici"}
