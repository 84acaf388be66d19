"""What the state becomes after an event. Facts only: no rule is asked again, so replay survives a changed one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from typing import Any, Final

from gardiens.engine import events as e
from gardiens.engine.copies import replace
from gardiens.engine.lifecycle import next_phase
from gardiens.engine.state import NEW, Clock, Phase, State, StepRecord
from gardiens.puzzles.base import Verdict


def evolve(state: State, event: e.Event) -> State:
    """The state after `event`. Raises ValueError or LookupError for an event that no session holds at that point."""
    return _HANDLERS[type(event)](replace(state, seq=state.seq + 1, at_ms=event.at_ms), event)


def fold(events: Iterable[e.Event], state: State = NEW) -> State:
    """The state after all of `events`, from `state`."""
    return reduce(evolve, events, state)


def _moved(state: State, move: str) -> Phase:
    phase = next_phase(state.phase, move)
    if phase is None:
        raise ValueError(f"no session can {move} in phase {state.phase}")
    return phase


def _noted(state: State, step: str, **changes: Any) -> Mapping[str, StepRecord]:
    """The records, with `changes` in that of `step`."""
    return {**state.records, step: replace(state.records[step], **changes)}


def _left(state: State) -> Mapping[str, StepRecord]:
    """The records, with the time of the current step's visit added to its own."""
    if state.step is None:
        return state.records
    record = state.records[state.step]
    spent_ms = state.clock.played_at(state.at_ms) - record.entered_ms
    read = "read" if state.puzzle is None else record.result
    return _noted(state, state.step, time_ms=record.time_ms + spent_ms, result=read)


# --- one handler per event; the state it receives already counts the event and stands at its time -----------------


def _session_opened(state: State, event: e.SessionOpened) -> State:
    return replace(
        state,
        phase=_moved(state, "open"),
        scenario=event.scenario,
        scenario_sha256=event.scenario_sha256,
        level=event.level,
        version=event.version,
        station=event.station,
        origin=event.origin,
        variables=event.variables,
    )


def _team_chosen(state: State, event: e.TeamChosen) -> State:
    return replace(state, team=event.team)


def _briefing_opened(state: State, event: e.BriefingOpened) -> State:
    return replace(state, phase=_moved(state, "brief"))


def _play_started(state: State, event: e.PlayStarted) -> State:
    return replace(state, phase=_moved(state, "start"), clock=Clock().running(event.at_ms))


def _step_entered(state: State, event: e.StepEntered) -> State:
    played_ms = state.clock.played_at(event.at_ms)
    records = dict(_left(state))
    met = records.get(event.step)
    records[event.step] = (
        StepRecord(entered_ms=played_ms)
        if met is None
        else replace(met, entered_ms=played_ms, result=None, option=None)
    )
    return replace(state, step=event.step, puzzle=event.puzzle, verdict=None, progress_ms=played_ms, records=records)


def _input_judged(state: State, event: e.InputJudged) -> State:
    # The one event that must be quick (a touch), hence a single copy of the state.
    mistaken, progressed = event.outcome == "mistake", event.outcome == "progress"
    tries = state.records[event.step].tries + 1
    return replace(
        state,
        puzzle=event.puzzle,
        verdict=Verdict(event.outcome, event.name, event.close),
        progress_ms=state.clock.played_at(event.at_ms) if progressed else state.progress_ms,
        records=_noted(state, event.step, tries=tries) if mistaken else state.records,
    )


def _puzzle_solved(state: State, event: e.PuzzleSolved) -> State:
    points = state.records[event.step].points + event.points
    return replace(
        state,
        score=state.score + event.points,
        progress_ms=state.clock.played_at(event.at_ms),
        records=_noted(state, event.step, result="solved", points=points),
    )


def _option_chosen(state: State, event: e.OptionChosen) -> State:
    return replace(state, records=_noted(state, event.step, result="chosen", option=event.option))


def _advanced_together(state: State, event: e.AdvancedTogether) -> State:
    return replace(state, verdict=None, records=_noted(state, event.step, result="together"))


def _variables_set(state: State, event: e.VariablesSet) -> State:
    return replace(state, variables={**state.variables, **event.values})


def _hint_taken(state: State, event: e.HintTaken) -> State:
    return replace(state, records=_noted(state, event.step, hints=event.number))


def _clock_stopped(state: State, event: e.ClockStopped) -> State:
    return replace(state, phase=_moved(state, "stop_clock"), clock=state.clock.stopped(event.at_ms))


def _clock_resumed(state: State, event: e.ClockResumed) -> State:
    return replace(state, phase=_moved(state, "resume_clock"), clock=state.clock.running(event.at_ms))


def _outage_recorded(state: State, event: e.OutageRecorded) -> State:
    ran = state.clock.since_ms is not None
    clock = state.clock.stopped(event.from_ms).running(event.at_ms) if ran else state.clock
    return replace(state, clock=clock, outages=state.outages + 1)


def _story_ended(state: State, event: e.StoryEnded) -> State:
    return replace(
        state,
        phase=_moved(state, "finish"),
        clock=state.clock.stopped(event.at_ms),
        records=_left(state),
        ending=event.step,
    )


def _concluded(state: State, event: e.Concluded) -> State:
    over = state.records[event.step].result is not None  # solved, it only waited for « Continuer »
    return replace(state, records=state.records if over else _noted(state, event.step, result="concluded"))


def _visit_ended(state: State, event: e.VisitEnded) -> State:
    return replace(
        state,
        phase=_moved(state, "finish"),
        clock=state.clock.stopped(event.at_ms),
        records=_left(state),
        interrupted=True,
    )


def _session_closed(state: State, event: e.SessionClosed) -> State:
    return replace(state, phase=_moved(state, "close"))


def _session_aborted(state: State, event: e.SessionAborted) -> State:
    return replace(state, phase=_moved(state, "abort"), clock=state.clock.stopped(event.at_ms), records=_left(state))


_HANDLERS: Final[dict[type, Callable[[State, Any], State]]] = {
    e.SessionOpened: _session_opened,
    e.TeamChosen: _team_chosen,
    e.BriefingOpened: _briefing_opened,
    e.PlayStarted: _play_started,
    e.StepEntered: _step_entered,
    e.InputJudged: _input_judged,
    e.PuzzleSolved: _puzzle_solved,
    e.OptionChosen: _option_chosen,
    e.AdvancedTogether: _advanced_together,
    e.VariablesSet: _variables_set,
    e.HintTaken: _hint_taken,
    e.ClockStopped: _clock_stopped,
    e.ClockResumed: _clock_resumed,
    e.OutageRecorded: _outage_recorded,
    e.StoryEnded: _story_ended,
    e.Concluded: _concluded,
    e.VisitEnded: _visit_ended,
    e.SessionClosed: _session_closed,
    e.SessionAborted: _session_aborted,
}
