"""Codes made of colours, arrows or dots: what their author writes, and what a finger can draw."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gardiens.puzzles.code import Code
from gardiens.puzzles.signs import ALPHABETS, is_path, joined
from tests.samples import puzzle

DOTS = "123456789"


def lock(alphabet: str, value: str, count: int, **keys: object) -> Code:
    cases = [{"libelle": "Code", "nombre": count}]
    one = puzzle({"type": "code", "alphabet": alphabet, "cases": cases, "valeur": value, **keys})
    assert isinstance(one, Code)
    return one


LAMPS = lock("couleurs", "rouge bleu vert", 3, pieges=[{"valeur": "vert bleu rouge", "retour": "À l’envers."}])
FLIGHT = lock("fleches", "haut droite bas", 3)
SIGN = lock("motif", "12357", 5)


@pytest.mark.parametrize("written", ["rouge bleu vert", "Rouge, bleu, vert", "ROUGE-BLEU-VERT", "rond carré triangle", "●■▲", "● ■ ▲"])  # fmt: skip
def test_colours_are_written_in_words_by_name_or_by_shape(written: str):
    assert LAMPS.judge(written).solved


@pytest.mark.parametrize("written", ["haut droite bas", "Haut, droite, bas", "↑→↓"])
def test_arrows_are_written_in_words(written: str):
    assert FLIGHT.judge(written).solved


def test_a_foreseen_mistake_is_named_by_what_its_author_wrote():
    assert LAMPS.judge("▲■●").name == "vert bleu rouge"


@pytest.mark.parametrize("junk", ["rouge", "rouge bleu rose", "●■▲●", "123", "↑→↓", ""])
def test_what_the_pad_cannot_compose_is_no_answer(junk: str):
    assert LAMPS.judge(junk) is None


def test_every_sign_has_its_own_word_and_nothing_of_them_is_words():
    for name in ("couleurs", "fleches"):
        alphabet = ALPHABETS[name]
        assert set(alphabet.names.values()) == set(alphabet.signs)
    assert all(each.keeps_arrangement for each in (LAMPS, FLIGHT, SIGN))


# --- patterns -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["12357", "123698745", "2519", "5", "213", "1672"])
def test_a_finger_can_draw_it(code: str):
    assert is_path(code)


@pytest.mark.parametrize("code", ["13", "1937", "11", "121", "7946", "46"])
def test_no_finger_can_jump_over_a_free_dot_or_come_back_to_one(code: str):
    assert not is_path(code)


@given(st.lists(st.sampled_from(DOTS), max_size=12))
def test_whatever_is_touched_the_pattern_can_be_drawn(touched: list[str]):
    path = ""
    for dot in touched:
        if dot not in path:
            path = joined(path, dot)
    assert is_path(path)


def test_there_are_as_many_patterns_as_on_a_telephone():
    counted = sum(is_path("".join(dots)) for length in range(4, 8) for dots in permutations(DOTS, length))
    assert counted == 1_624 + 7_152 + 26_016 + 72_912


# --- what its author must mend ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("alphabet", "value", "count", "keys", "codes"),
    [
        ("couleurs", "rouge rose vert", 3, {}, ["G377"]),
        ("fleches", "haut nord", 2, {}, ["G377"]),
        ("couleurs", "rouge vert", 3, {}, ["G330"]),
        ("couleurs", "rouge vert", 2, {"acceptes": ["rouge noir"]}, ["G377"]),
        ("motif", "1379", 4, {}, ["G378"]),
        ("motif", "1225", 4, {}, ["G378"]),
        ("motif", "125", 4, {}, ["G330"]),
        ("motif", "123698745", 9, {}, []),
        ("chiffres", "123456789", 9, {}, ["G330"]),
        ("motif", "1235", 2, {"cases": [{"libelle": "A", "nombre": 2}, {"libelle": "B", "nombre": 2}]}, ["G379"]),
    ],
)
def test_what_cannot_be_composed_is_told_to_its_author(alphabet, value, count, keys, codes):
    assert [fault.code for fault in lock(alphabet, value, count, **keys).faults()] == codes
