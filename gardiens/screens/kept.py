"""Parts of pages as they were last drawn: a page that comes back is a few copies instead of a hundred marks.

A part is a rectangle of the screen in which some widgets overlap each other and no other. What is kept are its very
pixels, scene included, so a page looks the same however it was drawn.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

import pygame

from gardiens.screens.marks import Rect
from gardiens.screens.tree import Scene, Widget


class Placed(NamedTuple):
    """A widget on a page: all it may touch, how far it is pressed, and where it surely hides the scene (logical px)."""

    widget: Widget
    reach: Rect
    sunk_px: int = 0
    hides: Rect | None = None


_MOST_PARTS: Final = 200

Stack: TypeAlias = tuple[Placed, ...]
"""Widgets in the order they are drawn."""


@dataclass(slots=True)
class _Part:
    """What a rectangle showed; its pixels once it has shown that twice."""

    stack: Stack
    pixels: pygame.Surface | None = None


class KeptParts:
    """The parts drawn last, at most `budget_bytes` of them."""

    def __init__(self, budget_bytes: int) -> None:
        self._budget = budget_bytes
        self._parts: OrderedDict[tuple[object, ...], _Part] = OrderedDict()
        self.used_bytes = 0

    def show(self, surface: pygame.Surface, area: pygame.Rect, scene: Scene, stack: Stack) -> bool:
        """Copy a part on the surface if its pixels are kept."""
        key = _key(area, scene, stack)
        part = self._parts.get(key)
        if part is None or part.pixels is None or part.stack != stack:
            return False
        self._parts.move_to_end(key)
        surface.set_clip(area)
        surface.blit(part.pixels, area)
        return True

    def keep(self, surface: pygame.Surface, area: pygame.Rect, scene: Scene, stack: Stack) -> None:
        """A part was just drawn: its pixels are worth keeping the second time."""
        key = _key(area, scene, stack)
        part = self._parts.get(key)
        if part is None or part.stack != stack:
            self._forget(key)
            self._parts[key] = _Part(stack)
            if len(self._parts) > _MOST_PARTS:
                self._forget(next(iter(self._parts)))
            return
        if part.pixels is None and area.w * area.h * 4 <= self._budget:
            part.pixels = pygame.Surface(area.size, 0, 32)
            self.used_bytes += area.w * area.h * 4
        if part.pixels is not None:
            part.pixels.blit(surface, (0, 0), area)
        self._parts.move_to_end(key)
        while self.used_bytes > self._budget:
            self._forget(next(iter(self._parts)))

    def _forget(self, key: tuple[object, ...]) -> None:
        part = self._parts.pop(key, None)
        if part is not None and part.pixels is not None:
            self.used_bytes -= part.pixels.get_width() * part.pixels.get_height() * 4


def _key(area: pygame.Rect, scene: Scene, stack: Sequence[Placed]) -> tuple[object, ...]:
    return (*area, scene, *(placed.widget.id for placed in stack))
