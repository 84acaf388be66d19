"""`demo`: a robot plays a whole session on the real views, with real input events, on a clock of its own."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Final

import pygame

from gardiens.engine.figures import completion_ms
from gardiens.engine.state import State
from gardiens.scenario.models import Scenario
from gardiens.screens.pixels import render, save
from gardiens.station.app import Station
from gardiens.station.catalogue import Catalogue, choose, find
from gardiens.station.clock import SimulatedClock, WallClock
from gardiens.station.hands import HANDS
from gardiens.station.leftover import LeftOver
from gardiens.station.mind import Mind, Move, Rest, Tap
from gardiens.station.options import DemoOptions, DemoResult, StepDone
from gardiens.station.session import Runner

MOST_MOVES: Final = 600
"""A session that takes the robot more moves than this goes round in circles."""
WORD_MS: Final = 250
"""How long the robot takes to read a word."""
LONGEST_READ_MS: Final = 40_000
STATION: Final = "robot"

_THINKING_MS: Final = (900, 2600)
_SPOKEN: Final = ("heading", "text", "status")


class RobotStuckError(Exception):
    """The robot played for ever, or found no scenario to play; the message says where."""


class Robot:
    """One player of one session, on a station without a window."""

    def __init__(
        self,
        station: Station,
        clock: SimulatedClock,
        mind: Mind,
        options: DemoOptions,
        watch: Callable[[Station], None] = lambda _: None,
    ) -> None:
        """`watch` is called each time the robot has looked at a page, before it touches it."""
        self._station, self._clock, self._mind = station, clock, mind
        self._hands = HANDS[options.inputs](station, self._let_pass)
        self._captures, self._watch = options.captures, watch
        self._read: set[str] = set()
        self._seen: set[str] = set()
        self.pictures: list[Path] = []

    def play(self) -> None:
        """From the title to the title. Raises RobotLostError and RobotStuckError."""
        pygame.event.clear()
        for _ in range(MOST_MOVES):
            self._look()
            if self._over():
                return
            self._make(self._mind.move(self._station.page, self._visit()))
        raise RobotStuckError(f"{MOST_MOVES} moves did not finish the session, now on {self._station.page.name}")

    def _make(self, move: Move) -> None:
        match move:
            case Rest(ms):
                self._let_pass(ms)
            case Tap(widget):
                self._hands.touch(widget)
            case _:
                self._hands.touch_both(move.left, move.right)

    def _look(self) -> None:
        """Read what is new on the page and think; then keep a picture of a page never seen."""
        page = self._station.page
        new = {widget.label for widget in page.widgets if widget.role in _SPOKEN and not widget.covered} - self._read
        self._read |= new
        words = sum(len(label.split()) for label in new)
        self._let_pass(min(LONGEST_READ_MS, words * WORD_MS) + self._mind.rng.randint(*_THINKING_MS))
        self._capture()
        self._watch(self._station)

    def _capture(self) -> None:
        page = self._station.page
        if self._captures is None or page.name in self._seen:
            return
        self._seen.add(page.name)
        name = re.sub(r"[^\w-]+", "-", page.name)
        path = self._captures / f"{len(self._seen):02}-{name}.png"
        save(render(page, focus=self._station.ui.focus), path)
        self.pictures.append(path)

    def _let_pass(self, ms: int) -> None:
        """Let the station take the events posted, then live through `ms` milliseconds."""
        for event in pygame.event.get():
            self._station.handle(event)
            self._station.settle()
        end_ms = self._clock.now_ms() + ms
        while (due_ms := self._station.chores_ms()) < end_ms:
            self._clock.advance(max(0, due_ms - self._clock.now_ms()))
            self._station.tick()
            self._station.settle()
        self._clock.advance(end_ms - self._clock.now_ms())
        self._station.tick()
        self._station.settle()

    def _visit(self) -> tuple[str, int] | None:
        state = self._station.runner.state
        record = state.record
        if self._station.ui.place != "session" or state.step is None or record is None:
            return None
        return state.step, record.entered_ms

    def _over(self) -> bool:
        return self._station.ui.place == "title" and self._station.runner.state.phase in ("closed", "aborted")


def demo(
    options: DemoOptions,
    *,
    decisions: Mapping[str, str] | None = None,
    watch: Callable[[Station], None] = lambda _: None,
) -> DemoResult:
    """Play one session in the journal of the station « robot » and say what came of it.

    Raises JournalError, RobotLostError, RobotStuckError, and NothingToPlayError without such a scenario or level.
    """
    without_a_screen()
    catalogue = find(options.data, options.scenario)
    offer, level = choose(options.data, catalogue, options.scenario, options.level)
    scenario = offer.levels[level]
    clock = SimulatedClock(WallClock().now_ms())
    _end_what_was_left(options.data, catalogue, clock)
    runner = Runner(options.data, STATION, clock, origin="robot")
    try:
        station = Station(runner, clock)
        station.know(catalogue)
        mind = Mind(Random(options.seed), scenario, level, options.version, options.mistakes, decisions or {})
        robot = Robot(station, clock, mind, options, watch)
        robot.play()
        assert runner.sitting is not None
        return _result(runner.sitting.id, runner.state, scenario, robot.pictures)
    finally:
        runner.close()


def _end_what_was_left(data: Path, catalogue: Catalogue, clock: SimulatedClock) -> None:
    """A demonstration that was interrupted is not gone on with: each one plays its own session from the start."""
    with closing(Runner(data, STATION, clock, origin="robot")) as runner:
        unfinished = runner.unfinished()
        if unfinished is None:
            return
        any_scenario = next(iter(catalogue.offers[0].levels.values()))  # leaving asks nothing of the story
        runner.end(unfinished, LeftOver.of(unfinished, catalogue).scenario or any_scenario)
        while runner.busy:
            runner.wait()
            runner.collect()


def without_a_screen() -> None:
    """Start pygame's event queue on no display at all, wherever the game runs."""
    if not pygame.display.get_init():
        os.environ["SDL_VIDEODRIVER"] = "dummy"
        pygame.display.init()
        pygame.display.set_mode((1, 1))
    pygame.font.init()


def _result(session: str, state: State, scenario: Scenario, pictures: list[Path]) -> DemoResult:
    steps = tuple(
        StepDone(name, record.time_ms, record.tries, record.hints, record.result)
        for name, record in state.records.items()
    )
    score = None if scenario.score == "aucun" else state.score
    result = "terminee" if state.phase == "closed" else "interrompue"
    return DemoResult(session, result, score, completion_ms(state, state.at_ms), steps, tuple(pictures))
