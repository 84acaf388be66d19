"""Figures that follow from a state: what screens, reports and results show of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from gardiens.engine.progress import passed_through
from gardiens.engine.state import State
from gardiens.scenario.models import Chapter, Scenario, Step, is_decision

EVIDENCE = "preuves"
"""The variable that counts evidence."""


@lru_cache(maxsize=64)
def main_puzzles(scenario: Scenario, version: str) -> tuple[str, ...]:
    """The puzzles of the main path in a version, decisions among them: those that are not repairs."""
    return tuple(
        name
        for name in scenario.steps
        if (puzzle := scenario.puzzle(name)) and not puzzle.repair and not passed_through(puzzle, version)
    )


def has_short_version(scenario: Scenario) -> bool:
    """Whether the short version keeps some puzzles and leaves others out."""
    short = main_puzzles(scenario, "courte")
    core = any((puzzle := scenario.puzzle(name)) and puzzle.core for name in short)
    return core and short != main_puzzles(scenario, "complete")


def evidence(scenario: Scenario, state: State) -> tuple[int, int]:
    """The evidence won, and all that the main path of this version holds."""
    total = _all_evidence(scenario, state.version)
    won = state.variables.get(EVIDENCE, 0)
    return (max(0, min(won, total)) if isinstance(won, int) else 0), total


def evidence_of(step: Step) -> int:
    """The evidence that a step gives."""
    effect = step.effects.get(EVIDENCE, 0)
    return max(0, effect) if isinstance(effect, int) else 0


@lru_cache(maxsize=64)
def _all_evidence(scenario: Scenario, version: str) -> int:
    return sum(evidence_of(scenario.step(name)) for name in main_puzzles(scenario, version))


def puzzle_number(scenario: Scenario, state: State) -> tuple[int, int] | None:
    """« Énigme 2 sur 8 »: the current puzzle's number in the order of play, and how many this version has.

    None on a scene, a decision or a repair, which are not counted.
    """
    counted = _counted(scenario, state.version)
    if state.step not in counted:
        return None
    met = [name for name in state.records if name in counted]
    return met.index(state.step) + 1, len(counted)


@lru_cache(maxsize=64)
def _counted(scenario: Scenario, version: str) -> frozenset[str]:
    return frozenset(name for name in main_puzzles(scenario, version) if not is_decision(scenario.step(name)))


def completion_ms(state: State, at_ms: int) -> int:
    """The time played at the session time `at_ms`; once the story has ended it no longer changes."""
    return state.clock.played_at(at_ms)


def step_ms(state: State, step: str, at_ms: int) -> int:
    """The time played at one step so far, at the session time `at_ms`."""
    record = state.records[step]
    here = step == state.step and state.phase in ("playing", "stopped")
    return record.time_ms + (state.clock.played_at(at_ms) - record.entered_ms if here else 0)


@lru_cache(maxsize=64)
def planned_ms(scenario: Scenario, version: str) -> int:
    """The time planned for a version: as written for the full one, that of its puzzles for the short one."""
    if version != "courte":
        return scenario.duration_ms
    return sum(puzzle.expected_ms for name in main_puzzles(scenario, version) if (puzzle := scenario.puzzle(name)))


def remaining_ms(scenario: Scenario, state: State, at_ms: int) -> int:
    """What is left of the planned time, never below 0."""
    return max(0, planned_ms(scenario, state.version) - completion_ms(state, at_ms))


def takeaways(scenario: Scenario, state: State) -> tuple[str, ...]:
    """What there is to remember of each puzzle that is over, in the order of play."""
    over = (name for name, record in state.records.items() if record.result in ("solved", "together", "chosen"))
    puzzles = (scenario.puzzle(name) for name in over)
    return tuple(puzzle.takeaway for puzzle in puzzles if puzzle and puzzle.takeaway)


@dataclass(frozen=True, slots=True)
class Won:
    """What a team takes to the finale: the number on its seal, empty until it is won, and words with their ranks."""

    number: str
    words: tuple[tuple[int, str], ...]


def seal_won(scenario: Scenario, state: State) -> Won | None:
    """What was won for the finale so far; None when this scenario gives nothing for it."""
    if scenario.seal is None:
        return None
    held = {word.rank: str(state.variables.get(word.variable, "")) for word in scenario.seal.words}
    number = str(state.variables.get(scenario.seal.number, ""))
    return Won(number, tuple((rank, word) for rank, word in sorted(held.items()) if word))


def chapters(scenario: Scenario, state: State) -> tuple[Chapter, ...]:
    """The lines of « Votre histoire » that are true of this session."""
    return tuple(
        chapter for chapter in scenario.chapters if chapter.when is None or chapter.when.holds(state.variables)
    )
