"""The help a team may have at a puzzle, and from when it is offered. A hint never costs time."""

from __future__ import annotations

from typing import Final

from gardiens.engine.state import State
from gardiens.scenario.models import PuzzleStep, Scenario

HINT_DELAY_MS: Final = 60_000
"""Hint n is offered after n times this much played time without progress; taking a hint is no progress."""

TRIES_BEFORE_ADVANCING: Final = 2


def current_puzzle(scenario: Scenario, state: State) -> PuzzleStep | None:
    """The puzzle the team is at, whether done or not; None on a scene or outside the story."""
    return None if state.step is None else scenario.puzzle(state.step)


def _needs_no_help(puzzle: PuzzleStep, state: State) -> bool:
    """Whether the puzzle is over, or is at a bonus question."""
    return state.done or (state.puzzle is not None and puzzle.puzzle.is_bonus(state.puzzle))


def next_hint(scenario: Scenario, state: State) -> int | None:
    """The number, from 1, of the first hint not yet taken of a puzzle not yet done; None if there is none."""
    puzzle, record = current_puzzle(scenario, state), state.record
    if puzzle is None or record is None or _needs_no_help(puzzle, state) or record.hints >= len(puzzle.hints):
        return None
    return record.hints + 1


def hint_offered(scenario: Scenario, state: State, at_ms: int) -> int | None:
    """The number of the hint that the screen proposes by itself at the session time `at_ms`, if any."""
    number = next_hint(scenario, state)
    if number is None or state.phase not in ("playing", "stopped"):
        return None
    waited_ms = state.clock.played_at(at_ms) - state.progress_ms
    return number if waited_ms >= number * HINT_DELAY_MS else None


def next_deadline_ms(scenario: Scenario, state: State, at_ms: int) -> int | None:
    """The session time, after `at_ms`, at which a hint will be proposed if nothing happens; None if none will."""
    number = next_hint(scenario, state)
    if number is None or state.phase != "playing" or state.clock.since_ms is None:
        return None
    due_ms = state.clock.since_ms + state.progress_ms + number * HINT_DELAY_MS - state.clock.played_ms
    return due_ms if due_ms > at_ms else None


def may_advance(scenario: Scenario, state: State) -> bool:
    """Whether « Avancer ensemble » is open: after every hint and two tries, or after the tries the puzzle allows.

    A decision has nothing to explain and knows no mistake, so it is never passed this way; nor is a bonus question,
    which would lose the reward of the puzzle it follows.
    """
    puzzle, record = current_puzzle(scenario, state), state.record
    if puzzle is None or record is None or state.phase != "playing" or _needs_no_help(puzzle, state):
        return False
    if puzzle.max_tries is not None and record.tries >= puzzle.max_tries:
        return True
    return record.hints >= len(puzzle.hints) and record.tries >= TRIES_BEFORE_ADVANCING
