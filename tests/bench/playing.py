"""A team that plays on for as long as one wants: commands, and the session each of them is given in."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gardiens.engine import commands as c
from gardiens.engine.decide import decide
from gardiens.engine.digest import digest
from gardiens.engine.evolve import fold
from gardiens.engine.hints import current_puzzle, next_hint
from gardiens.engine.state import NEW, State
from gardiens.journal.records import Batch
from gardiens.puzzles.base import Submit
from gardiens.puzzles.choice import Choice
from gardiens.scenario.load import load_text
from gardiens.scenario.models import Scenario, is_decision
from tests.bench.written import scenario_text
from tests.samples import opened

SESSION = "partie-1"


@dataclass(frozen=True, slots=True)
class Moment:
    """A command, the state it is given in, and the batch that a journal keeps of it."""

    state: State
    command: c.Command
    batch: Batch


def written(steps: int) -> Scenario:
    """The generated scenario of that length, for « collège »."""
    return load_text(scenario_text(steps)).levels["college"]


def endless(steps: int = 10) -> Scenario:
    """The same, as long as the short version of a shipped one, but its end leads back to its start."""
    scenario = written(steps)
    first, last = scenario.start, f"E{steps - 1}"
    again = scenario.step(first).model_copy(update={"onward": first})
    return scenario.model_copy(update={"steps": {**scenario.steps, last: again}})


def moments(scenario: Scenario, seed: int = 1) -> Iterator[Moment]:
    """What one team does, mistakes and hints included, until the story ends if it has an end."""
    chance = random.Random(seed)
    state, at_ms = NEW, 0
    waiting = deque(opened(scenario))
    while waiting or state.phase == "playing":
        waiting.extend(() if waiting else _next(scenario, state, chance))
        at_ms += chance.randint(500, 20_000)
        command = replace(waiting.popleft(), at_ms=at_ms)
        events = decide(scenario, state, command)
        assert not isinstance(events, c.Refusal), (command, events)
        after = fold(events, state)
        yield Moment(state, command, Batch(SESSION, state.seq + 1, events, digest(after)))
        state = after


def _next(scenario: Scenario, state: State, chance: random.Random) -> Iterator[c.Command]:
    """What the team does at the step where it stands: a try or two that fail, a hint, then the solution."""
    step = current_puzzle(scenario, state)
    if step is None or state.done or state.step is None:
        yield c.Continue()
    elif is_decision(step):
        assert isinstance(step.puzzle, Choice)
        option = chance.choice([option for option in step.puzzle.options if option.when is None])
        yield c.Play(step=state.step, given=Submit(option.id))
    else:
        known = [given for given, *later in step.puzzle.distractors().values() if not later]
        for given in chance.sample(known, min(len(known), chance.randint(0, 2))):
            yield c.Play(step=state.step, given=given)
        if next_hint(scenario, state) is not None and chance.random() < 0.5:
            yield c.TakeHint()
        for given in step.puzzle.solution():
            yield c.Play(step=state.step, given=given)
