"""Run as a program: a robot's session that says all it does, made to be killed. Arguments: data folder, seed.

Each line is printed once what it tells is true: the time of the station, and the state that the screen has accepted.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from random import Random
from threading import Event

from gardiens.engine.digest import digest
from gardiens.scenario.models import LEVELS
from gardiens.station.app import Station
from gardiens.station.catalogue import find
from gardiens.station.clock import SimulatedClock
from gardiens.station.mind import Mind
from gardiens.station.options import DemoOptions, InputKind
from gardiens.station.robot import Robot, without_a_screen
from gardiens.station.session import Runner

STATION = "robot"
SCENARIO = "crocodile-du-canal"
NOON_MS = 1_790_000_000_000
INPUTS: tuple[InputKind, ...] = ("souris", "tactile", "clavier")


class TellingClock(SimulatedClock):
    """Time passes once the journal's thread has done what it was given, as it would in a real second."""

    def __init__(self, at_ms: int) -> None:
        super().__init__(at_ms)
        self.runner: Runner | None = None

    def advance(self, by_ms: int) -> None:
        if self.runner is not None:
            self._let_the_journal_work(self.runner)
        super().advance(by_ms)
        if self.runner is not None:
            self._tell(self.runner)

    def _let_the_journal_work(self, runner: Runner) -> None:
        done = Event()
        runner._journal._jobs.put(done.set)
        done.wait()

    def _tell(self, runner: Runner) -> None:
        state = runner.state
        told = {
            "session": runner.sitting.id if runner.sitting else None,
            "now_ms": self.at_ms,
            "seq": state.seq,
            "digest": digest(state),
            "played_ms": state.clock.played_at(runner.at_ms()),
        }
        print(json.dumps(told), flush=True)


def main(data: Path, seed: int) -> None:
    without_a_screen()
    clock = TellingClock(NOON_MS)
    runner = Runner(data, STATION, clock)
    clock.runner = runner
    catalogue = find(data, SCENARIO)
    station = Station(runner, clock)
    station.know(catalogue)
    level, inputs = LEVELS[seed % 3], INPUTS[seed // 3 % 3]
    options = DemoOptions(data=data, scenario=SCENARIO, level=level, seed=seed, inputs=inputs)
    mind = Mind(Random(seed), catalogue.offers[0].levels[level], level, mistakes=0.4)
    Robot(station, clock, mind, options).play()
    runner.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
