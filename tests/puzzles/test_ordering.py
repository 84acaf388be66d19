"""A team puts elements in order, the one that was written or any that keeps the rules."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gardiens.puzzles.base import Submit, Touch
from gardiens.puzzles.ordering import Ordering, moved
from tests.samples import puzzle

IDS = "abcde"


def ordering(ids: str = IDS, rules: str = "", words: str = "", **fields) -> Ordering:
    """An order between elements of one letter; `ab bc` are rules, `words` the elements that have a feedback."""
    items = [{"id": name, "texte": name.upper()} | ({"retour": f"{name} !"} if name in words else {}) for name in ids]
    pairs = [{"d_abord": pair[0], "ensuite": pair[1], "retour": f"{pair} !"} for pair in rules.split()]
    made = puzzle({"type": "ordre", "elements": items, "ordonner": pairs, **fields})
    assert isinstance(made, Ordering)
    return made


def judged(one: Ordering, order: str):
    verdict = one.judge(tuple(order))
    assert verdict is not None
    return verdict


def codes(one: Ordering) -> list[str]:
    return [fault.code for fault in one.faults()]


# --- a total order ------------------------------------------------------------------------------------------------


def test_only_the_order_as_it_is_written_is_right():
    right = [order for order in permutations(IDS) if judged(ordering(), "".join(order)).solved]
    assert right == [tuple(IDS)]


def test_two_elements_that_changed_places_are_very_close_to_right():
    one = ordering()
    assert judged(one, "abdce").close
    assert judged(one, "ebcda").close
    assert not judged(one, "bcdea").close


def test_a_pair_that_the_author_foresaw_is_said_before_anything_else():
    one = ordering(rules="bd", words="a")
    assert judged(one, "edcba").name == "d_avant_b"
    assert judged(one, "bacde").name == "a"


def test_an_element_is_spoken_of_only_when_none_is_more_out_of_its_place():
    one = ordering(words="c")
    assert judged(one, "abdce").name == "c"
    assert judged(one, "bcdea").name is None  # it is « a » that went to the end


def test_how_many_are_in_their_place_is_known():
    assert ordering().well_placed(tuple("abdce")) == 3


@pytest.mark.parametrize("answer", ["abcd", "abcdd", "abcdef", ""])
def test_an_answer_that_does_not_hold_each_element_once_makes_no_sense(answer):
    assert ordering().judge(tuple(answer)) is None
    assert ordering().play({}, Touch("a")) is None


# --- a partial order ----------------------------------------------------------------------------------------------


def test_every_order_that_keeps_the_rules_is_right_and_no_other():
    one = ordering(rules="ab ac", ordre_partiel=True)
    for order in permutations(IDS):
        kept = order.index("a") < min(order.index("b"), order.index("c"))
        assert judged(one, "".join(order)).solved is kept


def test_one_broken_rule_is_close_and_named_and_two_are_not_close():
    one = ordering(rules="ab ac", ordre_partiel=True)
    assert (judged(one, "bacde").name, judged(one, "bacde").close) == ("b_avant_a", True)
    assert (judged(one, "cbade").name, judged(one, "cbade").close) == ("b_avant_a", False)


def test_the_solution_keeps_the_rules_even_when_the_elements_are_not_written_so():
    one = ordering("cabed", rules="ab bc cd", ordre_partiel=True)
    (given_answer,) = one.solution()
    assert one.judge(given_answer.answer).solved


LINKS = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda pair: pair[0] != pair[1]), min_size=1, max_size=8)  # fmt: skip


@given(LINKS)
def test_rules_can_all_be_kept_or_the_author_is_told_which_elements_wait_for_each_other(links):
    one = ordering(rules=" ".join(map("".join, links)), ordre_partiel=True)
    possible = any(all(order.index(a) < order.index(b) for a, b in links) for order in permutations(IDS))
    assert codes(one) == ([] if possible else ["G349"])
    if possible:
        assert one.judge(one.right_order()).solved
        for name, (wrong,) in one.distractors().items():
            assert one.judge(wrong.answer).name == name


# --- the start ----------------------------------------------------------------------------------------------------


@given(st.sets(st.text("abcdefghij", min_size=1, max_size=3), min_size=3, max_size=7).map(sorted), st.booleans())
def test_what_is_shown_first_is_never_right_and_the_same_each_time(ids, partial):
    rules = [{"d_abord": ids[0], "ensuite": ids[1]}] if partial else []
    items = [{"id": name, "texte": name} for name in ids]
    fields = {"type": "ordre", "elements": items, "ordonner": rules, "ordre_partiel": partial}
    one, again = puzzle(fields), puzzle(fields)
    assert isinstance(one, Ordering)
    assert isinstance(again, Ordering)
    assert one.judge(one.first_shown()).outcome == "mistake"
    assert one.first_shown() == again.first_shown()


def test_the_author_may_choose_what_is_shown_first():
    assert ordering(depart=list("edcba")).first_shown() == tuple("edcba")


# --- what the author is told --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "code"),
    [
        (ordering(rules="az"), "G348"),
        (ordering(rules="aa"), "G348"),
        (ordering(rules="ba"), "G348"),
        (ordering(rules="ab bc ca", ordre_partiel=True), "G349"),
        (ordering(depart=list("abcde")), "G350"),
        (ordering(depart=list("abcd")), "G350"),
        (ordering(rules="ab", ordre_partiel=True, depart=list("acbed")), "G350"),
        (ordering(ordre_partiel=True), "G351"),
    ],
    ids=["unknown", "itself", "against", "ring", "right", "lacking", "right-partial", "no-rule"],
)
def test_what_cannot_be_played_is_told_under_a_code_of_its_own(one, code):
    assert codes(one) == [code]


def test_elements_that_only_come_after_a_ring_are_not_blamed_for_it():
    (fault,) = ordering(rules="ab ba bc cd", ordre_partiel=True).faults()
    assert "« a »" in fault.message.replace("\u00a0", " ")
    assert "« d »" not in fault.message.replace("\u00a0", " ")


# --- moving -------------------------------------------------------------------------------------------------------


@given(st.permutations(IDS), st.sampled_from(IDS), st.integers(0, 4))
def test_a_moved_element_is_at_its_new_place_and_the_others_keep_their_order(order, name, place):
    after = moved(order, name, place)
    assert after[place] == name
    assert [other for other in after if other != name] == [other for other in order if other != name]


def test_each_foreseen_mistake_has_an_order_that_makes_it():
    one = ordering(rules="bd", words="ace")
    assert set(one.distractors()) == {"d_avant_b", "a", "c", "e"}
    assert all(isinstance(series[-1], Submit) for series in one.distractors().values())
