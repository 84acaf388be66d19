"""A team's time: stopped clocks, outages and the report are not in it."""

from __future__ import annotations

import pytest

from gardiens.engine import commands as c
from gardiens.engine import events as e
from gardiens.engine.decide import decide
from gardiens.engine.figures import completion_ms, step_ms
from gardiens.engine.state import Clock
from tests.samples import OPENING, answer, opened, run, scenario, solving, started

STORY = scenario(OPENING)
LOBBY = run(STORY, opened(STORY)[:1])[0]


def after(*commands, state=None):
    return run(STORY, commands, state or started(STORY))[0]


def test_a_clock_counts_from_when_it_runs():
    assert Clock().played_at(50) == 0
    assert Clock().running(20).played_at(50) == 30
    assert Clock().running(20).stopped(50) == Clock(played_ms=30)
    assert Clock(30).played_at(90) == 30
    assert Clock(30).running(100).played_at(111) == 41


def test_a_clock_never_counts_backwards():
    assert Clock(30, since_ms=100).played_at(60) == 30


def test_the_lobby_and_the_briefing_are_not_played_time():
    state = run(STORY, [*opened(STORY)[:2], c.Ready(at_ms=40_000), c.Start(at_ms=90_000)])[0]
    assert completion_ms(state, 100_000) == 10_000


def test_a_stopped_clock_stands_still_until_it_is_resumed():
    stopped = after(c.StopClock(at_ms=10_000))
    assert decide(STORY, started(STORY), c.StopClock(at_ms=10_000)) == (e.ClockStopped(at_ms=10_000),)
    assert (stopped.phase, completion_ms(stopped, 70_000)) == ("stopped", 10_000)
    resumed = after(c.ResumeClock(at_ms=25_000), state=stopped)
    assert (resumed.phase, completion_ms(resumed, 26_500)) == ("playing", 11_500)


def test_two_stops_are_both_taken_out():
    commands = [
        c.StopClock(at_ms=10_000),
        c.ResumeClock(at_ms=25_000),
        c.StopClock(at_ms=26_000),
        c.ResumeClock(at_ms=126_000),
    ]
    assert completion_ms(after(*commands), 130_000) == 15_000


def test_an_outage_is_taken_out_from_the_last_mark_of_presence():
    state, events = run(STORY, [c.Continue(at_ms=10_000), c.RecordOutage(from_ms=13_000, at_ms=60_000)], started(STORY))
    assert events[-1] == e.OutageRecorded(at_ms=60_000, from_ms=13_000)
    assert (state.phase, state.outages, state.at_ms) == ("playing", 1, 60_000)
    assert (completion_ms(state, 60_000), completion_ms(state, 61_000)) == (13_000, 14_000)


@pytest.mark.parametrize(
    ("from_ms", "kept_ms"), [(-5, 10_000), (4_000, 10_000), (10_000, 10_000), (60_000, 60_000), (99_000, 60_000)]
)
def test_an_outage_starts_between_the_last_event_and_now(from_ms, kept_ms):
    state = after(c.Continue(at_ms=10_000))
    (event,) = decide(STORY, state, c.RecordOutage(from_ms=from_ms, at_ms=60_000))
    assert event == e.OutageRecorded(at_ms=60_000, from_ms=kept_ms)
    assert completion_ms(after(c.RecordOutage(from_ms=from_ms, at_ms=60_000), state=state), 60_000) == kept_ms


def test_an_outage_while_the_clock_was_stopped_changes_no_time():
    state = after(c.StopClock(at_ms=10_000), c.RecordOutage(from_ms=20_000, at_ms=60_000))
    assert (state.phase, state.outages, state.clock) == ("stopped", 1, Clock(10_000))
    assert completion_ms(after(c.ResumeClock(at_ms=61_000), state=state), 62_000) == 11_000


def test_an_outage_in_the_lobby_starts_no_clock():
    state = after(c.RecordOutage(from_ms=20_000, at_ms=60_000), state=LOBBY)
    assert (state.outages, completion_ms(state, 90_000)) == (1, 0)


def test_two_outages_in_a_row_are_both_taken_out():
    state = after(c.RecordOutage(from_ms=1_000, at_ms=5_000), c.RecordOutage(from_ms=5_500, at_ms=9_000))
    assert (state.outages, completion_ms(state, 9_250)) == (2, 1_750)


def test_the_report_is_not_played_time():
    state = after(
        c.Continue(at_ms=1_000),
        *solving(STORY, "post", 2_000),
        c.Continue(at_ms=3_000),
        answer("decision", "attendre", 4_000),
        *solving(STORY, "quiz", 5_000),
        c.Continue(at_ms=6_000),
    )
    assert (state.phase, completion_ms(state, 600_000)) == ("debrief", 6_000)
    assert completion_ms(after(c.Close(at_ms=700_000), state=state), 800_000) == 6_000


@pytest.mark.parametrize("stop", [[], [c.StopClock(at_ms=4_000)]], ids=["playing", "stopped"])
def test_an_aborted_session_keeps_the_time_it_played(stop):
    state = after(c.Continue(at_ms=1_000), *stop, c.Abort(at_ms=9_000))
    assert completion_ms(state, 60_000) == (4_000 if stop else 9_000)
    assert state.records["post"].time_ms == (3_000 if stop else 8_000)


def test_each_step_has_its_time_and_together_they_are_the_completion_time():
    state = after(
        c.Continue(at_ms=1_000),
        c.StopClock(at_ms=1_500),
        c.ResumeClock(at_ms=9_500),
        *solving(STORY, "post", 10_000),
        c.Continue(at_ms=13_000),
        c.RecordOutage(from_ms=13_100, at_ms=50_000),
        answer("decision", "attendre", 50_050),
        *solving(STORY, "quiz", 51_000),
        c.Continue(at_ms=52_000),
    )
    times = {name: record.time_ms for name, record in state.records.items()}
    assert times == {"arrivee": 1_000, "post": 4_000, "decision": 150, "quiz": 1_950, "fin-claire": 0}
    assert sum(times.values()) == completion_ms(state, 99_000) == 7_100


def test_the_time_of_the_current_step_goes_on():
    state = after(c.Continue(at_ms=1_000))
    assert (step_ms(state, "arrivee", 5_000), step_ms(state, "post", 5_000)) == (1_000, 4_000)
    paused = after(c.StopClock(at_ms=6_000), state=state)
    assert step_ms(paused, "post", 90_000) == 5_000
    gone = after(c.Abort(at_ms=90_000), state=paused)
    assert step_ms(gone, "post", 99_000) == 5_000
