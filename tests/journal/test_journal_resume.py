"""A screen that comes back finds its session where it was, its time right within a second."""

from __future__ import annotations

import errno
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from gardiens.engine import events as e
from gardiens.engine.evolve import fold
from gardiens.journal import presence, reader
from gardiens.journal.files import presence_path, station_dir
from gardiens.journal.presence import Presence
from gardiens.journal.problems import JournalError
from gardiens.journal.resume import SILENCE_MS, unfinished
from tests.journal.stories import EVENING_MS, STATION, Desk, batches, following, opened, play, session_row

MARK = Presence(
    EVENING_MS + 600_000, "partie-1", at_ms=600_000, seq=100, played_ms=500_000, arrangement={"cartes": ["nom", "date"]}
)


def leave_mark(data: Path, mark: Presence) -> None:
    with Desk(data) as desk:
        desk.writer.mark(mark)


def test_a_screen_that_never_played_has_nothing_to_take_up(tmp_path):
    assert unfinished(tmp_path, STATION) is None
    with Desk(tmp_path):
        assert unfinished(tmp_path, STATION) is None


def test_a_session_left_in_the_middle_comes_back_whole(tmp_path):
    kept = play(tmp_path, 12)
    left = unfinished(tmp_path, STATION)
    assert left is not None
    assert left.events == tuple(event for batch in kept for event in batch.events)
    assert (left.session.id, left.session.opened_at_ms) == ("partie-1", EVENING_MS)
    assert left.session.scenario.text
    assert left.last_sign_ms == kept[-1].events[-1].at_ms
    assert left.arrangement is None


def test_the_outage_starts_at_the_last_mark_and_the_arrangement_comes_back(tmp_path):
    play(tmp_path, 6)
    leave_mark(tmp_path, MARK)
    left = unfinished(tmp_path, STATION)
    assert left is not None
    assert left.last_sign_ms == 600_000
    assert left.arrangement == {"cartes": ["nom", "date"]}


def test_what_was_laid_out_before_a_mistake_comes_back_and_before_another_step_does_not(tmp_path):
    kept = play(tmp_path, 6)
    events = [event for batch in kept for event in batch.events]
    last_step = max(seq for seq, event in enumerate(events, 1) if isinstance(event, e.StepEntered))
    for seq, comes_back in ((len(events), True), (last_step - 1, False), (0, False)):
        leave_mark(tmp_path, replace(MARK, seq=seq))
        left = unfinished(tmp_path, STATION)
        assert left is not None
        assert (left.arrangement is not None) is comes_back


@pytest.mark.parametrize(("outcome", "comes_back"), [("mistake", True), ("progress", False), ("solved", False)])
def test_what_was_laid_out_for_one_question_is_not_an_answer_to_the_next(tmp_path, outcome, comes_back):
    source = batches()
    played = list(islice(source, 6))
    judged = e.InputJudged(
        at_ms=played[-1].events[-1].at_ms, step="A1", outcome=outcome, name=None, close=False, puzzle={}
    )
    with Desk(tmp_path) as desk:
        desk.open_session(session_row(), played[0])
        for batch in (*played[1:], following(played[-1], played[:-1], judged)):
            assert desk.append(batch).kept
        desk.writer.mark(replace(MARK, seq=played[-1].last_seq))
    left = unfinished(tmp_path, STATION)
    assert left is not None
    assert (left.arrangement is not None) is comes_back


def test_the_silence_that_makes_the_animator_choose_is_half_an_hour():
    assert SILENCE_MS == 30 * 60 * 1000


def test_the_last_sign_is_told_by_the_session_s_own_time_should_the_clock_have_been_set_back(tmp_path):
    play(tmp_path, 6)
    leave_mark(tmp_path, replace(MARK, alive_at_ms=EVENING_MS - 3_600_000))
    left = unfinished(tmp_path, STATION)
    assert left is not None
    assert left.last_sign_ms == 600_000


def test_the_mark_of_another_session_says_nothing_of_this_one(tmp_path):
    kept = play(tmp_path, 6)
    leave_mark(tmp_path, replace(MARK, session="une-autre"))
    left = unfinished(tmp_path, STATION)
    assert left is not None
    assert (left.last_sign_ms, left.arrangement) == (kept[-1].events[-1].at_ms, None)


@pytest.mark.parametrize("ending", [e.SessionClosed, e.SessionAborted])
def test_a_session_that_ended_is_not_taken_up(tmp_path, ending):
    source = batches()
    played = list(islice(source, 6))
    last = played[-1].events[-1].at_ms
    story_end = () if ending is e.SessionAborted else (e.StoryEnded(at_ms=last, step="A1"),)
    with Desk(tmp_path) as desk:
        desk.open_session(session_row(), played[0])
        for batch in (*played[1:], following(played[-1], played[:-1], *story_end, ending(at_ms=last))):
            assert desk.append(batch).kept
    assert unfinished(tmp_path, STATION) is None


def test_the_last_session_counts_even_if_it_was_left_yesterday(tmp_path):
    play(tmp_path, 6)
    with Desk(tmp_path, opened_at_ms=EVENING_MS + 86_400_000):
        left = unfinished(tmp_path, STATION)
    assert left is not None
    assert left.session.id == "partie-1"


