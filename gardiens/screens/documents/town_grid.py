"""The squares of Valombre: where each lies on the drawn map, its letters and digits, what is lit, and pins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from gardiens.documents.town_map import COLUMNS, LINES
from gardiens.screens.marks import Mark, Panel, Picture, Polygon, Rect
from gardiens.screens.model import Model
from gardiens.screens.parts import width_of, within

RULER_PX: Final = 44
"""Room over the map for its letters, and at its left for its digits."""
GROUND: Final = "documents/carte-quadrillee"
PIN: Final = "documents/epingle"
_BETWEEN_SQUARES_PX: Final = 4
_PIN_STYLE: Final = "label"
_PIN_PX: Final = 44
_TAIL_PX: Final = 16
_SIDE_PX: Final = 12
NUMBERED_PX: Final = _PIN_PX + _TAIL_PX + 2
"""What a pin with its numbers takes of the height of a square."""


def largest_square_px(width: int, height: int) -> int:
    """The side in px of the largest squares that hold with their rulers in so much room."""
    return max(0, min((width - RULER_PX) // len(COLUMNS), (height - RULER_PX) // len(LINES)))


def map_rect(room: Rect, square_px: int) -> Rect:
    """The map alone, rulers left out, in the middle of `room` with its rulers."""
    side, down = square_px * len(COLUMNS), square_px * len(LINES)
    left = room.x + (room.w - RULER_PX - side) // 2 + RULER_PX
    return Rect(left, room.y + (room.h - RULER_PX - down) // 2 + RULER_PX, side, down)


def squares(grid: Rect) -> Mapping[str, Rect]:
    """What can be touched of each square of a map that fills `grid`, by its name, line after line.

    Two squares are a few px apart, so that what singles one out never touches the next.
    """
    across, down = grid.w // len(COLUMNS), grid.h // len(LINES)
    return {
        column + line: Rect(grid.x + x * across, grid.y + y * down, across, down).inset(_BETWEEN_SQUARES_PX)
        for y, line in enumerate(LINES)
        for x, column in enumerate(COLUMNS)
    }


def ground(model: Model, grid: Rect) -> Iterator[Mark]:
    """The drawn map in `grid`, its letters over it and its digits at its left."""
    yield Picture(GROUND, grid, "cover", radius=8)
    across, down = grid.w // len(COLUMNS), grid.h // len(LINES)
    for x, column in enumerate(COLUMNS):
        yield within(model, column, "label", Rect(grid.x + x * across, grid.y - RULER_PX, across, RULER_PX), "encre")
    for y, line in enumerate(LINES):
        yield within(model, line, "label", Rect(grid.x - RULER_PX, grid.y + y * down, RULER_PX - 8, down), "encre")


def lit(square: Rect) -> Panel:
    """What goes under the pin of the one square that is meant."""
    return Panel(square, "surlignage", "brun_trait", 4, radius=10)


def pin(square: Rect) -> Picture:
    """The only pin of a map, in its square."""
    return Picture(PIN, square.inset(4), "contain")


def numbered_pin(model: Model, square: Rect, numbers: Sequence[int]) -> tuple[Mark, ...]:
    """A pin at the foot of a square, clear of its badge, the numbers of what was found there on its head."""
    text = " ".join(str(number) for number in numbers)
    written = width_of(model, text, _PIN_STYLE)
    across = max(_PIN_PX, written, min(square.w, written + 2 * _SIDE_PX))
    head = Rect(square.centre[0] - across // 2, square.bottom - NUMBERED_PX, across, _PIN_PX)
    return (*_tail(head), *pin_head(model, head, text))


def pin_head(model: Model, head: Rect, text: str) -> tuple[Mark, ...]:
    """The head of a pin, in its place or in a legend."""
    return Panel(head, "alerte_icone", radius=head.h // 2), within(model, text, _PIN_STYLE, head, "papier")


def _tail(head: Rect) -> tuple[Mark, ...]:
    """The point of a pin, under its head."""
    middle, foot = head.centre[0], head.bottom + _TAIL_PX
    return (
        Polygon(((middle - 18, head.bottom - 10), (middle + 18, head.bottom - 10), (middle, foot)), "alerte_icone"),
    )
