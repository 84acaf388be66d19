"""A team puts cards into categories."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gardiens.puzzles.base import Submit, Touch, Verdict
from gardiens.puzzles.sorting import Sorting
from tests.samples import puzzle

WRITTEN = {
    "type": "tri",
    "categories": [{"id": "vrai", "nom": "Vrai"}, {"id": "blague", "nom": "Blague"}, {"id": "faux", "nom": "Faux"}],
    "cartes": [
        {"id": "a", "texte": "Un.", "categorie": "vrai"},
        {"id": "b", "texte": "Deux.", "categorie": "faux", "retours": {"blague": "Personne n’a ri."}},
        {"id": "c", "texte": "Trois.", "categorie": "blague", "tolere": ["faux"], "retours": {"vrai": "Relisez."}},
    ],
}
RIGHT = {"a": "vrai", "b": "faux", "c": "blague"}
MERGED = {
    "categories": [{"id": "vrai", "nom": "Vrai"}, {"id": "reste", "nom": "Le reste"}],
    "fusion": {"blague": "reste", "faux": "reste"},
}


def written(**over: object) -> Sorting:
    made = puzzle({**WRITTEN, **over})
    assert isinstance(made, Sorting)
    return made


def test_every_card_in_its_category_solves_it():
    assert written().judge(RIGHT) == Verdict("solved")


def test_a_card_that_may_lie_in_two_categories_is_accepted_in_both():
    assert written().judge(RIGHT | {"c": "faux"}) == Verdict("solved")


def test_one_card_off_is_close_and_is_named_with_the_category_it_was_put_into():
    assert written().judge(RIGHT | {"a": "blague"}) == Verdict("mistake", "a_blague", close=True)


def test_of_several_cards_off_the_first_that_its_author_explains_is_named():
    one = written()
    assert one.judge({"a": "faux", "b": "blague", "c": "vrai"}) == Verdict("mistake", "b_blague")
    assert one.judge({"a": "faux", "b": "vrai", "c": "blague"}) == Verdict("mistake", "a_faux")


def test_what_the_author_says_of_a_card_is_said_with_the_card():
    one = written()
    assert (one.feedback("b_blague"), one.recalled("b_blague")) == ("Personne n’a ri.", "Deux.")
    assert one.feedback("b_vrai") is None


@pytest.mark.parametrize(
    "answer", [{}, {"a": "vrai"}, RIGHT | {"d": "vrai"}, RIGHT | {"a": "ailleurs"}, ("a", "b"), "a"], ids=str
)
def test_an_answer_that_does_not_put_every_card_somewhere_makes_no_sense(answer):
    assert written().judge(answer) is None


def test_touching_makes_no_sense():
    one = written()
    assert one.play(one.start(), Touch("a")) is None


ANSWERS = st.fixed_dictionaries({name: st.sampled_from(["vrai", "blague", "faux"]) for name in RIGHT})


@given(ANSWERS)
def test_it_is_solved_exactly_when_every_card_is_in_place_and_the_mistake_named_is_a_real_one(answer):
    one = written()
    verdict = one.judge(answer)
    assert verdict is not None
    assert verdict.solved == (one.in_place(answer) == 3)
    assert verdict.close == (one.in_place(answer) == 2)
    if not verdict.solved:
        card, category = str(verdict.name).split("_")
        assert answer[card] == category
        assert category not in one.accepted(one.card(card))
        assert verdict.name in one.mistakes()


def test_merged_categories_are_one():
    one = written(**MERGED)
    assert one.solution() == (Submit({"a": "vrai", "b": "reste", "c": "reste"}),)
    assert one.judge({"a": "vrai", "b": "reste", "c": "reste"}) == Verdict("solved")
    assert list(one.faults()) == []


def test_what_was_said_of_a_category_that_merging_made_right_is_no_longer_said():
    assert list(written(**MERGED).distractors()) == ["c_vrai"]


def test_what_was_said_of_a_merged_category_is_said_of_the_one_that_replaces_it():
    cards = [{"id": "a", "texte": "Un.", "categorie": "vrai", "retours": {"faux": "Non."}}, WRITTEN["cartes"][1]]
    one = written(**MERGED, cartes=cards)
    assert one.feedback("a_reste") == "Non."
    assert "a_reste" in one.distractors()


def test_a_level_may_give_other_names_to_categories():
    one = written(vocabulaire={"faux": "Inventé"})
    assert [one.called(category) for category in one.categories] == ["Vrai", "Blague", "Inventé"]


@pytest.mark.parametrize(
    ("over", "code", "path"),
    [
        ({"cartes": [{"id": "a", "texte": "Un.", "categorie": "ailleurs"}, *WRITTEN["cartes"][1:]]}, "G344",
         ("cartes", 0, "categorie")),
        ({"cartes": [{"id": "a", "texte": "Un.", "categorie": "vrai", "tolere": ["x"]}, *WRITTEN["cartes"][1:]]},
         "G344", ("cartes", 0, "tolere", 0)),
        ({"cartes": [{"id": "a", "texte": "Un.", "categorie": "vrai", "retours": {"x": "."}}, *WRITTEN["cartes"][1:]]},
         "G344", ("cartes", 0, "retours", "x")),
        ({"vocabulaire": {"x": "Autre"}}, "G344", ("vocabulaire", "x")),
        ({"cartes": [{"id": "a", "texte": "Un.", "categorie": "vrai", "retours": {"vrai": "."}},
                     *WRITTEN["cartes"][1:]]}, "G345", ("cartes", 0, "retours", "vrai")),
        ({"fusion": {"vrai": "faux"}}, "G347", ("fusion", "vrai")),
        ({"fusion": {"x": "y"}}, "G347", ("fusion", "x")),
    ],
)  # fmt: skip
def test_what_could_not_be_played_is_said_at_its_place(over, code, path):
    (fault,) = written(**over).faults()
    assert (fault.code, fault.path) == (code, path)


def test_a_category_where_nothing_goes_is_worth_a_word():
    (remark,) = written(cartes=WRITTEN["cartes"][:2]).remarks()
    assert (remark.code, remark.path) == ("G346", ("categories", 1, "id"))
