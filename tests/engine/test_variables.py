"""What the story remembers, and what effects make of it."""

from __future__ import annotations

import pytest

from gardiens.engine.variables import changed_by, starting_variables
from tests.samples import scenario

TOLD = scenario({
    "variables": {
        "confiance": {"depart": 5, "min": 0, "max": 10},
        "dette": {"depart": -1, "max": 3},
        "libre": {"depart": 0},
        "vu": {"depart": False},
        "adulte": {"depart": "Mme Ferrand", "valeurs": ["Mme Ferrand", "M. Diallo"]},
    },
    "etapes": {"fin": {"type": "fin", "titre": "Fin"}},
})  # fmt: skip
START = starting_variables(TOLD)


def test_a_story_starts_with_what_its_author_wrote():
    assert START == {"confiance": 5, "dette": -1, "libre": 0, "vu": False, "adulte": "Mme Ferrand"}


@pytest.mark.parametrize(
    ("effects", "after"),
    [
        ({"confiance": 2}, {"confiance": 7}),
        ({"confiance": -2}, {"confiance": 3}),
        ({"confiance": 6}, {"confiance": 10}),
        ({"confiance": -6}, {"confiance": 0}),
        ({"confiance": 0}, {"confiance": 5}),
        ({"dette": -500}, {"dette": -501}),
        ({"dette": 500}, {"dette": 3}),
        ({"libre": 2_000_000}, {"libre": 999_999}),
        ({"libre": -2_000_000}, {"libre": -999_999}),
        ({"vu": True}, {"vu": True}),
        ({"vu": False}, {"vu": False}),
        ({"adulte": "M. Diallo"}, {"adulte": "M. Diallo"}),
        ({"vu": True, "confiance": 1}, {"vu": True, "confiance": 6}),
        ({}, {}),
    ],
    ids=str,
)
def test_numbers_add_within_their_bounds_and_the_rest_is_set(effects, after):
    assert changed_by(TOLD, START, effects) == after


def test_effects_follow_each_other():
    assert changed_by(TOLD, START, {"confiance": 9}, {"confiance": -1, "vu": True}) == {"confiance": 9, "vu": True}


def test_what_was_there_is_left_as_it_was():
    changed_by(TOLD, START, {"confiance": 1, "vu": True})
    assert starting_variables(TOLD) == START
