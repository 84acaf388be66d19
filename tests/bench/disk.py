"""How much keeping a decision costs: through the writer thread, against one bare SQLite commit of the same bytes."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from gardiens.engine import codec
from tests.bench.harness import Figure, measure
from tests.journal.stories import Desk, batches, session_row


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder, Desk(Path(folder)) as desk:
        story = batches()
        desk.open_session(session_row(), next(story))

        def ours() -> object:
            return desk.append(next(story))

        yield measure("journal : garder une décision", ours, _bare_commit(Path(folder) / "nu.sqlite"), 1.35, rounds=400)


def _bare_commit(path: Path) -> Callable[[], None]:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE event (position INTEGER PRIMARY KEY, seq INTEGER, body TEXT)")
    rows = ((batch.first_seq, codec.event_to_json(event)) for batch in batches("nu") for event in batch.events)

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO event (seq, body) VALUES (?, ?)", next(rows))
        connection.execute("COMMIT")

    return commit
