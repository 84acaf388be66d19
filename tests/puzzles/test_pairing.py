"""A team links what goes together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gardiens.puzzles.base import Submit, Touch, Verdict
from gardiens.puzzles.pairing import Pairing
from tests.samples import puzzle


def pair(name: str, right: str, **retours: str) -> dict[str, object]:
    return {"id": name, "gauche": f"À gauche, {name}.", "droite": right, "retours": retours}


WRITTEN = {
    "type": "appariement",
    "paires": [pair("a", "Alpha"), pair("b", "Bravo", c="Pas celui-là."), pair("c", "Charlie"), pair("d", "Delta")],
    "intrus": [{"id": "x", "texte": "Xylophone"}],
}
RIGHT = {name: name for name in "abcd"}


def written(**over: object) -> Pairing:
    made = puzzle({**WRITTEN, **over})
    assert isinstance(made, Pairing)
    return made


def test_every_pair_found_solves_it():
    assert written().judge(RIGHT) == Verdict("solved")


def test_two_links_to_swap_are_close_and_three_are_not():
    one = written()
    assert one.judge(RIGHT | {"a": "d", "d": "a"}) == Verdict("mistake", "a_d", close=True)
    assert one.judge(RIGHT | {"a": "b", "b": "d", "d": "a"}) == Verdict("mistake", "a_b")


def test_one_link_to_a_spare_is_close():
    assert written().judge(RIGHT | {"a": "x"}) == Verdict("mistake", "a_x", close=True)


def test_of_several_wrong_links_the_first_that_its_author_explains_is_named():
    one = written()
    assert one.judge({"a": "d", "b": "c", "c": "b", "d": "a"}) == Verdict("mistake", "b_c")
    assert (one.feedback("b_c"), one.recalled("b_c")) == ("Pas celui-là.", "À gauche, b.")


@pytest.mark.parametrize(
    "answer",
    [{}, {"a": "a"}, RIGHT | {"e": "x"}, RIGHT | {"a": "e"}, RIGHT | {"a": "b"}, ("a", "b"), "a"],
    ids=str,
)
def test_an_answer_that_leaves_an_end_free_or_uses_one_twice_makes_no_sense(answer):
    assert written().judge(answer) is None


def test_touching_makes_no_sense():
    one = written()
    assert one.play(one.start(), Touch("a")) is None


@given(st.permutations([*"abcdx"]))
def test_it_is_solved_exactly_when_every_link_is_right_and_the_mistake_named_was_made(rights):
    one = written()
    answer = dict(zip("abcd", rights, strict=False))
    verdict = one.judge(answer)
    assert verdict is not None
    assert verdict.solved == (one.held(answer) == 4)
    if not verdict.solved:
        left, right = str(verdict.name).split("_")
        assert (answer[left], left) == (right, left)
        assert left != right
        assert verdict.name in one.mistakes()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"b": "1"}, {"a": "2"}),
        ({"b": "1", "c": "3"}, {"c": "2"}),
        ({"x": "1"}, {"x": "2"}),
        ({}, {"a": "2", "x": "3"}),
    ],
)
def test_each_explained_link_has_an_answer_that_shows_its_words(first, second):
    one = written(paires=[pair("a", "Alpha", **first), pair("b", "Bravo", **second), *WRITTEN["paires"][2:]])
    explained = {f"a_{name}" for name in first} | {f"b_{name}" for name in second}
    assert set(one.distractors()) == explained
    for name, (wrong,) in one.distractors().items():
        assert isinstance(wrong, Submit)
        assert one.judge(wrong.answer).name == name


def test_of_two_pairs_only_one_answer_is_wrong_so_only_one_mistake_is_ever_named():
    one = written(paires=[pair("a", "Alpha", b="1"), pair("b", "Bravo", a="2")], intrus=[])
    assert list(one.distractors()) == ["a_b"]


@given(st.integers(2, 7), st.randoms(use_true_random=False))
def test_few_rights_face_their_left_and_none_is_lost(count, chance):
    texts = [f"{chance.randint(0, 99)} {number}" for number in range(count)]
    one = written(paires=[pair(f"p{number}", text) for number, text in enumerate(texts)], intrus=[])
    names = [name for name, _ in one.rights()]
    assert sorted(names) == [f"p{number}" for number in range(count)]
    assert sum(f"p{number}" == name for number, name in enumerate(names)) <= 1


def test_the_order_at_the_right_does_not_depend_on_the_order_at_the_left_alone():
    assert [name for name, _ in written(intrus=[]).rights()] != [*"abcd"]


def test_a_level_may_say_a_left_otherwise():
    one = written(vocabulaire={"a": "Savoir"})
    assert [one.called(each) for each in one.pairs][:2] == ["Savoir", "À gauche, b."]


@pytest.mark.parametrize(
    ("over", "code", "path"),
    [
        ({"paires": [pair("a", "Alpha", z="?"), *WRITTEN["paires"][1:]]}, "G352", ("paires", 0, "retours", "z")),
        ({"vocabulaire": {"z": "Autre"}}, "G352", ("vocabulaire", "z")),
        ({"paires": [pair("a", "Alpha", a="?"), *WRITTEN["paires"][1:]]}, "G353", ("paires", 0, "retours", "a")),
        ({"intrus": [{"id": "x", "texte": "alpha"}]}, "G354", ("intrus", 0, "texte")),
        ({"paires": [pair(name, name * 3) for name in "abcdefg"], "intrus": [
            {"id": "x", "texte": "Un"}, {"id": "y", "texte": "Deux"}]}, "G355", ("intrus",)),
    ],
)  # fmt: skip
def test_what_could_not_be_played_is_said_at_its_place(over, code, path):
    (fault,) = written(**over).faults()
    assert (fault.code, fault.path) == (code, path)
