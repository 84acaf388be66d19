"""Where batches are made durable: the file of the day a session opened, one transaction each."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Final, TypeAlias

from gardiens.engine import codec
from gardiens.journal import files, reader
from gardiens.journal.database import Connect, open_to_write, transaction
from gardiens.journal.problems import ERRORS, JournalError, Problem, problem_of
from gardiens.journal.records import Batch, Receipt, ScenarioRow, SessionRow

EventRow: TypeAlias = tuple[str, int, int, str, str, str | None]
Opening: TypeAlias = tuple[SessionRow, ScenarioRow]

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


class Ledger:
    """The journal files of one station, for one thread at a time that holds the lock of the station."""

    def __init__(self, data_dir: Path, station: str, connect: Connect = sqlite3.connect) -> None:
        self._data_dir = data_dir
        self._station = station
        self._connect = connect
        self._connection: sqlite3.Connection | None = None
        self._path: Path | None = None
        self._where: dict[str, Path] = {}

    def open_file(self, path: Path) -> sqlite3.Connection:
        """The connection to a journal file, which is made if need be. Raises JournalError."""
        # A file deleted under our feet would go on taking batches that nobody could ever read.
        if self._connection is None or self._path != path or not path.exists():
            self.close()
            self._connection, self._path = open_to_write(path, self._connect), path
        return self._connection

    def keep(self, batch: Batch, rows: tuple[EventRow, ...], opening: Opening | None = None) -> Receipt:
        """Make the `rows` of a batch durable, after the lines that open its session if it is the first."""
        problem = None
        path = self._path or files.station_dir(self._data_dir, self._station)
        try:
            path = self._file_of(batch.session) if opening is None else self._file_of_day(opening[0].opened_at_ms)
            connection = self.open_file(path)
            with transaction(connection):
                if opening is not None:
                    session, scenario = opening
                    connection.execute(_INSERT_SCENARIO, asdict(scenario))
                    connection.execute(_INSERT_SESSION, asdict(session))
                connection.executemany(_INSERT_EVENT, rows)
            self._where[batch.session] = path
        except Exception as error:  # noqa: BLE001  (whatever happens, the station is told: it waits for a receipt)
            # The connection stays: it knows that what was half written does not count, and writes over it.
            problem = problem_of(error, path)
            if not isinstance(error, ERRORS):
                _log.exception("a batch of %s could not be kept", batch.session)
        return Receipt(batch.session, batch.first_seq, batch.last_seq, problem)

    def close(self) -> None:
        """Let go of the file; the next batch opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

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


def rows_of(batch: Batch) -> tuple[EventRow, ...]:
    """The lines that keep a batch. Raises TypeError for an event that is not JSON."""
    return tuple(_rows(batch))


def _rows(batch: Batch) -> Iterator[EventRow]:
    for seq, event in enumerate(batch.events, batch.first_seq):
        digest = batch.digest if seq == batch.last_seq else None
        yield batch.session, seq, event.at_ms, type(event).__name__, codec.event_to_json(event).decode(), digest
