"""Opening a journal file: to write it, for its one writer, or to read it without ever touching it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final, TypeAlias

from gardiens.journal import migrations
from gardiens.journal.problems import ERRORS, JournalError, problem_of

Connect: TypeAlias = Callable[..., sqlite3.Connection]
"""`sqlite3.connect`, or what a test puts in its place to be slow or to fail."""

_BUSY_S: Final = 2.0
"""How long to wait for another program that holds the file, in seconds. Never on a screen's thread."""


def open_to_write(path: Path, connect: Connect = sqlite3.connect) -> sqlite3.Connection:
    """A connection for the thread that writes, on a file made or migrated as needed. Raises JournalError."""
    connection: sqlite3.Connection | None = None
    try:
        # Opened on one thread and used on another, never on two at once.
        connection = connect(path, isolation_level=None, check_same_thread=False, timeout=_BUSY_S)
        migrations.check(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        migrations.migrate(connection)
    except ERRORS as error:
        if connection is not None:
            connection.close()
        raise JournalError(problem_of(error, path)) from error
    return connection


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that cannot write, closed at the end. Raises JournalError, also for what is read inside."""
    try:
        with closing(_open_to_read(path)) as connection:
            migrations.check(connection, path)
            yield connection
    except (sqlite3.Error, OSError) as error:
        raise JournalError(problem_of(error, path)) from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of what is written inside, on the disk when it ends; or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _open_to_read(path: Path) -> sqlite3.Connection:
    uri = path.absolute().as_uri()
    connection = sqlite3.connect(f"{uri}?mode=ro", uri=True, isolation_level=None, timeout=_BUSY_S)
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        connection.close()
        # Reading beside a log needs a small file for its index. Where the folder refuses it and there is no log, the
        # file is whole and nobody writes it.
        if not isinstance(error, sqlite3.OperationalError) or path.with_name(f"{path.name}-wal").exists():
            raise
        return sqlite3.connect(f"{uri}?mode=ro&immutable=1", uri=True, isolation_level=None)
    return connection
