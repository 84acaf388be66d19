"""What is on the surface follows the page, the focus and the finger, and nothing is drawn twice."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from gardiens.screens.model import Ui
from gardiens.screens.pixels import difference
from gardiens.screens.tree import Page, Panel, Rect, Scene, Widget
from gardiens.station.canvas import Canvas

PLACE = Rect(400, 300, 400, 96)
BUTTON = Widget("go", "button", "Continuer", PLACE, (Panel(PLACE, "nuit_600", "brume_400", drop=6),), message="go")
PAGE = Page("essai", Scene(), (BUTTON,))


@pytest.fixture
def shown():
    surface = pygame.Surface((960, 540))
    canvas = Canvas()
    canvas.show(surface, PAGE, Ui())
    return canvas, surface


@pytest.mark.parametrize("touched", [{"pressed": "go"}, {"focus": "go"}], ids=["pressed", "focused"])
def test_a_button_shows_that_it_is_touched_and_is_itself_again_afterwards(shown, touched):
    canvas, surface = shown
    before = surface.copy()
    assert canvas.show(surface, PAGE, replace(Ui(), **touched))
    assert difference(before, surface) > 0
    canvas.show(surface, PAGE, Ui())
    assert difference(before, surface) == 0


def test_what_is_drawn_already_is_not_drawn_again(shown):
    canvas, surface = shown
    assert canvas.show(surface, PAGE, Ui()) == []
