"""What a command leads to: events, or a refusal. Pure: same scenario, state and command, same answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from gardiens.authored import place_of
from gardiens.engine import commands as c
from gardiens.engine import events as e
from gardiens.engine.hints import current_puzzle, may_advance, next_hint
from gardiens.engine.lifecycle import LIVING, next_phase
from gardiens.engine.progress import epilogue, first_step, next_step
from gardiens.engine.scoring import points_earned
from gardiens.engine.state import Phase, State
from gardiens.engine.variables import changed_by, starting_variables
from gardiens.puzzles.conditions import Value
from gardiens.scenario.models import End, PuzzleStep, Scenario
from gardiens.text.teams import TEAMS_BY_ID

Decision: TypeAlias = tuple[e.Event, ...] | c.Refusal


def decide(scenario: Scenario, state: State, command: c.Command) -> Decision:
    """The events that `command` leads to, in order, or why it is refused.

    Time never goes back: a command from a clock that was set back counts at the time of the last event.
    """
    needed, handler = _RULES[type(command)]
    allowed = next_phase(state.phase, needed) is not None if isinstance(needed, str) else state.phase in needed
    if not allowed:
        return c.Refusal("wrong_phase")
    return handler(scenario, state, command, max(state.at_ms, command.at_ms))


# --- before the story ---------------------------------------------------------------------------------------------


def _open(scenario: Scenario, state: State, command: c.OpenSession, at_ms: int) -> Decision:
    if command.scenario != scenario.id:
        return c.Refusal("wrong_scenario")
    if command.level not in scenario.levels:
        return c.Refusal("unknown_level")
    return (
        e.SessionOpened(
            at_ms=at_ms,
            scenario=command.scenario,
            scenario_sha256=command.scenario_sha256,
            level=command.level,
            version=command.version,
            station=command.station,
            origin=command.origin,
            variables=starting_variables(scenario),
        ),
    )


def _choose_team(scenario: Scenario, state: State, command: c.ChooseTeam, at_ms: int) -> Decision:
    if command.team not in TEAMS_BY_ID:
        return c.Refusal("unknown_team")
    return (e.TeamChosen(at_ms=at_ms, team=command.team),)


def _ready(scenario: Scenario, state: State, command: c.Ready, at_ms: int) -> Decision:
    return c.Refusal("no_team") if state.team is None else (e.BriefingOpened(at_ms=at_ms),)


def _start(scenario: Scenario, state: State, command: c.Start, at_ms: int) -> Decision:
    step = first_step(scenario, state.variables, state.version)
    if step is None:
        return c.Refusal("no_way")
    return (e.PlayStarted(at_ms=at_ms), *_entering(scenario, step, state.variables, at_ms))


# --- in the story -------------------------------------------------------------------------------------------------


def _entering(scenario: Scenario, target: str, variables: Mapping[str, Value], at_ms: int) -> tuple[e.Event, ...]:
    """What happens on entering a step: a puzzle starts, a scene has its effects at once, an end ends the story."""
    name, entrance = place_of(target)
    step = scenario.step(name)
    if isinstance(step, PuzzleStep):
        start = step.puzzle.start() if entrance is None else step.puzzle.start_at(entrance)
        return (e.StepEntered(at_ms=at_ms, step=name, puzzle=start),)
    ended = (e.StoryEnded(at_ms=at_ms, step=name),) if isinstance(step, End) else ()
    return (
        e.StepEntered(at_ms=at_ms, step=name),
        *_set(changed_by(scenario, variables, step.effects), at_ms),
        *ended,
    )


def _set(values: Mapping[str, Value], at_ms: int) -> tuple[e.Event, ...]:
    return (e.VariablesSet(at_ms=at_ms, values=values),) if values else ()


def _continue(scenario: Scenario, state: State, command: c.Continue, at_ms: int) -> Decision:
    assert state.step is not None
    if current_puzzle(scenario, state) and not state.done:
        return c.Refusal("not_done")
    left_by = state.record.option if state.record else None
    following = next_step(scenario, state.step, state.variables, state.version, left_by)
    return c.Refusal("no_way") if following is None else _entering(scenario, following, state.variables, at_ms)


def _play(scenario: Scenario, state: State, command: c.Play, at_ms: int) -> Decision:
    if command.step != state.step:
        return c.Refusal("wrong_step")
    step = current_puzzle(scenario, state)
    if step is None or state.puzzle is None:
        return c.Refusal("not_a_puzzle")
    if state.done:
        return c.Refusal("already_done")
    condition = step.puzzle.condition(command.given)
    if condition is not None and not condition.holds(state.variables):
        return c.Refusal("not_offered")
    played = step.puzzle.play(state.puzzle, command.given)
    if played is None:
        return c.Refusal("senseless")
    puzzle, verdict = played
    judged = e.InputJudged(
        at_ms=at_ms,
        step=command.step,
        outcome=verdict.outcome,
        name=verdict.name,
        close=verdict.close,
        puzzle=puzzle,
    )
    return _followed(scenario, state, step, judged)


def _followed(scenario: Scenario, state: State, step: PuzzleStep, judged: e.InputJudged) -> Decision:
    """An input judged, and all that it leads to: what it brings to the story, and what a solved puzzle earns.

    A puzzle that is left before it is solved has no effects of its own yet.
    """
    at_ms, solved = judged.at_ms, judged.outcome == "solved"
    brought = step.puzzle.consequence(judged.name)
    values = changed_by(scenario, state.variables, brought.effects, *((step.effects,) if solved else ()))
    if brought.leaves is not None:
        return _left(scenario, state, judged, values, at_once=brought.leaves == "at_once")
    if not solved:
        return (judged, *_set(values, at_ms))
    record = state.records[judged.step]
    points = points_earned(scenario.score, step, record)
    won = e.PuzzleSolved(at_ms=at_ms, step=judged.step, points=points, first_try=record.tries == 0)
    return (judged, won, *_set(values, at_ms))


def _left(
    scenario: Scenario, state: State, judged: e.InputJudged, values: Mapping[str, Value], *, at_once: bool
) -> Decision:
    """An answer that leaves the puzzle, which `values` follow: the story goes on at once, or at « Continuer »."""
    name, at_ms, option = judged.step, judged.at_ms, str(judged.name)
    variables = {**state.variables, **values}
    following = next_step(scenario, name, variables, state.version, option)
    if following is None:
        return c.Refusal("no_way")
    entered = _entering(scenario, following, variables, at_ms) if at_once else ()
    return (judged, e.OptionChosen(at_ms=at_ms, step=name, option=option), *_set(values, at_ms), *entered)


def _take_hint(scenario: Scenario, state: State, command: c.TakeHint, at_ms: int) -> Decision:
    if state.step is None or current_puzzle(scenario, state) is None:
        return c.Refusal("not_a_puzzle")
    if state.done:
        return c.Refusal("already_done")
    number = next_hint(scenario, state)
    if number is None:
        return c.Refusal("no_hint_left")
    return (e.HintTaken(at_ms=at_ms, step=state.step, number=number, progress=False),)


def _advance(scenario: Scenario, state: State, command: c.AdvanceTogether, at_ms: int) -> Decision:
    if state.step is None or current_puzzle(scenario, state) is None:
        return c.Refusal("not_a_puzzle")
    if state.done:
        return c.Refusal("already_done")
    if not may_advance(scenario, state):
        return c.Refusal("too_early")
    return (e.AdvancedTogether(at_ms=at_ms, step=state.step),)


# --- the clock, and the end ---------------------------------------------------------------------------------------


def _stop(scenario: Scenario, state: State, command: c.StopClock, at_ms: int) -> Decision:
    return (e.ClockStopped(at_ms=at_ms),)


def _resume(scenario: Scenario, state: State, command: c.ResumeClock, at_ms: int) -> Decision:
    return (e.ClockResumed(at_ms=at_ms),)


def _outage(scenario: Scenario, state: State, command: c.RecordOutage, at_ms: int) -> Decision:
    return (e.OutageRecorded(at_ms=at_ms, from_ms=min(max(state.at_ms, command.from_ms), at_ms)),)


def _conclude(scenario: Scenario, state: State, command: c.Conclude, at_ms: int) -> Decision:
    assert state.step is not None
    last = epilogue(scenario)
    if last in state.records:
        return c.Refusal("concluding")
    resumed = (e.ClockResumed(at_ms=at_ms),) if state.phase == "stopped" else ()
    concluded = e.Concluded(at_ms=at_ms, step=state.step)
    return (*resumed, concluded, *_entering(scenario, last, state.variables, at_ms))


def _end_visit(scenario: Scenario, state: State, command: c.EndVisit, at_ms: int) -> Decision:
    """The report, once there is something to tell; before the story there is nothing."""
    told = next_phase(state.phase, "finish") is not None
    return (e.VisitEnded(at_ms=at_ms),) if told else (e.SessionAborted(at_ms=at_ms),)


def _close(scenario: Scenario, state: State, command: c.Close, at_ms: int) -> Decision:
    return (e.SessionClosed(at_ms=at_ms),)


def _abort(scenario: Scenario, state: State, command: c.Abort, at_ms: int) -> Decision:
    return (e.SessionAborted(at_ms=at_ms),)


_PLAYING: Final[tuple[Phase, ...]] = ("playing",)
_IN_STORY: Final[tuple[Phase, ...]] = ("playing", "stopped")

_RULES: Final[dict[type, tuple[str | tuple[Phase, ...], Callable[[Scenario, State, Any, int], Decision]]]] = {
    c.OpenSession: ("open", _open),
    c.ChooseTeam: (("lobby",), _choose_team),
    c.Ready: ("brief", _ready),
    c.Start: ("start", _start),
    c.Continue: (_PLAYING, _continue),
    c.Play: (_PLAYING, _play),
    c.TakeHint: (_PLAYING, _take_hint),
    c.AdvanceTogether: (_PLAYING, _advance),
    c.StopClock: ("stop_clock", _stop),
    c.ResumeClock: ("resume_clock", _resume),
    c.RecordOutage: (LIVING, _outage),
    c.Conclude: (_IN_STORY, _conclude),
    c.EndVisit: ("abort", _end_visit),
    c.Close: ("close", _close),
    c.Abort: ("abort", _abort),
}
"""Each command with the move of the lifecycle that it is, or the phases it is for, and its handler."""
