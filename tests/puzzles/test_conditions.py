"""What a branch asks of the story's variables."""

from __future__ import annotations

import pytest

from gardiens.puzzles.conditions import parse_condition

VARIABLES = {"confiance": 6, "a_partage": True, "a_publie": False, "adulte": "Mme Ferrand"}


@pytest.mark.parametrize(
    ("written", "holds"),
    [
        ({"confiance": ">= 6"}, True),
        ({"confiance": "> 6"}, False),
        ({"confiance": "<= 6"}, True),
        ({"confiance": "< 6"}, False),
        ({"confiance": "= 6"}, True),
        ({"confiance": "!= 6"}, False),
        ({"confiance": ">= -3"}, True),
        ({"confiance": 6}, True),
        ({"confiance": (">= 5", "<= 7")}, True),
        ({"confiance": (">= 5", "<= 5")}, False),
        ({"a_partage": True}, True),
        ({"a_publie": False}, True),
        ({"adulte": "Mme Ferrand"}, True),
        ({"adulte": "M. Diallo"}, False),
        ({"a_partage": True, "confiance": "> 6"}, False),
        ({"ou": ({"a_publie": True}, {"confiance": 6})}, True),
        ({"ou": ({"a_publie": True}, {"confiance": 5})}, False),
        ({"et": ({"a_partage": True}, {"confiance": 6})}, True),
        ({"pas": {"a_partage": True}}, False),
        ({"pas": {"a_partage": True, "a_publie": True}}, True),
        ({"pas": {"ou": ({"a_publie": True}, {"confiance": 5})}}, True),
    ],
    ids=str,
)
def test_a_condition_holds_as_it_reads(written, holds):
    assert parse_condition(written).holds(VARIABLES) is holds


def test_a_condition_knows_the_variables_it_reads():
    written = {"confiance": ">= 6", "ou": ({"a_partage": True}, {"pas": {"adulte": "M. Diallo"}})}
    assert parse_condition(written).variables() == {"confiance", "a_partage", "adulte"}


def test_a_condition_already_read_is_left_as_it_is():
    condition = parse_condition({"confiance": ">= 6"})
    assert parse_condition(condition) is condition


@pytest.mark.parametrize(
    "written",
    [{}, "confiance >= 6", None, {"ou": ()}, {"et": {"a": 1}}, {"confiance": 1.5}, {"a": None}, {"pas": 3}],
    ids=str,
)
def test_anything_else_is_refused_in_french(written):
    with pytest.raises(ValueError, match=r"condition|attend"):
        parse_condition(written)
