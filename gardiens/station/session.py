"""The session of a screen: commands in, events kept on the disk, and only then the new state."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event as Flag
from typing import TypeAlias
from uuid import uuid4

from gardiens.engine.attention import attention
from gardiens.engine.commands import Abort, Close, Command, OpenSession, RecordOutage, Refusal
from gardiens.engine.decide import decide
from gardiens.engine.digest import digest
from gardiens.engine.events import Event
from gardiens.engine.evolve import fold
from gardiens.engine.lifecycle import LIVING
from gardiens.engine.state import NEW, State
from gardiens.journal import resume
from gardiens.journal.database import Connect
from gardiens.journal.files import day_of
from gardiens.journal.presence import Arrangement, Presence
from gardiens.journal.problems import Problem
from gardiens.journal.records import Batch, ScenarioRow, SessionRow
from gardiens.journal.resume import Unfinished
from gardiens.journal.writer import JournalWriter
from gardiens.scenario.models import Scenario
from gardiens.station.catalogue import Catalogue
from gardiens.station.clock import Clock


@dataclass(frozen=True, slots=True)
class Sitting:
    """The session being played: its name, when it opened (milliseconds since 1970), and its scenario."""

    id: str
    opened_at_ms: int
    scenario: Scenario
    folder: Path | None

    def at_ms(self, now_ms: int) -> int:
        """The session time at the station's time `now_ms`."""
        return max(0, now_ms - self.opened_at_ms)


@dataclass(frozen=True, slots=True)
class Adopted:
    """What was decided is on the disk, and true from now on."""

    before: State
    after: State


@dataclass(frozen=True, slots=True)
class Refused:
    """The rules said no; nothing changed."""

    reason: str


@dataclass(frozen=True, slots=True)
class NotKept:
    """The disk said no; nothing changed."""

    problem: Problem


Happening: TypeAlias = Adopted | Refused | NotKept


@dataclass(frozen=True, slots=True)
class _Pending:
    """What will be true once the journal has kept it."""

    sitting: Sitting
    state: State


