"""Sessions for the journal's tests: batches that the engine folds, as long as one wants, and a writer one can wait for."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from gardiens.engine import events as e
from gardiens.engine.digest import digest
from gardiens.engine.evolve import fold
from gardiens.engine.state import NEW, State
from gardiens.journal.files import day_of
from gardiens.journal.records import Batch, Receipt, ScenarioRow, SessionRow
from gardiens.journal.writer import JournalWriter

STATION = "ecran-1"
TEXT = "format: 1\nid: canal\ntitre: Le crocodile — « vrai » ou faux ?\n"
SCENARIO = ScenarioRow(sha256(TEXT.encode()).hexdigest(), "canal", TEXT)
EVENING_MS = int(datetime(2026, 3, 2, 21, 0, tzinfo=UTC).timestamp() * 1000)
"""The evening of 2 March 2026, in milliseconds since 1970."""


def session_row(name: str = "partie-1", opened_at_ms: int = EVENING_MS, origin: str = "equipe") -> SessionRow:
    return SessionRow(name, opened_at_ms, STATION, SCENARIO.sha256, origin)


def opening(at_ms: int = 0) -> tuple[e.Event, ...]:
    return (
        e.SessionOpened(
            at_ms=at_ms,
            scenario="canal",
            scenario_sha256=SCENARIO.sha256,
            level="college",
            version="complete",
            station=STATION,
            origin="equipe",
            variables={"confiance": 5, "a_partage": False},
        ),
    )


def endless_story(seed: int = 1) -> Iterator[tuple[e.Event, ...]]:
    """The events of one decided command after another, without end: puzzles solved, mistakes, hints, pauses, outages."""
    chance = random.Random(seed)
    at_ms = 0

    def now() -> int:
        nonlocal at_ms
        at_ms += chance.randint(1, 20_000)
        return at_ms

    yield opening()
    yield (e.TeamChosen(at_ms=now(), team="loutres"),)
    yield (e.BriefingOpened(at_ms=now()),)
    yield (e.PlayStarted(at_ms=now()), e.StepEntered(at_ms=at_ms, step="ouverture"))
    number = 0
    while True:
        number += 1
        step = f"A{number}"
        touched: list[str] = []
        yield (e.StepEntered(at_ms=now(), step=step, puzzle={"touched": [], "last": None}),)
        for hint in range(chance.randint(0, 3)):
            touched = [*touched, f"zone-{hint}"]
            puzzle = {"touched": touched, "last": touched[-1]}
            yield (e.InputJudged(at_ms=now(), step=step, outcome="mistake", name="heure", close=False, puzzle=puzzle),)
            yield (e.HintTaken(at_ms=now(), step=step, number=hint + 1),)
        if chance.random() < 0.3:
            yield (e.ClockStopped(at_ms=now()),)
            yield (e.ClockResumed(at_ms=now()),)
        if chance.random() < 0.1:
            yield (e.OutageRecorded(from_ms=at_ms, at_ms=now()),)
        yield (
            e.InputJudged(
                at_ms=now(), step=step, outcome="solved", name=None, close=False, puzzle={"touched": touched}
            ),
            e.PuzzleSolved(at_ms=at_ms, step=step, points=100, first_try=not touched),
            e.VariablesSet(at_ms=at_ms, values={"preuves": number}),
        )


def batches(session: str = "partie-1", seed: int = 1) -> Iterator[Batch]:
    """The batches of an endless session, each with the digest of the state after it."""
    state: State = NEW
    for events in endless_story(seed):
        before, state = state, fold(events, state)
        yield Batch(session, before.seq + 1, events, digest(state))


def following(batch: Batch, earlier: list[Batch], *events: e.Event) -> Batch:
    """A batch of `events` after `earlier` and `batch`."""
    state = fold(event for past in (*earlier, batch) for event in past.events)
    return Batch(batch.session, batch.last_seq + 1, events, digest(fold(events, state)))


class Desk:
    """A writer whose receipts can be waited for, as a station waits on its wake-up pipe."""

    def __init__(
        self,
        data: Path,
        *,
        opened_at_ms: int = EVENING_MS,
        connect: Callable[..., sqlite3.Connection] = sqlite3.connect,
    ) -> None:
        self._woken: SimpleQueue[None] = SimpleQueue()
        self.writer = JournalWriter.open(
            data, STATION, day_of(opened_at_ms), wake=lambda: self._woken.put(None), connect=connect
        )

    def open_session(self, row: SessionRow, batch: Batch, scenario: ScenarioRow = SCENARIO) -> Receipt:
        self.writer.open_session(row, scenario, batch)
        return self.receipt()

    def append(self, batch: Batch) -> Receipt:
        self.writer.append(batch)
        return self.receipt()

    def receipt(self) -> Receipt:
        """The next receipt, as soon as it is there; a writer that forgets one fails the test instead of hanging it."""
        self._woken.get(timeout=30)
        return next(self.writer.receipts())

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_: Any) -> None:
        self.writer.close()


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A journal file in the hands of another program, which may do whatever SQLite lets it do."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def play(data: Path, count: int, *, row: SessionRow | None = None, seed: int = 1) -> list[Batch]:
    """Keep the first `count` batches of a session through the real journal, and give them."""
    row = row or session_row()
    source = batches(row.id, seed)
    kept = [next(source) for _ in range(count)]
    with Desk(data, opened_at_ms=row.opened_at_ms) as desk:
        assert desk.open_session(row, kept[0]).kept
        assert all(desk.append(batch).kept for batch in kept[1:])
    return kept
