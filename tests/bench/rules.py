"""How fast the rules are: a command decided and folded, against one bare trigger of `transitions`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from transitions import Machine

from gardiens.engine import commands as c
from gardiens.engine.decide import decide
from gardiens.engine.evolve import fold
from gardiens.engine.state import State
from gardiens.puzzles.base import Touch
from gardiens.puzzles.conditions import parse_condition
from gardiens.scenario.models import Scenario
from tests.bench.harness import Figure, measure
from tests.samples import OPENING, opened, run, scenario, started

TOUCH: Final = "règles : décider et appliquer une touche"
STEP: Final = "règles : décider et appliquer un changement d’étape"
NAMES: Final = (TOUCH, STEP)

RING: Final = tuple(f"E{number}" for number in range(10))
"""Ten scenes in a ring: from each, two ways to the next, the first one under a condition."""

GUARD: Final = {"confiance": ">= 6"}
VARIABLES: Final = {"confiance": 7}


def figures() -> Iterator[Figure]:
    played = scenario(OPENING)
    state, _ = run(played, (*opened(played), c.Continue(at_ms=1000)))
    touch = c.Play(step="post", given=Touch("nom"), at_ms=2000)
    yield measure(TOUCH, lambda: _after(played, state, touch), bare_trigger(), 5.0, repeat=200)
    yield measure(STEP, our_step(), bare_trigger(), 5.0, repeat=200, note="dont un déclenchement de transitions")


def our_step() -> Callable[[], object]:
    """A team that goes on from scene to scene, round the ring."""
    told = ring_story()
    state = started(told)
    onward = c.Continue(at_ms=1000)

    def step() -> object:
        nonlocal state
        state = _after(told, state, onward)
        return state

    return step


def ring_story() -> Scenario:
    """The ring as an animator would write it."""
    ways = {here: [{"si": GUARD, "vers": there}, {"vers": there}] for here, there in ring_ways()}
    return scenario(
        {
            "etapes": {name: {"type": "recit", "texte": "…", "suite": ways[name]} for name in RING},
            "variables": {"confiance": {"depart": VARIABLES["confiance"], "min": 0, "max": 10}},
        }
    )


def ring_ways() -> Iterator[tuple[str, str]]:
    """Each scene of the ring, and the one that follows it."""
    yield from zip(RING, (*RING[1:], RING[0]), strict=True)


def bare_trigger() -> Callable[[], object]:
    """One step round the ring by a machine of `transitions` used as its manual says, with the same guard."""

    class Model:
        pass

    model, holds = Model(), parse_condition(GUARD).holds
    machine = Machine(model, states=list(RING), initial=RING[0], auto_transitions=False)
    for here, there in ring_ways():
        machine.add_transition("onward", here, there, conditions=[holds])
        machine.add_transition("onward", here, there)
    onward: Callable[..., object] = model.onward  # type: ignore[attr-defined]
    return lambda: onward(VARIABLES)


def _after(told: Scenario, state: State, command: c.Command) -> State:
    events = decide(told, state, command)
    assert not isinstance(events, c.Refusal)
    return fold(events, state)
