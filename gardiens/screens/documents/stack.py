"""Rows of a document, one under the other: high enough to be touched, and pictures in what is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from gardiens.screens.documents.drawn import BADGE_PX, Part
from gardiens.screens.marks import Mark, Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.parts import within

INDENT: Final = 20
"""Room at the left of what is written in a row, so that what singles the row out goes round it."""
GAP: Final = 8
ROW_PX: Final = 64
LEAST_PICTURE_PX: Final = 96
MOST_SPREAD_PX: Final = 24

Drawing = Iterator[tuple[str, Part | Mark]]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a document, and how it fills its place: parts with their names, marks with any name.

    `height`: its natural height in px, None for pictures, which take what is left, up to `most` px and with `under` px
    more for what is written under them. `least`: what the others are raised to while there is room, so that a finger
    can touch them.
    """

    height: int | None
    fill: Callable[[Rect], Drawing]
    least: int = ROW_PX
    most: int | None = None
    under: int = 0


def stacked(rows: Sequence[Row], inside: Rect) -> tuple[tuple[Mark, ...], dict[str, Part]]:
    """The rows from the top of `inside`, spread a little when there is room: the marks of the paper, and the parts."""
    heights = _heights(rows, inside.h)
    spread = max(0, min(MOST_SPREAD_PX, (inside.h - sum(heights)) // max(1, len(rows) - 1)))
    marks: list[Mark] = []
    parts: dict[str, Part] = {}
    y = inside.y
    for row, height in zip(rows, heights, strict=True):
        for name, drawn in row.fill(Rect(inside.x, y, inside.w, height)):
            if isinstance(drawn, Part):
                parts[name] = drawn
            else:
                marks.append(drawn)
        y += height + spread
    return tuple(marks), parts


def first_fitting(tries: Iterable[Sequence[Row]], room_px: int, picture_px: int = LEAST_PICTURE_PX) -> Sequence[Row]:
    """The first of these rows that hold in `room_px`, those that take what is left with `picture_px`; else the last.

    Before the last is taken as it is, those that hold with lower rows and pictures are looked for.
    """
    known = tuple(tries)
    for raised, least in ((True, picture_px), (True, LEAST_PICTURE_PX), (False, LEAST_PICTURE_PX)):
        for rows in known:
            if _needed(rows, raised, least) <= room_px:
                return rows
    return known[-1]


def _heights(rows: Sequence[Row], room: int) -> tuple[int, ...]:
    """The height of each row: raised to what a finger needs, unless the document is too full for it."""
    raised = _needed(rows, True, LEAST_PICTURE_PX) <= room
    left = room - _needed(rows, raised, 0)
    taken = max(LEAST_PICTURE_PX, left)
    return tuple(_height(row, raised, taken) for row in rows)


def _needed(rows: Sequence[Row], raised: bool, picture_px: int) -> int:
    return GAP * (len(rows) - 1) + sum(_height(row, raised, picture_px) for row in rows)


def _height(row: Row, raised: bool, picture_px: int) -> int:
    if row.height is None:
        return row.under + (picture_px if row.most is None else min(picture_px, row.most))
    return max(row.least, row.height) if raised else row.height


def together(*rows: Row) -> Row:
    """Rows that nothing ever spreads: a name and what is said of it. None of them takes what is left."""
    low, raised = (sum(_height(row, each, 0) for row in rows) + GAP * (len(rows) - 1) for each in (False, True))

    def fill(place: Rect) -> Drawing:
        y = place.y
        more = max(0, place.h - raised) // len(rows)
        for row in rows:
            height = _height(row, place.h >= raised, 0) + more
            yield from row.fill(Rect(place.x, y, place.w, height))
            y += height + GAP

    return Row(low, fill, least=raised)


# --- rows of words ------------------------------------------------------------------------------------------------


def written(
    model: Model,
    words: str,
    style: str,
    row: Rect,
    colour: str,
    align: Literal["left", "centre", "right"] = "left",
) -> Words:
    """A text in its row, clear of the badge that may come at the right; a centred one is so between two badges."""
    left = BADGE_PX if align == "centre" else INDENT
    room = Rect(row.x + left, row.y, row.w - left - BADGE_PX, row.h)
    return within(model, words, style, room, colour, align=align)


def text_row(
    model: Model,
    name: str,
    words: str,
    style: str,
    colour: str,
    width: int,
    *,
    shown: str | None = None,
    align: Literal["left", "centre", "right"] = "left",
) -> Row:
    """A part that is one text; `shown` when it is not drawn as it is read aloud (`**bold**`)."""
    text = words if shown is None else shown
    left = BADGE_PX if align == "centre" else INDENT
    block = model.typesetter.lay(text, style, width - left - BADGE_PX, align=align)

    def fill(row: Rect) -> Drawing:
        yield name, Part(words, row, (written(model, text, style, row, colour, align),))

    return Row(block.height + 12, fill)
