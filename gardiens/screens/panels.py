"""Rounded panels: four smooth corners kept, and flat colour between them.

pygame draws rounded rectangles with jagged corners, and smoothing a whole panel costs far more than a frame. So only
the corners are ever rasterised, by the SVG reader, once for each (radius, fill, edge); the rest is filled.
"""

from __future__ import annotations

from functools import partial
from math import pi

import pygame

from gardiens.screens.palette import Rgb, hexadecimal
from gardiens.screens.surfaces import SurfaceCache, paint, shape

_BUDGET_BYTES = 24 * 2**20
_DASH_ON, _DASH_OFF = 3.0, 2.0
"""Of the width of the edge: 18 on and 12 off for the 6 px of a « pas encore »."""


class Panels:
    """Draws rounded rectangles whose measures are already in real pixels."""

    def __init__(self) -> None:
        self._cache = SurfaceCache(_BUDGET_BYTES)

    def draw(
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        radius_px: int,
        fill: Rgb | None,
        edge: Rgb | None,
        edge_px: int,
    ) -> None:
        """A panel filled with `fill`, edged on its inside with `edge`; None leaves either out."""
        if rect.w <= 0 or rect.h <= 0 or (fill is None and edge is None):
            return
        edge_px = min(edge_px, min(rect.size) // 2) if edge is not None else 0
        radius = max(0, min(radius_px, rect.w // 2, rect.h // 2))
        corner = min(max(radius, edge_px), (min(rect.size) + 1) // 2)
        if corner:
            self._corners(surface, rect, radius, corner, fill, edge, edge_px)
        inner = rect.inflate(-2 * corner, -2 * corner)
        if fill is not None:
            paint(surface, fill, pygame.Rect(rect.x + edge_px, inner.y, rect.w - 2 * edge_px, inner.h))
            if corner > edge_px:
                paint(surface, fill, pygame.Rect(inner.x, rect.y + edge_px, inner.w, corner - edge_px))
                paint(surface, fill, pygame.Rect(inner.x, inner.bottom, inner.w, corner - edge_px))
        if edge is not None and edge_px:
            paint(surface, edge, pygame.Rect(inner.x, rect.y, inner.w, edge_px))
            paint(surface, edge, pygame.Rect(inner.x, rect.bottom - edge_px, inner.w, edge_px))
            paint(surface, edge, pygame.Rect(rect.x, inner.y, edge_px, inner.h))
            paint(surface, edge, pygame.Rect(rect.right - edge_px, inner.y, edge_px, inner.h))

    def _corners(
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        radius: int,
        corner: int,
        fill: Rgb | None,
        edge: Rgb | None,
        edge_px: int,
    ) -> None:
        key = (radius, corner, fill, edge, edge_px)
        four = self._cache.get(key, lambda: _rounded(2 * corner, radius, fill, edge, edge_px))
        for x, source_x in ((rect.x, 0), (rect.right - corner, corner)):
            for y, source_y in ((rect.y, 0), (rect.bottom - corner, corner)):
                surface.blit(four, (x, y), (source_x, source_y, corner, corner))

    def draw_dashes(self, surface: pygame.Surface, rect: pygame.Rect, radius_px: int, edge: Rgb, edge_px: int) -> None:
        """Round dashes along the inside of a panel's outline, a whole number of them."""
        if min(rect.size) <= 2 * edge_px or edge_px <= 0:
            return
        radius = max(edge_px, min(radius_px, rect.w // 2, rect.h // 2))
        for part in _sides(rect.size, max(radius, edge_px) + 1):
            key = (rect.size, radius, edge, edge_px, tuple(part))
            strip = self._cache.get(key, partial(_dashes, rect.size, radius, edge, edge_px, part))
            surface.blit(strip, (rect.x + part.x, rect.y + part.y))


def _rounded(side: int, radius: int, fill: Rgb | None, edge: Rgb | None, edge_px: int) -> pygame.Surface:
    """A rounded square just large enough for its four corners: the edge's shape below, the fill's shape above."""
    body = ""
    if edge is not None and fill is None:
        middle = edge_px / 2
        body = (
            f'<rect x="{middle}" y="{middle}" width="{side - edge_px}" height="{side - edge_px}" '
            f'rx="{max(0.0, radius - middle)}" fill="none" stroke="{hexadecimal(edge)}" stroke-width="{edge_px}"/>'
        )
    elif fill is not None:
        if edge is not None:
            body = f'<rect width="{side}" height="{side}" rx="{radius}" fill="{hexadecimal(edge)}"/>'
        within = side - 2 * edge_px
        if within > 0:
            body += (
                f'<rect x="{edge_px}" y="{edge_px}" width="{within}" height="{within}" '
                f'rx="{max(0, radius - edge_px)}" fill="{hexadecimal(fill)}"/>'
            )
    return shape(body, side, side)


def _sides(size: tuple[int, int], thick: int) -> list[pygame.Rect]:
    """The four strips that hold an outline, so that the empty middle is never rasterised."""
    width, height = size
    if width <= 2 * thick or height <= 2 * thick:
        return [pygame.Rect(0, 0, width, height)]
    between = height - 2 * thick
    return [
        pygame.Rect(0, 0, width, thick),
        pygame.Rect(0, height - thick, width, thick),
        pygame.Rect(0, thick, thick, between),
        pygame.Rect(width - thick, thick, thick, between),
    ]


def _dashes(size: tuple[int, int], radius: int, edge: Rgb, edge_px: int, part: pygame.Rect) -> pygame.Surface:
    """One part of the dashed outline of a panel."""
    middle = edge_px / 2
    width, height, turn = size[0] - edge_px, size[1] - edge_px, radius - middle
    length = 2 * (width + height) - (8 - 2 * pi) * turn
    period = length / max(1, round(length / ((_DASH_ON + _DASH_OFF) * edge_px)))
    on = period * _DASH_ON / (_DASH_ON + _DASH_OFF)
    body = (
        f'<rect x="{middle}" y="{middle}" width="{width}" height="{height}" rx="{turn}" fill="none" '
        f'stroke="{hexadecimal(edge)}" stroke-width="{edge_px}" stroke-linecap="round" '
        f'stroke-dasharray="{on - edge_px:.3f} {period - on + edge_px:.3f}"/>'
    )
    return shape(body, part.w, part.h, (part.x, part.y, part.w, part.h))
