"""The time of a station: that of the wall, but never going back while the process lives."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Protocol


class Clock(Protocol):
    """Where a station reads the time."""

    def now_ms(self) -> int:
        """Milliseconds since 1 January 1970, never less than at the call before."""
        ...


class WallClock:
    """The machine's clock as it stood at the start, then carried on by a counter that nobody can set back."""

    def __init__(self) -> None:
        self._start_ms = time.time_ns() // 1_000_000 - time.monotonic_ns() // 1_000_000

    def now_ms(self) -> int:
        return self._start_ms + time.monotonic_ns() // 1_000_000


@dataclass(slots=True)
class SimulatedClock:
    """A clock that only moves when told to: for the robot, replays and tests."""

    at_ms: int = 1_700_000_000_000

    def now_ms(self) -> int:
        return self.at_ms

    def advance(self, by_ms: int) -> None:
        """Let `by_ms` milliseconds pass. Raises ValueError if that would go back."""
        if by_ms < 0:
            raise ValueError("a clock does not go back")
        self.at_ms += by_ms
