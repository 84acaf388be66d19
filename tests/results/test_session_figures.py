"""Staff read what a session gave: how it ended, its score, its time, and each step."""

from __future__ import annotations

import pytest

from gardiens.engine import commands as c
from gardiens.journal.problems import JournalError
from gardiens.puzzles.base import Touch
from gardiens.results.sessions import Interval, detail, find_sessions, list_sessions, summarise
from tests.journal.stories import EVENING_MS, Desk, opened, play, session_row
from tests.results.played import (
    DECIDED,
    FIRST_PUZZLE,
    MISTAKES,
    OPENING,
    PAUSE,
    SOLVED,
    TEXT,
    WHOLE,
    keep,
)


def test_a_session_played_to_its_end_is_summed_up(tmp_path):
    found = summarise(keep(tmp_path, *WHOLE))
    assert (found.session, found.opened_at_ms, found.station) == ("partie-1", EVENING_MS, "ecran-1")
    assert (found.scenario, found.title, found.scenario_version) == ("rumeur", "La rumeur du pont", "1.2")
    assert (found.level, found.version, found.team, found.origin) == ("college", "complete", "loutres", "equipe")
    assert found.result == "finished"
    # 60 points, less 10 for the hint; no bonus after a mistake.
    assert found.score == 50
    assert (found.hints, found.failed_tries) == (1, 2)
    assert found.steps == ("ouverture", "A1", "A-DEC", "fin")


def test_the_time_of_a_team_leaves_out_the_pause_the_outage_and_the_report(tmp_path):
    found = summarise(keep(tmp_path, *WHOLE))
    assert found.completion_ms == found.played_ms == 200_000 - 10_000 - 60_000 - 30_000


@pytest.mark.parametrize(
    ("given", "result", "played_ms"),
    [
        (OPENING, "unstarted", 0),
        ((*OPENING, c.Abort(at_ms=9_000)), "unstarted", 0),
        ((*OPENING, *FIRST_PUZZLE), "ongoing", 10_000),
        ((*OPENING, *FIRST_PUZZLE, *MISTAKES, *SOLVED, PAUSE[0]), "stopped", 70_000),
        ((*OPENING, *FIRST_PUZZLE, c.Abort(at_ms=50_000)), "interrupted", 40_000),
        ((*OPENING, *FIRST_PUZZLE, *MISTAKES, *SOLVED, *DECIDED), "finished", 190_000),
        ((*OPENING, *FIRST_PUZZLE, c.Conclude(at_ms=50_000)), "concluded", 40_000),
        ((*OPENING, *FIRST_PUZZLE, c.EndVisit(at_ms=50_000)), "interrupted", 40_000),
    ],
)
def test_how_a_session_stands(tmp_path, given, result, played_ms):
    found = summarise(keep(tmp_path, *given))
    assert (found.result, found.played_ms) == (result, played_ms)
    assert found.completion_ms == (played_ms if result == "finished" else None)


def test_a_scenario_without_points_gives_no_score(tmp_path):
    text = TEXT.replace("score: {resolue: 60, du_premier_coup: 40, indice: 10}", "score: aucun")
    assert summarise(keep(tmp_path, *WHOLE, text=text)).score is None


def test_each_step_tells_its_time_its_tries_and_its_points(tmp_path):
    steps = {step.step: step for step in detail(keep(tmp_path, *WHOLE)).steps}
    assert list(steps) == ["ouverture", "A1", "A-DEC", "fin"]
    puzzle = steps["A1"]
    assert (puzzle.title, puzzle.type, puzzle.result) == ("Le message", "points_chauds", "solved")
    assert (puzzle.failed_tries, puzzle.hints, puzzle.points) == (2, 1, 50)
    assert puzzle.mistakes == {"heure": 1, "corps": 1}
    assert puzzle.time_ms == 190_000 - 20_000 - 60_000 - 30_000
    assert (steps["ouverture"].result, steps["ouverture"].time_ms) == ("read", 10_000)
    assert steps["fin"].title == "La brume se lève"


def test_the_times_of_the_steps_add_up_to_the_time_of_the_team(tmp_path):
    found = detail(keep(tmp_path, *WHOLE))
    assert sum(step.time_ms for step in found.steps) == found.summary.completion_ms


