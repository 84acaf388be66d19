"""Careless hands break nothing: a short while here, ten minutes for each type in `make epreuves`."""

from __future__ import annotations

from contextlib import closing

import pytest

from gardiens.puzzles import PUZZLE_TYPES
from tests.station.monkey import Monkey

TEN_MINUTES_MS = 600_000
A_WHILE_MS = 12_000

every_type = pytest.mark.parametrize("french", sorted(PUZZLE_TYPES))


@every_type
def test_careless_hands_break_nothing_for_a_while(french, tmp_path):
    with closing(Monkey(tmp_path, french, seed=1)) as monkey:
        monkey.play(A_WHILE_MS)
        monkey.check()
        assert monkey.actions > 50


@pytest.mark.epreuve
@pytest.mark.parametrize("seed", [2, 3])
@every_type
def test_careless_hands_break_nothing_for_ten_minutes(french, seed, tmp_path):
    with closing(Monkey(tmp_path, french, seed)) as monkey:
        monkey.play(TEN_MINUTES_MS)
        monkey.check()
        assert monkey.actions > 3000
