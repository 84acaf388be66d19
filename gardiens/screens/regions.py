"""Pixels as rectangles: the parts of a page that can be drawn apart, and what is left of an area without others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

import pygame

from gardiens.screens.diff import merged, overlaps
from gardiens.screens.frame import Frame
from gardiens.screens.marks import Rect

_LINE_PX: Final = 16
"""Pixels in a line of the processor's cache: copies that begin and end on one are twice as fast."""


class Parts(NamedTuple):
    """A page cut into rectangles, in real px: `areas` that widgets touch, `gaps` that none does.

    `members`: for each area, which widgets it shows, by their index on the page.
    """

    areas: tuple[pygame.Rect, ...]
    members: tuple[tuple[int, ...], ...]
    gaps: tuple[pygame.Rect, ...]


def divided(reached: tuple[Rect, ...], frame: Frame, canvas: pygame.Rect) -> Parts:
    """Cut a page into parts that widgets share, from what each of them reaches."""
    areas, members = [], []
    for rect in merged(reached):
        area = _on_lines(frame.around(rect)).clip(canvas)
        if area.w > 0 and area.h > 0:
            logical = frame.logical_around(area)
            areas.append(area)
            members.append(tuple(index for index, reach in enumerate(reached) if overlaps(reach, logical)))
    return Parts(tuple(areas), tuple(members), tuple(without(canvas, areas)))


def _on_lines(area: pygame.Rect) -> pygame.Rect:
    left = area.left // _LINE_PX * _LINE_PX
    return pygame.Rect(left, area.top, -(-area.right // _LINE_PX) * _LINE_PX - left, area.h)


def without(area: pygame.Rect, others: Iterable[pygame.Rect]) -> list[pygame.Rect]:
    """The pixels of `area` that no other rectangle holds, as rectangles that do not overlap."""
    left = [area] if area.w > 0 and area.h > 0 else []
    for other in others:
        left = [part for piece in left for part in _cut(piece, other)]
    return left


def _cut(piece: pygame.Rect, other: pygame.Rect) -> list[pygame.Rect]:
    """A rectangle without another: the bands above and below it, then what is beside it."""
    hole = piece.clip(other)
    if not hole.w or not hole.h:
        return [piece]
    parts = (
        pygame.Rect(piece.left, piece.top, piece.w, hole.top - piece.top),
        pygame.Rect(piece.left, hole.bottom, piece.w, piece.bottom - hole.bottom),
        pygame.Rect(piece.left, hole.top, hole.left - piece.left, hole.h),
        pygame.Rect(hole.right, hole.top, piece.right - hole.right, hole.h),
    )
    return [part for part in parts if part.w > 0 and part.h > 0]