def test_after_half_an_hour_of_silence_the_animator_chooses(tmp_path):
    play(tmp_path, 6)
    leave_mark(tmp_path, MARK)
    left = unfinished(tmp_path, STATION)
    assert left is not None
    assert not left.silent(MARK.alive_at_ms + SILENCE_MS)
    assert left.silent(MARK.alive_at_ms + SILENCE_MS + 1)


def test_the_time_of_a_resumed_team_leaves_the_outage_out(tmp_path):
    kept = play(tmp_path, 5)
    leave_mark(tmp_path, MARK)
    left = unfinished(tmp_path, STATION)
    assert left is not None
    before = fold(left.events)
    back_ms = 900_000
    after = fold((e.OutageRecorded(at_ms=back_ms, from_ms=left.last_sign_ms),), before)
    played_when_it_stopped = before.clock.played_at(MARK.alive_at_ms - EVENING_MS)
    assert kept[-1].last_seq == before.seq
    assert after.clock.played_at(back_ms) == played_when_it_stopped


def test_a_session_with_an_event_of_a_later_release_is_not_taken_up_but_said(tmp_path):
    play(tmp_path, 6)
    (session,) = reader.sessions(tmp_path).sessions
    with opened(session.path) as connection:
        connection.execute(
            "INSERT INTO event (session, seq, at_ms, kind, body) SELECT session, max(seq) + 1, 0, 'TeleportUsed', '{}' FROM event"
        )
    with pytest.raises(JournalError) as said:
        unfinished(tmp_path, STATION)
    assert said.value.problem.reason == "newer"


# --- the mark itself ----------------------------------------------------------------------------------------------


def test_a_mark_reads_back_as_it_was_left(tmp_path):
    path = tmp_path / "presence.json"
    for mark in (MARK, Presence(1), replace(MARK, wish_to_talk=True, arrangement=None)):
        presence.write(path, presence.encode(mark))
        assert presence.read(path) == mark
    assert list(tmp_path.iterdir()) == [path]


def test_a_mark_is_whole_at_every_moment_of_its_writing(tmp_path, monkeypatch):
    path = tmp_path / "presence.json"
    presence.write(path, presence.encode(MARK))
    seen = []
    replace_file = Path.replace

    def watched(self, target):
        seen.append(presence.read(path))
        assert presence.read(self) == replace(MARK, played_ms=501_000)
        return replace_file(self, target)

    monkeypatch.setattr(Path, "replace", watched)
    presence.write(path, presence.encode(replace(MARK, played_ms=501_000)))
    assert seen == [MARK]
    assert presence.read(path) == replace(MARK, played_ms=501_000)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"{}",
        b'{"alive_at_ms": "hier"}',
        b'{"alive_at_ms": 1, "played_ms": null}',
    ],
)
def test_a_mark_that_makes_no_sense_is_no_mark(tmp_path, content):
    path = tmp_path / "presence.json"
    path.write_bytes(content)
    assert presence.read(path) is None


def test_a_mark_cut_anywhere_is_no_mark(tmp_path):
    path = tmp_path / "presence.json"
    presence.write(path, presence.encode(MARK))
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert presence.read(path) is None


def test_no_mark_and_a_folder_in_its_place_are_no_mark(tmp_path):
    assert presence.read(tmp_path / "absent.json") is None
    assert presence.read(tmp_path) is None


def test_a_mark_of_a_later_release_is_read_for_what_is_known_of_it(tmp_path):
    path = tmp_path / "presence.json"
    path.write_bytes(b'{"alive_at_ms": 5, "session": "p", "mood": "calm"}')
    assert presence.read(path) == Presence(5, "p")


def test_a_mark_that_cannot_be_left_is_said_and_keeps_no_batch_from_the_disk(tmp_path):
    source = batches()
    aside = station_dir(tmp_path, STATION) / "presence.json.tmp"
    with Desk(tmp_path) as desk:
        aside.mkdir()
        desk.writer.mark(MARK)
        assert desk.open_session(session_row(), next(source)).kept
        assert desk.writer.mark_problem is not None
        aside.rmdir()
        desk.writer.mark(MARK)
        assert desk.append(next(source)).kept
        assert desk.writer.mark_problem is None
    assert presence.read(presence_path(tmp_path, STATION)) == MARK


def test_a_full_disk_is_recognised_when_a_mark_is_left(tmp_path, monkeypatch):
    def full(handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    with Desk(tmp_path) as desk:
        desk.writer.mark(MARK)
        desk.open_session(session_row(), next(source := batches()))
        monkeypatch.setattr(presence.os, "fsync", full)
        desk.writer.mark(replace(MARK, played_ms=1))
        desk.append(next(source))
        assert desk.writer.mark_problem is not None
        assert desk.writer.mark_problem.reason == "disk_full"
    assert presence.read(presence_path(tmp_path, STATION)) == MARK


def test_a_mark_that_is_no_json_is_the_mistake_of_its_caller_and_stops_no_writer(tmp_path):
    source = batches()
    with Desk(tmp_path) as desk:
        with pytest.raises(TypeError):
            desk.writer.mark(replace(MARK, arrangement={"x": object()}))
        assert desk.open_session(session_row(), next(source)).kept
