"""What happened in a session, as facts that stay true when the rules change.

`at_ms` is in milliseconds since the session was opened; no event holds a date, a name of a person or typed text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from gardiens.puzzles.base import Outcome, PuzzleState
from gardiens.puzzles.conditions import Value


@dataclass(frozen=True, kw_only=True)
class _Event:
    at_ms: int


@dataclass(frozen=True, kw_only=True)
class SessionOpened(_Event):
    scenario: str
    scenario_sha256: str
    level: str
    version: str
    station: str
    origin: str
    variables: Mapping[str, Value]


@dataclass(frozen=True, kw_only=True)
class TeamChosen(_Event):
    team: str


@dataclass(frozen=True, kw_only=True)
class BriefingOpened(_Event):
    pass


@dataclass(frozen=True, kw_only=True)
class PlayStarted(_Event):
    pass


@dataclass(frozen=True, kw_only=True)
class StepEntered(_Event):
    """The team is now at `step`; `puzzle` is where its puzzle starts, None for a scene."""

    step: str
    puzzle: PuzzleState | None = None


@dataclass(frozen=True, kw_only=True)
class InputJudged(_Event):
    """A touch or an answer was judged; `puzzle` is the puzzle's state after it."""

    step: str
    outcome: Outcome
    name: str | None
    close: bool
    puzzle: PuzzleState


@dataclass(frozen=True, kw_only=True)
class PuzzleSolved(_Event):
    step: str
    points: int
    first_try: bool


@dataclass(frozen=True, kw_only=True)
class OptionChosen(_Event):
    """A decision was made."""

    step: str
    option: str


@dataclass(frozen=True, kw_only=True)
class AdvancedTogether(_Event):
    step: str


@dataclass(frozen=True, kw_only=True)
class VariablesSet(_Event):
    """What the variables touched by an effect hold now."""

    values: Mapping[str, Value]


@dataclass(frozen=True, kw_only=True)
class HintTaken(_Event):
    """A hint was opened. `progress`: whether it counted as progress, as it did before it was told apart."""

    step: str
    number: int
    progress: bool = True


@dataclass(frozen=True, kw_only=True)
class ClockStopped(_Event):
    pass


@dataclass(frozen=True, kw_only=True)
class ClockResumed(_Event):
    pass


@dataclass(frozen=True, kw_only=True)
class OutageRecorded(_Event):
    """The machine was away from `from_ms` to `at_ms`."""

    from_ms: int


@dataclass(frozen=True, kw_only=True)
class StoryEnded(_Event):
    """An end was reached: the report follows, the clock no longer runs."""

    step: str


@dataclass(frozen=True, kw_only=True)
class Concluded(_Event):
    """The rest of the story was left out from `step` on: the epilogue follows."""

    step: str


@dataclass(frozen=True, kw_only=True)
class VisitEnded(_Event):
    """The visit ended before the story did: the report follows, the clock no longer runs."""


@dataclass(frozen=True, kw_only=True)
class SessionClosed(_Event):
    pass


@dataclass(frozen=True, kw_only=True)
class SessionAborted(_Event):
    pass


Event: TypeAlias = (
    SessionOpened | TeamChosen | BriefingOpened | PlayStarted | StepEntered | InputJudged | PuzzleSolved
    | OptionChosen | AdvancedTogether | VariablesSet | HintTaken | ClockStopped | ClockResumed | OutageRecorded
    | StoryEnded | Concluded | VisitEnded | SessionClosed | SessionAborted
)  # fmt: skip

EVENT_TYPES: Final[dict[str, type[_Event]]] = {
    kind.__name__: kind
    for kind in (
        SessionOpened, TeamChosen, BriefingOpened, PlayStarted, StepEntered, InputJudged, PuzzleSolved,
        OptionChosen, AdvancedTogether, VariablesSet, HintTaken, ClockStopped, ClockResumed, OutageRecorded,
        StoryEnded, Concluded, VisitEnded, SessionClosed, SessionAborted,
    )
}  # fmt: skip
"""Every event by the name under which a journal keeps it."""
