"""The robot plays whole sessions, by every input, through every branch."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from gardiens.engine import events as e
from gardiens.journal import reader
from gardiens.journal.verify import verify
from gardiens.scenario.models import LEVELS
from gardiens.screens.pixels import render
from gardiens.station.canvas import Canvas
from gardiens.station.options import DemoOptions
from gardiens.station.robot import demo
from tests.station.table import SCENARIO

INPUTS = ("souris", "tactile", "clavier")
BRANCHES = {"partager": "A-CONS1", "crier": "A-CONS2", "enqueter": "suite-enquete"}


def options(data, **over):
    return DemoOptions(**{"data": data, "scenario": SCENARIO, "seed": 7, "mistakes": 0.3, **over})


def events_of(data, session):
    stored = next(found for found in reader.sessions(data).sessions if found.id == session)
    return [line.event() for line in reader.events(stored)]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("inputs", INPUTS)
@pytest.mark.parametrize(("option", "following"), BRANCHES.items())
def test_the_robot_plays_the_whole_story(tmp_path, level, inputs, option, following):
    result = demo(options(tmp_path, level=level, inputs=inputs), decisions={"A-DEC": option})
    events = events_of(tmp_path, result.session)
    entered = [event.step for event in events if isinstance(event, e.StepEntered)]
    assert result.result == "terminee"
    assert entered[entered.index("A-DEC") + 1] == following
    assert ("A-REP" in entered) == (option == "partager")
    assert isinstance(events[-1], e.SessionClosed)
    assert result.duration_ms > 60_000
    assert result.score is not None
    assert result.score >= 60


@pytest.mark.parametrize("inputs", INPUTS)
def test_the_same_seed_gives_the_same_events(tmp_path, inputs):
    first = demo(options(tmp_path / "a", inputs=inputs))
    second = demo(options(tmp_path / "b", inputs=inputs))
    assert first.session != second.session
    assert events_of(tmp_path / "a", first.session) == events_of(tmp_path / "b", second.session)
    assert replace(first, session="") == replace(second, session="")


def test_another_seed_plays_otherwise(tmp_path):
    first, second = (demo(options(tmp_path, seed=seed)) for seed in (1, 2))
    assert events_of(tmp_path, first.session) != events_of(tmp_path, second.session)


def test_a_robot_that_is_always_wrong_is_recorded_with_known_mistakes_and_still_finishes(tmp_path):
    result = demo(options(tmp_path, mistakes=1.0), decisions={"A-DEC": "partager"})
    judged = [event for event in events_of(tmp_path, result.session) if isinstance(event, e.InputJudged)]
    mistakes = [event for event in judged if event.outcome == "mistake"]
    assert {event.step for event in mistakes} == {"A1", "A-REP", "A2", "A3", "A8"}
    assert all(event.name for event in mistakes)
    assert result.result == "terminee"


def test_a_robot_that_is_never_wrong_gets_every_first_try(tmp_path):
    result = demo(options(tmp_path, mistakes=0.0), decisions={"A-DEC": "enqueter"})
    assert sum(step.tries for step in result.steps) == 0
    assert result.score == 400


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("version", ["complete", "courte"])
def test_every_level_and_version_is_played(tmp_path, level, version):
    result = demo(options(tmp_path, level=level, version=version))
    opened = events_of(tmp_path, result.session)[0]
    assert opened.level == level
    assert opened.origin == "robot"
    assert result.result == "terminee"


def test_what_the_robot_played_replays_to_the_states_that_were_kept(tmp_path):
    result = demo(options(tmp_path))
    stored = next(found for found in reader.sessions(tmp_path).sessions if found.id == result.session)
    assert verify(stored) == ()


def test_a_picture_is_kept_of_each_screen_met(tmp_path):
    result = demo(options(tmp_path, captures=tmp_path / "images"))
    names = [path.name for path in result.pictures]
    assert names == sorted(names)
    assert all(path.stat().st_size > 10_000 for path in result.pictures)
    assert {"titre", "choix", "equipe", "A1", "A-DEC", "bilan"} <= {name[3:-4] for name in names}


def test_a_robot_without_a_scenario_says_so(tmp_path):
    with pytest.raises(LookupError):
        demo(options(tmp_path, scenario="inconnu"))
    with pytest.raises(LookupError):
        demo(options(tmp_path, level="maternelle"))


def test_what_is_drawn_again_is_what_a_whole_drawing_would_show(tmp_path):
    canvas, surface = Canvas(), pygame.Surface((960, 540), 0, 32)
    compared = []

    def watch(station):
        canvas.show(surface, station.page, station.ui, 0)
        while canvas.due_ms is not None:
            canvas.show(surface, station.page, station.ui, canvas.due_ms)
        whole = render(station.page, (960, 540), focus=station.ui.focus)
        assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(whole, "RGB"), station.page.name
        compared.append(station.page.name)

    demo(options(tmp_path, inputs="clavier"), watch=watch)
    assert len(compared) > 20
