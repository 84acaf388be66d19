"""How much keeping a decision costs, beside a bare SQLite commit of the same lines on the same disk.

The bare table has the same columns, and nothing of what makes ours a journal: no index, no reference, no trigger.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import Any, Final

from gardiens.engine.commands import Refusal
from gardiens.engine.decide import decide
from gardiens.engine.digest import digest
from gardiens.engine.evolve import fold
from gardiens.engine.state import NEW
from gardiens.journal import files
from gardiens.journal.ledger import EventRow, Ledger, rows_of
from gardiens.journal.records import Batch, Receipt
from tests.bench.harness import Figure, measure, wanted
from tests.bench.places import filesystem, on_disk
from tests.bench.playing import SESSION, Moment, endless, moments
from tests.journal.stories import EVENING_MS, SCENARIO, STATION, Desk, session_row

SAME_THREAD: Final = "journal : décider et garder, sur le fil du journal"
AWAITED: Final = "journal : décider et garder, à travers le fil du journal"
LATER: Final = "journal : décider et garder, sur le fil d’un journal déjà long"
NAMES: Final = (SAME_THREAD, AWAITED, LATER)

_ROUNDS: Final = 60
_REPEAT: Final = 8
"""Commits in a row: a file system makes one wait that comes from another thread than the one before."""

_MOST_WRITTEN: Final = 16_000_000
"""More bytes than one measure writes to a log."""

Keep = Callable[[Batch], Receipt]


def figures() -> Iterator[Figure]:
    for name, budget, long in ((SAME_THREAD, 1.20, False), (LATER, 1.20, True)):
        if wanted(name):
            with on_disk() as folder, closing(Ledger(folder, STATION)) as ledger:
                files.make_durably(files.station_dir(folder, STATION))
                first, *others = _played()
                ledger.keep(first.batch, rows_of(first.batch), (session_row(SESSION), SCENARIO))
                _settle(ledger.open_file(files.journal_path(folder, STATION, files.day_of(EVENING_MS))), long)
                yield _measured(name, budget, folder, others, lambda batch: ledger.keep(batch, rows_of(batch)), long)
    if wanted(AWAITED):
        opened: list[sqlite3.Connection] = []

        def connect(*given: Any, **options: Any) -> sqlite3.Connection:
            opened.append(sqlite3.connect(*given, **options))
            return opened[-1]

        with on_disk() as folder, Desk(folder, connect=connect) as desk:
            first, *others = _played()
            desk.open_session(session_row(SESSION), first.batch)
            _settle(opened[-1], long=False)
            yield _measured(AWAITED, 1.35, folder, others, desk.append, long=False)


def _played() -> list[Moment]:
    return list(islice(moments(endless()), _ROUNDS * _REPEAT + 2))


def _settle(connection: sqlite3.Connection, long: bool) -> None:
    """Keep the write-ahead log in one mode for the whole measure: it grows, or what it holds is written over.

    A log grows until its first checkpoint, and then is as long as it will be: where each commit has to lengthen a file
    first, it takes ten times as long. Left alone, ours would come to the second mode before the bare one.
    """
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    if long:
        connection.execute("CREATE TABLE place (bytes BLOB)")
        connection.execute("INSERT INTO place VALUES (zeroblob(?))", (_MOST_WRITTEN,))
        connection.execute("PRAGMA wal_checkpoint(RESTART)")


def _measured(name: str, budget: float, folder: Path, played: list[Moment], keep: Keep, long: bool) -> Figure:
    """The same session twice: decided and kept by us, and its lines by a bare connection."""
    with closing(_bare(folder / "nu.sqlite")) as connection:
        _settle(connection, long)
        lines = [rows_of(moment.batch) for moment in played]
        figure = measure(
            name, _deciding(played, keep), _committing(connection, lines), budget, rounds=_ROUNDS, repeat=_REPEAT
        )
    added_us = figure.time_us - figure.floor_us
    return replace(figure, note=f"sur {filesystem(folder)}, environ {added_us:.0f}\u00a0µs de plus que le travail nu")


def _deciding(played: Iterable[Moment], keep: Keep) -> Callable[[], None]:
    """Decide the next command, keep what it led to, and only then stand in the new state."""
    told, coming = endless(), iter(played)
    state = NEW

    def decided() -> None:
        nonlocal state
        moment = next(coming)
        state = state if state.seq else moment.state
        events = decide(told, state, moment.command)
        assert not isinstance(events, Refusal)
        after = fold(events, state)
        receipt = keep(Batch(SESSION, state.seq + 1, events, digest(after)))
        assert receipt.kept, receipt.problem
        state = after

    return decided


def _bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(
        "CREATE TABLE event (position INTEGER PRIMARY KEY, session TEXT, seq INTEGER, at_ms INTEGER, kind TEXT, body TEXT,"
        " digest TEXT)"
    )
    return connection


def _committing(connection: sqlite3.Connection, lines: list[tuple[EventRow, ...]]) -> Callable[[], None]:
    """Commit the lines of the next batch; after the last one, those of the first again."""
    coming = cycle(lines)

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "INSERT INTO event (session, seq, at_ms, kind, body, digest) VALUES (?, ?, ?, ?, ?, ?)", next(coming)
        )
        connection.execute("COMMIT")

    return commit
