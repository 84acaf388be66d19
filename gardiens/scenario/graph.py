"""Where each step may lead, whatever the conditions: the story as arrows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from gardiens.authored import place_of
from gardiens.scenario.models import PuzzleStep, Scenario, Step
from gardiens.scenario.steps import Onward

Graph: TypeAlias = Mapping[str, tuple[str, ...]]
"""Each step with those that may come next, once each, in the author's order."""


def graph(scenario: Scenario) -> Graph:
    """The arrows of a scenario."""
    return {name: tuple(dict.fromkeys(_next(scenario.step(name)))) for name in scenario.steps}


def reached(arrows: Graph, starts: Iterable[str]) -> set[str]:
    """The steps that a team can be at, having been at one of `starts`."""
    seen: set[str] = set()
    waiting = list(starts)
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += arrows[name]
    return seen


def reversed_arrows(arrows: Graph) -> Graph:
    """The same arrows, walked backwards."""
    back: dict[str, list[str]] = {name: [] for name in arrows}
    for name, following in arrows.items():
        for target in following:
            back[target].append(name)
    return {name: tuple(before) for name, before in back.items()}


def _next(step: Step) -> Iterable[str]:
    return (place_of(target).step for target in targets(step))


def targets(step: Step) -> Iterator[str]:
    """Everywhere a step leads: steps, and places inside them."""
    ways = [way.to for way in step.ways()] if isinstance(step, Onward) else []
    left = step.puzzle.ways_out() if isinstance(step, PuzzleStep) else {}
    for to in left.values() or (None,):
        yield from ways if to is None else (to,)
