"""A team finds where a rumour began, then whom to ask so that the denial reaches everybody."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gardiens.puzzles.base import Submit, Touch, Verdict
from gardiens.puzzles.propagation import DEPARTURE, EXAMPLE, INCOMPLETE, REFUSAL, Propagation
from tests.samples import puzzle

RUMOUR = puzzle(EXAMPLE)
assert isinstance(RUMOUR, Propagation)


def rumour(links: list[tuple[str, str]], *, refusing: str = "", **fields) -> Propagation:
    """A rumour between accounts of one letter."""
    names = sorted({name for link in links for name in link})
    nodes = [{"id": name, "nom": name.upper(), "place": [50, 50], "refuse": name in refusing} for name in names]
    made = puzzle({"type": "propagation", "noeuds": nodes, "liens": links, **fields})
    assert isinstance(made, Propagation)
    return made


def after(*answers, of: Propagation = RUMOUR):
    """The state and the last verdict."""
    state, verdict = of.start(), None
    for answer in answers:
        played = of.play(state, Submit(answer))
        assert played is not None
        state, verdict = played
    return state, verdict


# --- the origin ---------------------------------------------------------------------------------------------------


def test_the_origin_is_the_account_that_nobody_sends_to():
    assert RUMOUR.origin() == "ECHO"
    assert rumour([("a", "b"), ("b", "c"), ("c", "b")]).origin() == "a"


@pytest.mark.parametrize(
    "links", [[("a", "b"), ("c", "b")], [("a", "b"), ("b", "a"), ("b", "c")], [("a", "b"), ("c", "d"), ("d", "c")]]
)
def test_a_rumour_with_two_origins_with_none_or_in_two_parts_has_no_origin(links):
    assert rumour(links).origin() is None


def test_finding_the_origin_opens_the_second_stage():
    state, verdict = after("ECHO")
    assert verdict == Verdict("progress", "ECHO")
    assert state == {"stage": "relais", "origin": "ECHO", "relays": []}


def test_an_account_with_words_of_its_own_is_named_and_any_other_is_not():
    assert after("GAZZ")[1] == Verdict("mistake", "GAZZ")
    assert after("ZOE")[1] == Verdict("mistake", DEPARTURE)
    assert RUMOUR.feedback("GAZZ") == "La plus suivie, mais pas la première : comparez les heures."
    assert RUMOUR.feedback("ZOE") is None


def test_the_origin_alone_may_be_the_whole_puzzle():
    alone = rumour([("a", "b"), ("b", "c")], missions=["origine"])
    assert after("a", of=alone)[1] == Verdict("solved", "a")
    assert alone.solution() == (Submit("a"),)
    assert alone.distractors() == {DEPARTURE: (Submit("b"),)}


# --- the relays ---------------------------------------------------------------------------------------------------


def test_a_refusing_account_neither_hears_the_denial_nor_passes_it_on():
    chain = rumour([("a", "b"), ("b", "c"), ("c", "d")], refusing="c")
    assert chain.denied(["a"]) == {"a": 0, "b": 1}
    assert chain.denied(["c"]) == {}


def test_the_denial_counts_its_hops_by_the_shortest_way():
    ring = rumour([("a", "b"), ("b", "c"), ("c", "d"), ("a", "d")])
    assert ring.denied(["a"]) == {"a": 0, "b": 1, "d": 1, "c": 2}


def test_the_right_relays_are_computed_and_any_other_right_set_is_accepted():
    assert RUMOUR.relays(2) == ("LOU", "BASILE")
    either = rumour([("a", "b"), ("b", "a"), ("a", "c")], missions=["relais"], relais=1)
    assert either.relays(1) == ("a",)
    assert after(("b",), of=either)[1] == Verdict("solved")


@pytest.mark.parametrize(
    ("relays", "verdict"),
    [
        (("LOU", "BASILE"), Verdict("solved")),
        (("BASILE", "LOU"), Verdict("solved")),
        (("LOU", "GAZZ"), Verdict("mistake", REFUSAL)),
        (("ECHO", "GAZZ"), Verdict("mistake", REFUSAL)),
        (("LOU", "ZOE"), Verdict("mistake", INCOMPLETE, close=True)),
        (("CLUB", "ZOE"), Verdict("mistake", INCOMPLETE)),
    ],
)
def test_relays_are_judged_by_whom_they_reach(relays, verdict):
    state, said = after("ECHO", relays)
    assert said == verdict
    assert state["relays"] == list(relays)


@pytest.mark.parametrize("answer", ["LOU", (), ("LOU",), ("LOU", "LOU"), ("LOU", "BASILE", "ZOE"), ("LOU", "?"), {}])
def test_anything_but_so_many_known_accounts_is_no_answer(answer):
    state, _ = after("ECHO")
    assert RUMOUR.play(state, Submit(answer)) is None


def test_relays_make_no_sense_before_the_origin_nor_does_a_touch():
    assert RUMOUR.play(RUMOUR.start(), Submit(("LOU", "BASILE"))) is None
    assert RUMOUR.play(RUMOUR.start(), Touch("ECHO")) is None


def test_where_no_relays_would_do_nothing_is_offered_as_a_solution():
    star = rumour([("a", "b"), ("a", "c"), ("a", "d")], refusing="a", missions=["relais"], relais=2)
    assert star.relays(2) is None
    assert star.solution() == ()
    assert star.distractors() == {}


def test_the_words_of_every_mistake_may_be_written_at_every_level():
    alone = rumour([("a", "b"), ("b", "c")], missions=["origine"])
    assert {DEPARTURE, REFUSAL, INCOMPLETE} <= set(alone.mistakes())


def test_a_mission_given_twice_counts_once():
    assert rumour([("a", "b"), ("b", "c")], missions=["origine", "origine"]).stages == ("origine",)


LINKS = st.lists(st.sampled_from(list(permutations("abcdef", 2))), min_size=3, max_size=12, unique=True)


@given(links=LINKS, refusing=st.sets(st.sampled_from("abcdef"), max_size=3), count=st.integers(1, 3))
def test_on_any_graph_the_relays_found_solve_it_and_where_none_are_found_nothing_does(links, refusing, count):
    names = {name for link in links for name in link}
    if len(names) < 3:
        return
    made = rumour(links, refusing="".join(refusing), missions=["relais"], relais=count)
    judged = {
        some: made.play(made.start(), Submit(some))[1]  # type: ignore[index]
        for some in combinations([node.id for node in made.nodes], count)
    }
    solved = [some for some, verdict in judged.items() if verdict.solved]
    assert made.relays(count) == (solved[0] if solved else None)
    for some, verdict in judged.items():
        reached = made.denied(some)
        everybody = all(name in reached for name in made.willing())
        assert verdict.solved is (everybody and not set(some) & refusing)
    for name, inputs in made.distractors().items():
        assert made.play(made.start(), inputs[-1])[1].name == name  # type: ignore[index]
