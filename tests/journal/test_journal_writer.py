"""What a team did is on the disk before the screen says so, and a bad disk says it is one."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from datetime import timedelta
from itertools import islice
from pathlib import Path
from threading import Event as Gate
from threading import get_ident

import pytest

from gardiens.engine import events as e
from gardiens.journal import reader
from gardiens.journal.files import day_of, journal_path
from gardiens.journal.problems import JournalError
from gardiens.journal.records import Batch
from gardiens.journal.verify import verify
from gardiens.journal.writer import JournalWriter
from tests.journal.stories import EVENING_MS, SCENARIO, STATION, Desk, batches, opened, play, session_row

DAY_MS = 24 * 3600 * 1000


def stored(data: Path, name: str = "partie-1") -> reader.StoredSession:
    return next(session for session in reader.sessions(data).sessions if session.id == name)


def test_what_was_kept_reads_back_as_it_was_decided(tmp_path):
    kept = play(tmp_path, 40)
    session = stored(tmp_path)
    assert reader.history(session) == tuple(event for batch in kept for event in batch.events)
    assert session.scenario == SCENARIO
    assert (session.opened_at_ms, session.station, session.origin) == (EVENING_MS, STATION, "equipe")
    assert verify(session) == ()


def test_a_receipt_comes_only_once_another_program_can_read_the_batch(tmp_path):
    source = batches()
    with Desk(tmp_path) as desk:
        desk.open_session(session_row(), next(source))
        for batch in islice(source, 20):
            assert desk.append(batch).kept
            assert reader.events(stored(tmp_path))[-1].seq == batch.last_seq


def test_the_disk_is_asked_for_the_durable_way_of_writing(tmp_path):
    tap = Tap()
    with Desk(tmp_path, connect=tap):
        assert tap.ask("journal_mode") == ("wal",)
        assert tap.ask("synchronous") == (2,)
        assert tap.ask("foreign_keys") == (1,)


def test_the_text_of_a_scenario_is_kept_once_for_all_its_sessions(tmp_path):
    play(tmp_path, 3, row=session_row("matin"))
    play(tmp_path, 3, row=session_row("soir"))
    first, second = reader.sessions(tmp_path).sessions
    assert first.scenario == second.scenario == SCENARIO
    with opened(first.path) as connection:
        assert connection.execute("SELECT count(*) FROM scenario").fetchone() == (1,)


def test_a_slow_disk_never_holds_the_screen(tmp_path):
    gate, reached, on_threads = Gate(), Gate(), []

    class SlowDisk(sqlite3.Connection):
        def execute(self, sql, *args):
            if sql == "COMMIT" and self.execute("PRAGMA user_version").fetchone()[0]:
                on_threads.append(get_ident())
                reached.set()
                assert gate.wait(30)
            return super().execute(sql, *args)

    def connect(*args, **options):
        return sqlite3.connect(*args, factory=SlowDisk, **options)

    gate.set()
    with Desk(tmp_path, connect=connect) as desk:
        gate.clear()
        reached.clear()
        on_threads.clear()
        source = batches()
        given = [next(source) for _ in range(4)]
        desk.writer.open_session(session_row(), SCENARIO, given[0])
        for batch in given[1:]:
            desk.writer.append(batch)
        # All were taken while the first of them is still held by the disk.
        assert reached.wait(30)
        assert list(desk.writer.receipts()) == []
        assert reader.sessions(tmp_path).sessions == ()
        gate.set()
        assert [desk.receipt().last_seq for _ in given] == [batch.last_seq for batch in given]
        assert get_ident() not in on_threads


def test_closing_keeps_what_was_given_before(tmp_path):
    source = batches()
    given = [next(source) for _ in range(30)]
    writer = JournalWriter.open(tmp_path, STATION, day_of(EVENING_MS))
    writer.open_session(session_row(), SCENARIO, given[0])
    for batch in given[1:]:
        writer.append(batch)
    writer.close()
    assert reader.events(stored(tmp_path))[-1].seq == given[-1].last_seq
    writer.close()
    with pytest.raises(ValueError, match="closed"):
        writer.append(given[0])


# --- one writer ---------------------------------------------------------------------------------------------------


def test_a_screen_opened_twice_is_refused_in_french(tmp_path):
    with Desk(tmp_path), pytest.raises(JournalError, match="Cet écran est déjà ouvert") as refused:
        Desk(tmp_path)
    assert refused.value.problem.reason == "already_open"


def test_another_process_is_refused_too_and_may_open_once_the_first_one_is_gone(tmp_path):
    program = (
        "import sys; from pathlib import Path; from datetime import date\n"
        "from gardiens.journal.writer import JournalWriter; from gardiens.journal.problems import JournalError\n"
        "try: JournalWriter.open(Path(sys.argv[1]), 'ecran-1', date(2026, 3, 2)).close()\n"
        "except JournalError as error: print(error.problem.reason)\n"
        "else: print('ouvert')\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    with Desk(tmp_path):
        assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == "already_open"
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == "ouvert"


def test_two_stations_write_side_by_side(tmp_path):
    with Desk(tmp_path), JournalWriter.open(tmp_path, "ecran-2", day_of(EVENING_MS)):
        pass
    assert (tmp_path / "journaux" / "ecran-2").is_dir()


@pytest.mark.parametrize("name", ["../ecran", "", ".", "Écran 1", "a/b", "a" * 80])
def test_a_station_cannot_be_named_so_as_to_write_elsewhere(tmp_path, name):
    with pytest.raises(ValueError, match="station"):
        JournalWriter.open(tmp_path, name, day_of(EVENING_MS))
    assert list(tmp_path.iterdir()) == []


# --- midnight -----------------------------------------------------------------------------------------------------


def test_a_session_that_goes_past_midnight_stays_in_the_file_of_the_evening(tmp_path):
    evening, night = session_row("soir"), session_row("nuit", EVENING_MS + DAY_MS)
    late, early = batches("soir"), batches("nuit")
    with Desk(tmp_path) as desk:
        desk.open_session(evening, next(late))
        desk.open_session(night, next(early))
        for _ in range(5):
            assert desk.append(next(late)).kept
            assert desk.append(next(early)).kept
    assert stored(tmp_path, "soir").path == journal_path(tmp_path, STATION, day_of(EVENING_MS))
    assert stored(tmp_path, "nuit").path == journal_path(tmp_path, STATION, day_of(EVENING_MS) + timedelta(days=1))
    assert verify(stored(tmp_path, "soir")) == verify(stored(tmp_path, "nuit")) == ()


def test_a_session_taken_up_the_next_day_goes_on_in_its_own_file(tmp_path):
    source = batches()
    with Desk(tmp_path) as desk:
        desk.open_session(session_row(), next(source))
    with Desk(tmp_path, opened_at_ms=EVENING_MS + DAY_MS) as desk:
        assert desk.append(next(source)).kept
    session = stored(tmp_path)
    assert session.path == journal_path(tmp_path, STATION, day_of(EVENING_MS))
    assert len(reader.events(session)) == 2


def test_a_session_that_is_nowhere_cannot_go_on(tmp_path):
    with Desk(tmp_path) as desk:
        receipt = desk.append(next(batches("inconnue")))
    assert receipt.problem is not None
    assert receipt.problem.reason == "unknown_session"


# --- a bad disk ---------------------------------------------------------------------------------------------------


class Tap:
    """`sqlite3.connect`, with a hold on the writer's own connection, to ask it for real errors of SQLite."""

    def __init__(self):
        self.connections: list[sqlite3.Connection] = []

    def __call__(self, *args, **options):
        self.connections.append(sqlite3.connect(*args, **(options | {"timeout": 0})))
        return self.connections[-1]

    def ask(self, pragma: str):
        return self.connections[-1].execute(f"PRAGMA {pragma}").fetchone()


