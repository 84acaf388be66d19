"""Fifty careless hands at one screen: taps, drags, ten fingers, keys, windows that change, in an order that a seed fixes."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from random import Random
from unittest.mock import patch

import pygame

from gardiens.engine import commands as c
from gardiens.engine.evolve import fold
from gardiens.journal import reader
from gardiens.puzzles.base import Submit
from gardiens.scenario.examples import STEP, written
from gardiens.screens.puzzles import LOOKS
from gardiens.station import loop as loop_room
from gardiens.station.app import Station
from gardiens.station.catalogue import read
from gardiens.station.clock import SimulatedClock
from gardiens.station.hands import FingerHands
from gardiens.station.inputs import GRACE_MS
from gardiens.station.loop import Loop
from gardiens.station.robot import without_a_screen
from gardiens.station.session import Runner

SIZES = ((1920, 1080), (1280, 720), (1366, 768), (1024, 768), (2560, 1080), (0, 0), (0, 768), (3840, 2160))
HOW_OFTEN = (8, 8, 8, 8, 8, 4, 4, 1)
"""The largest one takes long to draw."""
ODD = (math.nan, math.inf, -math.inf, 1e30, -1e30, -0.5, 1.5)
"""Where a touch screen may say that a finger is, as a share of the window."""
FINGERS = tuple(range(1, 11))
KEYS = (
    pygame.K_TAB, pygame.K_LEFT, pygame.K_RIGHT, pygame.K_UP, pygame.K_DOWN, pygame.K_RETURN, pygame.K_SPACE,
    pygame.K_ESCAPE, pygame.K_BACKSPACE, pygame.K_PAGEUP, pygame.K_PAGEDOWN, pygame.K_HOME, pygame.K_END,
)  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyzéèêàçùœ’-0123456789 "
DRAWN_EVERY = 12
MOST_TOUCHES = 400


class Complaints(logging.Handler):
    """What the game logged that it should not have had to."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage() + (f" {record.exc_info[1]!r}" if record.exc_info else ""))


