"""What a contact that stays down can do with a widget: carry it, slide along a track, turn a dial, join dots.

All four are only quicker ways: what they do can also be done by touching, one thing after the other, or with keys.
Lengths are px of the canvas.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Carry:
    """A widget that can be taken away: `lift` is what taking it means, the same however often it is said.

    `shown`: the widget drawn under the finger instead, centred there, where the whole of it would hide what takes it.
    `thread`: where a string begins that follows the finger.
    """

    lift: Any
    shown: Any = None
    thread: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Slide:
    """A track: the message of each of its stops, by the place of the stop."""

    stops: tuple[tuple[tuple[int, int], Any], ...]

    def at(self, x: float, y: float) -> Any:
        """The message of the nearest stop."""
        return min(self.stops, key=lambda stop: math.dist(stop[0], (x, y)))[1]


@dataclass(frozen=True, slots=True)
class Dial:
    """Something round that turns about `centre`: the message of each position, clockwise, and where it is now."""

    centre: tuple[int, int]
    positions: tuple[Any, ...]
    now: int

    def turned(self, start: tuple[float, float], end: tuple[float, float]) -> Any:
        """The message of the position reached when a finger that took hold at `start` is at `end`."""
        angle = self._angle(*end) - self._angle(*start)
        count = len(self.positions)
        return self.positions[(self.now + round(angle * count / math.tau)) % count]

    def _angle(self, x: float, y: float) -> float:
        """In radians, clockwise on a screen whose y goes down."""
        return math.atan2(y - self.centre[1], x - self.centre[0])


@dataclass(frozen=True, slots=True)
class Trace:
    """A dot from which a finger draws a line: `start` is what that means, then each dot that it may still reach.

    A dot is reached within `near_px` of its middle; the page made after it has the dots that are left.
    """

    start: Any
    dots: tuple[tuple[tuple[int, int], Any], ...]
    near_px: int

    def reached(self, start: tuple[float, float], end: tuple[float, float]) -> tuple[tuple[int, int], Any] | None:
        """The first dot near the way from `start` to `end`, and its message."""
        across, down = end[0] - start[0], end[1] - start[1]
        length = across * across + down * down
        found: list[tuple[float, tuple[int, int], Any]] = []
        for (x, y), message in self.dots:
            part = ((x - start[0]) * across + (y - start[1]) * down) / length if length else 0.0
            part = max(0.0, min(1.0, part))
            if math.dist((x, y), (start[0] + part * across, start[1] + part * down)) <= self.near_px:
                found.append((part, (x, y), message))
        first = min(found, key=lambda each: each[0], default=None)
        return first and first[1:]


@dataclass(frozen=True, slots=True)
class Drag:
    """A widget that is being carried, and the one under the finger that would take it."""

    widget: str
    over: str | None = None
