"""What the state becomes after an event. Facts only: no rule is asked again, so replay survives a changed one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from typing import Any, Final, TypedDict

from gardiens.engine import events as e
from gardiens.engine.copies import made, replace
from gardiens.engine.lifecycle import next_phase
from gardiens.engine.state import NEW, Clock, Phase, State, StepRecord
from gardiens.puzzles.base import PuzzleState, Verdict
from gardiens.puzzles.conditions import Value


class _Changes(TypedDict, total=False):
    """What an event changes in a state, by the names of its fields."""

    seq: int
    at_ms: int
    phase: Phase
    scenario: str
    scenario_sha256: str
    level: str
    version: str
    station: str
    origin: str
    team: str | None
    clock: Clock
    step: str | None
    puzzle: PuzzleState | None
    verdict: Verdict | None
    progress_ms: int
    variables: Mapping[str, Value]
    records: Mapping[str, StepRecord]
    score: int
    ending: str | None
    outages: int
    interrupted: bool


def evolve(state: State, event: e.Event) -> State:
    """The state after `event`. Raises ValueError or LookupError for an event that no session holds at that point."""
    changes = _HANDLERS[type(event)](state, event)
    changes["seq"] = state.seq + 1
    changes["at_ms"] = event.at_ms
    return made(State, vars(state) | changes)  # one copy: a long session is many of them


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


def _left(state: State, at_ms: int) -> Mapping[str, StepRecord]:
    """The records, with the time of the current step's visit, which ends at `at_ms`, added to its own."""
    if state.step is None:
        return state.records
    record = state.records[state.step]
    spent_ms = state.clock.played_at(at_ms) - record.entered_ms
    read = "read" if state.puzzle is None else record.result
    return _noted(state, state.step, time_ms=record.time_ms + spent_ms, result=read)


def _ended(state: State, move: str, at_ms: int) -> _Changes:
    """The clock stops for good and the last visit is counted."""
    return {"phase": _moved(state, move), "clock": state.clock.stopped(at_ms), "records": _left(state, at_ms)}


# --- one handler per event: what it changes in the state before it ------------------------------------------------


def _session_opened(state: State, event: e.SessionOpened) -> _Changes:
    return {
        "phase": _moved(state, "open"),
        "scenario": event.scenario,
        "scenario_sha256": event.scenario_sha256,
        "level": event.level,
        "version": event.version,
        "station": event.station,
        "origin": event.origin,
        "variables": event.variables,
    }


def _team_chosen(state: State, event: e.TeamChosen) -> _Changes:
    return {"team": event.team}


def _briefing_opened(state: State, event: e.BriefingOpened) -> _Changes:
    return {"phase": _moved(state, "brief")}


def _play_started(state: State, event: e.PlayStarted) -> _Changes:
    return {"phase": _moved(state, "start"), "clock": Clock().running(event.at_ms)}


def _step_entered(state: State, event: e.StepEntered) -> _Changes:
    played_ms = state.clock.played_at(event.at_ms)
    records = _left(state, event.at_ms)
    met = records.get(event.step)
    entered = (
        StepRecord(entered_ms=played_ms)
        if met is None
        else replace(met, entered_ms=played_ms, result=None, option=None)
    )
    return {
        "step": event.step,
        "puzzle": event.puzzle,
        "verdict": None,
        "progress_ms": played_ms,
        "records": {**records, event.step: entered},
    }


def _input_judged(state: State, event: e.InputJudged) -> _Changes:
    judged: _Changes = {"puzzle": event.puzzle, "verdict": Verdict(event.outcome, event.name, event.close)}
    if event.outcome == "mistake":
        judged["records"] = _noted(state, event.step, tries=state.records[event.step].tries + 1)
    elif event.outcome == "progress":
        judged["progress_ms"] = state.clock.played_at(event.at_ms)
    return judged


def _puzzle_solved(state: State, event: e.PuzzleSolved) -> _Changes:
    points = state.records[event.step].points + event.points
    return {
        "score": state.score + event.points,
        "progress_ms": state.clock.played_at(event.at_ms),
        "records": _noted(state, event.step, result="solved", points=points),
    }


def _option_chosen(state: State, event: e.OptionChosen) -> _Changes:
    return {"records": _noted(state, event.step, result="chosen", option=event.option)}


def _advanced_together(state: State, event: e.AdvancedTogether) -> _Changes:
    return {"verdict": None, "records": _noted(state, event.step, result="together")}


def _variables_set(state: State, event: e.VariablesSet) -> _Changes:
    return {"variables": {**state.variables, **event.values}}


def _hint_taken(state: State, event: e.HintTaken) -> _Changes:
    taken: _Changes = {"records": _noted(state, event.step, hints=event.number)}
    if event.progress:
        taken["progress_ms"] = state.clock.played_at(event.at_ms)
    return taken


def _clock_stopped(state: State, event: e.ClockStopped) -> _Changes:
    return {"phase": _moved(state, "stop_clock"), "clock": state.clock.stopped(event.at_ms)}


def _clock_resumed(state: State, event: e.ClockResumed) -> _Changes:
    return {"phase": _moved(state, "resume_clock"), "clock": state.clock.running(event.at_ms)}


def _outage_recorded(state: State, event: e.OutageRecorded) -> _Changes:
    ran = state.clock.since_ms is not None
    clock = state.clock.stopped(event.from_ms).running(event.at_ms) if ran else state.clock
    return {"clock": clock, "outages": state.outages + 1}


def _story_ended(state: State, event: e.StoryEnded) -> _Changes:
    return {**_ended(state, "finish", event.at_ms), "ending": event.step}


def _concluded(state: State, event: e.Concluded) -> _Changes:
    over = state.records[event.step].result is not None  # solved, it only waited for « Continuer »
    return {} if over else {"records": _noted(state, event.step, result="concluded")}


def _visit_ended(state: State, event: e.VisitEnded) -> _Changes:
    return {**_ended(state, "finish", event.at_ms), "interrupted": True}


def _session_closed(state: State, event: e.SessionClosed) -> _Changes:
    return {"phase": _moved(state, "close")}


def _session_aborted(state: State, event: e.SessionAborted) -> _Changes:
    return _ended(state, "abort", event.at_ms)


_HANDLERS: Final[dict[type, Callable[[State, Any], _Changes]]] = {
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
