"""The one writer of a station's journal: a thread that makes each batch durable while the screen goes on."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from types import TracebackType
from typing import Self

from filelock import BaseFileLock

from gardiens.journal import files, presence
from gardiens.journal.database import Connect
from gardiens.journal.ledger import EventRow, Ledger, Opening, rows_of
from gardiens.journal.presence import Presence
from gardiens.journal.problems import JournalError, Problem, problem_of, problem_of_making
from gardiens.journal.records import Batch, Receipt, ScenarioRow, SessionRow

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
        self._ledger = Ledger(data_dir, station, connect)
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
            raise JournalError(problem_of_making(error, folder)) from error
        writer = cls(data_dir, station, files.lock(folder), wake, connect)
        try:
            writer._ledger.open_file(files.journal_path(data_dir, station, today))
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

    def _ask(self, batch: Batch, opening: Opening | None = None) -> None:
        if not self._held.is_locked:
            raise ValueError("this journal is closed")
        # Encoded here: an event that cannot be is a mistake of the caller, not of the disk.
        self._jobs.put(partial(self._keep, batch, rows_of(batch), opening))

    # What follows runs on the writing thread.

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
        self._ledger.close()

    def _keep(self, batch: Batch, rows: tuple[EventRow, ...], opening: Opening | None) -> None:
        self._receipts.put(self._ledger.keep(batch, rows, opening))
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
