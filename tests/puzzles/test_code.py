"""A team composes a code: digits or letters in the slots of a lock."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gardiens.puzzles.base import Submit, Touch
from gardiens.puzzles.code import EXAMPLE, Code
from tests.samples import puzzle

DATE = puzzle(EXAMPLE)
assert isinstance(DATE, Code)
WORD = puzzle({
    "type": "code",
    "alphabet": "lettres",
    "cases": [{"libelle": "Le lieu", "nombre": 5}],
    "valeur": "École",
    "acceptes": ["lycée"],
    "pieges": [{"valeur": "Gares", "retour": "On n’y apprend pas."}],
})  # fmt: skip
assert isinstance(WORD, Code)


@pytest.mark.parametrize("written", ["1408", "14/08", "14 08", "14-08", "14 / 08"])
def test_separators_and_spaces_never_count(written: str):
    assert DATE.judge(written).solved


@pytest.mark.parametrize("written", ["école", "ECOLE", "École", "lycee", "LYCÉE"])
def test_neither_do_capitals_nor_accents(written: str):
    assert WORD.judge(written).solved


def test_a_ligature_is_two_letters():
    assert WORD.composed("Œuf") == "oeuf"


@pytest.mark.parametrize("given_answer", ["", "140", "14080", "août", "1 4 0", (), ("1408",), {"jour": "14"}])
def test_what_does_not_fill_every_slot_with_digits_is_no_answer(given_answer):
    assert DATE.judge(given_answer) is None


def test_nothing_is_judged_by_a_single_touch():
    assert DATE.play(DATE.start(), Touch("1")) is None


def test_digits_are_no_answer_where_letters_are_wanted():
    assert WORD.judge("14082") is None


def test_a_code_that_the_author_foresaw_is_named_by_itself():
    verdict = DATE.judge("3008")
    assert (verdict.outcome, verdict.name, verdict.close) == ("mistake", "3008", False)
    assert DATE.feedback("3008") == "Une publication est plus ancienne de quelques jours."
    assert WORD.judge("gares").name == "Gares"


@pytest.mark.parametrize("code", ["1409", "2408", "0000"])
def test_another_code_has_no_name_and_is_never_called_close(code: str):
    verdict = DATE.judge(code)
    assert (verdict.outcome, verdict.name, verdict.close) == ("mistake", None, False)


def test_a_foreseen_code_is_close_when_its_author_says_so():
    near = DATE.model_copy(update={"traps": (DATE.traps[0].model_copy(update={"close": True}),)})
    assert near.judge(DATE.traps[0].value).close


def test_nothing_that_was_typed_is_in_the_state():
    state, verdict = DATE.play(DATE.start(), Submit("0000"))
    assert verdict.outcome == "mistake"
    assert state == {}


def test_digits_may_be_kept_aside_and_letters_never():
    assert DATE.keeps_arrangement
    assert not WORD.keeps_arrangement


def test_a_code_is_read_group_by_group():
    assert [(group.label, part) for group, part in DATE.grouped("1408")] == [("Jour", "14"), ("Mois", "08")]


@given(st.text("0123456789", min_size=4, max_size=4))
def test_exactly_one_code_in_ten_thousand_opens_the_lock(code: str):
    assert DATE.judge(code).solved is (code == "1408")
