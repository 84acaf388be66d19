"""What lies under something that moves, drawn once: each frame of the movement is then a copy and what moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import pygame

from gardiens.screens.kept import Placed, Stack
from gardiens.screens.regions import without
from gardiens.screens.tree import Page

_MOST_PIECES: Final = 16
_MARGINS: Final = 16
_PATIENCE: Final = 12
"""After so many pages that shared more than the ground, the ground is that: something else moves now."""
_FRAME_MS: Final = 100
"""Pages that say they will change at moments closer than this are frames of a movement."""

Draw = Callable[[pygame.Surface, pygame.Rect, Sequence[Placed]], None]
"""Draws the scene and some widgets in an area of a surface."""


class Ground:
    """The scene and the first widgets of a page, where they were needed so far."""

    def __init__(self, canvas: pygame.Rect, draw: Draw) -> None:
        """`canvas` in real px of the screen; `draw` draws the scene of the moment."""
        self._canvas, self._draw = canvas, draw
        # Taken at once: getting so much memory in the middle of a movement would cost it a frame.
        self._pixels = pygame.Surface(canvas.bottomright, 0, 32)
        self._known: list[pygame.Rect] = []
        self._longer = 0
        self._under: Stack = ()
        self._last: tuple[Page | None, Stack] = (None, ())

    def seen(self, page: Page, stack: Stack) -> None:
        """A page was drawn whole: the next one may be a frame of a movement that began with it."""
        self._last = page, stack
        self._start(())

    def steady(self, page: Page, stack: Stack) -> bool:
        """Whether a page is a frame of a movement whose first widgets are the ground; asked once for each page."""
        before, last = self._last
        self._last = page, stack
        if before is None or before.scene != page.scene or not _moves(before, page):
            self._start(())
            return False
        pairs = zip(stack, last, strict=False)
        same = next((n for n, (one, other) in enumerate(pairs) if one != other), min(len(stack), len(last)))
        known = len(self._under)
        self._longer = self._longer + 1 if same > known else 0
        if not known or same < known or self._longer > _PATIENCE:
            self._start(stack[:same])
        return bool(self._under)

    def lay(self, surface: pygame.Surface, area: pygame.Rect) -> int:
        """Copy the ground on an area, and say how many of the first widgets it holds."""
        if missing := without(area, self._known):
            if len(self._known) > _MOST_PIECES:
                self._known.clear()
                missing = [area]
            # Some margin: what moves goes on, and many small pieces cost more than a large one.
            margin = self._canvas.w // _MARGINS
            piece = missing[0].unionall(missing[1:]).inflate(margin, margin).clip(self._canvas)
            self._draw(self._pixels, piece, self._under)
            self._known.append(piece)
        surface.set_clip(area)
        surface.blit(self._pixels, area, area)
        return len(self._under)

    def _start(self, under: Stack) -> None:
        self._under, self._known, self._longer = under, [], 0


def _moves(before: Page, after: Page) -> bool:
    if before.next_change_ms is None or after.next_change_ms is None:
        return False
    return 0 < after.next_change_ms - before.next_change_ms <= _FRAME_MS
