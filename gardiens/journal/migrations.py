"""How a journal file of any release becomes one of this release, and what is refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Final, TypeAlias

from gardiens.journal.problems import JournalError, Problem
from gardiens.journal.schema import APPLICATION_ID, VERSION_1

Migrations: TypeAlias = Sequence[Sequence[str]]

MIGRATIONS: Final[Migrations] = (VERSION_1,)
"""The statements that lead from each version to the next; the first lead from an empty file to version 1."""


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether the file has just been created, or its creation was cut short: there is nothing in it."""
    return _pragma(connection, "application_id") == 0 and not _has_tables(connection)


def check(connection: sqlite3.Connection, path: Path, migrations: Migrations = MIGRATIONS) -> None:
    """Raise JournalError unless the file is empty, or a journal of this release or an earlier one."""
    if is_empty(connection):
        return
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise JournalError(Problem("not_ours", path))
    if _pragma(connection, "user_version") > len(migrations):
        raise JournalError(Problem("newer", path))


def migrate(connection: sqlite3.Connection, migrations: Migrations = MIGRATIONS) -> None:
    """Bring a checked file to the last version in one transaction. Raises sqlite3.Error, and then changes nothing."""
    version = _pragma(connection, "user_version")
    if version == len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in chain.from_iterable(migrations[version:]):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def _has_tables(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None
