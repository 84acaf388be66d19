"""The life of a session: from the lobby to the report, or to its early end."""

from __future__ import annotations

import pytest

from gardiens.engine import commands as c
from gardiens.engine import events as e
from gardiens.engine.decide import decide
from gardiens.engine.evolve import evolve
from gardiens.engine.lifecycle import LIVING, MOVES, next_phase
from gardiens.engine.state import NEW, State
from gardiens.text.teams import TEAMS
from tests.samples import OPENING, SHA, answer, opened, run, scenario, solving, started, touch

STORY = scenario(OPENING)
OPEN, TEAM, READY, START = opened(STORY)
TO_THE_END = (
    c.Continue(),
    *solving(STORY, "post"),
    c.Continue(),
    answer("decision", "attendre"),
    *solving(STORY, "quiz"),
    c.Continue(),
)

PHASES = {
    "new": NEW,
    "lobby": run(STORY, [OPEN])[0],
    "briefing": run(STORY, [OPEN, TEAM, READY])[0],
    "playing": started(STORY),
    "stopped": run(STORY, [c.StopClock()], started(STORY))[0],
    "debrief": run(STORY, TO_THE_END, started(STORY))[0],
    "closed": run(STORY, [*TO_THE_END, c.Close()], started(STORY))[0],
    "aborted": run(STORY, [c.Abort()], started(STORY))[0],
}

COMMANDS = {
    OPEN: {"new"},
    TEAM: {"lobby"},
    READY: {"lobby"},
    START: {"briefing"},
    c.Continue(): {"playing"},
    touch("post", "nom"): {"playing"},
    c.TakeHint(): {"playing"},
    c.AdvanceTogether(): {"playing"},
    c.StopClock(): {"playing"},
    c.ResumeClock(): {"stopped"},
    c.RecordOutage(from_ms=0): {"lobby", "briefing", "playing", "stopped", "debrief"},
    c.Conclude(): {"playing", "stopped"},
    c.EndVisit(): {"lobby", "briefing", "playing", "stopped"},
    c.Close(): {"debrief"},
    c.Abort(): {"lobby", "briefing", "playing", "stopped"},
}
"""Every command, and the phases it is for."""


@pytest.mark.parametrize("phase", PHASES)
def test_each_phase_is_reached_by_playing(phase):
    assert PHASES[phase].phase == phase


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: type(command).__name__)
def test_a_command_is_refused_in_every_phase_but_its_own(command, phase):
    refused = decide(STORY, PHASES[phase], command) == c.Refusal("wrong_phase")
    assert refused is (phase not in COMMANDS[command])


def test_every_move_of_the_table_is_followed_and_nothing_else_moves():
    allowed = {
        ("new", "open"): "lobby",
        ("lobby", "brief"): "briefing",
        ("briefing", "start"): "playing",
        ("playing", "stop_clock"): "stopped",
        ("stopped", "resume_clock"): "playing",
        ("playing", "finish"): "debrief",
        ("stopped", "finish"): "debrief",
        ("debrief", "close"): "closed",
        **{(phase, "abort"): "aborted" for phase in ("lobby", "briefing", "playing", "stopped")},
    }
    for phase in PHASES:
        for move, _, _ in MOVES:
            assert next_phase(phase, move) == allowed.get((phase, move))
    assert next_phase("lobby", "n’existe pas") is None


def test_a_session_is_open_until_it_is_closed_or_aborted():
    assert set(LIVING) == PHASES.keys() - {"new", "closed", "aborted"}


def test_an_event_that_the_phase_does_not_allow_is_not_silently_taken():
    with pytest.raises(ValueError, match="close"):
        evolve(PHASES["playing"], e.SessionClosed(at_ms=0))


# --- the lobby ----------------------------------------------------------------------------------------------------


def test_opening_writes_down_what_is_played_and_where():
    command = c.OpenSession(
        at_ms=7,
        scenario="ouverture",
        scenario_sha256=SHA,
        level="lycee",
        version="courte",
        station="ecran-3",
        origin="robot",
    )
    assert decide(STORY, NEW, command) == (
        e.SessionOpened(
            at_ms=7,
            scenario="ouverture",
            scenario_sha256=SHA,
            level="lycee",
            version="courte",
            station="ecran-3",
            origin="robot",
            variables={"confiance": 5, "preuves": 0, "a_partage": False, "adulte": "Mme Ferrand"},
        ),
    )
    state, _ = run(STORY, [command])
    assert (state.scenario, state.scenario_sha256, state.level, state.version) == ("ouverture", SHA, "lycee", "courte")
    assert (state.station, state.origin, state.variables["confiance"]) == ("ecran-3", "robot", 5)


