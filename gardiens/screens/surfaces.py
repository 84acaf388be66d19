"""Pictures already drawn, kept while they are of use and never beyond a budget of memory."""

from __future__ import annotations

import io
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Final

import pygame

from gardiens.screens.palette import Rgb

_LINE_PX: Final = 16
"""How many pixels a line of the processor's cache holds."""


class SurfaceCache:
    """The surfaces used last, at most `budget_bytes` of them (one larger than all that is still kept alone)."""

    def __init__(self, budget_bytes: int) -> None:
        self._budget = budget_bytes
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()
        self._used = 0

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The surface kept under `key`, made now if it is not there. It is shared: nobody draws on it."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        made = self._kept[key] = make()
        self._used += _bytes(made)
        while self._used > self._budget and len(self._kept) > 1:
            self._used -= _bytes(self._kept.popitem(last=False)[1])
        return made

    def spare(self) -> pygame.Surface | None:
        """The oldest surface, given up for the next one where there is no room for both: new memory is slow to get."""
        oldest = next(iter(self._kept), None)
        if oldest is None or self._used + _bytes(self._kept[oldest]) <= self._budget:
            return None
        given = self._kept.pop(oldest)
        self._used -= _bytes(given)
        return given

    def __contains__(self, key: Hashable) -> bool:
        return key in self._kept

    @property
    def used_bytes(self) -> int:
        return self._used


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_pitch() * surface.get_height()


def paint(surface: pygame.Surface, colour: Rgb, rect: pygame.Rect) -> None:
    """Fill a rectangle with a colour, at the speed of memory wherever its sides fall.

    SDL writes past the cache, and takes three times as long for a row that begins or ends inside one of its lines: the
    few columns outside of whole lines are filled apart.
    """
    left, top, width, height = rect.clip(surface.get_clip())
    right = left + width
    inner, outer = -(-left // _LINE_PX) * _LINE_PX, right // _LINE_PX * _LINE_PX
    if inner >= outer:
        surface.fill(colour, (left, top, width, height))
        return
    surface.fill(colour, (inner, top, outer - inner, height))
    if left < inner:
        surface.fill(colour, (left, top, inner - left, height))
    if outer < right:
        surface.fill(colour, (outer, top, right - outer, height))


def clear(width_px: int, height_px: int) -> pygame.Surface:
    """An empty see-through surface, in the pixel order that blits fastest on a screen."""
    return pygame.Surface((max(1, width_px), max(1, height_px)), pygame.SRCALPHA, 32)


def swift(surface: pygame.Surface) -> pygame.Surface:
    """The same picture in the screen's own pixel order: its blits cost thirty times less."""
    return surface.convert(clear(1, 1))


def from_svg(text: str, width_px: int, height_px: int) -> pygame.Surface:
    """An SVG document drawn at a size that has its proportions."""
    size = (max(1, width_px), max(1, height_px))
    return swift(pygame.image.load_sized_svg(io.BytesIO(text.encode()), size))


def shape(
    body: str, width_px: int, height_px: int, view: tuple[float, float, float, float] | None = None
) -> pygame.Surface:
    """SVG shapes on a see-through surface; `view` is the part of their plane to show (left, top, width, height)."""
    width_px, height_px = max(1, width_px), max(1, height_px)
    left, top, width, height = view or (0, 0, width_px, height_px)
    return from_svg(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width_px}" height="{height_px}" '
        f'viewBox="{left:g} {top:g} {width:g} {height:g}">{body}</svg>',
        width_px,
        height_px,
    )