class Monkey:
    """One screen that plays the example of a puzzle type again and again, and the hands on it."""

    def __init__(self, data: Path, french: str, seed: int) -> None:
        without_a_screen()
        name = f"exemple-{french.replace('_', '-')}"
        folder = data / "scenarios" / name
        folder.mkdir(parents=True)
        (folder / "scenario.yaml").write_text(written(french), encoding="utf-8")
        self.rng, self.data = Random(seed), data
        self.clock = SimulatedClock(1_790_000_000_000)
        self.runner = Runner(data, "1", self.clock)
        self.station = Station(self.runner, self.clock)
        self.station.know(read([folder]))
        self.surface = pygame.Surface((1920, 1080), 0, 32)
        self._opened = ExitStack()
        self.loop = self._opened.enter_context(Loop(self.clock))
        self._opened.enter_context(patch.object(loop_room, "_surface", lambda: self.surface))
        self.down: dict[int, tuple[float, float]] = {}
        self.actions = self.sessions = 0
        self.complaints = Complaints()
        logging.getLogger("gardiens").addHandler(self.complaints)

    def close(self) -> None:
        logging.getLogger("gardiens").removeHandler(self.complaints)
        self._opened.close()
        self.runner.close()

    # --- the hands

    def play(self, simulated_ms: int) -> None:
        """Play for so long, coming back to the puzzle whenever the hands have left it."""
        end_ms = self.clock.now_ms() + simulated_ms
        while self.clock.now_ms() < end_ms:
            if self.runner.state.step != STEP or self.runner.state.phase not in ("playing", "stopped"):
                self.come_back()
            self.rng.choices(self.ways, self.weights)[0](self)
            self.wait(self.rng.choice((0, 16, 40, 120, 300)))
            self.actions += 1
            if self.actions % DRAWN_EVERY == 0:
                self.draw()
            assert self.station.ui.place != "recovery", self.complaints.said
            assert self.complaints.said == []

    def draw(self) -> None:
        self.loop._canvas.show(self.surface, self.station.page, self.station.ui, self.clock.now_ms())

    def come_back(self) -> None:
        """Open a session and go to its puzzle, whatever the screen shows."""
        self.lift_everything()
        if self.runner.state.phase in ("lobby", "briefing", "playing", "stopped", "debrief"):
            self.ask(c.EndVisit(), c.Close())
        offer = self.runner.catalogue.offers[0]
        opening = c.OpenSession(scenario=offer.id, scenario_sha256=offer.sha256, level="college", station="1")
        self.ask(opening, c.ChooseTeam(team="loutres"), c.Ready(), c.Start())
        self.sessions += 1
        assert self.runner.state.step == STEP
        self.wait(GRACE_MS)
        if self.rng.random() < 0.8:
            self.pass_roles()

    def pass_roles(self) -> None:
        """The card of the roles is touched away, if it is there."""
        passing = self.station.page.widget("pass")
        if passing is not None:
            FingerHands(self.station, self._let_pass).touch(passing)
            self.wait(GRACE_MS)

    def ask(self, *commands: c.Command) -> None:
        self.station.settle()
        self.runner.submit(*commands)
        self.station.settle()

    def wait(self, ms: int) -> None:
        self.clock.advance(ms)
        self.station.tick()
        if self.rng.random() < 0.5:
            self.station.settle()

    def somewhere(self) -> tuple[float, float]:
        """A place of the window: most often on something that can be touched or dropped on."""
        widgets = [w for w in self.station.page.widgets if w.touchable or (w.drop is not None and not w.covered)]
        if widgets and self.rng.random() < 0.8:
            rect = self.rng.choice(widgets).target
            x, y = rect.x + self.rng.random() * rect.w, rect.y + self.rng.random() * rect.h
        else:
            x, y = self.rng.random() * 1920, self.rng.random() * 1080
        return self.station.viewport.to_window(x, y)

    def send(self, kind: int, **what: object) -> None:
        self.loop._answer(pygame.event.Event(kind, what), self.station)

    def finger(self, kind: int, finger: int, where: tuple[float, float]) -> None:
        port = self.station.viewport
        x, y = where[0] / max(1, port.width), where[1] / max(1, port.height)
        self.send(kind, touch_id=1, finger_id=finger, x=x, y=y)

    def press(self) -> None:
        """A finger comes down, that may be down already: its lift was lost."""
        finger = self.rng.choice(FINGERS)
        self.down[finger] = self.somewhere()
        self.finger(pygame.FINGERDOWN, finger, self.down[finger])

    def lose(self) -> None:
        """A finger that carries something is lifted and nobody hears of it; it comes down again."""
        finger = self.rng.choice(FINGERS)
        for kind in (pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERDOWN, pygame.FINGERMOTION):
            self.down[finger] = self.somewhere()
            self.finger(kind, finger, self.down[finger])

    def stray(self) -> None:
        """A finger is said to be where no window is."""
        finger = self.rng.choice(FINGERS)
        kind = self.rng.choice((pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERMOTION, pygame.FINGERUP))
        x, y = (self.rng.choice((*ODD, self.rng.random())) for _ in "xy")
        self.send(kind, touch_id=1, finger_id=finger, x=x, y=y)
        if kind == pygame.FINGERUP:
            self.down.pop(finger, None)
        elif kind == pygame.FINGERDOWN:
            self.down[finger] = (0, 0)

    def move(self) -> None:
        if self.down:
            finger = self.rng.choice(list(self.down))
            start, end = self.down[finger], self.somewhere()
            for part in (0.3, 0.7, 1.0):
                where = start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
                self.finger(pygame.FINGERMOTION, finger, where)
            self.down[finger] = end

    def lift(self) -> None:
        if self.down:
            finger = self.rng.choice(list(self.down))
            self.finger(pygame.FINGERUP, finger, self.down.pop(finger))

    def tap(self) -> None:
        free = [finger for finger in FINGERS if finger not in self.down]
        if free:
            where = self.somewhere()
            for kind in (pygame.FINGERDOWN, pygame.FINGERUP) * self.rng.choice((1, 1, 1, 2)):
                self.finger(kind, free[0], where)

    def drag(self) -> None:
        self.press()
        self.move()
        self.lift()

    def mouse(self) -> None:
        where = self.somewhere()
        self.send(pygame.MOUSEBUTTONDOWN, pos=where, button=self.rng.choice((1, 1, 1, 2, 3)), touch=False)
        if self.rng.random() < 0.5:
            where = self.somewhere()
            held = self.rng.choice((1, 1, 1, 0))
            self.send(pygame.MOUSEMOTION, pos=where, rel=(0, 0), buttons=(held, 0, 0), touch=False)
        if self.rng.random() < 0.9:
            self.send(pygame.MOUSEBUTTONUP, pos=where, button=1, touch=False)

    def wheel(self) -> None:
        self.send(
            pygame.MOUSEWHEEL, x=0, y=self.rng.choice((-3, -1, 1, 3)), precise_x=0.0, precise_y=1.0, flipped=False
        )

    def key(self) -> None:
        if self.rng.random() < 0.6:
            key, text = self.rng.choice(KEYS), ""
        else:
            key, text = 0, self.rng.choice(LETTERS)
        mod = pygame.KMOD_SHIFT if self.rng.random() < 0.2 else 0
        self.send(pygame.KEYDOWN, key=key, mod=mod, unicode=text, scancode=0)
        if self.rng.random() < 0.9:
            self.send(pygame.KEYUP, key=key, mod=mod, unicode=text, scancode=0)

    def look_away(self) -> None:
        for kind in (pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED, pygame.WINDOWRESTORED, pygame.WINDOWFOCUSGAINED):
            self.send(kind)

    def resize(self) -> None:
        """The window changes; one that has no pixel soon has some again."""
        self.resize_to(*self.rng.choices(SIZES, HOW_OFTEN)[0])
        if self.station.viewport.is_empty:
            for way in self.rng.choices(self.ways[:-1], self.weights[:-1], k=5):
                way(self)
            self.draw()
            self.resize_to(1280, 720)

    def resize_to(self, width: int, height: int) -> None:
        self.surface = pygame.Surface((width, height), 0, 32)
        self.send(pygame.WINDOWSIZECHANGED, x=width, y=height)
        assert (self.station.viewport.width, self.station.viewport.height) == (width, height)

    ways: Sequence[Callable[[Monkey], None]] = (
        tap, drag, press, move, lift, lose, stray, mouse, wheel, key, look_away, resize
    )  # fmt: skip
    weights = (30, 14, 8, 10, 9, 2, 3, 10, 4, 14, 1, 1)

    # --- what must hold afterwards

    def lift_everything(self) -> None:
        """Every finger, button and key is up."""
        for finger in list(self.down):
            self.finger(pygame.FINGERUP, finger, self.down.pop(finger))
        self.send(pygame.MOUSEBUTTONUP, pos=(5, 5), button=1, touch=False)
        for key in (pygame.K_RETURN, pygame.K_SPACE):
            self.send(pygame.KEYUP, key=key, mod=0, unicode="", scancode=0)
        self.station.settle()

    def stored(self) -> list[object]:
        """The events that the journal holds of the session of the moment."""
        assert self.runner.sitting is not None
        found = next(each for each in reader.sessions(self.data).sessions if each.id == self.runner.sitting.id)
        return [line.event() for line in reader.events(found)]

    def check(self) -> None:
        """Nothing is stuck, nothing is lost, and the puzzle can still be solved by hand."""
        self.lift_everything()
        assert (self.station.ui.drag, self.station.ui.pressed) == (None, None)
        self.wait(10_000)
        self.station.settle()
        assert not self.runner.busy
        assert fold(self.stored()) == self.runner.state
        self.come_back()
        self.pass_roles()
        self.solve()
        assert self.runner.state.done
        assert fold(self.stored()) == self.runner.state

    def solve(self) -> None:
        """With one finger and then two, as if nobody had touched anything before."""
        hands = FingerHands(self.station, self._let_pass)
        step = self.runner.sitting.scenario.puzzle(STEP)
        for given in step.puzzle.solution():
            for _ in range(MOST_TOUCHES):
                widget = LOOKS[step.type].reach(self.station.page, self.runner.sitting.scenario, step, given)
                if widget is None:
                    break
                hands.touch(widget)
                if not isinstance(given, Submit):
                    break
            if isinstance(given, Submit):
                pads = [widget for widget in self.station.page.touchable() if widget.role == "pad"]
                hands.touch_both(*pads)
            self.station.settle()
            self.wait(GRACE_MS)

    def _let_pass(self, ms: int) -> None:
        for event in pygame.event.get():
            self.station.handle(event)
            self.station.settle()
        self.clock.advance(ms)
        self.station.tick()
        self.station.settle()
