"""What was played can be checked against what was noted, event by event."""

from __future__ import annotations

from pathlib import Path

import pytest

from gardiens.journal import reader
from gardiens.journal.verify import Finding, verify
from tests.journal.stories import opened, play


@pytest.fixture
def session(tmp_path: Path) -> reader.StoredSession:
    play(tmp_path, 30)
    (found,) = reader.sessions(tmp_path).sessions
    return found


def tamper(session: reader.StoredSession, *orders: str) -> None:
    """Do what the guards of the database refuse, once they are taken down."""
    with opened(session.path) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for order in orders:
            connection.execute(order)


def kinds(session: reader.StoredSession) -> list[tuple[str, int]]:
    return [(finding.kind, finding.seq) for finding in verify(session)]


def test_a_session_as_it_was_played_has_nothing_to_say(session):
    assert verify(session) == ()


def test_a_digest_that_differs_is_found_where_it_is(session):
    third = next(event for event in reader.events(session) if event.seq == 3)
    tamper(session, "UPDATE event SET digest = '0000000000000000' WHERE seq = 3")
    assert verify(session) == (Finding("digest", 3, "0000000000000000", third.digest or ""),)


def test_a_changed_time_is_found(session):
    tamper(session, "UPDATE event SET at_ms = at_ms + 1 WHERE seq = 4")
    assert kinds(session)[0] == ("digest", 5)


def test_a_missing_event_is_a_gap_and_not_a_crash(session):
    tamper(session, "DELETE FROM event WHERE seq = 5")
    assert kinds(session)[0] == ("gap", 6)


def test_the_missing_opening_is_a_gap_too(session):
    tamper(session, "DELETE FROM event WHERE seq = 1")
    assert kinds(session)[0] == ("gap", 2)


def test_an_event_of_a_later_release_is_named(session):
    tamper(session, "UPDATE event SET kind = 'TeleportUsed' WHERE seq = 8")
    found = verify(session)[0]
    assert (found.kind, found.seq, found.found) == ("unknown_event", 8, "TeleportUsed")


@pytest.mark.parametrize("body", ["{", "[]", '{"autre": 1}', ""])
def test_an_event_that_cannot_be_read_is_named(session, body):
    tamper(session, f"UPDATE event SET body = '{body}' WHERE seq = 8")
    assert kinds(session)[0] == ("unreadable_event", 8)


@pytest.mark.parametrize("seq", range(1, 20))
def test_any_event_put_in_the_place_of_another_is_a_finding(session, seq):
    tamper(session, f"UPDATE event SET kind = 'StoryEnded', body = '{{\"step\": \"A1\"}}' WHERE seq = {seq}")
    assert kinds(session)


def test_a_torn_last_batch_is_found(session):
    tamper(session, "UPDATE event SET digest = NULL WHERE seq = (SELECT max(seq) FROM event)")
    assert [kind for kind, _ in kinds(session)] == ["unsigned"]


def test_a_changed_scenario_text_is_found(session):
    tamper(session, "UPDATE scenario SET text = text || ' '")
    (changed,) = reader.sessions_of(session.path)
    assert kinds(changed) == [("scenario", 0)]


def test_every_finding_says_itself_in_french(session):
    tamper(
        session,
        "DELETE FROM event WHERE seq = 5",
        "UPDATE event SET kind = 'TeleportUsed' WHERE seq = 8",
        "UPDATE event SET body = '{' WHERE seq = 9",
        "UPDATE event SET kind = 'PlayStarted', body = '{}' WHERE seq = 10",
        "UPDATE event SET digest = NULL WHERE seq = (SELECT max(seq) FROM event)",
        "UPDATE scenario SET text = ''",
    )
    (changed,) = reader.sessions_of(session.path)
    findings = verify(changed)
    assert {finding.kind for finding in findings} == {
        "scenario", "gap", "unknown_event", "unreadable_event", "impossible_event", "digest", "unsigned",
    }  # fmt: skip
    assert all("{" not in finding.message.replace("{)", "") for finding in findings)
