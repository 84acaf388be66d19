"""What a puzzle earns. Points are never taken back."""

from __future__ import annotations

from typing import Literal

from gardiens.engine.state import StepRecord
from gardiens.scenario.models import PuzzleStep, ScoreRules


def points_earned(rules: ScoreRules | Literal["aucun"], step: PuzzleStep, record: StepRecord) -> int:
    """The points for solving `step` now, after what `record` says of it.

    A repair earns none, nor what has no right answer. A puzzle solved again earns nothing more: mistakes
    and hints only grow, so it is never worth more than before.
    """
    if rules == "aucun" or step.repair or not step.puzzle.has_right_answer:
        return 0
    worth = rules.solved + (rules.first_try if record.tries == 0 else 0) - rules.hint * record.hints
    return max(0, worth - record.points)
