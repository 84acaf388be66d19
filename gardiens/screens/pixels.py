"""Pages as pictures, without a window: for tests, captures, and whoever wants to look at a view."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import pygame

from gardiens.screens.frame import CANVAS
from gardiens.screens.marks import Rect
from gardiens.screens.model import FontChoice
from gardiens.screens.painter import Painter
from gardiens.screens.palette import Palette, Rgb, Variant, contrast
from gardiens.screens.tree import Page
from gardiens.screens.typeset import FontTypesetter, typesetter


def make_typesetter(percent: int = 100, font: FontChoice = "normale") -> FontTypesetter:
    """The typesetter that screens use."""
    return typesetter(percent, font)


def render(
    page: Page,
    size: tuple[int, int] = (CANVAS.w, CANVAS.h),
    palette: Variant = "nuit",
    focus: str | None = None,
    pressed: str | None = None,
) -> pygame.Surface:
    """A page as it looks on a screen of `size` real px."""
    surface = pygame.Surface(size, 0, 32)
    _painter(size, palette).draw(surface, page, focus=focus, pressed=pressed)
    return surface


@lru_cache(maxsize=2)
def _painter(size_px: tuple[int, int], variant: Variant) -> Painter:
    """The painters used last keep what they have drawn: the second page of a size is much quicker than the first."""
    return Painter(size_px, Palette(variant))


def save(surface: pygame.Surface, path: Path) -> None:
    """Write a picture as PNG, making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pygame.image.save(surface, str(path))


def difference(one: pygame.Surface, other: pygame.Surface, tolerance: int = 24) -> float:
    """The share of pixels, from 0 to 1, whose red, green or blue differ by more than `tolerance`.

    Two pictures of different sizes differ everywhere.
    """
    if one.get_size() != other.get_size():
        return 1.0
    threshold = (tolerance + 1, tolerance + 1, tolerance + 1, 255)  # mask.from_threshold wants to stay under it
    alike = pygame.mask.from_threshold(one.convert(32), (0, 0, 0), threshold, other.convert(32)).count()
    return 1 - alike / (one.get_width() * one.get_height())


def colours(surface: pygame.Surface, rect: Rect) -> Mapping[Rgb, int]:
    """How many pixels of each colour a rectangle holds (real px)."""
    counted: dict[Rgb, int] = {}
    for y in range(rect.y, rect.bottom):
        for x in range(rect.x, rect.right):
            red, green, blue, _ = surface.get_at((x, y))
            counted[red, green, blue] = counted.get((red, green, blue), 0) + 1
    return counted


def drawn_contrast(surface: pygame.Surface, rect: Rect) -> float:
    """The contrast between the ground of a rectangle (its commonest colour) and the colour farthest from it."""
    counted = colours(surface, rect)
    ground = max(counted, key=lambda colour: counted[colour])
    return max(contrast(ground, colour) for colour in counted)
