"""What is handed to a journal, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass

from gardiens.engine.events import Event
from gardiens.journal.problems import Problem


@dataclass(frozen=True, slots=True)
class ScenarioRow:
    """The text of a scenario as it was played, kept once per version."""

    sha256: str
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session as it opens. `opened_at_ms` is in milliseconds since 1970, the only absolute time kept."""

    id: str
    opened_at_ms: int
    station: str
    scenario_sha256: str
    origin: str


@dataclass(frozen=True, slots=True)
class Batch:
    """The events of one decided command: all of them are kept, or none.

    `first_seq` is the number of the first one, from 1 on; `digest` is that of the state after the last one.
    """

    session: str
    first_seq: int
    events: tuple[Event, ...]
    digest: str

    @property
    def last_seq(self) -> int:
        return self.first_seq + len(self.events) - 1


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a batch: on the disk, or not at all and why."""

    session: str
    first_seq: int
    last_seq: int
    problem: Problem | None = None

    @property
    def kept(self) -> bool:
        return self.problem is None
