"""Strings between two plugs: gold on a dark rim, leaving each end level."""

from __future__ import annotations

from typing import Final, TypeAlias

from gardiens.screens.marks import Disc, Mark, Polyline, Rect

Point: TypeAlias = tuple[float, float]

STEPS: Final = 28
PIECE: Final = 4
WIDTH_PX: Final = 9
RIM_PX: Final = 16
LOOSE_PX: Final = 96
KNOB_PX: Final = 24


def string(start: Point, end: Point) -> tuple[Mark, ...]:
    """A string from one point to another.

    It is in pieces: one that follows a finger is drawn again at each move, and small surfaces cost far less than one
    that holds the whole curve.
    """
    points = curve(start, end)
    pieces = [points[first : first + PIECE + 1] for first in range(0, STEPS, PIECE)]
    rims = (Polyline(piece, "nuit_900", RIM_PX) for piece in pieces)
    return *rims, *(Polyline(piece, "lanterne_500", WIDTH_PX) for piece in pieces)


def aimed(start: Point, end: Point) -> tuple[Mark, ...]:
    """A string that would go there."""
    return (Polyline(curve(start, end), "brume_100", 8, dotted=True, gap=20),)


def loose(start: Point, towards: int) -> tuple[Mark, ...]:
    """The beginning of a string that is held: it hangs a little, to the right (1) or to the left (-1)."""
    x, y = start
    end = (x + towards * LOOSE_PX, y + 26)
    knob = Rect(round(end[0]) - KNOB_PX // 2, round(end[1]) - KNOB_PX // 2, KNOB_PX, KNOB_PX)
    return *aimed(start, end), Disc(knob, "brume_100")


def curve(start: Point, end: Point) -> tuple[Point, ...]:
    """Points of a cubic Bézier curve that is level at both ends."""
    (x, y), (to_x, to_y) = start, end
    reach = (to_x - x) * 0.62

    def at(part: float) -> Point:
        rest = 1 - part
        across = (rest**3, 3 * rest**2 * part, 3 * rest * part**2, part**3)
        xs, ys = (x, x + reach, to_x - reach, to_x), (y, y, to_y, to_y)
        return sum(a * b for a, b in zip(across, xs, strict=True)), sum(a * b for a, b in zip(across, ys, strict=True))

    return tuple(at(step / STEPS) for step in range(STEPS + 1))
