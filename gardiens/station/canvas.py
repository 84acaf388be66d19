"""Keeps a surface showing a page, drawing again only what changed since the page before."""

from __future__ import annotations

from typing import Final

import pygame

from gardiens.screens.diff import dirty
from gardiens.screens.model import Ui
from gardiens.screens.painter import Painter
from gardiens.screens.palette import Palette, Variant
from gardiens.screens.tree import Page

_NOTHING: Final = (None, None, None)


class Canvas:
    """What was last drawn, and the painter for the size and the palette of the moment."""

    def __init__(self) -> None:
        self._painter: tuple[tuple[int, int], Variant, Painter] | None = None
        self._drawn: tuple[Page | None, str | None, str | None] = _NOTHING

    def forget(self) -> None:
        """Nothing drawn before can be trusted: the next page is drawn whole."""
        self._drawn = _NOTHING

    def show(self, surface: pygame.Surface, page: Page, ui: Ui) -> list[pygame.Rect]:
        """Draw `page`, and return the pixels that changed; none when it is drawn already."""
        painter = self._painter_for(surface, "contraste_eleve" if ui.settings.high_contrast else "nuit")
        before, focus, pressed = self._drawn
        if before is page and (focus, pressed) == (ui.focus, ui.pressed):
            return []
        only = dirty(
            before,
            page,
            focus_before=focus,
            focus_after=ui.focus,
            pressed_before=pressed,
            pressed_after=ui.pressed,
        )
        self._drawn = page, ui.focus, ui.pressed
        return [] if only == [] else painter.draw(surface, page, focus=ui.focus, pressed=ui.pressed, only=only)

    def _painter_for(self, surface: pygame.Surface, variant: Variant) -> Painter:
        known = self._painter
        if known is not None and known[:2] == (surface.get_size(), variant):
            return known[2]
        self.forget()
        painter = Painter(surface.get_size(), Palette(variant))
        self._painter = surface.get_size(), variant, painter
        return painter
