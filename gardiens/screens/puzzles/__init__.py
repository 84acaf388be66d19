"""How each puzzle type looks and is touched, listed by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from gardiens.scenario.models import PuzzleStep
from gardiens.screens.model import Model
from gardiens.screens.puzzles import choice, hotspots, multiple_choice
from gardiens.screens.puzzles.board import Board


@dataclass(frozen=True, slots=True)
class Look:
    """A puzzle type on the screen: its board, and its solution in words for « Avancer ensemble »."""

    board: Callable[[Model, PuzzleStep], Board]
    solution: Callable[[Model, PuzzleStep], tuple[str, ...]]


LOOKS: Final[dict[str, Look]] = {
    "choix": Look(choice.board, choice.solution),
    "choix_multiple": Look(multiple_choice.board, multiple_choice.solution),
    "points_chauds": Look(hotspots.board, hotspots.solution),
}
"""Every type an animator may write, by its French name."""
