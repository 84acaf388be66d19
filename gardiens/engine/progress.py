"""From step to step: a flat machine built once from a scenario, asked where a team goes next.

States are named by the index of their step, or of the place inside one that a way leads to, and triggers by the index
of the answer that leaves a puzzle, so that nothing an animator types ever becomes a name inside the machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from transitions import Machine

from gardiens.authored import place_of
from gardiens.engine.machines import ask
from gardiens.puzzles.conditions import Value
from gardiens.scenario.models import End, PuzzleStep, Scenario, Step
from gardiens.scenario.steps import Onward, Way, ways_to


@dataclass(frozen=True, slots=True)
class _Story:
    """The machine of one scenario, and both ways between its states and the names of steps or places inside them."""

    machine: Machine
    states: Mapping[str, str]
    names: Mapping[str, str]

    def ask(self, step: str, trigger: str, variables: Mapping[str, Value]) -> str | None:
        reached = ask(self.machine, self.states[step], trigger, variables)
        return None if reached is None else self.names[reached]


@lru_cache(maxsize=64)
def _story(scenario: Scenario) -> _Story:
    ways = [(name, trigger, way) for name in scenario.steps for trigger, way in _ways(scenario.step(name))]
    places = dict.fromkeys((*scenario.steps, *(way.to for _, _, way in ways)))
    states = {place: f"s{index}" for index, place in enumerate(places)}
    machine = Machine(
        None,
        states=list(states.values()),
        transitions=[
            {"trigger": trigger, "source": states[name], "dest": states[way.to], "conditions": _guards(way)}
            for name, trigger, way in ways
        ],
        initial=states[scenario.start],
        auto_transitions=False,
    )
    return _Story(machine, states, {state: name for name, state in states.items()})


def _ways(step: Step) -> Iterator[tuple[str, Way]]:
    """Every way out of a step with its trigger, in the order in which they are tried."""
    onward = step.ways() if isinstance(step, Onward) else ()
    yield from (("onward", way) for way in onward)
    if isinstance(step, PuzzleStep):
        for index, to in enumerate(step.puzzle.ways_out().values()):
            ways = onward if to is None else ways_to(to)
            yield from ((f"option_{index}", way) for way in ways)


def _guards(way: Way) -> list[Any]:
    return [] if way.when is None else [way.when.holds]


def passed_through(step: Step, version: str) -> bool:
    """Whether a version of the scenario leaves a step out: the short one keeps core puzzles and repairs only.

    A puzzle that leads nowhere by itself (a decision whose every option says where it goes) has to be played.
    """
    return (
        version == "courte"
        and isinstance(step, PuzzleStep)
        and not (step.core or step.repair)
        and step.onward is not None
    )


def epilogue(scenario: Scenario) -> str:
    """The step that « Conclure » leads to: the one the scenario names, else its first end."""
    return scenario.epilogue or next(name for name in scenario.steps if isinstance(scenario.step(name), End))


def first_step(scenario: Scenario, variables: Mapping[str, Value], version: str) -> str | None:
    """The step a story starts with in this version; None if every way from its start is closed."""
    return _played(scenario, scenario.start, variables, version)


def next_step(
    scenario: Scenario, step: str, variables: Mapping[str, Value], version: str, option: str | None = None
) -> str | None:
    """Where a team goes after `step`, by the answer called `option` if one left it; None if every way is closed.

    It is the name of a step, or of a place inside one (`B7/p4`).
    """
    trigger = "onward" if option is None else _option_trigger(scenario.step(step), option)
    reached = _story(scenario).ask(step, trigger, variables)
    return None if reached is None else _played(scenario, reached, variables, version)


def _option_trigger(step: Step, option: str) -> str:
    assert isinstance(step, PuzzleStep)
    return f"option_{[*step.puzzle.ways_out()].index(option)}"


def _played(scenario: Scenario, step: str, variables: Mapping[str, Value], version: str) -> str | None:
    """`step` itself, or the first place after it that this version plays; None if there is none."""
    passed: set[str] = set()
    reached: str | None = step
    while reached is not None and passed_through(scenario.step(place_of(reached).step), version):
        name = place_of(reached).step
        if name in passed:
            return None
        passed.add(name)
        reached = _story(scenario).ask(name, "onward", variables)
    return reached
