"""A session told in figures: how it ended, its score, its time, and what happened at each step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeAlias, TypeVar

from gardiens.engine import events as e
from gardiens.engine.evolve import fold
from gardiens.engine.figures import completion_ms, step_ms
from gardiens.engine.state import Result, State
from gardiens.journal import reader
from gardiens.journal.problems import JournalError, Problem
from gardiens.journal.reader import StoredSession
from gardiens.journal.records import ScenarioRow
from gardiens.scenario.load import load_text
from gardiens.scenario.models import Scenario
from gardiens.scenario.steps import End, PuzzleStep, Step

Standing: TypeAlias = Literal["finished", "concluded", "interrupted", "ongoing", "stopped", "unstarted"]
"""finished: the story came to its end. concluded: the animator led it there. interrupted: it was left before.
unstarted: the clock never ran."""

TEAM: str = "equipe"
"""The origin of sessions that count; those of the robot and of trials do not."""


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One line about a session. Times are in milliseconds; `opened_at_ms` since 1970, the others of the team's clock.

    `score` is None when the scenario has none, `completion_ms` when the story did not come to its end. `steps` are
    those met, in their order.
    """

    session: str
    opened_at_ms: int
    station: str
    origin: str
    scenario: str
    scenario_sha256: str
    title: str
    scenario_version: str | None
    level: str
    version: str
    team: str | None
    result: Standing
    score: int | None
    completion_ms: int | None
    played_ms: int
    hints: int
    failed_tries: int
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepDetail:
    """What happened at one step. `mistakes` counts wrong answers by name, None being one that nobody foresaw."""

    step: str
    title: str | None
    type: str | None
    result: Result | None
    time_ms: int
    failed_tries: int
    hints: int
    points: int
    mistakes: Mapping[str | None, int] = field(default_factory=dict)
    option: str | None = None
    option_text: str | None = None


@dataclass(frozen=True, slots=True)
class Interval:
    """A time that did not count, in session time; `to_ms` is None while it lasts."""

    from_ms: int
    to_ms: int | None

    @property
    def length_ms(self) -> int | None:
        return None if self.to_ms is None else self.to_ms - self.from_ms