def test_a_decision_is_told_in_the_words_that_the_team_read(tmp_path):
    decision = next(step for step in detail(keep(tmp_path, *WHOLE)).steps if step.option)
    assert (decision.step, decision.option, decision.option_text) == ("A-DEC", "attendre", "Attendre et vérifier")
    assert decision.result == "chosen"


def test_the_stops_of_the_clock_and_the_outages_are_told(tmp_path):
    found = detail(keep(tmp_path, *WHOLE))
    assert found.stops == (Interval(80_000, 140_000),)
    assert found.outages == (Interval(150_000, 180_000),)
    assert found.outages[0].length_ms == 30_000


def test_a_pause_that_lasts_has_no_end_yet(tmp_path):
    found = detail(keep(tmp_path, *OPENING, *FIRST_PUZZLE, c.StopClock(at_ms=30_000)))
    assert found.stops == (Interval(30_000, None),)


def test_a_pause_that_the_end_of_the_session_ended_is_told(tmp_path):
    given = (*OPENING, *FIRST_PUZZLE, c.StopClock(at_ms=30_000), c.Abort(at_ms=45_000))
    assert detail(keep(tmp_path, *given)).stops == (Interval(30_000, 45_000),)


def test_the_step_being_played_tells_its_time_so_far(tmp_path):
    given = (*OPENING, *FIRST_PUZZLE, c.Play(at_ms=35_000, step="A1", given=Touch("heure")))
    step = detail(keep(tmp_path, *given)).steps[-1]
    assert (step.step, step.result, step.time_ms) == ("A1", None, 15_000)


# --- which sessions -----------------------------------------------------------------------------------------------


def test_staff_see_the_sessions_that_teams_played_and_may_ask_for_all(tmp_path):
    keep(tmp_path, *WHOLE, name="equipe")
    keep(tmp_path, *WHOLE, name="robot", origin="robot", opened_at_ms=EVENING_MS + 1)
    keep(tmp_path, *OPENING, name="quittee", opened_at_ms=EVENING_MS + 2)
    listed = list_sessions(tmp_path)
    assert [session.session for session in listed.sessions] == ["equipe"]
    assert listed.left_out == 2
    everything = list_sessions(tmp_path, everything=True)
    assert [session.session for session in everything.sessions] == ["equipe", "robot", "quittee"]
    assert everything.left_out == 0


def test_a_session_is_found_by_its_name_or_its_first_characters(tmp_path):
    for name in ("abc", "abcd", "xyz"):
        keep(tmp_path, *OPENING, name=name)
    assert [session.id for session in find_sessions(tmp_path, "x")] == ["xyz"]
    assert sorted(session.id for session in find_sessions(tmp_path, "ab")) == ["abc", "abcd"]
    assert [session.id for session in find_sessions(tmp_path, "abc")] == ["abc"]
    assert find_sessions(tmp_path, "nulle") == ()


def test_a_scenario_that_is_no_longer_readable_leaves_figures_and_names(tmp_path):
    play(tmp_path, 30, row=session_row("ancienne"))
    (stored,) = find_sessions(tmp_path, "ancienne")
    found = detail(stored)
    assert (found.summary.title, found.summary.scenario_version) == ("canal", None)
    assert found.summary.score is not None
    assert found.summary.score > 0
    assert {step.title for step in found.steps} == {None}


def test_a_session_that_cannot_be_folded_is_said_and_hides_no_other(tmp_path):
    keep(tmp_path, *WHOLE, name="bonne")
    damaged = keep(tmp_path, *OPENING, name="abimee")
    with opened(damaged.path) as connection:
        connection.execute(
            "INSERT INTO event (session, seq, at_ms, kind, body)"
            " SELECT 'abimee', max(seq) + 1, 0, 'ClockResumed', '{}' FROM event WHERE session = 'abimee'"
        )
    listed = list_sessions(tmp_path)
    assert [session.session for session in listed.sessions] == ["bonne"]
    assert [problem.reason for problem in listed.problems] == ["corrupted"]
    with pytest.raises(JournalError):
        detail(damaged)


def test_the_session_of_a_live_screen_is_listed_while_it_is_played(tmp_path):
    keep(tmp_path, *OPENING, *FIRST_PUZZLE)
    with Desk(tmp_path):
        listed = list_sessions(tmp_path)
    assert [session.result for session in listed.sessions] == ["ongoing"]
