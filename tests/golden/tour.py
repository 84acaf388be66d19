"""Every page that « Le crocodile du canal » can show: a team that goes everywhere, one road at a time."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import asdict, replace
from typing import Any

from gardiens.engine import commands as c
from gardiens.engine.hints import TRIES_BEFORE_ADVANCING
from gardiens.puzzles.base import Submit
from gardiens.puzzles.choice import Choice
from gardiens.scenario.models import Level, is_decision
from gardiens.screens.model import Settings
from gardiens.screens.tree import Page
from gardiens.screens.views import view
from tests.screens import places
from tests.screens.team import Team


def beginning(level: Level = "college", **settings: Any) -> Team:
    """A team about to hear the first scene, 12 s after the session was opened."""
    team = Team(team="ecureuils", level=level, **settings)
    team.state = places.in_story(team.scenario)
    team.now_ms = team.state.at_ms
    return team


def tour(level: Level = "college", comfort: Settings | None = None) -> Iterator[Page]:
    """Every page of the game at a level, in the order of the story; some come several times."""
    settings = comfort or Settings()
    yield view(places.model(settings=settings))
    for place in ("choice", "recovery", "unfinished"):
        yield view(places.model(place=place, offers=(places.offer(),), settings=settings))
    told = places.offer().levels[level]
    for made in (places.in_lobby, places.in_briefing):
        yield view(places.model(told, made(told), place="session", settings=settings))
    for team in walk(beginning(level, **asdict(settings))):
        yield view(team.model)
        for overlay in ("pause", "resources", "comfort"):
            yield view(replace(team.model, ui=replace(team.ui, overlay=overlay)))


def walk(team: Team) -> Iterator[Team]:
    """The team at this moment of the story and at each that may follow, by every road."""
    yield team
    if team.state.phase != "playing":
        return
    if team.state.done or team.scenario.puzzle(str(team.state.step)) is None:
        yield from walk(after(team, c.Continue()))
    else:
        yield from _puzzle(team)


def after(team: Team, *asked: c.Command) -> Team:
    """Another team, that goes on from here."""
    other = copy(team)
    for command in asked:
        other.ask(command)
    return other


def _puzzle(team: Team) -> Iterator[Team]:
    """The hints, every known mistake, « Avancer ensemble », then every answer that leads on."""
    name = str(team.state.step)
    step = team.scenario.puzzle(name)
    assert step is not None
    yield copy(team).touch("hint")
    mistakes = [c.Play(step=name, given=wrong[0]) for wrong in step.puzzle.distractors().values() if len(wrong) == 1]
    for mistake in mistakes:
        yield after(team, mistake)
    if is_decision(step):
        assert isinstance(step.puzzle, Choice)
        for option in step.puzzle.options:
            yield from walk(after(team, c.Play(step=name, given=Submit(option.id))))
        return
    hints = [c.TakeHint() for _ in step.hints]
    yield after(team, *hints, *mistakes[:TRIES_BEFORE_ADVANCING], c.AdvanceTogether())
    for series in (*step.puzzle.distractors().values(), step.puzzle.solution()):
        if len(series) > 1 and isinstance(series[0], Submit):
            yield after(team, *(c.Play(step=name, given=given) for given in series[:-1]))
            yield after(team, *(c.Play(step=name, given=given) for given in series))
    yield from walk(copy(team).solve())
