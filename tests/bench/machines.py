"""How the rules stand beside other state machines: a team's step round the ring, against one step of theirs.

Ours also judges the command, keeps times and records, and says what happened as facts; theirs only change state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from gardiens.puzzles.conditions import parse_condition
from tests.bench.harness import Figure, measure
from tests.bench.rules import GUARD, RING, VARIABLES, our_step, ring_ways

NAMES: Final = (
    "règles : changer d’étape, à côté de python-statemachine",
    "règles : changer d’étape, à côté de sismic",
)


def figures() -> Iterator[Figure]:
    note = "le même anneau de dix étapes et la même condition"
    for name, step in zip(NAMES, (_statemachine_step(), _sismic_step()), strict=True):
        yield measure(name, our_step(), step, 1.0, repeat=100, note=note)


def _statemachine_step() -> Callable[[], object]:
    from statemachine import State, StateMachine

    condition = parse_condition(GUARD)

    def holds(variables: Any) -> bool:
        return condition.holds(variables)

    states = {name: State(initial=name == RING[0]) for name in RING}
    onward: Any = None
    for here, there in ring_ways():
        for way in (states[here].to(states[there], cond=holds), states[here].to(states[there])):
            onward = way if onward is None else onward | way
    machine = type("Ring", (StateMachine,), {**states, "onward": onward})()
    return lambda: machine.send("onward", variables=VARIABLES)


def _sismic_step() -> Callable[[], object]:
    from sismic.interpreter import Interpreter
    from sismic.model import BasicState, CompoundState, Statechart, Transition

    chart = Statechart("ring")
    chart.add_state(CompoundState("ring", initial=RING[0]), None)
    for name in RING:
        chart.add_state(BasicState(name), "ring")
    for here, there in ring_ways():  # sismic refuses two ways open at once: the second one says « else »
        chart.add_transition(Transition(here, there, event="onward", guard="variables['confiance'] >= 6"))
        chart.add_transition(Transition(here, there, event="onward", guard="not variables['confiance'] >= 6"))
    machine = Interpreter(chart, initial_context={"variables": VARIABLES})
    machine.execute()

    def step() -> object:
        machine.queue("onward")
        return machine.execute_once()

    return step
