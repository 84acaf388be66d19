"""Draws blocks of text, with the vectors that stand in for what the fonts lack."""

from __future__ import annotations

from functools import partial
from typing import Final

import pygame

from gardiens.screens.art import Art, Sized
from gardiens.screens.fonts import Style, face, style
from gardiens.screens.frame import Frame
from gardiens.screens.inline import ICON_COLOURS, is_tinted, side_em
from gardiens.screens.marks import Line, Rect, Run, Words
from gardiens.screens.palette import Palette, Rgb
from gardiens.screens.surfaces import SurfaceCache

_BUDGET_BYTES: Final = 32 * 2**20

_CAP_MIDDLE_EM: Final = 0.36
"""How far above the base line the middle of a capital is: inline vectors are centred on it."""

_INLINE_STROKE: Final = 2.2

_TIGHTEST_EM: Final = 0.05
"""A space between two words may lose this much, a fifth of itself, before the line is let a little longer."""


class Lettering:
    """Draws words; each is rendered once for each style, colour and size it is seen in."""

    def __init__(self, palette: Palette, art: Art) -> None:
        self._palette = palette
        self._art = art
        self._rendered = SurfaceCache(_BUDGET_BYTES)

    def draw(self, surface: pygame.Surface, words: Words, frame: Frame) -> None:
        """Draw the lines of a block that the surface's clip does not hide."""
        plain = self._palette[words.colour]
        bold = plain if words.bold_colour is None else self._palette[words.bold_colour]
        set_in = style(words.block.style, words.block.percent, words.block.font)
        clip = surface.get_clip()
        for line in words.block.lines:
            top = words.y + line.y
            if frame.y(top + 2 * line.height) > clip.top and frame.y(top - line.height) < clip.bottom:
                self._line(surface, line, (words.x, top), set_in, (plain, bold), frame)

    def _line(
        self,
        surface: pygame.Surface,
        line: Line,
        at: tuple[int, int],
        set_in: Style,
        colours: tuple[Rgb, Rgb],
        frame: Frame,
    ) -> None:
        """One line, its letters centred in its height as a browser does."""
        usual = face(set_in, bold=False)
        base = at[1] + (line.height - usual.get_height()) / 2 + usual.get_ascent()
        for run in line.runs:
            colour = colours[run.bold]
            if run.icon is not None:
                side = round(set_in.size_px * side_em(run.icon))
                left = at[0] + run.x + (run.width - side) // 2
                place = Rect(left, round(base - _CAP_MIDDLE_EM * set_in.size_px - side / 2), side, side)
                self._vector(surface, run.icon, frame.rect(place), colour)
                continue
            if not run.text.strip():
                continue
            if frame.scale == int(frame.scale):
                font = face(set_in, run.bold, frame.scale)
                drawn = self._rendered.get((font, run.text, colour), partial(font.render, run.text, True, colour))
                surface.blit(drawn, (frame.x(at[0] + run.x), frame.y(base) - font.get_ascent()))
            else:
                self._between_sizes(surface, run, (at[0], base), set_in, colour, frame)

    def _between_sizes(
        self,
        surface: pygame.Surface,
        run: Run,
        at: tuple[int, float],
        set_in: Style,
        colour: Rgb,
        frame: Frame,
    ) -> None:
        """Some characters on a screen whose scale is no whole number.

        Fonts come in whole sizes, and their letters in whole pixels, so a line would drift out of its place: letters
        are drawn twice as large then halved, and what width still differs is shared out between the words.
        """
        font = face(set_in, run.bold, 2 * frame.scale)
        left, top = frame.x(at[0] + run.x), frame.y(at[1]) - (font.get_ascent() + 1) // 2
        words = run.text.split(" ")
        spare = run.width * frame.scale - font.size(run.text)[0] / 2
        shared = max(spare / max(1, len(words) - 1), -_TIGHTEST_EM * set_in.size_px * frame.scale)
        end = 0
        for index, word in enumerate(words):
            if word:
                drawn = self._rendered.get((font, word, colour), partial(_halved, font, word, colour))
                before = font.size(run.text[:end])[0] / 2 if end else 0
                surface.blit(drawn, (round(left + before + index * shared), top))
            end += len(word) + 1

    def _vector(self, surface: pygame.Surface, name: str, place: pygame.Rect, colour: Rgb) -> None:
        if "/" in name:
            tint = colour if is_tinted(name) else None
            surface.blit(self._art.picture(Sized(name, place.w, place.h, "contain", tint=tint)), place)
            return
        if name in ICON_COLOURS and not self._palette.high_contrast:
            colour = self._palette[ICON_COLOURS[name]]
        surface.blit(self._art.icon(name, place.w, colour, _INLINE_STROKE), place)


def _halved(font: pygame.font.Font, text: str, colour: Rgb) -> pygame.Surface:
    """A text at half the size of its font, its base line on a whole pixel."""
    width, height = font.size(text)
    above = font.get_ascent() % 2
    large = pygame.Surface((width + width % 2, height + above + (height + above) % 2), pygame.SRCALPHA, 32)
    large.fill((*colour, 0))
    large.blit(font.render(text, True, colour), (0, above))
    return pygame.transform.smoothscale_by(large, 0.5)
