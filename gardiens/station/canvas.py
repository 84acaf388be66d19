"""Keeps a surface showing a page, drawing again only what changed since the page before."""

from __future__ import annotations

from typing import Final

import pygame

from gardiens.screens.diff import PRESSED_PX, dirty
from gardiens.screens.model import Ui
from gardiens.screens.motion import FADE_MS, FRAME_MS, PRESS_MS, SHORT_FADE_MS, progress
from gardiens.screens.painter import Painter
from gardiens.screens.palette import Palette, Variant
from gardiens.screens.tree import Page
from gardiens.station.crossing import Crossing

_NOTHING: Final = (None, None, None)


class Canvas:
    """What was last drawn, and the painter for the size and the palette of the moment."""

    def __init__(self) -> None:
        self._painter: tuple[tuple[int, int], Variant, Painter] | None = None
        self._drawn: tuple[Page | None, str | None, str | None] = _NOTHING
        self._sunk_px = 0
        self._pressed_ms = 0
        self._crossing = Crossing()
        self.due_ms: int | None = None
        """When the same page must be shown again, because a picture still comes or a button still goes down."""

    def forget(self) -> None:
        """Nothing drawn before can be trusted: the next page is drawn whole."""
        self._drawn = _NOTHING
        self._crossing.cancel()
        self.due_ms = None

    def show(self, surface: pygame.Surface, page: Page, ui: Ui, now_ms: int) -> list[pygame.Rect]:
        """Draw `page`, and return the pixels that changed; none when it is drawn already.

        A page of another place comes over the one before in a fraction of a second.
        """
        before = self._drawn[0]
        if before is not None and not page.same_place(before):
            self._crossing.begin(surface, SHORT_FADE_MS if ui.settings.less_motion else FADE_MS)
            self._drawn = _NOTHING
        sunk_px = self._sinking(ui, now_ms)
        changed = self._draw(self._crossing.picture(surface), page, ui, sunk_px)
        if self._crossing.going_on:
            self._crossing.advance(surface, now_ms)
            changed = [surface.get_rect()]
        moving = self._crossing.going_on or (ui.pressed is not None and sunk_px < PRESSED_PX)
        self.due_ms = now_ms + FRAME_MS if moving else None
        return changed

    def _sinking(self, ui: Ui, now_ms: int) -> int:
        """How far down what is pressed is by now, in px; at once where movements are unwanted."""
        if ui.pressed != self._drawn[2]:
            self._pressed_ms = now_ms - FRAME_MS  # the first frame already shows something
        if ui.settings.less_motion:
            return PRESSED_PX
        return round(PRESSED_PX * progress(now_ms, self._pressed_ms, PRESS_MS))

    def _draw(self, surface: pygame.Surface, page: Page, ui: Ui, sunk_px: int) -> list[pygame.Rect]:
        painter = self._painter_for(surface, "contraste_eleve" if ui.settings.high_contrast else "nuit")
        before, focus, pressed = self._drawn
        if pressed is not None and pressed == ui.pressed and sunk_px != self._sunk_px:
            pressed = None  # it is somewhere else: it must be drawn again
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
        self._drawn, self._sunk_px = (page, ui.focus, ui.pressed), sunk_px
        if only == []:
            return []
        return painter.draw(surface, page, focus=ui.focus, pressed=ui.pressed, sunk_px=sunk_px, only=only)

    def _painter_for(self, surface: pygame.Surface, variant: Variant) -> Painter:
        known = self._painter
        if known is not None and known[:2] == (surface.get_size(), variant):
            return known[2]
        self.forget()
        painter = Painter(surface.get_size(), Palette(variant))
        self._painter = surface.get_size(), variant, painter
        return painter
