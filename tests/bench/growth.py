"""What grows with the length of a scenario, and how fast: reading it, one decision of a team, one picture of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import pygame
import yaml

from gardiens.engine import commands as c
from gardiens.engine.decide import decide
from gardiens.engine.digest import digest
from gardiens.engine.evolve import fold
from gardiens.puzzles.base import Submit
from gardiens.puzzles.hotspots import Hotspots
from gardiens.scenario.load import load_text
from gardiens.scenario.models import Scenario
from gardiens.scenario.source import MOST_BYTES
from gardiens.scenario.survey import MOST_NODES
from gardiens.screens.painter import Painter
from gardiens.screens.palette import Palette
from gardiens.screens.views import view
from tests.bench.harness import Figure, measure, wanted
from tests.bench.playing import Moment, moments, written
from tests.bench.rules import bare_trigger
from tests.bench.written import scenario_text
from tests.screens import places

SIZES: Final = (10, 100, 1000)
LOAD: Final = "croissance : lire et vérifier"
DECISION: Final = "croissance : décider, appliquer et signer"
FRAME: Final = "croissance : composer et dessiner un écran"
THINGS: Final = (LOAD, DECISION, FRAME)


def figure_name(thing: str, steps: int) -> str:
    """What a figure of growth is called."""
    return f"{thing}, {_grouped(steps)} étapes"


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", "\u00a0")


NAMES: Final = tuple(figure_name(thing, steps) for thing in THINGS for steps in SIZES)


def figures() -> Iterator[Figure]:
    for thing, measured in ((LOAD, _load), (DECISION, _decision), (FRAME, _frame)):
        for steps in SIZES:
            if wanted(figure_name(thing, steps)):
                yield measured(figure_name(thing, steps), steps)


def _load(name: str, steps: int) -> Figure:
    text = scenario_text(steps)
    size, nodes = (
        len(text.encode()),
        sum(isinstance(event, yaml.NodeEvent) for event in yaml.parse(text, yaml.CSafeLoader)),
    )
    assert load_text(text).ok
    return measure(
        name,
        lambda: load_text(text),
        lambda: yaml.load(text, Loader=yaml.CSafeLoader),
        None,
        rounds=max(3, 150 // steps),
        note=f"{_grouped(nodes)} nœuds sur {_grouped(MOST_NODES)} permis, {_grouped(size)} octets sur {_grouped(MOST_BYTES)}",
    )


def _decision(name: str, steps: int) -> Figure:
    told, moment = _last_answer(steps)

    def decided() -> None:
        events = decide(told, moment.state, moment.command)
        assert not isinstance(events, c.Refusal)
        digest(fold(events, moment.state))

    met = f"au bout de l’histoire, {len(moment.state.records)} étapes vues"
    return measure(name, decided, bare_trigger(), None, rounds=40, repeat=20, note=met)


def _frame(name: str, steps: int) -> Figure:
    told, moment = _last_answer(steps)
    surface = pygame.display.set_mode((1920, 1080))
    painter = Painter(surface.get_size(), Palette("nuit"))
    model = places.model(told, moment.state, place="session")

    def frame() -> None:
        painter.draw(surface, view(model))
        pygame.display.flip()

    def bare() -> None:
        surface.fill((11, 18, 51))
        pygame.display.flip()

    return measure(name, frame, bare, None, rounds=40, note="1080p, page recomposée et redessinée entière")


@cache
def _last_answer(steps: int) -> tuple[Scenario, Moment]:
    """The scenario, and the last « Valider » of a team in it: all that it did before weighs on that one."""
    told = written(steps)
    answers = (m for m in moments(told) if isinstance(m.command, c.Play) and isinstance(m.command.given, Submit))
    return told, [m for m in answers if isinstance(told.puzzle(m.command.step), Hotspots)][-1]
