"""A journal is only ever added to, and the database itself sees to it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from gardiens.journal import migrations, reader
from gardiens.journal.database import open_to_write
from gardiens.journal.migrations import MIGRATIONS
from gardiens.journal.problems import JournalError
from gardiens.journal.schema import APPLICATION_ID, VERSION_1
from tests.journal.stories import SCENARIO, Desk, opened, play, session_row


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    play(tmp_path, 5)
    (session,) = reader.sessions(tmp_path).sessions
    return session.path


@pytest.mark.parametrize("table", ["scenario", "session", "event"])
@pytest.mark.parametrize("order", ["UPDATE {table} SET {column} = 'autre'", "DELETE FROM {table}"])
def test_nothing_is_changed_or_removed_whatever_program_asks(journal, table, order):
    column = {"scenario": "text", "session": "origin", "event": "body"}[table]
    with opened(journal) as connection:
        before = connection.execute(f"SELECT * FROM {table}").fetchall()
        with pytest.raises(sqlite3.IntegrityError, match="never changed"):
            connection.execute(order.format(table=table, column=column))
        assert connection.execute(f"SELECT * FROM {table}").fetchall() == before


@pytest.mark.parametrize(
    "order",
    [
        "INSERT OR REPLACE INTO event (session, seq, at_ms, kind, body) VALUES ('partie-1', 1, 0, 'TeamChosen', '{}')",
        "INSERT OR REPLACE INTO event (position, session, seq, at_ms, kind, body)"
        " SELECT 1, session, max(seq) + 1, 0, 'TeamChosen', '{}' FROM event",
        "INSERT OR REPLACE INTO session SELECT id, 0, station, scenario_sha256, origin FROM session",
        "INSERT OR REPLACE INTO scenario SELECT sha256, id, 'autre' FROM scenario",
        "INSERT INTO event (session, seq, at_ms, kind, body) SELECT session, 1, 0, 'TeamChosen', '{}' FROM event LIMIT 1",
    ],
)
def test_nothing_is_replaced_either(journal, order):
    with opened(journal) as connection:
        before = list(connection.iterdump())
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(order)
        assert list(connection.iterdump()) == before


def test_a_batch_that_would_leave_a_gap_is_refused(journal):
    with opened(journal) as connection, pytest.raises(sqlite3.IntegrityError, match="next number"):
        connection.execute(
            "INSERT INTO event (session, seq, at_ms, kind, body) SELECT session, max(seq) + 2, 0, 'TeamChosen', '{}' FROM event"
        )


def test_a_new_file_says_that_it_is_a_journal_and_of_which_version(journal):
    with opened(journal) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


# --- versions -----------------------------------------------------------------------------------------------------

LATER = (*MIGRATIONS, ("ALTER TABLE session ADD COLUMN room TEXT", "CREATE INDEX event_kind ON event (kind)"))
"""This release's migrations, and one that a later release might add."""


def written_by_the_first_release(path: Path) -> None:
    """A file of version 1, built by hand as the first release wrote it: an old journal stays readable for ever."""
    with opened(path) as connection:
        connection.executescript(";".join(VERSION_1))
        connection.execute("PRAGMA user_version = 1")
        connection.execute("INSERT INTO scenario VALUES (?, ?, ?)", (SCENARIO.sha256, SCENARIO.id, SCENARIO.text))
        connection.execute(
            "INSERT INTO session VALUES ('ancienne', 1772485200000, 'ecran-1', ?, 'equipe')", (SCENARIO.sha256,)
        )
        connection.execute(
            "INSERT INTO event VALUES (1, 'ancienne', 1, 0, 'TeamChosen', '{\"team\":\"loutres\"}', '0123456789abcdef')"
        )


def test_a_file_of_the_first_release_opens(tmp_path):
    path = tmp_path / "2026-03-02.sqlite"
    written_by_the_first_release(path)
    open_to_write(path).close()
    (session,) = reader.sessions_of(path)
    assert [event.kind for event in reader.events(session)] == ["TeamChosen"]


def test_a_file_of_the_first_release_becomes_one_of_a_later_release(tmp_path):
    path = tmp_path / "2026-03-02.sqlite"
    written_by_the_first_release(path)
    with opened(path) as connection:
        migrations.migrate(connection, LATER)
        assert connection.execute("PRAGMA user_version").fetchone() == (len(LATER),)
        assert connection.execute("SELECT id, room FROM session").fetchall() == [("ancienne", None)]
        migrations.migrate(connection, LATER)


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path):
    path = tmp_path / "2026-03-02.sqlite"
    written_by_the_first_release(path)
    with opened(path) as connection:
        before = list(connection.iterdump())
        with pytest.raises(sqlite3.OperationalError):
            migrations.migrate(connection, (*LATER, ("ALTER TABLE nowhere ADD COLUMN x",)))
        assert list(connection.iterdump()) == before
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_a_journal_of_a_later_release_is_refused_in_french_to_read_and_to_write(journal):
    with opened(journal) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(JournalError, match="version plus récente du jeu"):
        open_to_write(journal)
    found = reader.sessions(journal.parents[2])
    assert found.sessions == ()
    assert [problem.reason for problem in found.problems] == ["newer"]


def test_a_file_that_is_not_a_journal_is_refused_and_left_as_it_is(tmp_path):
    path = tmp_path / "2026-03-02.sqlite"
    with opened(path) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    before = path.read_bytes()
    with pytest.raises(JournalError, match="n’est pas un journal du jeu") as refused:
        open_to_write(path)
    assert refused.value.problem.reason == "not_ours"
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path):
    path = tmp_path / "2026-03-02.sqlite"
    path.write_bytes(b"Liste des courses : du pain, du lait.\n" * 100)
    before = path.read_bytes()
    with pytest.raises(JournalError) as refused:
        open_to_write(path)
    assert refused.value.problem.reason == "not_ours"
    assert path.read_bytes() == before


def test_a_file_whose_creation_was_cut_short_is_made_again(tmp_path):
    path = tmp_path / "journaux" / "ecran-1" / "2026-03-02.sqlite"
    path.parent.mkdir(parents=True)
    path.touch()
    assert reader.sessions(tmp_path) == reader.Found(())
    with Desk(tmp_path):
        pass
    play(tmp_path, 3, row=session_row("apres"))
    assert [session.id for session in reader.sessions(tmp_path).sessions] == ["apres"]
