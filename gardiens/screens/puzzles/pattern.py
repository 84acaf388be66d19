"""The pattern of a lock: nine dots, three by three, joined by a finger that slides or touches them one by one."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from gardiens.puzzles.signs import joined
from gardiens.screens.grips import Trace
from gardiens.screens.marks import Disc, Mark, Polygon, Polyline, Rect
from gardiens.screens.messages import Arrange
from gardiens.screens.model import Model
from gardiens.screens.parts import within
from gardiens.screens.puzzles.slots import EMPTY, Typed, arranging
from gardiens.screens.tree import Widget
from gardiens.text.puzzles import locks as say

DOTS: Final = "123456789"
MOST_PITCH_PX: Final = 190
LEAST_GAP_PX: Final = 8
MOST_DOT_PX: Final = 112
LINE_PX: Final = 14


def path_of(one: Typed) -> str:
    """The dots that are joined, in order."""
    return one.cells.rstrip()


def pattern(model: Model, one: Typed, area: Rect) -> tuple[Widget, ...]:
    """The line drawn so far, then the dots, as far apart as `area` allows."""
    path, size = path_of(one), len(one.cells)
    pitch = min(MOST_PITCH_PX, area.w // 3, area.h // 3)
    side = min(MOST_DOT_PX, pitch - LEAST_GAP_PX)
    left, top = area.centre[0] - pitch, area.centre[1] - pitch
    places = {dot: (left + index % 3 * pitch, top + index // 3 * pitch) for index, dot in enumerate(DOTS)}
    free = tuple((places[dot], _going_on(path, dot, size)) for dot in DOTS if dot not in path and len(path) < size)
    square = Rect(left - pitch // 2, top - pitch // 2, 3 * pitch, 3 * pitch)
    line = Widget("pattern", "group", say.PATTERN, square, tuple(_line(path, places)), value=spoken(path))
    dots = (_dot(model, dot, places[dot], side, path, size, free) for dot in DOTS)
    return line, *dots


def spoken(path: str) -> str:
    """The dots in order, as they are read aloud."""
    return say.BEFORE.join(path) or say.NOTHING_JOINED


def _arranged(path: str, size: int) -> Arrange:
    return arranging(Typed(path.ljust(size, EMPTY), min(len(path), size)))


def _going_on(path: str, dot: str, size: int) -> Arrange:
    return _arranged(joined(path, dot)[:size], size)


def _touched(path: str, dot: str, size: int) -> Arrange:
    """A free dot goes on, or begins another pattern once this one is whole; a joined one gives up what follows it."""
    if dot in path:
        kept = path[: path.index(dot) + 1]
        return _arranged(kept if kept != path else path[:-1], size)
    return _arranged(dot, size) if len(path) >= size else _going_on(path, dot, size)


def _held(path: str, dot: str, size: int) -> Arrange:
    """What a finger that begins to slide from a dot means."""
    if dot in path and len(path) < size:
        return _arranged(path[: path.index(dot) + 1], size)
    return _arranged(dot, size) if len(path) >= size else _going_on(path, dot, size)


def _dot(
    model: Model, dot: str, place: tuple[int, int], side: int, path: str, size: int,
    free: tuple[tuple[tuple[int, int], Arrange], ...],
) -> Widget:  # fmt: skip
    rect = Rect(place[0] - side // 2, place[1] - side // 2, side, side)
    face = rect.inset(side // 6)
    rank = path.find(dot)
    if rank < 0:
        marks: tuple[Mark, ...] = (Disc(face, "nuit_900", "brume_400", 4),)
    else:
        ring = (Disc(rect.inset(side // 14), None, "lanterne_500", 5),) if rank == 0 else ()
        marks = (*ring, Disc(face, "lanterne_500"))
    ink = "brume_100" if rank < 0 else "sur_lanterne"
    style = "button" if face.h >= 48 else "meta"
    marks = (*marks, within(model, dot, style, rect, ink))
    value = say.JOINED.format(say.RANKS[rank]) if rank >= 0 else None
    grip = Trace(_held(path, dot, size), free, side // 2)
    message = _touched(path, dot, size)
    return Widget(f"key:{dot}", "button", dot, rect, marks, message, value, radius=side // 2, key=dot, grip=grip)


def _line(path: str, places: dict[str, tuple[int, int]]) -> Iterator[Mark]:
    """The line through the joined dots; an arrow in the middle of each stroke says which way it goes."""
    through = [places[dot] for dot in path]
    if len(through) > 1:
        yield Polyline(tuple(through), "lanterne_700", LINE_PX)
    for (x, y), (to_x, to_y) in pairwise(through):
        turn = math.atan2(to_y - y, to_x - x)
        middle = (x + to_x) / 2, (y + to_y) / 2
        corners = ((17, 0), (-12, -17), (-12, 17))
        yield Polygon(
            tuple(
                (
                    middle[0] + along * math.cos(turn) - aside * math.sin(turn),
                    middle[1] + along * math.sin(turn) + aside * math.cos(turn),
                )
                for along, aside in corners
            ),
            "lanterne_300",
        )