@dataclass(frozen=True, slots=True)
class SessionDetail:
    """A session step by step, with the times when its clock did not run."""

    summary: SessionSummary
    steps: tuple[StepDetail, ...]
    stops: tuple[Interval, ...]
    outages: tuple[Interval, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Sessions, oldest first; what was left out of them; and what could not be read."""

    sessions: tuple[SessionSummary, ...]
    left_out: int = 0
    problems: tuple[Problem, ...] = ()


def list_sessions(data_dir: Path, *, everything: bool = False) -> Listing:
    """The sessions that teams began to play; with `everything`, also those of the robot and those never begun."""
    found = reader.sessions(data_dir)
    kept: list[SessionSummary] = []
    problems = list(found.problems)
    left_out = 0
    for session in found.sessions:
        try:
            summary = summarise(session)
        except JournalError as error:
            problems.append(error.problem)
            continue
        if everything or (summary.origin == TEAM and summary.result != "unstarted"):
            kept.append(summary)
        else:
            left_out += 1
    return Listing(tuple(kept), left_out, tuple(problems))


def find_sessions(data_dir: Path, written: str) -> tuple[StoredSession, ...]:
    """The session called `written`, or else all those whose name starts with it."""
    named = tuple(session for session in reader.sessions(data_dir).sessions if session.id.startswith(written))
    return tuple(session for session in named if session.id == written) or named


def summarise(session: StoredSession) -> SessionSummary:
    """One line about a stored session. Raises JournalError when it cannot be read."""
    return _summary(session, _folded(session, reader.history(session)))


def detail(session: StoredSession) -> SessionDetail:
    """A stored session step by step. Raises JournalError when it cannot be read."""
    events = reader.history(session)
    state = _folded(session, events)
    scenario = _scenario(session.scenario, state.level)
    mistakes = _mistakes(events)
    return SessionDetail(
        _summary(session, state),
        tuple(_step(scenario, state, name, mistakes.get(name, {})) for name in state.records),
        _stops(events),
        tuple(Interval(event.from_ms, event.at_ms) for event in _only(e.OutageRecorded, events)),
    )


def _folded(session: StoredSession, events: Iterable[e.Event]) -> State:
    try:
        return fold(events)
    except (ValueError, LookupError) as error:
        raise JournalError(Problem("corrupted", session.path, f"{session.id}: {error}")) from error


def _summary(session: StoredSession, state: State) -> SessionSummary:
    scenario = _scenario(session.scenario, state.level)
    played_ms = completion_ms(state, state.at_ms)
    scored = scenario is None or scenario.score != "aucun"
    return SessionSummary(
        session=session.id,
        opened_at_ms=session.opened_at_ms,
        station=session.station,
        origin=session.origin,
        scenario=session.scenario.id,
        scenario_sha256=session.scenario.sha256,
        title=session.scenario.id if scenario is None else scenario.title,
        scenario_version=None if scenario is None else scenario.version,
        level=state.level,
        version=state.version,
        team=state.team,
        result=_standing(state),
        score=state.score if scored else None,
        completion_ms=played_ms if _standing(state) == "finished" else None,
        played_ms=played_ms,
        hints=sum(record.hints for record in state.records.values()),
        failed_tries=sum(record.tries for record in state.records.values()),
        steps=tuple(state.records),
    )


def _concluded(state: State) -> bool:
    """Whether something of the story was left out, so that its time compares with no other."""
    return any(record.result == "concluded" for record in state.records.values())


def _standing(state: State) -> Standing:
    if state.ending is not None:
        return "concluded" if _concluded(state) else "finished"
    if not state.records:
        return "unstarted"
    if state.interrupted or state.phase == "aborted":
        return "interrupted"
    return "stopped" if state.phase == "stopped" else "ongoing"


def _step(scenario: Scenario | None, state: State, name: str, mistakes: Mapping[str | None, int]) -> StepDetail:
    record = state.records[name]
    step = scenario.steps.get(name) if scenario else None
    wording = step.puzzle.wording(record.option) if isinstance(step, PuzzleStep) and record.option else None
    return StepDetail(
        step=name,
        title=_title(step),
        type=getattr(step, "type", None),
        result=record.result,
        time_ms=step_ms(state, name, state.at_ms),
        failed_tries=record.tries,
        hints=record.hints,
        points=record.points,
        mistakes=mistakes,
        option=record.option,
        option_text=wording,
    )


def _title(step: Step | None) -> str | None:
    return step.title if isinstance(step, PuzzleStep | End) else None


def _mistakes(events: Iterable[e.Event]) -> dict[str, Counter[str | None]]:
    """How many times each wrong answer was given, by step."""
    counts: dict[str, Counter[str | None]] = {}
    for event in _only(e.InputJudged, events):
        if event.outcome == "mistake":
            counts.setdefault(event.step, Counter())[event.name] += 1
    return counts


_ENDS_A_STOP = (e.ClockResumed, e.StoryEnded, e.VisitEnded, e.SessionAborted)


def _stops(events: Iterable[e.Event]) -> tuple[Interval, ...]:
    """From each stop of the clock to what ended it."""
    stops: list[Interval] = []
    since_ms: int | None = None
    for event in events:
        if isinstance(event, e.ClockStopped):
            since_ms = event.at_ms
        elif since_ms is not None and isinstance(event, _ENDS_A_STOP):
            stops.append(Interval(since_ms, event.at_ms))
            since_ms = None
    return tuple(stops) if since_ms is None else (*stops, Interval(since_ms, None))


_E = TypeVar("_E")


def _only(kind: type[_E], events: Iterable[e.Event]) -> list[_E]:
    return [event for event in events if isinstance(event, kind)]


@lru_cache(maxsize=64)
def _scenario(row: ScenarioRow, level: str) -> Scenario | None:
    """The scenario as it was played; None when this release no longer reads its text, and names must do for titles."""
    return {str(name): scenario for name, scenario in load_text(row.text).levels.items()}.get(level)
