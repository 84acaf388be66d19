"""A screen to play on in tests: the real station and journal, a clock that tests move, and fingers that press."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pygame

from gardiens.journal import reader
from gardiens.screens.tree import Widget
from gardiens.station.app import Station
from gardiens.station.catalogue import Catalogue, read_all
from gardiens.station.clock import SimulatedClock
from gardiens.station.inputs import GRACE_MS
from gardiens.station.robot import without_a_screen
from gardiens.station.session import Runner
from gardiens.station.sound import SILENCE, Sound
from gardiens.text import play as play_text
from gardiens.text import screens as say

NOON_MS = 1_790_000_000_000
SCENARIO = "crocodile-du-canal"


@cache
def shipped() -> Catalogue:
    """The game's own scenarios, read once."""
    return read_all(Path("/nowhere"))


class Table:
    """A station and everything around it."""

    def __init__(
        self,
        data: Path,
        clock: SimulatedClock | None = None,
        connect: Callable[..., Any] = sqlite3.connect,
        sound: Sound = SILENCE,
    ) -> None:
        without_a_screen()
        self.data = data
        self.told_roles = False
        """Whether it stops at the card of the roles before each puzzle, rather than passing it."""
        self.clock = clock or SimulatedClock(NOON_MS)
        self.runner = Runner(data, "1", self.clock, connect=connect)
        self.station = Station(self.runner, self.clock, sound=sound)
        self.station.know(shipped())
        self.station.settle()

    @property
    def state(self):
        return self.runner.state

    def wait(self, ms: int) -> None:
        """Let time pass."""
        self.clock.advance(ms)
        self.station.tick()
        self.station.settle()

    def seen(self, label: str) -> Widget:
        """The widget that can be touched and is called so."""
        found = [widget for widget in self.station.page.touchable() if _plain(widget.label).startswith(_plain(label))]
        assert found, f"« {label} » not on {self.station.page.name}: {[w.label for w in self.station.page.touchable()]}"
        return found[0]

    def event(self, kind: int, **what: Any) -> None:
        self.station.handle(pygame.event.Event(kind, what))

    def press(self, widget: Widget, finger: int = 1) -> None:
        self._finger(pygame.FINGERDOWN, *widget.rect.centre, finger)

    def lift(self, widget: Widget, finger: int = 1) -> None:
        self._finger(pygame.FINGERUP, *widget.rect.centre, finger)

    def slide(self, x: int, y: int, finger: int = 1) -> None:
        self._finger(pygame.FINGERMOTION, x, y, finger)

    def _finger(self, kind: int, x: float, y: float, finger: int) -> None:
        self.event(kind, touch_id=1, finger_id=finger, x=x / 1920, y=y / 1080)

    def tap(self, label: str) -> None:
        """Touch with one finger, once the screen has been there for long enough to be seen."""
        self.wait(GRACE_MS)
        self.take_roles()
        self.press(self.seen(label))
        self.lift(self.seen(label))
        self.station.settle()
        self.wait(0)

    def together(self, label: str) -> None:
        """Send with two fingers."""
        self.wait(GRACE_MS)
        self.take_roles()
        left, right = (widget for widget in self.station.page.touchable() if widget.role == "pad")
        assert left.label.startswith(label)
        self.press(left, 1)
        self.press(right, 2)
        self.wait(600)
        self.lift(left, 1)
        self.lift(right, 2)

    def play_to(self, step: str) -> None:
        """From the title to a step of the opening, by the shortest way."""
        self.play_to_lobby()
        self.tap("Les Loutres")
        self.together(say.TEAM_READY)
        self.read()
        self.tap(say.START_CASE)
        while self.state.step != step:
            self.read()
            self.tap(say.CONTINUE)
        self.wait(GRACE_MS)
        self.take_roles()

    def take_roles(self) -> None:
        """Pass the card of the roles if it is there, as a touch does."""
        passing = self.station.page.widget("pass")
        if passing is None or self.told_roles:
            return
        self.wait(GRACE_MS)
        self.press(passing)
        self.lift(passing)
        self.wait(GRACE_MS)

    def play_to_lobby(self) -> None:
        """From the title to the choice of a team."""
        self.tap(say.TOUCH_TO_START)
        self.tap("Le crocodile du canal")
        self.tap(say.CONTINUE)

    def read(self) -> None:
        """To the last page of a scene."""
        if any(widget.label == say.SKIP for widget in self.station.page.touchable()):
            self.tap(say.SKIP)

    def decide(self, option: str) -> None:
        """From A1 to the decision, and through it."""
        for zone in ("La Gazzette", "🚨", "« Je l’ai vu", "Photo d’un crocodile", "PARTAGEZ"):
            self.tap(zone)
        self.together(play_text.CONFIRM)
        self.tap(play_text.CONTINUE)
        self.tap(option)
        self.together(play_text.DECIDE)

    def events(self) -> list[Any]:
        """What the journal holds of the session."""
        stored = next(found for found in reader.sessions(self.data).sessions if found.id == self.runner.sitting.id)
        return [line.event() for line in reader.events(stored)]

    def close(self) -> None:
        self.runner.close()


@contextmanager
def table(data: Path, **given: Any):
    """A table that is put away at the end."""
    laid = Table(data, **given)
    try:
        yield laid
    finally:
        laid.close()


def _plain(label: str) -> str:
    return label.replace("\N{NO-BREAK SPACE}", " ")
