"""What the story remembers, and what an effect makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from gardiens.puzzles.conditions import Value
from gardiens.scenario.models import Scenario, Variable

_FARTHEST: Final = 999_999
"""How far a number without bounds may go: the largest number that a condition can be written with."""


def starting_variables(scenario: Scenario) -> dict[str, Value]:
    """What every variable holds before the story."""
    return {name: variable.start for name, variable in scenario.variables.items()}


def changed_by(scenario: Scenario, variables: Mapping[str, Value], *effects: Mapping[str, Value]) -> dict[str, Value]:
    """What the variables touched by `effects`, applied in order, hold afterwards."""
    after: dict[str, Value] = {}
    for effect in effects:
        for name, value in effect.items():
            after[name] = _combined(scenario.variables[name], after.get(name, variables[name]), value)
    return after


def _combined(variable: Variable, now: Value, effect: Value) -> Value:
    """A number is added to a number and stays within its bounds; a yes, a no or a text replaces what was there."""
    if isinstance(now, bool | str) or isinstance(effect, str):
        return effect
    least = -_FARTHEST if variable.least is None else variable.least
    most = _FARTHEST if variable.most is None else variable.most
    return max(least, min(most, now + effect))
