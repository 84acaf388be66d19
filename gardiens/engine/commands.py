"""What a team, an animator or the clock may ask of a session. Time comes in with each command.

`at_ms` is always in milliseconds since the session was opened.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

from gardiens.puzzles.base import PuzzleInput
from gardiens.scenario.models import Version


@dataclass(frozen=True, slots=True, kw_only=True)
class _Command:
    at_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSession(_Command):
    """Open a session of a scenario at a level; the team comes next."""

    scenario: str
    scenario_sha256: str
    level: str
    version: Version = "complete"
    station: str = "ecran-1"
    origin: str = "equipe"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseTeam(_Command):
    team: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready(_Command):
    """The team is complete: the briefing may be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start(_Command):
    """The briefing is over: the story and its clock begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Continue(_Command):
    """Leave a scene that was read, or a puzzle that is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Play(_Command):
    """Something touched or sent in the puzzle `step`; naming it keeps a late touch out of the next puzzle."""

    step: str
    given: PuzzleInput


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeHint(_Command):
    """Open the next hint of the puzzle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvanceTogether(_Command):
    """Show the explained solution and go on, without the reward."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopClock(_Command):
    """Pause, without cause or author."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeClock(_Command):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOutage(_Command):
    """The machine was away since `from_ms`; that time is not the team's."""

    from_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclude(_Command):
    """« Conclure »: the planned time is spent, the story goes straight to its epilogue. For the animator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndVisit(_Command):
    """« Terminer la visite »: the session is interrupted where it is; what was learned is still shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Close(_Command):
    """The report was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Abort(_Command):
    """The session ends before its story does."""


Command: TypeAlias = (
    OpenSession | ChooseTeam | Ready | Start | Continue | Play | TakeHint | AdvanceTogether
    | StopClock | ResumeClock | RecordOutage | Conclude | EndVisit | Close | Abort
)  # fmt: skip


Reason: TypeAlias = Literal[
    "wrong_phase",  # not now: the session is elsewhere in its life
    "wrong_scenario",  # the session is of another scenario
    "unknown_level",  # the scenario is not written for this level
    "unknown_team",  # not one of the nine teams
    "no_team",  # a team must be chosen first
    "wrong_step",  # a late touch, meant for another step
    "not_a_puzzle",  # a scene has nothing to answer
    "already_done",  # the puzzle is over
    "not_done",  # the puzzle is not over
    "not_offered",  # the option's condition does not hold
    "senseless",  # the puzzle does not understand the input
    "no_hint_left",
    "concluding",  # the epilogue is being told, or was
    "too_early",  # « Avancer ensemble » is not open yet
    "no_way",  # every way out of the step is closed: the scenario was not checked
]  # fmt: skip

REASONS: Final[tuple[Reason, ...]] = get_args(Reason)
"""Every reason a command may be refused for."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A command that changes nothing, and why: a code that the text room knows how to say."""

    reason: Reason