def test_a_session_of_another_scenario_or_of_a_level_it_is_not_written_for_does_not_open():
    other = c.OpenSession(scenario="autre", scenario_sha256=SHA, level="college")
    assert decide(STORY, NEW, other) == c.Refusal("wrong_scenario")
    unknown = c.OpenSession(scenario="ouverture", scenario_sha256=SHA, level="maternelle")
    assert decide(STORY, NEW, unknown) == c.Refusal("unknown_level")


@pytest.mark.parametrize("team", [team.id for team in TEAMS])
def test_each_of_the_nine_teams_may_be_chosen(team):
    assert run(STORY, [OPEN, c.ChooseTeam(team=team)])[0].team == team


@pytest.mark.parametrize("team", ["", "Lina", "Les Loutres"])
def test_a_name_that_is_not_in_the_list_is_refused(team):
    assert decide(STORY, PHASES["lobby"], c.ChooseTeam(team=team)) == c.Refusal("unknown_team")


def test_a_team_may_change_its_mind_in_the_lobby():
    assert run(STORY, [OPEN, TEAM, c.ChooseTeam(team="herons")])[0].team == "herons"


def test_nobody_is_ready_without_a_team():
    assert decide(STORY, PHASES["lobby"], READY) == c.Refusal("no_team")


def test_the_nine_teams_have_nine_names_and_nine_drawings():
    assert (
        len({team.id for team in TEAMS})
        == len({team.name for team in TEAMS})
        == len({team.icon for team in TEAMS})
        == 9
    )


# --- the start and the ends ---------------------------------------------------------------------------------------


def test_starting_enters_the_first_step_and_starts_the_clock():
    state, _ = run(STORY, [OPEN, TEAM, READY])
    assert decide(STORY, state, c.Start(at_ms=4_000)) == (
        e.PlayStarted(at_ms=4_000),
        e.StepEntered(at_ms=4_000, step="arrivee"),
    )
    assert run(STORY, [c.Start(at_ms=4_000)], state)[0].clock.played_at(9_000) == 5_000


def test_reaching_an_end_has_its_effects_and_opens_the_report():
    before = run(STORY, TO_THE_END[:-1], started(STORY))[0]
    assert decide(STORY, before, c.Continue(at_ms=60_000)) == (
        e.StepEntered(at_ms=60_000, step="fin-claire"),
        e.VariablesSet(at_ms=60_000, values={"adulte": "M. Diallo"}),
        e.StoryEnded(at_ms=60_000, step="fin-claire"),
    )
    state, _ = run(STORY, [c.Continue(at_ms=60_000)], before)
    assert (state.phase, state.ending, state.step) == ("debrief", "fin-claire", "fin-claire")


def test_a_story_that_starts_with_its_end_is_over_at_once():
    told = scenario({"etapes": {"fin": {"type": "fin", "titre": "Déjà"}}})
    assert started(told).phase == "debrief"


def test_an_aborted_session_has_no_ending():
    assert PHASES["aborted"].ending is None


# --- time and count -----------------------------------------------------------------------------------------------


def test_each_event_counts_one():
    state, events = run(STORY, [*opened(STORY), *TO_THE_END])
    assert state.seq == len(events)


def test_a_command_from_a_clock_set_back_counts_at_the_time_of_the_last_event():
    state, _ = run(STORY, [c.Continue(at_ms=30_000)], started(STORY))
    assert decide(STORY, state, touch("post", "heure", at_ms=12_000))[0].at_ms == 30_000
    assert run(STORY, [touch("post", "heure", at_ms=12_000)], state)[0].at_ms == 30_000


def test_a_state_is_not_changed_by_the_events_that_follow_it():
    before = PHASES["playing"]
    copy = State(**vars(before))
    run(STORY, TO_THE_END, before)
    assert before == copy