@pytest.mark.parametrize(
    ("trouble", "relief", "reason", "said"),
    [
        ("max_page_count = 1", "max_page_count = 1000000", "disk_full", "Le disque est plein"),
        ("query_only = ON", "query_only = OFF", "read_only", "n’a pas le droit d’écrire"),
    ],
)
def test_a_disk_that_refuses_changes_nothing_says_so_and_may_come_back(tmp_path, trouble, relief, reason, said):
    tap, source = Tap(), batches()
    with Desk(tmp_path, connect=tap) as desk:
        desk.open_session(session_row(), first := next(source))
        tap.ask(trouble)
        long = long_batch(first)
        receipt = desk.append(long)
        assert receipt.problem is not None
        assert receipt.problem.reason == reason
        assert said in receipt.problem.message
        assert reader.events(stored(tmp_path))[-1].seq == first.last_seq
        tap.ask(relief)
        assert desk.append(long).kept
    assert reader.events(stored(tmp_path))[-1].seq == long.last_seq


def long_batch(after: Batch) -> Batch:
    """A batch that needs another page of the file."""
    events = tuple(e.VariablesSet(at_ms=999_999_999, values={"texte": "x" * 500}) for _ in range(40))
    return Batch(after.session, after.last_seq + 1, events, "0" * 16)


