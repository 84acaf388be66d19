"""How fast the rules are: one touch decided and folded, against one bare trigger of `transitions`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from transitions import Machine

from gardiens.engine import commands as c
from gardiens.engine.decide import decide
from gardiens.engine.evolve import fold
from gardiens.puzzles.base import Touch
from tests.bench.harness import Figure, measure
from tests.samples import OPENING, opened, run, scenario


def figures() -> Iterator[Figure]:
    played = scenario(OPENING)
    state, _ = run(played, (*opened(played), c.Continue(at_ms=1000)))
    touch = c.Play(step="post", given=Touch("nom"), at_ms=2000)

    def ours() -> object:
        events = decide(played, state, touch)
        assert not isinstance(events, c.Refusal)
        return fold(events, state)

    yield measure("règles : décider et appliquer une touche", ours, _bare_trigger(), 5.0, repeat=200)


def _bare_trigger() -> Callable[[], object]:
    class Model:
        state = "a"

    model = Model()
    machine = Machine(model, states=["a", "b"], initial="a", auto_transitions=False)
    machine.add_transition("go", "a", "b", conditions=[lambda: True])
    machine.add_transition("go", "b", "a", conditions=[lambda: True])
    go: Callable[[], object] = model.go  # type: ignore[attr-defined]
    return go
