"""Staff read what stations write, while they write it, and disturb nothing."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gardiens.engine import events as e
from gardiens.journal import reader
from gardiens.journal.files import day_of, journals_dir
from gardiens.journal.problems import JournalError
from gardiens.journal.records import Batch
from gardiens.journal.verify import verify
from gardiens.journal.writer import JournalWriter
from tests.journal.stories import EVENING_MS, SCENARIO, STATION, Desk, batches, opened, play, session_row


def test_a_reader_finds_whole_batches_while_the_writer_writes(tmp_path):
    source = batches()
    given_batches = [next(source) for _ in range(300)]
    ends = {batch.last_seq for batch in given_batches}
    seen = set()
    with Desk(tmp_path) as desk:
        desk.open_session(session_row(), given_batches[0])
        (session,) = reader.sessions(tmp_path).sessions
        for batch in given_batches[1:]:
            desk.writer.append(batch)
        while (last := reader.events(session)[-1]).seq < given_batches[-1].last_seq:
            assert last.seq in ends
            assert last.digest is not None
            seen.add(last.seq)
        assert all(desk.receipt().kept for _ in given_batches[1:])
    assert seen <= ends


def test_reading_neither_changes_nor_removes_what_a_dead_writer_left(tmp_path):
    left, copy = tmp_path / "vivant", tmp_path / "mort"
    source = batches()
    with Desk(left) as desk:
        desk.open_session(session_row(), next(source))
        for batch in islice(source, 30):
            desk.append(batch)
        # What a kill -9 leaves: the file and its log, nobody to tidy up.
        shutil.copytree(left, copy)
    (log,) = copy.rglob("*.sqlite-wal")
    (file,) = copy.rglob("*.sqlite")
    before = log.read_bytes(), file.read_bytes()
    (session,) = reader.sessions(copy).sessions
    assert reader.events(session)[-1].seq == batch.last_seq
    assert (log.read_bytes(), file.read_bytes()) == before


def test_a_follower_reads_on_from_where_it_stopped(tmp_path):
    kept = play(tmp_path, 20)
    (session,) = reader.sessions(tmp_path).sessions
    first = reader.read_since(session.path, 0, limit=7)
    rest = reader.read_since(session.path, first[-1].position)
    assert [event.seq for event in (*first, *rest)] == list(range(1, kept[-1].last_seq + 1))
    assert reader.read_since(session.path, rest[-1].position) == ()


def test_the_sessions_of_all_stations_and_days_come_in_the_order_they_opened(tmp_path):
    play(tmp_path, 2, row=session_row("troisieme", EVENING_MS + 86_400_000))
    play(tmp_path, 2, row=session_row("premiere", EVENING_MS))
    with JournalWriter.open(tmp_path, "ecran-2", day_of(EVENING_MS)) as other:
        other.open_session(session_row("deuxieme", EVENING_MS + 1000), SCENARIO, next(batches("deuxieme")))
    assert [session.id for session in reader.sessions(tmp_path).sessions] == ["premiere", "deuxieme", "troisieme"]


def test_a_file_that_cannot_be_read_is_said_and_hides_no_other(tmp_path):
    play(tmp_path, 3)
    folder = journals_dir(tmp_path) / STATION
    (folder / "2026-01-01.sqlite").write_bytes(b"pas une base de donnees" * 100)
    (folder / "2026-01-02.sqlite").mkdir()
    (folder / "notes.txt").write_text("à ne pas lire")
    (journals_dir(tmp_path) / "lisez-moi.txt").write_text("ni ceci")
    with opened(folder / "2026-01-03.sqlite") as other:
        other.execute("CREATE TABLE recipes (name)")
    found = reader.sessions(tmp_path)
    assert [session.id for session in found.sessions] == ["partie-1"]
    assert {problem.path.name: problem.reason for problem in found.problems} == {
        "2026-01-01.sqlite": "not_ours",
        "2026-01-02.sqlite": "failing",
        "2026-01-03.sqlite": "not_ours",
    }
    assert all(problem.message for problem in found.problems)


@pytest.fixture
def read_only_key(tmp_path: Path) -> Iterator[Path]:
    """A folder that this process may read and not write, as a copy on a locked USB key."""
    key = Path(tempfile.mkdtemp())
    play(tmp_path, 20)
    shutil.copytree(tmp_path / "journaux", key / "journaux")
    for path in (key, *key.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield key
    finally:
        os.seteuid(user)
        for path in (key, *key.rglob("*")):
            path.chmod(0o755)
        shutil.rmtree(key)


def test_journals_are_read_where_nothing_can_be_written(read_only_key):
    found = reader.sessions(read_only_key)
    assert found.problems == ()
    (session,) = found.sessions
    assert verify(session) == ()
    assert not [path for path in read_only_key.rglob("*") if path.suffix in (".sqlite-wal", ".sqlite-shm")]


def test_reading_a_journal_that_is_not_there_makes_none(tmp_path):
    with pytest.raises(JournalError) as said:
        reader.sessions_of(tmp_path / "2026-03-02.sqlite")
    assert said.value.problem.reason == "unreadable"
    assert list(tmp_path.iterdir()) == []


def test_no_journal_at_all_is_no_session_and_no_problem(tmp_path):
    assert reader.sessions(tmp_path / "nulle-part") == reader.Found(())


# --- round trip ---------------------------------------------------------------------------------------------------

TEXT = st.text(max_size=20)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
STATE = st.dictionaries(TEXT, JSON, max_size=3)
VALUES = st.dictionaries(TEXT, st.booleans() | st.integers(-1000, 1000) | TEXT, max_size=3)
AT = st.integers(0, 2**53)
FIELDS = {
    "at_ms": AT, "from_ms": AT, "variables": VALUES, "values": VALUES, "puzzle": STATE, "points": st.integers(0, 2000),
    "first_try": st.booleans(), "close": st.booleans(), "number": st.integers(1, 3), "name": st.none() | TEXT,
    "outcome": st.sampled_from(["solved", "progress", "mistake", "shown"]),
}  # fmt: skip
EVENT = st.one_of(
    *(
        st.builds(kind, **{name: FIELDS.get(name, TEXT) for name in kind.__dataclass_fields__})
        for kind in e.EVENT_TYPES.values()
    )
)


@settings(max_examples=60)
@given(parts=st.lists(st.lists(EVENT, min_size=1, max_size=4), min_size=1, max_size=5))
def test_any_events_read_back_as_they_were_kept(tmp_path_factory, parts):
    data = tmp_path_factory.mktemp("donnees")
    seq = 1
    with Desk(data) as desk:
        for number, events in enumerate(parts):
            batch = Batch("partie-1", seq, tuple(events), f"{number:016}")
            assert (desk.append(batch) if number else desk.open_session(session_row(), batch)).kept
            seq += len(events)
    (session,) = reader.sessions(data).sessions
    assert reader.history(session) == tuple(event for events in parts for event in events)
    assert [event.digest for event in reader.events(session) if event.digest] == [f"{n:016}" for n in range(len(parts))]