def test_after_a_failure_what_was_already_given_is_refused_until_the_station_decides_again(tmp_path):
    gate = Gate()

    class FailingOnce(sqlite3.Connection):
        failing = False

        def executemany(self, sql, rows):
            if FailingOnce.failing:
                FailingOnce.failing = False
                assert gate.wait(30)
                raise sqlite3.OperationalError("disk I/O error")
            return super().executemany(sql, rows)

    source = batches()
    with Desk(
        tmp_path, connect=lambda *args, **options: sqlite3.connect(*args, factory=FailingOnce, **options)
    ) as desk:
        desk.open_session(session_row(), next(source))
        FailingOnce.failing = True
        given = [next(source) for _ in range(3)]
        for batch in given:
            desk.writer.append(batch)
        gate.set()
        problems = [desk.receipt().problem for _ in given]
        assert [problem and problem.reason for problem in problems] == ["failing", "out_of_order", "out_of_order"]
        assert len(reader.events(stored(tmp_path))) == 1
        assert all(desk.append(batch).kept for batch in given)
    assert verify(stored(tmp_path)) == ()


def test_the_same_batch_is_never_kept_twice(tmp_path):
    source = batches()
    with Desk(tmp_path) as desk:
        first = next(source)
        desk.open_session(session_row(), first)
        second = next(source)
        assert desk.append(second).kept
        assert not desk.append(second).kept
        assert not desk.open_session(session_row(), first).kept
    assert len(reader.events(stored(tmp_path))) == 2


def test_a_journal_held_by_another_program_is_said(tmp_path):
    source = batches()
    with Desk(tmp_path, connect=Tap()) as desk:
        desk.open_session(session_row(), next(source))
        other = sqlite3.connect(stored(tmp_path).path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        receipt = desk.append(batch := next(source))
        assert receipt.problem is not None
        assert receipt.problem.reason == "busy"
        other.execute("ROLLBACK")
        other.close()
        assert desk.append(batch).kept


def test_a_damaged_journal_is_said_when_it_opens(tmp_path):
    play(tmp_path, 300)
    path = stored(tmp_path).path
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(content)
    with pytest.raises(JournalError) as said:
        Desk(tmp_path)
    assert said.value.problem.reason == "corrupted"
    assert str(path) in said.value.problem.message


def test_a_journal_deleted_while_a_team_plays_is_said_and_the_next_session_is_kept(tmp_path):
    source = batches()
    with Desk(tmp_path) as desk:
        desk.open_session(session_row(), next(source))
        for file in stored(tmp_path).path.parent.glob("*.sqlite*"):
            file.unlink()
        assert not desk.append(next(source)).kept
        assert desk.open_session(session_row("suivante"), next(batches("suivante"))).kept
    assert [session.id for session in reader.sessions(tmp_path).sessions] == ["suivante"]


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "journaux").write_text("un fichier, pas un dossier")
    with pytest.raises(JournalError) as said:
        Desk(tmp_path)
    assert said.value.problem.reason == "no_folder"


def test_an_event_that_cannot_be_written_is_the_mistake_of_its_caller(tmp_path):
    with Desk(tmp_path) as desk, pytest.raises(TypeError):
        desk.writer.append(Batch("partie-1", 1, (e.VariablesSet(at_ms=0, values={"x": object()}),), ""))
