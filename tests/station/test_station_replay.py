"""A recorded session is seen again as it was, at any speed."""

from __future__ import annotations

from itertools import chain

import pygame
import pytest

from gardiens.engine.evolve import fold
from gardiens.journal import reader
from gardiens.station.clock import SimulatedClock
from gardiens.station.options import DemoOptions, ReplayOptions
from gardiens.station.replay import LAST_MS, Replay, as_decided, replay
from gardiens.station.robot import demo
from gardiens.text import station as say
from tests.station.table import NOON_MS, SCENARIO, shipped


@pytest.fixture
def played(tmp_path):
    """A session of the robot: its events, and the scenario it played."""
    result = demo(DemoOptions(data=tmp_path, scenario=SCENARIO, seed=3, mistakes=0.3), decisions={"A-DEC": "partager"})
    stored = next(found for found in reader.sessions(tmp_path).sessions if found.id == result.session)
    return tuple(as_decided(reader.events(stored))), shipped().as_played(stored.scenario, "college")


def started(played, speed=1.0):
    decided, (scenario, folder) = played
    clock = SimulatedClock(NOON_MS)
    return Replay(scenario, folder, decided, clock, speed=speed), clock


def key(code):
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=0)


def test_every_page_of_the_session_is_met_again_in_its_order(played):
    shown, _ = started(played)
    names = [shown.page.name]
    while shown.step():
        if shown.page.name != names[-1]:
            names.append(shown.page.name)
    assert names[:3] == ["equipe", "accueil", "scene-ouverture"]
    assert names.index("A1") < names.index("A-DEC") < names.index("A-REP") < names.index("bilan")
    assert shown.model().state == fold(chain.from_iterable(played[0]))


@pytest.mark.parametrize("speed", [1, 10, 60])
def test_the_speed_divides_the_time_it_takes(played, speed):
    shown, clock = started(played, speed)
    begun_ms = clock.now_ms()
    while not shown.over:
        clock.advance(max(1, shown.due_ms() - clock.now_ms()))
        shown.tick()
    taken_ms = (clock.now_ms() - begun_ms) * speed
    final = fold(chain.from_iterable(played[0]))
    assert final.clock.played_ms <= taken_ms <= final.clock.played_ms + 60_000 + LAST_MS


def test_space_stops_the_replay_and_goes_on(played):
    shown, clock = started(played)
    clock.advance(30_000)
    shown.tick()
    before = shown.model().state
    shown.handle(key(pygame.K_SPACE))
    assert shown.ui.notice == say.REPLAY_PAUSED
    clock.advance(600_000)
    shown.tick()
    assert shown.model().state is before
    shown.handle(key(pygame.K_SPACE))
    clock.advance(60_000)
    shown.tick()
    assert shown.model().state.seq > before.seq


def test_escape_leaves(played):
    shown, _ = started(played)
    shown.handle(key(pygame.K_ESCAPE))
    assert shown.over


def test_touching_a_replay_changes_nothing(played):
    shown, _ = started(played)
    before = shown.model().state
    shown.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(900, 900), button=1))
    assert shown.model().state is before


def test_a_session_that_nobody_recorded_is_not_replayed(tmp_path):
    with pytest.raises(LookupError):
        replay(ReplayOptions(data=tmp_path, session="inconnue"))
