"""Reading journals, those of live stations too, without ever writing to them or making them wait."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from gardiens.engine import codec
from gardiens.engine.events import Event
from gardiens.journal import files, migrations
from gardiens.journal.database import reading
from gardiens.journal.problems import JournalError, Problem, problem_of
from gardiens.journal.records import ScenarioRow

_SESSIONS: Final = """
    SELECT session.id, opened_at_ms, station, origin, sha256, scenario.id, text
    FROM session JOIN scenario ON sha256 = scenario_sha256
"""
_EVENTS: Final = "SELECT position, session, seq, at_ms, kind, body, digest FROM event"


@dataclass(frozen=True, slots=True)
class StoredSession:
    """A session as a journal opened it, and where it is. `opened_at_ms` is in milliseconds since 1970."""

    id: str
    opened_at_ms: int
    station: str
    origin: str
    scenario: ScenarioRow
    path: Path


class StoredEvent(NamedTuple):
    """A line of a journal. `at_ms` is in milliseconds since the session was opened."""

    position: int
    session: str
    seq: int
    at_ms: int
    kind: str
    body: str
    digest: str | None

    def event(self) -> Event:
        """The event itself. Raises ValueError for a kind or a body that this release does not know."""
        return codec.event_from_json(self.kind, self.at_ms, self.body)


@dataclass(frozen=True, slots=True)
class Found:
    """The sessions of every file that could be read, oldest first, and why the others could not."""

    sessions: tuple[StoredSession, ...]
    problems: tuple[Problem, ...] = ()


def sessions(data_dir: Path) -> Found:
    """Every session of every station, whoever is writing at the moment."""
    found: list[StoredSession] = []
    problems: list[Problem] = []
    try:
        folders = files.station_dirs(data_dir)
    except OSError as error:
        return Found((), (problem_of(error, files.journals_dir(data_dir)),))
    for folder in folders:
        try:
            paths = files.station_journals(folder)
        except OSError as error:
            problems.append(problem_of(error, folder))
            continue
        for path in paths:
            try:
                found += sessions_of(path)
            except JournalError as error:
                problems.append(error.problem)
    found.sort(key=lambda session: (session.opened_at_ms, session.id))
    return Found(tuple(found), tuple(problems))


def sessions_of(path: Path) -> list[StoredSession]:
    """The sessions of one file. Raises JournalError."""
    with reading(path) as connection:
        return [] if migrations.is_empty(connection) else list(_stored(connection, path, _SESSIONS))


def find_in_station(data_dir: Path, station: str, session: str) -> StoredSession | None:
    """The session of that name in the journals of `station`, the latest files first. Raises JournalError, OSError."""
    for path in reversed(files.station_journals(files.station_dir(data_dir, station))):
        with reading(path) as connection:
            if migrations.is_empty(connection):
                continue
            for stored in _stored(connection, path, f"{_SESSIONS} WHERE session.id = ?", session):
                return stored
    return None


def last_session(path: Path) -> StoredSession | None:
    """The session that the last event of a file belongs to. Raises JournalError."""
    with reading(path) as connection:
        if migrations.is_empty(connection):
            return None
        last = "(SELECT session FROM event ORDER BY position DESC LIMIT 1)"
        return next(_stored(connection, path, f"{_SESSIONS} WHERE session.id = {last}"), None)


def events(session: StoredSession) -> tuple[StoredEvent, ...]:
    """What happened in a session, in order. Raises JournalError."""
    with reading(session.path) as connection:
        return tuple(map(StoredEvent._make, _lines(connection, session)))


def history(session: StoredSession) -> tuple[Event, ...]:
    """The events of a session, as the engine folds them. Raises JournalError, also for an unknown event."""
    found = []
    with reading(session.path) as connection:
        query = "SELECT seq, at_ms, kind, body FROM event WHERE session = ? ORDER BY seq"
        for seq, at_ms, kind, body in connection.execute(query, (session.id,)):
            try:
                found.append(codec.event_from_json(kind, at_ms, body))
            except ValueError as error:
                detail = f"{session.id} n° {seq}: {error}"
                raise JournalError(Problem("newer", session.path, detail)) from error
    return tuple(found)


def read_since(path: Path, position: int, limit: int = 1000) -> tuple[StoredEvent, ...]:
    """The lines of a file after `position`, `limit` at most, for whoever follows it. Raises JournalError."""
    with reading(path) as connection:
        if migrations.is_empty(connection):
            return ()
        rows = connection.execute(f"{_EVENTS} WHERE position > ? ORDER BY position LIMIT ?", (position, limit))
        return tuple(map(StoredEvent._make, rows))


def _lines(connection: sqlite3.Connection, session: StoredSession) -> sqlite3.Cursor:
    return connection.execute(f"{_EVENTS} WHERE session = ? ORDER BY seq", (session.id,))


def _stored(connection: sqlite3.Connection, path: Path, query: str, *given: str) -> Iterator[StoredSession]:
    scenarios: dict[str, ScenarioRow] = {}
    for session, opened_at_ms, station, origin, sha256, scenario, text in connection.execute(query, given):
        # One object per version: a season of sessions does not hold a season of texts.
        row = scenarios.setdefault(sha256, ScenarioRow(sha256, scenario, text))
        yield StoredSession(session, opened_at_ms, station, origin, row, path)
