"""The one writer of a station's journal: a thread that makes each batch durable while the screen goes on."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from types import TracebackType
from typing import Final, Self, TypeAlias

from filelock import BaseFileLock

from gardiens.engine import codec
from gardiens.journal import files, presence, reader
from gardiens.journal.database import Connect, open_to_write, transaction
from gardiens.journal.presence import Presence
from gardiens.journal.problems import ERRORS, JournalError, Problem, problem_of
from gardiens.journal.records import Batch, Receipt, ScenarioRow, SessionRow

_EventRow: TypeAlias = tuple[str, int, int, str, str, str | None]

_INSERT_EVENT: Final = "INSERT INTO event (session, seq, at_ms, kind, body, digest) VALUES (?, ?, ?, ?, ?, ?)"
_INSERT_SESSION: Final = """
    INSERT INTO session (id, opened_at_ms, station, scenario_sha256, origin)
    VALUES (:id, :opened_at_ms, :station, :scenario_sha256, :origin)
"""
_INSERT_SCENARIO: Final = """
    INSERT INTO scenario (sha256, id, text) SELECT :sha256, :id, :text
    WHERE NOT EXISTS (SELECT 1 FROM scenario WHERE sha256 = :sha256)
"""


_log = logging.getLogger(__name__)


class JournalWriter:
    """Keeps batches in the order in which they are given, each in a durable transaction of its own.

    What is asked returns at once; what became of it comes back through `receipts()`, and `wake` is called from the
    writing thread each time one is there. A batch that could not be kept changes nothing, and those given after it are
    refused since they no longer follow: the station decides again from the last batch kept.
    """

    def __init__(
        self, data_dir: Path, station: str, held: BaseFileLock, wake: Callable[[], None], connect: Connect
    ) -> None:
        self._data_dir = data_dir
        self._station = station
        self._held = held
        self._wake = wake
        self._connect = connect
        self._connection: sqlite3.Connection | None = None
        self._path: Path | None = None
        self._where: dict[str, Path] = {}
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._receipts: SimpleQueue[Receipt] = SimpleQueue()
        self._mark: bytes | None = None
        self._mark_lock = Lock()
        self._thread = Thread(target=self._run, name=f"journal-{station}", daemon=True)
        self.mark_problem: Problem | None = None
        """Why the last presence mark could not be left, if it could not."""

    @classmethod
    def open(
        cls,
        data_dir: Path,
        station: str,
        today: date,
        *,
        wake: Callable[[], None] = lambda: None,
        connect: Connect = sqlite3.connect,
    ) -> Self:
        """Take hold of a station's journal. Raises JournalError when it cannot be written, or is already held."""
        folder = files.station_dir(data_dir, station)
        try:
            files.make_durably(folder)
        except OSError as error:
            raise JournalError(problem_of(error, folder)) from error
        writer = cls(data_dir, station, files.lock(folder), wake, connect)
        try:
            writer._open_file(files.journal_path(data_dir, station, today))
        except JournalError:
            writer._held.release()
            raise
        writer._thread.start()
        return writer

    def open_session(self, session: SessionRow, scenario: ScenarioRow, batch: Batch) -> None:
        """Keep a new session, in the file of the day it opens, with its scenario and its first batch."""
        self._ask(batch, (session, scenario))

    def append(self, batch: Batch) -> None:
        """Keep a batch of a session, in the file where that session opened."""
        self._ask(batch)

    def receipts(self) -> Iterator[Receipt]:
        """What became of the batches since the last call, in their order."""
        while True:
            try:
                yield self._receipts.get_nowait()
            except Empty:
                return

    def mark(self, mark: Presence) -> None:
        """Leave a sign of life. On a slow disk only the latest one is written."""
        encoded = presence.encode(mark)
        with self._mark_lock:
            waiting, self._mark = self._mark is not None, encoded
        if not waiting:
            self._jobs.put(self._write_mark)

    def close(self) -> None:
        """Keep everything that was given, then let go of the journal."""
        if self._held.is_locked:
            self._jobs.put(None)
            self._thread.join()
            self._held.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ask(self, batch: Batch, opening: tuple[SessionRow, ScenarioRow] | None = None) -> None:
        if not self._held.is_locked:
            raise ValueError("this journal is closed")
        # Encoded here: an event that cannot be is a mistake of the caller, not of the disk.
        self._jobs.put(partial(self._keep, batch, tuple(_rows(batch)), opening))

    # What follows runs on the writing thread.

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
        self._close_file()

    def _keep(self, batch: Batch, rows: Iterable[_EventRow], opening: tuple[SessionRow, ScenarioRow] | None) -> None:
        problem = None
        path = self._path or files.station_dir(self._data_dir, self._station)
        try:
            path = self._file_of(batch.session) if opening is None else self._file_of_day(opening[0].opened_at_ms)
            connection = self._open_file(path)
            with transaction(connection):
                if opening is not None:
                    _insert_opening(connection, *opening)
                connection.executemany(_INSERT_EVENT, rows)
            self._where[batch.session] = path
        except Exception as error:  # noqa: BLE001  (whatever happens, the station is told: it waits for a receipt)
            # The connection stays: it knows that what was half written does not count, and writes over it.
            problem = problem_of(error, path)
            if not isinstance(error, ERRORS):
                _log.exception("a batch of %s could not be kept", batch.session)
        self._receipts.put(Receipt(batch.session, batch.first_seq, batch.last_seq, problem))
        self._wake()

    def _write_mark(self) -> None:
        with self._mark_lock:
            mark, self._mark = self._mark, None
        path = files.presence_path(self._data_dir, self._station)
        try:
            if mark is not None:
                presence.write(path, mark)
            self.mark_problem = None
        except OSError as error:
            if self.mark_problem is None:
                _log.warning("the sign of life cannot be written: %s", error)
            self.mark_problem = problem_of(error, path)

    def _file_of(self, session: str) -> Path:
        if session not in self._where:
            stored = reader.find_in_station(self._data_dir, self._station, session)
            if stored is None:
                folder = files.station_dir(self._data_dir, self._station)
                raise JournalError(Problem("unknown_session", folder, session))
            self._where[session] = stored.path
        return self._where[session]

    def _file_of_day(self, opened_at_ms: int) -> Path:
        return files.journal_path(self._data_dir, self._station, files.day_of(opened_at_ms))

    def _open_file(self, path: Path) -> sqlite3.Connection:
        # A file deleted under our feet would go on taking batches that nobody could ever read.
        if self._connection is None or self._path != path or not path.exists():
            self._close_file()
            self._connection, self._path = open_to_write(path, self._connect), path
        return self._connection

    def _close_file(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _insert_opening(connection: sqlite3.Connection, session: SessionRow, scenario: ScenarioRow) -> None:
    connection.execute(_INSERT_SCENARIO, asdict(scenario))
    connection.execute(_INSERT_SESSION, asdict(session))


def _rows(batch: Batch) -> Iterator[_EventRow]:
    for seq, event in enumerate(batch.events, batch.first_seq):
        digest = batch.digest if seq == batch.last_seq else None
        yield batch.session, seq, event.at_ms, type(event).__name__, codec.event_to_json(event).decode(), digest
