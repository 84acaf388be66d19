"""Where a session stands: the fold of its events, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from gardiens.puzzles.base import PuzzleState, Verdict
from gardiens.puzzles.conditions import Value

Phase: TypeAlias = Literal["new", "lobby", "briefing", "playing", "stopped", "debrief", "closed", "aborted"]
Result: TypeAlias = Literal["read", "solved", "chosen", "together", "concluded"]


@dataclass(frozen=True, slots=True)
class Clock:
    """The time a team has played: stopped clocks, outages and the debrief are not in it.

    `played_ms` counts up to `since_ms`; while the clock runs, `since_ms` is the session time it has run from.
    """

    played_ms: int = 0
    since_ms: int | None = None

    def played_at(self, at_ms: int) -> int:
        """The time played at the session time `at_ms`, in milliseconds."""
        return self.played_ms if self.since_ms is None else self.played_ms + max(0, at_ms - self.since_ms)

    def stopped(self, at_ms: int) -> Clock:
        """The clock stopped at the session time `at_ms`."""
        return Clock(self.played_at(at_ms))

    def running(self, at_ms: int) -> Clock:
        """The clock, running from the session time `at_ms`."""
        return Clock(self.played_ms, at_ms)


@dataclass(frozen=True)
class StepRecord:
    """What happened at one step. Times are of the played clock; a step met again adds to its record.

    `time_ms` counts the visits that are over, so that the times of all steps add up to the completion time. `tries`
    are the mistakes; `result` is that of the last visit, None while it lasts.
    """

    entered_ms: int
    time_ms: int = 0
    tries: int = 0
    hints: int = 0
    points: int = 0
    result: Result | None = None
    option: str | None = None


@dataclass(frozen=True)
class State:
    """A session at one moment. Mappings are never changed in place.

    `seq` counts the events so far and `outages` those of them that were outages; `at_ms` is the session time of the
    last one. `progress_ms` is the played time at the last progress made at this step. `puzzle` is None on a scene.
    `interrupted`: the visit ended before the story.
    """

    seq: int = 0
    phase: Phase = "new"
    scenario: str = ""
    scenario_sha256: str = ""
    level: str = ""
    version: str = "complete"
    station: str = ""
    origin: str = "equipe"
    team: str | None = None
    at_ms: int = 0
    clock: Clock = Clock()
    step: str | None = None
    puzzle: PuzzleState | None = None
    verdict: Verdict | None = None
    progress_ms: int = 0
    variables: Mapping[str, Value] = field(default_factory=dict)
    records: Mapping[str, StepRecord] = field(default_factory=dict)
    score: int = 0
    ending: str | None = None
    outages: int = 0
    interrupted: bool = False

    @property
    def record(self) -> StepRecord | None:
        """What happened so far at the current step."""
        return None if self.step is None else self.records.get(self.step)

    @property
    def done(self) -> bool:
        """Whether the current step is over and only waits for « Continuer »."""
        return self.record is not None and self.record.result in ("solved", "chosen", "together")


NEW = State()
"""A session that nothing has happened to yet."""
