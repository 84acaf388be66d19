"""Every word of every screen stands out from what is really behind it, measured on the pixels drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest

from gardiens.screens.marks import Mark, Rect, Words
from gardiens.screens.palette import Palette, Variant, contrast
from gardiens.screens.pixels import render
from gardiens.screens.tree import Page
from tests.golden.shots import PALETTES, SHOTS, page

FLOORS: dict[Variant, float] = {"nuit": 4.5, "contraste_eleve": 7.0}
"""WCAG 2.2, criteria 1.4.3 (AA) and 1.4.6 (AAA), for text of any size."""
NEAR = 8
"""How far a pixel may be from the colour of the words, out of 255, and still be the inside of a letter."""
STEP_PX = 2
WORST = 50
"""One pixel in so many may be worse: a letter crosses the edge of a drawing, and is read even so."""


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("name", SHOTS)
def test_every_word_stands_out_from_what_is_behind_it(name: str, palette: Variant):
    weak = [text for text, worst in measured(page(name, palette), palette) if worst < FLOORS[palette]]
    assert weak == []


def test_one_word_too_pale_for_its_ground_is_seen():
    shown = page("A1", "nuit")
    pause = shown.widget("pause")
    assert pause is not None
    pale = replace(pause, marks=tuple(dimmed(mark) for mark in pause.marks))
    widgets = tuple(pale if widget is pause else widget for widget in shown.widgets)
    worst = dict(measured(replace(shown, widgets=widgets), "nuit"))
    assert [text for text, ratio in worst.items() if ratio < FLOORS["nuit"]] == ["Pause"]


def dimmed(mark: Mark) -> Mark:
    return replace(mark, colour="brume_500") if isinstance(mark, Words) else mark


def measured(shown: Page, palette: Variant) -> Iterator[tuple[str, float]]:
    """Each text that is not under a veil, and its contrast with the same page drawn without a word."""
    drawn, bare = render(shown, palette=palette), render(without_words(shown), palette=palette)
    roles = Palette(palette)
    for widget in shown.widgets:
        for mark in widget.marks if not widget.covered else ():
            if isinstance(mark, Words) and lettered(mark):
                place = mark.rect.clipped(widget.clip)
                inside = [roles[role] for role in (mark.colour, mark.bold_colour) if role is not None]
                ratios = sorted(ratio for colour in inside for ratio in letters(drawn, bare, place, colour))
                assert ratios or place != mark.rect, f"{mark.block.text!r} is not seen"
                if ratios:
                    yield mark.block.text, ratios[len(ratios) // WORST]


def lettered(words: Words) -> bool:
    """Whether there are letters in it, and not only emoji, which have colours of their own."""
    return any(run.icon is None and run.text.strip() for line in words.block.lines for run in line.runs)


def without_words(shown: Page) -> Page:
    bare = (tuple(mark for mark in widget.marks if not isinstance(mark, Words)) for widget in shown.widgets)
    return replace(shown, widgets=tuple(map(lambda w, marks: replace(w, marks=marks), shown.widgets, bare)))


def letters(drawn: pygame.Surface, bare: pygame.Surface, rect: Rect, colour: tuple[int, int, int]) -> Iterator[float]:
    """The contrast at each pixel that is the inside of a letter of this colour."""
    place = pygame.Rect(rect).clip(drawn.get_rect())
    for y in range(place.top, place.bottom, STEP_PX):
        for x in range(place.left, place.right, STEP_PX):
            (*seen, _), (*ground, _) = drawn.get_at((x, y)), bare.get_at((x, y))
            if seen != ground and all(abs(one - other) <= NEAR for one, other in zip(seen, colour, strict=True)):
                yield contrast(tuple(seen), tuple(ground))
