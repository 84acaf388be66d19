"""The tables of a journal file as its first release made them; `migrations.py` holds what came after.

Nothing is ever changed or removed, and the database itself sees to it: whatever program opens the file, it refuses.
An event takes the next number of its session, so a batch can neither be written twice nor leave a gap behind it.
"""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x47415244
"""« GARD », in the header of every journal file: how a journal is told from any other SQLite file."""

_TABLES: Final = (
    """
    CREATE TABLE scenario (
        sha256 TEXT NOT NULL PRIMARY KEY,
        id     TEXT NOT NULL,
        text   TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    # opened_at_ms is the only absolute time of a journal: milliseconds since 1970, UTC.
    """
    CREATE TABLE session (
        id              TEXT NOT NULL PRIMARY KEY,
        opened_at_ms    INTEGER NOT NULL,
        station         TEXT NOT NULL,
        scenario_sha256 TEXT NOT NULL REFERENCES scenario (sha256),
        origin          TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    # The digest of the state stands on the last event of each batch.
    """
    CREATE TABLE event (
        position INTEGER PRIMARY KEY CHECK (position > 0),
        session  TEXT NOT NULL REFERENCES session (id),
        seq      INTEGER NOT NULL,
        at_ms    INTEGER NOT NULL CHECK (at_ms >= 0),
        kind     TEXT NOT NULL,
        body     TEXT NOT NULL,
        digest   TEXT,
        UNIQUE (session, seq)
    ) STRICT
    """,
)

# REPLACE deletes without asking the DELETE triggers: the INSERT triggers are what stops it.
_GUARDS: Final = (
    """
    CREATE TRIGGER event_comes_next BEFORE INSERT ON event
    WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM event WHERE session = NEW.session)
        OR EXISTS (SELECT 1 FROM event WHERE position = NEW.position)
    BEGIN SELECT RAISE(ABORT, 'an event takes the next number of its session'); END
    """,
    """
    CREATE TRIGGER session_opens_once BEFORE INSERT ON session
    WHEN EXISTS (SELECT 1 FROM session WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a session opens once'); END
    """,
    """
    CREATE TRIGGER scenario_is_kept_once BEFORE INSERT ON scenario
    WHEN EXISTS (SELECT 1 FROM scenario WHERE sha256 = NEW.sha256)
    BEGIN SELECT RAISE(ABORT, 'a scenario text is kept once'); END
    """,
    *(
        f"CREATE TRIGGER {table}_never_{move.lower()}d BEFORE {move} ON {table}"
        " BEGIN SELECT RAISE(ABORT, 'a journal is never changed'); END"
        for table in ("scenario", "session", "event")
        for move in ("UPDATE", "DELETE")
    ),
)

VERSION_1: Final = (f"PRAGMA application_id = {APPLICATION_ID}", *_TABLES, *_GUARDS)
"""The statements that make an empty file a journal. Never edited once released: a change is a new migration."""
