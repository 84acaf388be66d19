"""How the logical canvas lies on a real surface."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, floor
from typing import Final

import pygame

from gardiens.screens.marks import Rect

CANVAS: Final = Rect(0, 0, 1920, 1080)


@dataclass(frozen=True, slots=True)
class Frame:
    """The canvas, `scale` times as large, its corner at (`left`, `top`) real px."""

    scale: float
    left: int
    top: int

    @classmethod
    def fitted(cls, size_px: tuple[int, int]) -> Frame:
        """The largest canvas that fits, centred."""
        scale = min(size_px[0] / CANVAS.w, size_px[1] / CANVAS.h)
        return cls(scale, round((size_px[0] - CANVAS.w * scale) / 2), round((size_px[1] - CANVAS.h * scale) / 2))

    def lowered(self, by: int) -> Frame:
        """The same canvas, `by` logical px lower."""
        return replace(self, top=self.top + self.length(by)) if by else self

    def x(self, x: float) -> int:
        """The pixel column of a logical abscissa."""
        return round(x * self.scale) + self.left

    def y(self, y: float) -> int:
        """The pixel row of a logical ordinate."""
        return round(y * self.scale) + self.top

    def length(self, length: float) -> int:
        """A length in real px; what is drawn at all is at least one pixel thick."""
        return max(1, round(length * self.scale)) if length > 0 else 0

    def rect(self, rect: Rect) -> pygame.Rect:
        """The pixels of a rectangle; two that touch on the canvas touch on the screen."""
        left, top = self.x(rect.x), self.y(rect.y)
        return pygame.Rect(left, top, self.x(rect.right) - left, self.y(rect.bottom) - top)

    def around(self, rect: Rect) -> pygame.Rect:
        """Every pixel that a logical rectangle may touch once smoothed."""
        left, top = floor(rect.x * self.scale) - 1, floor(rect.y * self.scale) - 1
        right, bottom = ceil(rect.right * self.scale) + 1, ceil(rect.bottom * self.scale) + 1
        return pygame.Rect(left + self.left, top + self.top, right - left, bottom - top)

    def logical(self, x_px: float, y_px: float) -> tuple[float, float]:
        """The point of the canvas under a pixel."""
        return (x_px - self.left) / self.scale, (y_px - self.top) / self.scale

    def logical_around(self, area: pygame.Rect) -> Rect:
        """The smallest logical rectangle that holds some pixels."""
        left, top = self.logical(*area.topleft)
        right, bottom = self.logical(*area.bottomright)
        return Rect(floor(left), floor(top), ceil(right) - floor(left), ceil(bottom) - floor(top))
