"""`rejouer`: a recorded session seen again on the real views, from its events and the scenario text kept with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

import pygame

from gardiens.engine.events import Event, OutageRecorded
from gardiens.engine.evolve import fold
from gardiens.engine.state import NEW, State
from gardiens.journal import reader
from gardiens.journal.reader import StoredEvent
from gardiens.scenario.models import Scenario
from gardiens.screens.model import Model, Ui
from gardiens.screens.tree import Page
from gardiens.screens.typeset import typesetter
from gardiens.screens.update import follow, notify
from gardiens.screens.views import view
from gardiens.station.catalogue import read_all
from gardiens.station.clock import Clock, WallClock
from gardiens.station.inputs import Viewport
from gardiens.station.loop import Loop
from gardiens.station.options import ReplayOptions
from gardiens.station.pages import Keeper, Shown
from gardiens.station.window import opened
from gardiens.text import station as say

STILL_MS: Final = 4000
"""What is seen of a time when the team's clock did not run: nothing happens in it."""
LAST_MS: Final = 4000
"""How long the end stays on the screen."""


Decided: TypeAlias = tuple[Event, ...]
"""The events of one command: they happened together, and no screen ever showed a state between them."""


class _Moment(NamedTuple):
    """What one command led to, and when it is seen: in ms since the beginning, at speed 1."""

    seen_ms: int
    at_ms: int
    events: Decided


class Replay:
    """A session seen at `speed` times its pace. A screen like any other for the loop; it writes nothing."""

    def __init__(
        self, scenario: Scenario, folder: Path | None, decided: Sequence[Decided], clock: Clock, *, speed: float = 1.0
    ) -> None:
        self.viewport = Viewport(1920, 1080)
        self.ui = Ui(place="session")
        self.over = False
        self._scenario, self._folder = scenario, folder
        self._moments = tuple(_moments(decided))
        self._keeper = Keeper()
        self._clock, self._speed, self._paused = clock, speed, False
        self._ticked_ms = clock.now_ms()
        self._seen_ms = 0.0
        self._next = 0
        self._state: State = NEW
        self.ui = notify(self.ui, say.REPLAY_KEYS, 0)
        self.tick()

    @property
    def page(self) -> Page:
        """The page as the team saw it at this moment."""
        return self._keeper.page(self.ui, self._state, None, self._at_ms(), self._made)

    def _made(self) -> Shown:
        page = view(self.model())
        return Shown(page, self.ui, self._state, None, page.next_change_ms)

    def model(self) -> Model:
        """What the views read; their time is that of the session."""
        at_ms = self._at_ms()
        return Model(
            ui=self.ui,
            state=self._state,
            scenario=self._scenario,
            folder=self._folder,
            offers=(),
            typesetter=typesetter(self.ui.settings.text_percent, self.ui.settings.font),
            now_ms=at_ms,
            session_ms=at_ms,
            station=self._state.station,
        )

    def due_ms(self) -> int:
        """When, on the loop's clock, there will be something else to see."""
        next_ms = self._moments[self._next].seen_ms if self._next < len(self._moments) else self._end_ms()
        waits = [next_ms - self._seen_ms]
        if (change_ms := self.page.next_change_ms) is not None:
            waits.append(change_ms - self._at_ms())
        return self._ticked_ms + (1000 if self._paused else max(1, round(min(waits) / self._speed)))

    def handle(self, event: pygame.event.Event) -> None:
        """Escape leaves, space stops and goes on."""
        if event.type != pygame.KEYDOWN:
            return
        if event.key == pygame.K_ESCAPE:
            self.over = True
        elif event.key == pygame.K_SPACE:
            self.tick()
            self._paused = not self._paused
            self.ui = replace(self.ui, notice=say.REPLAY_PAUSED if self._paused else None)

    def tick(self) -> None:
        """Let the events of the time gone by happen."""
        now_ms = self._clock.now_ms()
        if not self._paused:
            self._seen_ms += (now_ms - self._ticked_ms) * self._speed
        self._ticked_ms = now_ms
        while self._next < len(self._moments) and self._moments[self._next].seen_ms <= self._seen_ms:
            self.step()
        if self.ui.notice == say.REPLAY_KEYS and self._at_ms() >= self.ui.notice_until_ms:
            self.ui = replace(self.ui, notice=None)
        if self._seen_ms >= self._end_ms():
            self.over = True

    def step(self) -> bool:
        """Let the next events happen at once; false when there are none left."""
        if self._next == len(self._moments):
            return False
        seen_ms, at_ms, events = self._moments[self._next]
        self._next += 1
        self._seen_ms = max(self._seen_ms, float(seen_ms))
        before, self._state = self._state, fold(events, self._state)
        followed = follow(self.ui, before, self._state, at_ms)
        # When the team passed the card of the roles, the journal does not know: it is not shown again.
        self.ui = replace(followed, team=self._state.team, roles_since_ms=None)
        return True

    def let_go(self) -> None:
        """The window lost the keyboard: nothing to do."""

    def fail(self) -> None:
        """A page could not be drawn: there is nothing to keep, so the replay ends."""
        self.over = True

    def _at_ms(self) -> int:
        """The session time now seen: it runs from the last event, never past the next one."""
        if self._next == 0:
            return 0
        last = self._moments[self._next - 1]
        at_ms = last.at_ms + round(self._seen_ms - last.seen_ms)
        return min(at_ms, self._moments[self._next].at_ms) if self._next < len(self._moments) else at_ms

    def _end_ms(self) -> int:
        return (self._moments[-1].seen_ms if self._moments else 0) + LAST_MS


def _moments(decided: Sequence[Decided]) -> Iterator[_Moment]:
    """When each command is seen: as it happened, but what happened while the clock stood still is shortened."""
    state, seen_ms = NEW, 0
    for events in decided:
        at_ms = events[-1].at_ms
        waited_ms = max(0, at_ms - state.at_ms)
        still = state.clock.since_ms is None or isinstance(events[0], OutageRecorded)
        seen_ms += min(waited_ms, STILL_MS) if still else waited_ms
        state = fold(events, state)
        yield _Moment(seen_ms, at_ms, events)


def as_decided(lines: Iterable[StoredEvent]) -> Iterator[Decided]:
    """The events of a journal, command by command: a digest closes each."""
    together: list[Event] = []
    for line in lines:
        together.append(line.event())
        if line.digest is not None:
            yield tuple(together)
            together = []


def replay(options: ReplayOptions) -> int:
    """Show a session until its end or Escape. Raises NoDisplayError, JournalError, and LookupError if there is none."""
    stored = next((found for found in reader.sessions(options.data).sessions if found.id == options.session), None)
    if stored is None:
        raise LookupError(options.session)
    decided = tuple(as_decided(reader.events(stored)))
    level = fold(decided[0]).level if decided else ""
    played = read_all(options.data).as_played(stored.scenario, level)
    if played is None:
        raise LookupError(stored.scenario.id)
    with opened(options.placement):
        clock = WallClock()
        with Loop(clock) as loop:
            loop.run(Replay(*played, decided, clock, speed=options.speed))
    return 0
