"""What the commands may ask of a station, and what the demonstration answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from gardiens.station.window import Placement

if TYPE_CHECKING:  # the first frame does not wait for the models
    from gardiens.scenario.models import Level, Version

InputKind: TypeAlias = Literal["souris", "tactile", "clavier"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayOptions:
    """`jouer`. `scenario` is the only one offered; without it the team chooses. `station` names the journal.

    `show_voice`: what is said is also written at the foot of the screen. `usual_comfort` forgets what teams changed of
    this station's.
    """

    data: Path
    station: str = "1"
    scenario: str | None = None
    level: Level | None = None
    version: Version = "complete"
    usual_comfort: bool = False
    placement: Placement = field(default_factory=Placement)
    show_voice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoOptions:
    """`demo`. `mistakes` is the chance, from 0 to 1, of a wrong try at each element of a puzzle."""

    data: Path
    scenario: str | None = None
    level: Level | None = None
    version: Version = "complete"
    seed: int = 1
    mistakes: float = 0.2
    inputs: InputKind = "souris"
    captures: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayOptions:
    """`rejouer`: the session called `session`, `speed` times faster than it was played."""

    data: Path
    session: str
    speed: float = 1.0
    placement: Placement = field(default_factory=lambda: Placement(windowed=True))


@dataclass(frozen=True, slots=True)
class StepDone:
    """What the robot's session recorded at one step; `time_ms` of the played clock."""

    step: str
    time_ms: int
    tries: int
    hints: int
    result: str | None


@dataclass(frozen=True, slots=True)
class DemoResult:
    """A session played by the robot. `score` is None when the scenario counts no points."""

    session: str
    result: str
    score: int | None
    duration_ms: int
    steps: tuple[StepDone, ...]
    pictures: tuple[Path, ...] = ()
