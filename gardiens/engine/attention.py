"""Who needs a hand: how long a team has been at a puzzle without getting anywhere."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from gardiens.engine.hints import current_puzzle
from gardiens.engine.state import State
from gardiens.scenario.models import Scenario, is_decision

Attention: TypeAlias = Literal["slow", "stuck"]

SLOW_MS: Final = 90_000
STUCK_MS: Final = 180_000
"""Played time without progress after which a team is « ralentie », then « bloquée »: when the third hint is offered."""


def without_progress_ms(scenario: Scenario, state: State, at_ms: int) -> int:
    """The played time since the last progress at this puzzle; 0 on a scene, at a decision or once it is over.

    A touch that finds something and a solved stage are progress, a hint taken is not; a pause does not count.
    """
    puzzle = current_puzzle(scenario, state)
    if puzzle is None or is_decision(puzzle) or state.done or state.phase not in ("playing", "stopped"):
        return 0
    return state.clock.played_at(at_ms) - state.progress_ms


def attention(scenario: Scenario, state: State, at_ms: int) -> Attention | None:
    """Whether the team is slow or stuck at the session time `at_ms`; None while all goes well."""
    waited_ms = without_progress_ms(scenario, state, at_ms)
    return "stuck" if waited_ms >= STUCK_MS else "slow" if waited_ms >= SLOW_MS else None
