"""A screen killed at any moment loses no accepted answer, and takes its session up with the right time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from gardiens.engine.digest import digest
from gardiens.engine.evolve import fold
from gardiens.journal import reader
from gardiens.journal.verify import verify
from gardiens.station.app import Station
from gardiens.station.clock import SimulatedClock
from gardiens.station.mind import Mind
from gardiens.station.options import DemoOptions
from gardiens.station.robot import Robot, without_a_screen
from gardiens.station.session import Runner
from tests.station import doomed
from tests.station.table import SCENARIO, shipped

MOST_LINES = 900
"""About as many as a whole session prints."""


def killed(data: Path, seed: int, after_lines: int) -> dict:
    """Start a robot's session, kill it with no warning once it has said so much, and return the last thing it said."""
    command = [sys.executable, doomed.__file__, str(data), str(seed)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=Path.cwd()
    ) as process:
        said = []
        for line in process.stdout:
            said.append(line)
            if len(said) == after_lines:
                process.kill()
        errors = process.stderr.read()
    assert said, errors
    return json.loads(said[-1] if said[-1].endswith("\n") else said[-2])


def kill_and_come_back(data: Path, chance: Random) -> None:
    seed = chance.randrange(1000)
    told = killed(data, seed, chance.randrange(1, MOST_LINES))
    if told["session"] is None:
        return
    stored = next(found for found in reader.sessions(data).sessions if found.id == told["session"])
    kept = [line.event() for line in reader.events(stored)]
    assert digest(fold(kept[: told["seq"]])) == told["digest"], "an accepted answer is not in the journal"
    if fold(kept).phase in ("closed", "aborted"):
        return
    _take_up(data, told, chance)
    assert verify(stored) == ()


def _take_up(data: Path, told: dict, chance: Random) -> None:
    """Start the screen again some minutes later, and let the robot finish the session."""
    without_a_screen()
    clock = SimulatedClock(told["now_ms"] + chance.randrange(1, 25) * 60_000)
    runner = Runner(data, doomed.STATION, clock)
    try:
        station = Station(runner, clock)
        station.know(shipped())
        station.settle()
        assert runner.sitting.id == told["session"]
        assert runner.state.outages == 1
        assert abs(runner.state.clock.played_at(runner.at_ms()) - told["played_ms"]) <= 1000
        level = runner.state.level
        scenario = shipped().offer(SCENARIO).levels[level]
        Robot(station, clock, Mind(Random(1), scenario, level, mistakes=0.0), DemoOptions(data=data)).play()
        assert runner.state.phase == "closed"
    finally:
        runner.close()


@pytest.mark.parametrize("moment", range(5))
def test_a_screen_killed_at_any_moment_takes_its_session_up(tmp_path, moment):
    kill_and_come_back(tmp_path, Random(f"kill {moment}"))


@pytest.mark.epreuve
@pytest.mark.parametrize("moment", range(200))
def test_two_hundred_kills_lose_nothing(tmp_path, moment):
    kill_and_come_back(tmp_path, Random(f"two hundred {moment}"))
