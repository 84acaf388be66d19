"""Whatever a team does in whatever scenario, these stay true."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import event, given

from gardiens.engine import commands as c
from gardiens.engine import events as e
from gardiens.engine import figures, hints
from gardiens.engine.codec import event_from_json, event_to_json
from gardiens.engine.commands import REASONS, Refusal
from gardiens.engine.decide import decide
from gardiens.engine.digest import digest
from gardiens.engine.evolve import fold
from gardiens.engine.lifecycle import MOVES
from gardiens.engine.state import NEW, State
from gardiens.scenario.models import Scenario, is_decision
from tests.engine.stories import Move, moves, scenarios

EDGES = {(source, dest) for _, sources, dest in MOVES for source in sources}


@dataclass(frozen=True)
class Step:
    """One command: where the session stood, what it said, and where it stands."""

    before: State
    command: c.Command
    answer: tuple[e.Event, ...] | Refusal
    after: State


def session(told: Scenario, played: list[Move]) -> list[Step]:
    state, history = NEW, []
    for move in played:
        command = move.command(told, state)
        answer = decide(told, state, command)
        after = state if isinstance(answer, Refusal) else fold(answer, state)
        history.append(Step(state, command, answer, after))
        state = after
    event(f"phase à la fin : {state.phase}")
    return history


def happened(history: list[Step]) -> list[e.Event]:
    return [one for step in history if not isinstance(step.answer, Refusal) for one in step.answer]


def last(history: list[Step]) -> State:
    return history[-1].after if history else NEW


@given(scenarios(), moves())
def test_the_state_is_the_fold_of_the_events(told, played):
    history = session(told, played)
    assert fold(happened(history)) == last(history)
    assert last(history).seq == len(happened(history))


@given(scenarios(), moves())
def test_events_kept_as_json_lead_to_the_same_fingerprint(told, played):
    history = session(told, played)
    kept = [(type(one).__name__, one.at_ms, event_to_json(one)) for one in happened(history)]
    assert digest(fold(event_from_json(*one) for one in kept)) == digest(last(history))


@given(scenarios(), moves())
def test_the_same_commands_lead_to_the_same_events(told, played):
    twin = told.model_copy()  # another object, hence another machine
    assert happened(session(told, played)) == happened(session(twin, played))


@given(scenarios(), moves())
def test_deciding_changes_nothing_and_a_refusal_has_a_known_reason(told, played):
    for step in session(told, played):
        before = digest(step.before)
        again = decide(told, step.before, step.command)
        assert again == step.answer
        assert digest(step.before) == before
        if isinstance(again, Refusal):
            assert again.reason in REASONS


@given(scenarios(), moves())
def test_time_never_goes_back(told, played):
    times = [one.at_ms for one in happened(session(told, played))]
    assert times == sorted(times)
    assert all(time >= 0 for time in times)


@given(scenarios(), moves())
def test_a_session_is_in_one_phase_and_moves_as_the_table_says(told, played):
    history = session(told, played)
    phases = [NEW.phase]
    for one in range(1, last(history).seq + 1):
        phase = fold(happened(history)[:one]).phase
        if phase != phases[-1]:
            phases.append(phase)
    assert set(pairwise(phases)) <= EDGES
    assert (last(history).ending is not None or last(history).interrupted) == ("debrief" in phases)
    assert last(history).ending is None or not last(history).interrupted


@given(scenarios(), moves())
def test_the_score_is_bounded_and_never_goes_down(told, played):
    history = session(told, played)
    scores = [step.after.score for step in history]
    assert scores == sorted(scores)
    counted = [
        name for name in told.steps if (puzzle := told.puzzle(name)) and not puzzle.repair and not is_decision(puzzle)
    ]
    best = 0 if told.score == "aucun" else (told.score.solved + told.score.first_try) * len(counted)
    assert 0 <= last(history).score <= best
    assert last(history).score == sum(record.points for record in last(history).records.values())


@given(scenarios(), moves())
def test_the_played_time_is_what_passed_while_playing_but_for_outages(told, played):
    state, counted_ms = NEW, 0
    for one in happened(session(told, played)):
        if state.phase == "playing":
            until_ms = one.from_ms if isinstance(one, e.OutageRecorded) else one.at_ms
            counted_ms += until_ms - state.at_ms
        state = fold([one], state)
        assert figures.completion_ms(state, state.at_ms) == counted_ms


@given(scenarios(), moves())
def test_the_times_of_the_steps_add_up_to_the_completion_time(told, played):
    state = last(session(told, played))
    now_ms = state.at_ms + 5_000
    total_ms = sum(figures.step_ms(state, name, now_ms) for name in state.records)
    assert total_ms == figures.completion_ms(state, now_ms)
    assert all(record.time_ms >= 0 for record in state.records.values())


@given(scenarios(), moves())
def test_variables_keep_their_kind_and_their_bounds(told, played):
    for step in session(told, played):
        variables = step.after.variables
        for name, value in variables.items():
            assert type(value) is type(told.variables[name].start)
        if variables:
            assert 0 <= variables["jauge"] <= 10
            assert 0 <= variables["preuves"] <= 20
            assert abs(variables["compte"]) <= 999_999


@given(scenarios(), moves())
def test_the_short_version_meets_core_puzzles_and_repairs_only(told, played):
    state = last(session(told, played))
    for name in state.records:
        puzzle = told.puzzle(name)
        assert puzzle is None or puzzle.core or puzzle.repair or state.version == "complete"


@given(scenarios(), moves())
def test_a_puzzle_is_left_by_being_solved_explained_chosen_or_concluded_only(told, played):
    state = last(session(told, played))
    for name, record in state.records.items():
        expected = {"solved", "together", "chosen", "concluded"} if told.puzzle(name) else {"read"}
        waits = name == state.step and (record.result is None or state.phase == "debrief")
        assert record.result in expected or waits
        assert record.hints <= len(told.puzzle(name).hints if told.puzzle(name) else ())


@given(scenarios(), moves())
def test_figures_and_offers_are_always_there_to_be_shown(told, played):
    for step in session(told, played):
        state, now_ms = step.after, step.after.at_ms + 30_000
        won, total = figures.evidence(told, state)
        assert 0 <= won <= total
        number = figures.puzzle_number(told, state)
        assert number is None or 1 <= number[0] <= number[1]
        assert figures.remaining_ms(told, state, now_ms) >= 0
        assert state.phase == "new" or set(figures.chapters(told, state)) <= set(told.chapters)
        assert len(figures.takeaways(told, state)) <= len(state.records)
        due_ms = hints.next_deadline_ms(told, state, now_ms)
        if due_ms is not None:
            assert hints.hint_offered(told, state, due_ms - 1) is None
            assert hints.hint_offered(told, state, due_ms) is not None
        allowed = isinstance(decide(told, state, c.AdvanceTogether()), tuple)
        assert allowed is hints.may_advance(told, state)