class Runner:
    """Runs one session at a time on one journal. One command is in flight, the others of its series wait for it."""

    def __init__(
        self,
        data: Path,
        station: str,
        clock: Clock,
        *,
        origin: str = "equipe",
        wake: Callable[[], None] = lambda: None,
        connect: Connect = sqlite3.connect,
    ) -> None:
        """Take hold of the journal of `station` in `data`; `wake` is called from its thread. Raises JournalError."""
        self.catalogue = Catalogue()
        self.sitting: Sitting | None = None
        self.state: State = NEW
        self._data, self._station, self._clock, self._origin = data, station, clock, origin
        self._answered, self._wake = Flag(), wake
        self._pending: _Pending | None = None
        self._series: deque[Command] = deque()
        self._journal = JournalWriter.open(
            data, station, day_of(clock.now_ms()), wake=self._on_receipt, connect=connect
        )

    @property
    def busy(self) -> bool:
        """Whether a command is in flight."""
        return self._pending is not None

    def at_ms(self) -> int:
        """The session time now; 0 outside a session."""
        return 0 if self.sitting is None else max(self.state.at_ms, self.sitting.at_ms(self._clock.now_ms()))

    def submit(self, *commands: Command) -> tuple[Happening, ...]:
        """Decide these commands one after the other. What is refused at once comes back, the rest by `collect`."""
        assert not self.busy, "one command at a time"
        self._series.extend(commands)
        return self._next()

    def collect(self) -> tuple[Happening, ...]:
        """What happened since the last call."""
        return tuple(happening for receipt in self._journal.receipts() for happening in self._settle(receipt.problem))

    def wait(self) -> None:
        """Sleep until the journal has answered: for a robot, which has nothing to show meanwhile."""
        self._answered.wait()
        self._answered.clear()

    def unfinished(self) -> Unfinished | None:
        """The session that this station left in the middle, if any. Raises JournalError."""
        return resume.unfinished(self._data, self._station)

    def take_up(self, left: Unfinished, scenario: Scenario, folder: Path | None) -> tuple[Happening, ...]:
        """Go on with a session left in the middle; the time away is not the team's."""
        self._sit_down(left, scenario, folder)
        return self.submit(RecordOutage(from_ms=left.last_sign_ms))

    def end(self, left: Unfinished, scenario: Scenario) -> tuple[Happening, ...]:
        """Leave a session where it stopped."""
        self._sit_down(left, scenario, None)
        ending = Close() if self.state.phase == "debrief" else Abort()
        return self.submit(RecordOutage(from_ms=left.last_sign_ms), ending)

    def asks_something_else(self, before: State, after: State) -> bool:
        """Whether the puzzle of the moment has gone on to its next question."""
        step = self.sitting.scenario.puzzle(after.step) if self.sitting and after.step else None
        if step is None or before.step != after.step or before.puzzle is None or after.puzzle is None:
            return False
        return step.puzzle.stage(before.puzzle) != step.puzzle.stage(after.puzzle)

    def mark(self, arrangement: Arrangement, *, wish_to_talk: bool) -> None:
        """Leave the sign of life of this second; of what is laid out, nothing that was typed."""
        living = self.sitting is not None and self.state.phase in LIVING
        puzzle = self.sitting.scenario.puzzle(self.state.step) if self.sitting and self.state.step else None
        kept = living and (puzzle is None or puzzle.puzzle.keeps_arrangement)
        self._journal.mark(
            Presence(
                alive_at_ms=self._clock.now_ms(),
                session=self.sitting.id if self.sitting and living else None,
                at_ms=self.at_ms(),
                seq=self.state.seq,
                played_ms=self.state.clock.played_at(self.at_ms()),
                arrangement=arrangement if kept else None,
                attention=attention(self.sitting.scenario, self.state, self.at_ms()) if self.sitting else None,
                wish_to_talk=wish_to_talk,
            )
        )

    def close(self) -> None:
        """Keep what was given, and let go of the journal; the session can be taken up again."""
        self._journal.close()

    def _on_receipt(self) -> None:
        self._answered.set()
        self._wake()

    def _sit_down(self, left: Unfinished, scenario: Scenario, folder: Path | None) -> None:
        # A machine whose clock was set back meanwhile goes on from the last sign, not from before it.
        opened_at_ms = min(left.session.opened_at_ms, self._clock.now_ms() - left.last_sign_ms)
        self.sitting = Sitting(left.session.id, opened_at_ms, scenario, folder)
        self.state = fold(left.events)

    def _next(self) -> tuple[Happening, ...]:
        if not self._series:
            return ()
        command = self._series.popleft()
        refusal = self._open(command) if isinstance(command, OpenSession) else self._go_on(command)
        if refusal is None:
            return ()
        self._series.clear()
        return (Refused(refusal.reason),)

    def _settle(self, problem: Problem | None) -> tuple[Happening, ...]:
        pending, self._pending = self._pending, None
        assert pending is not None
        if problem is not None:
            self._series.clear()
            return (NotKept(problem),)
        same = self.sitting is not None and self.sitting.id == pending.sitting.id
        before = self.state if same else NEW
        self.state, self.sitting = pending.state, pending.sitting
        return (Adopted(before, self.state), *self._next())

    def _open(self, asked: OpenSession) -> Refusal | None:
        offer = self.catalogue.offer(asked.scenario)
        scenario = (
            next((scenario for level, scenario in offer.levels.items() if level == asked.level), None)
            if offer
            else None
        )
        if offer is None or scenario is None:
            return Refusal("wrong_scenario")
        sitting = Sitting(uuid4().hex[:12], self._clock.now_ms(), scenario, offer.folder)
        events = decide(scenario, NEW, replace(asked, at_ms=0, station=self._station, origin=self._origin))
        if isinstance(events, Refusal):
            return events
        batch = self._decided(sitting, NEW, events)
        row = SessionRow(sitting.id, sitting.opened_at_ms, self._station, offer.sha256, self._origin)
        self._journal.open_session(row, ScenarioRow(offer.sha256, offer.id, self.catalogue.texts[offer.sha256]), batch)
        return None

    def _go_on(self, command: Command) -> Refusal | None:
        if self.sitting is None:
            return Refusal("wrong_phase")
        events = decide(self.sitting.scenario, self.state, replace(command, at_ms=self.at_ms()))
        if isinstance(events, Refusal):
            return events
        self._journal.append(self._decided(self.sitting, self.state, events))
        return None

    def _decided(self, sitting: Sitting, state: State, events: tuple[Event, ...]) -> Batch:
        """The batch of what was just decided, which waits to be kept."""
        after = fold(events, state)
        self._pending = _Pending(sitting, after)
        return Batch(sitting.id, state.seq + 1, events, digest(after))
