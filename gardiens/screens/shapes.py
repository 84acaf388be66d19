"""Draws discs, lines, polygons and veils; small shapes are smooth, and kept."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot
from typing import Final

import pygame
import pygame.gfxdraw

from gardiens.screens.diff import mark_extent
from gardiens.screens.frame import Frame
from gardiens.screens.marks import Disc, Polygon, Polyline, Veil
from gardiens.screens.palette import Palette, Rgb, hexadecimal
from gardiens.screens.surfaces import SurfaceCache, shape

_BUDGET_BYTES: Final = 32 * 2**20

_LARGE_POLYGON_PX: Final = 300_000
"""Above this area a polygon is filled straight on the screen: smooth edges would cost a surface as large."""

_TILE_PX: Final = 256

Points = Sequence[tuple[float, float]]


class Shapes:
    """Draws the marks that are plain geometry."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._drawn = SurfaceCache(_BUDGET_BYTES)

    def disc(self, surface: pygame.Surface, disc: Disc, frame: Frame) -> None:
        """A circle (an ellipse if its rectangle is no square), its edge inside."""
        rect = frame.rect(disc.rect)
        fill = "none" if disc.fill is None else hexadecimal(self._palette[disc.fill])
        edge = "none" if disc.edge is None else hexadecimal(self._palette.edge(disc.edge, disc.fill))
        thick = 0 if disc.edge is None else frame.length(disc.edge_px)
        body = (
            f'<ellipse cx="{rect.w / 2}" cy="{rect.h / 2}" rx="{(rect.w - thick) / 2}" ry="{(rect.h - thick) / 2}" '
            f'fill="{fill}" stroke="{edge}" stroke-width="{thick}"/>'
        )
        self._shape(surface, body, rect)

    def polyline(self, surface: pygame.Surface, line: Polyline, frame: Frame) -> None:
        """A line with round ends and joints, or dots along it."""
        rect = frame.around(mark_extent(line))
        points = _scaled(line.points, frame, rect.topleft)
        colour, width = hexadecimal(self._palette[line.colour]), max(1.0, line.width * frame.scale)
        if line.dotted:
            body = "".join(
                f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{width / 2:.2f}" fill="{colour}"/>'
                for x, y in _along(points, max(1.0, line.gap * frame.scale))
            )
        else:
            body = (
                f'<polyline points="{_path(points)}" fill="none" stroke="{colour}" stroke-width="{width:.2f}" '
                'stroke-linecap="round" stroke-linejoin="round"/>'
            )
        self._shape(surface, body, rect)

    def polygon(self, surface: pygame.Surface, polygon: Polygon, frame: Frame) -> None:
        """A filled polygon; a ray of light as large as the screen costs no surface."""
        colour = self._palette[polygon.colour]
        rect = frame.around(mark_extent(polygon))
        if rect.w * rect.h > _LARGE_POLYGON_PX:
            corners = [(round(x), round(y)) for x, y in _scaled(polygon.points, frame, (0, 0))]
            pygame.gfxdraw.filled_polygon(surface, corners, (*colour, polygon.alpha))
            return
        path = _path(_scaled(polygon.points, frame, rect.topleft))
        body = f'<polygon points="{path}" fill="{hexadecimal(colour)}" fill-opacity="{polygon.alpha / 255:.4f}"/>'
        self._shape(surface, body, rect)

    def veil(self, surface: pygame.Surface, veil: Veil, frame: Frame) -> None:
        """A see-through colour, laid tile by tile so that it needs no surface as large as the screen."""
        area = frame.rect(veil.rect).clip(surface.get_clip())
        colour = self._palette[veil.colour]
        tile = self._drawn.get(("tile", colour), lambda: _tile(colour))
        tile.set_alpha(round(255 * min(1.0, max(0.0, veil.strength))))
        for y in range(area.top, area.bottom, _TILE_PX):
            for x in range(area.left, area.right, _TILE_PX):
                surface.blit(tile, (x, y), (0, 0, min(_TILE_PX, area.right - x), min(_TILE_PX, area.bottom - y)))

    def _shape(self, surface: pygame.Surface, body: str, rect: pygame.Rect) -> None:
        surface.blit(self._drawn.get((body, rect.size), lambda: shape(body, rect.w, rect.h)), rect)


def _tile(colour: Rgb) -> pygame.Surface:
    tile = pygame.Surface((_TILE_PX, _TILE_PX), 0, 32)
    tile.fill(colour)
    return tile


def _scaled(points: Points, frame: Frame, origin: tuple[int, int]) -> list[tuple[float, float]]:
    """Points in real px, from `origin`."""
    left, top = frame.left - origin[0], frame.top - origin[1]
    return [(x * frame.scale + left, y * frame.scale + top) for x, y in points]


def _path(points: Points) -> str:
    return " ".join(f"{x:.2f},{y:.2f}" for x, y in points)


def _along(points: Points, gap: float) -> list[tuple[float, float]]:
    """Points every `gap` along a line, from its very beginning."""
    found, owed = [], 0.0
    for (x, y), (next_x, next_y) in pairwise(points):
        length = hypot(next_x - x, next_y - y)
        while length and owed <= length:
            part = owed / length
            found.append((x + (next_x - x) * part, y + (next_y - y) * part))
            owed += gap
        owed -= length
    return found
